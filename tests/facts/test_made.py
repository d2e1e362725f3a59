from __future__ import annotations

import pytest

import checker


def reported(text: str) -> list[str]:
    return [finding.message for finding in checker.check(text)]


LEAD = "Plans for 880 houses and 580 flats got through on Monday night."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"Council approves 1,640 homes\n\n{LEAD}", ["880 and 580 make 1,460, not 1,640."]),
        (f"Council approves 1,460 homes\n\n{LEAD}", []),
        (f"Council has 9,300 tenants\n\n{LEAD}", []),
    ],
)
def test_the_total_of_a_row_may_stand_at_the_top(text: str, said: list[str]) -> None:
    assert reported(text) == said


def test_parts_of_a_total_at_the_top_need_be_no_row_and_a_slip_may_be_in_one_of_them() -> None:
    text = "Union wins $14.2m for dockers\n\nA port is to pay ${}m in back pay and, a judge ruled, add $4.7m in fines."
    assert reported(text.format("9.5")) == []
    assert reported(text.format("5.9")) == ["$5.9m and $4.7m make $10.6m, not $14.2m."]


def test_who_leads_others_leaves_himself_out() -> None:
    assert reported("Senator leads 68 colleagues\n\nA letter signed by 23 senators and 46 members went out.") == []


def test_a_step_at_the_top_is_that_of_the_two_levels_below() -> None:
    text = (
        "Onion prices fall by Rs {} in a week\n\nOnions that fetched Rs 2,415 on Monday were going for Rs 2,075 today."
    )
    assert reported(text.format(340)) == []
    assert reported(text.format(430))
