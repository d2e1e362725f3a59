"""What a rule fails with where it should answer: a fault of that rule, and the others go on."""

from __future__ import annotations

from pathlib import PurePath

from checker.link.conditions import is_condition
from checker.model.claim import Claim
from checker.model.finding import Fault
from checker.model.rule import Rule


def fault(rule: Rule, error: Exception, claim: Claim | None = None) -> Fault:
    """The fault of a rule, at the first figure of the claim that it was asked about."""
    from traceback import extract_tb  # slow to load, and only a fault needs it

    frames = extract_tb(error.__traceback__)
    asked = next((f"condition {frame.name}" for frame in frames if is_condition(frame.name)), "what it calls")
    what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    place = f"{PurePath(frames[-1].filename).name}:{frames[-1].lineno}"
    message = (
        f"rule {rule.id} ({rule.path}) cannot judge this: {asked} failed ({what}, {place}); "
        f"please report it, and leave the rule out with --ignore {rule.id}"
    )
    figure = claim.roles[0].figures[0] if claim else None
    return Fault(message, figure.start, figure.end) if figure else Fault(message)
