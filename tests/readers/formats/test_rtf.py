"""RTF documents: what of them is read, as what, and that any bytes end."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import CrossfootError
from checker.model.document import Document, Zone
from checker.readers.formats import rtf
from checker.readers.formats.rtf import DEEPEST

STYLES = (
    r"{\stylesheet{\s0 Normal;}{\s1 Title;}{\s2 Subtitle;}{\s3\sbasedon4 Our caption;}{\s4 caption;}{\s5 heading 1;}}"
)
PIECES = st.sampled_from(
    r"{ } \par \cell \row \intbl \u8212? \'e9 \'81 \bin3 \uc2 \* \f1 \fcharset128 \stylesheet \annotation \fonttbl"
    r" \s1 \v \deleted \super \pard \trowd \ansicpg932 \u-10179?\u-8704? \info \revtim \yr99999999999"
    r" \ 12% text".split()
)


def one(body: str) -> Document:
    (article,) = rtf.articles(rf"{{\rtf1\ansi {body}}}".encode("latin-1"), "desk.rtf", None)
    return article


def test_styles_say_what_a_paragraph_is() -> None:
    article = one(
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
    assert one(body).source == said


def test_rows_have_their_cells() -> None:
    row = r"\trowd\cellx1\cellx2\pard\intbl {}\cell {}\cell\row "
    article = one(r"Of it:\par" + row.format("", "Jobs") + row.format(r"Hull\par and all", "3") + r"\pard Behind\par")
    assert article.source == "Of it:\nJobs\nHull and all | 3\nBehind"
    assert [(article.prose[each.start : each.end], each.row, each.column) for each in article.cells] == [
        ("Jobs", 0, 1),
        ("Hull and all", 1, 0),
        ("3", 1, 1),
    ]


def test_a_comment_to_crossfoot_is_heeded() -> None:
    comment = r"{\*\atnid AB}{\*\annotation{\*\atnref 0}crossfoot: ignore[x] y}"
    article = one(rf"Two died.\par Nine{comment} live.\par")
    assert article.source == "Two died.\nNine live."
    assert [(each.start, each.text) for each in article.directives] == [(10, "ignore[x] y")]


def test_the_story_is_of_the_day_that_it_was_saved_on() -> None:
    times = r"{\info{\creatim\yr2020\mo1\dy2}{\revtim\yr%s\mo2\dy1}}Two died."
    assert one(times % 2023).date == dt.date(2023, 2, 1)
    assert one(times % 99999999999).date == dt.date(2020, 1, 2)


def test_what_is_no_rtf_is_refused() -> None:
    with pytest.raises(CrossfootError, match="no RTF document"):
        list(rtf.articles(b"Two died.", "desk.rtf", None))


def test_groups_in_each_other_have_an_end() -> None:
    with pytest.raises(CrossfootError, match="groups more than"):
        one("{" * (DEEPEST + 1))


@given(st.lists(PIECES | st.binary(max_size=4).map(lambda data: data.decode("latin-1")), max_size=60).map("".join))
def test_any_bytes_are_read(body: str) -> None:
    one(body)


@pytest.mark.parametrize("piece", [r"\'93", r"\u8212?", r"\b\b0 ", r"{\b a}", r"\cell ", r"\par ", "{\\*\\x a}"])
def test_long_documents_take_little_time(piece: str) -> None:
    started = time.process_time()
    one(piece * 20_000)
    assert time.process_time() - started < 5


def test_what_textedit_writes_is_read() -> None:
    head = (
        r"\ansicpg1252\cocoartf2709{\fonttbl\f0\fswiss\fcharset0 Helvetica;\f1\fswiss\fcharset0 Helvetica-Bold;}"
        r"{\colortbl;\red255\green255\blue255;}{\*\expandedcolortbl;;}\margl1440\pard\tx720\pardirnatural"
    )
    text = "\n\n\\f1\\b\\fs24 \\cf0 Two die\n\\f0\\b0 \\\n\\\nIt cost \\uc0\\u8364 5m, in the port\\'92s history.\\\n"
    assert one(head + text).source == "Two die\n\nIt cost €5m, in the port’s history."


def test_a_document_that_is_cut_off_is_read_as_far_as_it_goes() -> None:
    for cut in ("", "\\"):
        (article,) = rtf.articles(f"{{\\rtf1\\ansi Kent were 40.{cut}".encode(), "desk.rtf", None)
        assert (article.source, article.cut_off) == ("Kent were 40.", True)
    assert not one("Kent were 40.").cut_off


@pytest.mark.parametrize("number", ["999999999999", "2147483647", "9" * 5000, "34"])
def test_more_bytes_than_there_are_hide_nothing(number: str) -> None:
    article = one(r"Two {\pict\bin" + number + " abc}died.")
    assert (article.source, article.cut_off) == ("Two died.", True)
