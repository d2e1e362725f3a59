from __future__ import annotations

import pytest

from checker import engine
from checker.link.changes_behind import levels_before
from checker.link.context import context_of
from checker.link.told_changes import CHANGES


def levels(text: str) -> tuple[str, str] | None:
    """The two levels of the last change of a text."""
    context = context_of(engine.extract(engine.read_text(text)))
    found = levels_before(context, [figure for figure in context.figures if figure.kind in CHANGES][-1])
    return (found.before.text, found.after.text) if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thefts fell to 90 in May from 95 in April, but rose 20% from the 75 of last May.", ("75", "90")),
        ("Thefts fell to 90 in May, after a rise of 20% from 75 to 95.", ("75", "95")),
        ("Thefts fell to 90 in May, after they had risen 20% from 75.", None),
        ("Thefts fell to 90 in May, and arrests rose 20% from 75.", None),
        ("Sales rose a provisional 12% to £56m, or £4 a head, from £50m, or £3 a head.", ("£50m", "£56m")),
        ("Sales rose 12% to £56m on costs of £30m.", None),
        (
            "It sold 560,000 litres in the week that ended on May 4, up 12% from 500,000.",
            ("500,000", "560,000 litres"),
        ),
        ("Sales were £56m, or £4 a head, up 12% from £50m.", ("£50m", "£56m")),
        ("Stock is sold at £56, which is a premium of 12% over the last price of £50.", ("£50", "£56")),
        ("Sales were up 12% on last year's £50m, at £56m.", ("£50m", "£56m")),
        ("Sales were £56m, up 12% on 2019, but less than the £60m planned.", None),
        ("Output rose to 560 tonnes from 540. It was 12% above the 500 tonnes of 2019.", ("500 tonnes", "560 tonnes")),
        ("Output rose to 560 tonnes from 540 in April. In April it rose 8% from 500 tonnes.", None),
        ("Bids rose to 80% from 55% and the offer to £66 from £58.", None),
        ("He earns £60 a day, three times what he earned in 2019, £20.", ("£20", "£60 a day")),
        ("It has 90 shops, three times as many as its rival, with 30.", ("30", "90")),
        ("Its profit of £6m was twice that of 2020, when it made £3m.", ("£3m", "£6m")),
        ("It has 90 shops, three times the number in the 30 other towns.", None),
        ("It has 90 shops, a quarter of them rented, and sold 30.", None),
    ],
)
def test_the_level_that_a_change_is_set_against(text: str, expected: tuple[str, str] | None) -> None:
    assert levels(text) == expected
