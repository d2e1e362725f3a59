"""Figures that are alone in their unit and make a sum, or would but for one slip or for the scale of one.

"They need 1,343 votes: 872 came by post and 471 by hand": in a sentence, in two side by side, or in some of one
paragraph, the only three figures of a unit seldom make a sum by chance, and hardly ever miss one by two exchanged
digits or by a thousand times. No words need say that they are parts; a few words rule it out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import chain, combinations, pairwise
from typing import TypeAlias

from checker.facts.coreference import are_apart
from checker.facts.slots import is_year
from checker.languages.frames import words
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Parse
from checker.model.document import Zone
from checker.model.figure import Figure
from checker.model.quantity import Hedge, Kind, Printed, Style
from checker.model.statement import Mechanism, Slot, Statement, starts_in
from checker.precision.digit_slips import digits_shared, misses_by_a_slip, slips_into, sums_to
from checker.precision.misprints import swaps
from checker.precision.scale_slips import significant_digits, sum_slips, tells
from checker.statements.hundred import may_share_one
from checker.statements.phrases import REMEMBERED, agree, at, preposition

Sum: TypeAlias = tuple[Figure, tuple[Figure, ...]]  # a total and its parts
MOST_SCALED = 5  # figures of a sum with one at another scale
SCALE_DIGITS, NOUGHT = 2, 3  # fewest digits of a total to prove a wrong scale word, and wrong zeros


def scaled_sum(figures: Sequence[Figure]) -> Sum | None:
    """The total and the parts among figures of one unit, if another scale for one of them makes a sum."""
    if not FEWEST <= len(figures) <= MOST_SCALED or any(
        _number(figure).style is not Style.DIGITS for figure in figures
    ):
        return None
    if not all(agree(one, other) or agree(other, one) for one, other in combinations(figures, 2)):
        return None  # "of 132 shops and 11 kiosks"
    splits = [(total, tuple(part for part in figures if part is not total)) for total in figures]
    found = next((split for split in splits if _makes_total(*split)), None)
    if found is None or _hold_some(figures):
        return None
    return None if any(sums_to(_number(total), list(map(_number, parts))) for total, parts in splits) else found


def _number(figure: Figure) -> Printed:
    return figure.quantity.numbers[0]


def _makes_total(total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether one slip of scale makes parts a total; one zero too many only in one sentence."""
    beside = len({figure.sentence for figure in (total, *parts)}) == 1
    slips = sum_slips(_number(total), list(map(_number, parts)))
    unit = total.quantity.unit
    return any(
        tells(slip, unit, SCALE_DIGITS, NOUGHT) and (slip.exact or (beside and abs(slip.power) > 1)) for slip in slips
    )


def _hold_some(figures: Sequence[Figure]) -> bool:
    """Whether three of more numbers make a sum as they are printed: the others are then something else."""
    ordered = sorted(map(_number, figures), key=lambda number: number.value)
    return len(figures) > FEWEST and any(sums_to(most, others) for *others, most in combinations(ordered, FEWEST))


FEWEST, MOST = 3, 7  # figures of a sum
LONGEST = 4  # neighbouring sentences; more than two only in one paragraph
DIGITS = 3  # of the number whose digits changed places, without zeros at its end
LONG = 100  # a total of so many of a part's last places: beside it two digits of the part can prove a slip
TWO = 2  # percentages that make a hundred
HUNDRED = Fraction(100)
MOST_OVER = 25  # per cent by which shares may exceed it
CHANCE = 0.25  # largest probability that chance explains the slip
TEN = 10
_AGAINST = words("slots", "against")
_HELD_AGAINST = _AGAINST | words("slots", "before") | words("slots", "than")
_IN_ORDER = word_set("superlatives", "in_order")
_FROM, _TO = words("slots", "before"), words("span", "to")
# Slots of former levels, of steps, of amounts for each, of those that another is ahead of.
NO_PARTS = ("each", "mean", "gap", "percent", "by", "before", "lower")
_KINDS = frozenset((Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.PERCENT))
_STYLES = frozenset((Style.DIGITS, Style.WORDS))


def alone(told: Sequence[Statement], parses: Mapping[int, Parse]) -> Iterator[Statement]:
    """The sums that figures alone in their unit make or nearly make. ``told`` are the other statements.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read(plain.read("Wanted: 1,343 votes. Post brought 872, and 417 were cast by hand.")))
    >>> [[figure.text for figure in slot.figures] for slot in next(alone((), found)).slots]
    [['1,343'], ['872', '417']]
    """
    elsewhere = starts_in(told, *NO_PARTS)
    units = {
        sentence: dict(sorted(by_unit(parse).items(), key=lambda unit: str(unit[0])))
        for sentence, parse in sorted(parses.items())
    }
    for first, begun in units.items():
        for last in range(first, first + LONGEST):
            if last not in units or (last - first > 1 and _paragraph(parses[last]) != _paragraph(parses[first])):
                break
            for unit in (unit for unit in begun if unit in units[last]):
                rows = [units[sentence][unit] for sentence in range(first, last + 1) if unit in units[sentence]]
                if all(rows):
                    yield from _sum(parses, list(chain.from_iterable(rows)), elsewhere)


