from __future__ import annotations

import pytest

from checker.clauses.tags import tag
from checker.extraction.spans import Span
from checker.extraction.tokens import tokenize
from checker.model.quantity import Kind, Quantity


def tags(text: str) -> str:
    """The tags of a sentence whose figures are the tokens in digits."""
    words = tokenize(text, 0, len(text))
    spans = [Span(i, i, i + 1, Quantity(Kind.COUNT)) for i, word in enumerate(words.texts) if word.isdigit()]
    return tag(words, spans)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested 160 suspects.", "KVNK."),
        ("The airline offers 12 flights.", "DLVNK."),
        ("They know 12 ministers.", "RVNK."),
        ("The plan will cost 12 jobs.", "DLMVNK."),
        ("It made 12 arrests.", "RVNK."),
        ("Add 12 eggs.", "VNK."),
        ("The army has not arrested 3 men.", "DLHXENK."),
        ("He wants to see 3 wanted men.", "RVTVNJK."),
        ("She owns 3 four-hit games.", "RVNL-JK."),
        ("Mr May met 3 friends.", "LLVNK."),
        ("That plan cost 3 jobs.", "DLVNK."),
        ("The budget of 412 includes 96 for schools.", "DLPNVNPK."),
        ("The shop must focus on 12 brands.", "DLMVPNK."),
        ("The firms have come to 12 towns.", "DKHETNK."),
    ],
)
def test_neighbours_settle_what_a_word_is(text: str, expected: str) -> None:
    assert tags(text) == expected


def test_a_pair_of_dashes_brackets_what_it_sets_off() -> None:
    assert tags("The 12 men - all miners - were freed.") == "DNK(DK)BE."


def test_a_spaced_hyphen_behind_a_number_still_makes_a_compound() -> None:
    assert tags("A 6 - member team won.") == "DN-LLV."


def test_a_hyphen_glued_to_its_words_is_no_dash() -> None:
    assert ";" not in tags("A well-known 3-day show ended.")


def test_there_is_one_tag_for_each_token_even_without_figures() -> None:
    assert tags("") == ""
    assert len(tags("Nothing, he said, was lost.")) == 8
