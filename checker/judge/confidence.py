"""How sure it is that an editor would mend something where a claim fails: measured, not decided.

A claim that fails was misread, or the story is wrong. Let ``f`` be how many claims of a link fail in so many published
stories though these are in order, and ``s`` how many slips the link would find in as many stories. Bayes' rule gives
the part of its failures that are real

    p = s / (s + f)

A link is how the figures of a claim were linked (its mechanism) with what must hold of them (its rule). ``f`` is what
was counted, and as many as ``CLAIMS_WEIGHT`` more claims of the link's mechanism would add. ``s`` is a part of all
slips (``IN_PRINT``): the mean of the part of all claims that are claims of the link, since any claim may be the wrong
one, and of the part of the slips of ``benchmarks/stories/pairs.jsonl`` that it finds.
Where readers judged reports of a link, ``p`` is their part that was right, drawn to the ``p`` above by the weight of
``JUDGED_WEIGHT`` reports (the mean of a Beta distribution with that for its prior; much, since what was judged wrong
failed in such stories as were counted).

How sure one failure is then depends on what it looks like: its odds are those of the link, weighed, and those of the
signs that are there (``checker.judge.signs``), times ``DRAFTS``: who checks has a draft before him, and in print most
slips are mended. The weights are a logistic regression: slips made at random in published stories, and the planted
ones, against what fails in stories as published.

``confidence.json`` has the counts and the weights. ``python -m benchmarks.confidence ARCHIVE --write`` makes it, of the
stories that may be read, of the half of the pairs that may be read, and of ``benchmarks/judged.jsonl``. A rule that was
never counted, as a newsroom's own, is as sure as its author says by the severity in its file; so is whatever is linked
by a mechanism that was never counted, as the cells of tables, of which the archive has none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
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

ERROR, WARNING = 0.7, 0.4  # from which on a finding is an error, a warning; the rest are notes
DOUBTED = 0.3  # at the most, where something tells that the figures may not belong together
IN_PRINT = 0.01  # slips in a published story: about one in a hundred, as those who read the archive found
DRAFTS = 17.0  # times that slips are as frequent in drafts; an assumption, since no archive of drafts is at hand
CLAIMS_WEIGHT, JUDGED_WEIGHT = 8, 12  # claims or reports that what one is drawn to counts as
SUREST = 0.995  # part of the failures of a link that are real, at the most, and of which none are, at the least
AS_ITS_AUTHOR_SAYS = {Severity.ERROR: 0.8, Severity.WARNING: 0.4, Severity.NOTE: 0.2}


class Counts(Struct, frozen=True, array_like=True):
    """Claims of a link in published stories, its reports that were judged, and the planted slips that it finds."""

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
        """What was counted of a link."""
        return self.links.get(mechanism, {}).get(rule, Counts())

    def real(self, mechanism: str, rule: str) -> float | None:
        """The part of a link's failures in print that are real, None where nothing was counted."""
        counts, of_mechanism = self.counts(mechanism, rule), together(self.links.get(mechanism, {}).values())
        if rule not in self.rules or mechanism not in self.links:
            return None
        return real_in_print(counts, of_mechanism, self.everything(), self.stories)

    @property
    def rules(self) -> frozenset[str]:
        """The rules of which anything was counted."""
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
    judged: Sequence[Judged], rules: Mapping[str, Rule], story: date | None, told: Told, *, all_of: bool
) -> tuple[Judged, ...]:
    """What was judged of an article with how likely an editor would mend something.

    Of a claim that does not fail it is what a failure of its link would be worth, and told only where ``all_of`` them
    are asked for; of one that is loose it is little.
    """
    return tuple(
        replace(each, confidence=confidence(rules[each.claim.rule], each.claim, each.verdict, story, told))
        if all_of or each.verdict in OFF
        else each
        for each in judged
    )


def confidence(rule: Rule, claim: Claim, found: Verdict, story: date | None, told: Told) -> float:
    """How likely an editor would mend something where a claim fails (0 to 1, to two decimals)."""
    real = _real(claim.mechanism, rule.key)
    if real is None:
        sure = AS_ITS_AUTHOR_SAYS[rule.severity]
    elif found is Verdict.FAILS:
        sure = in_a_draft(failure_odds(real, signs(rule, claim, story, told)))
    else:
        sure = in_a_draft(odds(real))
    return round(doubted(sure) if found is Verdict.LOOSE else sure, 2)


def failure_odds(real: float, found: Iterable[Sign]) -> float:
    """The odds in print, as a logarithm, that a failure with these signs is real; ``real`` is the part of its link."""
    table = shipped()
    return table.start + sum(table.weights.get(name, 0.0) * strength for name, strength in link_signs(real, found))


def link_signs(real: float, found: Iterable[Sign]) -> Iterator[Sign]:
    """The signs of a failure, and that of its link; not of what the top tells, where the linker of facts says more."""
    told = tuple(found)
    if all(name != AT_TOP for name, _ in told):
        yield "odds of the link", odds(real)
    yield from told


def odds(real: float) -> float:
    """The logarithm of the odds of a part."""
    part = min(SUREST, max(1 - SUREST, real))
    return log(part / (1 - part))


def in_a_draft(in_print: float) -> float:
    """How sure it is in a draft that a failure is real, by its odds in print, as a logarithm."""
    return 1 / (1 + exp(-in_print - log(DRAFTS)))


def doubted(sure: float) -> float:
    """As sure, but never more than a note."""
    return min(sure, DOUBTED)


def severity(sure: float) -> Severity:
    """How severe a finding is that is as sure as this.

    >>> [str(severity(sure)) for sure in (0.7, 0.69, 0.39)]
    ['error', 'warning', 'note']
    """
    return Severity.ERROR if sure >= ERROR else Severity.WARNING if sure >= WARNING else Severity.NOTE


@cache
def _real(mechanism: str, rule: str) -> float | None:
    return shipped().real(mechanism, rule)


def real_in_print(counts: Counts, mechanism: Counts, everything: Counts, stories: int) -> float:
    """The part of the failures in print that are real, by a link's counts, those of its mechanism and those of all.

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
    """A part of a count, drawn to a value as if that were so many counts more."""
    return (part + weight * to) / (of + weight)
