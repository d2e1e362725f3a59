"""The condition that months are those of the quarter told before: "the third quarter ... July to September"."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.context import found_once
from checker.link.neighbours import words_for
from checker.link.ways import way_of
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.relations.quarter_of import MONTHS


@found_once
def _quarters_of_months(context: Context) -> list[Figure]:
    """The ranges of three months with which a quarter of the year ends."""
    return [figure for figure in context.of_kind(Kind.DATE) if _is_three_months(figure)]


def _is_three_months(figure: Figure) -> bool:
    first, last = figure.quantity.moment, figure.quantity.until
    if first is None or last is None or first.month is None or last.month is None or first.day or last.day:
        return False
    return last.month % MONTHS == 0 and last.month - first.month == MONTHS - 1 and last.year in (None, first.year)


def _quarter_before(context: Context, months: Figure) -> Figure | None:
    """The quarter of which the sentence before the months tells without a number, if theirs gives the number.

    Years of accounts play no part in the story, and nothing sets one period against another one.
    """
    if not words_for("own_years").isdisjoint(context.vocabulary):
        return None
    before, row = context.by_sentence.get(months.sentence - 1, []), context.by_sentence[months.sentence]
    if [f.quantity.unit for f in before if f.kind is Kind.DATE] != ["quarter"] or _has_percent(before):
        return None
    quarter = next(f for f in before if f.quantity.unit == "quarter")
    alone = sum(f.kind is Kind.DATE for f in row) == 1 and _has_percent(row)
    told = {*context.words(quarter), *context.words(months)}
    apart = months.scope.forecast or quarter.scope.forecast or not words_for("two_periods").isdisjoint(told)
    same = alone and not apart and not words_for("national").isdisjoint(told)
    return quarter if same and len({_way(context, figure) for figure in (quarter, months)} - {0}) == 1 else None


def _has_percent(row: list[Figure]) -> bool:
    return any(figure.kind is Kind.PERCENT for figure in row)


def _way(context: Context, figure: Figure) -> int:
    """+1 where the first word of change of a figure's sentence is one of rising, -1 for one of falling, else 0."""
    return next((way for way in map(way_of, context.words(figure)) if way), 0)


@condition
@pairs(given=0, sought=1, find=_quarter_before, among=_quarters_of_months)
def of_the_quarter(context: Context, months: Figures, quarter: Figures) -> bool:
    """The months are those of the quarter of an economy told before: "the third quarter ... July to September"."""
    return _quarter_before(context, months[0]) is quarter[0]
