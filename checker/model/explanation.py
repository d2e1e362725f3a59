"""What was thought about a text, as plain data: numbers, texts and lists, which any format can hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from checker.model.claim import Claim, Judged, Verdict
from checker.model.figure import Figure
from checker.model.finding import Examined, Finding
from checker.model.quantity import Kind, Moment
from checker.model.statement import Mechanism, Statement

Span: TypeAlias = Callable[[int, int], tuple[int, int]]


class PlainFigure(Struct, frozen=True):
    """A figure at the half-open span ``[start, end)`` of code points, as plain data.

    ``value`` has the scale multiplied out ("$1.2 million" is 1200000.0); of a range, a date, a time and a score it is
    None. ``low`` and ``high`` are the ends of a range, else the number itself; ``high`` is infinite behind "more than",
    and None where there is no such end. ``unit`` is its name in the singular, with its rate ("dollar per barrel").
    ``approx`` is whether a word says that it is not exact ("about"). ``noun`` is what it counts, ``verb`` the base form
    of the verb that governs it. ``sentence`` counts from 0. ``moment`` is as much of a date or a time as is printed,
    ``until`` the other end of a range of dates.
    """

    start: int
    end: int
    text: str
    kind: Kind
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    approx: bool
    noun: str | None
    verb: str | None
    sentence: int
    moment: Moment | None = None
    until: Moment | None = None


_OWN = [name for name in PlainFigure.__struct_fields__ if name not in {"moment", "until"}]


class PlainStatement(Struct, frozen=True):
    """What a clause says: its slots with their figures, by name, how each was filled, and which stay empty."""

    kind: str
    sentence: int
    slots: Mapping[str, tuple[PlainFigure, ...]]
    mechanisms: Mapping[str, Mechanism]
    empty: tuple[str, ...]
    direction: int


class PlainClaim(Struct, frozen=True):
    """One rule's roles with their figures, and what came of checking them.

    ``rule`` is its id, with the case after a point where it has cases ("age.at-date"). ``mechanism`` is how the slots
    were filled. ``confidence`` (0 to 1, None where nobody has worked it out) is how likely an editor would mend
    something, if it fails. ``arithmetic`` spells out the sum that was done.
    """

    rule: str
    verdict: Verdict
    confidence: float | None
    mechanism: str
    figures: Mapping[str, tuple[PlainFigure, ...]]
    reasons: tuple[str, ...]
    arithmetic: str


class Explanation(Struct, frozen=True):
    """Everything that was thought about a text, in its order; and what is reported of it.

    ``story`` is what all places count in, if it was a story of one's own that was handed over: its headline, its
    standfirst and its text.
    """

    figures: tuple[PlainFigure, ...]
    statements: tuple[PlainStatement, ...]
    claims: tuple[PlainClaim, ...]
    findings: tuple[Finding, ...] = ()
    story: str = ""


def explanation(examined: Examined) -> Explanation:
    """What was thought, as plain data."""
    return Explanation(
        figures(examined.figures), tuple(map(statement, examined.statements)), tuple(map(claim, examined.judged))
    )


def moved(told: Explanation, to: Span) -> Explanation:
    """The same with every figure at the span ``to`` which its own leads."""

    def placed(read: tuple[PlainFigure, ...]) -> tuple[PlainFigure, ...]:
        spans = (to(figure.start, figure.end) for figure in read)
        return tuple(replace(each, start=start, end=end) for each, (start, end) in zip(read, spans, strict=True))

    def named(read: Mapping[str, tuple[PlainFigure, ...]]) -> dict[str, tuple[PlainFigure, ...]]:
        return {name: placed(each) for name, each in read.items()}

    return replace(
        told,
        figures=placed(told.figures),
        statements=tuple(replace(each, slots=named(each.slots)) for each in told.statements),
        claims=tuple(replace(each, figures=named(each.figures)) for each in told.claims),
    )


def figures(read: Iterable[Figure]) -> tuple[PlainFigure, ...]:
    """Figures as plain data."""
    return tuple(map(_figure, read))


def _figure(figure: Figure) -> PlainFigure:
    quantity = figure.quantity
    own = {name: getattr(figure, name) for name in _OWN}
    return PlainFigure(**own, moment=quantity.moment, until=quantity.until)


def statement(said: Statement) -> PlainStatement:
    """A statement as plain data."""
    return PlainStatement(
        said.kind,
        said.sentence,
        {slot.name: figures(slot.figures) for slot in said.slots},
        {slot.name: slot.mechanism for slot in said.slots},
        said.empty,
        said.direction,
    )


def claim(judged: Judged) -> PlainClaim:
    """A claim with its verdict as plain data."""
    made = judged.claim
    return PlainClaim(
        made.rule,
        judged.verdict,
        judged.confidence,
        made.mechanism,
        roles(made),
        judged.reasons,
        judged.arithmetic,
    )


def roles(made: Claim) -> dict[str, tuple[PlainFigure, ...]]:
    """The figures of a claim by its roles, as plain data."""
    return {bound.role: figures(bound.figures) for bound in made.roles}
