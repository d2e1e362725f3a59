"""A finding in words, for formats that have one text for all there is to say."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.finding import Finding, Place, fitting


def told(finding: Finding) -> Iterator[str]:
    """The message, the sum spelt out, what would fit and the likeliest slip."""
    yield finding.message
    if finding.arithmetic and finding.arithmetic not in finding.message:
        yield finding.arithmetic
    if (fits := fitting(finding)) is not None:
        yield f"fits: {fits}"
    if finding.slip is not None:
        yield f"slip: {finding.slip}?"


def in_one_line(finding: Finding) -> str:
    """The same in one line: "12 and 13 make 25, not 52. 12 + 13 = 25; fits: 25"."""
    message, *rest = told(finding)
    return f"{message} {'; '.join(rest)}".rstrip()


def role(place: Place) -> str:
    """A figure with its role: "total: 52"."""
    return f"{place.role}: {place.text}"


def mark(finding: Finding) -> str:
    """What stands before the message of a finding that is silenced, and is shown all the same."""
    if finding.suppressed is not None:
        return "(suppressed) "
    return "(in the baseline) " if finding.baselined else ""
