"""A change told with the level that it is from behind it, and the level that it led to.

"Thefts fell 2% to 910 but were 20% above the 760 of 2019." "The van was doing 90mph, three times the limit of 30mph."
"""

from __future__ import annotations

from functools import cache, partial
from itertools import pairwise

from checker.languages.lexicon import word_set
from checker.languages.stems import stems
from checker.link.context import Context, is_bare_number, size_ratio
from checker.link.formers import MARKS, is_timed, opener, opening_word
from checker.link.formers import words_for as formers_words
from checker.link.level_marks import lead_in
from checker.link.level_pairs import LEVELS, Levels, are_of_one_thing, is_level, levels_for
from checker.link.neighbours import dated_tokens
from checker.link.one_unit import FACTOR, are_alike
from checker.link.steps import is_step
from checker.link.told_changes import CHANGES
from checker.link.told_changes import direction as direction_of
from checker.link.ways import way_of
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style
from checker.rulebook.wordsets import barriers, words_of

_marks = partial(word_set, "changes")

REACH = 10  # tokens before a level in which the word stands that sets a change against it
LONG = 24  # tokens between a level and its change
CLOSE = 4  # tokens of "as its rival's"
TAIL = 6  # tokens of ", when it was"
AROUND = 3  # tokens before a change in which it says which way
BREAKS = frozenset((",", ";", "–", "—", "("))
TO = frozenset(("to", "at"))


def set_against(context: Context, change: Figure, start: int) -> Levels | None:
    """The level behind a change that is set against it, and the one that the change led to; None where in doubt.

    ``start`` is the token where what leads up to the change opens.
    """
    row = [f for f in levels_for(context, change, change.sentence) if f.kind is not Kind.DURATION and not _is_one(f)]
    behind = [f for f in row if f.start > change.start]
    if not behind or not _is_set(context, change):
        return None
    former = _former(context, change, behind)
    if former is None:
        return None
    by_name = change.kind is Kind.MULTIPLE or opening_word(context, former) in formers_words("naming")
    if behind[0] is not former:
        after: Figure | None = behind[0]  # "fell 5% to £41m, or 50p a share, from £43m"
    elif led := _told_behind(context, former, behind):
        after = led
    elif any(f.start < change.start and _are_alike(context, f, former) for f in row):
        after = _told_before(context, change, former, start, by_name=by_name)
    else:
        after = _of_sentence_before(context, change, former)
    if after is None or not _are_alike(context, after, former):
        return None
    if change.kind is Kind.MULTIPLE and former.counted and not after.counted:
        return None  # "scored 12, twice as many as the 20 defenders"
    return Levels(former, after) if by_name or are_of_one_thing(context, after, former) else None


def _is_set(context: Context, change: Figure) -> bool:
    """Whether the words around a change may set it against something behind it."""
    words = context.words(change)
    if words[change.opening - 1 : change.opening] and words[change.opening - 1] in _marks("before_levels"):
        return False
    if change.kind not in CHANGES:
        return _marks("comparing").issuperset(words[change.past : change.past + 1])
    if change.kind is Kind.MULTIPLE:
        more = not words_of("more").isdisjoint(words[change.stop : change.stop + 1])
        return not (more or change.text.lower().endswith(("ed", "ing", "fold")))
    if words[change.stop : change.stop + 1] == ["of"] or (
        change.kind is Kind.RATIO and change.quantity.numbers[0].value > 1
    ):
        return False  # a share; or "the fastest for six quarters"
    near = {*words[max(0, change.opening - AROUND) : change.opening], *words[change.stop : change.stop + 2]}
    return direction_of(context, change) != 0 or not _moved().isdisjoint(near)


@cache
def _moved() -> frozenset[str]:
    return _marks("moved") | words_of("rise") | words_of("fall")


def _former(context: Context, change: Figure, behind: list[Figure]) -> Figure | None:
    """The first level behind a change that is told as what it is set against, past one that the change led to."""
    words = context.words(change)
    led: Figure | None = None
    behind_it = [f for f in context.beside(change) if f.start > change.start]
    others = [f for f in behind_it if f.kind in CHANGES or is_step(context, f)]
    for figure in behind:
        if (figure.kind in CHANGES and change.kind in CHANGES) or any(f.start < figure.start for f in others):
            return None  # "2% more than a year ago and 1%, or 40, more than in May, when it was"
        if led is None and _leads_to(words, figure):
            if not (_marks("coordinating") | barriers()).isdisjoint(words[change.stop : figure.opening]):
                return None  # "raised wages by 5% and cut the week to 35 hours from 38"
            led = figure
        elif led is not None and not _are_alike(context, led, figure):
            continue  # "to $41m, or 50 cents a share, from $33m"
        else:
            return figure if _is_former(context, change, led, figure) else None
    return None


