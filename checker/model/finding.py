"""What is reported."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from checker.model.claim import Judged, Verdict
from checker.model.document import Document
from checker.model.figure import Figure

if TYPE_CHECKING:  # what only explaining needs is not loaded with every command
    from checker.model.link import Link
    from checker.model.standing import Standing
    from checker.model.statement import Statement

_MOST_MENDS = 5  # that are told of one finding


def how_sure(confidence: float) -> str:
    """How sure something is from 0 to 1, in words for people; nothing ever is certain.

    >>> how_sure(0.717), how_sure(0.999)
    ('about 7 in 10 like this are right', 'about 9 in 10 like this are right')
    """
    return f"about {min(9, max(1, round(confidence * 10)))} in 10 like this are right"


def fitting(finding: Finding) -> str | None:
    """What would fit in the place that a finding points at; where others may be wrong, in the place of each."""
    return _in_places(finding) if finding.also else finding.fits


def would_fit(finding: Finding) -> str | None:
    """What would fit, on a page: "33 in the place of 36, 24 in the place of 21 or 15 in the place of 12: ..."."""
    if finding.fits is None:
        return None
    under = ": nothing here tells which is wrong" if finding.also else ", if the other figures are right"
    return _in_places(finding) + under


def _in_places(finding: Finding) -> str:
    told = [f"{mend.fits} in the place of {mend.text}" for mend in finding.mends]
    if len(told) > _MOST_MENDS:
        told[_MOST_MENDS:] = [f"another number for one of {len(told) - _MOST_MENDS} more figures"]
    *most, last = told
    return f"{', '.join(most)} or {last}" if most else last


class Severity(StrEnum):
    """How sure a finding is. ``rank`` orders them: note, warning, error."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error."""
        return list(Severity).index(self)


class Place(Struct, frozen=True):
    """A figure's part in a finding: half-open span of code points, and its role in the rule."""

    role: str
    start: int
    end: int
    text: str


class Mend(Struct, frozen=True):
    """What would fit in the place of the figure ``text`` at ``[start, end)``, as it would be printed."""

    start: int
    end: int
    text: str
    fits: str


class Finding(Struct, frozen=True):
    """A contradiction. ``figures`` holds every place involved, in the order of the text.

    ``start`` and ``end`` are the place to point at first. ``arithmetic`` is the sum spelt out
    ("160 + 90 = 250"), ``fits`` the figure that would make the claim hold, as it would be printed
    (None where there is no single one), ``slip`` the likeliest slip ("digits swapped"), or None. ``also`` is what would
    fit as well in the place of another figure, where nothing tells which of them is wrong.
    ``confidence`` (0 to 1) is how likely an editor would mend something there: ``severity`` comes from it, unless a
    user has set another one. ``fingerprint`` is made of the rule, the roles and the values, so that it survives a moved
    paragraph.
    ``suppressed`` is the reason for which the text silences it, "" if it gives none, and None where it does not;
    ``baselined`` is whether a baseline holds it.
    """

    rule: str
    severity: Severity
    message: str
    arithmetic: str
    fits: str | None
    slip: str | None
    start: int
    end: int
    figures: tuple[Place, ...]
    fingerprint: str
    suppressed: str | None = None
    baselined: bool = False
    confidence: float = 1.0
    also: tuple[Mend, ...] = ()

    @property
    def mends(self) -> tuple[Mend, ...]:
        """Every way to mend it, with the figure that it points at first; none where nothing single would."""
        if self.fits is None:
            return ()
        text = next((place.text for place in self.figures if (place.start, place.end) == (self.start, self.end)), "")
        return (Mend(self.start, self.end, text, self.fits), *self.also)

    @property
    def silenced(self) -> bool:
        """Whether it is neither to be shown nor to fail a run, unless that is asked for."""
        return self.suppressed is not None or self.baselined


class Remark(Struct, frozen=True):
    """Something to tell the writer of an article that is no finding, at a half-open span as those of findings are."""

    message: str
    start: int
    end: int


class Fault(Struct, frozen=True):
    """What kept a rule from judging something in an article, at the half-open span of a figure if that is known."""

    message: str
    start: int | None = None
    end: int | None = None


class Report(Struct, frozen=True):
    """What one article gave: findings (errors, warnings and notes) in the order of the text.

    ``figures`` is how many were read, ``claims`` how many came to each verdict, ``rules`` how many were on.
    """

    document: Document
    findings: tuple[Finding, ...]
    figures: int
    claims: Mapping[Verdict, int]
    rules: int
    limits: tuple[str, ...] = ()  # limits that were reached, each as a sentence
    remarks: tuple[Remark, ...] = ()  # on its comments to crossfoot, and on a file that is cut off
    faults: tuple[Fault, ...] = ()  # of rules, which are errors of the run: the first of each rule
    sheet: bytes | None = None  # the figure sheet, packed, where a format of the run asks for it

    def shown(self, *, notes: bool) -> tuple[Finding, ...]:
        """The findings to show: none that is silenced, and ``notes`` only where they are wanted."""
        return tuple(one for one in self.findings if not one.silenced and (notes or one.severity is not Severity.NOTE))


class Examined(Struct, frozen=True):
    """All that was thought about an article: its figures, every claim with its verdict, and the report on it.

    ``standings`` are in the order of the figures; ``links`` are those that were made or nearly made.
    """

    report: Report
    figures: tuple[Figure, ...]
    judged: tuple[Judged, ...]
    statements: tuple[Statement, ...] = ()
    standings: tuple[Standing, ...] = ()
    links: tuple[Link, ...] = ()
