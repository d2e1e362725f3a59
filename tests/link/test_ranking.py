from __future__ import annotations

import pytest

from checker.link.ranking import Ranked, ranked, ranking
from tests.link.reading import read


@pytest.mark.parametrize(
    ("text", "figure", "who"),
    [
        ("Fifth seed Pavel Horak lost.", "Fifth", Ranked(("Pavel", "Horak"), "seed")),
        ("Sixth-seeded Italian Marco Bassani won.", "Sixth", Ranked(("Marco", "Bassani"), "seed")),
        ("World number two Asha Menon won.", "number two", Ranked(("Asha", "Menon"), "world")),
        ("The fifth game went to Pavel Horak.", "fifth", None),
        ("Five-time world champion Asha Menon won.", "Five", Ranked(("Asha", "Menon"), "world champion")),
        ("Menon, seeded three, won.", "three", Ranked(("", "Menon"), "seed")),
        ("Asha Menon, seeded third, won.", "third", Ranked(("Asha", "Menon"), "seed")),
        ("Menon, seeded three in Rome, won.", "three", None),
        ("Five times Asha Menon won.", "Five", None),
        ("Fifth seed Horak lost.", "Fifth", None),  # there may be two of that surname
    ],
)
def test_a_rank_belongs_to_the_name_behind_it(text: str, figure: str, who: Ranked | None) -> None:
    context, figures = read(text)
    assert ranked(context, figures[figure]) == who


def test_a_seeding_and_a_place_in_the_world_are_two_lists() -> None:
    context, figures = read(
        "Fifth seed Pavel Horak lost. World number two Pavel Horak won. Third seed Pavel Horak won."
    )
    assert ranking(context, figures["Fifth"]) is figures["Third"]
