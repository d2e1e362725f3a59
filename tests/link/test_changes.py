"""What a step is a step of, and what may let a stated change differ from its figures."""

from __future__ import annotations

from checker.link.on_changes import (
    one_noun,
    ranks,
)
from tests.link.reading import read


def test_what_counts_another_noun_is_no_former_level() -> None:
    context, figures = read("Deaths rose by 12 to 310, from 21 countries.")
    assert not one_noun(context, (figures["21"],), (figures["310"],))
    context, figures = read("It rose to 310 jobs from 290 jobs.")
    assert one_noun(context, (figures["290"],), (figures["310"],))


def test_ranks_are_counted_in_places() -> None:
    context, figures = read("It moved up seven places and scored three goals.")
    assert ranks(context, (figures["seven"],))
    assert not ranks(context, (figures["three"],))
