"""Products, percentages and shares that figures near each other make by their numbers, whatever the words.

"Each of the 24 paid £1,350, and £32,400 was raised", "Of the 1,450 staff 174 work nights. That is 12%": they hold, or
would but for one slip that chance seldom makes. The less ties them to each other, the rarer the slip must be.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import chain, permutations

from msgspec import Struct

from checker.facts.alone import by_unit, exchanged, is_left, is_plain, value_of
from checker.facts.slots import is_year
from checker.languages.lexicon import word_set
from checker.model.clause import Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style
from checker.model.statement import Mechanism, Slot, Statement, starts_in
from checker.precision.digit_slips import Band, ends, miss_by_a_slip
from checker.precision.scale_slips import product_slip, significant_digits, tells
from checker.statements.part_whole.references import pointing
from checker.statements.phrases import agree, at, is_share

MOST = 12  # figures of a sentence that are tried
DIGITS = 3  # of the number whose digits changed places
TWO = 2  # levels of a percentage, and its digits at the least
SCALED = 1.4, 2.4  # digits needed to prove a wrong scale word, and wrong zeros
TEN, HUNDRED = 10, 100
FARTHEST = Fraction(8, 5)  # largest ratio of a level and what was meant


def exchanges(parses: Mapping[int, Parse]) -> Iterator[Statement]:
    """What the figures of each sentence make or nearly make.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read(plain.read("Each of the 24 paid £1,350, and £34,200 was raised.")))
    >>> [slot.figures[0].text for slot in next(exchanges(found)).slots]
    ['£1,350', '24', '£34,200']
    """
    for parse in parses.values():
        units = by_unit(parse)
        if sum(map(len, units.values())) <= MOST:
            yield from _products(parse, units)
            yield from _percentages(parse, units)


def _statement(parse: Parse, kind: str, **slots: Figure) -> Statement:
    told = (Slot(name, (figure,), Mechanism.LONE) for name, figure in slots.items())
    return Statement(kind, parse.sentence, tuple(told))


def _products(parse: Parse, units: Mapping[tuple[Kind, str | None], Sequence[Figure]]) -> Iterator[Statement]:
    """So many times what one has is what all have together, to the last digit."""
    numbers = [f for (kind, _), told in units.items() if kind is Kind.COUNT for f in told if value_of(f) > 1]
    for (kind, _), told in units.items():
        for each, total in permutations(told, 2) if numbers and kind is not Kind.PERCENT else ():
            for number in numbers if value_of(each) > 1 else ():
                other = number is not each and number is not total
                if other and (_is_product(each, number, total) or _is_scaled(each, number, total)):
                    yield _statement(parse, "rate", each=each, number=number, total=total)


def _is_product(each: Figure, number: Figure, total: Figure) -> bool:
    one, many, made = map(value_of, (each, number, total))
    if not made < TEN * float(one) * float(many) < HUNDRED * made or made <= max(one, many):
        return False  # two digits that change places make less than ten times as much
    if one * many == made:
        return significant_digits(total.quantity.numbers[0]) >= DIGITS
    if many < TEN:
        return False  # so many times a small number is soon two exchanged digits off by chance
    meant = (each, made / many), (number, made / one), (total, one * many)
    return any(value in exchanged(figure, DIGITS) for figure, value in meant)


def _exactly(number: Figure) -> Band:
    return Band(*ends(number.quantity.numbers[0]))


def _is_scaled(one: Figure, number: Figure, total: Figure) -> bool:
    """Whether so many times a measure makes a total at another scale."""
    return one.kind is not Kind.COUNT and is_scaled(one, _exactly(number), total)


def is_scaled(one: Figure, times: Band, total: Figure) -> bool:
    """Whether so many times a figure makes a total at another scale: "40% of the £18.3m would be £7.32bn"."""
    if {figure.quantity.numbers[0].style for figure in (one, total)} != {Style.DIGITS}:
        return False
    slip = product_slip(total.quantity.numbers[0], one.quantity.numbers[0], times)
    return slip is not None and bool(slip.power) and slip.fewest > 1 and tells(slip, one.quantity.unit, *SCALED)


def _percentages(parse: Parse, units: Mapping[tuple[Kind, str | None], Sequence[Figure]]) -> Iterator[Statement]:
    """The only percentage of a sentence, and the only two figures of a unit."""
    percent = [figure for (kind, _), told in units.items() if kind is Kind.PERCENT for figure in told]
    for (kind, _), told in units.items() if len(percent) == 1 else ():
        if len(told) == TWO and kind not in (Kind.PERCENT, Kind.DURATION) and all(map(_has_two_digits, told)):
            yield from _of_percent(parse, percent[0], *told)


def _has_two_digits(figure: Figure) -> bool:
    return value_of(figure) >= TEN * figure.quantity.numbers[0].place


def _of_percent(parse: Parse, percent: Figure, one: Figure, other: Figure) -> Iterator[Statement]:
    """What a percentage is of two figures, as printed or with two digits of one exchanged: the first that fits."""
    told = tuple(map(value_of, (one, other, percent)))
    figures = one, other, percent
    rounding = percent.quantity.numbers[0].place / 2
    if any(abs(found - told[2]) <= rounding for found in _made_of_steps(told[0], told[1])):
        return  # "closed at 14,920, up 244 points or 1.7 percent"
    tried = [told]
    telling = significant_digits(percent.quantity.numbers[0]) >= DIGITS  # with one digit, "39%" is soon right by chance
    for place, figure in enumerate(figures if telling else ()):
        meant = (value for value in sorted(exchanged(figure, DIGITS)) if figure is percent or _is_near(figure, value))
        tried += [(*told[:place], value, *told[place + 1 :]) for value in meant]
    for a, b, share in tried:
        near = [abs(found - share) <= rounding for found in _made(a, b)]
        near[0], near[1] = near[0] and not is_left(parse, other), near[1] and not is_left(parse, one)
        if near[0] or near[1]:
            before, after = (one, other) if near[0] else (other, one)
            yield _statement(parse, "change", before=before, after=after, percent=percent)
            return
        if near[2]:
            return  # a share


def _is_near(level: Figure, meant: Fraction) -> bool:
    """Whether a level may be what was meant: far from it a percentage is soon right by chance."""
    low, high = sorted((value_of(level), meant))
    return high < low * FARTHEST


def _made(one: Fraction, other: Fraction) -> tuple[Fraction, Fraction, Fraction]:
    """The percentage of change from one figure to the other, the reverse, and the less as a percentage of the more."""
    low, high = sorted((one, other))
    return HUNDRED * (high - low) / one, HUNDRED * (high - low) / other, HUNDRED * low / high


def _made_of_steps(one: Fraction, other: Fraction) -> Iterator[Fraction]:
    """The less as a percentage of the level before or after it, if it is a step to or from the more."""
    low, high = sorted((one, other))
    yield HUNDRED * low / (high + low)
    if high > low:
        yield HUNDRED * low / (high - low)


_LEVELS = frozenset((Kind.COUNT, Kind.MONEY, Kind.MEASURE))
_RATIOS = frozenset((Kind.PERCENT, Kind.RATIO, Kind.MULTIPLE, Kind.POINTS))
_OF = word_set("clauses", "of")
_AMOUNTS = ("by", "gap", "percent", "factor", "fraction", "each", "mean", "before", "base")
_TWO, _MOST = 2, 10  # figures of a pair, and of the sentences at the most: with more, other things are told
_FEW, _HUNDRED = 10, 100
_WORD = Fraction(1, 200)  # of itself: how close a fraction in words must be
# How large a part of all numbers are slips of the right one, at the most: where a clause ties the share to a figure of
# the two; in one sentence; and in two.
_TIED, _BESIDE, _APART = Fraction(1, 5), Fraction(1, 20), Fraction(1, 50)


class _Pair(Struct, frozen=True):
    """A share with a possible part and whole."""

    share: Figure
    part: Figure
    whole: Figure

    def holds(self, chance: Fraction) -> bool:
        """Whether the part is that share of the whole, or would be but for a slip."""
        part, whole, share = (figure.quantity.numbers[0] for figure in (self.part, self.whole, self.share))
        return miss_by_a_slip(part, whole, share, self._reach, lambda value: value / self._one, chance)

    def is_scaled(self) -> bool:
        """Whether the part is that share of the whole at another scale: "40% of the £18.3m would be £7.32bn"."""
        share = value_of(self.share)
        times = Band((share - self._reach) / self._one, (share + self._reach) / self._one)
        return is_scaled(self.whole, times, self.part)

    def is_made_otherwise(self) -> bool:
        """Whether the share is also the step from one to the other, or one's share of both or of the remainder."""
        part, whole, share = map(value_of, (self.part, self.whole, self.share))
        place = self.share.quantity.numbers[0].place
        rest = whole - part
        made = (rest / whole, rest / part, part / (whole + part), part / rest if rest else share)
        return any(abs(self._one * each - share) <= place / 2 for each in made)

    @property
    def _reach(self) -> Fraction:
        """How far off the share may be, as it is printed."""
        share = self.share.quantity.numbers[0]
        return share.place / 2 if share.style is Style.DIGITS else share.value * _WORD

    @property
    def _one(self) -> int:
        return _HUNDRED if self.share.kind is Kind.PERCENT else 1


