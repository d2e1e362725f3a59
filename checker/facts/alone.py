"""Figures that stand alone in their unit and make a sum, or would if two digits of one changed places.

"They need 1,343 votes: 872 came by post and 471 by hand": where a sentence, two side by side, or some of one paragraph
tell of nothing else in a unit, three figures make a sum seldom by chance, and hardly ever miss it by two digits
exchanged. No words say that they are parts; a few say that they are not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import chain, combinations

from checker.facts.slots import is_year
from checker.languages.frames import words
from checker.model.clause import Parse
from checker.model.document import Zone
from checker.model.figure import Figure
from checker.model.quantity import Hedge, Kind, Style
from checker.model.statement import Mechanism, Slot, Statement
from checker.precision.misprints import swapped
from checker.precision.scale_slips import significant_digits
from checker.statements.phrases import REMEMBERED, at, preposition

FEWEST, MOST = 3, 7  # figures of a sum
LONGEST = 4  # sentences side by side that tell them; beyond two, of one paragraph
DIGITS = 3  # of the number whose digits changed places, without the noughts at its end
LONG = 100  # of their last places: beside a total of it two digits of a part tell a slip as well
TWO = 2  # percentages that make a hundred
HUNDRED = Fraction(100)
TEN = 10
_AGAINST = words("slots", "against")
_HELD_AGAINST = _AGAINST | words("slots", "before") | words("slots", "than")
_FROM, _TO = words("slots", "before"), words("span", "to")
_KINDS = frozenset((Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.PERCENT))
_STYLES = frozenset((Style.DIGITS, Style.WORDS))


def alone(parses: Mapping[int, Parse]) -> Iterator[Statement]:
    """The sums that figures alone in their unit make or would make.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read(plain.read("Wanted: 1,343 votes. Post brought 872, and 417 were cast by hand.")))
    >>> [[figure.text for figure in slot.figures] for slot in next(alone(found)).slots]
    [['1,343'], ['872', '417']]
    """
    units = {sentence: by_unit(parse) for sentence, parse in sorted(parses.items())}
    for first, begun in units.items():
        for last in range(first, first + LONGEST):
            if last not in units or (last - first > 1 and _paragraph(parses[last]) != _paragraph(parses[first])):
                break
            for unit in sorted(begun.keys() & units[last].keys(), key=str):
                told = [units[sentence][unit] for sentence in range(first, last + 1) if unit in units[sentence]]
                if all(told):
                    yield from _sum(parses, list(chain.from_iterable(told)))


def _paragraph(parse: Parse) -> int:
    return parse.figures[0].paragraph


@lru_cache(maxsize=REMEMBERED)
def by_unit(parse: Parse) -> dict[tuple[Kind, str | None], list[Figure]]:
    """The figures of a sentence by kind and unit; an empty list for a unit with any figure that is no plain number."""
    found = defaultdict[tuple[Kind, str | None], list[Figure]](list)
    for figure in parse.figures:
        if figure.kind in _KINDS and figure.zone is not Zone.TABLE and not is_year(figure):
            found[figure.kind, figure.quantity.unit].append(figure)
    return {unit: figures if all(map(_is_plain, figures)) else [] for unit, figures in found.items()}


def _is_plain(figure: Figure) -> bool:
    """Whether it is one number of so many, and not of so many a head; "some 2,317" is told to the last digit."""
    quantity = figure.quantity
    if len(quantity.numbers) != 1 or quantity.per is not None:
        return False
    number = quantity.numbers[0]
    told = not quantity.is_hedged or (quantity.hedge is Hedge.ABOUT and significant_digits(number) > DIGITS)
    return told and number.style in _STYLES and number.value > 0


def _sum(parses: Mapping[int, Parse], figures: Sequence[Figure]) -> Iterator[Statement]:
    """What the largest of some figures is with the others, or percentages with a hundred; none may be told twice."""
    if len(set(map(value_of, figures))) < len(figures):
        return
    sentence, across = figures[-1].sentence, figures[0].sentence != figures[-1].sentence
    if figures[0].kind is Kind.PERCENT:
        if len(figures) == TWO and not across and _is_made(HUNDRED, figures, (), DIGITS):
            yield Statement("hundred", sentence, (Slot("parts", tuple(figures), Mechanism.LONE),), state="closed")
        return
    many = across or len(figures) > FEWEST
    if not FEWEST <= len(figures) <= MOST or any(_is_no_part(parses, figure, many=many) for figure in figures):
        return
    total = max(figures, key=value_of)
    parts = tuple(figure for figure in figures if figure is not total)
    if _make_it_with_fewer(total, parts) or (not across and _is_beside_others(parses[sentence], total, parts)):
        return
    long = value_of(total) >= LONG * min(figure.quantity.numbers[0].place for figure in figures)
    if _is_made(Fraction(0), parts, (total,), TWO if long and not many else DIGITS):
        slots = Slot("total", (total,), Mechanism.LONE), Slot("parts", parts, Mechanism.LONE)
        yield Statement("parts", sentence, slots, state="closed")


def _is_no_part(parses: Mapping[int, Parse], figure: Figure, *, many: bool) -> bool:
    """Whether it is of one digit or, where there are many, held against another one: such are seldom parts."""
    parse = parses[figure.sentence]
    held = many and (preposition(parse, parse.chunk_with(figure)) in _HELD_AGAINST or _is_set_against(parse, figure))
    return held or value_of(figure) < TEN * figure.quantity.numbers[0].place


def _is_set_against(parse: Parse, figure: Figure) -> bool:
    """Whether "vs" or the like stands between a figure and the one before it: "net 61,900 vs loss 173,000"."""
    before = [other.stop for other in parse.figures if other.stop <= figure.opening]
    return bool(before) and not _AGAINST.isdisjoint(parse.words.lower[before[-1] : figure.opening])


def _make_it_with_fewer(total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether some of the parts make the total by themselves, so that the others are told of something else."""
    fewer = (some for count in range(TWO, len(parts)) for some in combinations(parts, count))
    return any(sum(map(value_of, some)) == value_of(total) for some in fewer)


