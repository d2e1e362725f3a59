from __future__ import annotations

from fractions import Fraction

import pytest

from checker.evaluation.evaluate import evaluate, verdict, with_lets
from checker.evaluation.operands import Value
from checker.model.claim import Verdict, Word
from checker.model.quantity import Kind, Moment, Printed, Quantity
from checker.precision import Amount, amount, constant
from checker.rulebook.expression import parse_expression

HOLDS, LOOSE, UNKNOWN, FAILS = Verdict.HOLDS, Verdict.LOOSE, Verdict.UNKNOWN, Verdict.FAILS
FUNCTIONS = dict.fromkeys(("sum", "count", "percent_change", "signed", "weekday_of", "stated_weekday"), (1, 2))


def count(number: int) -> Amount:
    return amount(Quantity(Kind.COUNT, (Printed(Fraction(number)),)))


VALUES: dict[str, Value] = {
    "two": count(2),
    "three": count(3),
    "parts": (count(2400), count(2700)),
    "total": count(5000),
    "before": constant(80),
    "zero": constant(0),
    "verb": Word("verb", "fell", -1),
    "day": Moment(year=2025, month=5, day=6, weekday=0),
    "missing": None,
}


def value(text: str) -> Value:
    return evaluate(parse_expression(text, [*VALUES, "unbound"], FUNCTIONS), VALUES)


def judged(text: str) -> Verdict:
    return verdict(parse_expression(text, [*VALUES, "unbound"], FUNCTIONS), VALUES)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("two + three", 5),
        ("two - three", -1),
        ("two * three", 6),
        ("two / three", Fraction(2, 3)),
        ("-two", -2),
        ("2.5", Fraction(5, 2)),
        ("sum(parts)", 5100),
        ("count(parts)", 2),
        ("percent_change(before, 120)", 50),
        ("signed(two, verb)", -2),
        ("sum(parts) / count(parts)", 2550),
    ],
)
def test_arithmetic_is_exact(text: str, number: Fraction | int) -> None:
    found = value(text)
    assert isinstance(found, Amount)
    assert found.value == number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two == two", HOLDS),
        ("two == three", FAILS),
        ("two != three", HOLDS),
        ("two != two", FAILS),
        ("two <= two", HOLDS),
        ("three <= two", FAILS),
        ("two >= two", HOLDS),
        ("two >= three", FAILS),
        ("two < three", HOLDS),
        ("two < two", FAILS),
        ("three > two", HOLDS),
        ("two > two", FAILS),
        ("sum(parts) == total", LOOSE),
        ("weekday_of(day) == 'Tuesday'", HOLDS),
        ("stated_weekday(day) == weekday_of(day)", FAILS),
        ("stated_weekday(day) != weekday_of(day)", HOLDS),
    ],
)
def test_a_comparison_has_a_verdict(text: str, expected: Verdict) -> None:
    assert judged(text) is expected
    assert value(text) is expected


SOME = {HOLDS: "two == two", LOOSE: "sum(parts) == total", UNKNOWN: "missing == two", FAILS: "two == three"}


@pytest.mark.parametrize("better", SOME)
@pytest.mark.parametrize("worse", SOME)
def test_an_and_is_as_bad_as_its_worst_part_and_an_or_as_good_as_its_best(better: Verdict, worse: Verdict) -> None:
    order = [FAILS, UNKNOWN, LOOSE, HOLDS]
    worst, best = sorted((better, worse), key=order.index)
    for text in (f"{SOME[better]} {{}} {SOME[worse]}", f"{SOME[worse]} {{}} {SOME[better]}"):
        assert judged(text.format("and")) is worst
        assert judged(text.format("or")) is best


def test_not_turns_only_what_is_certain() -> None:
    turned = {found: judged(f"not {text}") for found, text in SOME.items()}
    assert turned == {HOLDS: FAILS, FAILS: HOLDS, LOOSE: LOOSE, UNKNOWN: UNKNOWN}


@pytest.mark.parametrize(
    "text",
    [
        "missing",
        "unbound",
        "-missing",
        "missing + two",
        "two / day",
        "count(missing)",
        "percent_change(zero, two)",
        "sum(two)",  # no list
        "percent_change(parts, two)",
        "weekday_of(two)",
        "signed(two, three)",
    ],
)
def test_what_has_no_value_leaves_a_comparison_unknown(text: str) -> None:
    assert value(text) is None
    assert judged(f"{text} == two") is UNKNOWN
    assert judged(f"two < {text}") is UNKNOWN


@pytest.mark.parametrize("text", ["'a' < 'b'", "'2' == two", "day == day", "two", "'holds'"])
def test_what_cannot_be_compared_is_unknown(text: str) -> None:
    assert judged(text) is UNKNOWN


def test_a_let_may_use_those_before_it() -> None:
    lets = (("made", "sum(parts)"), ("half", "made / 2"))
    trees = tuple((name, parse_expression(text, [*VALUES, "made"], FUNCTIONS)) for name, text in lets)
    known = with_lets(trees, VALUES)
    assert [known[name].value for name in ("made", "half")] == [5100, 2550]  # type: ignore[union-attr]
    assert "made" not in VALUES
