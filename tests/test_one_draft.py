"""One draft with two slips, however it comes to crossfoot: the same findings with the same ids, places and words."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from click.testing import CliRunner
from lsprotocol import types

from checker.cli.main import main
from checker.config.settings import Settings
from checker.readers.draft import Draft
from checker.serve.checking import File, Question, answered
from fixtures.formats.make_docx import packed
from tests.lsp.conftest import Started, started
from tests.report import consumers

__all__ = ["started"]

HEADLINE = "Saltmere adds a boat"
PARAGRAPHS = (
    "Of the 36 people the ferry service employs, 21 work at sea and the other 12 on land.",
    "Income from fares rose 25% last winter, from £80,000 to £120,000. A crossing takes eight minutes.",
)
TEXT = "\n\n".join(PARAGRAPHS)
DRAFT = f"{HEADLINE}\n\n{TEXT}\n"


class Told(NamedTuple):
    """A finding as its reader has it; of each figure the words and the paragraph."""

    rule: str
    message: str
    arithmetic: str
    fits: str | None
    figures: tuple[tuple[str, int], ...]


EXPECTED = [
    Told(
        "relative-change",
        "From £80,000 to £120,000 is a change of +50%, not +25%.",
        "+25% ≠ 100 × (£120,000 − £80,000) ÷ £80,000 = +50%",
        "50% in the place of 25% or £100,000 in the place of £120,000",
        (("25%", 2), ("£80,000", 2), ("£120,000", 2)),
    ),
    Told(
        "total-of-row",
        "21 and 12 make 33, not 36.",
        "21 + 12 = 33 ≠ 36",
        "33 in the place of 36, 24 in the place of 21 or 15 in the place of 12",
        (("36", 1), ("21", 1), ("12", 1)),
    ),
]  # the surest first


def word() -> bytes:
    """The draft as a Word document."""
    title = f'<w:p><w:pPr><w:pStyle w:val="Titel"/></w:pPr><w:r><w:t>{HEADLINE}</w:t></w:r></w:p>'
    return packed(title + "".join(f"<w:p><w:r><w:t>{said}</w:t></w:r></w:p>" for said in PARAGRAPHS))


def paragraph(line: int) -> int:
    """Which paragraph of the draft stands on a line of it, from 1."""
    return (line - 1) // 2


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "crossfoot.toml").write_text("root = true\n", encoding="utf-8")
    Path("draft.txt").write_text(DRAFT, encoding="utf-8")
    Path("draft.docx").write_bytes(word())


def run(*arguments: str) -> str:
    return CliRunner().invoke(main, [*arguments], catch_exceptions=False).stdout


def as_json(path: str) -> list[dict[str, Any]]:
    (file,) = json.loads(run("check", "--no-cache", "--format", "json", path))["files"]
    found: list[dict[str, Any]] = file["findings"]
    return sorted(found, key=lambda each: -each["confidence"])


def of_page(question: Question | File, text: str, above: int = 0) -> list[Told]:
    """What the page is told: the findings with the paragraphs of a field's figures."""
    told = json.loads(answered(Settings(), question))

    def place(figure: int) -> tuple[str, int]:
        at = told["figures"][figure]["at"]
        assert at["field"] == "text"
        words = text[at["start"] : at["end"]]
        assert words == told["figures"][figure]["text"]
        return words, paragraph(text.count("\n", 0, at["start"]) + 1) + above

    return [
        Told(
            each["rule"], each["message"], each["arithmetic"], each["fits"].partition(":")[0],
            tuple(map(place, each["figures"])),
        )
        for each in told["findings"]
    ]  # fmt: skip


def fits(finding: dict[str, Any]) -> str:
    """What would fit in the places of the figures of a finding, as JSON has it."""
    (pointed,) = (each["text"] for each in finding["figures"] if each["start"] == finding["start"])
    mends = [(finding["fits"], pointed), *((each["fits"], each["text"]) for each in finding["also"])]
    *first, last = [f"{each} in the place of {text}" for each, text in mends]
    return f"{', '.join(first)} or {last}"


