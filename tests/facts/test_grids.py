"""The cells of tables held against each other, and tables that only look as if they could be."""

from __future__ import annotations

import pytest

from checker import engine
from checker.model.document import Document
from checker.model.finding import Examined, Severity
from fixtures.formats import make_docx, make_odt


def examined(text: str | bytes, form: str = "markdown") -> Examined:
    (document,) = engine.read_bytes(text.encode() if isinstance(text, str) else text, form=form)
    assert isinstance(document, Document)
    return engine.examine(document, engine.shipped_rules())


def found(text: str | bytes, form: str = "markdown") -> list[tuple[str, str]]:
    """The messages of what is found, notes too, with the figure that each points at."""
    report = examined(text, form).report
    return [(report.document.printed(each.start, each.end), each.message) for each in report.findings]


def sums(text: str, form: str = "markdown") -> list[str]:
    """The sums that hold."""
    return [each.arithmetic for each in examined(text, form).judged if each.verdict == "holds"]


def table(*rows: str) -> str:
    """A table of Markdown, whose first row has the headings."""
    first, *others = rows
    return "\n".join([f"|{first}|", "|" + "-|" * (first.count("|") + 1), *(f"|{row}|" for row in others)])


JOBS = table("Port|Jobs", "Hull|190", "York|130", "Total|{total}")


def test_a_total_row_is_what_the_rows_above_it_make() -> None:
    assert sums(JOBS.format(total=320)) == ["190 + 130 = 320"]
    assert found(JOBS.format(total=330)) == [("330", "190 and 130 make 320, not 330.")]


@pytest.mark.parametrize("label", ["Total", "TOTAL:", "**Total**", "Totals", "Grand total", "All", "Total jobs", "Sum"])
def test_words_make_a_row_a_total(label: str) -> None:
    assert found(JOBS.format(total=230).replace("Total", label)) == [("230", "190 and 130 make 320, not 230.")]


@pytest.mark.parametrize("label", ["Leeds", "Totnes", "Average", "Total turnout", "Change in all"])
def test_other_words_do_not(label: str) -> None:
    assert found(JOBS.format(total=330).replace("Total", label)) == []


def test_it_is_as_sure_as_the_author_of_the_rule_says() -> None:
    (finding,) = examined(JOBS.format(total=330)).report.findings
    assert (finding.severity, finding.confidence) == (Severity.ERROR, 0.8)


def test_a_total_column_is_what_the_columns_before_it_make_but_for_one_that_counts_the_rows() -> None:
    medals = table("Rank|Team|Gold|Silver|Total", "1|Norway|16|8|24", "2|Sweden|10|7|71", "3|Finland|2|3|5")
    assert found(medals) == [("71", "10 and 7 make 17, not 71.")]
    assert sums(medals) == ["16 + 8 = 24", "2 + 3 = 5"]


def test_a_total_column_may_stand_before_its_parts() -> None:
    people = table("|All|Men|Women", "Dead|55|30|25", "Hurt|72|40|32", "Missing|21|8|4")
    assert sums(people) == ["30 + 25 = 55", "40 + 32 = 72"]
    assert found(people) == [("21", "8 and 4 make 12, not 21.")]


def test_where_the_other_columns_add_up_more_than_a_slip_is_found() -> None:
    rows = ("Hull|190|3|41", "York|130|2|17")
    assert found(table("Port|Jobs|Ships|Cranes", *rows, "Total|376|5|58")) == [
        ("376", "190 and 130 make 320, not 376.")
    ]
    assert found(table("Port|Jobs|Ships|Cranes", *rows, "Total|376|9|77")) == []


def test_totals_of_parts_of_a_table_and_of_all_of_it() -> None:
    costs = table("Item|Cost", "Roof|40", "Walls|60", "Subtotal|100", "Beds|30", "Desks|25", "Subtotal|55", "Total|155")
    assert sums(costs) == ["40 + 60 = 100", "30 + 25 = 55", "40 + 60 + 30 + 25 = 155"]


def test_a_total_may_stand_above_its_parts() -> None:
    assert sums(table("Sex|Dead", "All|55", "Men|30", "Women|25")) == ["30 + 25 = 55"]


def test_a_scale_in_a_heading_is_of_its_own_column() -> None:
    votes = table("Party|Votes|%", "Red|18,204|56.5", "Blue|13,990|43.5", "Total|32,195|100")
    assert found(votes) == [("32,195", "18,204 and 13,990 make 32,194, not 32,195.")]


