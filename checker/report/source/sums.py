"""What was read in a run and how it was checked, in words."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from checker.model.claim import Verdict
from checker.report.source.values import counted

_VERDICTS = (
    (Verdict.HOLDS, "passed"),
    (Verdict.LOOSE, "passed by rounding"),
    (Verdict.UNKNOWN, "left open"),
    (Verdict.FAILS, "failed"),
)
_ONE_SLIP = " (one slip can fail several)"


def read(sums: Mapping[str, int], rules: Collection[int] = ()) -> str:
    """How many figures were read, how many checks of them were made, and how these came out.

    ``rules`` are how many were on: of articles in several folders, each with its configuration, different numbers.

    >>> read({"figure": 3, "holds": 0, "fails": 1}, {33})
    '3 figures read, 1 check by 33 rules: 1 failed'
    """
    checks = sum(sums.get(verdict, 0) for verdict, _ in _VERDICTS)
    verdicts = ", ".join(f"{sums[verdict]:,} {word}" for verdict, word in _VERDICTS if sums.get(verdict))
    told = f"{counted(sums.get('figure', 0), 'figure')} read, {counted(checks, 'check')}{_by(rules)}"
    return told + (f": {verdicts}" if verdicts else "") + (_ONE_SLIP if sums.get(Verdict.FAILS, 0) > 1 else "")


def _by(rules: Collection[int]) -> str:
    if not rules:
        return ""
    fewest = f"{min(rules):,} to " if len(set(rules)) > 1 else ""
    return f" by {fewest}{counted(max(rules), 'rule')}"
