"""What was thought about a text, as plain data: numbers, texts and lists, which any format can hold."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from checker.model.claim import Claim, Judged, Verdict
from checker.model.figure import Figure
from checker.model.finding import Examined
from checker.model.quantity import Kind
from checker.model.statement import Mechanism, Statement


class PlainFigure(Struct, frozen=True):
    """A figure at the half-open span ``[start, end)`` of code points; the fields are those of ``Figure``.

    An exact fraction is no plain number, so that what it says of precision is left out.
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

    ``rule`` is its id, with the case behind a point where it has cases ("age.at-date"). ``mechanism`` is how the slots
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
    """Everything that was thought about a text, in its order."""

    figures: tuple[PlainFigure, ...]
    statements: tuple[PlainStatement, ...]
    claims: tuple[PlainClaim, ...]


def explanation(examined: Examined) -> Explanation:
    """What was thought, as plain data."""
    return Explanation(
        figures(examined.figures), tuple(map(statement, examined.statements)), tuple(map(claim, examined.judged))
    )


def figures(read: tuple[Figure, ...]) -> tuple[PlainFigure, ...]:
    """Figures as plain data."""
    names = PlainFigure.__struct_fields__
    return tuple(PlainFigure(**{name: getattr(figure, name) for name in names}) for figure in read)


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
