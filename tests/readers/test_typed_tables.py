"""Tables that are typed or pasted into plain text."""

from __future__ import annotations

import pytest

import checker
from checker import engine
from checker.model.document import Document, Zone
from checker.readers import draft
from checker.readers.formats import plain

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
