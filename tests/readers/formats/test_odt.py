"""OpenDocument texts: what of them is read, as what, and what is refused."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import pytest

from checker.errors import CrossfootError
from checker.model.document import Document, Zone
from checker.readers import archive, xml_events
from checker.readers.formats import odt
from fixtures.formats.make_docx import zipped
from fixtures.formats.make_odt import FERRY, packed

WHOLE = packed(FERRY.format(percent=50))


def one(body: str, **parts: str) -> Document:
    (article,) = odt.articles(packed(body, **parts), "desk.odt", None)
    return article


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def why(data: bytes) -> str:
    with pytest.raises(CrossfootError) as caught:
        list(odt.articles(data, "desk.odt", None))
    return str(caught.value)


def test_styles_say_what_a_paragraph_is() -> None:
    article = one(
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
    article = one('<text:h text:outline-level="1">Rain stops play</text:h><text:p>Two overs were lost.</text:p>')
    assert [each.zone for each in article.sentences] == [Zone.HEADLINE, Zone.BODY]


def test_a_line_of_the_source_is_a_paragraph() -> None:
    assert one("<text:p>Two</text:p><text:p/><text:p>died</text:p>").source == "Two\n\ndied"


def test_white_space_is_one_space_but_where_an_element_says_more() -> None:
    spaces = '\n<text:s text:c="2"/>'
    body = f"\n  Two <text:span> men</text:span>{spaces}died<text:tab/>in<text:line-break/>Hove"
    assert one(f"<text:p>{body}</text:p>").source == "Two men   died\tin Hove"


def test_what_is_not_of_the_text_is_not_read() -> None:
    said = "<text:note-citation>1</text:note-citation><text:note-body><text:p>9</text:p></text:note-body>"
    note = f"<text:note>{said}</text:note>"
    comment = "<office:annotation><dc:creator>Al</dc:creator><text:p>Check this</text:p></office:annotation>"
    body = f'<text:p>Two{note} men{comment} died<text:span text:style-name="T2"> 7</text:span>.</text:p>'
    assert one(body).source == "Two men died."


def test_raised_figures_are_none_of_the_number_before_them() -> None:
    assert one('<text:p>Some 12<text:span text:style-name="T1">1</text:span> died</text:p>').source == "Some 12¹ died"


def test_a_text_box_follows_the_paragraph_that_it_is_tied_to() -> None:
    box = "<draw:frame><draw:text-box><text:p>The covers</text:p></draw:text-box></draw:frame>"
    assert one(f"<text:p>Two {box}died</text:p><text:p>in Hove</text:p>").source == "Two died\nThe covers\nin Hove"


def test_cells_have_their_columns_also_behind_empty_and_merged_ones() -> None:
    cell = "<table:table-cell{}><text:p>{}</text:p></table:table-cell>"
    rows = [
        [cell.format("", ""), cell.format("", "Jobs"), cell.format("", "Ships")],
        [cell.format(' table:number-columns-spanned="2"', "Hull"), "<table:covered-table-cell/>", cell.format("", "3")],
        ['<table:table-cell table:number-columns-repeated="2"/>', cell.format("", "4")],
    ]
    head, *others = [f"<table:table-row>{''.join(row)}</table:table-row>" for row in rows]
    article = one(
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
    article = one(f"<text:p>Two died.</text:p><text:p>Nine{comment} live.</text:p>")
    assert [(each.start, each.text) for each in article.directives] == [(10, "ignore[x] y")]


def test_the_story_is_of_the_day_that_it_was_saved_on() -> None:
    assert one("<text:p>Two died.</text:p>", saved="2023-02-01T08:00:00").date == dt.date(2023, 2, 1)


def test_a_number_format_is_no_text() -> None:
    look = '<number:date-style xmlns:number="urn:x"><number:text>9</number:text></number:date-style>'
    raised = '<style:style style:name="T9"><style:text-properties style:text-position="super 58%"/></style:style>'
    body = '<text:p>12<text:span text:style-name="T9">1</text:span></text:p>'
    assert one(body, looks=look + raised).source == "12¹"


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
    assert said in why(zipped(parts(WHOLE) | {name: data}))


def test_what_is_no_such_document_is_refused() -> None:
    assert "no OpenDocument text: a .odt file is a zip archive" in why(b"Two died.")
    assert "no OpenDocument text: it has no part content.xml" in why(zipped({"mimetype": b""}))


def test_a_part_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "LARGEST", 1000)
    assert "unpacks to more than" in why(WHOLE)


def test_comments_within_comments_end_where_they_do() -> None:
    nested = "<office:annotation><text:p>a<office:annotation/>b</text:p></office:annotation>"
    assert one(f"{nested}<text:p>Kent were 40.{nested} Rain came.</text:p>").source.endswith("Kent were 40. Rain came.")
