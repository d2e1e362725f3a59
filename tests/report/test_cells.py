from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.escaping import safe
from checker.report.table import cells, pad


@pytest.mark.parametrize(
    ("text", "shown", "width"),
    [
        ("250 men", "250 men", 7),
        ("a\tb", "a    b", 6),
        ("250\u00a0men", "250 men", 7),
        ("人民", "人民", 4),
        ("cafe\u0301", "cafe\u0301", 4),
        ("\x1b]0;owned\x07", "␛]0;owned␇", 10),
        ("\x7f\x9b31m", "␡\ufffd31m", 5),
        ("\u202e052\u202c", "052", 3),
        ("zero\u200bwidth", "zerowidth", 9),
        ("two\nlines", "two lines", 9),
        ("\ud800", "\ufffd", 1),
    ],
)
def test_text_is_safe_and_its_width_known(text: str, shown: str, width: int) -> None:
    assert (safe(text), cells(text)) == (shown, width)


def test_padding_counts_cells() -> None:
    assert pad("人", 4) + "|" == "人  |"


@given(st.text())
def test_nothing_that_a_terminal_obeys_comes_through(text: str) -> None:
    assert all(char.isprintable() or ord(char) > 0xFF for char in safe(text))
    assert cells(safe(text)) == cells(text)
