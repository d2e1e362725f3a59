"""What was found, rendered: ``FORMATS`` are the output formats of ``crossfoot check``.

A format is a subclass of Format. It is handed one result after the other and
yields what is to be written, piece by piece, so that one run can feed several formats and none of them has to keep the
articles. A piece is whole lines of text, which whoever writes it screens, or what ``checker.escaping`` made harmless.
Of the formats only those that are asked for are imported.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from importlib import import_module
from types import MappingProxyType
from typing import ClassVar, TypeAlias, cast

from msgspec import Struct

from checker.errors import CrossfootError
from checker.escaping import Piece
from checker.model.finding import Finding, Report, Severity
from checker.model.rule import Rule

Result: TypeAlias = Report | CrossfootError  # an article that was checked, or why it could not be

# The module and the class of each value of ``--format``.
FORMATS = MappingProxyType(
    {
        "checkstyle": ("xml", "Checkstyle"),
        "github": ("code_review", "GitHub"),
        "gitlab": ("code_review", "GitLab"),
        "html": ("html", "Html"),
        "json": ("json", "Json"),
        "junit": ("xml", "JUnit"),
        "line": ("text", "Line"),
        "markdown": ("markdown", "Markdown"),
        "rdjsonl": ("code_review", "Reviewdog"),
        "sarif": ("sarif", "Sarif"),
        "statistics": ("text", "Statistics"),
        "text": ("text", "Text"),
    }
)


def _no_rule(_path: str | None, _name: str) -> Rule | None:
    return None


class View(Struct, frozen=True):
    """How to show results: ``width`` in terminal cells; ``suppressed``, whether text shows what is silenced.

    ``room`` is how many cells a table may take, None for any.
    ``quiet`` leaves out what is not a finding: the lines of text that sum up.
    ``rule`` finds the rule of an id that is on for a path.
    """

    width: int = 100
    room: int | None = None
    colour: bool = False
    notes: bool = False
    rule: Callable[[str | None, str], Rule | None] = _no_rule
    suppressed: bool = False
    quiet: bool = False

    def shown(self, report: Report) -> list[Finding]:
        """The findings to show: notes only when they were asked for, none that is silenced."""
        return list(report.shown(notes=self.notes))

    def listed(self, report: Report) -> list[Finding]:
        """The findings that a list for people has: the silenced ones too, if that was asked for."""
        return self.known(report) if self.suppressed else self.shown(report)

    def known(self, report: Report) -> list[Finding]:
        """Those and the silenced ones, for a format that has a mark for them."""
        return [one for one in report.findings if self.notes or one.severity is not Severity.NOTE]


class Format(ABC):
    """Results as pieces of one output format; ``wants_sheet`` says that reports must have their figure sheets."""

    wants_sheet: ClassVar[bool] = False

    def __init__(self, view: View) -> None:
        self.view = view

    def begin(self) -> Iterable[Piece]:
        """What stands before all results."""
        return ()

    @abstractmethod
    def add(self, result: Result) -> Iterable[Piece]:
        """What there is to write once ``result`` is known."""

    def end(self) -> Iterable[Piece]:
        """What stands after all results."""
        return ()


def format_of(name: str) -> type[Format]:
    """The format of a name, imported if it was not yet."""
    module, its_class = FORMATS[name]
    return cast(type[Format], getattr(import_module(f"{__name__}.{module}"), its_class))


def mark_of(finding: Finding) -> str:
    """What stands before the message of a finding that is silenced, and is shown all the same."""
    if finding.suppressed is not None:
        return "(suppressed) "
    return "(in the baseline) " if finding.baselined else ""
