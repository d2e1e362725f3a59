"""Findings that are less sure than somebody wants to see."""

from __future__ import annotations

from msgspec.structs import replace

from checker.model.finding import Report


def without_unsure(report: Report, least: float) -> Report:
    """The report without the findings whose confidence is below ``least``."""
    if all(finding.confidence >= least for finding in report.findings):
        return report
    return replace(report, findings=tuple(one for one in report.findings if one.confidence >= least))
