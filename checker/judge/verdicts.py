"""Turns claims into verdicts, and errors inside a rule into a fault of that rule."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from checker.errors import raised
from checker.evaluation.evaluate import verdict
from checker.evaluation.operands import Value
from checker.judge.values import values_of
from checker.model.claim import OFF, Claim, Judged, Verdict
from checker.model.finding import Fault
from checker.model.rule import Rule


def keep(faults: dict[str, Fault], rule: Rule, error: Exception, claim: Claim) -> None:
    """Keep the fault of a rule, unless it has one already, at the first figure of its claim."""
    if rule.id not in faults:
        figure = claim.roles[0].figures[0]
        faults[rule.id] = Fault(_message(rule, error), figure.start, figure.end)


def _message(rule: Rule, error: Exception) -> str:
    return (
        f"rule {rule.id} ({rule.path}) cannot judge this: what it calls failed ({raised(error)}); "
        f"please report it, and leave the rule out with --ignore {rule.id}"
    )


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
