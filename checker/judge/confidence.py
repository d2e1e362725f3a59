"""How sure it is that an editor would mend something where a claim fails: measured, not decided.

A claim that fails was misread, or the story is wrong. Let ``f`` be how many claims of a link fail in a number of
published stories without an error, and ``s`` how many slips the link would find in as many stories. By Bayes' rule the
share of its failures that are real is

    p = s / (s + f)

A link is a mechanism (how the figures of a claim were found) with a rule (what must hold of them). ``f`` was counted,
with ``CLAIMS_WEIGHT`` claims of the whole mechanism as its prior. ``s`` is a share of all slips (``IN_PRINT``): the
mean of the link's share of all claims, since any claim may be the wrong one, and of its share of the slips found in
``benchmarks/stories/pairs.jsonl``. If readers judged reports of a link, ``p`` is the share that was right, with the
``p`` above as a prior of ``JUDGED_WEIGHT`` reports (the mean of a Beta distribution).

The odds of a single failure are those of its link, weighted, times those of its signs (``checker.judge.signs``), times
``DRAFTS``: a draft has more slips than print. The weights are a logistic regression: random slips in published stories
and the planted ones, against what fails in stories as published.

``confidence.json`` has the counts and the weights. ``python -m benchmarks.confidence ARCHIVE --write`` makes it from
the tuning half of the stories and pairs, and from ``benchmarks/judged.jsonl``. A rule that was never counted, such as a
newsroom's own, is as sure as the severity in its file; so is a mechanism that was never counted, such as the cells of
tables, which the archive has not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from math import exp, log
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from checker.judge.signs import AT_TOP, Sign, Told, signs
from checker.model.claim import OFF, Claim, Judged, Verdict
from checker.model.finding import Severity
from checker.model.rule import Rule

ERROR, WARNING = 0.7, 0.4  # a finding is an error from here on, a warning from there on; the rest are notes
DOUBTED = 0.3  # at most, if something shows that the figures may not belong together
IN_PRINT = 0.01  # slips in a published story: about one in a hundred, as those who read the archive found
DRAFTS = 11.0  # ratio of slips in drafts and in print; an assumption, since there is no archive of drafts
CLAIMS_WEIGHT, JUDGED_WEIGHT = 8, 12  # weight of the prior, in claims / in reports
SUREST = 0.995  # the share of real failures is never above it, and never below its complement
AS_ITS_AUTHOR_SAYS = {Severity.ERROR: 0.8, Severity.WARNING: 0.4, Severity.NOTE: 0.2}


class Counts(Struct, frozen=True, array_like=True):
    """Counts of one link: claims in published stories, reports that were judged, planted slips that it finds."""

    holds: int = 0
    fails: int = 0
    right: int = 0
    judged: int = 0
    planted: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            *(a + b for a, b in zip(msgspec.structs.astuple(self), msgspec.structs.astuple(other), strict=True))
        )


Links: TypeAlias = Mapping[str, Mapping[str, Counts]]
"""Counts by mechanism, then by the key of a rule."""


class Table(Struct, frozen=True):
    """What was counted in so many stories, and the weights of the signs of a failure, from a ``start``."""

    stories: int
    links: Links
    start: float = 0.0
    weights: Mapping[str, float] = MappingProxyType({})

    def counts(self, mechanism: str, rule: str) -> Counts:
        """The counts of a link."""
        return self.links.get(mechanism, {}).get(rule, Counts())

    def real(self, mechanism: str, rule: str) -> float | None:
        """The share of a link's failures in print that are real, None if nothing was counted."""
        counts, of_mechanism = self.counts(mechanism, rule), together(self.links.get(mechanism, {}).values())
        if rule not in self.rules or mechanism not in self.links:
            return None
        return real_in_print(counts, of_mechanism, self.everything(), self.stories)

    @property
    def rules(self) -> frozenset[str]:
        """The rules with any counts."""
        return frozenset[str]().union(*self.links.values())

    def everything(self) -> Counts:
        """The counts of all links together."""
        return together(each for by_rule in self.links.values() for each in by_rule.values())


