"""Conditions on scores: tie-breaks and the sets that they decide."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition
from checker.model.figure import Figure


@condition
def tie_break(context: Context, score: Figures) -> bool:
    """The score is that of a tie-break: in brackets behind a set of seven to six, or called so."""
    return all(
        _is_in_tie_break_set(context, f) or context.words(f)[f.opening - 1] in ("break", "tiebreak") for f in score
    )


def _is_in_tie_break_set(context: Context, score: Figure) -> bool:
    before = next(iter(context.earlier(score)), None)
    bracketed = before is not None and before.stop == score.opening - 1
    return bracketed and before is not None and _is_tie_break_set(before)


def _is_tie_break_set(score: Figure) -> bool:
    """Whether a score is that of a set which a tie-break decides: 7-6 or 6-7."""
    return sorted(number.value for number in score.quantity.numbers) == [6, 7]