def _is_former(context: Context, change: Figure, led: Figure | None, level: Figure) -> bool:
    """Whether a level is told as the one that a change is set against."""
    words = context.words(change)
    between = words[change.past : level.opening]
    if led is None and "," in between:  # "9% up on June last year, when it was £230,000"
        behind = between[between.index(",") + 1 :]
        if behind[:1] and behind[0] in _marks("when_it_was"):
            set_so = change.kind is Kind.MULTIPLE or (
                _marks("comparing").issuperset(between[:1]) and behind[0] != "with"
            )
            known = behind[0] != "when" or not _marks("pronouns").isdisjoint(behind[1:2])
            return set_so and known and len(behind) <= TAIL and MARKS.isdisjoint(behind)
    if change.kind is Kind.MULTIPLE:
        return _is_named(between)
    at = opener(context, level)
    if at is None or at < change.stop:
        return False
    if words[at] == "on" and not formers_words("qualifying").issuperset(words[at + 1 : level.opening]):
        return False  # "up 5% on sales of £3m"
    if led is not None:
        return _goes_back(context, words[led.stop : at], words[at], level)
    return not (MARKS | _marks("coordinating")) & set(words[change.stop : at])


def _goes_back(context: Context, between: list[str], opened: str, level: Figure) -> bool:
    """Whether a level behind the one that a change led to is that which it came from, and of the same thing."""
    if opened in formers_words("naming"):
        return False  # "fell 3% to $41, still above the $38 of the sale": no former level
    if opened != "from" and not is_timed(context, level):
        return False  # "rose 4% to £1,240, against £1,150 in the county"
    if any(word in ("after", "having") and way_of(moved) for word, moved in pairwise(between)):
        return False  # "rose 4% to £11, having fallen from £31": another change came before
    of_another = (",", "with") in pairwise(between)  # "rose 10% to $44bn, with steel up from $5bn"
    return not (of_another or ({";"} | _marks("coordinating")) & set(between))


def _is_named(between: list[str]) -> bool:
    """Whether what stands before a level makes it what something is so many times: "three times the limit of"."""
    if between[:1] == ["what"] and between[-1] == "," and MARKS.isdisjoint(between[:-1]):
        return True  # "three times what he earned in 2019, £300"
    if not MARKS.isdisjoint(between) or len(between) > REACH or not _marks("chances").isdisjoint(between):
        return False
    at = next((i for i in range(len(between) - 1, -1, -1) if between[i] in _marks("links")), None)
    if at is not None and between[at] == "of":
        return not _marks("levels").isdisjoint(between[:at])
    return at is None or (between[at] in ("than", "as") and len(between) - at <= CLOSE)


def _leads_to(words: list[str], level: Figure) -> bool:
    """Whether "to" or "at" stands before a level, with no more than what it is called between: "to a record 500"."""
    lead, _ = lead_in(words, level)
    return lead is not None and words[lead] in TO


def _told_before(context: Context, change: Figure, former: Figure, start: int, *, by_name: bool) -> Figure | None:
    """The level before a change, past former ones, that it is of: "rose to 90 from 85, but was 20% below the 110"."""
    words = context.words(change)
    ahead = [f for f in context.beside(change) if f.start < change.start and f.kind in (*LEVELS, former.kind)]
    alike = [f for f in ahead if _are_alike(context, f, former) and not _is_step(words, f, change) and not _is_one(f)]
    later = [f for f in alike if len(f.quantity.numbers) == 1 and opener(context, f) is None]
    several = len(later) > 1 and (change.kind not in CHANGES or "and" in words[later[-2].stop : later[-1].opening])
    if not later or several:
        return None
    last = later[-1]
    # Of what is set against by name, a step too, but no step of a verb before: "beat it by 3mm and was twice the mean".
    is_told = is_level(context, last) or (by_name and words[last.past : last.past + 1] != ["and"])
    return last if is_told and _goes_with(context, last, change, start) else None


def _told_behind(context: Context, former: Figure, behind: list[Figure]) -> Figure | None:
    """The level behind the former one: "up 20% on June's 80, at 96", "a rise of 20% from 80 to 96"."""
    words, end = context.words(former), former.past
    return next((f for f in behind if words[end : f.opening] in ([",", "at"], ["to"])), None)


