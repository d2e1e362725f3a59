from __future__ import annotations

import datetime as dt
import io
import re
import tracemalloc
import zipfile
from contextlib import suppress
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import CrossfootError
from checker.model.document import Document, Zone
from checker.readers import xml_events
from checker.readers.formats import docx
from checker.readers.hidden import shown
from fixtures.formats.make_docx import FERRY, packed, zipped

XML_TEXT = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff") | st.sampled_from("\t\n\r 9,%")
)
WHOLE = packed(FERRY.format(percent=50))


def one(body: str, **parts: str) -> Document:
    (article,) = docx.articles(packed(body, **parts), "desk.docx", None)
    return article


def paragraph(text: str, properties: str = "", run: str = "") -> str:
    said = escape(text, {"\r": "&#13;"})
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{said}</w:t></w:r></w:p>"


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def style(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


def blocks(article: Document) -> list[tuple[Zone, str]]:
    return [(each.zone, article.prose[each.start : each.end]) for each in article.sentences]


def why(data: bytes) -> str:
    with pytest.raises(CrossfootError) as caught:
        list(docx.articles(data, "desk.docx", None))
    return str(caught.value)


def test_styles_say_what_a_paragraph_is_whatever_their_ids() -> None:
    article = one(
        paragraph("Rain stops play", style("Titel"))
        + paragraph("Kent were 40 for 2", style("Untertitel"))
        + paragraph("Two overs were lost.")
        + paragraph("Ali made 21.", style("Bullet"))
        + paragraph("The covers at Hove", style("Desk"))
    )
    assert blocks(article) == [
        (Zone.HEADLINE, "Rain stops play"),
        (Zone.STANDFIRST, "Kent were 40 for 2"),
        (Zone.BODY, "Two overs were lost."),
        (Zone.LIST, "Ali made 21."),
        (Zone.CAPTION, "The covers at Hove"),
    ]


def test_without_a_title_the_first_heading_is_the_headline() -> None:
    article = one(paragraph("By Ann Lee") + paragraph("Rain", style("Heading1")) + paragraph("End", style("Heading1")))
    assert blocks(article) == [(Zone.BODY, "By Ann Lee"), (Zone.HEADLINE, "Rain"), (Zone.BODY, "End")]


def test_without_styles_the_look_says_what_is_the_headline() -> None:
    article = one(paragraph("Rain stops play at Hove") + paragraph("Two overs were lost. Ali made 21."), styles="")
    assert blocks(article)[0] == (Zone.HEADLINE, "Rain stops play at Hove")


def test_changes_are_read_as_accepted_and_what_is_hidden_is_not() -> None:
    article = one(
        "<w:p><w:r><w:t>Paid </w:t></w:r><w:ins><w:r><w:t>9</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>8</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>7</w:t></w:r></w:moveFrom>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>6</w:t></w:r><w:r><w:instrText>PAGE 5</w:instrText></w:r>"
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> men</w:t></w:r></w:p>'
    )
    assert article.source == "Paid 9 men"


def test_how_a_paragraph_looked_before_a_change_says_nothing() -> None:
    before = f'<w:pPrChange><w:pPr>{style("Titel")}<w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>'
    article = one(
        paragraph("Rain stops play", style("Titel"))
        + paragraph("Two overs were lost.", before, "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>")
    )
    assert blocks(article) == [(Zone.HEADLINE, "Rain stops play"), (Zone.BODY, "Two overs were lost.")]


@pytest.mark.parametrize(("number", "zone"), [("3", Zone.LIST), ("0", Zone.BODY)])
def test_a_numbered_paragraph_is_an_item_unless_its_number_is_taken_away(number: str, zone: Zone) -> None:
    numbering = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    assert blocks(one(paragraph("Rain", style("Titel")) + paragraph("Ali 21", numbering)))[1] == (zone, "Ali 21")


def test_a_stop_of_the_ruler_is_no_text_and_a_tab_is() -> None:
    stops = '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>'
    assert one(f"<w:p><w:pPr>{stops}</w:pPr><w:r><w:t>Ali</w:t><w:tab/><w:t>21</w:t></w:r></w:p>").source == "Ali\t21"


def field(order: str, shown: str) -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>{order}<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_of_a_field_what_it_shows_is_read() -> None:
    order = f"<w:r><w:instrText>IF </w:instrText></w:r>{field('', run('7'))}"
    assert one(f"<w:p>{run('Two ')}{field(order, run('men '))}{run('died')}</w:p>").source == "Two men died"
    nested = field("", run("men ") + field(run("8"), ""))
    assert one(f"<w:p>{run('Two ')}{nested}{run('died')}</w:p>").source == "Two men died"


def test_a_field_that_does_not_end_hides_no_other_paragraph() -> None:
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert one(f"<w:p>{begun}</w:p><w:p>{run('Two died')}</w:p>").source == "\nTwo died"


def test_how_a_word_is_said_is_not_read() -> None:
    ruby = "<w:ruby><w:rt><w:r><w:t>9</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>men</w:t></w:r></w:rubyBase></w:ruby>"
    assert one(f"<w:p>{run('Two ')}<w:r>{ruby}</w:r></w:p>").source == "Two men"


def test_a_raised_number_makes_no_longer_number() -> None:
    assert one(
        "<w:p><w:r><w:t>Kent made 40</w:t></w:r>"
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p>'
    ).source == ("Kent made 40².")


def test_text_in_another_format_within_a_document_is_told() -> None:
    assert "a part of its text is another file, kept inside it: " in why(packed('<w:altChunk r="rId3"/>'))


def test_a_text_box_is_read_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>9 boats</w:t></w:r></w:p></w:txbxContent>"
    article = one(
        '<w:p><w:r><w:t>Two men</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="urn:mc">'
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
        "<w:r><w:t> died.</w:t></w:r></w:p>"
    )
    assert article.source == "Two men died.\n9 boats"


def test_the_cells_of_a_row_are_apart_on_one_line() -> None:
    cell = "<w:tc>{}</w:tc>".format
    article = one(
        f"<w:tbl><w:tr>{cell('<w:p/>')}{cell(paragraph('Ali') + paragraph('21'))}{cell(paragraph('4'))}</w:tr></w:tbl>"
    )
    assert article.source == "Ali 21 | 4"
    assert blocks(article) == [(Zone.TABLE, "Ali 21"), (Zone.TABLE, "4")]


def test_a_comment_to_crossfoot_stands_before_its_paragraph() -> None:
    reference = '<w:p><w:r><w:t>Two died.</w:t></w:r><w:r><w:commentReference w:id="{}"/></w:r></w:p>'.format
    comments = "".join(
        f'<w:comment w:id="{number}"><w:p><w:r><w:t>{said}</w:t></w:r></w:p></w:comment>'
        for number, said in enumerate(["Is this so?", "crossfoot: ignore[x] it is"])
    )
    article = one(reference(0) + reference(1), comments=comments)
    assert [(each.start, each.end, each.text) for each in article.directives] == [(10, 10, "ignore[x] it is")]


def test_a_document_whose_comments_are_gone_is_read() -> None:
    data = packed('<w:p><w:r><w:t>Two died.</w:t></w:r><w:r><w:commentReference w:id="3"/></w:r></w:p>')
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        kept = {name: archive.read(name) for name in archive.namelist() if name != "word/comments.xml"}
    (article,) = docx.articles(zipped(kept), "desk.docx", None)
    assert article.source == "Two died."


def test_the_properties_date_the_story_unless_its_text_does() -> None:
    assert one(paragraph("Two died.")).date == dt.date(2024, 5, 31)
    assert one(paragraph("OSLO, May 4, 2024 (Desk) - Two boats sank.")).date == dt.date(2024, 5, 4)
    assert one(paragraph("Two died."), created="2013-12-23T23:15:00Z").date is None  # of a template


@given(st.lists(st.lists(XML_TEXT, max_size=4), max_size=5))
def test_any_text_is_read_back_and_every_place_slices_right(paragraphs: list[list[str]]) -> None:
    article = one(
        "".join(
            "<w:p>" + "".join(f"<w:r><w:t>{escape(run, {chr(13): '&#13;'})}</w:t></w:r>" for run in runs) + "</w:p>"
            for runs in paragraphs
        )
    )
    said = [re.sub("[\r\n]", " ", "".join(runs)) for runs in paragraphs]
    assert article.source == "\n".join(said)
    assert "".join(article.prose.split()) == "".join(shown("".join(said)).split())
    for at, character in enumerate(article.prose):
        if not character.isspace():
            assert shown(article.source)[slice(*article.origins.span(at, at + 1))] == character


def test_what_is_no_word_document_says_what_it_is() -> None:
    none = "desk.docx: no Word document: a .docx file is a zip archive, and this is none; if it is text, call it .txt"
    assert why(b"Two men died.") == none
    assert why(zipped({"a.txt": b"Two men died."})) == "desk.docx: no Word document: it has no part word/document.xml"


def test_a_zip_bomb_is_refused_before_it_fills_the_memory() -> None:
    bomb = zipped({"word/document.xml": bytes(160 << 20)})
    assert len(bomb) < 1 << 20
    tracemalloc.start()
    message = why(bomb)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "unpacks to more than 32 MB" in message
    assert peak < 80 << 20


def test_a_document_of_more_elements_than_an_article_has_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_events, "MOST", 1_000)
    assert "more than 1,000 elements" in why(packed("<w:p/>" * 600))


