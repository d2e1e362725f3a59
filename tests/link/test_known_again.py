from __future__ import annotations

import pytest

from checker.link.known_amount import known_amount
from checker.link.known_span import known_span
from tests.link.reading import read


@pytest.mark.parametrize(
    ("text", "second", "first"),
    [
        ("He was sentenced to 12 years in prison. The 21-year term is long.", "21-year", "12 years"),
        ("He was jailed for 12 years. His nine-year sentence starts now.", "nine-year", "12 years"),
        ("She signed a three-year contract. The four-year deal is rich.", "four-year", "three-year"),
        ("They stretched a winning streak to 17 games. The 11-match run goes on.", "11", "17"),
        ("He was banned for five matches. This six-match ban is harsh.", "six", "five"),
    ],
)
def test_a_span_with_a_name_is_known(text: str, second: str, first: str) -> None:
    context, figures = read(text)
    assert known_span(context, figures[second]) is figures[first]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("He was jailed for 12 years. A nine-year sentence is usual.", "nine-year"),
        ("He was jailed for 12 years. The nine-year sentence of his son was cut.", "nine-year"),
        ("He was jailed for 12 years, she for a three-year term. The nine-year term is long.", "nine-year"),
        ("She signed a three-year contract. The four-day visit is over.", "four-day"),
        ("She was banned for two years. Her four-month ban in 2019 was shorter.", "four-month"),
    ],
)
def test_a_span_may_be_another_one(text: str, second: str) -> None:
    context, figures = read(text)
    assert known_span(context, figures[second]) is None


@pytest.mark.parametrize(
    ("text", "second", "first"),
    [
        ("They took Rs 6.3 lakh. He was to bank the Rs 3.6 lakh when they came.", "Rs 3.6 lakh", "Rs 6.3 lakh"),
        ("He walked 91 miles. She came for the last of the 19 miles.", "19 miles", "91 miles"),
        ("It has 83 million people. In time the 83,000 would shrink.", "83,000", "83 million"),
    ],
)
def test_a_bare_amount_is_known(text: str, second: str, first: str) -> None:
    context, figures = read(text)
    assert known_amount(context, figures[second]) is figures[first]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("He won £3,000. He paid the £2,000 bill.", "£2,000"),
        ("He won £3,000 and £2,500. He lost the £2,000 on a horse.", "£2,000"),
        ("He won £3,000 and £2,500. He lost the £2,000.", "£2,000"),
        ("He won £3,000. He lost the £20.", "£20"),
    ],
)
def test_a_bare_amount_may_be_another_one(text: str, second: str) -> None:
    context, figures = read(text)
    assert known_amount(context, figures[second]) is None