def _is_step(words: list[str], figure: Figure, change: Figure) -> bool:
    """Whether a figure is how far something moved, which a change tells again: "£9m, or 8%, higher than"."""
    between = words[figure.stop : change.opening]
    return bool(between) and _marks("told_again").issuperset(between) and between != [","]


def _goes_with(context: Context, level: Figure, change: Figure, start: int) -> bool:
    """Whether nothing between a level and a change tells of another thing that changed."""
    words, end = context.words(change), level.past
    if start <= end:
        return True
    if start - end > LONG:
        return False
    if words[:1] == ["at"] and level.opening == 1 and words[end] == ",":  # "At £6m, its profit was four times"
        return MARKS.isdisjoint(words[end + 1 : start])
    left = _without_figures(context, level, change, start)
    at = next((i for i, word in enumerate(left) if word in BREAKS or word in _marks("coordinating")), len(left))
    told_of = left[:1] != [] and left[0] in _marks("behind_level")
    if at == len(left):  # "calls in May were twice"
        return not left or (told_of and not _marks("linking").isdisjoint(words[start : change.opening]))
    if not (barriers() - _marks("relative")).isdisjoint(left[:at]):
        return False
    tail = left[at + 1 :]
    if left[at] in BREAKS and (not tail or (BREAKS.isdisjoint(tail) and _is_apposed(tail))):
        return True
    return _says_nothing_new(tail, context.stems_of(change.sentence, 0, level.opening))


def _is_apposed(words: list[str]) -> bool:
    """Whether what stands between a mark and a change makes it one of the level before: ", which is a premium of"."""
    return words[0] == "which" or (words[0] in ("a", "an") and words[-1] == "of")


def _without_figures(context: Context, level: Figure, change: Figure, start: int) -> list[str]:
    """The words between a level and what leads up to a change, without dates and former levels: ", but"."""
    words, taken = context.words(change), set[int]()
    for figure in context.beside(change):
        if level.start < figure.start < change.start:
            at = opener(context, figure)
            taken.update(range(figure.opening if at is None else at, figure.stop))
    return [words[at] for at in range(level.past, start) if at not in taken]


def _of_sentence_before(context: Context, change: Figure, former: Figure) -> Figure | None:
    """The only level of the sentence before that is no former one, where a sentence goes on with what it told of."""
    told = [f for f in levels_for(context, change, change.sentence - 1) if _are_alike(context, f, former)]
    later = [f for f in told if opener(context, f) is None]
    times = {time for f in told if f not in later for time in f.scope.times}
    if len(later) != 1 or not times.isdisjoint(change.scope.times):
        return None  # "1% above May's 90. In May it had risen 2% from 88"
    dates = dated_tokens(context, change)
    subject = [word for at, word in enumerate(context.words(change)[: change.opening]) if at not in dates]
    return later[0] if _says_nothing_new(subject, context.stems(later[0])) else None


def _says_nothing_new(words: list[str], said: frozenset[str]) -> bool:
    new = stems([word for word in words if word not in _carrying_on()]) - said
    return not new and _marks("before_that").isdisjoint(words)


@cache
def _carrying_on() -> frozenset[str]:
    """What may stand between a level and its change without telling of another thing."""
    moving = words_of("rise") | words_of("fall") | words_of("more") | words_of("fewer")
    nouns = words_of("upturn") | words_of("downturn")
    return (
        word_set("then_and_now", "telling")
        | _marks("months")
        | _marks("growing")
        | _marks("carrying_on")
        | moving
        | nouns
    )


def _are_alike(context: Context, first: Figure, second: Figure) -> bool:
    """Whether both are of one unit and counted out by one thing: not "$41m, or 50 cents a share".

    What is told behind a bare number is what becomes of it: "by 400 barrels, three times the 130 originally planned".
    """
    bare = is_bare_number(second) and not second.quantity.is_range
    if bare and first.kind is Kind.MEASURE:
        return size_ratio(first, second) < FACTOR
    same = first.quantity.per == second.quantity.per or size_ratio(first, second) < FACTOR
    return same and are_alike(context, first, second)


def _is_one(figure: Figure) -> bool:
    """Whether a figure is a mere "one": "as tall as the old one, which was 300 metres"."""
    number = figure.quantity.numbers[0]
    return number.style is Style.WORDS and number.value == 1
