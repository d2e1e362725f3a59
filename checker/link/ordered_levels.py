"""Two levels of one thing, the former and the later, with words that all say which way it went.

"Petrol was cheaper last week, at 138p, than the week before, when it was 142p." It does not matter where the words
stand: something tells one of the two levels as the former one, no third level stands with them, and whatever says in
their sentences that a number rose or fell says the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.languages.lexicon import word_set
from checker.link.amounts_of_change import is_change
from checker.link.comparing import is_added
from checker.link.context import Context, empty_words, found_once, size_ratio
from checker.link.former_marks import Told, told_as, was
from checker.link.formers import opening_word
from checker.link.one_unit import KINDS, of_one_unit
from checker.link.steps import is_step
from checker.link.than_clauses import REACH, THAN
from checker.link.than_clauses import way as comparative
from checker.link.told_changes import is_change as is_percent_change
from checker.link.ways import ways
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style

_words = partial(word_set, "ordered_levels")

SORTS = KINDS | {Kind.AGE}
COMPARED_ONLY = frozenset((Kind.AGE, Kind.DURATION))  # "fell over three weeks" is no fall of the three
LARGEST = 3  # times that one level of a thing is the other
ALIKE, MANY = 1.5, 100  # times that one of two counts is the other, of which one names nothing; and how many it is
JOINED = 2  # tokens of "and only"
CLAUSE = frozenset((",", ";", "–", "—", "when", "where", "(", ":", "but"))


def moved(context: Context, former: Figure) -> tuple[Figure, int] | None:
    """The later level for a former one, and +1 where the words say that it rose, -1 where they say that it fell."""
    return _ordered(context).get(former.start)


def formers(context: Context) -> list[Figure]:
    """The former levels of which words say which way they went."""
    found = _ordered(context)
    return [figure for figure in context.figures if figure.start in found]


@found_once
def _ordered(context: Context) -> dict[int, tuple[Figure, int]]:
    found = dict[int, tuple[Figure, int]]()
    for number in context.by_sentence:
        for former, later in _of_two_times(context, number):
            if _may_be_of_one_thing(context, former, later) and (way := _way(context, former, later)):
                found[former.start] = later, way
    return found


def _of_two_times(context: Context, number: int) -> Iterator[tuple[Figure, Figure]]:
    """The only two levels of a unit in a sentence, or in it and the one before, the former one first."""
    row = _levels(context, number)
    for figure in row:
        others = [f for f in row if f is not figure and _are_alike(f, figure)]
        if not others:
            before = [f for f in _levels(context, number - 1) if f.paragraph == figure.paragraph]
            others = [f for f in before if _are_alike(f, figure) and not f.scope.forecast]
        if len(others) != 1:
            continue
        if _is_earlier(context, figure, others[0]):
            yield figure, others[0]
        elif others[0].sentence < number and _is_earlier(context, others[0], figure):
            yield others[0], figure


def _is_earlier(context: Context, figure: Figure, other: Figure) -> bool:
    """Whether words tell the first as the former level of the second; less sure ones only from another clause."""
    ours, theirs = told_as(context, figure), told_as(context, other)
    if ours <= theirs or (ours is Told.PLAIN and not was(context, figure)):
        return False
    start, stop = min(figure.stop, other.stop), max(figure.opening, other.opening)
    apart = figure.sentence != other.sentence or not CLAUSE.isdisjoint(context.words(figure)[start:stop])
    return apart or ours >= Told.BEHIND_THAN


def _are_alike(a: Figure, b: Figure) -> bool:
    """Whether two figures are of one unit, which the second of "from 54 per cent to 58" leaves out."""
    first, second = sorted((a, b), key=lambda f: f.start)
    bare = second.kind is Kind.COUNT and second.counted is None and first.quantity.unit is not None
    led = first.sentence == second.sentence and second.opening == first.stop + 1
    return of_one_unit(a, b) or a.kind is b.kind is Kind.AGE or (bare and led and size_ratio(a, b) < LARGEST)


def _levels(context: Context, number: int) -> list[Figure]:
    return [f for f in context.by_sentence.get(number, ()) if f.kind in SORTS and _is_level(context, f)]


def _is_level(context: Context, figure: Figure) -> bool:
    changes = is_step(context, figure) or is_change(context, figure) or is_added(context, figure)
    if changes or (figure.kind is Kind.PERCENT and is_percent_change(context, figure)):
        return False
    numbers = figure.quantity.numbers
    return len(numbers) == 1 and (numbers[0].style is Style.DIGITS or figure.kind is not Kind.COUNT)


def _may_be_of_one_thing(context: Context, former: Figure, later: Figure) -> bool:
    """Whether two levels are near in size and no parts of one row: "from 37m in January and 41m in December"."""
    ratio = size_ratio(former, later)
    if ratio > LARGEST or ratio == 1 or _are_joined(context, former, later):
        return False
    if former.kind is not Kind.COUNT or later.kind is not Kind.COUNT or (former.counted and later.counted):
        return True
    if ("." in former.text) is not ("." in later.text):
        return False  # an index is no number of firms
    bare = former.counted is later.counted is None
    return bare or (ratio <= ALIKE and min(f.quantity.numbers[0].value for f in (former, later)) >= MANY)


def _are_joined(context: Context, former: Figure, later: Figure) -> bool:
    """Whether the second level goes on with the first: "from 37m tonnes in January and 41m in December", "6 of 15"."""
    if former.sentence != later.sentence:
        return False
    first, second = sorted((former, later), key=lambda f: f.start)
    words = context.words(first)
    led = next((f for f in context.beside(former) if f.opening == former.past + 1), None)
    if led is not None and led is not later and words[former.past] == "to":
        return True  # "shops of over $10m rose from 27 to 32"
    if words[first.past : first.past + 2] == ["of", "the"]:
        return True
    if second is former or told_as(context, former) is not Told.SET_AGAINST:
        return False
    return not _words("joining").isdisjoint(words[max(former.stop, later.opening - JOINED) : later.opening])


def _way(context: Context, former: Figure, later: Figure) -> int:
    """+1 where all words of the two sentences say that it rose, -1 where they say that it fell, else 0."""
    told: set[int] = set()
    for number in {former.sentence, later.sentence}:
        tokens, figures = context.reading.words[number], context.by_sentence[number]
        steps = any(f.kind is Kind.POINTS or (is_step(context, f) and _are_alike(f, later)) for f in figures)
        others = any(f is not former and f.kind in KINDS and opening_word(context, f) == "from" for f in figures)
        if steps or others or not _words("denying").isdisjoint(tokens.lower):
            return 0  # "up 14 to 164, against 422 a year ago": from the week before
        told |= set(_ways_in(context, number, later))
    told.discard(0)
    return told.pop() if len(told) == 1 else 0


def _ways_in(context: Context, number: int, later: Figure) -> Iterator[int]:
    """Which way each word of a sentence says that such a level went; of a span of time only comparatives tell."""
    tokens = context.reading.words[number]
    words = tokens.lower
    taken = {at for f in context.by_sentence[number] for at in range(f.opening, f.stop)}
    free = [at for at in range(len(words)) if at not in taken]
    yield from (comparative(words[at], later) for at in free if _is_predicate(words, at))
    if later.kind not in COMPARED_ONLY:
        yield from (way for at, way in ways(tokens, range(len(words))) if at in free)


def _is_predicate(words: list[str], at: int) -> bool:
    """Whether a comparative is said of what is measured: "was cheaper at", "more came than"; no "cheaper brand"."""
    behind = words[at + 1 : at + REACH]
    return THAN in behind or not behind or not behind[0].isalpha() or behind[0] in empty_words()
