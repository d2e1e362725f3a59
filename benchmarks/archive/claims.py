"""Claims that are formed of published stories: a claim that holds in print was read well, nearly always."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from benchmarks.archive.reports import JUDGED, judgements
from benchmarks.archive.sample import Story, of_each
from checker import engine
from checker.evaluation.evaluate import evaluate, verdict, with_lets
from checker.evaluation.functions import signature
from checker.evaluation.operands import Value, operands, replaced
from checker.judge.values import equation_of
from checker.model import expression as ex
from checker.model.claim import Judged, Verdict
from checker.model.figure import Figure
from checker.model.rule import Rule
from checker.model.signature import Sort as Gives
from checker.precision import Amount

AGREEING = (Verdict.HOLDS, Verdict.LOOSE)
NEAR = 1.6
"""Times that the two sides of an equation may be apart for the gate: most slips of one digit make less of it, and what
belongs to another thing is mostly farther off."""


class Key(NamedTuple):
    """What claims are counted by: how their figures were linked, and what must hold of them, as the key of a rule."""

    mechanism: str
    rule: str


class Formed(NamedTuple):
    """A claim of a story with the day of it."""

    story: Story
    day: dt.date | None
    judged: Judged

    @property
    def key(self) -> Key:
        """What it is counted by."""
        return Key(self.judged.claim.mechanism, self.judged.claim.rule)

    @property
    def figures(self) -> list[Figure]:
        """Its figures, in the order of the text."""
        return in_order(self.judged)


@cache
def rules() -> Mapping[str, Rule]:
    """The rules that ship, by their keys."""
    return {rule.key: rule for rule in engine.shipped_rules()}


class Sort(StrEnum):
    """What a rule says: that one number equals another, or that it is more; or something of dates and of words."""

    AMOUNT = "amounts"
    ORDER = "orders"
    TEXT = "dates and words"


@cache
def sort_of(name: str) -> Sort:
    """What the rule of this key says."""
    rule = rules()[name]
    equation = equation_of(rule)
    if equation is None:
        return Sort.ORDER
    return Sort.TEXT if _is_text(equation.left, rule) or _is_text(equation.right, rule) else Sort.AMOUNT


def _is_text(tree: ex.Expression, rule: Rule) -> bool:
    match tree:
        case ex.Text():
            return True
        case ex.Name(name) if name in dict(rule.let):
            return _is_text(dict(rule.let)[name], rule)
        case ex.Call(function, _):
            given = signature(function)
            return given is not None and given.gives == {Gives.TEXT}
    return False


def in_order(judged: Judged) -> list[Figure]:
    """The figures of a claim, each once, in the order of the text."""
    figures = {figure.start: figure for bound in judged.claim.roles for figure in bound.figures}
    return [figures[start] for start in sorted(figures)]


def claims(chosen: list[Story]) -> Iterator[Formed]:
    """The claims of stories, one story after the other; none is kept."""
    for story, (day, judged) in of_each(chosen, _claims):
        yield from (Formed(story, day, each) for each in judged)


def _claims(story: Story) -> tuple[dt.date | None, tuple[Judged, ...]]:
    document = engine.read_text(story.text, None, dt.date.fromisoformat(story.date) if story.date else None)
    examined = engine.conclude(document, engine.extract(document), engine.shipped_rules(), spell_all=False)
    return document.date, examined.judged


@cache
def _real() -> frozenset[tuple[str, frozenset[str]]]:
    """Documents with the figures of errors in print that readers found there."""
    known = judgements(JUDGED).items()
    return frozenset((doc, frozenset(figures)) for (doc, _, figures), judged in known if judged == "real")


def is_real(formed: Formed) -> bool:
    """Whether a claim fails because of an error in print, as somebody who read it found: it was read well."""
    return (formed.story.doc, frozenset(figure.text for figure in formed.figures)) in _real()


def outcome(formed: Formed) -> Verdict:
    """The verdict of a claim, ``holds`` too where it is loose or fails for an error in print."""
    found = formed.judged.verdict
    return Verdict.HOLDS if found in AGREEING or (found is Verdict.FAILS and is_real(formed)) else found


def is_near(rule: Rule, values: Mapping[str, Value]) -> bool:
    """Whether the sides of a rule's equation are not far apart; an order always is near."""
    equation = equation_of(rule)
    if equation is None:
        return True
    sides = (evaluate(equation.left, values), evaluate(equation.right, values))
    sizes = [abs(side.value) for side in sides if isinstance(side, Amount) and side.value]
    return len(sizes) < 2 or max(sizes) <= NEAR * min(sizes)


def values(formed: Formed) -> dict[str, Value]:
    """What the figures of a claim are to its rule."""
    rule = rules()[formed.key.rule]
    return with_lets(rule.let, operands(formed.judged.claim, formed.day, rule.lists))


class Exchange:
    """What chance gives: each claim with a figure of the last claim of its rule that has one of the same sort there."""

    def __init__(self) -> None:
        self._last: dict[tuple[object, ...], Figure] = {}

    def of(self, formed: Formed) -> tuple[Verdict, bool] | None:
        """Whether a claim would hold so, and whether it would be near; None where there is no such figure yet."""
        rule = rules()[formed.key.rule]
        role = rule.flag or formed.judged.claim.roles[-1].role
        bound = next(
            (bound for bound in formed.judged.claim.roles if bound.role == role), formed.judged.claim.roles[-1]
        )
        figure = bound.figures[-1]
        sort = (*formed.key, bound.role, figure.kind, figure.unit)
        other, self._last[sort] = self._last.get(sort), figure
        if other is None:
            return None
        known = operands(formed.judged.claim, formed.day, rule.lists)
        made = with_lets(rule.let, replaced(known, bound.role, len(bound.figures) - 1, other))
        return verdict(rule.require, made), is_near(rule, made)
