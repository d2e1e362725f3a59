"""The figure sheet: every figure of an article with what it was held against, as plain data."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from checker.model.claim import Verdict
from checker.model.document import Zone
from checker.model.finding import Finding
from checker.model.quantity import Kind


class State(StrEnum):
    """How a figure came out."""

    CONTRADICTED = "contradicted"  # it is in a finding
    HOLDS = "holds"  # something else in the story, or the calendar, confirms it, and nothing speaks against it
    ALONE = "alone"  # read, but nothing confirms or contradicts it
    UNREAD = "unread"  # a number in digits that was not read as a figure: a name, a telephone number


class Part(Struct, frozen=True):
    """A figure's part in a claim: its role in the rule, and its half-open span of the prose.

    ``figure`` is its index in the sheet; None for a list of names that has other figures in it ("Ann, 40, and Jo, 30").
    """

    role: str
    start: int
    end: int
    text: str
    figure: int | None


class SheetClaim(Struct, frozen=True):
    """What figures were held against each other for, and how it came out.

    ``rule`` is the key of the rule, with its case behind a point ("relative-change.percent"), ``title`` says in a
    sentence what the rule asks. ``parts`` are in the order of the rule's roles; a figure may have two. ``words`` are
    the words of the text that it names: ("verb", "rose"). ``arithmetic`` spells out the sum, "" for none. ``fits`` and
    ``slip`` are those of the finding that reports it, whose index in the sheet is ``finding``; all three are None where
    none does. ``confidence`` (0 to 1) is how likely an editor would mend something, if the claim fails. ``reasons``
    say why its verdict is unknown.
    """

    rule: str
    title: str
    verdict: Verdict
    parts: tuple[Part, ...]
    words: tuple[tuple[str, str], ...]
    arithmetic: str
    confidence: float | None
    reasons: tuple[str, ...]
    confirms: bool  # whether a figure that it holds for is confirmed by more than itself
    finding: int | None = None
    fits: str | None = None
    slip: str | None = None

    @property
    def rule_id(self) -> str:
        """The id of its rule, by which findings name it."""
        return self.rule.partition(".")[0]


class SheetFigure(Struct, frozen=True):
    """A figure, or a number that was not read as one (``state`` unread: then ``kind``, ``noun`` and ``verb`` are None).

    ``start`` and ``end`` are a half-open span of code points of the document's prose, as those of findings are; lines
    and columns are those of the file, from 1, and ``end_column`` is the column behind it. ``claims`` and ``findings``
    are indices into those of the sheet.
    """

    start: int
    end: int
    text: str
    line: int
    column: int
    end_line: int
    end_column: int
    zone: Zone
    state: State
    kind: Kind | None = None
    noun: str | None = None
    verb: str | None = None
    claims: tuple[int, ...] = ()
    findings: tuple[int, ...] = ()


class Sheet(Struct, frozen=True):
    """The figures of an article in the order of the text, what they were held against, and what is reported."""

    figures: tuple[SheetFigure, ...]
    claims: tuple[SheetClaim, ...]
    findings: tuple[Finding, ...]
