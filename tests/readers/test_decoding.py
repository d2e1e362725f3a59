"""Which format and encoding the bytes of a file are read in, and what is refused as no text."""

from __future__ import annotations

import json
import re
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import engine
from checker.errors import CrossfootError, NoArticle
from checker.model.document import Document
from checker.readers import by_ending
from checker.readers.decoding import as_utf8
from fixtures.formats.make_docx import packed

WINDOWS = bytes(set(range(256)) - {0x81, 0x8D, 0x8F, 0x90, 0x9D}).decode("cp1252")
PRINTED = "".join(each for each in WINDOWS if each >= " " or each in "\t\n\r")
BEYOND_ASCII = "".join(each for each in PRINTED if not each.isascii())
STORY = "Café – the owner’s word: £20 or €25.\n\nPolice held 52 people: 12 men and 13 women.\n"


def read(data: bytes, path: str = "a.txt") -> Document:
    (article,) = engine.read_bytes(data, path)
    assert isinstance(article, Document)
    return article


def why(data: bytes, path: str = "a.txt") -> str:
    with pytest.raises(CrossfootError) as caught:
        list(engine.read_bytes(data, path))
    return str(caught.value)


def test_a_text_that_is_not_utf8_is_windows_1252_and_stands_where_the_same_in_utf8_does() -> None:
    there, here = read(STORY.encode()), read(STORY.encode("cp1252"))
    assert (here.source, here.sentences) == (there.source, there.sentences)
    assert (there.guessed, here.guessed) == (False, True)


def test_latin_1_is_read_as_windows_1252() -> None:
    assert read("Café: £20".encode("latin-1")).source == "Café: £20"


@given(st.text(PRINTED))
def test_any_text_in_windows_1252_is_read_as_it_was_written_or_told_to_look_like_utf8(text: str) -> None:
    data = text.encode("cp1252")
    is_utf8 = data == data.decode(errors="ignore").encode()
    try:
        found = read(data).source
    except CrossfootError as told:
        found = told.message
    assert found == (data.decode() if is_utf8 else text) or (
        found.startswith("not UTF-8: byte 0x") and re.search(rb"[\xc2-\xf4][\x80-\xbf]", data)
    )


@given(st.lists(st.tuples(st.sampled_from(BEYOND_ASCII), st.text("aA 1,.\n", min_size=1)), min_size=1))
def test_where_nothing_looks_like_utf8_any_text_in_windows_1252_is_read_as_it_was_written(
    pieces: list[tuple[str, str]],
) -> None:
    text = "".join(character + behind for character, behind in pieces)
    assert read(text.encode("cp1252")).source == text


@given(
    st.binary(), st.sampled_from(["a.txt", "a.md", "a.html", "a.docx", "a.json", "a.jsonl", "a.xml", "a.rst", "a.adoc"])
)
def test_any_bytes_are_articles_or_errors(data: bytes, path: str) -> None:
    found: list[Document | CrossfootError] = []
    with suppress(CrossfootError):
        found += engine.read_bytes(data, path)
    assert all(each.path == path for each in found)


@pytest.mark.parametrize("byte", [0x81, 0x8D, 0x8F, 0x90, 0x9D])
def test_a_byte_that_windows_1252_does_not_have_is_told_with_its_place(byte: int) -> None:
    assert why(b"one\n\xe9t\xe9 " + bytes([byte])) == (
        f"a.txt:2: neither UTF-8 nor Windows-1252: byte 0x{byte:02x} at offset 8; save it as UTF-8"
    )


@pytest.mark.parametrize(
    "data",
    [
        "Café – “12”".encode() + b" and \xe9",
        "“Twelve” men".encode()[:-7] + b" of \xe2\x80",  # cut within a character
        b"\xef\xbb\xbfA byte order mark, and \xe9",
    ],
)
def test_utf8_with_a_mistake_is_told_with_its_place(data: bytes) -> None:
    assert why(data).startswith("a.txt:1: not UTF-8: byte 0xe")


def test_one_line_of_json_with_a_mistake_costs_no_other() -> None:
    lines = [json.dumps({"text": text}, ensure_ascii=False).encode() for text in ("Née en 12.", "Été 13.", "Two sank.")]
    first, second, third = engine.read_bytes(b"\n".join([lines[0], lines[1] + b"\xe9", lines[2]]), "a.jsonl")
    assert isinstance(first, Document)
    assert str(second).startswith("a.jsonl:2: not UTF-8: byte 0xe9 at offset 21")
    assert isinstance(third, Document)
    assert third.offset == len("\n".join(line.decode() for line in lines[:2])) + 2


