"""Figures that are set behind what was said, and closed again."""

from __future__ import annotations

import pytest

from tests.clauses.parsed import parsed, printed


@pytest.mark.parametrize(
    ("text", "asides"),
    [
        ("18 of the 72 wells, or 25%, held lead.", [("25 %", True)]),
        ("18 of the 72 wells (25%) held lead.", [("25 %", True)]),
        ("Some 475 people, 38 per cent of the total, voted.", [("38 per cent", False)]),
        ("Of the 96 patients, 24, which is 25%, died.", [("24", False), ("25 %", True)]),
        ("He bought 12 shares, 3 more than his brother.", []),
        ("The rate was 5%, up from 3%.", []),
        ("It sold 12 boats and 14 barges.", []),
    ],
)
def test_an_aside_closes(text: str, asides: list[tuple[str, bool]]) -> None:
    parse = parsed(text)
    assert [(printed(parse, parse.chunks[aside.member]), aside.strong) for aside in parse.asides] == asides
