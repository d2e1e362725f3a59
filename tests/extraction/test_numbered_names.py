"""Names that tell one of a series by its number."""

from __future__ import annotations

import pytest

from checker.extraction.numbers import ordinals
from tests.extraction.reading import found


@pytest.mark.parametrize(
    ("text", "name", "series", "number"),
    [
        ("a Formula One team", "Formula One", "formula #", 1),
        ("a Formula 3000 team", "Formula 3000", "formula #", 3000),
        ("in this year's Six Nations so far", "Six Nations", "# nations", 6),
        ("routers speak IPv6 now", "IPv6", "ipv #", 6),
        ("the G-7 met", "G-7", "g #", 7),
        ("the Group of Eight met", "Group of Eight", "group of #", 8),
        ("a 3G phone", "3G", "# g", 3),
    ],
)
def test_a_name_tells_which_of_its_series_it_is(text: str, name: str, series: str, number: int) -> None:
    ((printed, quantity),) = found(ordinals.in_series, text)
    assert quantity is not None
    assert (printed, quantity.unit, int(quantity.numbers[0].value)) == (name, series, number)


@pytest.mark.parametrize(
    "text", ["six nations met", "a 3 G force", "a group of eight", "Mrs G 8", "a 3g dose", "7" * 9000]
)
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert found(ordinals.in_series, text) == []
