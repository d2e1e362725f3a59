"""What a rule fails with where it should answer: a fault of that rule, and the others go on."""

from __future__ import annotations

from checker.errors import raised
from checker.link.conditions import is_condition
from checker.model.claim import Claim
from checker.model.finding import Fault
from checker.model.rule import Rule


def keep(faults: dict[str, Fault], rule: Rule, error: Exception, claim: Claim | None = None) -> None:
    """Keep the fault of a rule, unless it has one, at the first figure of the claim that it was asked about."""
    if rule.id not in faults:
        figure = claim.roles[0].figures[0] if claim else None
        message = _message(rule, error)
        faults[rule.id] = Fault(message, figure.start, figure.end) if figure else Fault(message)


def _message(rule: Rule, error: Exception) -> str:
    from traceback import extract_tb  # slow to load, and only a fault needs it

    called = (frame.name for frame in extract_tb(error.__traceback__))
    asked = next((f"condition {name}" for name in called if is_condition(name)), "what it calls")
    return (
        f"rule {rule.id} ({rule.path}) cannot judge this: {asked} failed ({raised(error)}); "
        f"please report it, and leave the rule out with --ignore {rule.id}"
    )
