from __future__ import annotations

import json
from io import BytesIO

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from checker import check, engine
from checker.errors import CrossfootError
from checker.filter.suppressions import UNUSED, suppress
from checker.model.document import Document
from checker.model.finding import Report
from checker.readers.formats import plain
from checker.report.places import Places
from tests.report import making

RULES = (making.rule("total-of-row", "sums"), making.rule("weekday", "dates"))
HELD = "Police held 52 people on the pier: 12 men and 43 women."
SALES = "Sales rose 25% from $80 million to $120 million."


def silenced(text: str, form: str | None = None) -> tuple[dict[str, str | None], list[str]]:
    """Of each figure that a wrong sum points at the reason for which it is silenced; the remarks, with their lines."""
    report = checked(text, form)
    found = {
        report.document.printed(one.start, one.end): one.suppressed
        for one in report.findings
        if one.rule in {"total-of-row", "relative-change"}
    }
    places = Places(report.document)
    return found, [f"{places.of(one.start, one.end).line}: {one.message}" for one in report.remarks]


def checked(text: str, form: str | None = None) -> Report:
    (document,) = engine.read_bytes(text.encode(), form=form)
    assert not isinstance(document, CrossfootError)
    return engine.check(document, engine.shipped_rules())


def unused(text: str, form: str | None = None) -> list[str]:
    """The notes on what silences nothing: the comment that each points at, and what it says."""
    report = checked(text, form)
    return [
        f"{report.document.printed(one.start, one.end)} {one.message}" for one in report.findings if one.rule == UNUSED
    ]


@pytest.mark.parametrize(
    ("form", "comment"),
    [
        ("plain", "<!-- crossfoot: {} -->"),
        ("markdown", "<!-- crossfoot: {} -->"),
        ("html", "<!-- crossfoot: {} -->"),
        ("rst", ".. crossfoot: {}"),
        ("asciidoc", "// crossfoot: {}"),
    ],
)
def test_in_every_format_the_paragraph_below_is_silenced_and_no_other(form: str, comment: str) -> None:
    first, second, third = (HELD.replace("52", total) for total in ("52", "53", "54"))
    if form == "html":
        first, second, third = f"<p>{first}</p>", f"<p>{second}</p>", f"<p>{third}</p>"
    text = f"{first}\n\n{comment.format('ignore counted twice')}\n\n{second}\n\n{third}\n"
    assert silenced(text, form) == ({"52": None, "53": "counted twice", "54": None}, [])


def test_a_line_of_a_text_in_json_counts_too_and_is_no_prose() -> None:
    lines = [HELD, "<!-- crossfoot: ignore -->", HELD.replace("52", "53")]
    for between in ("\n\n", "\n"):
        text = json.dumps({"headline": "A raid on the pier", "body": between.join(lines)})
        assert silenced(text, "jsonl") == ({"52": None, "53": ""}, [])
    wrapped = [
        "Police held 52 people on the pier in the early hours of",
        "<!-- crossfoot: ignore -->",
        "Monday: 12 men",
    ]
    (document,) = engine.read_bytes(json.dumps({"body": "\n".join(wrapped)}).encode(), form="jsonl")
    assert not isinstance(document, CrossfootError)
    assert document.prose == f"{wrapped[0]}\n\n{wrapped[2]}"
    assert [each.text for each in document.directives] == ["ignore"]


@pytest.mark.parametrize("quotation", ["52", "63"])
def test_in_a_word_document_it_is_the_comment_on_a_paragraph(quotation: str) -> None:
    page = docx.Document()
    page.add_paragraph(HELD)
    second = page.add_paragraph("In May it held 63 people in the port: 30 men and 43 women.")
    page.add_comment(second.runs, f"crossfoot: ignore[total-of-row=“{quotation}”] see below")
    page.add_comment(second.runs, "Is that so?")
    data = BytesIO()
    page.save(data)
    (document,) = engine.read_bytes(data.getvalue(), form="docx")
    assert not isinstance(document, CrossfootError)
    report = engine.check(document, engine.shipped_rules())
    found = {
        document.printed(one.start, one.end): one.suppressed for one in report.findings if one.rule == "total-of-row"
    }
    assert found == {"52": None, "63": "see below" if quotation == "63" else None}


