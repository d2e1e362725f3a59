from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import CrossfootError
from checker.model.expression import Arithmetic, Call, Comparison, Logic, Name, Negative, Not, Number, Text
from checker.rulebook.expression import parse_expression, parse_message

NAMES = ["parts", "total"]
FUNCTIONS = {"sum": (1, None), "first": (1, 1), "round_to": (1, 2)}

PARTS, TOTAL = Name("parts"), Name("total")
ONE, TWO = Number(Fraction(1)), Number(Fraction(2))


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("total", TOTAL),
        ("0.05", Number(Fraction(1, 20))),
        ("0.00001", Number(Fraction(1, 100000))),
        ("123456789012345", Number(Fraction(123456789012345))),
        ("'a (b)'", Text("a (b)")),
        ("-total", Negative(TOTAL)),
        ("+total", TOTAL),
        ("sum(parts, 1)", Call("sum", (PARTS, ONE))),
        ("1 - 2 * total", Arithmetic("-", ONE, Arithmetic("*", TWO, TOTAL))),
        ("not total > parts", Not(Comparison(">", TOTAL, PARTS))),
        ("1 < total < parts", Logic("and", (Comparison("<", ONE, TOTAL), Comparison("<", TOTAL, PARTS)))),
        (
            "total == 1 or parts != 2",
            Logic("or", (Comparison("==", TOTAL, ONE), Comparison("!=", PARTS, TWO))),
        ),
        ("  total  ", TOTAL),
    ],
)
def test_what_is_allowed(text: str, tree: object) -> None:
    assert parse_expression(text, NAMES, FUNCTIONS) == tree


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        ("10**10**10", 3, "'**' is not allowed: there is no power"),
        ("total = 1", 7, "'=' is not allowed: to compare, write '=='"),
        ("total.value", 6, "'.' is not allowed"),
        ("parts[0]", 6, "'[' is not allowed"),
        ("lambda: 1", 7, "':' is not allowed"),
        ("sum(p for p in parts)", 4, "not allowed in an expression"),
        ("1 if total else 2", 1, "not allowed in an expression"),
        ("total in parts", 1, "this comparison is not allowed"),
        ("total is parts", 1, "this comparison is not allowed"),
        ("total // 2", 1, "this operator is not allowed"),
        ("(total, parts)", 1, "not allowed in an expression"),
        ("f'x'", 1, "not allowed in an expression"),
        ("__import__('os')", 1, "unknown relation '__import__'"),
        ("sum(parts)()", 1, "a call is a relation's name"),
        ("sum(*parts)", 5, "not allowed in an expression"),
        ("sum(**parts)", 5, "'**' is not allowed"),
        ("sum()", 1, "sum takes 1 argument or more, not 0"),
        ("first(1, 2)", 1, "first takes 1 argument, not 2"),
        ("round_to(1, 2, 3)", 1, "round_to takes 1 to 2 arguments, not 3"),
        ("sum", 1, "'sum' is a relation: write sum(...)"),
        ("totl > 1", 1, "unknown role 'totl' (did you mean 'total'?)"),
        ("1e9", 1, "a number is digits"),
        ("0x1F", 1, "a number is digits"),
        ("1_000", 1, "a number is digits"),
        ("1.2.3", 1, "a number is digits"),
        ("01", 1, "not an expression"),
        ("1234567890123456", 1, "a number may have 15 digits at most"),
        ("True", 1, "True is not allowed"),
        ("total +", 1, "not an expression"),
        ("'é' + total %", 13, "'%' is not allowed"),
        ("'é' + totl", 7, "unknown role 'totl'"),
        ("'a\\n'", 1, "this string does not end, or holds a backslash"),
        ("", 1, "an expression is missing"),
        ("(" * 250 + "1" + ")" * 250, 1, "an expression may have 500 characters at most"),
        ("(" * 240 + "1" + ")" * 240, 1, "not an expression"),
        ("-" * 400 + "1", 13, "an expression may be 12 levels deep at most"),
        ("1" + " + 1" * 12, 1, "an expression may be 12 levels deep at most"),
    ],
)
def test_what_is_refused_and_where(text: str, column: int, message: str) -> None:
    with pytest.raises(CrossfootError) as caught:
        parse_expression(text, NAMES, FUNCTIONS)
    assert caught.value.message.startswith(message)
    assert caught.value.column == column


SNIPPETS = "total parts sum()<>=!+-*/,.0123'\"\\{}[]@é\n\0andornotiflambda"


@given(st.text(alphabet=SNIPPETS, max_size=60))
def test_no_text_does_anything_but_parse_or_be_refused(text: str) -> None:
    columns: list[int | None] = []
    for parse in (parse_expression, parse_message):
        try:
            parse(text, NAMES, FUNCTIONS)
        except CrossfootError as error:
            columns.append(error.column)
    assert all(column is not None and 1 <= column <= len(text) + 1 for column in columns)


def test_a_message_is_text_and_expressions() -> None:
    message = parse_message("{parts} make {sum(parts)}, not {total}.", NAMES, FUNCTIONS)
    assert message.parts == (PARTS, " make ", Call("sum", (PARTS,)), ", not ", TOTAL, ".")


def test_doubled_braces_stay_as_one() -> None:
    assert parse_message("a {{b}} {{{total}}}", NAMES, FUNCTIONS).parts == ("a {b} {", TOTAL, "}")


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        ("of {", 4, "'{' without its partner"),
        ("of } it", 4, "'}' without its partner"),
        ("of {}", 5, "an expression is missing"),
        ("of {total + totl}", 13, "unknown role 'totl'"),
    ],
)
def test_a_fault_in_a_message_has_its_column(text: str, column: int, message: str) -> None:
    with pytest.raises(CrossfootError) as caught:
        parse_message(text, NAMES, FUNCTIONS)
    assert caught.value.message.startswith(message)
    assert caught.value.column == column
