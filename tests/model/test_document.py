from __future__ import annotations

import pytest

from checker import engine
from checker.model.document import Document


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_place_is_a_line_and_a_column_whatever_ends_the_lines(end: str) -> None:
    document = engine.read_text(f"One.{end}{end}Two men: 3.{end}")
    assert document.place(document.prose.index("One")) == (1, 1)
    assert document.place(document.prose.index("3")) == (3, 10)


def test_a_place_in_one_of_many_articles_is_that_in_their_file() -> None:
    (first, second) = engine.read_bytes(b'{"text": "One 12."}\n{"text": "Two 13."}\n', "a.jsonl")
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert [each.place(each.prose.index("1")) for each in (first, second)] == [(1, 15), (2, 15)]
