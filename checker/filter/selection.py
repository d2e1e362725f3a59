"""Findings that touch certain lines, and those that are sure enough."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from checker.model.finding import Finding, Report


def touching(report: Report, lines: Sequence[range]) -> Report:
    """The report with those findings only of which the place, or any figure, stands on one of the ``lines``."""
    document = report.document
    breaks = [match.end() for match in re.finditer("\n", document.source)]  # as git counts, and nothing else

    def line(offset: int) -> int:
        return document.line + bisect_right(breaks, offset)

    def is_touched(finding: Finding) -> bool:
        spans = [(finding.start, finding.end), *((place.start, place.end) for place in finding.figures)]
        places = [document.origins.span(*span) for span in spans]
        rows = [(line(start), line(max(start, end - 1))) for start, end in places]
        return any(first < each.stop and each.start <= last for first, last in rows for each in lines)

    return replace(report, findings=tuple(filter(is_touched, report.findings)))


def without_unsure(report: Report, least: float) -> Report:
    """The report without the findings whose confidence is below ``least``."""
    if all(finding.confidence >= least for finding in report.findings):
        return report
    return replace(report, findings=tuple(one for one in report.findings if one.confidence >= least))
