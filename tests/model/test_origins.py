from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.model.origins import Origins, Stretch

PIECES = st.lists(st.tuples(st.text("ab9", min_size=1, max_size=4), st.sampled_from(["", "<b>", "**"])), min_size=1)


def test_without_stretches_prose_and_source_are_one_text() -> None:
    assert Origins().span(3, 9) == (3, 9)


@given(PIECES, st.data())
def test_markup_between_stretches_shifts_what_is_behind_it(pieces: list[tuple[str, str]], data: st.DataObject) -> None:
    source = prose = ""
    stretches = []
    for text, markup in pieces:
        source += markup
        stretches.append(Stretch(len(prose), len(source), len(source) + len(text)))
        source, prose = source + text, prose + text
    stretches.append(Stretch(len(prose), len(source), len(source)))
    start = data.draw(st.integers(0, len(prose) - 1))
    end = data.draw(st.integers(start + 1, len(prose)))
    first, last = Origins(stretches).span(start, end)
    assert source[first:last].replace("<b>", "").replace("**", "") == prose[start:end]


def test_a_character_that_the_source_writes_in_markup_is_taken_whole() -> None:
    origins = Origins(
        [Stretch(0, 0, 5), Stretch(5, 5, 12), Stretch(6, 12, 14), Stretch(8, 14, 14)]
    )  # "paid &pound;9m" as "paid £9m"
    assert origins.span(5, 8) == (5, 14)
    assert origins.span(5, 6) == (5, 12)
    assert origins.span(8, 8) == (14, 14)