@pytest.mark.parametrize(
    "declared", ['<!ENTITY a "ha">', '<!ENTITY a SYSTEM "file:///etc/passwd">', '<!ENTITY % a SYSTEM "http://a.test/">']
)
def test_entities_are_refused(declared: str) -> None:
    xml = f"<!DOCTYPE a [{declared}]><w:document/>"
    assert "declares entities" in why(zipped({"word/document.xml": xml.encode()}))


def test_deep_xml_is_refused() -> None:
    assert "nested more than 200 deep" in why(packed("<w:p>" * 10_000 + "</w:p>" * 10_000))


@pytest.mark.parametrize("end", range(0, len(WHOLE), 97))
def test_a_truncated_document_is_an_error(end: int) -> None:
    expected = "a damaged Word document: it is cut off" if end >= 4 else "no Word document"
    assert expected in why(WHOLE[:end])


@given(st.dictionaries(st.integers(0, len(WHOLE) - 1), st.integers(0, 255), min_size=1, max_size=8))
def test_a_damaged_document_is_an_error_or_is_read(damage: dict[int, int]) -> None:
    damaged = bytearray(WHOLE)
    for at, byte in damage.items():
        damaged[at] = byte
    with suppress(CrossfootError):
        (article,) = docx.articles(bytes(damaged), "desk.docx", None)
        assert article.path == "desk.docx"


def test_cells_have_their_columns_also_behind_empty_and_merged_ones() -> None:
    def cell(said: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(said)}</w:tc>"

    head = f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{cell('')}{cell('Jobs')}{cell('Ships')}</w:tr>"
    over = "<w:gridSpan w:val='2'/>"
    wide = f"<w:tr>{cell('Hull', over)}{cell('3')}</w:tr>"
    late = f"<w:tr><w:trPr><w:gridBefore w:val='2'/></w:trPr>{cell('4')}</w:tr><w:tr/>"
    article = one(paragraph("Of it.") + f"<w:tbl>{head}{wide}{late}</w:tbl>")
    assert article.source == "Of it.\nJobs | Ships\nHull | 3\n4\n"
    assert [
        (article.prose[each.start : each.end], each.row, each.column, each.wide, each.header) for each in article.cells
    ] == [
        ("Jobs", 0, 1, 1, True),
        ("Ships", 0, 2, 1, True),
        ("Hull", 1, 0, 2, False),
        ("3", 1, 2, 1, False),
        ("4", 2, 2, 1, False),
    ]
