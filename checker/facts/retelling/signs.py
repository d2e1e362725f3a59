"""The signs that a figure below states the same fact as one at the top: each has a name, and a strength, mostly 1.

No sign looks at whether the two values agree: what makes two figures one fact is what stands around them. The weights
of the signs are fitted (``languages/en/links.yaml``); a sign without a weight there weighs nothing.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from math import log

from checker.facts.retelling.around import Around
from checker.facts.retelling.story import Story, agree, may_tell, sort_of, value_of
from checker.facts.retelling.weights import RAREST, word_weight
from checker.languages.frames import words
from checker.languages.vocabulary import is_covered, noun_class
from checker.model.document import Zone
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.precision.slip_forms import digits_said

Sign = tuple[str, float]
ENOUGH = 4 * RAREST  # weight of shared words beyond which more count for nothing
ENOUGH_WORDS = 4  # the same for shared words right before or after both figures
ENOUGH_DIGITS = 6  # the same for digits of figures that stand beside both
MOST_OF_IT = 0.6  # part of the weight of the words of a sentence
_PEOPLE = words("nouns", "people")


def signs(story: Story, top: Figure, body: Figure) -> Iterator[Sign]:
    """The signs of a pair."""
    ours, theirs = story.around(top), story.around(body)
    yield from _of_place(story, top, body)
    yield from _of_rivals(story, top, body)
    yield from _of_nouns(top, body, ours, theirs)
    yield from _of_events(top, body, ours, theirs)
    yield from _of_people(story, top, body)
    yield from _of_scope(top, body, ours, theirs)
    yield from _of_words(ours, theirs)
    yield from _of_nearness(story, top, body)
    yield from _of_cues(ours, theirs)


def _of_place(story: Story, top: Figure, body: Figure) -> Iterator[Sign]:
    """Signs by the place of the two in the story."""
    if story.is_summary(top):
        yield "top is a summary", 1
        yield "phrases of the summary told", story.phrases
    elif top.zone is Zone.STANDFIRST:
        yield "top is a standfirst", 1
    yield f"kind {top.kind.value}", 1
    if top.implied:
        yield "top is implied", 1
    if body.zone is not Zone.BODY:
        yield "in a list or caption", 1
    if body.paragraph == story.first:
        yield "in the first paragraph", 1
    elif body.paragraph == story.first + 1:
        yield "in the second paragraph", 1
    yield "distance", log(1 + abs(body.sentence - top.sentence))


def _of_rivals(story: Story, top: Figure, body: Figure) -> Iterator[Sign]:
    """Signs by other candidates for either figure."""
    below = story.below(top)
    others = [f for f in below if f is not body]
    yield "rivals", log(1 + len(others))
    if not others:
        yield "alone of its kind", 1
    if below[0] is body:
        yield "first of its kind", 1
    beside = [f for f in others if f.sentence == body.sentence]
    if beside:
        yield "rivals beside", min(3, len(beside))
    nouns = sum(_have_one_noun(top, f) for f in others)
    if nouns:
        yield "rivals of the noun", log(1 + nouns)
    elif _have_one_noun(top, body):
        yield "alone of its noun", 1
    row = [f for f in story.rows[top.sentence] if f is not top]
    own = sort_of(top)
    alike = sum(sort_of(f) == own for f in row)
    if alike:
        yield "rivals at the top", min(3, alike)
    yield from _of_company(story, row, body)
    if story.is_top(top):
        yield from _of_top(story, top, body)


def _of_top(story: Story, top: Figure, body: Figure) -> Iterator[Sign]:
    """Signs by the rest of the top: how much of it the story repeats, and how often the figure below occurs."""
    told = story.times[sort_of(body), value_of(body)] - 1
    if told:
        yield "told below again", min(3, told)
    others = [f for f in story.tops if f is not top and story.is_summary(f) is story.is_summary(top)]
    if others:
        known = story.part_told(others)
        yield "others of the top told", known
        yield "others of the top not told", 1 - known


def _of_company(story: Story, row: list[Figure], body: Figure) -> Iterator[Sign]:
    """Signs by their neighbours: the figures beside the one at the top stand beside the one below: "3 dead, 5 hurt"."""
    beside = [f for f in story.rows[body.sentence] if f is not body]
    shared = [f for f in row if any(_tell_the_same(f, g) for g in beside)]
    if shared:
        yield "another figure shared", 1
        yield "digits of figures shared", min(ENOUGH_DIGITS, sum(map(_digits, shared)))
    elif row and beside:
        yield "other figures beside", 1
    if any(f.kind is Kind.SCORE for f in row):
        yield "score at the top", 1


def _digits(figure: Figure) -> int:
    return sum(map(digits_said, figure.quantity.numbers)) or 1


def _tell_the_same(first: Figure, second: Figure) -> bool:
    """Whether two figures that stand beside others have one value."""
    if first.kind is not second.kind or sort_of(first) != sort_of(second):
        return False
    return agree(first, second) if may_tell(first) and may_tell(second) else first.text == second.text


def _of_nouns(top: Figure, body: Figure, ours: Around, theirs: Around) -> Iterator[Sign]:
    """Signs by the nouns of the two and what describes them."""
    a, b = top.counted, body.counted
    if a is None or b is None:
        if top.kind is Kind.COUNT:
            yield "noun on neither side" if a is b else "noun on one side", 1
        lone = a or b
        if lone and lone.lemma[:5] in (theirs if a else ours).sentence:
            yield "noun in the other sentence", 1
        return
    if a.lemma == b.lemma:
        yield "same noun", 1
        yield "same noun, rare", word_weight(frozenset([noun_class(a.lemma)[:5]])) / RAREST
    elif _have_one_noun(top, body):
        yield "noun of one class", 1
    elif is_covered(a.lemma, b.lemma) or is_covered(b.lemma, a.lemma):
        yield "noun covers the other", 1
    else:
        yield "other noun", 1
    yield from _compared("modifiers", frozenset(a.modifiers), frozenset(b.modifiers))


def _have_one_noun(first: Figure, second: Figure) -> bool:
    a, b = first.counted, second.counted
    return a is not None and b is not None and noun_class(a.lemma) == noun_class(b.lemma)


def _of_events(top: Figure, body: Figure, ours: Around, theirs: Around) -> Iterator[Sign]:
    """Signs by what happened, and in which direction."""
    if top.verb and top.verb == body.verb:
        yield "same verb", 1
    yield from _compared("events", ours.events, theirs.events)
    if top.governor and body.governor:
        yield "same role" if top.governor.role is body.governor.role else "other role", 1
        if top.governor.direction * body.governor.direction < 0:
            yield "the other way", 1
    yield from _compared("periods", ours.periods, theirs.periods)


def _of_people(story: Story, top: Figure, body: Figure) -> Iterator[Sign]:
    """Whether both count the people of one event, and whether the story opens with that: "four dead", "five died"."""
    events = story.around(top).events & story.around(body).events
    if events and _may_be_people(top) and _may_be_people(body):
        yield "people of one event", 1
        if body.paragraph <= story.first + 1:
            yield "people of one event, in the opening", 1


def _may_be_people(figure: Figure) -> bool:
    """Whether it counts people, or nothing that is named: "four dead", "five people have died"."""
    return figure.kind is Kind.COUNT and (figure.counted is None or figure.counted.lemma in _PEOPLE)


def _of_scope(top: Figure, body: Figure, ours: Around, theirs: Around) -> Iterator[Sign]:
    """Signs by owner, time, place and speaker."""
    yield from _compared("owners", _one(top.scope.owner), _one(body.scope.owner))
    yield from _compared("speakers", _one(top.scope.speaker), _one(body.scope.speaker))
    yield from _compared("times", frozenset(top.scope.times), frozenset(body.scope.times))
    yield from _compared("places", frozenset(top.scope.places), frozenset(body.scope.places))
    yield from _compared("names", ours.names, theirs.names)
    yield from _compared("nearest name", ours.name, theirs.name)
    if top.quantity.per != body.quantity.per:
        yield "other rate", 1


def _of_words(ours: Around, theirs: Around) -> Iterator[Sign]:
    """Signs by shared words around both, rare ones before common ones."""
    for name, a, b in (
        ("sentence", ours.sentence, theirs.sentence),
        ("clause", ours.clause, theirs.clause),
        ("close words", ours.close, theirs.close),
        ("clause in the other sentence", ours.clause, theirs.sentence),
        ("clause below in the top", theirs.clause, ours.sentence),
    ):
        shared = word_weight(a & b)
        if shared:
            yield f"{name} shared", min(ENOUGH, shared) / RAREST
            yield f"part of {name} shared", shared / word_weight(a)
        elif a and b:
            yield f"{name}: nothing shared", 1
    same = _same_run(ours.left[::-1], theirs.left[::-1]) + _same_run(ours.right, theirs.right)
    if same > 1:
        yield "same words around", same - 1
    for name, word, other in (
        ("word before", ours.before, theirs.before),
        ("word behind", ours.behind, theirs.behind),
        ("word behind the noun", ours.past, theirs.past),
    ):
        if word.isalpha() and word == other:
            yield f"same {name}", 1


def _of_nearness(story: Story, top: Figure, body: Figure) -> Iterator[Sign]:
    """Whether the sentence below shares more with the one at the top than any other candidate's."""
    ours = story.told_beside(top).stems
    most, shared = story.most_shared(top), word_weight(ours & story.told_beside(body).stems)
    part = part_shared(story, top, body)
    if shared < most:
        yield "shares fewer words than another", min(ENOUGH, most - shared) / RAREST
    elif shared:
        yield "shares the most words", 1
        yield "part shared by the nearest", part
        if story.is_summary(top):
            yield "phrases of the summary told, nearest", story.phrases
        if _have_one_noun(top, body):
            yield "noun of the nearest", 1
    if part > MOST_OF_IT:
        yield "shares most of the sentence", 1