def portions(told: Sequence[Statement], parses: Mapping[int, Parse]) -> Iterator[Statement]:
    """Shares without a part or a whole, with the two figures near them.

    >>> from checker.clauses.assemble import read as read_figures
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> from checker.statements.read import read
    >>> found = parses(read_figures(plain.read("Her house cost £18.3m, and 40 per cent of it is £7.32bn.")))
    >>> [slot.figures[0].text for slot in next(portions(read(found), found)).slots]
    ['£7.32bn', '£18.3m', '40 per cent']
    """
    taken = starts_in(told, *_AMOUNTS)
    tied = {figure.start: each for each in told if each.kind == "share" for figure in each["share"]}
    for parse in parses.values():
        shares = [figure for figure in parse.figures if figure.kind in _RATIOS]
        if len(shares) != 1 or not is_share(shares[0]) or shares[0].start in taken:
            continue
        if parse.chunk_with(shares[0]).describing:
            continue  # "a 5% stake"
        known = tied.get(shares[0].start)
        found = next(_near(shares[0], known, parses, taken), None) if known is None or known.empty else None
        if found is not None:
            figures = {"part": found.part, "whole": found.whole, "share": found.share}
            slots = tuple(Slot(name, (figure,), Mechanism.LONE) for name, figure in figures.items())
            yield Statement("share", parse.sentence, slots)


