from __future__ import annotations

import pytest

from checker import engine
from checker.link.changes_behind import levels_before
from checker.link.context import context_of
from checker.model.quantity import Kind

CHANGES = (Kind.PERCENT, Kind.POINTS, Kind.MULTIPLE, Kind.COUNT)


def levels(text: str) -> tuple[str, str] | None:
    """The two levels of the last change of a text."""
    context = context_of(engine.extract(engine.read_text(text)))
    found = [levels_before(context, figure) for figure in context.figures if figure.kind in CHANGES]
    told = [each for each in found if each]
    return (told[-1].before.text, told[-1].after.text) if told else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Last year 500 people applied; this year 650 did so, an increase of 30%.", ("500", "650")),
        ("This year 650 people applied; last year 500 did so, a rise of 30%.", ("500", "650")),
        ("It took £3m in May. It had taken £4m in June, a quarter more, or £1m more.", None),
        ("It sold 440 vans in May. That compares with 400 a year ago, a rise of 10%.", ("400", "440")),
        ("Labour was on 33%, down from 37% in May. That drop of four points is its worst.", ("37%", "33%")),
        ("It made 30 boats in 2010. This year it made 90, three times as many.", ("30", "90")),
        ("It made 30 boats in 2010. This year it made 90, three times as many as its rival.", None),
        ("The toll stood at 30 on Monday. By Friday it had doubled to 60.", ("30", "60")),
        ("The toll stood at 30 in Leyte. By Friday the damage had doubled to 60.", None),
        ("A flat cost £240,000 in June, 15% up on last June, when it was £200,000.", ("£200,000", "£240,000")),
        ("It made 650 vans in May and 500 in June, a fall of 12% on 2020.", None),
        ("Sales were £240m in the north and £200m in the south, a rise of 5%.", None),
    ],
)
def test_the_levels_of_a_change_told_behind_them(text: str, expected: tuple[str, str] | None) -> None:
    assert levels(text) == expected
