"""Errors inside a rule: a fault of that rule, while the others go on."""

from __future__ import annotations

from checker.errors import raised
from checker.model.claim import Claim
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
