"""What sets two figures apart: other subjects, owners, fates, scenes, and things told one after the other."""

from __future__ import annotations

from checker.languages.closed import empty_words
from checker.languages.lexicon import load, word_set
from checker.languages.stems import SHORTEST
from checker.languages.things import is_person
from checker.link.context import Context
from checker.link.on_events import events
from checker.link.on_scope import APART
from checker.link.sharing import AROUND
from checker.model.figure import Figure

BEFORE_VERB = 10  # tokens before a verb in which its subject stands
PLACING = frozenset(("in", "at", "near"))
ANOTHER, SUBJECT = "another", 2  # tokens in which a sentence names a further thing


def have_other_verbs(context: Context, first: Figure, second: Figure) -> bool:
    """Whether both have verbs, which tell of no one event."""
    verbs = first.verb is not None and second.verb is not None
    return verbs and not events(context, first) & events(context, second)


def have_other_fates(context: Context, first: Figure, second: Figure) -> bool:
    """Whether people are counted, and other things happened to them: "14 people were hurt" and "12 people fled".

    Jobs have no fates: what "leads to 900 new jobs" creates them.
    """
    a, b = first.counted, second.counted
    if a is None or b is None or first.at_top or not (is_person(a.lemma) and is_person(b.lemma)):
        return False
    return word_set("retelling", "posts").isdisjoint((a.lemma, b.lemma)) and have_other_verbs(context, first, second)


def has_new_owner(context: Context, first: Figure, second: Figure) -> bool:
    """Whether the second is somebody's whom the first one's sentence does not name: "Unison's 800,000 workers"."""
    owner = second.scope.owner
    return owner is not None and not first.at_top and set(owner.split()).isdisjoint(context.words(first))


def are_in_a_row(context: Context, first: Figure, second: Figure) -> bool:
    """Whether ordinals say that two things are told of: "the first tunnel ... the second tunnel"."""
    ours, theirs = _ordinals(context, first), _ordinals(context, second)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def opens_with_further(context: Context, first: Figure, second: Figure) -> bool:
    """Whether the second's sentence opens with one more of a kind: "Another bomb", "Her second novel".

    "The first of the 35 shops" tells of them all.
    """
    further = {ANOTHER, *(_ordinals(context, second) - _ordinals(context, first))}
    words = context.words(second)
    return any(word in further and words[at + 1 : at + 2] != ["of"] for at, word in enumerate(words[:SUBJECT]))


def say_which_in_turn(context: Context, first: Figure, second: Figure) -> bool:
    """Whether both open their sentences behind "the" and the second says more.

    "The two winners go on ... The three group winners will join them" are others.
    """
    a, b = first.counted, second.counted
    if a is None or b is None or any(f.opening != 1 or context.words(f)[0] != "the" for f in (first, second)):
        return False
    return not set(b.modifiers) <= set(a.modifiers)


def are_set_apart_alike(context: Context, first: Figure, second: Figure) -> bool:
    """Whether one word sets both apart from something told before: "another 30 days"."""
    ours, theirs = ({*_close_before(context, f)} & APART for f in (first, second))
    return bool(ours & theirs)


def _close_before(context: Context, figure: Figure) -> list[str]:
    determiner = figure.counted.determiner if figure.counted else None
    return [*context.words(figure)[max(0, figure.opening - 1) : figure.opening], determiner or ""]


def _ordinals(context: Context, figure: Figure) -> frozenset[str]:
    known = context.once("ordinals", dict[int, frozenset[str]])
    if figure.sentence not in known:
        known[figure.sentence] = _ordinal_words().intersection(context.words(figure))
    return known[figure.sentence]


def _ordinal_words() -> frozenset[str]:
    return word_set("ordinals_in_a_row", "words")


def is_of_new_subject(context: Context, first: Figure, second: Figure) -> bool:
    """Whether the second is told of a name that the first one's sentence does not have: "Hale denied all 81 counts"."""
    behind = second.governor is not None and second.governor.token < second.opening
    return behind and _named_before_verb(context, second) not in (None, *context.words(first))


def _named_before_verb(context: Context, figure: Figure) -> str | None:
    """The first name before a figure's verb."""
    if figure.governor is None:
        return None
    words, verb = context.reading.words[figure.sentence].texts, figure.governor.token
    for at in range(max(0, verb - BEFORE_VERB), verb):
        name = words[at].lower()
        opens = at == 0 and not words[1][:1].isupper() and verb > 1  # need not be a name
        if at and words[at - 1].lower() in PLACING:
            continue  # "A telescope in Chile saw the two planets"
        if words[at][:1].isupper() and len(name) >= SHORTEST and not opens and name not in empty_words():
            return name
    return None


def have_other_names(context: Context, first: Figure, second: Figure) -> bool:
    """Whether names stand around both figures, and none of them is the same."""
    ours, theirs = _names(context, first), _names(context, second)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _names(context: Context, figure: Figure) -> set[str]:
    words = context.reading.words[figure.sentence].texts
    around = words[max(1, figure.opening - AROUND) : figure.opening] + words[figure.stop :][:AROUND]
    days: set[str] = {*load("calendar")["months"], *load("calendar")["weekdays"]}
    named = {word.lower() for word in around if word[:1].isupper() and len(word) >= SHORTEST and word.isalpha()}
    return named - days
