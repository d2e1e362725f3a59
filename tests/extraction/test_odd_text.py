"""Texts that nobody would write: no crash, and every figure where it stands."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

import checker
from checker.model.quantity import Kind

WORDS = (
    "a the of in and to from by about up more than rose fell half third two hundred million per cent points aged old"
)
PRINTED = "5 12 250 1,200 12,34,567 3.5 $ £ Rs % km s m p C mph May 2023 Monday 14:30 year-old odds 5-1 10/11 No. ft 's"
ODD = [
    *(
        "1e400",
        "½¾",
        "$€",
        "1.2.3",
        "12,34,567.8%",
        "--",
        "\ud800",
        "\udfff",
        "\x00",
        "\u2028",
        "٣٤٥",
        "一百",
        "Ⅻ",
        "²",
        "10⁻⁹⁹",
    ),
    *(
        "9" * 400,
        "🙂",
        "\u0301",
        "\u200b",
        "１２．５％",
        "1/0",
        "0-0",
        "99:99",
        "30/02/2023",
        "x10^",
        "1e-",
        "W/(m·K)",
        "m s⁻¹",
        "/m",
    ),
    *(
        "6'2\"",
        "“‘",
        "(((",
        "\n\n",
        "\xa0",
        "1⁄0",
        "90+3",
        "+/-",
        "/100km",
        "16-",
        "000",
        "lakh-crore",
        "18-24s",
        "of a",
    ),
]


@settings(deadline=None)  # the first composed unit loads quantulum3
@given(st.lists(st.sampled_from([*WORDS.split(), *PRINTED.split(), *ODD, " ", " ", " "]), max_size=40))
def test_any_text_can_be_read_and_checked(parts: list[str]) -> None:
    text = "".join(parts) + " " + " ".join(parts)
    figures = [figure for figure in checker.extract(text) if figure.kind is not Kind.ITEMS]
    assert all(text[f.start : f.end] == f.text == f.text.strip() != "" for f in figures)
    assert all(a.end <= b.start for a, b in pairwise(figures))
    checker.check(text)


def test_a_text_may_end_behind_the_and_of_a_sum_of_times() -> None:
    assert [figure.text for figure in checker.extract("He did 300 push-ups a day and")] == ["300"]
