"""What was read in a run, in words."""

from __future__ import annotations

from collections.abc import Mapping

from checker.model.claim import Verdict
from checker.report.source.values import counted

_VERDICTS = (
    (Verdict.HOLDS, "hold"),
    (Verdict.LOOSE, "loose"),
    (Verdict.UNKNOWN, "unknown"),
    (Verdict.FAILS, "fail"),
)


def read(sums: Mapping[str, int]) -> str:
    """How many articles, figures and claims there were, with the verdicts on these.

    >>> read({"article": 1, "figure": 3, "holds": 0, "fails": 1})
    '1 article, 3 figures, 1 claim (1 fail)'
    """
    claims = sum(sums.get(verdict, 0) for verdict, _ in _VERDICTS)
    told = [counted(sums.get(noun, 0), noun) for noun in ("article", "figure")]
    verdicts = ", ".join(f"{sums[verdict]:,} {word}" for verdict, word in _VERDICTS if sums.get(verdict))
    return ", ".join([*told, counted(claims, "claim")]) + (f" ({verdicts})" if verdicts else "")
