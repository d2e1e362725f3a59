from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Callable
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import CrossfootError, NoArticle
from checker.model.document import Document, Zone
from checker.readers.formats import nitf
from checker.readers.hidden import shown

# Without braces: what looks like an attribute list, "{:0}", is hidden.
CHARACTERS = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff{}") | st.sampled_from(
    "\t\n 9,%&<>"
)
WRITE: dict[str, Callable[..., str]] = {
    "plain": escape,
    "number": lambda said: "".join(f"&#{ord(each)};" for each in said),
    "hexadecimal": lambda said: "".join(f"&#x{ord(each):X};" for each in said),
    "cdata": lambda said: f"<![CDATA[{said.replace(']]>', '')}]]>",
    "element": lambda said: f"<em>{escape(said)}</em>",
}


def stories(xml: str) -> list[Document]:
    return list(nitf.articles(xml.encode(), "wire.xml", None))


def one(content: str, head: str = "", hedline: str = "") -> Document:
    (article,) = stories(
        f"<nitf><head>{head}</head><body><body.head><hedline>{hedline}</hedline></body.head>"
        f"<body.content>{content}</body.content></body></nitf>"
    )
    return article


def blocks(article: Document) -> list[tuple[Zone, str]]:
    return [(each.zone, article.prose[each.start : each.end]) for each in article.sentences]


def test_elements_say_what_they_are() -> None:
    article = one(
        "<p>Two men died.</p><hl2>What is known</hl2><ul><li>One was 40.</li></ul>"
        "<media><media-metadata value='7'/><media-caption><p>The <em>pier</em></p></media-caption></media>"
        "<table><caption>The toll</caption><tr><td><p>12</p><p>30</p></td><td>7</td></tr></table>",
        "<title>Pier: 9 dead</title>",
        "<hl1>Two die</hl1><hl2>Pier is closed</hl2>",
    )
    assert blocks(article) == [
        (Zone.HEADLINE, "Two die"),
        (Zone.STANDFIRST, "Pier is closed"),
        (Zone.BODY, "Two men died."),
        (Zone.BODY, "What is known"),
        (Zone.LIST, "One was 40."),
        (Zone.CAPTION, "The pier"),
        (Zone.CAPTION, "The toll"),
        (Zone.TABLE, "12 30"),
        (Zone.TABLE, "7"),
    ]


def test_the_title_is_the_headline_where_there_is_no_other() -> None:
    assert blocks(one("<p>Two men died.</p>", "<title>Two die</title>"))[0] == (Zone.HEADLINE, "Two die")


def test_numbers_in_elements_are_read_as_they_are_printed() -> None:
    article = one("<p>Paid 9<sup>2</sup>, 3<frac><frac-num>1</frac-num><frac-sep/><frac-den>2</frac-den></frac>.</p>")
    assert article.prose == "Paid 9², 3 1/2."


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_and_what_indents_lines_are_one_space(end: str) -> None:
    article = one(f"<p>{end}  Two{end}    men <em> died</em>{end}in 9 <br/>{end}boats.{end}</p>")
    assert article.prose.rstrip() == "Two men died in 9 boats."
    nine = article.prose.index("9")
    assert article.source[slice(*article.origins.span(nine, nine + 7))] == f"9 <br/>{end}boats"


def test_dates_are_taken_in_the_order_of_their_worth() -> None:
    docdata = '<docdata><date.release norm="20240602"/><date.issue norm="20240531T090000Z"/></docdata>'
    assert one("<p>Two died.</p>", docdata).date == dt.date(2024, 5, 31)


def test_each_story_of_a_file_is_an_article() -> None:
    story = '<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><p>{} died.</p></body></nitf>'.format
    found = stories(f"<newsItem><inlineXML>{story('Two')}</inlineXML><inlineXML>{story('Six')}</inlineXML></newsItem>")
    assert [(each.prose, each.directives) for each in found] == [("Two died.", ()), ("Six died.", ())]


