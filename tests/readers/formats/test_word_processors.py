"""OpenDocument texts and RTF: what of them is read, as what, and what is refused."""

from __future__ import annotations

import datetime as dt
import io
import time
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import CrossfootError
from checker.model.document import Document, Zone
from checker.readers import archive, xml_events
from checker.readers.formats import odt, rtf
from checker.readers.formats.rtf import DEEPEST
from fixtures.formats.make_docx import zipped
from fixtures.formats.make_odt import FERRY, packed

WHOLE = packed(FERRY.format(percent=50))


def odt_of(body: str, **parts: str) -> Document:
    (article,) = odt.articles(packed(body, **parts), "desk.odt", None)
    return article


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def why_odt(data: bytes) -> str:
    with pytest.raises(CrossfootError) as caught:
        list(odt.articles(data, "desk.odt", None))
    return str(caught.value)


def test_styles_say_what_a_paragraph_is() -> None:
    article = odt_of(
        '<text:p text:style-name="P1">Rain stops play</text:p><text:p text:style-name="Subtitle">Kent were 40</text:p>'
        "<text:p>Two overs were lost.</text:p><text:list><text:list-item><text:p>Ali made 21.</text:p></text:list-item>"
        '</text:list><text:p text:style-name="Illustration">The covers at Hove</text:p>'
    )
    assert [each.zone for each in article.sentences] == [
        Zone.HEADLINE,
        Zone.STANDFIRST,
        Zone.BODY,
        Zone.LIST,
        Zone.CAPTION,
    ]


def test_a_heading_of_the_first_level_is_the_headline_where_there_is_no_title() -> None:
    article = odt_of('<text:h text:outline-level="1">Rain stops play</text:h><text:p>Two overs were lost.</text:p>')
    assert [each.zone for each in article.sentences] == [Zone.HEADLINE, Zone.BODY]


def test_a_line_of_the_source_is_a_paragraph() -> None:
    assert odt_of("<text:p>Two</text:p><text:p/><text:p>died</text:p>").source == "Two\n\ndied"


def test_white_space_is_one_space_but_where_an_element_says_more() -> None:
    spaces = '\n<text:s text:c="2"/>'
    body = f"\n  Two <text:span> men</text:span>{spaces}died<text:tab/>in<text:line-break/>Hove"
    assert odt_of(f"<text:p>{body}</text:p>").source == "Two men   died\tin Hove"


def test_what_is_not_of_the_text_is_not_read() -> None:
    said = "<text:note-citation>1</text:note-citation><text:note-body><text:p>9</text:p></text:note-body>"
    note = f"<text:note>{said}</text:note>"
    comment = "<office:annotation><dc:creator>Al</dc:creator><text:p>Check this</text:p></office:annotation>"
    body = f'<text:p>Two{note} men{comment} died<text:span text:style-name="T2"> 7</text:span>.</text:p>'
    assert odt_of(body).source == "Two men died."


def test_raised_figures_are_none_of_the_number_before_them() -> None:
    assert (
        odt_of('<text:p>Some 12<text:span text:style-name="T1">1</text:span> died</text:p>').source == "Some 12¹ died"
    )


def test_a_text_box_follows_the_paragraph_that_it_is_tied_to() -> None:
    box = "<draw:frame><draw:text-box><text:p>The covers</text:p></draw:text-box></draw:frame>"
    assert odt_of(f"<text:p>Two {box}died</text:p><text:p>in Hove</text:p>").source == "Two died\nThe covers\nin Hove"


def test_cells_have_their_columns_also_behind_empty_and_merged_ones() -> None:
    cell = "<table:table-cell{}><text:p>{}</text:p></table:table-cell>"
    rows = [
        [cell.format("", ""), cell.format("", "Jobs"), cell.format("", "Ships")],
        [cell.format(' table:number-columns-spanned="2"', "Hull"), "<table:covered-table-cell/>", cell.format("", "3")],
        ['<table:table-cell table:number-columns-repeated="2"/>', cell.format("", "4")],
    ]
    head, *others = [f"<table:table-row>{''.join(row)}</table:table-row>" for row in rows]
    article = odt_of(
        f"<text:p>Of it.</text:p><table:table><table:table-header-rows>{head}</table:table-header-rows>"
        f"{''.join(others)}</table:table>"
    )
    assert [
        (article.prose[each.start : each.end], each.row, each.column, each.wide, each.header) for each in article.cells
    ] == [
        ("Jobs", 0, 1, 1, True),
        ("Ships", 0, 2, 1, True),
        ("Hull", 1, 0, 2, False),
        ("3", 1, 2, 1, False),
        ("4", 2, 2, 1, False),
    ]
    assert article.source == "Of it.\nJobs | Ships\nHull | 3\n4"