def test_cells_that_are_empty_or_have_no_number_are_no_parts() -> None:
    assert sums(table("Port|Jobs", "Hull|190", "Hove|n/a", "Deal|–", "Rye|", "York|130*", "Total|320")) == [
        "190 + 130 = 320"
    ]


@pytest.mark.parametrize(
    "innocent",
    [
        table("Team|P|W|D|L|Pts", "Rovers|10|8|1|1|25", "United|10|7|2|1|23", "City|10|5|3|2|18", "Total|30|20|6|4|66"),
        table("Ward|Turnout", "North|61%", "South|58%", "East|70%", "Total|62%"),
        table("Ward|Mean age", "North|34", "South|45", "Total|39"),
        table("Firm|Staff", "Board|410", "Hospital|360", "Ferry|215", "All|3,150"),
        table("Region|Jobs (thousands)", "North|12", "South|15", "East|21", "Total|47"),
        table("£m|2022", "Fares|120", "Freight|45", "Revenue|165", "Wages|(80)", "Total|53"),
        table("Students|2023", "Undergraduate|500", "of which women|260", "Postgraduate|300", "Total|800"),
        table("Group|Cases", "Men|500", "Women|520", "Under 30|100", "30 and over|920", "Total|1,020"),
        table("Group|Cases", "Men|500 (48%)", "Women|520 (52%)", "Total|1,200"),
        table("Item|Cost", "Shirt|$20", "Hat|15", "Total|$45"),
        table("Round|Total", "1|70", "2|139", "3|211"),
        table("Ward|Seats|Per 1,000", "North|30|20", "South|25|4", "Total|55|12"),
        table("Year|Total", "2019|4,000", "2020|3,900", "2021|7,900"),
        table("Party|Votes|Change", "Red|18,204|+412", "Blue|13,990|-300", "Total|32,194|-56"),
    ],
)
def test_tables_that_cannot_be_added_up_stay_silent(innocent: str) -> None:
    assert found(innocent) == []


def test_shares_make_a_hundred() -> None:
    party = table("Party|Votes|%", "Red|18,204|45.3", "Blue|13,990|34.8", "Others|8,000|{other}")
    assert sums(party.format(other="19.9")) == ["45.3 + 34.8 + 19.9 = 100"]
    assert [told for _, told in found(party.format(other="29.9"))] == ["45.3, 34.8 and 29.9 make 110, not 100%."]


def test_shares_may_miss_a_hundred_by_what_they_are_rounded() -> None:
    assert found(table("Answer|Share", "Yes|45%", "No|40%", "Neither|16%")) == []
    assert found(table("Answer|%", "Yes|45", "No|40", "Neither|16")) == []


def test_a_column_is_of_shares_where_the_others_are() -> None:
    poll = table("Answer|2019|2021|2024", "Yes|45%|44%|51%", "No|40%|41%|38%", "Neither|15%|15%|21%")
    assert found(poll) == [("21%", "51%, 38% and 21% make 110%, not 100%.")]


def test_rows_may_be_of_shares_too() -> None:
    poll = table("Town|Yes|No|Neither", "Hull|45%|40%|15%", "York|51%|38%|11%", "Leeds|62%|38%|20%")
    assert [message for _, message in found(poll)] == ["62%, 38% and 20% make 120%, not 100%."]


@pytest.mark.parametrize(
    "innocent",
    [
        table("Reason|%", "Price|61", "Place|45", "Staff|30"),
        table("Ward|Turnout (%)", "North|38", "South|35", "East|37"),
        table("Party|Share", "Red|45%", "Blue|31%", "Green|12%"),
        table("Town|Rise", "Hull|45%", "York|31%", "Leeds|34%"),
        table("School|% of pupils who passed", "Hull|37", "York|31", "Leeds|42"),
    ],
)
def test_percentages_of_several_wholes_stay_silent(innocent: str) -> None:
    assert found(innocent) == []


def test_headings_may_have_two_levels_and_cells_may_be_merged() -> None:
    medals = """<table>
        <tr><th rowspan=2>Team<th colspan=3>2019<th colspan=3>2023
        <tr><th>Gold<th>Silver<th>Total<th>Gold<th>Silver<th>Total
        <tr><td>Norway<td>16<td>8<td>24<td>12<td>9<td>21
        <tr><td>Sweden<td>10<td>7<td>17<td>11<td>5<td>16
        <tr><td>Finland<td colspan=3>not there<td>4<td>4<td>8
        <tr><th>Total<td>26<td>15<td>41<td>27<td>18<td>45</table>"""
    assert found(medals, "html") == []
    assert len(sums(medals, "html")) == 6 + 7
    assert [flag for flag, _ in found(medals.replace("<td>45", "<td>54"), "html")] == ["54"]