@pytest.mark.parametrize(
    ("path", "story"),
    [
        ("a.md", "# Café\n\nPaid £9m – half.\n"),
        ("a.html", "<h1>Café</h1><p>Paid £9m – half."),
        ("a.rst", "Café\n====\n\nPaid £9m – half.\n"),
        ("a.adoc", "= Café\n\nPaid £9m – half.\n"),
        ("a.json", '{"headlines": [{"value": "Café"}], "body_text": "Paid £9m – half."}'),
        ("a.jsonld", '{"@type": "NewsArticle", "headline": "Café", "articleBody": "Paid £9m – half."}'),
        ("a.jsonl", '{"title": "Café", "text": "Paid £9m – half."}'),
        ("a.xml", "<nitf><head><title>Café</title></head><body><p>Paid £9m – half.</p></body></nitf>"),
    ],
)
def test_every_format_of_text_is_read_in_windows_1252(path: str, story: str) -> None:
    there, here = read(story.encode(), path), read(story.encode("cp1252"), path)
    assert (here.source, here.prose, here.origins) == (there.source, there.prose, there.origins)
    assert here.prose == "Café\n\nPaid £9m – half."
    assert here.guessed is True


def test_of_many_articles_in_a_file_the_first_that_shows_it_tells_the_encoding() -> None:
    lines = [json.dumps({"text": text}, ensure_ascii=False) for text in ("One sank.", "£2 lost.", "£3 lost.")]
    found = engine.read_bytes("\n".join(lines).encode("cp1252"), "a.jsonl")
    assert [each.guessed for each in found if isinstance(each, Document)] == [False, True, False]


@pytest.mark.parametrize(
    "head",
    [
        '<meta charset="{}">',
        "<META content='text/html; charset={}' http-equiv=Content-Type>",
        '<?xml version="1.0" encoding="{}"?>',
    ],
)
@pytest.mark.parametrize(
    ("label", "codec"), [("iso-8859-1", "cp1252"), ("windows-1251", "cp1251"), ("koi8-r", "koi8-r")]
)
def test_a_page_is_read_in_the_encoding_that_it_names(head: str, label: str, codec: str) -> None:
    said = "Paid “£9m”." if codec == "cp1252" else "Сто рублей."
    page = read((head.format(label) + f"<p>{said}").encode(codec), "a.html")
    assert (page.prose, page.guessed) == (said, False)


@pytest.mark.parametrize("label", ["utf-8", "utf-16", "klingon", "unicode_escape"])
def test_a_name_that_cannot_be_right_is_as_good_as_none(label: str) -> None:
    page = read(f'<meta charset="{label}"><p>Paid £9m.'.encode("cp1252"), "a.html")
    assert (page.prose, page.guessed) == ("Paid £9m.", True)


def test_a_page_that_is_not_in_the_encoding_that_it_names_is_an_error() -> None:
    page = b'<meta charset="euc-jp"><p>Paid \xff9m.'
    assert why(page, "a.html") == "a.html: not in euc-jp, which it is said to be written in: save it as UTF-8"


def test_a_page_in_utf8_is_read_so_whatever_it_names() -> None:
    assert read('<meta charset="iso-8859-1"><p>Paid £9m.'.encode(), "a.html").prose == "Paid £9m."


def test_latin_1_in_xml_is_windows_1252_too() -> None:
    xml = '<?xml version="1.0" encoding="ISO-8859-1"?><nitf><body><p>The “£9m”.</p></body></nitf>'
    assert read(xml.encode("cp1252"), "a.xml").prose == "The “£9m”."


def test_what_is_known_to_be_in_utf8_is_never_copied() -> None:
    data = ("a" * 2**20 + "é" * 2**20).encode()[1:]  # characters across the pieces that are decoded
    assert as_utf8(data, "plain").data is data


def test_control_bytes_make_a_file_binary_unless_it_is_utf8() -> None:
    assert why(b"one\n\xe9 \x01\x02") == "a.txt:2: a binary file, not text: byte 0x01 at offset 6; save it as UTF-8"
    assert read("é \x01\x02".encode()).source == "é \x01\x02"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_text_with_a_wide_byte_order_mark_is_named(encoding: str) -> None:
    assert why("Two died.".encode(encoding)) == "a.txt: UTF-16 or UTF-32, not UTF-8: save it as UTF-8"


