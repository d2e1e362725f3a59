from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from checker.readers.runs import Run, flowing

PIECES = st.lists(st.text(" \t\r\n\f\u00a0a9", max_size=5), max_size=6)


@given(PIECES, st.booleans())
def test_white_space_is_one_space_wherever_tags_stand_in_it(pieces: list[str], tags: bool) -> None:
    mark = "<b>" if tags else ""
    source = mark.join(pieces)
    runs: list[Run] = []
    at = 0
    for piece in pieces:
        runs.append((piece, at, at + len(piece)))
        at += len(piece) + len(mark)
    found = list(flowing(runs))
    assert "".join(said for said, _, _ in found) == re.sub("[ \t\r\n\f]+", " ", "".join(pieces)).removeprefix(" ")
    for said, start, end in found:
        assert said == (source[start:end] if said != " " else " ")
        assert not source[start:end].strip(" \t\r\n\f") or source[start:end] == said


def test_what_the_source_writes_as_markup_stays() -> None:
    assert list(flowing([("9 ", 0, 2), ("\n", 2, 6), (" boats", 6, 12), ("&", 12, 17)])) == [
        ("9 ", 0, 2),
        ("\n", 2, 6),
        ("boats", 7, 12),
        ("&", 12, 17),
    ]
