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
    """How to show results: ``width`` in terminal cells; ``suppressed``, whether text shows what is silenced."""

    width: int = 100
    colour: bool = False
    notes: bool = False
    suppressed: bool = False

    def shown(self, report: Report) -> list[Finding]:
        """The findings to show: notes only when they were asked for, none that is silenced."""
        return [one for one in self.known(report) if not one.silenced]

    def known(self, report: Report) -> list[Finding]:
        """Those and the silenced ones, for a format that has a mark for them."""
        return [one for one in report.findings if self.notes or one.severity is not Severity.NOTE]
