"""An article with a headline and a standfirst apart from its text."""

from __future__ import annotations

import pytest

from checker import engine
from checker.model.document import Document, Zone
from checker.readers import by_ending, draft
from checker.readers.draft import Draft, joined, with_top

STORY = "Bank to cut 500 jobs\n\nElmouth Bank will cut 400 jobs. It has 900 people.\n\n- 200 in Leeds\n- 200 in York"


@pytest.mark.parametrize(
    ("name", "source", "made"),
    [
        ("a.txt", STORY, Draft(STORY)),
        ("a.html", "<h1>Bank\n cuts</h1><p>It <b>fell</b> 5&nbsp;%.</p>", Draft("It fell 5\xa0%.", "Bank cuts")),
        ("a.md", "---\ntitle: Bank cuts\n---\n\nIt `fell`.\n\n1. One", Draft("It .\n\n- One", "Bank cuts")),
        (
            "a.md",
            "Caught:\n\n| Fish | Tonnes |\n|--|--|\n| Cod | 160 |\n| Eel | 90 |\n\nSo it was.",
            Draft("Caught:\n\nFish | Tonnes\nCod | 160\nEel | 90\n\nSo it was."),
        ),
        ("a.md", "| | Tonnes |\n|--|--|\n| Cod | 160 |", Draft("| Tonnes\nCod | 160")),
        ("a.jsonl", '{"headline": "Bank", "description": "It fell.", "body": "So."}', Draft("So.", "Bank", "It fell.")),
    ],
)
def test_an_article_of_any_format_becomes_a_draft(name: str, source: str, made: Draft) -> None:
    (document,) = by_ending.read(source.encode(), name)
    assert isinstance(document, Document)
    assert draft.of_document(document) == made


HEADLINE, STANDFIRST = "Mayor: “We held 205”", " Two boats\twere searched. Nobody fled. "
TABLE = "| Men | 160 |\n|--|--|\n| Women | 90 |\n"
TEXTS = {
    "plain": 'Harbour raid\n\nPolice held 250 men. "All 250," he said.\n<!-- crossfoot: ignore -->\nIt was &pound;9.',
    "html": "<h1>Harbour raid</h1><p>Police held 250 men &amp; &pound;9m.</p><!-- crossfoot: off --><p>“So be it.”",
    "markdown": "# Harbour raid\n\nPolice held **250** men.\n\n* 160 smugglers\n* 90 fugitives\n\n" + TABLE,
    "rst": "Harbour raid\n============\n\nPolice held *250* men.\n",
    "asciidoc": "= Harbour raid\n\nPolice held *250* men.\n",
}


def read(text: str, form: str, *top: str) -> Document:
    (document,) = engine.read_story(text, form, "story", None, *top)
    assert isinstance(document, Document)
    return document


@pytest.mark.parametrize("form", TEXTS)
def test_they_are_zones_of_their_own_above_the_text(form: str) -> None:
    document = read(TEXTS[form], form, HEADLINE, STANDFIRST)
    zones = [(each.zone, each.paragraph, document.prose[each.start : each.end]) for each in document.sentences]
    assert zones[:4] == [
        (Zone.HEADLINE, 0, HEADLINE),
        (Zone.STANDFIRST, 1, "Two boats\twere searched."),
        (Zone.STANDFIRST, 1, "Nobody fled."),
        (Zone.BODY, 2, "Harbour raid"),
    ]
    assert [each.index for each in document.sentences] == list(range(len(document.sentences)))


@pytest.mark.parametrize("form", TEXTS)
@pytest.mark.parametrize("top", [(HEADLINE, STANDFIRST), (HEADLINE, ""), ("", STANDFIRST)])
def test_everything_else_stands_where_it_stood_behind_them(form: str, top: tuple[str, str]) -> None:
    alone, below = read(TEXTS[form], form), read(TEXTS[form], form, *top)
    assert below.source == joined(*top, alone.source)
    by, before = len(below.prose) - len(alone.prose), sum(bool(part) for part in top)
    for old, new in zip(reversed(alone.sentences), reversed(below.sentences), strict=False):
        assert below.prose[new.start : new.end] == alone.prose[old.start : old.end]
        assert below.printed(new.start, new.end) == alone.printed(old.start, old.end)
        assert new.paragraph == old.paragraph + before
        spans = document_span(alone, old.start, old.end), document_span(below, new.start, new.end)
        assert spans[1] == tuple(offset + by for offset in spans[0])
    assert [below.prose[each.start : each.end] for each in below.cells] == [
        alone.prose[each.start : each.end] for each in alone.cells
    ]
    quoted = [below.prose[start:end] for start, end in below.quotations]
    assert quoted[bool(top[0]) :] == [alone.prose[start:end] for start, end in alone.quotations]
    assert quoted[: bool(top[0])] == ["We held 205"] * bool(top[0])
    assert [below.source[each.start : each.end] for each in below.directives] == [
        alone.source[each.start : each.end] for each in alone.directives
    ]


def document_span(document: Document, start: int, end: int) -> tuple[int, int]:
    return document.origins.span(start, end)


@pytest.mark.parametrize("top", [("", ""), (" \n", "\t")])
def test_what_says_nothing_changes_nothing(top: tuple[str, str]) -> None:
    document = read(TEXTS["html"], "html")
    assert with_top(document, *top) == document
    assert read(TEXTS["html"], "html", *top) == document


def test_a_headline_alone_leaves_the_standfirst_of_the_text() -> None:
    page = '<html><head><meta name="description" content="Two boats were searched."></head><body><h1>Raid</h1><p>So.'
    zones = [each.zone for each in read(page, "html", HEADLINE).sentences]
    assert zones == [Zone.HEADLINE, Zone.STANDFIRST, Zone.BODY, Zone.BODY]
