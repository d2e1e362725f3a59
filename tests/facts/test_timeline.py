"""What the only figures of their sorts near each other say of times and ages."""

from __future__ import annotations

import pytest

from checker.clauses.assemble import read
from checker.clauses.parse import parses
from checker.facts.timeline import link
from checker.readers.formats import plain


def told(text: str) -> list[list[str]]:
    found = parses(read(plain.read(text)))
    return [[f"{slot.name} {slot.figures[0].text}" for slot in each.slots] for each in link((), found)]


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        (
            "The council sat down at 6.30pm and rose at 9.05pm, so that it took up two hours and 35 minutes.",
            ["start 6.30pm", "end 9.05pm", "length two hours and 35 minutes"],
        ),
        (
            "She finished at 4.45pm, three hours and 25 minutes after she set out at 1.20pm.",
            ["start 1.20pm", "end 4.45pm", "length three hours and 25 minutes"],
        ),
        (
            "He ruled the island for 63 years, having seized it in 1952 and lost it in 2015.",
            ["start 1952", "end 2015", "length 63 years"],
        ),
        ("The judge, on the bench since 2001, left in 2024 with 23 years behind her.", ["start 2001", "end 2024"]),
        (
            "The actor was 28 when the series began in 1992 and 38 when it ended in 2002.",
            ["one 28", "first 1992", "other 38", "last 2002"],
        ),
        ("Now 54, Mr Cole was 17 when he left school 37 years ago.", ["one 17", "other 54", "apart 37 years"]),
    ],
)
def test_reads(text: str, slots: list[str]) -> None:
    found = told(text)
    assert found[0][: len(slots)] == slots


@pytest.mark.parametrize(
    "text",
    [
        "The ferry drifted for nine hours. It lost power at noon. A tug brought it in at 9pm.",
        "The rain fell in the 12 hours to 6am. The river peaked at 1.45am.",
        "The tram stood still for 75 minutes. It stopped at 2.10pm and left at 3.25pm, against a target of 18 minutes.",
        "He was seen at 2.30am and at 8.10am, and the boat sank within 40 minutes.",
        "The shop, open 24 hours a day, shut at 10pm and opened at 6am.",
        "She took her degree in 1952, and taught for 31 years until 1985.",
        "Appointed in 2003 for 15 years, she retired in 2014.",
        "In 1995 sales rose from those of 1994, the first rise in 10 years.",
        "The series ran for 13 years from 1979 and at its peak, in 1984, drew 14 million.",
        "Iqbal, 27, and Holm, 24, were jailed for 14 years.",
        "A 42-year-old man was sentenced to 22 years for the murder of a 20-year-old clerk.",
        "She won a place at 18 in 1931 and left in 1955, one of a class of 36.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Her uncle died at 58 in 1981 and her aunt at 79 in 2011.",
        "Holt was 51 in 1984 and Pike was 63 in 1999.",
        "He came to Lima in 1971 and opened a bakery in 1999 with a cook he had known for 13 years.",
    ],
)
def test_what_is_told_of_somebody_else_is_no_age_or_length_of_the_first(text: str) -> None:
    assert told(text) == []
