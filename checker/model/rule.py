"""A rule as it is read from its file."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from checker.model.expression import Expression
from checker.model.finding import Severity
from checker.model.quantity import Kind

STORY = "story"
"""What the expressions of every rule may name beside its roles: the day that the story is of."""


class Within(StrEnum):
    """How far apart the figures of one claim may stand."""

    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Wanted:
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


@dataclass(frozen=True, slots=True)
class PhraseRole:
    """A role that a phrase binds: a figure of some kind, a list of figures, or words."""

    name: str
    kinds: tuple[Kind, ...] = ()  # empty: any kind but dates, times, ordinals and items
    many: bool = False
    words: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase compiled for RE2, over a sentence rendered as ``rulebook.phrase`` says.

    A sentence can match only if it holds a token of each of the ``needs``, and the ``fewest`` figures.
    """

    text: str
    pattern: str
    roles: tuple[PhraseRole, ...]
    needs: tuple[frozenset[str], ...] = ()
    fewest: int = 0

    def may_match(self, tokens: set[str]) -> bool:
        """Whether the tokens of a rendered sentence meet every need: cheap, before the pattern is tried."""
        for need in self.needs:  # noqa: SIM110 - a generator costs twice the time, for thousands of phrases an article
            if need.isdisjoint(tokens):
                return False
        return True


@dataclass(frozen=True, slots=True)
class Message:
    """A message as alternating literal text and expressions."""

    parts: tuple[str | Expression, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A text that a rule must flag (``fail``), find in order (``pass``) or leave alone (``ignore``)."""

    text: str
    line: int
    flag: str | None = None  # the source text to point at
    says: str | None = None  # the message
    note: str | None = None
    date: str | None = None  # the story's date, ISO 8601


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One rule: where to look, what must hold, and what to say when it does not. Two rules are never equal."""

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
    fail: tuple[Example, ...]
    passing: tuple[Example, ...]
    ignore: tuple[Example, ...]
    lists: frozenset[str] = field(init=False)  # the roles that take a list of figures

    def __post_init__(self) -> None:
        many = {role.name for phrase in self.phrases for role in phrase.roles if role.many}
        listed = {wanted.role for wanted in self.figures if wanted.listed}
        object.__setattr__(self, "lists", frozenset(many | listed))