@pytest.mark.parametrize("path", ["draft.txt", "draft.docx"])
def test_json(path: str) -> None:
    found = [
        (each["rule"], each["message"], each["arithmetic"], fits(each), [one["text"] for one in each["figures"]])
        for each in as_json(path)
    ]
    assert found == [(*told[:4], [text for text, _ in told.figures]) for told in EXPECTED]
    assert [each["fingerprint"] for each in as_json(path)] == [each["fingerprint"] for each in as_json("draft.txt")]


def test_the_lines_of_json() -> None:
    lines = [[paragraph(one["line"]) for one in each["figures"]] for each in as_json("draft.txt")]
    assert lines == [[number for _, number in told.figures] for told in EXPECTED]


@pytest.mark.parametrize(
    ("question", "text", "above"),
    [
        (Question(Draft(DRAFT)), DRAFT, 0),
        (Question(Draft(TEXT, HEADLINE)), TEXT, 1),
        (File("draft.txt", DRAFT.encode()), DRAFT, 0),
        (File("draft.docx", word()), TEXT, 1),
    ],
    ids=["pasted", "pasted in fields", "dropped", "dropped as Word"],
)
def test_the_page(question: Question | File, text: str, above: int) -> None:
    assert of_page(question, text, above) == EXPECTED


def test_a_dropped_document_becomes_the_draft() -> None:
    told = json.loads(answered(Settings(), File("draft.docx", word())))
    assert told["draft"] == {"text": TEXT, "headline": HEADLINE, "standfirst": ""}


def test_the_report() -> None:
    page = consumers.html(run("check", "--no-cache", "--format", "html", "draft.txt").encode())
    found = []
    for finding in (each for each in page.iter("li") if "finding" in each.get("class", "").split()):
        said = ["".join(each.itertext()) for each in finding if each.tag != "dl"]
        terms = dict(zip(map(whole, finding.iter("dt")), map(whole, finding.iter("dd")), strict=True))
        figures = re.findall(r"(\S+) \(line (\d+)\)", terms["Where"])
        places = tuple((text, paragraph(int(line))) for text, line in figures)
        rule = terms["Rule"].rpartition(" ")[2].strip("()")
        found.append(Told(rule, said[0], said[1], terms["Would fit"].partition(":")[0], places))
    assert found == EXPECTED


def whole(element: Any) -> str:
    return "".join(element.itertext())


def test_the_comments_in_word() -> None:
    run("annotate", "draft.docx", "-o", "checked.docx")
    with zipfile.ZipFile("checked.docx") as archive:
        comments = archive.read("word/comments.xml").decode()
        text = archive.read("word/document.xml").decode()
    said = [re.findall(r"<w:t[^>]*>(.*?)</w:t>", each) for each in re.findall(r"<w:comment .*?</w:comment>", comments)]
    by_rule = {told.rule: told for told in EXPECTED}
    assert len(said) == len(EXPECTED)
    for first, arithmetic, *rest in said:
        told = by_rule[rest[-1].rpartition(" ")[2]]
        assert first.partition(": ")[2] == told.message
        assert arithmetic == told.arithmetic
        assert f"Would fit: {told.fits}" in rest
        assert all(text in " ".join(rest) for text, _ in told.figures[1:])
    on = re.findall(r"<w:commentRangeStart [^>]*/>.*?<w:t[^>]*>(.*?)</w:t>.*?<w:commentRangeEnd ", text)
    assert on == [told.figures[0][0] for told in reversed(EXPECTED)]  # in the order of the text


@pytest.mark.asyncio
async def test_an_editor(started: Started) -> None:
    async with started() as editor:
        diagnostics = await editor.open("draft.txt", DRAFT)
    found = {each.code: of_editor(each) for each in diagnostics}
    assert found == {told.rule: told for told in EXPECTED}
    assert len(diagnostics) == len(EXPECTED)


def of_editor(diagnostic: types.Diagnostic) -> Told:
    message, arithmetic, *more = diagnostic.message.split("\n")
    fits = dict(each.split(": ", 1) for each in more).get("fits")
    places = [each.location.range for each in diagnostic.related_information or ()]
    assert diagnostic.range in places
    return Told(str(diagnostic.code), message, arithmetic, fits, tuple(map(in_draft, places)))


def in_draft(where: types.Range) -> tuple[str, int]:
    line = DRAFT.split("\n")[where.start.line]
    return line[where.start.character : where.end.character], paragraph(where.start.line + 1)
