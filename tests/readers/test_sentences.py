"""Where sentences end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.readers.sentences import split


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Hill and Dr. Ames met Gen. J. R. Stone on Feb. 4.",
        "The U.S. Senate passed it by 52 votes.",
        "It costs Rs. 500 at No. 10 St. James Street, vs. Rs. 450 before.",
        "The train left at 8 a.m. Sunday with 40 aboard.",
        "Doors open at 9 p.m. EST on weekdays.",
        "Sales at Hill & Co. Limited rose to $1.5m from $1.25m.",
        "He asked: “Why?” and left.",
        "Ex-Sen. Vale spoke first.",
        "It grew 3.5 per cent, i.e. Greece grew most.",
        "1. A Holm (Leeds) 29:10; 2. J Dahl (York) 29:12",
        "Men: 1. A Holm (Leeds) 29:10.",
    ],
)
def test_a_stop_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert cut(text) == [text]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Ten died. Two fled.", ["Ten died.", "Two fled."]),
        ('"Ten died." Two fled.', ['"Ten died."', "Two fled."]),
        ("Ten died! (Two fled.) One hid?  None did.", ["Ten died!", "(Two fled.)", "One hid?", "None did."]),
        ("It happened in the U.S. The Senate met.", ["It happened in the U.S.", "The Senate met."]),
        ("He left at 8 p.m. Police came later.", ["He left at 8 p.m.", "Police came later."]),
        ("Profit was 12. 15 had been expected.", ["Profit was 12.", "15 had been expected."]),
        ("She works for Hill Inc. In May it shut.", ["She works for Hill Inc.", "In May it shut."]),
        ("So... Nobody came.", ["So...", "Nobody came."]),
        ("The answer is No. He went.", ["The answer is No.", "He went."]),
        ("Its index rose to 0.4. Prices fell.", ["Its index rose to 0.4.", "Prices fell."]),
    ],
)
def test_sentences_are_cut(text: str, sentences: list[str]) -> None:
    assert cut(text) == sentences


@given(st.text(alphabet="aB1. !?\"'”)\n\xa0", max_size=60))
def test_sentences_hold_all_that_is_not_white_space(text: str) -> None:
    stripped = text.strip()
    start = text.find(stripped) if stripped else 0
    parts = [text[a:b] for a, b in split(text, start, start + len(stripped))]
    assert all(part == part.strip() and part for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())