def test_a_cell_that_reaches_down_takes_its_column_in_the_rows_below() -> None:
    cases = "<table><tr><th>Area<th>Cases<tr><td rowspan=2>North<td>120<tr><td>98<tr><td>Total<td>218</table>"
    assert sums(cases, "html") == ["120 + 98 = 218"]


def test_tables_of_one_text_are_kept_apart() -> None:
    two = JOBS.format(total=320) + "\n\nThe other port:\n\n" + table("Port|Jobs", "Deal|50", "Rye|25", "Total|75")
    assert sums(two) == ["190 + 130 = 320", "50 + 25 = 75"]


FORMATS = {
    "markdown": "|Port|Jobs|\n|-|-|\n|Hull|190|\n|York|130|\n|Total|230|",
    "html": "<table><tr><th>Port<th>Jobs<tr><td>Hull<td>190<tr><td>York<td>130<tr><td>Total<td>230</table>",
    "asciidoc": "|===\n|Port |Jobs\n\n|Hull\n|190\n\n|York |130\n|Total |230\n|===",
    "rst": "=====  ====\nPort   Jobs\n=====  ====\nHull   190\nYork   130\nTotal  230\n=====  ====",
    "nitf": "<nitf><body><body.content><p>Two ports.</p><table><tr><th>Port</th><th>Jobs</th></tr><tr><td>Hull</td>"
    "<td>190</td></tr><tr><td>York</td><td>130</td></tr><tr><td>Total</td><td>230</td></tr></table>"
    "</body.content></body></nitf>",
}
RST = [
    (
        "+-------+------+\n| Port  | Jobs |\n+=======+======+\n| Hull  | 190  |\n+-------+------+\n| York  | 130  |\n"
        "+-------+------+\n| Total | 230  |\n+-------+------+"
    ),
    (
        ".. list-table:: Jobs\n   :header-rows: 1\n\n   * - Port\n     - Jobs\n   * - Hull\n     - 190\n   * - York\n"
        "     - 130\n   * - Total\n     - 230"
    ),
    '.. csv-table:: Jobs\n   :header-rows: 1\n\n   Port,,Jobs\n   Hull,,"190"\n   York,,130\n   Total,,230',
]


@pytest.mark.parametrize(("form", "text"), [*FORMATS.items(), *(("rst", text) for text in RST)])
def test_every_format_that_has_tables_tells_its_cells(form: str, text: str) -> None:
    assert found(text, form) == [("230", "190 and 130 make 320, not 230.")]


VOTES = table("Party|Votes|Share", "Red|18,204|{red}", "Blue|13,990|34.8%", "Green|8,000|19.9%", "Total|40,194|")


def test_percentages_beside_counts_are_their_shares_of_the_total() -> None:
    assert "18,204 ÷ 40,194 = 45.3%" in " ".join(sums(VOTES.format(red="45.3%")))
    assert found(VOTES.format(red="54.3%")) == [("54.3%", "18,204 of 40,194 is 45.3%, not 54.3%.")]
    assert found(VOTES.format(red="45.3%")) == []


def test_percentages_of_something_else_are_not() -> None:
    wards = table(
        "Ward|Votes|Turnout", "North|18,204|54.3%", "South|13,990|34.8%", "East|8,000|61.0%", "Total|40,194|48%"
    )
    assert found(wards) == []
    assert not [each for each in sums(wards) if "%" in each]


ROWS = (("Port", "Jobs"), ("Hull", "190"), ("York", "130"), ("Total", "230"))


def test_documents_of_word_processors_tell_their_cells() -> None:
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    word = "".join(f"<w:tr>{''.join(map(cell.format, row))}</w:tr>" for row in ROWS)
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    opened = "".join(f"<table:table-row>{''.join(map(cell.format, row))}</table:table-row>" for row in ROWS)
    rtf = "".join(rf"\trowd\pard\intbl {row[0]}\cell {row[1]}\cell\row " for row in ROWS)
    for form, data in {
        "docx": make_docx.packed(f"<w:tbl>{word}</w:tbl>"),
        "odt": make_odt.packed(f"<table:table>{opened}</table:table>"),
        "rtf": rf"{{\rtf1 {rtf}}}".encode(),
    }.items():
        assert found(data, form) == [("230", "190 and 130 make 320, not 230.")]


def test_html_within_markdown_tells_its_cells() -> None:
    two = JOBS.format(total=320) + "\n\n" + FORMATS["html"]
    assert found(two) == [("230", "190 and 130 make 320, not 230.")]
