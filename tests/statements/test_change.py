"""Changes: which figure is the level before, which after, and which says by how much."""

from __future__ import annotations

import pytest

from tests.statements.told import told_how


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("Sales rose 5% to £40m from £38m.", {"percent": "5%", "after": "£40m", "before": "£38m", "how": "own slot"}),
        ("Sales rose by £2m to £40m.", {"by": "£2m", "after": "£40m", "how": "own slot"}),
        (
            "Orders rose 4 percent, or £7m, to £196m.",
            {"percent": "4 percent", "by": "£7m", "after": "£196m", "how": "apposition"},
        ),
        (
            "The fee more than doubled to £30 from £13.",
            {"factor": "doubled", "after": "£30", "before": "£13", "how": "own slot"},
        ),
        ("Turnover was £40m, up from £38m.", {"before": "£38m", "after": "£40m", "how": "apposition"}),
        ("It sold 12% of its stock, up from 9% in May.", {"before": "9%", "after": "12%", "how": "apposition"}),
        (
            "Membership fell to 700, a 29 percent drop from 985.",
            {"percent": "29 percent", "before": "985", "after": "700", "how": "apposition"},
        ),
        (
            "Sales were £122m, an increase of 15% compared to sales of £106m.",
            {"percent": "15%", "before": "£106m", "after": "£122m", "how": "apposition"},
        ),
        ("A surplus of £12m, narrowing from £30m, was told.", {"before": "£30m", "after": "£12m", "how": "chain"}),
        ("Membership stood at 350 and will rise to 700.", {"after": "700", "before": "350", "how": "chain"}),
        (
            "The index rose 36 points, or 1.3%, to finish at 2,924.",
            {"by": "36", "percent": "1.3%", "after": "2,924", "how": "apposition"},
        ),
        ("The term of the loan was cut to 7 years from 12.", {"after": "7 years", "before": "12", "how": "own slot"}),
        (
            "Takings fell in 12 towns, to £40m from £44m.",
            {"after": "£40m", "before": "£44m", "how": "own slot"},
        ),
    ],
)
def test_each_figure_takes_its_slot(text: str, slots: dict[str, str]) -> None:
    assert slots in told_how(text, "change")


def test_a_clause_may_go_without_its_verb() -> None:
    found = told_how("Fares rose to £40 from £38 in May and to £44 from £41 in June.", "change")
    assert {"after": "£44", "before": "£41", "how": "gapping"} in found


@pytest.mark.parametrize(
    "text",
    [
        "The bridge carries 12 trains, up to 40 cars and a path.",
        "He scored 12 and 14 on Sunday.",
        "She won in 10.92 seconds from lane eight, a rise for the club.",
        "The 800 people sent there fare no better than the 94,000 others.",
    ],
)
def test_what_is_no_change_has_no_two_levels(text: str) -> None:
    assert not [slots for slots in told_how(text, "change") if {"before", "after"} <= slots.keys()]
