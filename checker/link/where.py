"""A rule's ``where`` over a claim: whether it is one, and what may excuse it."""

from __future__ import annotations

from datetime import date

from checker.evaluation.evaluate import evaluate
from checker.evaluation.operands import operands
from checker.link.conditions import Answer, Context, Doubt, conditions
from checker.model import expression as ex
from checker.model.claim import Claim, Verdict
from checker.model.figure import Figure
from checker.model.rule import Rule


def admitted(rule: Rule, claim: Claim, context: Context) -> tuple[str, ...] | None:
    """The doubts that its conditions raise about a claim; None where some condition rules it out."""
    doubts: list[str] = []
    for tree in rule.where:
        answer = _answer(tree, rule, claim, context)
        if answer is False:
            return None
        if isinstance(answer, Doubt):
            doubts += (doubt for doubt in answer if doubt not in doubts)
    return tuple(doubts)


def _answer(tree: ex.Expression, rule: Rule, claim: Claim, context: Context) -> Answer:
    match tree:
        case ex.Call(function, arguments) if function in conditions():
            asked = [_operand(argument, claim) for argument in arguments]
            return () not in asked and conditions()[function](context, *asked)
        case ex.Not(operand):
            return _answer(operand, rule, claim, context) is False
        case ex.Logic(op, parts):
            return _joined(op, [_answer(part, rule, claim, context) for part in parts])
    story: date | None = context.reading.document.date
    value = evaluate(tree, operands(claim, story, rule.lists))
    return value in (Verdict.HOLDS, Verdict.LOOSE)


def _joined(op: str, answers: list[Answer]) -> Answer:
    if op == "or":
        return next((answer for answer in answers if answer is True), any(answer is not False for answer in answers))
    if any(answer is False for answer in answers):
        return False
    return Doubt(doubt for answer in answers if isinstance(answer, Doubt) for doubt in answer) or True


def _operand(tree: ex.Expression, claim: Claim) -> tuple[Figure, ...] | str:
    """A text, or the figures of a role: none where another phrase of the rule has that role."""
    match tree:
        case ex.Text(value):
            return value
        case ex.Name(name):
            return next((bound.figures for bound in claim.roles if bound.role == name), ())
    raise TypeError(f"a condition takes roles and texts, not {tree!r}")  # the rulebook lets nothing else through
