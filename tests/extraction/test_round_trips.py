"""A figure of every kind, printed in the style of some newsroom and put into some sentence, reads back as itself."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.model.quantity import Kind, Moment
from tests.extraction.reading import figures_of_sentence

Draw = Callable[[st.SearchStrategy[int]], int]


class House(NamedTuple):
    """How a newsroom prints what others print otherwise."""

    percent: str
    currency: str
    money: str
    scales: dict[str, int]
    date: str
    half: str
    litre: str
    indian: bool = False

    def whole(self, value: int) -> str:
        """A whole number with the commas of the house: 12,34,567 in India."""
        head, tail = divmod(value, 1000)
        if not self.indian or not head:
            return f"{value:,}"
        pairs = [f"{head}"[max(0, end - 2) : end] for end in range(len(f"{head}"), 0, -2)]
        return ",".join([*reversed(pairs), f"{tail:03}"])


BRITISH = House(" per cent", "£", "pound sterling", {"m": 10**6, "bn": 10**9}, "{d} {m} {y}", "{}.{:02}{}", "litre")
AMERICAN = House("%", "$", "dollar", {" million": 10**6, " billion": 10**9}, "{m} {d}, {y}", "{}:{:02} {}", "liter")
INDIAN = House("%", "₹", "rupee", {" lakh": 10**5, " crore": 10**7}, "{d} {m} {y}", "{}.{:02} {}", "litre", indian=True)
MONTHS = "January February March April May June July August September October November December".split()
FRAMES = (
    "Officials put it at {} in their report.",
    "“It came to {},” she said.",
    "The clerk wrote {}; nobody asked why.",
    "In the end it was {}.",
)


class Printed(NamedTuple):
    """What is printed, and what should be read there."""

    text: str
    numbers: tuple[Fraction, ...] = ()
    unit: str | None = None
    per: str | None = None
    moment: Moment | None = None
    frames: tuple[str, ...] = FRAMES


def tenths(draw: Draw) -> tuple[str, Fraction]:
    """A number with one decimal, other than a whole one."""
    whole, tenth = draw(st.integers(1, 99)), draw(st.integers(1, 9))
    return f"{whole}.{tenth}", Fraction(10 * whole + tenth, 10)


def pair(draw: Draw) -> tuple[int, int]:
    """The two ends of a range that is no span of years, as far apart as those of a range are."""
    low = draw(st.integers(10, 400))
    return low, low + draw(st.integers(5, 99))


def count(draw: Draw, house: House) -> Printed:
    value = draw(st.integers(2, 99_999_999).filter(lambda number: not 1900 <= number <= 2100))
    return Printed(
        f"{house.whole(value)}", (Fraction(value),), frames=("Police found {} boxes of it.", "They met {} people.")
    )


def count_range(draw: Draw, house: House) -> Printed:
    low, high = pair(draw)
    text = pick(draw, f"{low} to {high}", f"{low}-{high}", f"between {low} and {high}")
    return Printed(text, (Fraction(low), Fraction(high)), frames=("Police found {} boxes of it.",))


def money(draw: Draw, house: House) -> Printed:
    (text, value), scale = tenths(draw), pick(draw, *house.scales)
    return Printed(f"{house.currency}{text}{scale}", (value * house.scales[scale],), house.money)


def money_range(draw: Draw, house: House) -> Printed:
    (low, high), scale = pair(draw), pick(draw, *house.scales)
    factor, sign = house.scales[scale], house.currency
    text = pick(draw, f"{sign}{low}{scale} to {sign}{high}{scale}", f"{sign}{low}-{high}{scale}")
    return Printed(text, (Fraction(low * factor), Fraction(high * factor)), house.money)


def rate(draw: Draw, house: House) -> Printed:
    value, thing = draw(st.integers(1, 999)), pick(draw, "barrel", "share", house.litre, "day")
    per = {"litre": "liter"}.get(thing, thing)
    text = f"{house.currency}{value} {pick(draw, 'a', 'per')} {thing}"
    return Printed(text, (Fraction(value),), house.money, per)


def percent(draw: Draw, house: House) -> Printed:
    text, value = tenths(draw)
    return Printed(f"{text}{house.percent}", (value,), "percent")


def percent_range(draw: Draw, house: House) -> Printed:
    low, high = pair(draw)
    text = pick(draw, f"{low}-{high}{house.percent}", f"{low}{house.percent} to {high}{house.percent}")
    return Printed(text, (Fraction(low), Fraction(high)), "percent")


def points(draw: Draw, house: House) -> Printed:
    (text, value), unit = tenths(draw), pick(draw, "percentage point", "basis point")
    return Printed(f"{text} {unit}s", (value,), unit)


def ratio(draw: Draw, house: House) -> Printed:
    values = {
        "a third": "1/3",
        "two-thirds": "2/3",
        "three quarters": "3/4",
        "one in five": "1/5",
        "two out of three": "2/3",
    }
    text = pick(draw, *values)
    return Printed(text, (Fraction(values[text]),), frames=("They put it at {} of the land.",))


def multiple(draw: Draw, house: House) -> Printed:
    words = {"twice": 2, "three times": 3, "10 times": 10}
    text = pick(draw, *words)
    return Printed(
        text, (Fraction(words[text]),), frames=("It was {} as high as before.", "It is {} the size of Leeds.")
    )


UNITS = {
    "km": "kilometer",
    " km/h": "kilometer per hour",
    "kg": "kilogram",
    " acres": "acre",
    "-mile": "mile",
    "C": "celsius",
    " miles per hour": "mile per hour",
    " tonnes": "metric ton",
    " kWh": "kilowatt hour",
    " m2": "square meter",
    " litres": "liter",
    " liters": "liter",
    " feet": "foot",
    " MW": "megawatt",
    " square metres": "square meter",
}


def measure(draw: Draw, house: House) -> Printed:
    (text, value), unit = tenths(draw), pick(draw, *UNITS)
    return Printed(text + unit, (value,), UNITS[unit])


def measure_range(draw: Draw, house: House) -> Printed:
    (low, high), unit = pair(draw), pick(draw, "km", " tonnes", " feet")
    return Printed(f"{low} to {high}{unit}", (Fraction(low), Fraction(high)), UNITS[unit])


def duration(draw: Draw, house: House) -> Printed:
    value, unit = draw(st.integers(2, 90)), pick(draw, "second", "minute", "hour", "day", "week", "month", "year")
    return Printed(f"{value} {unit}s", (Fraction(value),), unit)


def duration_range(draw: Draw, house: House) -> Printed:
    (low, high), unit = pair(draw), pick(draw, "minute", "day", "week")
    return Printed(f"{low} to {high} {unit}s", (Fraction(low), Fraction(high)), unit)


def age(draw: Draw, house: House) -> Printed:
    value = draw(st.integers(2, 99))
    frames = {
        f"{value}-year-old": "The winner was a {} nurse.",
        f"{value} years old": "The winner was {}.",
        f"{value}": "Ann Lee, {}, won it.",
    }
    text = pick(draw, *frames)
    return Printed(text, (Fraction(value),), "year", frames=(frames[text],))


def date(draw: Draw, house: House) -> Printed:
    day, month, year = draw(st.integers(1, 28)), draw(st.integers(1, 12)), draw(st.integers(1950, 2040))
    text = house.date.format(d=day, m=MONTHS[month - 1], y=year)
    return Printed(text, moment=Moment(year, month, day), frames=("It opened on {}.", "The vote of {} was close."))


def time(draw: Draw, house: House) -> Printed:
    hour, minute, half = draw(st.integers(1, 12)), draw(st.integers(0, 59)), pick(draw, "am", "pm")
    moment = Moment(hour=hour % 12 + 12 * (half == "pm"), minute=minute)
    return Printed(
        house.half.format(hour, minute, half), moment=moment, frames=("It opened at {} on Sunday.", "At {} it rained.")
    )


def ordinal(draw: Draw, house: House) -> Printed:
    value = draw(st.integers(1, 200))
    ending = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return Printed(
        f"{value}{ending}", (Fraction(value),), frames=("It was the {} goal of the season.", "She came {} in the race.")
    )


def score(draw: Draw, house: House) -> Printed:
    one, other = draw(st.integers(0, 6)), draw(st.integers(0, 6))
    return Printed(f"{one}-{other}", (Fraction(one), Fraction(other)), frames=("Leeds beat Hull {} on Sunday.",))


def items(draw: Draw, house: House) -> Printed:
    names = ["France", "Spain", "Italy", "Greece", "Malta", "Cyprus"][: draw(st.integers(3, 6))]
    return Printed(
        f"{', '.join(names[:-1])} and {names[-1]}",
        (Fraction(len(names)),),
        frames=(f"It has shops in {len(names)} places: {{}}.",),
    )


def pick(draw: Draw, *texts: str) -> str:
    return texts[draw(st.integers(0, len(texts) - 1))]


PRINTERS = {
    Kind.COUNT: (count, count_range),
    Kind.MONEY: (money, money_range, rate),
    Kind.PERCENT: (percent, percent_range),
    Kind.POINTS: (points,),
    Kind.RATIO: (ratio,),
    Kind.MULTIPLE: (multiple,),
    Kind.MEASURE: (measure, measure_range),
    Kind.DURATION: (duration, duration_range),
    Kind.AGE: (age,),
    Kind.DATE: (date,),
    Kind.TIME: (time,),
    Kind.ORDINAL: (ordinal,),
    Kind.SCORE: (score,),
    Kind.ITEMS: (items,),
}


def test_every_kind_is_printed() -> None:
    assert PRINTERS.keys() == set(Kind)


@pytest.mark.parametrize("kind", Kind)
@given(st.data())
@settings(max_examples=80)
def test_what_is_printed_reads_back(kind: Kind, data: st.DataObject) -> None:
    house = data.draw(st.sampled_from([BRITISH, AMERICAN, INDIAN]))
    printed = data.draw(st.sampled_from(PRINTERS[kind]))(data.draw, house)
    sentence = data.draw(st.sampled_from(printed.frames)).format(printed.text)
    found = [f for f in figures_of_sentence(sentence) if f.start == sentence.index(printed.text)]
    assert [f.kind for f in found] == [kind], sentence
    (quantity,) = [f.quantity for f in found]
    assert tuple(number.value for number in quantity.numbers) == printed.numbers, sentence
    assert (quantity.unit, quantity.per, quantity.moment) == (printed.unit, printed.per, printed.moment), sentence
