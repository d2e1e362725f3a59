"""Bounds and the exact figures that they were told for."""

from __future__ import annotations

import pytest

from checker.clauses.assemble import read
from checker.facts.retelling.bounded import bounded
from checker.facts.retelling.story import story_of
from checker.readers.formats import plain


def told(text: str) -> list[tuple[str, str]]:
    story = story_of(read(plain.read(text)))
    return [(bound.text, exact.text) for bound, exact in bounded(story)]


@pytest.mark.parametrize(
    ("text", "bound", "exact"),
    [
        ("The mill went for just over £2.3m in June; the deeds show that £2,135,000 was paid.", "£2.3m", "£2,135,000"),
        ("Not quite 900 voters – the roll is 931 – live on the isle.", "900", "931"),
        ("More than £40,000 raised for lifeboat\n\nSwimmers handed over £38,214 on Sunday.", "£40,000", "£38,214"),
        ("Fund falls short of $5m\n\nIt stood at $5.9m on Friday.", "$5m", "$5.9m"),
        ("More than 4,500 people came. The count at the gate was 4,544.", "4,500", "4,544"),
    ],
)
def test_an_exact_figure_is_told_for_a_bound(text: str, bound: str, exact: str) -> None:
    assert told(text) == [(bound, exact)]


@pytest.mark.parametrize(
    "text",
    [
        "Sales should rise to more than 30,000 from 28,670.",
        "Nearly 100,000 people are employed by the yard and another 111,000 by others.",
        "More than 300 people came, 196 of them by bus.",
        "More than 300 people came. The 298 boats were dressed.",
        "Over 1,000 homes will be built, 914 on the airfield and 158 in the village.",
        "Sales passed 1,100 in May and may reach more than 1,100 in June. Then 1,009 were left.",
        "Rebuilt pier to cost more than £40m\n\nThe council has set aside £4.1m and hopes for a grant.",
        "More than £40,000 raised for lifeboat\n\nSwimmers handed over £38,214 and £9,300 on Sunday.",
        "A crowd of 18,462 came. The year before there were more than 18,000.",
    ],
)
def test_other_figures_are_not(text: str) -> None:
    assert told(text) == []
