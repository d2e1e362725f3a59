"""What the top of a story says that two or more figures of its first sentences make.

"Council approves 1,460 homes" over "880 houses and 580 flats": the total of a row, the step or the percentage between
two levels, or the share of two. A figure that is repeated below needs no such reading.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from msgspec.structs import replace

from checker.facts.alone import value_of
from checker.facts.retelling.explanations import BY
from checker.facts.retelling.links import SLIPS
from checker.facts.retelling.story import agree, may_tell, sort_of
from checker.languages.lexicon import load
from checker.model.clause import Parse
from checker.model.document import Zone
from checker.model.figure import Figure
from checker.model.quantity import Kind, Printed
from checker.model.statement import Mechanism, Slot, Statement
from checker.precision.slip_forms import AGREEING, Form, slip_form

SENTENCES = 2  # sentences with figures below the top that the headline may sum up
TELLING, LONG = 2, 3  # fewest digits for a slip to count: in a row; otherwise
MOST = 6  # parts of a total
TWO = 2  # levels of one figure
_SUMMED = (Kind.COUNT, Kind.MONEY, Kind.MEASURE)
_STEPS = (*_SUMMED, Kind.POINTS)
_SHARES = {Kind.PERCENT: 100, Kind.RATIO: 1}  # the value of a whole
FARTHEST = Fraction(8, 5)  # largest ratio of a fraction and what figures make


@cache
def _words_of_step() -> frozenset[str]:
    return frozenset(load("facts")["before"][BY].split())


class Top(NamedTuple):
    """A figure at the top, and its sentence."""

    figure: Figure
    parse: Parse

    @property
    def direction(self) -> int:
        """+1 for a rise, -1 for a fall, else 0."""
        return self.figure.governor.direction if self.figure.governor else 0

    @property
    def is_step(self) -> bool:
        """Whether it is an amount of change or a distance."""
        before = self.parse.words.lower[max(0, self.figure.opening - 1) : self.figure.opening]
        return bool(self.direction) or not _words_of_step().isdisjoint(before)

    def says(self, kind: str, slots: Mapping[str, Sequence[Figure]], name: str, state: str = "") -> Statement:
        """What the top states of the figures below."""
        told = (Slot(role, tuple(figures), Mechanism.HEADLINE) for role, figures in slots.items())
        own = Slot(name, (self.figure,), Mechanism.HEADLINE)
        return Statement(kind, self.parse.sentence, (*told, own), direction=self.direction, state=state)


def made(parses: Mapping[int, Parse]) -> Iterator[Statement]:
    r"""What figures at the top say of figures below, if these make them, or would but for a slip.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> text = "Council approves 1,460 homes\n\nPlans for 880 houses and 580 flats got through on Monday."
    >>> said = next(made(parses(read(plain.read(text)))))
    >>> said["total"][0].text, [figure.text for figure in said["parts"]]
    ('1,460', ['880', '580'])
    """
    below = [parse for parse in parses.values() if not parse.figures[0].at_top]
    if len(below) == len(parses):
        return
    told = [figure for parse in below for figure in parse.figures if may_tell(figure)]
    for parse in parses.values():
        for figure in parse.figures if parse.figures[0].at_top else ():
            if _may_be_made(figure) and not any(sort_of(figure) == sort_of(f) and agree(figure, f) for f in told):
                yield from _made(Top(figure, parse), below[:SENTENCES])


def _may_be_made(figure: Figure) -> bool:
    return may_tell(figure) or (
        figure.kind is Kind.RATIO and len(figure.quantity.numbers) == 1 and value_of(figure) > 0
    )


def _made(top: Top, below: Sequence[Parse]) -> Iterator[Statement]:
    """The first statement that the figures of a sentence make with one at the top."""
    for parse in below:
        row = [f for f in parse.figures if may_tell(f) and not f.implied and f.zone is Zone.BODY]
        of_two = (read(top, row) for read in (_step, _percent, _share))
        alike = [figure for figure in row if sort_of(figure) == sort_of(top.figure)]
        found = _total(top, rows(parse, row), TELLING) or _total(top, [alike], LONG) or next(filter(None, of_two), None)
        if found is not None:
            yield found
            return


def rows(parse: Parse, row: Sequence[Figure]) -> Iterator[Sequence[Figure]]:
    """The figures that stand together: the members of a row or of a list."""
    chunks = [
        [parse.figures[n] for member in each.members for n in parse.chunks[member].figures] for each in parse.rows
    ]
    lists = ([f for f in row if f.group == group] for group in {f.group for f in row if f.group is not None})
    return (each for each in (*chunks, *lists) if all(figure in row for figure in each))


def _total(top: Top, told: Iterable[Sequence[Figure]], telling: int) -> Statement | None:
    """The total of figures that stand together, of enough digits if one was mistyped."""
    if top.figure.kind not in _SUMMED:
        return None
    for parts in told:
        alike = all(sort_of(figure) == sort_of(top.figure) for figure in parts)
        if alike and 1 < len(parts) <= MOST and is_total(top.figure, parts, telling):
            return top.says("parts", {"parts": parts}, "total", "closed")
    return None


def is_total(total: Figure, parts: Sequence[Figure], telling: int) -> bool:
    """Whether parts make a total, or would but for a slip in it or in one of them.

    ``telling`` is the fewest digits of a mistyped number.
    """
    made_of = sum(map(value_of, parts), Fraction())
    off = made_of - value_of(total)
    mended = abs(off) != 1 and any(_is_slip_for(part, value_of(part) - off, telling) for part in parts)
    return mended or _is_made(total, made_of, telling)


def _is_slip_for(part: Figure, value: Fraction, telling: int) -> bool:
    """Whether a part is a slip for a value."""
    if value <= 0:
        return False
    meant = replace(part.quantity, numbers=(Printed(value, part.quantity.numbers[0].place),))
    return _is_slip(*slip_form(meant, part.quantity), telling)


def _is_slip(digits: int, form: Form, telling: int) -> bool:
    """Whether two numbers are a slip of each other: with enough digits, or two digits exchanged."""
    return form in SLIPS and digits >= (TELLING if form is Form.SWAPPED else telling)


def _step(top: Top, row: Sequence[Figure]) -> Statement | None:
    """How far the two levels of a sentence lie apart."""
    if top.figure.kind not in _STEPS or not top.is_step:
        return None
    points = top.figure.kind is Kind.POINTS
    levels = [f for f in row if (f.kind is Kind.PERCENT if points else sort_of(f) == sort_of(top.figure))]
    return _of_two(top, levels, lambda less, more: more - less, "change", "by")


def _percent(top: Top, row: Sequence[Figure]) -> Statement | None:
    """By how many per cent one of two levels is more or less than the other."""
    if top.figure.kind is not Kind.PERCENT or not top.direction:
        return None
    rise = top.direction > 0
    return _of_pairs(top, row, lambda less, more: 100 * (more - less) / (less if rise else more), "change", "percent")


def _share(top: Top, row: Sequence[Figure]) -> Statement | None:
    """The less of two figures of a sentence as a share of the more."""
    if top.figure.kind not in _SHARES or top.direction:
        return None
    one = _SHARES[top.figure.kind]
    return _of_pairs(top, row, lambda less, more: one * less / more, "share", "share")


def _of_pairs(
    top: Top, row: Sequence[Figure], makes: Callable[[Fraction, Fraction], Fraction], kind: str, name: str
) -> Statement | None:
    """What two neighbours of a sentence make that are the only two of their kind and unit."""
    sums = [f for f in row if f.kind in _SUMMED]
    times = Counter(map(sort_of, sums))
    twos = [two for two in pairwise(sums) if sort_of(two[0]) == sort_of(two[1]) and times[sort_of(two[0])] == TWO]
    return next((found for two in twos if (found := _of_two(top, two, makes, kind, name)) is not None), None)


def _of_two(
    top: Top, two: Sequence[Figure], makes: Callable[[Fraction, Fraction], Fraction], kind: str, name: str
) -> Statement | None:
    if len(two) != TWO:
        return None
    less, more = sorted(two, key=value_of)
    if not _is_made(top.figure, makes(value_of(less), value_of(more))):
        return None
    if kind == "share":
        return top.says(kind, {"part": [less], "whole": [more]}, name)
    before, after = (less, more) if top.direction >= 0 else (more, less)
    return top.says(kind, {"before": [before], "after": [after]}, name)


def _is_made(figure: Figure, value: Fraction, telling: int = TELLING) -> bool:
    """Whether a figure is a value, as far as it is printed, or would be but for a slip."""
    number = figure.quantity.numbers[0]
    if figure.kind is Kind.RATIO:
        return number.value / FARTHEST <= value <= number.value * FARTHEST
    rounded = round(value / number.place) * number.place
    if not rounded:
        return False
    made_of = replace(figure.quantity, numbers=(Printed(rounded, number.place),))
    digits, form = slip_form(figure.quantity, made_of)
    one_off = abs(number.value - value) == 1  # the leader of 69 others does not count himself
    return form in AGREEING or (_is_slip(digits, form, telling) and not one_off)
