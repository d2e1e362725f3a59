"""Conditions on innings of cricket."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, Numbers, condition
from checker.link.neighbours import is_behind_runs
from checker.model.figure import Figure
from checker.model.quantity import Kind

_WICKETS = 10
_FEWEST = 20  # runs: with fewer, "6-4" may be another game's


@condition
def of_cricket(context: Context, *roles: Numbers) -> bool:
    """The figures may be innings: "312-7", or "257" alone; not "6-4"."""
    del context
    return all(_may_be_innings(figure) for role in roles for figure in role)


def _may_be_innings(figure: Figure) -> bool:
    made, *lost = figure.quantity.numbers
    if figure.kind is Kind.SCORE and not (len(lost) == 1 and lost[0].value <= _WICKETS):
        return False
    return made.value >= _FEWEST


@condition
def behind_runs(context: Context, role: Figures) -> bool:
    """The figure is the wickets of "312 for seven"."""
    return all(is_behind_runs(context, figure) for figure in role)


@condition
def made_more(context: Context, first: Numbers, second: Numbers) -> bool:
    """The runs of the first innings are more than those of the second, as those of the side that won are."""
    del context
    return all(a.quantity.numbers[0].value > b.quantity.numbers[0].value for a in first for b in second)