ODT = b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text" + bytes(9)
WORD = packed("<w:p><w:r><w:t>Two died.</w:t></w:r></w:p>")
SIGNS = {
    b"%PDF-1.7\n1 0 obj": "this is a PDF: save its text as .txt or .docx",
    b"\xef\xbb\xbf\r\n%PDF-1.7\n1 0 obj": "this is a PDF: save its text as .txt or .docx",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512): (
        "this is an encrypted Word document, or one of Word 2003 and older (.doc): save it as .docx without a password"
    ),
    b"\x1f\x8b\x08\0abc": "this is compressed with gzip: unpack it first",
    b"\x89PNG\r\n\x1a\nabc": "this is a picture, not text: leave it out",
    b"\xff\xd8\xff\xe0\0\x10JFIF": "this is a picture, not text: leave it out",
    b"GIF89a\1\0": "this is a picture, not text: leave it out",
}


@pytest.mark.parametrize(("data", "said"), SIGNS.items())
@pytest.mark.parametrize("path", ["story.txt", "story.docx", "story.html", "story", "story.rtf", "story.jsonl"])
def test_what_is_no_text_is_named_whatever_its_ending(path: str, data: bytes, said: str) -> None:
    assert why(data, path) == f"{path}: {said}"


@pytest.mark.parametrize("path", ["story.json", "story.jsonl", "story.xml"])
def test_in_a_folder_such_a_file_of_an_ending_that_may_be_anything_is_passed_over(path: str) -> None:
    with pytest.raises(NoArticle, match="this is a PDF"):
        list(engine.read_bytes(b"%PDF-1.7", path))


@pytest.mark.parametrize("path", ["story.txt", "story.docx", "story.html", "story", "story.jsonl"])
def test_documents_that_go_by_another_ending_are_named(path: str) -> None:
    rtf, odt = b"{\\rtf1\\ansi Two died.}", ODT
    assert why(rtf, path) == (
        f"{path}: this is an RTF document: give its name the ending .rtf, or read it with --as rtf"
    )
    assert why(odt, path) == (
        f"{path}: this is an OpenDocument text: give its name the ending .odt, or read it with --as odt"
    )


def test_zip_archives_say_whether_they_are_word_documents() -> None:
    assert (
        why(WORD, "a.txt")
        == "a.txt: this is a Word document: give its name the ending .docx, or read it with --as docx"
    )
    assert why(b"PK\x03\x04" + bytes(99), "a.txt") == "a.txt: this is a zip archive: unpack it first"
    assert read(WORD, "a.docx").prose == "Two died."
    assert why(b"PK\x05\x06" + bytes(18), "a.docx") == "a.docx: no Word document: it has no part word/document.xml"


NINJS = json.dumps({"headlines": [{"value": "Two die"}]})
NEWS = json.dumps({"@type": "NewsArticle", "headline": "Two die"})
NITF = "<x:nitf xmlns:x='urn:x'><x:body><x:p>Two die</x:p></x:body></x:nitf>"
LINES = json.dumps({"title": "Two die"}) + "\n"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.json", NINJS),
        ("a.json", NEWS),
        ("a.JSON", json.dumps({"Report": "Report", "headline": "Two die", "versionCreated": "2024-05-31"})),
        ("a.jsonld", NEWS),
        ("a.xml", NITF),
        ("a.jsonl", LINES),
        ("a.ndjson", LINES),
    ],
)
def test_what_a_file_says_it_is_chooses_its_reader(path: str, text: str) -> None:
    (article,) = by_ending.read(text.encode(), path)
    assert isinstance(article, Document)
    assert article.prose == "Two die"


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("package.json", '{"name": "desk", "version": "1.0"}', "ninjs or jsonld"),
        ("package.json", "{", "ninjs or jsonld"),
        ("schema.json", '{"title": "Report", "enum": ["Report"]}', "ninjs or jsonld"),
        ("pom.xml", "<project><a/></project>", "nitf"),
        ("pom.xml", "<project>", "nitf"),
        ("log.jsonl", '{"level": "info"}', "jsonl"),
    ],
)
def test_a_file_that_holds_no_article_says_what_was_expected(path: str, text: str, expected: str) -> None:
    with pytest.raises(NoArticle, match=f"no article in it: .* read as {expected}; --as"):
        list(by_ending.read(text.encode(), path))


def test_a_named_format_goes_before_the_ending() -> None:
    (article,) = by_ending.read(NEWS.encode(), "a.txt", form="jsonld")
    assert isinstance(article, Document)
    assert article.prose == "Two die"
