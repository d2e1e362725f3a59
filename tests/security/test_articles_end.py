"""No article can make a run hang, grow or fail: what is too deep or too large is an error, or no figure."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

import checker
from checker import engine
from checker.batch import checking as tasks
from checker.batch.checking import Task
from checker.config.settings import Settings
from checker.errors import CrossfootError
from checker.readers import archive, xml_events

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATIONS = '<R><Relationship Type="x/officeDocument" Target="word/document.xml"/></R>'
MANY = 20_000


def said(ending: str, data: str | bytes) -> str:
    """The error that the articles of a file end in, or their prose."""
    try:
        found = list(engine.read_bytes(data if isinstance(data, bytes) else data.encode(), f"story{ending}"))
    except CrossfootError as error:
        return error.message
    return "\n".join(each.message if isinstance(each, CrossfootError) else each.prose for each in found)


def document(**parts: str) -> bytes:
    """A Word document of some parts, "/" written "__"."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", RELATIONS)
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", text)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("ending", "data", "error"),
    [
        (".json", '{"headlines":' * MANY, "not JSON|nested more than 100 deep"),
        (".json", '{"headlines": ' + "[" * MANY + "]" * MANY + "}", "nested more than 100 deep"),
        (".xml", "<nitf>" * MANY, "nested more than 200 deep"),
        (".xml", '<!DOCTYPE nitf [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><nitf>&b;</nitf>', "declares entities"),
        (".docx", document(word__document=f"<w:body {WORD}>{' ' * (archive.LARGEST + 1)}</w:body>"), "more than 32 MB"),
        (".docx", document(**{f"p{n}": "" for n in range(archive.MOST_PARTS)}), "more than 10,000 files"),
        (".txt", b"a\0b", "a binary file"),
        (".txt", "5 men".encode("utf-16"), "not UTF-8"),
        (".txt", b"\xff\xfe5", "not UTF-8"),
        (".txt", "\ud800".encode("utf-8", "surrogatepass"), "not UTF-8"),
        (".xml", b'<?xml version="1.0" encoding="unicode-escape"?><nitf></nitf>', "said to be written in"),
    ],
)  # fmt: skip
def test_what_is_too_deep_or_no_text_is_an_error(ending: str, data: str | bytes, error: str) -> None:
    assert any(part in said(ending, data) for part in error.split("|"))


def test_xml_of_too_many_elements_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    story = f"<nitf><body>{'<p/>' * 40}</body></nitf>"
    assert "elements" not in said(".xml", story)
    monkeypatch.setattr(xml_events, "MOST", 50)
    assert "more than 50 elements" in said(".xml", story)


@pytest.mark.parametrize(
    ("ending", "piece"),
    [
        (".html", "<div><ul><li>"), (".html", "<a "), (".html", "<!--"), (".html", "<blockquote><p>"),
        (".md", "> "), (".md", "["), (".md", "![a]("), (".md", "**a*b"), (".md", "`a"), (".md", "- "),
        (".rst", "* "), (".rst", ":a:`"), (".rst", "|a"), (".rst", "``a "),
        (".adoc", "[["), (".adoc", "====\n"), (".adoc", "{a}"), (".adoc", "+++"),
        (".txt", "("), (".txt", "“"), (".txt", "-"), (".txt", "1/"), (".txt", "U.S. "), (".txt", "a@"),
    ],
)  # fmt: skip
def test_nesting_without_end_is_read(ending: str, piece: str) -> None:
    assert isinstance(said(ending, piece * MANY + " so it was."), str)


@pytest.mark.parametrize(
    "text",
    [
        f"It cost {'9' * 1_000_000} dollars, 0.{'3' * 100_000} percent of all.",
        f"It cost {','.join(['999'] * 100_000)} dollars.",
        f"{'٣' * 50_000} men came.",
        "Sales rose 1e9999 percent from 1e99 to 1e99999, then by 9e99% from 9e99 to 1e99; 10^999999999 women.",
        "In the year 1000000000, in 10^99 years, 99999999 years ago, aged 99999999999, he was 99 trillion years old.",
        "He was born on 1 January 1 and died on 31 December 9999 aged 9998, 1e30 days after 1 May 2024.",
        f"It fell {'million ' * 20_000}.",
    ],
)
def test_a_number_of_any_length_is_a_figure_or_none(text: str) -> None:
    checker.check(text)
    assert all(len(figure.text) < 10_000 for figure in checker.extract(text))


def test_numbers_in_json_are_never_worked_out() -> None:
    huge = f'{{"headlines": [{{"value": "5 men"}}], "wordcount": {"9" * 1_000_000}, "x": 1e99999}}'
    assert said(".json", huge) == "5 men"


def test_a_file_larger_than_the_limit_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "LARGEST", 2**20)
    file = tmp_path / "story.txt"
    file.write_bytes(b" " * (2**20 + 1))
    for path in (str(file), "/dev/zero"):
        with pytest.raises(CrossfootError, match="more than 1 MB: divide it"):
            Task(path, path, Settings()).read()