def _says_of_what(parse: Parse, share: Figure) -> bool:
    """Whether a share names its whole, and that is no earlier figure: "50% of certain debts"."""
    chunk = parse.chunk_with(share)
    tie, base = at(parse, chunk.number + 1), at(parse, chunk.number + 2)
    led = tie is not None and tie.text in _OF and base is not None and not base.figures
    return led and tie is not None and pointing(parse, tie) is None


def _near(
    share: Figure, known: Statement | None, parses: Mapping[int, Parse], taken: Collection[int]
) -> Iterator[_Pair]:
    """The pairs of a sentence or two that make a share, or nearly; ``known`` is its statement."""
    here = share.sentence
    other = _says_of_what(parses[here], share)
    for window in ((here,), (here - 1, here), (here, here + 1))[: 1 if other else None]:
        figures = list(chain.from_iterable(parses[number].figures for number in window if number in parses))
        others = any(figure.kind in _RATIOS and figure is not share for figure in figures)
        if others or len(figures) > _MOST or not all(number in parses for number in window):
            continue
        for small, large in _pairs(figures, taken):
            if _are_of_one_row(parses, small, large):
                continue
            tie = known is not None and not {small.start, large.start}.isdisjoint(f.start for f in known.figures)
            chance = _TIED if tie else _BESIDE if len(window) == 1 and not other else _APART
            pair = _Pair(share, small, large)
            if pair.holds(chance) and not pair.is_made_otherwise():
                yield pair
            near = not other and (len(window) == 1 or known is not None)
            yield from (each for each in (pair, _Pair(share, large, small)) if near and each.is_scaled())


def _are_of_one_row(parses: Mapping[int, Parse], small: Figure, large: Figure) -> bool:
    """Whether two figures are told in one row, so that neither is a part of the other: "Hull 210 and York 185"."""
    parse = parses[small.sentence]
    if small.sentence != large.sentence:
        return False
    members = {parse.chunk_with(figure).number for figure in (small, large)}
    return any(row.closed and members <= set(row.members) for row in parse.rows)


def _pairs(figures: Sequence[Figure], taken: Collection[int]) -> Iterator[tuple[Figure, Figure]]:
    """The only two figures of a unit, small numbers left out: the less, and the more."""
    by_unit = defaultdict[tuple[Kind, str | None], list[Figure]](list)
    for figure in figures:
        if figure.kind in _LEVELS and not is_year(figure) and (figure.kind is not Kind.COUNT or _is_large(figure)):
            by_unit[figure.kind, figure.quantity.unit].append(figure)
    for found in by_unit.values():
        if len(found) == _TWO and all(map(is_plain, found)) and all(figure.start not in taken for figure in found):
            small, large = sorted(found, key=value_of)
            if value_of(small) < value_of(large) and agree(small, large):
                yield small, large


def _is_large(figure: Figure) -> bool:
    """Whether a number is large; small ones are everywhere."""
    return figure.quantity.numbers[0].value >= _FEW if len(figure.quantity.numbers) == 1 else True
