from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.filter.directives import DirectiveError, Order, Target, Word, parse

NAMES = st.from_regex(r"[a-z][a-z0-9-]{0,12}", fullmatch=True)
FIGURES = st.sampled_from(["52", "1,250", "$3.2 bn", "12 to 15", "£9m", "[sic] 4", "twenty-five"])
TARGETS = st.builds(Target, NAMES, st.none() | FIGURES)
REASONS = st.sampled_from(["", "counted twice", "see note [3]", "the mayor's own list, as printed"])


@given(st.builds(Order, st.sampled_from(Word), st.lists(TARGETS, max_size=3).map(tuple), REASONS))
def test_what_is_written_is_read_again(order: Order) -> None:
    named = f"[{', '.join(map(str, order.targets))}]" if order.targets else ""
    assert parse(f" {order.word}{named} {order.reason} ") == order


@given(st.text(alphabet='ignoreffn[],="”- 52:\n') | st.text())
def test_any_text_is_an_order_or_an_error_that_says_what_is_wrong(text: str) -> None:
    try:
        order = parse(text)
    except DirectiveError as error:
        assert str(error)  # noqa: PT017
    else:
        assert text.strip().lower().startswith(order.word)


@pytest.mark.parametrize("text", ["ignore[rank]: the list", "ignore [rank] the list", "IGNORE[ rank ] – the list"])
def test_spaces_dashes_and_capitals_do_not_matter(text: str) -> None:
    assert parse(text) == Order(Word.IGNORE, (Target("rank"),), "the list")


def test_quotation_marks_may_be_bent_as_word_processors_do() -> None:
    assert parse("ignore[rank=“1,250”]").targets == (Target("rank", "1,250"),)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("", "unknown word ''"),
        ("ignroe", "did you mean 'ignore'"),
        ("ignored", "did you mean 'ignore'"),
        ("ignore[]", "in brackets, as in"),
        ("ignore[rank", "in brackets, as in"),
        ("ignore[rank=52]", "in brackets, as in"),
        ("off[rank,]", "in brackets, as in"),
    ],
)
def test_what_cannot_be_meant_silences_nothing(text: str, wrong: str) -> None:
    with pytest.raises(DirectiveError, match=wrong.replace("[", r"\[")):
        parse(text)
