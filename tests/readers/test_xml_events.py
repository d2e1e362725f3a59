from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import CrossfootError
from checker.readers import xml_events

PIECES = ["9", "é", "😀", "\n", "\r\n", " ", "&amp;", "&#163;", "<b>", "</b>", "<!-- é -->", "<![CDATA[&é]]>"]


def texts(source: str) -> list[tuple[str, int, int]]:
    found: list[tuple[str, int, int]] = []
    xml_events.read(
        source,
        xml_events.Events(
            lambda *_: None, lambda *_: None, lambda *text: found.append(text), lambda *comment: found.append(comment)
        ),
    )
    return found


@given(st.lists(st.sampled_from(PIECES)), st.sampled_from(["", "\ufeff"]))
def test_each_text_and_comment_stands_at_its_span(pieces: list[str], mark: str) -> None:
    source = mark + "<a>" + "".join(piece for piece in pieces if piece not in {"<b>", "</b>"}) + "</a>"
    for said, start, end in texts(source):
        written = source[start:end]
        expected = {"&amp;": "&", "&#163;": "\u00a3", "\r\n": "\n", "<!-- é -->": " é "}
        assert expected.get(written, written) == said


def test_attributes_that_a_document_only_declares_are_left_out() -> None:
    assert xml_events.tree('<!DOCTYPE a [<!ATTLIST a b CDATA "9" c CDATA "8">]><a c="7"/>').attrib == {"c": "7"}


@pytest.mark.parametrize("encoding", ["punycode", "unicode_escape", "hex", "utf_7", "nonsense"])
def test_what_is_no_encoding_of_files_is_refused(encoding: str) -> None:
    started = time.process_time()
    with pytest.raises(CrossfootError, match=f"not in {encoding}"):
        xml_events.decode(f'<?xml version="1.0" encoding="{encoding}"?>'.encode() + b"a" * 400_000)
    assert time.process_time() - started < 1


def test_bytes_that_are_not_in_the_encoding_say_so() -> None:
    with pytest.raises(CrossfootError, match=r"a\.xml: not in utf-8"):
        xml_events.decode(b"<p>\xa39m</p>", "a.xml")
