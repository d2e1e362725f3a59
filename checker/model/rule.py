"""A rule as it is read from its file."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct, msgpack
from msgspec.structs import replace

from checker.model.expression import Expression
from checker.model.finding import Severity
from checker.model.quantity import Kind

STORY = "story"
"""What the expressions of every rule may name beside its roles: the day that the story is of."""


class WordingRole(Struct, frozen=True):
    """A slot that a wording fills: with a figure of some kind, a list of figures, or a word."""

    name: str
    kinds: tuple[Kind, ...] = ()  # empty: any kind but dates, times, ordinals and items
    many: bool = False
    words: bool = False


class Wording(Struct, frozen=True):
    """A newsroom's own wording, compiled for RE2 over a sentence rendered as ``wordings.compiled`` says."""

    text: str
    pattern: bytes
    roles: tuple[WordingRole, ...]


class Message(Struct, frozen=True):
    """A message as alternating literal text and expressions."""

    parts: tuple[str | Expression, ...]


class Example(Struct, frozen=True):
    """A text that a rule must flag (``fail``), find in order (``pass``) or leave alone (``ignore``)."""

    text: str
    line: int
    flag: str | None = None  # the source text to point at
    says: str | None = None  # the message
    note: str | None = None
    date: str | None = None  # the story's date, ISO 8601


class Examples(Struct, frozen=True):
    """The examples of a rule, of each sort."""

    fail: tuple[Example, ...] = ()
    passing: tuple[Example, ...] = ()
    ignore: tuple[Example, ...] = ()

    def packed(self) -> bytes:
        """What a rule keeps of them."""
        return msgpack.encode(self)


class Rule(Struct, frozen=True, eq=False):
    """One rule: of which statements, what must hold, and what to say when it does not. Two rules are never equal.

    Of a file with cases each is one of these: they share the id, the examples, and all else that stands at its top.

    Its examples stay ``packed`` until they are asked for: they are half of what a rule holds, and no check needs them.
    ``severity`` is what its author thinks of it, and counts only where nothing was measured. ``shown_as`` is set by
    users, so that nothing found depends on it.
    """

    id: str
    family: str
    path: str
    summary: str
    severity: Severity
    why: str
    let: tuple[tuple[str, Expression], ...]
    require: Expression
    message: Message
    flag: str | None
    packed: bytes
    of: str  # the kind of statement whose slots are its roles
    slots: frozenset[str]  # those that it speaks of, which must be filled
    lists: frozenset[str] = frozenset()  # the roles that take a list of figures
    wordings: tuple[Wording, ...] = ()  # of its author's own: each makes a statement of the kind ``of``
    case: str = ""  # which of the cases in its file, if that has any
    shown_as: Severity | None = None

    @property
    def key(self) -> str:
        """What its claims are known and counted by: the id, and its case where it has one."""
        return f"{self.id}.{self.case}" if self.case else self.id

    @property
    def examples(self) -> Examples:
        """What shows what the rule does, and is run as its tests."""
        return msgpack.decode(self.packed, type=Examples)

    def as_warning(self) -> Rule:
        """The rule with warnings for whatever it finds: what it flags is then no loose claim."""
        return replace(self, shown_as=Severity.WARNING)


def by_id(rules: Iterable[Rule]) -> dict[str, tuple[Rule, ...]]:
    """The cases of each rule together; of a rule that has none, the rule alone."""
    found: dict[str, list[Rule]] = {}
    for rule in rules:
        found.setdefault(rule.id, []).append(rule)
    return {name: tuple(cases) for name, cases in found.items()}