def _paragraph(parse: Parse) -> int:
    return parse.figures[0].paragraph


@lru_cache(maxsize=REMEMBERED)
def by_unit(parse: Parse) -> dict[tuple[Kind, str | None], list[Figure]]:
    """The figures of a sentence by kind and unit; an empty list if any figure of the unit is no plain number."""
    found = defaultdict[tuple[Kind, str | None], list[Figure]](list)
    for figure in parse.figures:
        if figure.kind in _KINDS and figure.zone is not Zone.TABLE and not is_year(figure):
            found[figure.kind, figure.quantity.unit].append(figure)
    return {unit: figures if all(map(is_plain, figures)) else [] for unit, figures in found.items()}


def is_plain(figure: Figure) -> bool:
    """Whether it is one exact number without "a head" or the like; "some 2,317" is exact too."""
    quantity = figure.quantity
    if len(quantity.numbers) != 1 or quantity.per is not None:
        return False
    number = quantity.numbers[0]
    told = not quantity.is_hedged or (quantity.hedge is Hedge.ABOUT and significant_digits(number) > DIGITS)
    return told and number.style in _STYLES and number.value > 0


def _sum(parses: Mapping[int, Parse], figures: Sequence[Figure], elsewhere: Collection[int]) -> Iterator[Statement]:
    """The largest of some figures with the others, or percentages with a hundred; no value may occur twice."""
    touching = any(one.sentence == other.sentence and one.stop == other.first for one, other in pairwise(figures))
    if len(figures) < TWO or len(set(map(value_of, figures))) < len(figures) or touching:  # "312 408 8720", a telephone
        return
    sentence, across = figures[-1].sentence, figures[0].sentence != figures[-1].sentence
    if figures[0].kind is Kind.PERCENT:
        if not across and (_are_two_shares(figures) or _are_shares(parses[sentence], figures, elsewhere)):
            yield Statement("hundred", sentence, (Slot("parts", tuple(figures), Mechanism.LONE),), state="closed")
        return
    found = _made_of(parses, figures, elsewhere) or _at_another_scale(parses, figures)
    if found is not None:
        slots = Slot("total", (found[0],), Mechanism.LONE), Slot("parts", found[1], Mechanism.LONE)
        yield Statement("parts", sentence, slots, state="closed")


def _are_two_shares(figures: Sequence[Figure]) -> bool:
    """Whether two percentages make a hundred, or would if two digits changed places."""
    return len(figures) == TWO and _is_made(HUNDRED, figures, (), DIGITS)


def _are_shares(parse: Parse, figures: Sequence[Figure], elsewhere: Collection[int]) -> bool:
    """Whether the percentages of a row make a hundred, or exceed it by one slip."""
    if len(figures) <= TWO or any(figure.start in elsewhere for figure in figures) or not may_share_one(parse, figures):
        return False
    over = sum(map(value_of, figures)) - HUNDRED
    meant = ((figure, value_of(figure) - over) for figure in figures)
    slip = any(slips_into(figure.quantity.numbers[0], float(value), float(value), CHANCE) for figure, value in meant)
    return not over or (0 < over <= MOST_OVER and slip)


def _made_of(parses: Mapping[int, Parse], figures: Sequence[Figure], elsewhere: Collection[int]) -> Sum | None:
    """The largest of some figures and the others, if these make it or would but for a slip in the digits of one."""
    across = figures[0].sentence != figures[-1].sentence
    many = across or len(figures) > FEWEST
    if not FEWEST <= len(figures) <= MOST or any(_is_no_part(parses, figure, many=many) for figure in figures):
        return None
    total = max(figures, key=value_of)
    parts = tuple(figure for figure in figures if figure is not total)
    if _make_it_with_fewer(total, parts) or (across and any(are_apart(part, total) for part in parts)):
        return None
    if not across and _is_beside_others(parses[total.sentence], total, parts):
        return None
    long = value_of(total) >= LONG * min(figure.quantity.numbers[0].place for figure in figures)
    if across and not long:
        return None  # of two digits figures of several sentences make a sum by chance, in print at least
    made = _is_made(Fraction(0), parts, (total,), TWO if long and not many else DIGITS)
    few = len(figures) == FEWEST or _is_closed_row(parses, parts)
    lone = few and all(figure.start not in elsewhere for figure in figures)
    if not (made or (lone and _is_a_digit_off(parses, total, parts))) or _is_sum_told(parses, total, parts):
        return None
    return total, parts


