"""Each format: an article that holds together is silent; its broken twin is found where it is broken."""

from __future__ import annotations

import html
import io
import json
import re
import time
import zipfile
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import engine
from checker.errors import CrossfootError
from checker.model.document import Document, Zone
from checker.report.places import Places
from fixtures.formats import make_docx, make_odt

FIXTURES = Path(__file__).parent.parent / "fixtures" / "formats"
ENDINGS = {
    "markdown": "md",
    "html": "html",
    "rst": "rst",
    "asciidoc": "adoc",
    "docx": "docx",
    "odt": "odt",
    "rtf": "rtf",
    "nitf": "xml",
    "ninjs": "json",
    "jsonld": "jsonld",
    "jsonl": "jsonl",
}
MARKUPS = ("markdown", "html", "rst", "asciidoc")
PLACES = {
    "markdown": (8, 34),
    "html": (6, 38),
    "rst": (7, 34),
    "asciidoc": (6, 33),
    "docx": (3, 32),
    "odt": (3, 32),
    "rtf": (3, 32),
    "nitf": (16, 45),
    "ninjs": (10, 67),
    "jsonld": (14, 89),
    "jsonl": (3, 253),
}
OF_PARAGRAPHS = frozenset({"docx", "odt", "rtf"})  # whose source is their text
TABLES = {"docx": 6, "nitf": 6, "ninjs": 6, "jsonld": 0, "jsonl": 0}
CAPTIONS = frozenset({"markdown", "docx", "odt", "rtf", "nitf", "ninjs", "jsonld", "jsonl"})
MARKUP = (
    "*,**,_,`,``,\n,\n\n,  ,    ,\t,> ,- ,1. ,|,|-|-|\n,#,= ,<,>,<!--,-->,<b>,</b>,<p>,<td>,<li>,[,](,),],"
    "&pound;,&,\\,~~,12,£3bn,5%,1|200,é,😀,\r\n,"
    "---\n,+++\n,===\n,::\n\n,.. ,:a: ,|===\n,....\n,image::,http://a.b/3,\ufeff,caf,rose,from"
).split(",")
texts = st.lists(st.sampled_from(MARKUP) | st.text(max_size=4), max_size=40).map("".join)


def read(text: str, form: str) -> Document:
    articles = [each for each in engine.read_bytes(text.encode(), form=form) if isinstance(each, Document)]
    assert len(articles) == 1
    return articles[0]


def documents(path: Path) -> list[Document]:
    return [each for each in engine.read_bytes(path.read_bytes(), str(path)) if isinstance(each, Document)]


def source_of(document: Document, start: int, end: int, form: str) -> str:
    """What the source has at a span of the prose, escapes, references and markup within it taken away."""
    first, last = document.origins.span(start, end)
    written = document.source[first:last]
    if form.startswith(("ninjs", "json")):
        written = json.loads(f'"{written}"')
    return html.unescape(re.sub(r"<[^>]*>", "", written))


@pytest.mark.parametrize("form", ENDINGS)
def test_an_article_that_holds_together_is_silent(form: str) -> None:
    found = documents(FIXTURES / form / f"ferry.{ENDINGS[form]}")
    assert [engine.check(each, engine.shipped_rules()).findings for each in found] == [()] * len(found)
    zones = Counter(sentence.zone for sentence in found[-1].sentences)
    assert zones[Zone.TABLE] >= TABLES.get(form, 6)
    assert zones[Zone.CAPTION] == (form in CAPTIONS)
    assert zones[Zone.HEADLINE] == zones[Zone.STANDFIRST] == 1
    if form != "html":
        assert str(found[-1].date) == "2024-05-31"


@pytest.mark.parametrize("form", ENDINGS)
def test_its_broken_twin_is_found_at_the_exact_place(form: str) -> None:
    path = FIXTURES / form / f"ferry.broken.{ENDINGS[form]}"
    found = documents(path)
    (finding,) = [each for document in found for each in engine.check(document, engine.shipped_rules()).findings]
    where = Places(found[-1]).of(finding.start, finding.end)
    assert (where.line, where.column) == PLACES[form]
    file = found[-1].source if form in OF_PARAGRAPHS else path.read_text(encoding="utf-8")
    assert re.sub("<[^>]*>", "", file[where.start : where.end]) == "25%"
    lines = file.splitlines()
    assert lines[where.line - 1][where.column - 1 :].startswith("25")
    for document in found:
        for figure in engine.extract(document).figures:
            assert source_of(document, figure.start, figure.end, form) == figure.text


