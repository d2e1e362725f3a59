from __future__ import annotations

import pytest

from checker.link.on_ranks import one_contest
from checker.link.ranks import is_place, next_place
from tests.link.reading import read


@pytest.mark.parametrize(
    ("text", "upper", "lower"),
    [
        ("The thriller was second with $12m. A western was third with $9m.", "$12m", "$9m"),
        ("The Greens were ahead with 31%, and the Reds came second with 28%.", "31%", "28%"),
        ("It fell to fourth place, taking £2m. The duet took £3m to finish third.", "£3m", "£2m"),
        ("Lind won the race in 7.58 seconds. Okoro finished second in 7.82.", "7.58 seconds", "7.82"),
    ],
)
def test_an_amount_is_followed_by_that_of_the_next_place(text: str, upper: str, lower: str) -> None:
    context, figures = read(text)
    assert next_place(context, figures[upper]) is figures[lower]
    assert next_place(context, figures[lower]) is None


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Kenya were second with 12 medals and Norway third with 15 medals.", "12"),
        ("The first film stopped at $88m and the second, a year later, at $131m.", "$88m"),
        ("In its second week it took $9m, and in its third week $7m.", "$9m"),
    ],
)
def test_amounts_that_earn_no_place_have_no_next(text: str, figure: str) -> None:
    context, figures = read(text)
    assert next_place(context, figures[figure]) is None


def test_an_ordinal_is_a_place_by_what_follows_it() -> None:
    context, figures = read("They are third in the table and live on the fifth floor.")
    assert is_place(context, figures["third"])
    assert not is_place(context, figures["fifth"])


def test_places_of_two_years_are_of_two_contests() -> None:
    context, figures = read("She was second in 2003 with 41 points, and third in 2004 with 46 points.")
    assert one_contest(context, (figures["41"],), (figures["46"],)) == ("another time: 2003 / 2004",)
