"""What tells that a level is the former one of another, and what only tells how far it moved."""

from __future__ import annotations

import pytest

from checker.link.formers import is_timed, opening_word
from checker.link.steps import is_step
from tests.link.reading import read


@pytest.mark.parametrize(
    ("text", "figure", "word"),
    [
        ("It sold 71m litres, up from last year's 67m litres.", "67m litres", "from"),
        ("It sold 71m litres, against a revised 67m litres.", "67m litres", "against"),
        ("It sold 71m litres, compared with sales of 67m litres.", "67m litres", "with"),
        ("It sold 71m litres after dropping 3 percent to 67m litres in May.", "67m litres", "after"),
        ("It sold 71m litres, above the 2019/20 level of 67m litres.", "67m litres", "above"),
        ("It sold 71m litres after reaching 67m litres.", "67m litres", ""),
        ("It bought 71m litres from dairies and 67m litres from farms.", "67m litres", ""),
        ("The toll from the floods is 86 people.", "86 people", ""),
    ],
)
def test_what_opens_a_former_level(text: str, figure: str, word: str) -> None:
    context, figures = read(text)
    level = next(f for name, f in figures.items() if figure.startswith(name))
    assert opening_word(context, level) == word


def test_a_level_that_another_is_set_against_says_when_it_was_or_may_be_another_place_s() -> None:
    context, figures = read("Rents came to £71, against £67 in May. A stall costs £75, against £64 in Hull.")
    assert is_timed(context, figures["£67"])
    assert not is_timed(context, figures["£64"])


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("Rents rose £12 to £71.", ["£12"]),
        ("Rents came to £71, a rise of £12.", ["£12"]),
        ("Rents came to £71, £12 more than in May.", ["£12"]),
        ("Rents fell below £71.", []),
        ("The fund lost £71.", []),
    ],
)
def test_how_far_something_moved_is_no_level(text: str, steps: list[str]) -> None:
    context, figures = read(text)
    assert [name for name, figure in figures.items() if is_step(context, figure)] == steps
