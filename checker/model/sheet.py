"""The figure sheet: every figure of an article with what it was held against, as plain data."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum

from msgspec import Struct, msgpack
from msgspec.structs import replace

from checker.model.claim import OFF, Verdict
from checker.model.document import Zone
from checker.model.finding import Finding, Severity
from checker.model.quantity import Kind
from checker.model.why import reporting

_TELLING = (Verdict.FAILS, Verdict.LOOSE, Verdict.HOLDS)  # the order in which claims are told


class State(StrEnum):
    """How a figure came out."""

    CONTRADICTED = "contradicted"  # it is in a finding that is no note
    CROSS_CHECKED = "cross-checked"  # an equation or the calendar gives just this, and nothing speaks against it
    ALONE = "alone"  # read, but nothing surely confirms or contradicts it
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
    the words of the text that it names: ("verb", "rose"). ``arithmetic`` spells out the sum, "" for none. ``finding``
    is the index of the one that reports it, None where none does. ``confidence`` (0 to 1) is how likely an editor would
    mend something, if the claim fails. ``reasons`` say why its verdict is unknown.
    """

    rule: str
    title: str
    verdict: Verdict
    parts: tuple[Part, ...]
    words: tuple[tuple[str, str], ...]
    arithmetic: str
    confidence: float | None
    reasons: tuple[str, ...]
    confirms: bool  # whether it holds, and another number in the place of a figure of it would not
    finding: int | None = None

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
    """The figures of an article in the order of the text, what they were held against, and what is reported of them."""

    figures: tuple[SheetFigure, ...]
    claims: tuple[SheetClaim, ...]
    findings: tuple[Finding, ...]

    def titles(self) -> list[str]:
        """What the rule of each finding asks, "" where no claim tells it, as of one about a comment."""
        told = {claim.finding: claim.title for claim in reversed(self.claims)}
        return [told.get(number, "") for number in range(len(self.findings))]

    def telling(self, figure: SheetFigure) -> tuple[int, ...]:
        """Which claims of a figure say something for it or against it, those that fail first; of some alike, one.

        One whose verdict is unknown says nothing.
        """
        told: dict[object, int] = {}
        for number in figure.claims:
            claim = self.claims[number]
            if claim.verdict in _TELLING:
                alike = (claim.verdict, claim.title, claim.arithmetic, frozenset(claim.parts))
                told.setdefault(alike, number)
        return tuple(sorted(told.values(), key=lambda number: _TELLING.index(self.claims[number].verdict)))

    def packed(self) -> bytes:
        """What a report keeps of it: most runs have no use for one, and so never look into it."""
        return msgpack.encode(self)

    @classmethod
    def unpacked(cls, data: bytes) -> Sheet:
        """The sheet that was packed."""
        return msgpack.decode(data, type=cls)


def reported(made: Sheet, findings: Sequence[Finding]) -> Sheet:
    """The sheet where these findings of its article are reported, which decides how its figures came out.

    It has the surest first, and those that are equally sure in the order in which they are given.
    """
    findings = sorted(findings, key=lambda each: (-each.severity.rank, -each.confidence))
    naming: dict[int, list[int]] = {}  # by where a figure begins
    for number, finding in enumerate(findings):
        for start in dict.fromkeys(place.start for place in finding.figures):
            naming.setdefault(start, []).append(number)
    claims = tuple(_answered(claim, findings, naming) for claim in made.claims)
    of_figure: list[list[int]] = [[] for _ in made.figures]
    for number, claim in enumerate(claims):
        for figure in {part.figure for part in claim.parts if part.figure is not None}:
            of_figure[figure].append(number)
    named = [tuple(naming.get(figure.start, ())) for figure in made.figures]
    wrong = {number for number, finding in enumerate(findings) if finding.severity is not Severity.NOTE}
    doubted = frozenset(number for number, reporting in enumerate(named) if not wrong.isdisjoint(reporting))
    figures = (
        _held(number, replace(figure, claims=tuple(of_figure[number]), findings=named[number]), claims, doubted)
        for number, figure in enumerate(made.figures)
    )
    return Sheet(tuple(figures), claims, tuple(findings))


def _answered(claim: SheetClaim, findings: Sequence[Finding], naming: Mapping[int, Sequence[int]]) -> SheetClaim:
    """A claim with the finding that reports it."""
    if claim.verdict not in OFF or not claim.parts:
        return replace(claim, finding=None)
    starts = frozenset(part.start for part in claim.parts)
    near = naming.get(min(starts), ())
    found = reporting(claim.rule_id, starts, (findings[number] for number in near))
    if found is None:
        return replace(claim, finding=None)
    return replace(claim, finding=next(number for number in near if findings[number] is found))


def _held(number: int, figure: SheetFigure, claims: Sequence[SheetClaim], doubted: Collection[int]) -> SheetFigure:
    """How a figure came out; of ``doubted`` figures more is reported than a weak doubt."""
    if figure.state is State.UNREAD:
        return figure
    confirmed = _confirmed([claims[each] for each in figure.claims], doubted)
    return replace(figure, state=State.CONTRADICTED if number in doubted else confirmed)


def _confirmed(claims: Sequence[SheetClaim], doubted: Collection[int]) -> State:
    """How a figure came out that is not contradicted: what is held against a doubted figure confirms nothing."""
    if any(claim.verdict is Verdict.FAILS for claim in claims):  # too unsurely to be reported, or silenced
        return State.ALONE
    confirming = (claim for claim in claims if claim.confirms)
    confirmed = any(not any(part.figure in doubted for part in claim.parts) for claim in confirming)
    return State.CROSS_CHECKED if confirmed else State.ALONE
