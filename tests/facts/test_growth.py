"""Links across a long article: their number, and so the work, grows with the text."""

from __future__ import annotations

import pytest

from checker import engine

FEW, TIMES = 60, 4
ROWS = "; ".join(f"{number} Ann Holm 12:{number + 10}" for number in range(1, 40))


def _told(text: str) -> int:
    return len(engine.statements(engine.extract(engine.read_text(text))))


@pytest.mark.parametrize(
    ("piece", "copies"),
    [
        ("Ann Holm, the fifth seed, won again. ", FEW),
        ("It was the fifth fire of May. The four earlier fires were small. ", FEW),
        (f"Ann Holm finished third. Result: {ROWS}. ", FEW // 5),  # each has 39 rows
        ("Ann Lee died aged 70 in May 2020. ", FEW),
    ],
)
def test_statements_of_a_text_grow_with_it(piece: str, copies: int) -> None:
    many = _told(piece * copies * TIMES)
    assert many <= _told(piece * copies) * (TIMES + 1)


def test_of_many_statements_of_one_sentence_some_are_filled() -> None:
    text = "Prices fell " + "and then rose again " * 300 + "to 40 from 38."
    assert _told(text) >= 300
