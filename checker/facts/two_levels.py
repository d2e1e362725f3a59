"""The only two levels near a change or a comparison by so much that names none: "has trebled ... 9,630 ... 3,210".

They are taken where they agree with the amount, or would if two digits of one figure changed places or its scale were
another. No words say that they are its levels; only that they count one thing is asked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from fractions import Fraction

from msgspec.structs import replace

from checker.facts.alone import DIGITS, by_unit, exchanged, value_of
from checker.facts.slots import AMOUNTS, ENDS
from checker.model.clause import Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style
from checker.model.statement import Mechanism, Slot, Statement
from checker.precision.scale_slips import significant_digits

NEAR = 2  # sentences from the amount
PAIR = 2  # levels
HUNDRED, THOUSAND = 100, 1000
FINE = 500  # times the rounding of all that a difference or a factor is at the least: else chance soon makes it
_NEVER = frozenset((Kind.PERCENT, Kind.DURATION))  # units of which a percentage or a factor is seldom told
_DIFFERENCES = ("by", "gap")


def with_two_levels(statements: Sequence[Statement], parses: Mapping[int, Parse]) -> Iterator[Statement]:
    """What the statements say that lack both levels, with the only two that stand near.

    >>> from checker.clauses.assemble import read as read_figures
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> from checker.statements.read import read
    >>> found = parses(read_figures(plain.read("Fines have trebled. The town had 9,630 of them, after 2,310 in May.")))
    >>> [[figure.text for figure in slot.figures] for slot in next(with_two_levels(read(found), found)).slots]
    [['trebled'], ['2,310'], ['9,630']]
    """
    taken = {figure.start for each in statements for name in AMOUNTS for figure in each[name]}
    for statement in statements:
        amount = _amount(statement)
        if amount is not None:
            name, figure = amount
            levels = _levels_near(statement.sentence, parses, name, figure, taken)
            if levels is not None and _is_meant(name, figure, *levels):
                low, high = sorted(levels, key=value_of)
                ends = (low, high) if statement.direction >= 0 else (high, low)
                told = zip(ENDS[statement.kind], ends, strict=True)
                slots = (Slot(end, (level,), Mechanism.LONE) for end, level in told)
                yield replace(statement, slots=(*statement.slots, *slots), empty=())


def _amount(statement: Statement) -> tuple[str, Figure] | None:
    """The one amount of a statement that names no level, by its slot."""
    if statement.kind not in ENDS or any(statement[end] for end in ENDS[statement.kind]):
        return None
    amounts = [(name, figure) for name in AMOUNTS for figure in statement[name]]
    one = len(amounts) == 1 and len(amounts[0][1].quantity.numbers) == 1 and not amounts[0][1].quantity.is_hedged
    return amounts[0] if one else None


def _levels_near(
    sentence: int, parses: Mapping[int, Parse], name: str, amount: Figure, taken: Collection[int]
) -> Sequence[Figure] | None:
    """The two levels of the one unit of which as many stand near."""
    found = defaultdict[tuple[Kind, str | None], dict[Fraction, Figure]](dict)
    for number in range(sentence - NEAR, sentence + NEAR + 1):
        for unit, figures in by_unit(parses[number]).items() if number in parses else ():
            for figure in figures:
                if figure.start not in taken:
                    found[unit].setdefault(value_of(figure), figure)
    own = amount.kind, amount.quantity.unit
    fits = (unit == own if name in _DIFFERENCES else unit[0] not in _NEVER for unit in found)
    pairs = [list(told.values()) for told, may in zip(found.values(), fits, strict=True) if may and len(told) == PAIR]
    return pairs[0] if len(pairs) == 1 and _are_of_one(*pairs[0]) else None


def _are_of_one(one: Figure, other: Figure) -> bool:
    """Whether two levels name one thing, or one of them none, and are not both of two digits: "42 shops, 12 vans"."""
    nouns = {figure.counted.lemma for figure in (one, other) if figure.counted is not None}
    return len(nouns) < PAIR and any(significant_digits(f.quantity.numbers[0]) >= DIGITS for f in (one, other))


def _is_meant(name: str, amount: Figure, one: Figure, other: Figure) -> bool:
    """Whether an amount goes with two levels, as they are printed or but for one slip."""
    told = value_of(amount), value_of(one), value_of(other)
    if _agree(name, amount, told, (one, other)):
        return True
    figures = amount, one, other
    tried = ((*told[:at], value, *told[at + 1 :]) for at, figure in enumerate(figures) for value in _meant(figure))
    return any(_agree(name, amount, values, (one, other)) for values in tried)


def _meant(figure: Figure) -> set[Fraction]:
    """What a figure was if two of its digits changed places, or if its scale was another."""
    number = figure.quantity.numbers[0]
    scaled = number.style is Style.DIGITS and number.place >= THOUSAND
    return exchanged(figure, DIGITS) | ({number.value * THOUSAND, number.value / THOUSAND} if scaled else set())


def _agree(name: str, amount: Figure, values: tuple[Fraction, ...], levels: tuple[Figure, Figure]) -> bool:
    """Whether a difference, a percentage or a factor is that of two levels, as closely as they are printed."""
    told, *ends = values
    low, high = sorted(ends)
    rounding = _rounding(amount)
    places = sum(map(_rounding, levels))
    if name in _DIFFERENCES:
        return (rounding + places) * FINE <= told and abs(high - low - told) <= rounding + places
    if not low:
        return False
    if name == "percent":
        return any(abs(HUNDRED * (high - low) / base - told) <= rounding for base in (low, high))
    off = places * (told + 1)
    fine = off * FINE <= low * told
    return fine and any(abs(made - told) * low <= off for made in (high / low, low / high))


def _rounding(figure: Figure) -> Fraction:
    """How far off a figure may be by rounding: whole counts are exact."""
    place = figure.quantity.numbers[0].place
    return Fraction(0) if place == 1 and figure.kind is not Kind.PERCENT else place / 2
