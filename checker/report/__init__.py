"""What was found, rendered: every module here is one output format of ``crossfoot check``.

A format is a module with ``render(results, view) -> Iterator[str | bytes]``, which yields what goes to
standard output, piece by piece. A new module is a new value of ``--format``; there is no list to add it to.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from checker.errors import CrossfootError
from checker.model.finding import Finding, Report, Severity

Result: TypeAlias = Report | CrossfootError  # an article that was checked, or why it could not be


@dataclass(frozen=True, slots=True)
class View:
    """How to show results: ``width`` in terminal cells; whether notes, and whether what is silenced, are shown."""

    width: int = 100
    colour: bool = False
    notes: bool = False
    suppressed: bool = False

    def shown(self, report: Report) -> list[Finding]:
        """The findings to show: notes and those that the text or a baseline silences only when they were asked for."""
        return [one for one in self.carried(report) if self.suppressed or not one.silenced]

    def carried(self, report: Report) -> list[Finding]:
        """The findings for an output that can mark what is silenced."""
        return [one for one in report.findings if self.notes or one.severity is not Severity.NOTE]