def test_a_comment_to_crossfoot_is_heeded() -> None:
    comment = (
        "<office:annotation><dc:creator>Al</dc:creator><text:p>crossfoot: ignore[x] y</text:p></office:annotation>"
    )
    article = odt_of(f"<text:p>Two died.</text:p><text:p>Nine{comment} live.</text:p>")
    assert [(each.start, each.text) for each in article.directives] == [(10, "ignore[x] y")]


def test_the_story_is_of_the_day_that_it_was_saved_on() -> None:
    assert odt_of("<text:p>Two died.</text:p>", saved="2023-02-01T08:00:00").date == dt.date(2023, 2, 1)


def test_a_number_format_is_no_text() -> None:
    look = '<number:date-style xmlns:number="urn:x"><number:text>9</number:text></number:date-style>'
    raised = '<style:style style:name="T9"><style:text-properties style:text-position="super 58%"/></style:style>'
    body = '<text:p>12<text:span text:style-name="T9">1</text:span></text:p>'
    assert odt_of(body, looks=look + raised).source == "12¹"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("content.xml", b"<a>", "not XML"),
        ("content.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "declares entities"),
        ("content.xml", b"<a>" * (xml_events.DEEPEST + 1), "nested more than"),
        ("META-INF/manifest.xml", b"<a><encryption-data/></a>", "without a password"),
    ],
)
def test_what_is_damaged_dangerous_or_encrypted_is_refused(name: str, data: bytes, said: str) -> None:
    assert said in why_odt(zipped(parts(WHOLE) | {name: data}))


def test_what_is_no_such_document_is_refused() -> None:
    assert "no OpenDocument text: a .odt file is a zip archive" in why_odt(b"Two died.")
    assert "no OpenDocument text: it has no part content.xml" in why_odt(zipped({"mimetype": b""}))


def test_a_part_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "LARGEST", 1000)
    assert "unpacks to more than" in why_odt(WHOLE)


def test_comments_within_comments_end_where_they_do() -> None:
    nested = "<office:annotation><text:p>a<office:annotation/>b</text:p></office:annotation>"
    assert odt_of(f"{nested}<text:p>Kent were 40.{nested} Rain came.</text:p>").source.endswith(
        "Kent were 40. Rain came."
    )


STYLES = (
    r"{\stylesheet{\s0 Normal;}{\s1 Title;}{\s2 Subtitle;}{\s3\sbasedon4 Our caption;}{\s4 caption;}{\s5 heading 1;}}"
)
PIECES = st.sampled_from(
    r"{ } \par \cell \row \intbl \u8212? \'e9 \'81 \bin3 \uc2 \* \f1 \fcharset128 \stylesheet \annotation \fonttbl"
    r" \s1 \v \deleted \super \pard \trowd \ansicpg932 \u-10179?\u-8704? \info \revtim \yr99999999999"
    r" \ 12% text".split()
)


def rtf_of(body: str) -> Document:
    (article,) = rtf.articles(rf"{{\rtf1\ansi {body}}}".encode("latin-1"), "desk.rtf", None)
    return article


def test_styles_say_what_a_paragraph_is_in_rtf() -> None:
    article = rtf_of(
        STYLES
        + r"\pard\s1 Rain stops play\par\pard\s2 Kent were 40\par\pard Two overs were lost.\par"
        + r"\pard\ls1{\listtext 1.\tab}Ali made 21.\par\pard\s3 The covers at Hove\par"
    )
    assert [each.zone for each in article.sentences] == [
        Zone.HEADLINE,
        Zone.STANDFIRST,
        Zone.BODY,
        Zone.LIST,
        Zone.CAPTION,
    ]
    assert article.source == "Rain stops play\nKent were 40\nTwo overs were lost.\nAli made 21.\nThe covers at Hove"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (r"Two {\b men}\par\par died", "Two men\n\ndied"),
        (r"Caf\'e9 \'80 3 \u8212? \u8364\'80 \lquote so\rquote", "Café € 3 — € ‘so’"),
        (r"\uc2 \u8212??? \u-10179??\u-8704??!", "—? \U0001f600!"),
        (r"{\fonttbl{\f1\fcharset204 A;}}\f1 \'cf\'ee", "По"),
        (r"{\fonttbl{\f1\fcharset128 A;}}\f1 \'93\'fa", "日"),
        (r"Two\~men\_up\-to\line now\tab 9 \{a\} \\", "Two\xa0men-upto now\t9 {a} \\"),
        (r"12{\super 1} and 10{\super 2}\super 3\nosupersub 4", "12¹ and 10²³4"),
        (r"Two{\deleted  or 5}{\v  hidden} died\v gone\v0  now", "Two died now"),
        (r"{\field{\*\fldinst HYPERLINK 9}{\fldrslt Two}} died{\footnote 7}{\*\unknown 8}", "Two died"),
        (r"{\pict\bin4 }}}}}{\*\shppict 9}Two died", "Two died"),
        ("Two died\\\nin Hove\n", "Two died\nin Hove"),
    ],
)
def test_what_is_seen_is_read(body: str, said: str) -> None:
    assert rtf_of(body).source == said