def _is_sum_told(parses: Mapping[int, Parse], total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether what parts make, which is not the total, is told as a plain number beside them."""
    made = sum(map(value_of, parts))
    if made == value_of(total):
        return False
    near = {figure.sentence + step for figure in (total, *parts) for step in (-1, 0, 1)}
    others = (f for sentence in near & parses.keys() for f in parses[sentence].figures if f.kind is total.kind)
    return any(is_plain(other) and value_of(other) == made for other in others)


def _is_closed_row(parses: Mapping[int, Parse], parts: Sequence[Figure]) -> bool:
    """Whether parts are a row that has all its members: "190 in Hull, 130 in Goole and 40 in York"."""
    parse = parses[parts[0].sentence]
    if any(part.sentence != parts[0].sentence for part in parts):
        return False
    members = {parse.chunk_with(part).number for part in parts}
    return any(row.closed and set(row.members) == members for row in parse.rows)


def _at_another_scale(parses: Mapping[int, Parse], figures: Sequence[Figure]) -> Sum | None:
    """Figures of a sentence or two that make a sum but for the scale of one; no figure is compared with another."""
    near = figures[-1].sentence - figures[0].sentence <= 1
    return scaled_sum(figures) if near and not any(_is_compared(parses, figure) for figure in figures) else None


def _is_a_digit_off(parses: Mapping[int, Parse], total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether parts would make a long total if one digit were another; no figure is compared with another."""
    figures = total, *parts
    if any(_is_compared(parses, figure) for figure in figures):
        return False
    numbers = [figure.quantity.numbers[0] for figure in figures]
    digits = DIGITS if len({figure.sentence for figure in figures}) == 1 else DIGITS + 1
    off = abs(sum(map(value_of, parts)) - value_of(total))
    if off <= max(number.place for number in numbers):
        return False  # rounded, or counted with both ends
    return digits_shared(numbers[0], numbers[1:]) >= digits and misses_by_a_slip(numbers[0], numbers[1:])


def _is_compared(parses: Mapping[int, Parse], figure: Figure) -> bool:
    """Whether a figure is compared with another one, as an earlier level is."""
    parse = parses[figure.sentence]
    return preposition(parse, parse.chunk_with(figure)) in _HELD_AGAINST or _is_set_against(parse, figure)


def _is_no_part(parses: Mapping[int, Parse], figure: Figure, *, many: bool) -> bool:
    """Whether a figure is seldom a part: it has one digit, or many figures stand there and it is compared."""
    return (many and _is_compared(parses, figure)) or value_of(figure) < TEN * figure.quantity.numbers[0].place


def _is_set_against(parse: Parse, figure: Figure) -> bool:
    """Whether "vs" or the like stands between a figure and the one before it: "net 61,900 vs loss 173,000"."""
    before = [other.stop for other in parse.figures if other.stop <= figure.opening]
    return bool(before) and not _AGAINST.isdisjoint(parse.words.lower[before[-1] : figure.opening])


def _make_it_with_fewer(total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether some of the parts make the total by themselves, so that the others belong to something else."""
    fewer = (some for count in range(TWO, len(parts)) for some in combinations(parts, count))
    return any(sum(map(value_of, some)) == value_of(total) for some in fewer)


def _is_beside_others(parse: Parse, total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether the largest figure stands beside the others: "603 to 430", "185 in Wells, 120 in Ely and 35 in Ware"."""
    chunk, others = parse.chunk_with(total), {parse.chunk_with(part).number for part in parts}
    tie = at(parse, chunk.number + 1)
    if tie is not None and tie.text in _TO and chunk.number + TWO in others and not is_left(parse, total):
        return True
    if any(row.closed and others | {chunk.number} <= set(row.members) for row in parse.rows):
        members = (parse.chunks[number] for number in (chunk.number, *others))
        return (
            len({_tied(parse, member) for member in members}) == 1
        )  # but "$50m for it, $30m in cash and $20m in shares"
    figures = sorted((total, *parts), key=lambda figure: figure.start)
    between = parse.words.lower[figures[0].stop : figures[-1].opening]
    return any(mark == "," and word in _IN_ORDER for mark, word in pairwise(between))


def is_left(parse: Parse, figure: Figure) -> bool:
    """Whether a figure is the level that something comes from: "to $22 from $18"."""
    return preposition(parse, parse.chunk_with(figure)) in _FROM


def _tied(parse: Parse, chunk: Chunk) -> tuple[str, str]:
    """The prepositions before and after a phrase, empty for none."""
    after = at(parse, chunk.number + 1)
    return preposition(parse, chunk), after.text if after is not None and after.kind is ChunkKind.PREPOSITION else ""


def value_of(figure: Figure) -> Fraction:
    """Its number."""
    return figure.quantity.numbers[0].value


def _is_made(rest: Fraction, added: Sequence[Figure], taken: Sequence[Figure], digits: int) -> bool:
    """Whether figures less others make ``rest``, or would if two digits of one long number changed places."""
    off = sum(map(value_of, added), Fraction(0)) - sum(map(value_of, taken), Fraction(0)) - rest
    meant = (*((figure, value_of(figure) - off) for figure in added), *((each, value_of(each) + off) for each in taken))
    return not off or any(value in exchanged(figure, digits) for figure, value in meant)


def exchanged(figure: Figure, digits: int) -> set[Fraction]:
    """The values of a figure with two neighbouring digits exchanged; none if it has fewer ``digits``."""
    number = figure.quantity.numbers[0]
    text = number.digits
    if number.style is not Style.DIGITS or len(text.rstrip("0")) < digits:
        return set()
    return {other * number.place for other in swaps(int(text))}
