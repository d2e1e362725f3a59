"""Turns claims into verdicts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from checker.evaluation.evaluate import verdict
from checker.evaluation.operands import Value
from checker.judge.values import values_of
from checker.model.claim import OFF, Claim, Judged, Verdict
from checker.model.rule import Rule

MISSING = "a value that the rule needs is not in the text"


def judge(rule: Rule, claim: Claim, story: date | None, spell_all: bool = True) -> Judged:
    """The verdict on a claim in an article of a given day.

    Most claims hold, and only ``explain`` shows their sums: unless ``spell_all``, these are left out.
    """
    values = values_of(rule, claim, story)
    found = verdict(rule.require, values)
    spelled = _arithmetic(rule, claim, values) if spell_all or found in OFF else ""
    return Judged(claim, found, spelled, (MISSING,) if found is Verdict.UNKNOWN else ())


def _arithmetic(rule: Rule, claim: Claim, values: Mapping[str, Value]) -> str:
    from checker.judge.wording import arithmetic  # with what prints figures, which few runs need

    return arithmetic(rule, claim, values)