def test_a_comment_to_crossfoot_is_collected_at_its_place() -> None:
    article = one("<p>Caf\u00e9.</p><!-- crossfoot: ignore[x] it is --><p>Two died.</p>")
    ((start, end, text),) = [(each.start, each.end, each.text) for each in article.directives]
    assert (article.source[start:end], text) == ("<!-- crossfoot: ignore[x] it is -->", "ignore[x] it is")


@pytest.mark.parametrize("encoding", ["iso-8859-1", "windows-1252", "utf-16", "utf-8"])
def test_a_file_is_read_in_the_encoding_that_it_names(encoding: str) -> None:
    xml = f'<?xml version="1.0" encoding="{encoding}"?><nitf><body><p>Paid \u00a39m</p></body></nitf>'
    (article,) = nitf.articles(xml.encode(encoding), None, None)
    assert article.prose == "Paid \u00a39m"
    assert article.source[slice(*article.origins.span(5, 8))] == "\u00a39m"


def test_names_of_characters_that_only_the_dtd_knows_are_read() -> None:
    xml = '<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd"><nitf><body><p>Paid &pound;9m &ndash; 5&nosuch;</p></body></nitf>'
    (article,) = stories(xml)
    assert article.prose == "Paid \u00a39m \u2013 5\ufffd"
    assert article.source[slice(*article.origins.span(5, 8))] == "&pound;9m"


@given(st.lists(st.tuples(st.sampled_from(sorted(WRITE)), st.text(CHARACTERS)), max_size=6), st.booleans())
def test_any_text_is_read_back_and_every_place_slices_right(pieces: list[tuple[str, str]], windows: bool) -> None:
    said = "".join(text.replace("]]>", "") if form == "cdata" else text for form, text in pieces)
    written = "".join(WRITE[form](text) for form, text in pieces)
    article = one(f"<p>\u00e9.</p><p>{written}</p>".replace("\n", "\r\n" if windows else "\n"))
    assert article.prose.rstrip() == shown("\u00e9.\n\n" + re.sub("[ \t\n]+", " ", said).strip()).rstrip()
    for at, character in enumerate(article.prose):
        source = article.source[slice(*article.origins.span(at, at + 1))]
        if not character.isspace():
            assert shown(html.unescape(source) if len(source) > 1 else source) == character


def why(data: bytes) -> str:
    with pytest.raises(CrossfootError) as caught:
        list(nitf.articles(data, "wire.xml", None))
    return str(caught.value)


def test_an_article_within_an_article_is_part_of_it() -> None:
    inner = "<nitf><body><body.content><p>Two ran.</p></body.content></body></nitf>"
    assert one(f"<p>One swam.{inner}</p><p>Three rowed.</p>").prose.split("\n\n") == [
        "One swam.",
        "Two ran.",
        "Three rowed.",
    ]


def test_what_is_no_xml_is_an_error_at_its_place() -> None:
    assert why(b"<nitf>\n<p>Two</nitf>") == "wire.xml:2:9: not XML: mismatched tag"


@pytest.mark.parametrize(
    "declared",
    [
        '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">',
        '<!ENTITY a SYSTEM "file:///etc/passwd">',
        '<!ENTITY % a SYSTEM "http://a.test/a.dtd"> %a;',
    ],
)
def test_entities_are_refused_with_their_place(declared: str) -> None:
    message = why(f"<!DOCTYPE nitf [\n{declared}]><nitf><body><p>&a;&b;</p></body></nitf>".encode())
    assert message.startswith("wire.xml:2:")
    assert "declares entities" in message


def test_deep_xml_is_refused() -> None:
    assert "nested more than 200 deep" in why(b"<nitf>" + b"<p>" * 10_000)


def test_xml_without_an_article_says_what_was_expected() -> None:
    with pytest.raises(NoArticle, match="expected an nitf element"):
        stories("<nitf><body><body.content/></body></nitf>")
