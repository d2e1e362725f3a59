"""One number, every way of writing it, and the one that stands in a list without a number."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extraction import figures
from checker.extraction.tokens import tokenize
from checker.model.quantity import Printed, Style
from tests.extraction import reading

SPELLINGS = {
    "12": "12|twelve|a dozen|one dozen|12.0",
    "21": "21|twenty-one|twenty one|twenty-one of them",
    "256": "256|two hundred and fifty-six|two hundred fifty-six|2 hundred and fifty-six",
    "5000": "5,000|5000|five thousand|5k|5 thousand|5-thousand",
    "28642": "28,642|twenty-eight thousand six hundred and forty-two",
    "100000": "100,000|1,00,000|a hundred thousand|one lakh|1 lakh|100k|one hundred thousand",
    "500000": "half a million|half-a-million|half million|500,000|500k|0.5 million|0.5m people",
    "1500000": "1.5 million|1.5m users|one-and-a-half million|a million and a half|15 lakh|1.5mn|1.5 mln",
    "2500000": "two and a half million|2½ million|2.5 million",
    "750000": "three quarters of a million|three-quarters of a million|750,000",
    "3200000000": "3.2bn|3.2 billion|3,200 million|3.2 thousand million|three point two billion|320 crore",
    "1200000000000": "1.2tn|1.2 trillion|1.2trn|1.2 tln",
    "50000000": "5 crore|five crore|50 million|50m viewers",
    "9/4": "2 1/4|2¼|two and a quarter|2.25",
    "-130": "-130|minus 130|minus-130|−130|negative 130",
    "1414021": "1 414 021|1,414,021|1\u202f414\u202f021|1.414.021",
    "1300000": "1.3x10^6|1.3e6|13 lakh",
    "6": "half a dozen|six|6|half-dozen",
}


def numbers(text: str) -> list[Printed]:
    """Every number of a sentence."""
    found = figures.find(tokenize(text, 0, len(text)))
    return [number for item, _ in found if item.quantity for number in item.quantity.numbers]


@pytest.mark.parametrize(
    ("value", "spelling"),
    [(value, spelling) for value, texts in SPELLINGS.items() for spelling in texts.split("|")],
)
def test_every_spelling_is_one_value(value: str, spelling: str) -> None:
    assert [number.value for number in numbers(f"Officials put it at {spelling} .")][:1] == [Fraction(value)]


@pytest.mark.parametrize(
    ("text", "place", "style"),
    [
        ("5", "1", Style.DIGITS),
        ("5,000", "1", Style.DIGITS),
        ("2.50", "1/100", Style.DIGITS),
        ("1.2 million", "100000", Style.DIGITS),
        ("3 billion", "1000000000", Style.DIGITS),
        ("two million", "1000000", Style.WORDS),
        ("two hundred and six", "1", Style.WORDS),
        ("half a million", "500000", Style.FRACTION),
        ("dozens of", "1", Style.VAGUE),
    ],
)
def test_the_place_is_one_unit_of_what_is_printed_last(text: str, place: str, style: Style) -> None:
    (number,) = numbers(f"They sold {text} boxes")
    assert (number.place, number.style) == (Fraction(place), style)


@pytest.mark.parametrize("text", ["35m of its phones", "35m people", "35m more visits", "about 35m."])
def test_m_is_million_before_what_is_counted(text: str) -> None:
    assert [number.value for number in numbers(f"It sold {text}")] == [35_000_000]


def test_m_with_a_space_is_million_behind_money() -> None:
    assert [number.value for number in numbers("It took $458 m (£243m)")] == [458_000_000, 243_000_000]


@pytest.mark.parametrize(
    "text",
    [
        "a 35m pool",
        "the 350m runners",
        "no other 35m runner",
        "a wall 35m long",
        "the 35m final",
        "a jump of 7.35m",
        "a rope of 38 yards (35m)",
        "35m (115ft)",
    ],
)
def test_m_is_metres_in_sport_and_building(text: str) -> None:
    assert all(number.value < 1000 for number in numbers(f"There was {text}"))


@pytest.mark.parametrize(
    "text",
    [
        "version 1.2.3 of it",
        "no one came",
        "this one is his",
        "the last-16 tie",
        "9" * 100_000,
        "ran at 24/7",
        "the TPQ-11 deal",
    ],
)
def test_what_is_no_number_is_left_alone(text: str) -> None:
    assert [n for n in numbers(text) if n.style is not Style.IMPLIED] == []


whole = st.integers(min_value=0, max_value=10**12)


@given(whole)
def test_digits_read_back(value: int) -> None:
    assert numbers(f"It made {value:,} boxes")[0].value == value
    assert value in range(1900, 2101) or numbers(f"It made ${value} .")[0].value == value


@given(whole, st.booleans(), st.booleans())
def test_words_read_back(value: int, british: bool, hyphen: bool) -> None:
    text = spelt(value, british, "-" if hyphen else " ")
    assert [n.value for n in numbers(f"a sum of {text} boxes")] == [value]


@given(st.integers(1, 9999), st.integers(0, 3), st.sampled_from(["thousand", "million", "bn", "tn", "crore"]))
def test_scaled_decimals_read_back(digits: int, decimals: int, scale: str) -> None:
    factor = {"thousand": 10**3, "million": 10**6, "bn": 10**9, "tn": 10**12, "crore": 10**7}[scale]
    text = f"{digits // 10**decimals}.{digits % 10**decimals:0{decimals}}" if decimals else str(digits)
    place = Fraction(factor, 10**decimals)
    assert numbers(f"It made £{text} {scale} then") == [Printed(digits * place, place)]


@given(st.text(max_size=80))
def test_any_text_is_read_and_spans_slice(text: str) -> None:
    words = tokenize(text, 0, len(text))
    stop = 0
    for item, opening in figures.find(words):
        assert stop <= item.first < item.stop <= len(words)
        assert opening <= item.first
        stop = item.stop


ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = [(10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand")]


def spelt(value: int, british: bool, hyphen: str) -> str:
    """A number in words, with or without the British "and"."""
    if value < 20:
        return ONES[value]
    if value < 100:
        ten, one = divmod(value, 10)
        return TENS[ten] + (hyphen + ONES[one] if one else "")
    if value < 1000:
        return _above(value, 100, "hundred", british, hyphen)
    factor, scale = next(pair for pair in SCALES if value >= pair[0])
    return _above(value, factor, scale, british, hyphen)


def _above(value: int, factor: int, scale: str, british: bool, hyphen: str) -> str:
    many, rest = divmod(value, factor)
    head = f"{spelt(many, british, hyphen)} {scale}"
    if not rest:
        return head
    return f"{head} {'and ' if british and rest < 100 else ''}{spelt(rest, british, hyphen)}"


def test_a_whole_leaves_the_scale_of_its_part_out() -> None:
    millions = Fraction(10**6)
    assert [number.value / millions for number in numbers("41 million of the 164")] == [41, 164]
    assert [number.value / millions for number in numbers("£6m of its 24")] == [6, 24]
    assert [number.value / millions for number in numbers("12 million of the country's 31")] == [12, 31]
    assert [number.value for number in numbers("2 million of the 12 firms")] == [2 * millions, 12]


def implied(text: str) -> list[tuple[str, float | None, str | None]]:
    return [(f.text, f.value, f.noun) for f in reading.figures(text, implied=True) if f.implied]


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("Three men and a woman were held.", ["woman"]),
        ("A nurse and two drivers were hurt.", ["nurse"]),
        ("It hit 14 pupils, two teachers and a driver.", ["driver"]),
        ("They were two men, a woman and a child.", ["woman", "child"]),
        ("She won two golds, a silver and a bronze.", ["silver", "bronze"]),
        ("Two young boys and an elderly woman drowned.", ["woman"]),
    ],
)
def test_one_of_a_list_of_numbers_is_one(text: str, nouns: list[str]) -> None:
    assert [(value, noun) for _, value, noun in implied(text)] == [(1, noun) for noun in nouns]


@pytest.mark.parametrize(
    "text",
    [
        "A woman was held.",
        "A man and a woman were held.",
        "It took two hours and a driver was hurt.",
        "He has two cars and a boat.",
        "It has two wards and a nurse's flat.",
        "It cost $3 and a child paid half.",
    ],
)
def test_no_other_article_is_a_number(text: str) -> None:
    assert implied(text) == []
