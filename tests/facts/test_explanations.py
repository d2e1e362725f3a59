from __future__ import annotations

import pytest

import checker
from tests.facts.reading import told


@pytest.mark.parametrize(
    ("text", "top", "doubt"),
    [
        (
            "Ferry firm to pay $3.6m over oil\n\nA ferry firm and its owner are to pay $3.1m and $500,000 over oil.",
            "$3.6m",
            "figures below add up to it",
        ),
        (
            "Builder misses target by 1,100\n\nLarkham built 9,900 homes in the year, against a target of 11,000.",
            "1,100",
            "figures below differ by it",
        ),
        (
            "Forger gets five years\n\nA forger was jailed for 63 months. He had been a forger for three years.",
            "five years",
            "it stands below, as the end of a range, in another unit or in a longer date",
        ),
        (
            "Farm sold for £6.4m\n\nA farm was sold for £6.2m to £6.4m on Friday. The farm was bought for £4.6m.",
            "£6.4m",
            "it stands below, as the end of a range, in another unit or in a longer date",
        ),
    ],
)
def test_what_may_rightly_differ_is_not_reported(text: str, top: str, doubt: str) -> None:
    fact = told(text)[top]
    assert fact.doubt == doubt
    assert not fact.differs


@pytest.mark.parametrize(
    ("text", "top"),
    [
        ("Over 160 homes flooded\n\nSome 161.6 acres were under water, and 168 homes were flooded.", "160"),
        ("Choir raises £173,000\n\nA choir has raised £173,706 for a new organ, it said on Friday.", "£173,000"),
        ("Wine sales down 18%\n\nThe islanders drank less wine last year. Sales of local wine rose by 13%.", "18%"),
        ("Drivers to strike for five days\n\nDrivers are to stage five one-day strikes next month.", "five days"),
    ],
)
def test_no_slip_is_seen_in_what_agrees_or_is_another_thing(text: str, top: str) -> None:
    assert not told(text)[top].differs


def test_two_ages_below_other_names_are_of_two_people() -> None:
    text = """Ada Holm, 34, of Hull was found guilty on Friday of stealing lamps from the lighthouse keepers of Utsira.

The keepers had long missed the lamps, which were stolen at night. They were glad on Friday.

Her neighbour Lena Vogt, 43, of Hull was found guilty of stealing lamps from the lighthouse keepers of Utsira, too.

Holm will be sentenced in May. The keepers of the lighthouse said that ships had sailed past it in the dark."""
    assert not told(text)["34"].differs


def test_a_date_by_which_something_ends_is_no_amount() -> None:
    text = "Talks to end by Monday\n\nThe talks end on Tuesday. The talks of the bank began on Friday or on Sunday."
    assert set(told(text)) == {"Monday"}


@pytest.mark.parametrize(("told_below", "fits"), [("14", True), ("11", False)])
def test_more_than_a_dozen_may_be_a_few_more(told_below: str, fits: bool) -> None:
    text = f"More than a dozen dogs seized\n\nOfficers took {told_below} dogs from a house on Monday."
    assert ("headline-body" not in [finding.rule for finding in checker.check(text, notes=True)]) is fits