def test_above_a_table_it_is_about_the_table_and_in_a_cell_about_the_cell() -> None:
    rows = [f"| pier | {HELD.replace('52', total)}{{}} |" for total in ("52", "53")]
    table = "| where | held |\n|---|---|\n" + "\n".join(rows) + "\n"
    comment = "<!-- crossfoot: ignore -->"
    assert silenced(f"A raid.\n\n{comment}\n\n{table.format('', '')}", "markdown")[0] == {"52": "", "53": ""}
    assert silenced(f"A raid.\n\n{table.format('', comment)}", "markdown")[0] == {"52": None, "53": ""}


@pytest.mark.parametrize("form", ["plain", "markdown", "html", "rst", "asciidoc"])
def test_an_article_without_comments_is_as_it_was(form: str) -> None:
    report = checked(HELD, form)
    assert [one.suppressed for one in report.findings] == [None]
    assert report.remarks == ()


@pytest.mark.parametrize("comment", ["<!-- crossfoot: ignore -->", " <!-- crossfoot: ignore -->"])
@pytest.mark.parametrize("template", ["Police held{} 52 people: 12 men and 43 women.", HELD + "{}"])
def test_inside_a_paragraph_it_is_about_that_paragraph(template: str, comment: str) -> None:
    text = f"{template.format(comment)}\n\n{HELD.replace('52', '53')}\n"
    assert silenced(text, "markdown")[0] == {"52": "", "53": None}


def test_behind_the_markup_at_the_end_of_a_paragraph_it_is_still_inside() -> None:
    text = f"<p><b>{HELD}</b> <!-- crossfoot: ignore --></p><!-- crossfoot: ignore[dates] --><p>{SALES}</p>"
    assert silenced(text, "html")[0] == {"52": "", "25%": None}


def test_what_has_any_figure_in_the_paragraph_touches_it() -> None:
    text = f"<!-- crossfoot: ignore -->\n{HELD}\n\n{HELD.replace('52', '53')}\n"
    found = {(one.rule, one.start > text.index("53") - 1): one.suppressed for one in checked(text).findings}
    assert found == {("total-of-row", False): "", ("total-of-row", True): None}


def test_above_a_list_it_is_about_the_whole_list_and_between_items_about_the_next() -> None:
    items = [f"- {HELD.replace('52', total)}" for total in ("52", "53", "54")]
    whole = "<!-- crossfoot: ignore -->\n\n" + "\n".join(items) + f"\n\n{HELD.replace('52', '57')}\n"
    assert silenced(whole, "markdown")[0] == {"52": "", "53": "", "54": "", "57": None}
    between = "\n".join([items[0], "", "<!-- crossfoot: ignore -->", "", *items[1:]])
    assert silenced(between, "markdown")[0] == {"52": None, "53": "", "54": None}


def test_rules_and_families_are_named_in_brackets() -> None:
    text = f"<!-- crossfoot: ignore[{{}}] -->\n{HELD} {SALES}\n"
    assert silenced(text.format("relative-change"))[0] == {"52": None, "25%": ""}
    assert silenced(text.format("relative-change, total-of-row"))[0] == {"52": "", "25%": ""}


def test_one_finding_is_silenced_by_the_figure_that_it_points_at() -> None:
    two = f"{HELD} In May it held 63 people: 20 men and 16 women."
    assert silenced(f'<!-- crossfoot: ignore[total-of-row="63"] both -->\n{two}\n')[0] == {"52": None, "63": "both"}
    assert silenced(f'<!-- crossfoot: ignore[total-of-row="12"] -->\n{two}\n')[0] == {"52": None, "63": None}


@pytest.mark.parametrize(("value", "rest"), [("off", None), ("ignore[relative-change]", None), ("off[dates]", "note")])
def test_front_matter_is_about_the_whole_file(value: str, rest: str | None) -> None:
    text = f"---\ntitle: {SALES}\ncrossfoot: {value}\n---\n\n{SALES}\n"
    report = checked(text, "markdown")
    of_rule = [one.suppressed for one in report.findings if one.rule == "relative-change"]
    assert of_rule
    assert all(one == ("" if rest is None else None) for one in of_rule)