def part_shared(story: Story, top: Figure, body: Figure) -> float:
    """The part of the sentence at the top, by the weight of its words, that the one below repeats."""
    ours = story.told_beside(top).stems
    return word_weight(ours & story.told_beside(body).stems) / (word_weight(ours) or 1)


def _same_run(ours: Sequence[str], theirs: Sequence[str]) -> int:
    """How many words agree from the first on."""
    run = 0
    for word, other in zip(ours, theirs, strict=False):
        if word != other:
            break
        run += 1
    return min(run, ENOUGH_WORDS)


def _of_cues(ours: Around, theirs: Around) -> Iterator[Sign]:
    for cue in ours.cues | theirs.cues:
        sides = "both" if cue in ours.cues and cue in theirs.cues else "top" if cue in ours.cues else "below"
        yield f"{cue}, {sides}", 1


def _compared(name: str, ours: AbstractSet[Hashable], theirs: AbstractSet[Hashable]) -> Iterator[Sign]:
    """Whether two sets share something, share nothing, or one is empty."""
    if ours and theirs:
        yield f"{name} shared" if ours & theirs else f"{name} apart", 1
    elif theirs:
        yield f"{name} below alone", 1
    elif ours:
        yield f"{name} at the top alone", 1


def _one(text: str | None) -> frozenset[str]:
    return frozenset([text] if text else [])