@pytest.mark.parametrize(("form", "script"), [("docx", make_docx), ("odt", make_odt)])
def test_documents_are_those_that_their_script_makes(form: str, script: ModuleType) -> None:
    for name, data in script.documents().items():
        with zipfile.ZipFile(io.BytesIO(data)) as made, zipfile.ZipFile(FIXTURES / form / name) as kept:
            assert {each: made.read(each) for each in made.namelist()} == {
                each: kept.read(each) for each in kept.namelist()
            }


@pytest.mark.parametrize("form", MARKUPS)
@given(text=texts)
def test_any_text_is_read_and_every_place_lies_in_it(form: str, text: str) -> None:
    for document in engine.read_bytes(text.encode("utf-8", "replace").replace(b"\0", b""), form=form):
        if isinstance(document, CrossfootError):
            continue
        for figure in engine.extract(document).figures:
            first, last = document.origins.span(figure.start, figure.end)
            assert 0 <= first < last <= len(document.source)
            digits = "".join(filter(str.isdecimal, figure.text))
            assert re.search(".*".join(map(re.escape, digits)), document.source[first:last], re.DOTALL)


@pytest.mark.parametrize("form", MARKUPS)
@pytest.mark.parametrize("text", ["", "\ufeff", "\r\n\r\n", "😀"])
def test_what_says_nothing_is_read(form: str, text: str) -> None:
    assert engine.extract(read(text, form)).figures == ()


@pytest.mark.parametrize("form", MARKUPS)
def test_a_mark_at_the_head_and_line_ends_of_windows_move_no_place(form: str) -> None:
    document = read("\ufeff\r\nPolice held\r\n12 men \U0001f600 and 5.\r\n", form)
    assert [Places(document).of(f.start, f.end)[2:4] for f in engine.extract(document).figures] == [(3, 1), (3, 14)]


@pytest.mark.parametrize(
    "piece", ["<div>", "<p><b>", "<a ", "<!-- a", "</b>", "<a b='", "&a", "<ul><li>", "<p><table><td>"]
)
def test_html_that_is_deep_or_unclosed_takes_no_time(piece: str) -> None:
    started = time.process_time()
    read(piece * 10_000 + "<p>12 men", "html")
    assert time.process_time() - started < 5


@pytest.mark.parametrize("piece", ["*a **b ", "[a ", "![a", "> ", "- a\n", "`a``b", "<!-- a", "[a](", "|a|b|\n"])
@pytest.mark.parametrize("form", ["markdown", "rst", "asciidoc"])
def test_markup_that_is_never_closed_takes_no_time(form: str, piece: str) -> None:
    started = time.process_time()
    read(piece * 2_000, form)
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("---\ntitle: a\nb: c: d\n---\nPolice held 12 men.", 3, "not YAML"),
        ("+++\ntitle = 'a'\nb = \n+++\nPolice held 12 men.", 3, "not TOML"),
    ],
)
def test_front_matter_that_is_wrong_is_told_and_the_text_read(text: str, line: int, said: str) -> None:
    error, document = engine.read_bytes(text.encode(), "a.md")
    assert isinstance(error, CrossfootError)
    assert error.line == line
    assert said in error.message
    assert isinstance(document, Document)
    assert [figure.text for figure in engine.extract(document).figures] == ["12"]


def test_front_matter_of_toml_has_its_places() -> None:
    document = read(
        "+++\ntitle = \"Firm's 12 boats\"\ndate = 2024-05-31\n[image]\ncaption = 'Of 9'\n+++\nText.", "markdown"
    )
    assert [
        document.source[slice(*document.origins.span(f.start, f.end))] for f in engine.extract(document).figures
    ] == [
        "12",
        "9",
    ]
    assert str(document.date) == "2024-05-31"


def test_what_is_addressed_to_crossfoot_is_collected() -> None:
    for form, text in {
        "markdown": "a\n\n<!-- crossfoot: ignore[x] y -->",
        "html": "<p>a<!-- crossfoot: ignore[x] y -->",
        "rst": "a\n\n.. crossfoot: ignore[x] y",
        "asciidoc": "a\n\n// crossfoot: ignore[x] y",
    }.items():
        document = read(text, form)
        assert [each.text for each in document.directives] == ["ignore[x] y"]
        assert document.source[document.directives[0].start : document.directives[0].end] in text


def test_no_rule_joins_the_cells_of_a_table() -> None:
    cells = "<tr><td>Police arrested 12 men in Elmouth.<td>Police arrested 15 men in Elmouth."
    document = read(f"<table>{cells}</table>", "html")
    report = engine.check(document, engine.shipped_rules())
    assert report.figures == 2
    assert sum(report.claims.values()) == 0
    assert engine.check(
        read("<table><td>Sales rose 25% from $80m to $120m.</table>", "html"), engine.shipped_rules()
    ).findings