PIECES = st.sampled_from(["off", "off[total-of-row]", "off[weekday]", "on", "on[weekday]", "52", "52"])


@given(st.lists(PIECES, max_size=12))
def test_off_and_on_bracket_regions(pieces: list[str]) -> None:
    """As somebody who reads the article from the top would have it."""
    text = "\n\n".join(f"Police held {one}." if one == "52" else f"<!-- crossfoot: {one} -->" for one in pieces)
    document = plain.read(text)
    findings = tuple(making.finding(making.figure(text, "52", nth)) for nth in range(pieces.count("52")))
    report = suppress(replace(making.report(text), document=document, findings=findings), RULES, list)
    silent: set[str] = set()
    expected, endless = [], 0
    for one in pieces:
        if one == "52":
            expected.append("" if {"off", "off[total-of-row]"} & silent else None)
        elif one.startswith("off"):
            silent.add(one)
        else:
            ended = silent if one == "on" else silent & {one.replace("on", "off")}
            endless += not ended
            silent -= ended
    assert [one.suppressed for one in report.findings if one.rule != UNUSED] == expected
    assert [one.message for one in report.remarks] == ["'on' without an 'off' above that it ends"] * endless


def test_what_is_wrong_with_a_comment_is_told_at_its_place() -> None:
    comments = ("ignroe", "ignore[total-of-ro]", "on")
    text = f"{HELD}\n\n" + "\n\n".join(f"<!-- crossfoot: {one} -->" for one in comments) + "\n"
    for form in ("plain", "markdown", "html"):
        assert silenced(text, form)[1] == [
            "3: unknown word 'ignroe' (did you mean 'ignore'?)",
            "5: unknown rule or family 'total-of-ro' (did you mean 'total-of-row'?)",
            "7: 'on' without an 'off' above that it ends",
        ]


@pytest.mark.parametrize("form", ["plain", "markdown", "html"])
def test_a_comment_that_silences_nothing_is_a_note_at_its_place(form: str) -> None:
    comment = "<!-- crossfoot: ignore[total-of-row, relative-change] -->"
    assert unused(f"{comment}\n\n{HELD}\n", form) == [
        f"{comment} 'ignore[relative-change]' silences nothing: it can go."
    ]


def test_of_a_rule_that_is_off_it_is_not_told() -> None:
    (document,) = engine.read_bytes(b"<!-- crossfoot: ignore[relative-change] -->\nNobody was hurt.\n")
    assert not isinstance(document, CrossfootError)
    rules = [rule for rule in engine.shipped_rules() if rule.id != "relative-change"]
    report = engine.check(document, rules)
    assert (report.findings, report.remarks) == ((), ())


@pytest.mark.parametrize("comment", ["", r"{\*\annotation crossfoot: ignore}"])
def test_that_a_file_is_cut_off_is_told_at_its_end(comment: str) -> None:
    (article,) = engine.read_bytes(rf"{{\rtf1 Raid\par Two{comment} died.".encode(), "desk.rtf")
    assert isinstance(article, Document)
    report = engine.check(article, engine.shipped_rules())
    said = [(one.message, Places(report.document).of(one.start, one.end)[2:4]) for one in report.remarks]
    assert said == [("the file is cut off or damaged: what could be read of it was checked", (2, 10))]


def test_only_so_many_comments_are_read() -> None:
    report = checked("<!-- crossfoot: on -->\n" * 1001)
    assert (
        report.remarks[-1].message == "an article may have 1,000 comments to crossfoot: this and the rest are not read"
    )


def test_a_comment_in_plain_text_is_no_prose_and_joins_what_it_parts() -> None:
    lines = ["Police held 12 men on the pier in the early morning", "<!-- crossfoot: ignore -->", "and 43 women."]
    document = plain.read("\n".join(lines))
    assert len(document.sentences) == 1
    assert "crossfoot" not in document.prose
    assert len(document.prose) == len(document.source)


def test_the_python_interface_leaves_out_what_is_silenced() -> None:
    assert check(f"<!-- crossfoot: ignore -->\n{HELD}", notes=True) == []
