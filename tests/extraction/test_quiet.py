"""What is passed over unread holds no figure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extraction import figures
from checker.extraction.figures import WORDS, is_quiet
from checker.extraction.measures.money import STARTS
from checker.extraction.scan import CLUES
from checker.extraction.tokens import tokenize

KNOWN = sorted(WORDS | CLUES)
ALONE = sorted(WORDS | CLUES - STARTS)  # what says something without a number
PLAIN = "the men of a city and or to in for won had no don't Leeds Ann York namely".split() + list(
    ",.;:!?&/-–—()[]'’“”\""
)
PIECES = st.lists(st.one_of(st.sampled_from(PLAIN), st.sampled_from(KNOWN)), max_size=12)


@given(PIECES, st.sampled_from([" ", ""]), st.booleans())
def test_quiet_text_holds_no_figure(pieces: list[str], joint: str, capitals: bool) -> None:
    text = joint.join(pieces)
    text = text.title() if capitals else text
    if is_quiet(text, 0, len(text)):
        assert figures.find(tokenize(text, 0, len(text))) == []


@pytest.mark.parametrize("word", [word for word in ALONE if word.isalpha() and word != "number"])
def test_a_word_that_a_reader_knows_is_not_quiet(word: str) -> None:
    text = f"The mayor saw {word.upper()}, she said."
    assert not is_quiet(text, 0, len(text))


@pytest.mark.parametrize("text", ["It may rise.", "A number of men and women ran (in the end).", "He may number them."])
def test_a_verb_that_may_be_a_month_and_a_number_of_things_are_quiet(text: str) -> None:
    assert is_quiet(text, 0, len(text))
    assert not is_quiet(f"{text} In May they ran.", 0, len(text) + 17)
    assert not is_quiet(f"{text} It was number one.", 0, len(text) + 19)


@pytest.mark.parametrize(
    "text", ["It rose 5.", "It was ½ a mile.", "Three, she said.", "Bids: Ann, Bob and Cy.", "Bids – Ann or Bob", "é"]
)
def test_text_with_a_figure_or_with_odd_letters_is_not_quiet(text: str) -> None:
    assert not is_quiet(text, 0, len(text))
