from __future__ import annotations

import pytest

from checker.link.bare_antecedents import bare_antecedent
from tests.link.reading import read


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Three suspects were held. The four were from Bihar.", "four"),
        ("Three suspects were held.\n\nAll four, aged 19 to 23, were from Bihar.", "four"),
        ("Three suspects were held. Both have denied it.", "Both"),
    ],
)
def test_a_bare_number_refers_to_the_only_count_of_people_before(text: str, figure: str) -> None:
    context, figures = read(text)
    assert bare_antecedent(context, figures[figure]) is figures["Three"]


@pytest.mark.parametrize(
    "text",
    [
        "Three suspects and a driver were held. The four were from Bihar.",
        "Three suspects were held in two raids. The four were from Bihar.",
        "Three trucks were held. The four were from Bihar.",
        "Three suspects were held. It rained. The four were from Bihar.",
        "Three suspects were held. The four who ran away were from Bihar.",
        "Three suspects were held. The four, who ran away, were from Bihar.",
    ],
)
def test_it_refers_to_nothing_where_others_are_told_of(text: str) -> None:
    context, figures = read(text)
    assert bare_antecedent(context, figures["four"]) is None
