"""An identity of a rule, evaluated with what a claim's roles are."""

from __future__ import annotations

import importlib.metadata
import inspect
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from importlib import import_module
from pkgutil import iter_modules
from types import SimpleNamespace

import pytest

from checker import relations
from checker.evaluation import functions
from checker.evaluation.evaluate import evaluate, verdict, with_lets
from checker.evaluation.operands import Value, operands, replaced
from checker.model.claim import Bound, Claim, Verdict, Word
from checker.model.document import Zone
from checker.model.figure import Figure
from checker.model.quantity import Kind, Moment, Printed, Quantity
from checker.model.rule import STORY
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


def figure(quantity: Quantity) -> Figure:
    return Figure(0, 1, "", quantity, 0, 0, Zone.BODY, 0, 1, 0)


def figure_of(number: int) -> Figure:
    return figure(Quantity(Kind.COUNT, (Printed(Fraction(number)),)))


def day(moment: Moment) -> Figure:
    return figure(Quantity(Kind.DATE, moment=moment))


def bound(claim: Claim, story: date | None, many: frozenset[str]) -> dict[str, Value]:
    """What the roles of a claim are."""
    values = operands(claim, story, many)
    return {name: value for name, value in values.items() if name != STORY}


def test_the_storys_date_is_always_there() -> None:
    claim = Claim("x", (Bound("total", (figure_of(12),)),))
    assert operands(claim, date(2025, 5, 1), frozenset())[STORY] == Moment(2025, 5, 1)
    assert operands(claim, None, frozenset())[STORY] == Moment()


def test_a_role_is_a_number_a_list_or_a_word() -> None:
    verb = Word("verb", "rose", 1)
    roles = (
        Bound("total", (figure_of(12),)),
        Bound("parts", (figure_of(5), figure_of(7))),
        Bound("others", (figure_of(3),)),
    )
    values = bound(Claim("x", roles, words=(verb,)), None, frozenset(("parts", "others")))
    assert values == {
        "verb": verb,
        "total": amount(figure_of(12).quantity),
        "parts": (amount(figure_of(5).quantity), amount(figure_of(7).quantity)),
        "others": (amount(figure_of(3).quantity),),
    }


def test_a_list_with_a_date_in_it_is_no_list_of_numbers() -> None:
    roles = (Bound("parts", (figure_of(5), day(Moment(2025, 5, 6)))),)
    assert bound(Claim("x", roles), None, frozenset()) == {"parts": None}


@pytest.mark.parametrize(
    ("story", "month", "year"),
    [
        (date(2025, 4, 28), 5, 2025),
        (date(2025, 12, 28), 1, 2026),
        (date(2025, 1, 4), 12, 2024),
        (date(2025, 3, 1), 2, None),  # 29 February: near to no day of the years around
        (None, 5, None),
    ],
)
def test_a_date_without_a_year_is_the_one_nearest_to_its_story(
    story: date | None, month: int, year: int | None
) -> None:
    claim = Claim("x", (Bound("day", (day(Moment(month=month, day=29)),)),))
    assert bound(claim, story, frozenset()) == {"day": Moment(year, month, 29)}


@pytest.mark.parametrize("moment", [Moment(2023, 5, 6), Moment(month=5), Moment(weekday=0)])
def test_a_year_that_is_printed_and_a_day_that_is_not_stay(moment: Moment) -> None:
    claim = Claim("x", (Bound("day", (day(moment),)),))
    assert bound(claim, date(2025, 5, 1), frozenset()) == {"day": moment}


def test_one_number_is_exchanged_in_a_role_or_in_a_list_and_no_date() -> None:
    old: dict[str, Amount | tuple[Amount, ...] | Moment] = {
        "total": amount(figure_of(12).quantity),
        "parts": (amount(figure_of(5).quantity), amount(figure_of(7).quantity)),
        "day": Moment(month=5),
    }
    new = amount(figure_of(9).quantity)
    assert replaced(old, "total", 0, figure_of(9)) == old | {"total": new}
    assert replaced(old, "parts", 1, figure_of(9)) == old | {"parts": (amount(figure_of(5).quantity), new)}
    assert replaced(old, "day", 0, figure_of(9)) == old


def thrice(number: int) -> int:
    return 3 * number


@pytest.fixture
def another_package(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A package is installed that adds the relation ``thrice``, and a ``sum`` of its own."""

    def entry_points(group: str, name: str) -> list[SimpleNamespace]:
        wanted = group == "crossfoot.relations" and name in ("thrice", "sum")
        return [SimpleNamespace(load=lambda: thrice)] if wanted else []

    monkeypatch.setattr(importlib.metadata, "entry_points", entry_points)
    functions.relation.cache_clear()
    yield
    functions.relation.cache_clear()


@pytest.mark.usefixtures("another_package")
def test_another_package_adds_relations_but_replaces_none() -> None:
    assert functions.relation("thrice") is thrice
    assert functions.Arities()["thrice"] == (1, 1)
    assert functions.spelled("thrice", ["4"]) is None
    assert functions.takes("thrice", ["whatever"])
    assert functions.relation("sum") is not thrice


def test_a_relation_that_is_none_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        functions.relation("thrice")


def test_arities_are_the_bounds_of_the_parameters() -> None:
    arities = functions.Arities()
    assert (arities["sum"], arities["percent_change"]) == ((1, 1), (2, 2))
    assert {"sum", "percent_change"} < set(arities)
    assert "thrice" not in arities


def test_a_calculation_is_written_out() -> None:
    assert functions.spelled("percent_change", ["80", "120"]) == "100 × (120 − 80) ÷ 80"
    assert functions.spelled("weekday_of", ["6 May"]) is None


@pytest.mark.parametrize("module", sorted(relations.MODULES))
def test_a_module_of_relations_has_those_that_are_listed_and_writes_out_no_others(module: str) -> None:
    shipped = import_module(f"checker.relations.{module}")
    own = {name for name, of in inspect.getmembers(shipped, inspect.isfunction) if of.__module__ == shipped.__name__}
    listed = set(relations.MODULES[module].split())
    assert listed <= own
    assert {name.removeprefix("spelled_") for name in own if name.startswith("spelled_")} <= listed


def test_every_module_of_relations_is_listed() -> None:
    assert {module.name for module in iter_modules(relations.__path__)} == set(relations.MODULES)
