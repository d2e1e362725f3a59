"""Plain text: its zones, paragraphs and dates, and tables that are typed or pasted into it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import checker
from checker import engine
from checker.model.document import Document, Zone
from checker.readers import draft
from checker.readers.formats import plain
from checker.readers.formats.plain import read

LEAD = "Forty people were rescued from a ferry on Sunday. It sank off the coast of Norway in the night."


def zones(document: Document) -> list[tuple[Zone, str]]:
    return [(s.zone, document.source[s.start : s.end]) for s in document.sentences]


def headline(text: str) -> list[str]:
    return [sentence for zone, sentence in zones(read(text)) if zone is Zone.HEADLINE]


@pytest.mark.parametrize(
    "above",
    [
        "Forty rescued as ferry sinks off Norway\n\n",
        "Latest News\n\nForty rescued as ferry sinks off Norway\n\nSource: North Agency\n\n",
        "Forty rescued as ferry sinks off Norway\n",
        "WORLD\nForty rescued as ferry sinks off Norway\nBy Jane Hill and Tom Ames\n",
        "Monday, May 18, 2015\n\nForty rescued as ferry sinks off Norway\n\nOSLO, Norway --\n\n",
        "\ufeff\r\nForty rescued as ferry sinks off Norway\r\n\r\n",
    ],
)
def test_the_headline_is_the_line_that_reads_like_one(above: str) -> None:
    assert headline(above + LEAD) == ["Forty rescued as ferry sinks off Norway"]


@pytest.mark.parametrize(
    "text",
    [
        LEAD,
        LEAD + "\n\nNobody was hurt",
        "Forty rescued as ferry sinks off Norway",
        "- Forty rescued as ferry sinks\n- Ten held in port raid\n\n" + LEAD,
    ],
)
def test_text_without_a_title_has_no_headline(text: str) -> None:
    assert headline(text) == []


def test_a_short_headline_is_better_than_none() -> None:
    assert headline("Ferry sinks\n\n" + LEAD) == ["Ferry sinks"]


def test_a_question_can_be_a_headline() -> None:
    assert headline("Why did 40 have to swim?\n\n" + LEAD) == ["Why did 40 have to swim?"]


def test_a_second_title_is_the_standfirst() -> None:
    found = zones(read("Ferry sinks off Norway\n\nForty rescued from the sea, nobody hurt\n\n" + LEAD))
    assert [zone for zone, _ in found] == [Zone.HEADLINE, Zone.STANDFIRST, Zone.BODY, Zone.BODY]


def test_a_paragraph_that_a_byline_parts_from_the_text_is_the_standfirst() -> None:
    text = "Ferry sinks off Norway\n\nForty people were rescued from the sea.\n\nBy Jane Hill\n\n" + LEAD
    assert zones(read(text))[1] == (Zone.STANDFIRST, "Forty people were rescued from the sea.")


def test_a_lead_is_no_standfirst() -> None:
    text = "Ferry sinks off Norway\n\nForty people were rescued from the sea.\n\n" + LEAD
    assert {zone for zone, _ in zones(read(text))[1:]} == {Zone.BODY}


def test_list_marks_stand_outside_the_sentence() -> None:
    text = LEAD + "\n\n- Twelve children\n* 20 women\n1. Eight men\n• One dog"
    assert zones(read(text))[2:] == [
        (Zone.LIST, "Twelve children"),
        (Zone.LIST, "20 women"),
        (Zone.LIST, "Eight men"),
        (Zone.LIST, "One dog"),
    ]


def test_captions() -> None:
    found = zones(read("Ferry sinks off Norway\n\nPhoto: the port of Bergen in 1998\n\n" + LEAD))
    assert found[1] == (Zone.CAPTION, "Photo: the port of Bergen in 1998")


def test_hard_wrapped_lines_make_one_paragraph() -> None:
    text = (
        "Forty people were rescued from a ferry that sank on Sunday in heavy\n"
        "seas off the coast. Twelve of them were children from one school.\n"
        "Nobody was hurt, the captain said on Monday morning to journalists.\n\n"
        "The ferry was built in 1998."
    )
    assert [s.paragraph for s in read(text).sentences] == [0, 0, 0, 1]


def test_a_long_headline_stands_alone_where_no_line_is_blank() -> None:
    title = "Forty rescued as ferry from Bergen sinks in heavy seas off Norway"
    text = title + "\nForty people were rescued from a ferry that sank on Sunday in heavy seas.\nNobody was hurt."
    assert [s.paragraph for s in read(text).sentences] == [0, 1, 2]
    assert headline(text) == [title]


def test_lines_are_paragraphs_where_no_line_is_blank() -> None:
    text = "The ferry sank.\nForty people were rescued.\nNobody was hurt."
    assert [s.paragraph for s in read(text).sentences] == [0, 1, 2]


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ('He said:\n"ten died" and left.', ["ten died"]),
        ('He said "ten died" and left.', ["ten died"]),
        ("He said “ten died” and ‘two fled’.", ["ten died", "two fled"]),
        ("The captain’s crew’s 12 boats", []),
        ('The "stray mark is left alone.', []),
        ('"We saw ten.\n\n"Two fled."\n\nNobody came.', ["We saw ten.", "Two fled."]),
    ],
)
def test_quotations(text: str, spoken: list[str]) -> None:
    document = read(text)
    assert [document.source[start:end] for start, end in document.quotations] == spoken


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ferry sinks off Norway\n\nMonday, May 18, 2015\n\n" + LEAD, date(2015, 5, 18)),
        ("Ferry sinks off Norway\n\nPublished: 18 May 2015, 10:15 BST\n\n" + LEAD, date(2015, 5, 18)),
        ("Ferry sinks off Norway\n\n2015-05-18\n\n" + LEAD, date(2015, 5, 18)),
        (
            "Ferry sinks off Norway\n\nLast updated on 18th May 2015 at 10.15 BST\n\n" + LEAD,
            date(2015, 5, 18),
        ),
        ("Ferry sinks off Norway\n\nMon 18 May 2015 10.15 BST\n\n" + LEAD, date(2015, 5, 18)),
        ("Ferry sinks off Norway\n\nNorway, 18 May 2015\n\n" + LEAD, None),
        ("OSLO, May 18, 2015 (Agency) - " + LEAD, date(2015, 5, 18)),
        ("OSLO, Norway, 18 May 2015 — " + LEAD, date(2015, 5, 18)),
        ("OSLO, May 18 (Agency) - " + LEAD, None),
        ("The ferry was launched on May 18, 2015.\n\n" + LEAD, None),
        ("Ferry sinks off Norway\n\nMay 38, 2015\n\n" + LEAD, None),
        (LEAD, None),
    ],
)
def test_the_date_of_the_story(text: str, day: date | None) -> None:
    assert read(text).date == day


def test_a_given_date_goes_first() -> None:
    given_date = date(2020, 1, 2)
    assert read("OSLO, May 18, 2015 (Agency) - " + LEAD, story_date=given_date).date == given_date


@given(st.text(alphabet='aB1.:,- \r\n\t"“”‘’\xa0\u2028\ufeff•', max_size=120))
@example(".-.\ufeff1")
def test_offsets_never_shift(text: str) -> None:
    document = read(text)
    assert document.source == text
    assert len(document.prose) == len(text)
    covered = [(s.start, s.end) for s in document.sentences]
    assert covered == sorted(covered)
    assert [s.index for s in document.sentences] == list(range(len(covered)))
    for start, end in covered:
        assert text[start:end].strip() == text[start:end] != ""
    for start, end in document.quotations:
        assert 0 < start <= end < len(text) + 1


def test_half_of_a_character_is_read_over() -> None:
    text = "Ferry \ud800 sinks\n\nTwo of the 12 \udfff crew and 3 of the 40 passengers died."
    document = read(text)
    assert document.source == text
    assert len(document.prose) == len(text)
    document.prose.encode("utf-8")


ABOVE = "Herring catch grows again\n\nThe port of Elmouth landed more fish last year, it said on Friday.\n\n"
ROWS = (("", "2023", "2024"), ("Cod", "150", "160"), ("Herring", "", "90"), ("Total", "", "250"))
CELLS = [(row, column, said) for row, cells in enumerate(ROWS) for column, said in enumerate(cells) if said]


def cells(document: Document) -> list[tuple[int, int, str]]:
    return [(each.row, each.column, document.prose[each.start : each.end]) for each in document.cells]


def typed(mark: str, edge: str = "") -> str:
    return "\n".join(f"{edge}{mark.join(row)}{edge}".rstrip(" ") for row in ROWS)


RULED = typed(" | ", "| ").replace("2024 |", "2024 |\n|:--|--|--:|", 1)  # as in Markdown


@pytest.mark.parametrize("table", [typed("\t"), typed(" | "), typed("|", "|"), RULED])
@pytest.mark.parametrize("below", ["", "\n\nSo it was.", "\nso it was."])
def test_its_cells_have_rows_and_columns(table: str, below: str) -> None:
    document = plain.read(ABOVE + table + below)
    found = cells(document)
    first = next(column for _, column, said in found if said == "Cod")  # 1 where a bar stands before it
    assert [(column - first, said) for _, column, said in found] == [(column, said) for _, column, said in CELLS]
    rows = dict.fromkeys(row for row, _, _ in found)
    assert [[said for row, _, said in found if row == number] for number in rows] == [
        [said for said in row if said] for row in ROWS
    ]
    zones = {document.prose[each.start : each.end]: each.zone for each in document.sentences}
    assert {zones[said] for _, _, said in CELLS} == {Zone.TABLE}
    assert zones["Herring catch grows again"] is Zone.HEADLINE


@pytest.mark.parametrize(
    "text",
    [
        "Home | News | 5 jobs\nSport | Weather",
        "Cod | 160",
        "\tThe port grew by 5 men.\n\tThe town did not grow.",
        "1.\tAnn Holm\t32:10\n2.\tEva Lund\t33:40",
        "Cod | 160\n\nEel | 90",
        "|".join("9" * 200) + "\n" + "|".join("9" * 200),
    ],
)
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert plain.read(text).cells == ()


@pytest.mark.parametrize(
    "rest",
    [
        "Area\tHomes\nNorth\t10\nSouth\t20\n\nEast\t30\nWest\t25\nTotal\t85",
        "Area | Homes\nNorth | 10\nSouth\nand East | 20\nWest | 15\nMid | 10\nTotal | 55",
        "Rank\tTeam\tMedals\n1\tUS\t10\n2\tChina\t20\n–\tROC\t10\n4\tUK\t20\n5\tFrance\t15\nTotal\t\t75",
        "99.\tUS\t10\n100.\tUK\t3\n101.\tFrance\t3\nTotal\t\t16",
    ],
)
def test_a_total_is_not_held_against_a_piece_of_its_table(rest: str) -> None:
    assert not checker.check(ABOVE + rest)


def test_tables_with_headings_may_follow_each_other() -> None:
    document = plain.read("Fish | 2024\nCod | 160\nEel | 90\n\nSold | Tonnes\nCod | 6\nEel | 9")
    assert {each.table for each in document.cells} == {0, 1}


def test_a_pasted_table_is_added_up_wherever_it_stands() -> None:
    rows = "Fish\tTonnes\nCod\t160\nHerring\t90\nTotal\t205"
    for text, top in ((ABOVE + rows, None), (rows, "Herring catch grows again")):
        (finding,) = checker.check(text, headline=top)
        assert (finding.rule, finding.fits) == ("total-of-row", "250")


MARKED = {
    "a.md": "# Catch\n\n| | 2023 | 2024 |\n|--|--|--|\n| Cod | 150 | 160 |\n| Herring | | 90 |\n| Total | | 250 |\n",
    "a.html": "<table>" + "".join(f"<tr>{''.join(f'<td>{cell}' for cell in row)}" for row in ROWS) + "</table>",
    "b.html": "<table><tr><td>Fish<td colspan=2>Tonnes<tr><td>Cod<td>1<br>50<td>160<tr><td>Eel<td><td>90</table>",
}


@pytest.mark.parametrize("name", MARKED)
def test_the_draft_of_a_document_keeps_its_tables(name: str) -> None:
    (document,) = engine.read_bytes(MARKED[name].encode(), name)
    assert isinstance(document, Document)
    again = plain.read(draft.of_document(document).text)
    assert [(row, column, " ".join(said.split())) for row, column, said in cells(document)] == cells(again)


def test_a_bar_in_a_cell_moves_no_other_cell() -> None:
    rows = (("", "2023", "2024"), ("Cod", "10", "20"), ("Eel | Ray", "5", "7"), ("Total", "15", "27"))
    source = "<table>" + "".join(f"<tr>{''.join(f'<td>{cell}' for cell in row)}" for row in rows) + "</table>"
    (document,) = engine.read_bytes(source.encode(), "a.html")
    assert isinstance(document, Document)
    assert not checker.check(draft.of_document(document).text)