def _is_beside_others(parse: Parse, total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether words set the largest figure beside the others: "outvoted 603 to 430", "9.3, 8.6 and 12.5 points"."""
    chunk, others = parse.chunk_with(total), {parse.chunk_with(part).number for part in parts}
    tie = at(parse, chunk.number + 1)
    if tie is not None and tie.text in _TO and chunk.number + TWO in others and preposition(parse, chunk) not in _FROM:
        return True
    if not any(row.closed and others | {chunk.number} <= set(row.members) for row in parse.rows):
        return False
    nouns = {figure.counted.lemma if figure.counted else None for figure in (total, *parts)}
    return min(others) < chunk.number or (len(nouns) == 1 and None not in nouns)


def value_of(figure: Figure) -> Fraction:
    """Its number."""
    return figure.quantity.numbers[0].value


def _is_made(rest: Fraction, added: Sequence[Figure], taken: Sequence[Figure], digits: int) -> bool:
    """Whether figures less others make ``rest``, or would if two digits of one of so many changed places."""
    off = sum(map(value_of, added), Fraction(0)) - sum(map(value_of, taken), Fraction(0)) - rest
    meant = (*((figure, value_of(figure) - off) for figure in added), *((each, value_of(each) + off) for each in taken))
    return not off or any(value in exchanged(figure, digits) for figure, value in meant)


def exchanged(figure: Figure, digits: int) -> set[Fraction]:
    """What a figure was if two neighbours of its digits changed places; nothing of one with fewer ``digits``."""
    number = figure.quantity.numbers[0]
    text = number.digits
    if number.style is not Style.DIGITS or len(text.rstrip("0")) < digits:
        return set()
    return {int(other) * number.place for other in swapped(text) if other[0] != "0"}
