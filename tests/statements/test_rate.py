"""What is told for each of several, how many there are, and in all."""

from __future__ import annotations

import pytest

from checker.model.statement import Mechanism
from tests.statements.told import statements, told

EACH = [
    ("Forty stalls at £15 each raised £600.", "£15", "Forty", "£600"),
    ("The town paid £840 apiece for 40 bins, £33,600 in all.", "£840", "40", "£33,600"),
    ("Each of the 300 families was given $30,000, $9 million in all.", "$30,000", "300", "$9 million"),
    ("A load of 64 crates, every one holding 18 bottles, yielded 1,152 bottles.", "18", "64", "1,152"),
    (
        "The tank lost 30 litres an hour for eight hours, 240 litres.",
        "30 litres an hour",
        "eight hours",
        "240 litres",
    ),
    ("It took 240 litres of milk from 12 cows, or 20 litres a cow.", "20 litres", "12", "240 litres"),
    ("The plumber billed $900 for 20 hours; his hourly rate is $45.", "$45", "20 hours", "$900"),
    ("They burnt 1,680 litres at 70p, and paid £1,176.", "70p", "1,680 litres", "£1,176"),
    (
        "60 hectares gave 420 tonnes, seven tonnes to the hectare.",
        "seven tonnes",
        "60 hectares",
        "420 tonnes",
    ),
    ("It had 6,300 tonnes for 9,000 households; per household, 700kg.", "700kg", "9,000", "6,300 tonnes"),
]


@pytest.mark.parametrize(("text", "each", "number", "total"), EACH)
def test_a_rate_has_its_number_and_its_total(text: str, each: str, number: str, total: str) -> None:
    assert {"each": each, "number": number, "total": total} in told(text, "rate")


def test_a_mean_is_told_as_one() -> None:
    text = "The crew answered 1,476 calls in 36 shifts, an average of 41."
    assert told(text, "rate") == [{"mean": "41", "number": "36", "total": "1,476"}]


def test_the_sentence_before_has_what_is_missing() -> None:
    (found,) = statements("The works cost £96,000. It booked 80 shifts at £1,200 each.", "rate")
    assert found["total"][0].text == "£96,000"
    assert found.mechanism is Mechanism.LINK


def test_a_sum_that_something_else_went_into_is_no_total() -> None:
    assert told("The 30 seats at £7 each raised £260 including gifts.", "rate") == [{"each": "£7", "number": "30"}]


def test_what_it_is_held_against_is_no_total() -> None:
    assert told("Each of the 12 farms got £400, compared with £390.", "rate") == [{"each": "£400", "number": "12"}]


def test_what_others_have_is_no_number_at_a_rate() -> None:
    (found,) = statements("Eight walkers died: three each in Kent and Essex, and two in Devon.", "rate")
    assert not found["number"]
