"""Turns claims into verdicts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from checker.evaluation.evaluate import verdict
from checker.evaluation.operands import Value
from checker.judge.nearness import FAR, is_far
from checker.judge.values import values_of
from checker.model.claim import OFF, Claim, Judged, Verdict
from checker.model.rule import Rule

MISSING = "a value that the rule needs is not in the text"


def judge(rule: Rule, claim: Claim, story: date | None, spell_all: bool = True) -> Judged:
    """The verdict on a claim in an article of a given day; ``unknown`` if it was rather misread, as it misses by much.

    One that misses by much was rather misread, and is ``unknown``. Most claims hold, and only ``explain`` shows their
    sums: unless ``spell_all``, those of what no finding is made of are left out.
    """
    values = values_of(rule, claim, story)
    found = verdict(rule.require, values)
    off = found in OFF
    far = off and is_far(rule, claim, story)
    spelled = _arithmetic(rule, claim, values) if spell_all or (off and not far) else ""
    if far:
        return Judged(claim, Verdict.UNKNOWN, spelled, (FAR,))
    return Judged(claim, found, spelled, (MISSING,) if found is Verdict.UNKNOWN else ())


def _arithmetic(rule: Rule, claim: Claim, values: Mapping[str, Value]) -> str:
    from checker.judge.wording import arithmetic  # with what prints figures, which few runs need

    return arithmetic(rule, claim, values)