def test_rows_have_their_cells() -> None:
    row = r"\trowd\cellx1\cellx2\pard\intbl {}\cell {}\cell\row "
    article = rtf_of(
        r"Of it:\par" + row.format("", "Jobs") + row.format(r"Hull\par and all", "3") + r"\pard Behind\par"
    )
    assert article.source == "Of it:\nJobs\nHull and all | 3\nBehind"
    assert [(article.prose[each.start : each.end], each.row, each.column) for each in article.cells] == [
        ("Jobs", 0, 1),
        ("Hull and all", 1, 0),
        ("3", 1, 1),
    ]


def test_a_comment_to_crossfoot_is_heeded_in_rtf() -> None:
    comment = r"{\*\atnid AB}{\*\annotation{\*\atnref 0}crossfoot: ignore[x] y}"
    article = rtf_of(rf"Two died.\par Nine{comment} live.\par")
    assert article.source == "Two died.\nNine live."
    assert [(each.start, each.text) for each in article.directives] == [(10, "ignore[x] y")]


def test_the_story_is_of_the_day_that_it_was_saved_on_in_rtf() -> None:
    times = r"{\info{\creatim\yr2020\mo1\dy2}{\revtim\yr%s\mo2\dy1}}Two died."
    assert rtf_of(times % 2023).date == dt.date(2023, 2, 1)
    assert rtf_of(times % 99999999999).date == dt.date(2020, 1, 2)


def test_what_is_no_rtf_is_refused() -> None:
    with pytest.raises(CrossfootError, match="no RTF document"):
        list(rtf.articles(b"Two died.", "desk.rtf", None))


def test_groups_in_each_other_have_an_end() -> None:
    with pytest.raises(CrossfootError, match="groups more than"):
        rtf_of("{" * (DEEPEST + 1))


@given(st.lists(PIECES | st.binary(max_size=4).map(lambda data: data.decode("latin-1")), max_size=60).map("".join))
def test_any_bytes_are_read(body: str) -> None:
    rtf_of(body)


@pytest.mark.parametrize("piece", [r"\'93", r"\u8212?", r"\b\b0 ", r"{\b a}", r"\cell ", r"\par ", "{\\*\\x a}"])
def test_long_documents_take_little_time(piece: str) -> None:
    started = time.process_time()
    rtf_of(piece * 20_000)
    assert time.process_time() - started < 5


def test_what_textedit_writes_is_read() -> None:
    head = (
        r"\ansicpg1252\cocoartf2709{\fonttbl\f0\fswiss\fcharset0 Helvetica;\f1\fswiss\fcharset0 Helvetica-Bold;}"
        r"{\colortbl;\red255\green255\blue255;}{\*\expandedcolortbl;;}\margl1440\pard\tx720\pardirnatural"
    )
    text = "\n\n\\f1\\b\\fs24 \\cf0 Two die\n\\f0\\b0 \\\n\\\nIt cost \\uc0\\u8364 5m, in the port\\'92s history.\\\n"
    assert rtf_of(head + text).source == "Two die\n\nIt cost €5m, in the port’s history."


def test_a_document_that_is_cut_off_is_read_as_far_as_it_goes() -> None:
    for cut in ("", "\\"):
        (article,) = rtf.articles(f"{{\\rtf1\\ansi Kent were 40.{cut}".encode(), "desk.rtf", None)
        assert (article.source, article.cut_off) == ("Kent were 40.", True)
    assert not rtf_of("Kent were 40.").cut_off


@pytest.mark.parametrize("number", ["999999999999", "2147483647", "9" * 5000, "34"])
def test_more_bytes_than_there_are_hide_nothing(number: str) -> None:
    article = rtf_of(r"Two {\pict\bin" + number + " abc}died.")
    assert (article.source, article.cut_off) == ("Two died.", True)
