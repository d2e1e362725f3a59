"""The slips of the corpus that are known to be found are found, and its innocent texts are reported as is known."""

from __future__ import annotations

import pytest

from benchmarks.corpus import FILES, marked, rows

PARTS = 8  # so that several processes share them
ADVICE = "a text newly in `reported` is a false report; if all is better: python -m benchmarks.corpus --write"


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("part", range(PARTS))
def test_the_corpus_is_read_as_its_marks_say(name: str, part: int) -> None:
    changed = [(row, marked(row)) for row in rows(name)[part::PARTS]]
    assert [(old["text"], new) for old, new in changed if old != new] == [], ADVICE
