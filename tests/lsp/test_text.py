from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from checker.lsp.checking import Text

TEXTS = st.text(st.sampled_from("a1 🚓é\r\n\x0c\u2028\ufeff"), max_size=30)


def utf_16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def utf_8(text: str) -> int:
    return len(text.encode())


@pytest.mark.parametrize("units", [utf_16, utf_8, len])
@given(TEXTS)
def test_every_character_is_found_again(units: Callable[[str], int], source: str) -> None:
    text = Text(source, units)
    for offset in range(len(source) + 1):
        if source[offset - 1 : offset + 1] != "\r\n":  # between them is no place
            assert text.offset(text.position(offset)) == offset


@given(TEXTS, TEXTS, st.data())
def test_an_edit_takes_the_place_of_what_it_names(source: str, more: str, data: st.DataObject) -> None:
    text = Text(source, utf_16)
    places = [each for each in range(len(source) + 1) if source[each - 1 : each + 1] != "\r\n"]
    start, end = sorted((data.draw(st.sampled_from(places)), data.draw(st.sampled_from(places))))
    change = types.TextDocumentContentChangePartial(text.range(start, end), more)
    assert text.changed(change).source == source[:start] + more + source[end:]


def test_a_place_beyond_a_line_or_the_text_is_its_end() -> None:
    text = Text("one\r\ntwo\r", utf_16)
    asked = [(0, 99), (1, 99), (2, 0), (2, 5), (99, 0)]
    assert [text.offset(types.Position(*each)) for each in asked] == [3, 8, 9, 9, 9]


@given(TEXTS)
def test_lines_end_as_the_protocol_has_it_and_nowhere_else(source: str) -> None:
    assert Text(source, utf_16).position(len(source)).line == len(re.findall(r"\r\n|\r|\n", source))
