"""A mean with all its figures: "throws of 71.2m, 74.6m and 72.9m, averaging 72.9m"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.languages.frames import words
from checker.model.clause import Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.changes.levels import is_bare
from checker.statements.orders.ends import End, alike
from checker.statements.phrases import preposition

_HELD_AGAINST = words("slots", "against") | words("slots", "before") | words("slots", "than")
LEAST, MOST = 3, 24  # figures of a mean
_FARTHEST = 3  # largest ratio of one of them and the mean
_WITH_UNIT = frozenset((Kind.MEASURE, Kind.MONEY))


def means_of_rows(parse: Parse, here: Sequence[End], beside: Parse | None) -> Iterator[Statement]:
    """The one mean of a sentence with the only row of its sort, there or else in the sentence before."""
    means = [end.figure for end in here if end.role == "mean" and len(end.figure.quantity.numbers) == 1]
    if len(here) != 1 or not means:
        return
    for told, how in ((parse, Mechanism.ROW), (beside, Mechanism.LINK)):
        row = _row(told, means[0]) if told is not None else None
        if row is not None:
            slots = Slot("mean", (means[0],)), Slot("row", row, how)
            yield Statement("level", parse.sentence, slots, (), ((means[0].first, means[0].stop),))
            return


def _row(parse: Parse, mean: Figure) -> tuple[Figure, ...] | None:
    """The figures of a clause that a mean can be of, if no other clause has any and nothing compares them."""
    found = [n for n, figure in enumerate(parse.figures) if figure is not mean and _is_of_sort(figure, mean)]
    chunks = [parse.chunk_of(number) for number in found]
    clauses = {chunk.clause for chunk in chunks}
    if any(preposition(parse, chunk) in _HELD_AGAINST for chunk in chunks):
        return None
    row = tuple(parse.figures[number] for number in found)
    whole = len(clauses) == 1 and LEAST <= len(row) <= MOST and all(_is_one_of(figure, mean) for figure in row)
    return row if whole else None


def _is_of_sort(figure: Figure, mean: Figure) -> bool:
    """Whether a figure has the unit of a mean, which one of them may leave out: "412 litres, 398 and 420"."""
    if not figure.quantity.numbers or figure.quantity.numbers[0].style is not Style.DIGITS:
        return False
    left_out = any(is_bare(one) and other.kind in _WITH_UNIT for one, other in ((figure, mean), (mean, figure)))
    return alike(figure, mean) or (left_out and _is_near(figure, mean))


def _is_one_of(figure: Figure, mean: Figure) -> bool:
    """Whether it is one printed number about as large as the mean, without more said of it."""
    return len(figure.quantity.numbers) == 1 and not figure.quantity.is_hedged and _is_near(figure, mean)


def _is_near(figure: Figure, mean: Figure) -> bool:
    low, high = sorted((figure.quantity.numbers[0].value, mean.quantity.numbers[0].value))
    return high <= low * _FARTHEST
