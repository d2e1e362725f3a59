"""The relations that rules may call, and a rule's expression over the operands of a claim: its tree is walked."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from types import ModuleType, NoneType
from typing import Any, TypeAlias, get_args, get_origin, get_type_hints

from checker import precision, relations
from checker.evaluation.operands import Value
from checker.model import expression as ex
from checker.model.claim import Verdict, Word
from checker.model.quantity import Moment
from checker.model.signature import Parameter, Signature, Sort
from checker.precision import Amount

Relation: TypeAlias = Callable[..., Any]
Arity: TypeAlias = tuple[int, int | None]
_SORTS = {Amount: Sort.NUMBER, Moment: Sort.DATE, Word: Sort.WORD, str: Sort.TEXT}
_LISTS = {Sort.NUMBER: Sort.NUMBERS, Sort.DATE: Sort.DATES}
LONGEST = 4096  # bits of a number: "let" may multiply a number with itself again and again, and nobody prints as many
# The verdicts from worst to best: the first that occurs in an "and" is the verdict of the whole.
_ORDER = (Verdict.FAILS, Verdict.UNKNOWN, Verdict.LOOSE, Verdict.HOLDS)


@cache
def _shipped() -> Mapping[str, str]:
    """The modules of the relations that ship, by their names; a module is loaded when a rule calls one of its own."""
    return {
        name: f"{relations.__name__}.{module}" for module, names in relations.MODULES.items() for name in names.split()
    }


@cache
def relation(name: str) -> Relation:
    """The function called ``name``, first of those that ship. Raises KeyError where there is none."""
    if name in _shipped():
        shipped: Relation = getattr(_module(name), name)
        return shipped
    from importlib.metadata import entry_points  # as slow to import as all of the rulebook, and seldom needed

    for point in entry_points(group="crossfoot.relations", name=name):
        added: Relation = point.load()
        return added
    raise KeyError(name)


def takes(name: str, arguments: Sequence[object]) -> bool:
    """Whether a relation that ships takes values of these sorts: ``sum`` takes a list, and no single figure.

    What other packages add is called with whatever a rule gives it.

    >>> from checker.model.quantity import Moment
    >>> takes("count", [(Moment(year=1998), Moment(year=2003))]), takes("sum", [(Moment(year=1998), Moment(year=2003))])
    (True, False)
    """
    return name not in _shipped() or all(map(_suits, arguments, _taken(name)))


def _suits(argument: object, taken: tuple[Any, bool]) -> bool:
    """Whether a value is of the sort that a parameter takes, a list with all that it holds."""
    sort, listed = taken
    if not listed:
        return isinstance(argument, sort)
    return isinstance(argument, tuple) and all(isinstance(part, sort) for part in argument)


@cache
def _taken(name: str) -> tuple[tuple[Any, bool], ...]:
    """For each parameter of a relation what it takes, and whether it takes a list of these."""
    listed = [(hint, get_origin(hint) is tuple) for hint in _parameters(name)]
    return tuple((get_args(hint)[0] if several else hint, several) for hint, several in listed)


@cache
def signature(name: str) -> Signature | None:
    """What a relation that ships takes and gives, as its annotations say; None for any other.

    >>> signature("sum").gives, signature("sum").parameters[0].sorts
    (frozenset({<Sort.NUMBER: 'a number'>}), frozenset({<Sort.NUMBERS: 'a list of numbers'>}))
    """
    if name not in _shipped():
        return None
    taken = tuple(Parameter(_sorts(hint)) for hint in _parameters(name))
    return Signature(taken, _sorts(get_type_hints(relation(name))["return"]))


def _sorts(hint: Any) -> frozenset[Sort]:
    """The sorts of value that an annotation stands for."""
    if get_origin(hint) is tuple:
        return frozenset(_LISTS[sort] for sort in _sorts(get_args(hint)[0]))
    options = get_args(hint) or (hint,)
    return frozenset(_SORTS[option] for option in options if option is not NoneType)


@cache
def _parameters(name: str) -> tuple[Any, ...]:
    hints = get_type_hints(relation(name))
    return tuple(hint for parameter, hint in hints.items() if parameter != "return")


def spelled(name: str, arguments: Sequence[str | list[str]]) -> str | None:
    """The calculation of a relation, written out with its arguments; None for one that calculates nothing.

    A role that is a list comes as a list of texts.

    >>> spelled("sum", [["160", "90"]])
    '160 + 90'
    """
    write = getattr(_module(name), f"spelled_{name}", None) if name in _shipped() else None
    text: str | None = write(*arguments) if write else None
    return text


class Arities(Mapping[str, Arity]):
    """The least and the most arguments of every relation, by name.

    One that another package adds is found when it is asked for; those that ship are listed.

    >>> Arities()["percent_change"], "percent_changes" in Arities()
    ((2, 2), False)
    """

    def __getitem__(self, name: str) -> Arity:
        return arity(relation(name))

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(_shipped()))

    def __len__(self) -> int:
        return len(_shipped())


def arity(function: Relation) -> Arity:
    """The least and the most positional arguments of a function; None for any number, which is one at least.

    >>> arity(lambda first, second=None, *others: None), arity(lambda *all: None)
    ((1, None), (1, None))
    """
    parameters = list(inspect.signature(function).parameters.values())
    required = sum(p.default is p.empty and p.kind is not p.VAR_POSITIONAL for p in parameters)
    if any(p.kind is p.VAR_POSITIONAL for p in parameters):
        return max(required, 1), None
    return required, len(parameters)


def _module(name: str) -> ModuleType:
    return import_module(_shipped()[name])


def evaluate(tree: ex.Expression, values: Mapping[str, Value]) -> Value:
    """The value of an expression: a Verdict for a comparison, None where an operand is missing or of another sort.

    >>> evaluate(ex.Negative(ex.Name("part")), {"part": precision.constant(3)}).value
    Fraction(-3, 1)
    """
    match tree:
        case ex.Number(value):
            return precision.constant(value)
        case ex.Text(value=text):
            return text
        case ex.Name(name):
            return values.get(name)
        case ex.Negative(operand):
            inner = evaluate(operand, values)
            return -inner if isinstance(inner, Amount) else None
        case ex.Arithmetic(op, left, right):
            return _bounded(_arithmetic(op, evaluate(left, values), evaluate(right, values)))
        case ex.Call(function, arguments):
            return _bounded(_call(function, [evaluate(argument, values) for argument in arguments]))
        case _:
            return verdict(tree, values)


def verdict(tree: ex.Expression, values: Mapping[str, Value]) -> Verdict:
    """The verdict of a comparison, or of several joined by ``and``, ``or`` and ``not``.

    The verdict of an ``and`` is the worst of its operands', that of an ``or`` the best. Between ``fails`` and
    ``holds`` lie ``unknown``, which ``not`` leaves as it is, and ``loose``.
    """
    match tree:
        case ex.Comparison(op, left, right):
            return _compare(op, evaluate(left, values), evaluate(right, values))
        case ex.Not(operand):
            return precision.opposite(verdict(operand, values))
        case ex.Logic(op, operands):
            verdicts = [verdict(operand, values) for operand in operands]
            return (min if op == "and" else max)(verdicts, key=_ORDER.index)
    value = evaluate(tree, values)
    return value if isinstance(value, Verdict) else Verdict.UNKNOWN


def with_lets(lets: tuple[tuple[str, ex.Expression], ...], values: Mapping[str, Value]) -> dict[str, Value]:
    """The operands with the names that ``let`` defines added in order."""
    known = dict(values)
    for name, tree in lets:
        known[name] = evaluate(tree, known)
    return known


def _bounded(value: Value) -> Value:
    """A value; None where it is a number beyond all bounds, with which nothing is worked out."""
    if not isinstance(value, Amount):
        return value
    ends = (value.value, value.rounded.low, value.rounded.high)
    for end in ends if value.bounds is value.rounded else (*ends, value.bounds.low, value.bounds.high):
        if end is not None and max(end.numerator.bit_length(), end.denominator.bit_length()) > LONGEST:
            return None
    return value


def _call(function: str, arguments: list[Value]) -> Value:
    if any(argument is None for argument in arguments) or not takes(function, arguments):
        return None
    value: Value = relation(function)(*arguments)
    return value


def _arithmetic(op: str, left: Value, right: Value) -> Amount | None:
    if not isinstance(left, Amount) or not isinstance(right, Amount):
        return None
    match op:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
    return None if right.rounded.holds_zero else left / right


def _compare(op: str, left: Value, right: Value) -> Verdict:
    if isinstance(left, str) and isinstance(right, str):
        return _compare_texts(op, left, right)
    if not isinstance(left, Amount) or not isinstance(right, Amount):
        return Verdict.UNKNOWN
    match op:
        case "==":
            return precision.equal(left, right)
        case "!=":
            return precision.opposite(precision.equal(left, right))
        case "<=":
            return precision.at_most(left, right)
        case ">=":
            return precision.at_most(right, left)
        case "<":
            return precision.below(left, right)
    return precision.below(right, left)


def _compare_texts(op: str, left: str, right: str) -> Verdict:
    if op not in ("==", "!="):
        return Verdict.UNKNOWN
    return Verdict.HOLDS if (left == right) is (op == "==") else Verdict.FAILS