def together(counts: Iterable[Counts]) -> Counts:
    """All of some counts."""
    return sum(counts, Counts())


@cache
def shipped() -> Table:
    """The table that ships."""
    return msgspec.json.decode(Path(__file__).with_name("confidence.json").read_bytes(), type=Table)


def weighed(
    judged: Iterable[Judged], rules: Mapping[str, Rule], story: date | None, told: Told, *, all_of: bool
) -> tuple[Judged, ...]:
    """The judged claims of an article, each with the probability that an editor would mend something.

    A claim that holds gets the probability that a failure of its link would have, and only if ``all_of`` them are
    asked for; a loose one gets little.
    """
    return tuple(
        replace(each, confidence=confidence(rules[each.claim.rule], each.claim, each.verdict, story, told))
        if all_of or each.verdict in OFF
        else each
        for each in judged
    )


def confidence(rule: Rule, claim: Claim, found: Verdict, story: date | None, told: Told) -> float:
    """The probability that an editor would mend something if a claim fails (0 to 1, to two decimals)."""
    real = _real(claim.mechanism, rule.key)
    if real is None:
        sure = AS_ITS_AUTHOR_SAYS[rule.severity]
    elif found is Verdict.FAILS:
        sure = in_a_draft(failure_odds(real, signs(rule, claim, story, told)))
    else:
        sure = in_a_draft(odds(real))
    return round(doubted(sure) if found is Verdict.LOOSE else sure, 2)


def failure_odds(real: float, found: Iterable[Sign]) -> float:
    """The log odds in print that a failure with these signs is real; ``real`` is the share of its link."""
    table = shipped()
    return table.start + sum(table.weights.get(name, 0.0) * strength for name, strength in link_signs(real, found))


def link_signs(real: float, found: Iterable[Sign]) -> Iterator[Sign]:
    """The signs of a failure and of its link, but not those from the top if the linker of facts says more."""
    told = tuple(found)
    if all(name != AT_TOP for name, _ in told):
        yield "odds of the link", odds(real)
    yield from told


def odds(real: float) -> float:
    """The log odds of a share."""
    part = min(SUREST, max(1 - SUREST, real))
    return log(part / (1 - part))


def in_a_draft(in_print: float) -> float:
    """The probability in a draft that a failure is real, from its log odds in print."""
    return 1 / (1 + exp(-in_print - log(DRAFTS)))


def doubted(sure: float) -> float:
    """The same probability, but at most that of a note."""
    return min(sure, DOUBTED)


def severity(sure: float) -> Severity:
    """The severity of a finding with this confidence.

    >>> [str(severity(sure)) for sure in (0.7, 0.69, 0.39)]
    ['error', 'warning', 'note']
    """
    return Severity.ERROR if sure >= ERROR else Severity.WARNING if sure >= WARNING else Severity.NOTE


@cache
def _real(mechanism: str, rule: str) -> float | None:
    return shipped().real(mechanism, rule)


def real_in_print(counts: Counts, mechanism: Counts, everything: Counts, stories: int) -> float:
    """The share of real failures in print, by the counts of a link, of its mechanism, and of all.

    >>> all_claims = Counts(holds=4850, fails=150, planted=300)
    >>> few, many = Counts(holds=3, planted=1), Counts(holds=900, fails=1, planted=20)
    >>> [round(real_in_print(each, all_claims, all_claims, 2000), 2) for each in (few, many)]
    [0.14, 0.67]
    """
    claims = everything.holds + everything.fails
    holding = _drawn(mechanism.holds, mechanism.holds + mechanism.fails, everything.holds / claims, CLAIMS_WEIGHT)
    false = counts.fails + CLAIMS_WEIGHT * (1 - holding)
    shares = ((counts.holds + counts.fails) / claims, counts.planted / max(1, everything.planted))
    slips = IN_PRINT * stories * sum(shares) / len(shares)
    return _drawn(counts.right, counts.judged, slips / (slips + false), JUDGED_WEIGHT)


def _drawn(part: int, of: int, to: float, weight: int) -> float:
    """A share of a count, drawn to a prior value that weighs as much as so many more counts."""
    return (part + weight * to) / (of + weight)
