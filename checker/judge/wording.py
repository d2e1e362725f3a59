"""Puts a claim into words: the message of its rule, and the arithmetic spelt out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from checker.evaluation.evaluate import evaluate, verdict
from checker.evaluation.functions import spelled, takes
from checker.evaluation.operands import Value
from checker.judge.decimals import FEWEST, FROM_FEWEST, Decimals, Text, are_apart
from checker.judge.printing import as_told, show
from checker.judge.values import AS_PRINTED, equation_of, figures_of, single_figure
from checker.languages.lexicon import load
from checker.model import expression as ex
from checker.model.claim import OFF, Claim, Verdict, Word
from checker.model.figure import Figure
from checker.model.quantity import Hedge, Kind, Moment, Style
from checker.model.rule import Rule
from checker.precision import Amount

_SIGNS = {"==": "=", "!=": "≠", "<=": "≤", ">=": "≥"}
_OPERATORS = {"+": "+", "-": "−", "*": "×", "/": "÷"}
_ARTICLES = ("a", "an")
_AND = " and "
_AS_TOLD = AS_PRINTED | {"in_percent", "first", "last"}  # relations whose number is printed in the article
_PRINTED = "printed"  # the relation that returns its argument
_IN_WORDS = (Style.WORDS, Style.FRACTION, Style.VAGUE, Style.IMPLIED)
LONG = 10_000  # from here on thousands are separated in a rule's number; years are smaller
_IS = " = "
_ORDERS = frozenset(("<", "<=", ">", ">="))
_OPPOSITES = {"==": "≠", "!=": "=", "<=": ">", ">=": "<", "<": "≥", ">": "≤"}


def message(rule: Rule, claim: Claim, values: Mapping[str, Value]) -> str:
    """The message of a rule with its expressions filled in, as a sentence with a capital letter."""
    return capitalised("".join(_pieces(_spelling(rule, claim, values))))


def _pieces(spelling: _Spelling) -> Iterator[str]:
    """A message piece by piece, with "{first} and {others}" as one list: "40%, 35% and 30%"."""
    kept: list[str] = []
    before = ""
    for part in spelling.rule.message.parts:
        if not isinstance(part, str):
            kept += spelling.listed(part, quoted=before.endswith("“"))
        elif part != _AND or not kept:
            yield joined(kept) + part
            kept, before = [], part
    yield joined(kept)


def capitalised(text: str) -> str:
    """A text with a capital letter, as a sentence begins, unless it begins with a figure or a sign.

    >>> capitalised("three and one"), capitalised("£3m")
    ('Three and one', '£3m')
    """
    return text[:1].upper() + text[1:]


def arithmetic(rule: Rule, claim: Claim, values: Mapping[str, Value]) -> str:
    """The calculation: "160 + 90 = 250", "160 + 80 = 240 ≠ 250". Each comparison is shown as it came out.

    Empty where there is nothing to calculate: it says what a rule found, and not that "no fault" was meant.
    """
    return _spelling(rule, claim, values).condition(rule.require)


def told(figure: Figure) -> str:
    """A figure as printed; an article used as a number with its noun: "a child"."""
    alone = figure.implied and figure.counted and figure.text.lower() in _ARTICLES
    return f"{figure.text} {figure.counted.head}" if alone and figure.counted else figure.text


def joined(texts: list[str]) -> str:
    """Texts as a list in prose: "a, b and c"."""
    return "".join(texts) if len(texts) < 2 else f"{', '.join(texts[:-1])} and {texts[-1]}"


def _in_sentence(figure: Figure, *, hedged: bool = False) -> str:
    """A figure in a sum or a message, without the capital that opened a sentence: "five years" for "Five-year".

    ``hedged`` puts the word before it that loosens or bounds it.
    """
    text = told(figure)
    numbers, unit = figure.quantity.numbers, figure.quantity.unit
    if numbers and numbers[0].style in _IN_WORDS and text[1:].islower() and figure.kind is not Kind.ITEMS:
        text = text[:1].lower() + text[1:]
    if figure.kind is Kind.DURATION and text.endswith(f"-{unit}") and numbers[0].value > 1:
        text = f"{text.removesuffix(f'-{unit}')} {unit}s"
    return f"{_hedge(figure.quantity.hedge)} {text}" if hedged and figure.quantity.is_hedged else text


@cache
def _hedge(hedge: Hedge) -> str:
    """The first word that the language data has for a hedge."""
    words: str = load("hedges")["before"][hedge]
    return words.partition(",")[0]


def _spelling(rule: Rule, claim: Claim, values: Mapping[str, Value]) -> _Spelling:
    """The spelling with the fewest decimals that shows a difference where the rule finds one.

    Where none does, as of "nearly 9%" and 9.4%, that which at least writes both in two ways.
    """
    spellings = [_Spelling(rule, claim, values, decimals) for decimals in FROM_FEWEST]
    apart = (each for differ in (_are_apart, _are_two) for each in spellings if each.tells_apart(rule.require, differ))
    return next(apart, spellings[0])


class _Side(Struct, frozen=True):
    """A side of a comparison: its text and its value; ``figure`` if it is one of the article."""

    told: Text
    value: Fraction
    figure: Text | None = None


def _are_apart(one: _Side, other: _Side) -> bool:
    """Whether a result and the figure that it is compared with are no roundings of each other."""
    result, figure = (other, one.figure) if one.figure else (one, other.figure)
    if figure is None or result.figure is not None:
        return _are_two(one, other)
    return _are_two(one, other) and are_apart(result.told, result.value, figure)


def _are_two(one: _Side, other: _Side) -> bool:
    """Whether two sides are written differently."""
    return one.told.text != other.told.text


def _as_held(told: Text, value: Fraction) -> Text:
    """A figure with the sign and unit of the result that it is compared with, if that is its ``value``."""
    number = told.number
    if number is None or not number.value or not value:
        return told
    return replace(told, number=replace(number, value=value, place=number.place * abs(value / number.value)))


class _Spelling(Struct, frozen=True):
    """Writes the expressions of a rule with the figures of a claim, results with so many decimals."""

    rule: Rule
    claim: Claim
    values: Mapping[str, Value]
    decimals: Decimals = FEWEST

    def listed(self, tree: ex.Expression, *, quoted: bool) -> list[str]:
        """An expression in a message: a role as its figures, with hedges if the rule wants equality."""
        figures = figures_of(self.claim, tree.name) if isinstance(tree, ex.Name) else ()
        hedged = quoted or equation_of(self.rule) is not None
        return [_in_sentence(each, hedged=hedged) for each in figures] or [self._result(tree)]

    def _result(self, tree: ex.Expression) -> str:
        """The value of an expression in a message; a stated change with its sign also keeps its hedge."""
        value = evaluate(tree, self.values)
        stated = value.quantity if isinstance(value, Amount) and value.signed else None
        return (_hedge(stated.hedge) + " " if stated and stated.is_hedged else "") + self.shown(value)

    def written(self, tree: ex.Expression) -> str:
        """An expression's value in a calculation; a role as its figures, a list of names as their number."""
        figures = figures_of(self.claim, tree.name) if isinstance(tree, ex.Name) else ()
        if figures and figures[0].kind is not Kind.ITEMS:
            return joined([_in_sentence(figure) for figure in figures])
        return self.shown(evaluate(tree, self.values))

    def shown(self, value: Value) -> str:
        """A value as text."""
        match value:
            case Amount():
                return self.printed(value).text
            case tuple():
                return joined([self.shown(part) for part in value])
            case Word():
                return value.text
            case str():
                return value
            case Moment():
                return "-".join(str(part) for part in (value.year, value.month, value.day) if part is not None)
        return "?"

    def printed(self, value: Amount) -> Text:
        """A number as text, and the number that is read from it."""
        return show(value, [figure for bound in self.claim.roles for figure in bound.figures], self.decimals)

    def tells_apart(self, tree: ex.Expression, differ: Callable[[_Side, _Side], bool]) -> bool:
        """Whether all numbers that are found to differ are written differently."""
        match tree:
            case ex.Comparison(_, left, right):
                return self._differ(left, right, differ) or verdict(tree, self.values) not in OFF
            case ex.Logic(_, operands):
                return all(self.tells_apart(operand, differ) for operand in operands)
        return True

    def _differ(self, left: ex.Expression, right: ex.Expression, differ: Callable[[_Side, _Side], bool]) -> bool:
        """Whether two sides are written differently, or are one number."""
        one, other = self._side(left), self._side(right)
        return one is None or other is None or one.value == other.value or differ(one, other)

    def _side(self, tree: ex.Expression) -> _Side | None:
        """A side of a comparison; None where it is no number."""
        value = evaluate(tree, self.values)
        if not isinstance(value, Amount) or value.value is None:
            return None
        figure = single_figure(tree, self.rule, self.claim, _AS_TOLD)
        told = as_told(figure, value.value) if figure else None
        return _Side(self.printed(value), value.value, told and _as_held(told, value.value))

    def condition(self, tree: ex.Expression) -> str:
        """A condition as text; of several conditions those that decide."""
        match tree:
            case ex.Comparison(_, left, right) if self._are_texts(left, right):
                return ""  # weekdays, sides or faults in words: nothing is calculated
            case ex.Comparison("==", left, right) if self._is_range(left) and not self._is_range(right):
                return self.condition(ex.Comparison("==", right, left))
            case ex.Comparison(op, left, right) if op in _ORDERS and (self._is_range(left) or self._is_range(right)):
                return ""  # "366 to 1,094 ≥ 0" days: what holds of a whole range tells nobody anything
            case ex.Comparison(op, left, right):
                within = self._is_range(right) and not self._is_range(left)
                return _compared(op, self.side(left), self.side(right), verdict(tree, self.values), within=within)
            case ex.Not(operand):
                denied = self.condition(operand)
                return f"not ({denied})" if denied else ""
            case ex.Logic(_, operands):
                found = verdict(tree, self.values)
                deciding = [each for each in operands if verdict(each, self.values) is found]
                return " and ".join(filter(None, dict.fromkeys(self.condition(each) for each in deciding)))
        return self.calculation(tree)

    def _are_texts(self, *trees: ex.Expression) -> bool:
        return all(isinstance(evaluate(tree, self.values), str) for tree in trees)

    def _is_range(self, tree: ex.Expression) -> bool:
        value = evaluate(tree, self.values)
        return isinstance(value, Amount) and value.value is None

    def side(self, tree: ex.Expression) -> str:
        """One side of a comparison: the calculation and its result."""
        if isinstance(tree, ex.Call) and tree.function == _PRINTED:
            return self.side(tree.arguments[0])
        calculated = self.calculation(tree)
        result = calculated if isinstance(tree, ex.Number) else self.written(tree)
        alike = calculated.lstrip("+-").lower() == result.lstrip("+-").lower()
        return result if alike else f"{calculated}{_IS}{result}"

    def calculation(self, tree: ex.Expression) -> str:
        """The calculation; the value if nothing is calculated."""
        match tree:
            case ex.Name(name) if name in dict(self.rule.let):
                return self.calculation(dict(self.rule.let)[name])
            case ex.Number(value):  # as in the rule: in the style of counts 1.1 would be 1
                return f"{float(value):g}" if value < LONG else f"{int(value):,}"
            case ex.Arithmetic(op, left, right):
                before = _bracketed(self.calculation(left), "+−" if op in "*/" else "")
                behind = _bracketed(self.calculation(right), {"+": "", "/": "+−×÷"}.get(op, "+−"))
                return f"{before} {_OPERATORS[op]} {behind}"
            case ex.Call(function, arguments):
                if takes(function, [evaluate(argument, self.values) for argument in arguments]):
                    calculation = spelled(function, [self.argument(argument) for argument in arguments])
                    return calculation or self.written(tree)
        return self.written(tree)

    def argument(self, tree: ex.Expression) -> str | list[str]:
        """The argument of a relation: a list of texts for a list of figures."""
        if isinstance(tree, ex.Name) and isinstance(self.values.get(tree.name), tuple):
            return [_in_sentence(figure) for figure in figures_of(self.claim, tree.name)]
        return self.calculation(tree)


def _compared(op: str, left: str, right: str, found: Verdict, *, within: bool) -> str:
    """Two sides as they came out; nothing where that says no more than the message, or "47 = 47"."""
    calculated = _IS in left or _IS in right
    if (left == right and (op == "==" or found is Verdict.FAILS)) or (
        found is Verdict.FAILS and not calculated and op in _ORDERS
    ):
        return ""
    if op == "==" and within and found is not Verdict.LOOSE:
        return f"{left} is {'not ' if found is Verdict.FAILS else ''}within {right}"
    if found is Verdict.HOLDS and op == "==" and left.endswith(f"= {right}"):
        return left
    signs = _OPPOSITES if found is Verdict.FAILS else _SIGNS
    sign = "≈" if found is Verdict.LOOSE and op in {"==", "<=", ">="} else signs.get(op, op)
    return f"{left} {sign} {right}"


def _bracketed(calculation: str, signs: str) -> str:
    """A part of a calculation, in brackets if the signs around it would be misread."""
    return f"({calculation})" if any(f" {sign} " in calculation for sign in signs) else calculation
