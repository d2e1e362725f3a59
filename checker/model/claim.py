"""What the text asserts about its figures, as one rule reads it, and what came of checking it."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from checker.model.figure import Figure


class Verdict(StrEnum):
    """What checking a claim found."""

    HOLDS = "holds"
    LOOSE = "loose"  # holds only through rounding
    FAILS = "fails"
    UNKNOWN = "unknown"  # a value that the rule needs is not in the text


OFF = frozenset((Verdict.FAILS, Verdict.LOOSE))


class Bound(Struct, frozen=True):
    """A role of a rule and the figures bound to it, in the order of the text."""

    role: str
    figures: tuple[Figure, ...]


class Word(Struct, frozen=True):
    """A role of a rule bound to words of the text: "rose", with direction +1, or "fell", with -1, else 0."""

    role: str
    text: str
    direction: int = 0


class Claim(Struct, frozen=True):
    """One rule's roles bound to figures.

    ``rule`` is the key of the rule: its id, with the case after a point where it has cases. ``mechanism`` is how the
    slots of the statement were filled that it was made of.
    """

    rule: str
    roles: tuple[Bound, ...]
    words: tuple[Word, ...] = ()
    mechanism: str = ""

    @property
    def rule_id(self) -> str:
        """The id of its rule, by which findings name it."""
        return self.rule.partition(".")[0]

    @property
    def starts(self) -> frozenset[int]:
        """Where its figures begin, which tells whether another claim is of the same ones."""
        return frozenset(figure.start for bound in self.roles for figure in bound.figures)


class Judged(Struct, frozen=True):
    """A claim with its verdict; ``arithmetic`` spells out the sum that was done.

    ``reasons`` say why it is unknown. ``confidence`` (0 to 1) is how likely an
    editor would mend something, if it fails; None where it was not asked for.
    """

    claim: Claim
    verdict: Verdict
    arithmetic: str
    reasons: tuple[str, ...] = ()
    confidence: float | None = None
