"""A rule's ``where`` over a claim: whether it is one, and what may excuse it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from checker.evaluation.evaluate import evaluate
from checker.evaluation.operands import operands
from checker.link.conditions import Answer, Condition, Context, Doubt, named
from checker.model import expression as ex
from checker.model.claim import Claim, Verdict
from checker.model.figure import Figure
from checker.model.rule import Rule

Question: TypeAlias = Callable[[Claim, Context], Answer]
Operand: TypeAlias = Callable[[Claim], "tuple[Figure, ...] | str"]


def questions(rule: Rule) -> tuple[Question, ...]:
    """The conditions of a rule, made ready to be asked of its claims."""
    return tuple(_question(tree, rule) for tree in rule.where)


def admitted(asked: tuple[Question, ...], claim: Claim, context: Context) -> tuple[str, ...] | None:
    """The doubts that its conditions raise about a claim; None where some condition rules it out."""
    doubts: dict[str, None] = {}
    for number, question in enumerate(asked):
        answer = question(claim, context)
        if answer is False:
            context.refuse(claim, number)
            return None
        if isinstance(answer, Doubt):
            doubts.update(dict.fromkeys(answer))
    return tuple(doubts)


def _question(tree: ex.Expression, rule: Rule) -> Question:
    match tree:
        case ex.Call(function, arguments) if condition := named(function):
            return _called(condition, tuple(_operand(argument) for argument in arguments))
        case ex.Not(operand):
            inner = _question(operand, rule)
            return lambda claim, context: inner(claim, context) is False
        case ex.Logic(op, parts):
            asked = [_question(part, rule) for part in parts]
            return lambda claim, context: _joined(op, [question(claim, context) for question in asked])
    return lambda claim, context: _holds(tree, rule, claim, context)


def _called(condition: Condition, taken: tuple[Operand, ...]) -> Question:
    def ask(claim: Claim, context: Context) -> Answer:
        given = [operand(claim) for operand in taken]
        return () not in given and condition(context, *given)

    return ask


def _holds(tree: ex.Expression, rule: Rule, claim: Claim, context: Context) -> bool:
    value = evaluate(tree, operands(claim, context.reading.document.date, rule.lists))
    return value in (Verdict.HOLDS, Verdict.LOOSE)


def _joined(op: str, answers: list[Answer]) -> Answer:
    if op == "or":
        return next((answer for answer in answers if answer is True), any(answer is not False for answer in answers))
    if any(answer is False for answer in answers):
        return False
    return Doubt(doubt for answer in answers if isinstance(answer, Doubt) for doubt in answer) or True


def _operand(tree: ex.Expression) -> Operand:
    """A text, or the figures of a role: none where another phrase of the rule has that role."""
    match tree:
        case ex.Text(value):
            return lambda _: value
        case ex.Name(name):
            return lambda claim: _figures(claim, name)
    raise TypeError(f"a condition takes roles and texts, not {tree!r}")  # the rulebook lets nothing else through


def _figures(claim: Claim, role: str) -> tuple[Figure, ...]:
    for bound in claim.roles:
        if bound.role == role:
            return bound.figures
    return ()
