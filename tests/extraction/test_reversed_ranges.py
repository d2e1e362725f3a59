from __future__ import annotations

import pytest

from checker import engine


def texts(text: str) -> list[str]:
    return [figure.text for figure in engine.extract(engine.read_text(text)).figures]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Those aged 40-39 were asked.", "40-39"),
        ("They will test the $80-40.25 range.", "$80-40.25"),
        ("About 51,000-20,000 people marched.", "51,000-20,000"),
        ("The 26 to 24 age group stayed away.", "26 to 24"),
        ("He was a minister (5987-1993) and a judge.", "5987-1993"),
        ("He was chairman from 2004 to 1998.", "2004 to 1998"),
        ("It is open June 9-4.", "June 9-4"),
        ("At least 80 to 70 geese came.", "80 to 70"),
    ],
)
def test_a_range_is_read_though_its_ends_are_reversed(text: str, figure: str) -> None:
    assert figure in texts(text)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The index fell from 2500 to 2010.", "2500 to 2010"),
        ("It shrank from 2004 to 1998 members.", "2004 to 1998"),
        ("Unemployment rose above 5% to 5.2%.", "5% to 5.2%"),
        ("Brent gained $1.32 to $44.45.", "$1.32 to $44.45"),
        ("It passed by a margin of roughly 2 to 1.", "2 to 1"),
        ("Bonds of $40,000/$25,000 were set.", "$40,000/$25,000"),
        ("Prices are £4/£5 a pint.", "£4/£5 a pint"),
        ("He had a Kestrel 17-9 mm pistol.", "17-9 mm"),
    ],
)
def test_a_change_or_a_tally_is_no_range(text: str, figure: str) -> None:
    assert figure not in texts(text)


@pytest.mark.parametrize(
    "text",
    [
        "between 5-foot-2 and 5-foot-9",
        "5ft 2in to 5ft 9in",
        "two to three hours and 20 minutes",
        "between $15 and 50",
    ],
)
def test_each_end_of_a_range_is_read_whole(text: str) -> None:
    assert texts(f"They gave it as {text}.") == [text]


def test_thousands_are_left_out_of_the_first_end() -> None:
    (figure,) = engine.extract(engine.read_text("The pass is 13 to 14,000 feet up.")).figures
    assert (figure.low, figure.high) == (13_000, 14_000)
