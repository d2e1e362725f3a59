"""Times and ages that a plain sentence ties, with the slip that breaks them."""

from __future__ import annotations

import pytest

from checker import explain

TEXTS = (
    "Mr Hale ran the mill from 2003 to 2017 ({} years).|14|11",
    "Mr Hale retired in 2017, ending {} years in charge that began in 2003.|14|11",
    "The mill shut in 2017 after {} years in business. It had opened in 2003.|14|11",
    "The mill opened in 2003 and shut in 2017, and in those {} years nobody complained.|14|11",
    "Ann Lee was only 24 when she won in 1985. She quit in 2022 at the age of {}.|61|16",
    "Ann Lee was 24 when she became mayor. 37 years later, she is {}.|61|16",
    "The mine opened in {}. It closed in 1989.|1983|1993",
    "He quit on {} March, before the poll on 18 March.|7|27",
    "Held every year since 1984, the race was run for the {} time in 2024.|41st|21st",
)


def failing(text: str) -> int:
    return sum(claim.verdict == "fails" for claim in explain(text).claims)


@pytest.mark.parametrize("case", TEXTS)
def test_right_holds_and_slip_fails(case: str) -> None:
    text, right, wrong = case.split("|")
    assert not failing(text.format(right))
    assert failing(text.format(wrong))
