"""Dates, as much of them as is printed, days of a list, and days and years that no calendar has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extraction.times import dates, periods
from checker.model.quantity import Kind, Moment
from tests.extraction.reading import found, texts

MAY_4 = Moment(year=2024, month=5, day=4)


def dated(text: str) -> list[tuple[str, Moment | None, Moment | None]]:
    return [(printed, q.moment, q.until) for printed, q in found(dates.find, text) if q]


@pytest.mark.parametrize(
    ("printed", "moment"),
    [
        ("4 May 2024", MAY_4),
        ("4th May, 2024", MAY_4),
        ("4th of May 2024", MAY_4),
        ("May 4, 2024", MAY_4),
        ("May 4th 2024", MAY_4),
        ("2024-05-04", MAY_4),
        ("Saturday, May 4, 2024", Moment(2024, 5, 4, weekday=5)),
        ("Saturday 4 May 2024", Moment(2024, 5, 4, weekday=5)),
        ("Saturday (May 4)", Moment(month=5, day=4, weekday=5)),
        ("Saturday night, 4 May", Moment(month=5, day=4, weekday=5)),
        ("4 May (Saturday)", Moment(month=5, day=4, weekday=5)),
        ("Sat. May 4", Moment(month=5, day=4, weekday=5)),
        ("Tuesday the 14th", Moment(day=14, weekday=1)),
        ("Feb. 24", Moment(month=2, day=24)),
        ("24 February", Moment(month=2, day=24)),
        ("24th of February", Moment(month=2, day=24)),
        ("31 June", Moment(month=6, day=31)),
        ("2024-13-04", Moment(2024, 13, 4)),
        ("31/05/2024", Moment(2024, 5, 31)),
        ("05/31/2024", Moment(2024, 5, 31)),
        ("04/05/2024", Moment(2024)),
        ("May 2024", Moment(2024, 5)),
        ("Sept. 2024", Moment(2024, 9)),
        ("Sunday", Moment(weekday=6)),
        ("2023", Moment(2023)),
    ],
)
def test_a_date_reads_as_printed(printed: str, moment: Moment) -> None:
    assert dated(f"He left on {printed}, they say") == [(printed, moment, None)]


@pytest.mark.parametrize(
    ("text", "printed", "moment"),
    [
        ("It shut in February.", "February", Moment(month=2)),
        ("since March the", "March", Moment(month=3)),
        ("In May 12 people died", "May", Moment(month=5)),
        ("between March and April", "March", Moment(month=3)),
        ("since 2022 it", "2022", Moment(2022)),
        ("Wales v Fiji (Sat)", "Sat", Moment(weekday=5)),
        ("on Friday and Saturday, May 5 and 6", "Friday and Saturday, May 5", Moment(month=5, day=5, weekday=4)),
        ("the 2024 election", "2024", Moment(2024)),
        ("2019's total", "2019", Moment(2019)),
        ("due nov. 15, 1999, priced", "nov. 15, 1999", Moment(1999, 11, 15)),
        ("in AD 410 they", "410", Moment(410)),
        ("in 44 BC he", "44 BC", Moment(-44)),
        ("between 1600 and 1900 it", "1600", Moment(1600)),
        ("in 1066 he", "1066", Moment(1066)),
        ("2018s best", "2018", Moment(2018)),
        ("forecasts 2005 revenue", "2005", Moment(2005)),
        ("In 2004 profits rose", "2004", Moment(2004)),
        ("in the 1990s they", "1990s", Moment(1990, decade=True)),
        ("the '90s", "'90s", Moment(1990, decade=True)),
        ("in the 80s he", "80s", Moment(1980, decade=True)),
        ("in the nineties he", "nineties", Moment(1990, decade=True)),
    ],
)
def test_context_tells_a_date(text: str, printed: str, moment: Moment) -> None:
    assert dated(text)[0] == (printed, moment, None)


@pytest.mark.parametrize(
    ("printed", "moment", "until"),
    [
        ("4-6 May", Moment(month=5, day=4), Moment(month=5, day=6)),
        ("Monday 4 to Friday 8 May", Moment(month=5, day=4, weekday=0), Moment(month=5, day=8, weekday=4)),
        ("4 to 6 May 2024", MAY_4, Moment(2024, 5, 6)),
        ("May 4-6", Moment(month=5, day=4), Moment(month=5, day=6)),
        ("4/5 May", Moment(month=5, day=4), Moment(month=5, day=5)),
        ("4 May to 6 June", Moment(month=5, day=4), Moment(month=6, day=6)),
        ("May 30 - June 2", Moment(month=5, day=30), Moment(month=6, day=2)),
        ("January-March 2023", Moment(2023, 1), Moment(2023, 3)),
        ("2019-2021", Moment(2019), Moment(2021)),
        ("2019 to 2021", Moment(2019), Moment(2021)),
        ("2004-05", Moment(2004), Moment(2005)),
        ("2004/5", Moment(2004), Moment(2005)),
        ("1999-00", Moment(1999), Moment(2000)),
        (
            "Wednesday through Sunday (August 8-12)",
            Moment(month=8, day=8, weekday=2),
            Moment(month=8, day=12, weekday=6),
        ),
    ],
)
def test_a_range_of_dates_has_two_ends(printed: str, moment: Moment, until: Moment) -> None:
    assert dated(f"It ran from {printed}.") == [(printed, moment, until)]


def test_what_is_counted_behind_a_date_does_not_end_it() -> None:
    assert dated("He pleaded guilty on Nov. 30 to 12 felonies.") == [("Nov. 30", Moment(month=11, day=30), None)]


@pytest.mark.parametrize(
    ("text", "printed", "number", "year"),
    [
        ("in the fourth quarter of 2023, sales", "fourth quarter of 2023", 4, 2023),
        ("its third-quarter profit", "third-quarter", 3, None),
        ("Q3 2023 was good", "Q3 2023", 3, 2023),
    ],
)
def test_quarters(text: str, printed: str, number: int, year: int | None) -> None:
    ((at, quantity),) = found(dates.find, text)
    assert at == printed
    assert quantity is not None
    assert (quantity.kind, quantity.unit, quantity.moment) == (Kind.DATE, "quarter", Moment(year))
    assert [int(n.value) for n in quantity.numbers] == [number]


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May has 12 seats",
        "they may march on",
        "June Hill and Jan Vale won",
        "the Sunday Times and Black Friday",
        "2000 people fled, and 1900 homes burned",
        "about 2010 jobs were lost at 2000m",
        "$2024 or 2024% of it",
        "three quarters, a quarter, the last quarter",
        "they may 12 times march 3 miles",
        "in 1066 homes",
        "12 marches in his 30s",
        "1.5 March",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert texts(dates.find, text) == []


def test_no_chain_of_dates_is_too_long() -> None:
    assert len(dated("4 May to " * 5000)) == 2500


@given(st.integers(1, 31), st.integers(1, 12), st.integers(1900, 2050), st.integers(0, 6))
def test_every_day_reads_back(day: int, month: int, year: int, weekday: int) -> None:
    days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    names = "January February March April May June July August September October November December".split()
    printed = f"{days[weekday]}, {names[month - 1]} {day}, {year}"
    assert dated(f"It rained on {printed}.") == [(printed, Moment(year, month, day, weekday), None)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("on 3, 5 and 14 May", ["3", "5"]),
        ("on 3 or 5 May", ["3"]),
        ("on May 3, 7 and 9", ["7", "9"]),
        ("on 4 June and May 3", []),
        ("on May 3 and 12 people fled", []),
        ("on May 3, 12 people fled", []),
        ("they won 12 and on 7 May two more", []),
        ("by 12 and 7 May", []),  # in no order
    ],
)
def test_a_day_of_a_list_counts_nothing(text: str, days: list[str]) -> None:
    assert texts(periods.listed_days, text) == days


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("They meet on 39 March in Dublin", "39 March"),
        ("They meet on March 39, 2004", "March 39, 2004"),
        ("Tuesday, 45 May", "Tuesday, 45 May"),
        ("The 39 March game was lost", "39 March"),
        ("the postponed 39 March game", "39 March"),
        ("The strike called for Leeds on 39 March alone ended", "39 March"),
        ("until the 42nd of July", "42nd of July"),
        ("from 29 to 39 March", "29 to 39 March"),
        ("in the half ending 41 June rents rose", "41 June"),
        ("The new rules, starting on 61 May, are strict", "61 May"),
        ("The vote is scheduled for 72 April", "72 April"),
        ("It was the driest since June 2503", "June 2503"),
        ("He retired in 6003", "6003"),
        ("its 6004 results", "6004"),
        ("At the end of 6004 it closed", "6004"),
        ("the 3003 Open champion", "3003"),
        ("his 1493 album", "1493"),
        ("3004 was a record year", "3004"),
        ("the goal for 3005 is peace", "3005"),
        ("Output fell in 2505 despite the strike", "2505"),
        ("by 3007, the mayor said", "3007"),
        ("in the mid-1490s", "1490s"),
        ("in the 2000-6001 financial year", "2000-6001"),
    ],
)
def test_an_impossible_date_is_read_as_printed(text: str, printed: str) -> None:
    assert texts(dates.find, text) == [printed]


@pytest.mark.parametrize(
    "text",
    [
        "Police made the 39 March arrests",
        "Police made the other 39 March arrests",
        "The book is based on 39 March interviews",
        "up to 39 May voters",
        "in 2503 homes",
        "sales of 6004",
        "He polled 3003 votes",
        "shut from 2145 to 2230",
        "in 2500-3000 words",
        "by 2500",
        "went from 4200 to 4504",
        "rose by 3005 to a record",
        "the 6005 train",
        "the 3004 tickets",
        "a crowd of 3002 saw it",
        "3005 were arrested",
        "its 3003-seat hall",
        "by 1545 the square was full",
    ],
)
def test_what_counts_something_is_no_date(text: str) -> None:
    assert texts(dates.find, text) in ([], ["March"], ["May"])
