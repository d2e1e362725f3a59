"""What the headline, the standfirst or an opening that sums the story up says, against the story below."""

from __future__ import annotations

from collections.abc import Iterable

from checker.facts.links import facts
from checker.model.claim import Bound, Claim
from checker.model.fact import Fact
from checker.model.figure import Reading

RULE = "headline"


def claims(reading: Reading) -> list[Claim]:
    """A claim for each figure at the top that a figure below tells again: the two must be one."""
    return claims_of(facts(reading))


def claims_of(told: Iterable[Fact]) -> list[Claim]:
    """The claims of facts."""
    return [
        Claim(RULE, (Bound("top", (fact.top,)), Bound("body", (fact.link.body,))))
        for fact in told
        if fact.link is not None
    ]
