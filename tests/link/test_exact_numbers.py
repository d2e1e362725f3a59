from __future__ import annotations

import pytest

from checker import engine
from checker.link.context import context_of
from checker.link.exact_numbers import hedged_before


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Over 2,000 people came - 1,874, to be exact.", "2,000"),
        ("Just under 4,000 votes were cast. In Leeds they were 4,120 in all.", None),
        ("More than 400 people marched. Exactly 312 were counted.", "400"),
        ("More than 400 people marched; exactly 312 of them were men.", None),
        ("Almost £2m was spent. The exact sum is £2.14m.", "£2m"),
        ("About 2,000 people came - 1,874, to be exact.", None),
        ("More than 400 people marched. Exactly 12 were held.", None),
    ],
)
def test_the_number_behind_a_hedge_for_which_the_exact_one_follows(text: str, expected: str | None) -> None:
    context = context_of(engine.extract(engine.read_text(text)))
    found = hedged_before(context, context.figures[-1])
    assert (found and found.text) == expected
