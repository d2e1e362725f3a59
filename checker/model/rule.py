"""A rule as it is read from its file."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct, msgpack
from msgspec.structs import force_setattr, replace

from checker.model.expression import Expression
from checker.model.finding import Severity
from checker.model.quantity import Kind

STORY = "story"
"""What the expressions of every rule may name beside its roles: the day that the story is of."""


class Within(StrEnum):
    """How far apart the figures of one claim may stand."""

    SENTENCE = "sentence"
    NEIGHBOURS = "neighbours"
    PARAGRAPH = "paragraph"
    ARTICLE = "article"


class Wanted(Struct, frozen=True):
    """Which figures may take a role in a rule that matches figures rather than phrases.

    ``listed``: the role takes a whole list of coordinated figures, ``at_least`` of them.
    ``verb`` names lemmas (or lexicon sets, ``@name``) of which one must govern the figure.
    """

    role: str
    kinds: tuple[Kind, ...] = ()
    zones: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    listed: bool = False
    at_least: int = 1


class PhraseRole(Struct, frozen=True):
    """A role that a phrase binds: a figure of some kind, a list of figures, or words."""

    name: str
    kinds: tuple[Kind, ...] = ()  # empty: any kind but dates, times, ordinals and items
    many: bool = False
    words: bool = False


class Phrase(Struct, frozen=True):
    """A phrase compiled for RE2, over a sentence rendered as ``rulebook.phrase`` says.

    A sentence can match only if it holds a token of each of the ``needs``, which are those of the ``order`` with the
    rarest first, in the ``order`` in which the phrase has them, and the ``fewest`` figures.
    """

    text: str
    pattern: bytes
    roles: tuple[PhraseRole, ...]
    needs: tuple[frozenset[str], ...] = ()
    order: tuple[frozenset[str], ...] = ()
    fewest: int = 0

    def may_match(self, tokens: set[str], row: list[str]) -> bool:
        """Whether the tokens of a rendered sentence, ``row``, meet every need, in order: before the pattern is tried.

        Three in four of those that meet every need do not meet them in order.
        """
        for need in self.needs:
            if need.isdisjoint(tokens):
                return False
        at = iter(row)
        for need in self.order:
            for token in at:
                if token in need:
                    break
            else:
                return False
        return True


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
    """One rule: where to look, what must hold, and what to say when it does not. Two rules are never equal.

    Its examples stay ``packed`` until they are asked for: they are half of what a rule holds, and no check needs them.
    ``severity`` is what its author thinks of it, and counts only where nothing was measured. ``shown_as`` is set by
    users, so that nothing found depends on it: see ``inferred``.
    """

    id: str
    family: str
    path: str
    summary: str
    severity: Severity
    why: str
    within: Within
    phrases: tuple[Phrase, ...]
    figures: tuple[Wanted, ...]
    where: tuple[Expression, ...]
    let: tuple[tuple[str, Expression], ...]
    require: Expression
    message: Message
    flag: str | None
    packed: bytes
    of: str = ""  # the kind of statement whose slots are its roles; empty for a rule that matches phrases or figures
    slots: frozenset[str] = frozenset()  # those that it speaks of, which must be filled
    inferred: bool = False  # no words tie the figures together: what else stands beside them then weighs more
    shown_as: Severity | None = None
    lists: frozenset[str] = frozenset()  # the roles that take a list of figures; those of phrases and figures are found

    def __post_init__(self) -> None:
        many = {role.name for phrase in self.phrases for role in phrase.roles if role.many}
        listed = {wanted.role for wanted in self.figures if wanted.listed}
        force_setattr(self, "lists", frozenset(many | listed | self.lists))

    @property
    def examples(self) -> Examples:
        """What shows what the rule does, and is run as its tests."""
        return msgpack.decode(self.packed, type=Examples)

    def as_warning(self) -> Rule:
        """The rule with warnings for whatever it finds: what it flags is then no loose claim."""
        return replace(self, shown_as=Severity.WARNING)
