"""What would make a failed claim hold, and which slip would explain it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from itertools import permutations

from msgspec import Struct
from msgspec.structs import replace

from checker.evaluation.evaluate import evaluate, verdict, with_lets
from checker.evaluation.operands import Value, operands, replaced
from checker.judge.numerals import FROM_FEWEST, Text, are_apart
from checker.judge.printing import as_told, like, size_apart
from checker.judge.values import (
    IN_UNITS,
    MOST,
    as_printed,
    equation_of,
    single_figure,
    values_of,
    with_value,
)
from checker.model import expression as ex
from checker.model.claim import Claim, Verdict
from checker.model.figure import Figure
from checker.model.quantity import Kind, Printed, Style
from checker.model.rule import Rule
from checker.precision import Amount, near
from checker.precision.misprints import misprints, slips
from checker.relations.dates import ending

EXCHANGED = "units exchanged"
AGREEING = (Verdict.HOLDS, Verdict.LOOSE)

BESIDE = 2  # tokens between two exchanged figures: a bracket, "or"
SCALES_APART = 1000  # ratio of one scale word and the next


class Repair(Struct, frozen=True):
    """If ``figure`` were printed as ``fits`` instead, with the value ``value``, the claim would hold.

    ``slip`` names how it came about. It is ``sure`` if an equation fixes the value: many figures would mend an order,
    or fit into a wide range.
    """

    figure: Figure
    fits: str | None
    value: Fraction | None = None
    slip: str | None = None
    sure: bool = True


def repairs(rule: Rule, claim: Claim, story: date | None) -> list[Repair]:
    """Every repair of a failed claim: first those with a slip, by likelihood, then what the other side gives.

    Where the letters of an ordinal are those of another number, only its own are certain: many numbers have the others.
    """
    lettered = list(_lettered(rule, claim, story))
    if lettered:
        return lettered
    slipped = sorted(_slipped(rule, claim, story), key=lambda pair: pair[0])
    named = [*_exchanged(rule, claim, story), *(repair for _, repair in slipped)]
    return [*named, *_other_side(rule, claim, story)]


def mends(repair: Repair, rule: Rule, claim: Claim, story: date | None) -> bool:
    """Whether another claim with the figure no longer fails once the figure is mended."""
    places = [(b.role, at) for b in claim.roles for at, figure in enumerate(b.figures) if figure is repair.figure]
    if repair.value is None or len(repair.figure.quantity.numbers) != 1 or not places:
        return False
    (role, position), mended = places[0], with_value(repair.figure, repair.value)
    return _verdict(rule, replaced(operands(claim, story, rule.lists), role, position, mended)) in AGREEING


def _slipped(rule: Rule, claim: Claim, story: date | None) -> Iterator[tuple[int, Repair]]:
    values = operands(claim, story, rule.lists)
    for bound in claim.roles:
        if len(bound.figures) > MOST:
            continue
        for position, figure in enumerate(bound.figures):
            if len(figure.quantity.numbers) != 1 or figure.kind is Kind.ITEMS:  # names have no number to mistype
                continue
            for likelihood, (meant, name) in enumerate(slips(figure.quantity.numbers[0])):
                tried = replaced(values, bound.role, position, with_value(figure, meant))
                if _holds(rule, tried) and _agrees(rule, tried):
                    sure = _is_fixed(rule, tried, figure.quantity.numbers[0])
                    yield likelihood, Repair(figure, _exactly(figure, meant, claim), meant, name, sure)
                    break


def mistyped(rule: Rule, claim: Claim, story: date | None) -> Iterator[Repair]:
    """For each figure that one digit mistyped, or two swapped, would mend: the number that mends it best.

    In a small number some digit always does, so that this names no slip. One in words is taken for what it says.
    """
    equation = equation_of(rule)
    if equation is None:
        return
    values = operands(claim, story, rule.lists)
    times = Counter(figure.start for bound in claim.roles for figure in bound.figures)  # "three each in Hull and York"
    for bound in claim.roles:
        for at, figure in enumerate(bound.figures[:MOST]):
            if len(figure.quantity.numbers) != 1 or figure.kind is Kind.ITEMS or times[figure.start] > 1:
                continue
            number = figure.quantity.numbers[0]
            found = []
            for meant in _misprints(number):
                tried = replaced(values, bound.role, at, with_value(figure, meant))
                if _holds(rule, tried) and _agrees(rule, tried) and _is_fixed(rule, tried, number):
                    found.append((_apart(rule, equation, tried), meant))
            if found:
                _, meant = min(found)
                yield Repair(figure, _exactly(figure, meant, claim), meant)


def _misprints(number: Printed) -> Iterator[Fraction]:
    """What a number that is printed may have been before one digit was mistyped: it keeps its length."""
    if number.style in (Style.DIGITS, Style.WORDS) and number.value > 0:
        digits = number.digits
        meant = map(str, misprints(int(digits)))
        yield from (int(each) * number.place for each in meant if len(each) == len(digits) and int(each))


def _lettered(rule: Rule, claim: Claim, story: date | None) -> Iterator[Repair]:
    """Ordinals that would make the claim hold with the letters for their own numbers: "22th"."""
    values = operands(claim, story, rule.lists)
    for bound in claim.roles:
        for position, figure in enumerate(bound.figures):
            if not figure.quantity.ending or len(figure.quantity.numbers) != 1:
                continue
            value = figure.quantity.numbers[0].value
            right = replace(figure, quantity=replace(figure.quantity, ending=ending(round(value))))
            if right != figure and _holds(rule, replaced(values, bound.role, position, right)):
                yield Repair(figure, like(figure, value).text, value)


def _exchanged(rule: Rule, claim: Claim, story: date | None) -> Iterator[Repair]:
    """Two figures in different units whose numbers were exchanged: "£40m ($21m)"."""
    values = operands(claim, story, rule.lists)
    single = [(b.role, b.figures[0]) for b in claim.roles if len(b.figures) == 1 and b.figures[0].kind in IN_UNITS]
    for (role, figure), (other_role, other) in permutations(single, 2):
        if figure.quantity.unit == other.quantity.unit or figure.quantity.is_range or other.quantity.is_range:
            continue
        if figure.sentence != other.sentence or max(figure.opening - other.stop, other.opening - figure.stop) > BESIDE:
            continue
        meant, given = other.quantity.numbers[0], figure.quantity.numbers[0]
        tried = replaced(values, role, 0, with_value(figure, meant.value))
        if _holds(rule, replaced(tried, other_role, 0, with_value(other, given.value))):
            sure = equation_of(rule) is not None
            yield Repair(figure, None, meant.value, EXCHANGED, sure)  # neither number alone would mend it


def _model(figure: Figure, value: Fraction, claim: Claim) -> tuple[Figure, Fraction, list[Figure]]:
    """The figure to print a value like: itself or, if its scale word is the slip, the nearest in size of the claim."""
    around = [other for bound in claim.roles for other in bound.figures]
    if size_apart(figure, value) < SCALES_APART:
        return figure, value, around
    quantity = figure.quantity
    alike = [o for o in around if (o.kind, o.quantity.unit) == (figure.kind, quantity.unit) and o.quantity.numbers]
    return min(alike, key=lambda other: size_apart(other, value)), value, around


def _exactly(figure: Figure, value: Fraction, claim: Claim) -> str | None:
    """A value as it would be printed for a figure, with all its decimals."""
    printed = _as_finely_as_apart(figure, value, claim)
    return next((each.text for each in printed if each.number and each.number.value == value), None)


def _as_finely_as_apart(figure: Figure, value: Fraction, claim: Claim) -> Iterator[Text]:
    """A value as it may be printed for a figure, with more and more decimals; first that of the figure."""
    model = _model(figure, value, claim)
    given = as_told(figure, figure.quantity.numbers[0].value)
    rounded: list[Text] = []
    for decimals in FROM_FEWEST:
        printed = like(*model, decimals)
        if given is None or are_apart(printed, value, given):
            yield printed
        else:
            rounded.append(printed)
    yield from rounded


def _verdict(rule: Rule, values: Mapping[str, Value]) -> Verdict:
    return verdict(rule.require, with_lets(rule.let, values))


def _holds(rule: Rule, values: Mapping[str, Value]) -> bool:
    return _verdict(rule, values) is Verdict.HOLDS


def _agrees(rule: Rule, values: Mapping[str, Value]) -> bool:
    """Whether both sides of an equation agree without the slack of exchange rates: for a slip, one number must fit."""
    if not isinstance(rule.require, ex.Comparison) or rule.require.op != "==":
        return True
    left, right = _sides(rule, rule.require, values)
    return not (isinstance(left, Amount) and isinstance(right, Amount)) or near(left, right)


def _is_fixed(rule: Rule, values: Mapping[str, Value], number: Printed) -> bool:
    """Whether an equation fixes one value that agrees with a number: also "33 to 34", but no wider range."""
    equation = equation_of(rule)
    if equation is None:
        return False
    left, right = _sides(rule, equation, values)
    if not (isinstance(left, Amount) and isinstance(right, Amount)):
        return True
    widths = [side.exact.length for side in (left, right) if side.value is None]
    return near(left, right) and all(width is not None and width <= number.place for width in widths)


def _apart(rule: Rule, equation: ex.Comparison, values: Mapping[str, Value]) -> Fraction:
    """How far apart the sides of an equation are, where both are one number."""
    left, right = (each.value if isinstance(each, Amount) else None for each in _sides(rule, equation, values))
    return Fraction(0) if left is None or right is None else abs(left - right)


def _sides(rule: Rule, equation: ex.Comparison, values: Mapping[str, Value]) -> tuple[Value, Value]:
    known = with_lets(rule.let, values)
    return evaluate(equation.left, known), evaluate(equation.right, known)


def _other_side(rule: Rule, claim: Claim, story: date | None) -> Iterator[Repair]:
    """For ``x == calculation`` with a figure x: what the calculation gives."""
    if not isinstance(rule.require, ex.Comparison) or rule.require.op != "==":
        return
    values = values_of(rule, claim, story)
    sides = (rule.require.left, rule.require.right)
    for side, other in (sides, sides[::-1]):
        figure = single_figure(side, rule, claim)
        value = evaluate(other, values)
        if figure is None or not isinstance(value, Amount) or value.value is None or not _prints(figure, value):
            continue
        yield Repair(figure, _printed(rule, claim, story, figure, abs(value.value)), abs(value.value))


def _printed(rule: Rule, claim: Claim, story: date | None, figure: Figure, value: Fraction) -> str | None:
    """What the other side gives, printed for a figure, with enough decimals that the claim holds."""
    values = operands(claim, story, rule.lists)
    role, at = next((b.role, b.figures.index(figure)) for b in claim.roles if figure in b.figures)
    for printed in _as_finely_as_apart(figure, value, claim):
        if printed.number is None or printed.text == figure.text:
            continue
        if _verdict(rule, replaced(values, role, at, as_printed(figure, printed.number))) in AGREEING:
            return printed.text
    return None


def _prints(figure: Figure, value: Amount) -> bool:
    """Whether a value can be printed in the figure's place: in its unit, not for "doubled", and not for names."""
    return figure.kind not in (Kind.MULTIPLE, Kind.ITEMS) and figure.quantity.unit in (None, value.unit)
