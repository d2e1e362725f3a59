"""Ordinary pages: which of what they show is the headline and the standfirst, and where cells stand in their tables."""

from __future__ import annotations

import pytest

from checker import engine
from checker.model.document import Document, Zone
from checker.readers.formats import html

LEAD = "<p>The bank will cut 400 jobs in the north of England, it said on Friday, as it closes branches.</p>"
TOLD = "The bank will cut 500 jobs as branches close."
DESCRIPTION = f'<meta name="description" content="{TOLD}">'


def read(page: str) -> Document:
    (found,) = html.articles(page.encode(), "a.html", None)
    return found


def zones(page: str) -> list[tuple[Zone, str]]:
    found = read(page)
    return [(each.zone, found.prose[each.start : each.end]) for each in found.sentences if each.zone is not Zone.BODY]


def said(page: str) -> list[str]:
    return [each.message for each in engine.check(read(page), engine.shipped_rules()).findings]


def test_a_standfirst_that_repeats_the_description_is_one() -> None:
    page = f'<head>{DESCRIPTION}</head><h1>Bank to cut 500 jobs</h1><p class="standfirst">{TOLD}</p>{LEAD}'
    assert zones(page) == [(Zone.HEADLINE, "Bank to cut 500 jobs"), (Zone.STANDFIRST, TOLD)]
    assert said(page) == ["The story says 500 at the top, but 400 below."]


@pytest.mark.parametrize("shown", ["<p>{}</p>", "<h2>{}</h2>", "<p><strong>{}</strong></p>", "<div>{}\n</div>"])
def test_whatever_the_page_calls_it(shown: str) -> None:
    page = f"<head>{DESCRIPTION}</head><h1>Bank to cut 500 jobs</h1>{shown.format(TOLD)}{LEAD}"
    assert zones(page)[1:] == [(Zone.STANDFIRST, TOLD)]


@pytest.mark.parametrize("name", ["standfirst", "article__dek", "Dek", "story-subtitle big", "c-deck"])
def test_a_page_without_a_description_may_name_its_standfirst(name: str) -> None:
    page = f'<h1>Bank to cut 500 jobs</h1><p class="{name}">{TOLD}</p>{LEAD}<p class="{name}">Others said 600.</p>'
    assert zones(page)[1:] == [(Zone.STANDFIRST, TOLD)]


@pytest.mark.parametrize("name", ["decked", "subhead", "indeck", ""])
def test_other_names_are_none(name: str) -> None:
    assert zones(f'<h1>Bank to cut 500 jobs</h1><p class="{name}">{TOLD}</p>{LEAD}')[1:] == []


@pytest.mark.parametrize(
    "head",
    [
        "<title>Bank to cut 500 jobs</title>",
        "<title>Bank to cut 500 jobs | The Elm Gazette</title>",
        "<title>Bank to cut 500 jobs - Elm Gazette - News</title>",
        '<title>Elm Gazette</title><meta property="og:title" content="Bank to cut 500 jobs">',
    ],
)
def test_a_heading_that_repeats_the_title_is_the_headline_where_there_is_no_h1(head: str) -> None:
    page = f"<head>{head}</head><h2>Bank to cut 500 jobs</h2>{LEAD}"
    assert zones(page) == [(Zone.HEADLINE, "Bank to cut 500 jobs")]
    assert said(page) == ["The story says 500 at the top, but 400 below."]


def test_a_title_that_the_page_does_not_show_is_its_headline() -> None:
    assert zones(f"<title>Bank to cut 500 jobs</title>{LEAD}") == [(Zone.HEADLINE, "Bank to cut 500 jobs")]


def test_a_caption_is_held_against_the_text() -> None:
    caption = "<figure><figcaption>Police arrested 106 suspects at the harbour on Friday</figcaption></figure>"
    page = f"<h1>Raid at harbour</h1><p>Police arrested 160 suspects at the harbour on Friday.</p>{caption}"
    assert said(page) == ["The story says 160 first and 106 later."]


def test_cells_have_rows_and_columns_whatever_reaches_over_them() -> None:
    page = (
        "<table><tr><th rowspan=2>A<th colspan=2>B<tr><th>C<th>D<tr><td>E<td>F<table><tr><td>X</table><td>G</table>"
        "<table><tr><td>H</table>"
    )
    found = read(page)
    cells = [(found.prose[each.start : each.end], each.table, each.row, each.column, each.wide) for each in found.cells]
    assert cells == [
        ("A", 0, 0, 0, 1),
        ("B", 0, 0, 1, 2),
        ("C", 0, 1, 1, 1),
        ("D", 0, 1, 2, 1),
        ("E", 0, 2, 0, 1),
        ("F", 0, 2, 1, 1),
        ("X", 1, 0, 0, 1),
        ("G", 0, 2, 2, 1),
        ("H", 2, 0, 0, 1),
    ]
    assert [each.header for each in found.cells[:5]] == [True, True, True, True, False]


def test_a_cell_that_wants_to_reach_over_all_memory_does_not() -> None:
    wide = "<td colspan=99999999999 rowspan=999999999>1" * 50
    assert len(read(f"<table><tr>{wide}</table>").cells) == 50
