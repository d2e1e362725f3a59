"""Rules and claims made by hand."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from msgspec.structs import replace

from checker.evaluation.functions import Arities
from checker.judge.numerals import word
from checker.model.claim import Bound, Claim, Word
from checker.model.document import Zone
from checker.model.figure import Figure
from checker.model.finding import Severity
from checker.model.quantity import Kind, Printed, Quantity, Style
from checker.model.rule import Examples, Message, Rule
from checker.rulebook.expression import parse_expression, parse_message

ROLES = ("parts", "total", "before", "after", "change", "verb", "made")


def rule(require: str, message: str = "", *, name: str = "made-up", flag: str | None = None, **let: str) -> Rule:
    """A rule over ``ROLES``, of which ``parts`` is a list."""
    relations = Arities()
    return Rule(
        id=name,
        family="tests",
        path="",
        summary="",
        severity=Severity.ERROR,
        why="",
        let=tuple((key, parse_expression(text, ROLES, relations)) for key, text in let.items()),
        require=parse_expression(require, (*ROLES, *let), relations),
        message=parse_message(message, (*ROLES, *let), relations) if message else Message(()),
        flag=flag,
        packed=Examples().packed(),
        of="parts",
        slots=frozenset(),
        lists=frozenset(("parts",)),
    )


def figure(text: str, value: int | str | Fraction, start: int = 0, **quantity: object) -> Figure:
    """A figure as printed, a count unless ``quantity`` says otherwise."""
    printed = Printed(Fraction(value), style=Style.DIGITS if any(map(str.isdigit, text)) else Style.WORDS)
    made = replace(Quantity(Kind.COUNT, (printed,)), **quantity)
    return Figure(start, start + len(text), text, made, 0, 0, Zone.BODY, 0, 1, 0)


def counts(*numbers: int, start: int = 0) -> tuple[Figure, ...]:
    """Counts in digits, ten characters from one to the next."""
    return tuple(figure(f"{number:,}", number, start + 10 * i) for i, number in enumerate(numbers))


def words(*numbers: int) -> tuple[Figure, ...]:
    """Counts in words, ten characters from one to the next."""
    return tuple(figure(word(Fraction(number)) or "", number, 10 * i) for i, number in enumerate(numbers))


def claim(of: Rule, roles: Mapping[str, tuple[Figure, ...]], *words: Word) -> Claim:
    return Claim(of.id, tuple(Bound(role, figures) for role, figures in roles.items()), words=words)
