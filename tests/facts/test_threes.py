from __future__ import annotations

import pytest

from checker import engine
from checker.facts.threes import threes


def told(text: str) -> list[tuple[str, ...]]:
    reading = engine.extract(engine.read_text(text))
    return [(three.total.text, *(part.text for part in three.parts)) for three in threes(reading)]


@pytest.mark.parametrize("gap", ["43", "34"])
def test_three_figures_add_up_or_would_but_for_two_exchanged_digits(gap: str) -> None:
    assert told(f"Kent made 287 and lost by {gap} runs to Surrey, who had made 330.") == [("330", "287", gap)]


@pytest.mark.parametrize(
    "text",
    [
        "Kent made 287 and lost by 33 runs to Surrey, who had made 330.",  # no two digits exchanged
        "Kent made 287, Hants 190 and Surrey, who beat them by 34 runs, 330.",  # a fourth
        "Kent made 287 and lost by some 34 runs to Surrey, who had made 330.",  # hedged
        "Of the 68 ewes 37 had lambed and 13 were still to do so.",  # of two digits
        "Turnout was 28.7%, 3.4 per cent or 33.0% in all.",  # percentages
        "Sales were $324m. Meals made $171m, fish $102m and bread the remaining $51m.",
        "Health added 51,000 jobs and hotels 24,000, while mills cut 9,000.",  # of two digits, rounded
        "Kent made 287. They lost by 34 runs to Surrey, who had made 330.",  # two sentences
    ],
)
def test_other_figures_are_not_taken_together(text: str) -> None:
    assert not told(text)
