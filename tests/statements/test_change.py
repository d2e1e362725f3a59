"""Changes: which figure is the level before, which after, and which says by how much."""

from __future__ import annotations

import pytest

from tests.statements.told import statements, told_how


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
        (
            "The number of users grew three times, from 700,000 to 2.1 million.",
            {"factor": "three", "before": "700,000", "after": "2.1 million", "how": "own slot"},
        ),
        (
            "Profit fell to £16m from £17m, despite a 12% growth in sales to £11m from £9m.",
            {"percent": "12%", "after": "£11m", "before": "£9m", "how": "own slot"},
        ),
        (
            "The toll was 585 on Friday, down from a peak of 900.",
            {"before": "900", "after": "585", "how": "apposition"},
        ),
        ("The club sold 4,200 seats, and that's up from 3,900.", {"before": "3,900", "after": "4,200", "how": "chain"}),
        (
            "Sixty-one per cent were content. But that was down from 70 per cent in June.",
            {"before": "70 per cent", "after": "Sixty-one per cent", "how": "chain"},
        ),
    ],
)
def test_each_figure_takes_its_slot(text: str, slots: dict[str, str]) -> None:
    assert slots in told_how(text, "change")


def test_times_that_are_far_from_the_levels_tell_how_often() -> None:
    assert told_how("The toll has risen four times since 2015, from $5 to $8.", "change") == [
        {"before": "$5", "after": "$8", "how": "own slot"}
    ]


def test_a_low_is_no_level_that_a_percentage_is_of() -> None:
    found = told_how("Shares rose 5% to 510p, up from a low of 390p in March.", "change")
    assert {"percent": "5%", "after": "510p", "how": "own slot"} in found


@pytest.mark.parametrize(
    "text",
    [
        "The yen fell to 117 to the dollar from 106.",  # so much for a dollar
        "The region saw a decline of 7 percent, down from 6 percent.",
    ],
)
def test_levels_that_may_go_either_way_say_no_direction(text: str) -> None:
    of_two = [found for found in statements(text, "change") if found["before"] and found["after"]]
    assert [found.direction for found in of_two] == [0]


def test_a_level_without_a_unit_has_that_of_the_other() -> None:
    (found,) = statements("The stock was fixed at 426.50 pence, up from 418.50.", "change")
    assert {slot.figures[0].quantity.unit for slot in found.slots} == {"penny"}


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
        "Hale stands at 41 percent; Park stands at 33 percent, a drop of 18 points in a year.",
        "It gets £204m, including £200m (a £40m rise) for roads.",
        "Income increased to $84 million against spending of $91 million.",
        "Births rose to 4,120 against 4,400 deaths.",
    ],
)
def test_what_is_no_change_has_no_two_levels(text: str) -> None:
    assert not [slots for slots in told_how(text, "change") if {"before", "after"} <= slots.keys()]


def test_a_name_is_no_verb_of_change() -> None:
    assert (
        statements("The fund had moved $2.2m to Trump's campaign, compared with $10.1m to the party.", "comparison")
        == []
    )
