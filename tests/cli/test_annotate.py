"""``crossfoot annotate``: where the copy may be written, and which findings are in it."""

from __future__ import annotations

import errno
import io
import os
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from checker import engine
from checker.annotation import word
from checker.batch.checking import Task
from fixtures.formats.make_docx import packed
from tests.cli.conftest import Run

DRAFT = packed("<w:p><w:r><w:t>12 and 13 make 52, and 99 besides.</w:t></w:r></w:p>")


@pytest.fixture(autouse=True)
def draft(run: Run) -> None:
    Path("draft.docx").write_bytes(DRAFT)


def comments(path: str) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(Path(path).read_bytes())) as archive:
        said = archive.read("word/comments.xml").decode()
    return re.findall(r"<w:comment .*?<w:t[^>]*>(.*?)</w:t>", said)


def test_the_copy_has_the_findings_and_the_draft_stays_as_it_is(run: Run) -> None:
    result = run("annotate", "draft.docx", "-o", "checked.docx")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "checked.docx: a copy of draft.docx with 1 comment\n"
    assert len(comments("checked.docx")) == 1
    assert Path("draft.docx").read_bytes() == DRAFT


def test_notes_are_written_where_they_are_asked_for(run: Run) -> None:
    assert run("annotate", "draft.docx", "-o", "checked.docx", "--notes").exit_code == 0
    assert [each.partition(":")[0] for each in comments("checked.docx")] == ["Error", "Note"]


def test_what_is_not_sure_enough_is_left_out(run: Run) -> None:
    Path("crossfoot.toml").write_text("root = true\nnotes = true\n", encoding="utf-8")
    assert run("annotate", "draft.docx", "-o", "checked.docx").exit_code == 0
    assert run("annotate", "draft.docx", "-o", "surer.docx", "--min-confidence", "1").exit_code == 0
    assert (len(comments("checked.docx")), len(comments("surer.docx"))) == (2, 2)


@pytest.mark.parametrize("kind", ["itself", "a link to it", "a hard link to it"])
def test_the_document_itself_is_never_written(run: Run, kind: str) -> None:
    output = {"itself": "./draft.docx", "a link to it": "link.docx", "a hard link to it": "same.docx"}[kind]
    Path("link.docx").symlink_to("draft.docx")
    Path("same.docx").hardlink_to("draft.docx")
    result = run("annotate", "draft.docx", "-o", output)
    assert result.exit_code == 2
    assert "is the document itself, which stays as it is: name another file" in result.stderr
    assert Path("draft.docx").read_bytes() == DRAFT


def test_what_is_there_is_not_written_over(run: Run) -> None:
    Path("checked.docx").write_text("mine", encoding="utf-8")
    Path("dangling.docx").symlink_to("nowhere.docx")
    for output in ("checked.docx", "dangling.docx"):
        result = run("annotate", "draft.docx", "-o", output)
        assert result.exit_code == 2
        assert f"{output}: is there already and is not written over" in result.stderr
    assert Path("checked.docx").read_text(encoding="utf-8") == "mine"
    assert not Path("nowhere.docx").exists()


@pytest.mark.parametrize("output", ["gone/checked.docx", "."])
def test_a_place_where_nothing_can_be_written_is_told(run: Run, output: str) -> None:
    assert run("annotate", "draft.docx", "-o", output).exit_code == 2
    assert sorted(path.name for path in Path().iterdir()) == ["draft.docx"]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("story.txt", b"12 and 13 make 52.", "no Word document: a .docx file is a zip archive"),
        ("gone.docx", None, "no such file"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "save it as .docx"),
    ],
)
def test_what_is_no_word_document_is_an_error(run: Run, name: str, data: bytes | None, said: str) -> None:
    if data is not None:
        Path(name).write_bytes(data)
    result = run("annotate", name, "-o", "checked.docx")
    assert result.exit_code == 2
    (line,) = result.stderr.splitlines()
    assert said in line
    assert not Path("checked.docx").exists()


def test_a_rule_that_cannot_be_used_is_told_and_nothing_written(run: Run) -> None:
    result = run("annotate", "draft.docx", "-o", "checked.docx", "--rules", "mine.yaml")
    assert result.exit_code == 2
    assert result.stderr == "Error: mine.yaml:14:7: unknown role 'totl' (did you mean 'total'?)\n"
    assert not Path("checked.docx").exists()


def test_without_a_rule_nothing_is_written(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "load_rules", lambda *_: ((), []))
    result = run("annotate", "draft.docx", "-o", "checked.docx")
    assert (result.exit_code, result.stderr) == (2, "Error: draft.docx: not annotated: no rule is on\n")


def test_a_document_that_the_configuration_leaves_out_is_an_error(run: Run) -> None:
    Path("crossfoot.toml").write_text('root = true\nexclude = ["*.docx"]\n', encoding="utf-8")
    result = run("annotate", "draft.docx", "-o", "checked.docx")
    assert result.exit_code == 2
    assert "the configuration leaves it out" in result.stderr


def test_a_document_that_cannot_be_read_is_told_to_be_that(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_task: Task) -> bytes:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(Task, "read", fail)
    result = run("annotate", "draft.docx", "-o", "checked.docx")
    assert (result.exit_code, result.stderr) == (2, "Error: draft.docx: input/output error\n")


def test_a_disk_that_is_full_is_told_with_the_file(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    shipped = Path.open

    def full(path: Path, mode: str = "r", *more: Any) -> Any:
        if mode == "xb":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return shipped(path, mode, *more)

    monkeypatch.setattr(Path, "open", full)
    result = run("annotate", "draft.docx", "-o", "checked.docx")
    assert (result.exit_code, result.stderr) == (
        2,
        "Error: checked.docx: cannot be written: no space left on device\n",
    )


def test_nothing_half_written_is_left(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word, "annotated", lambda *_: "no bytes")
    assert run("annotate", "draft.docx", "-o", "checked.docx").exit_code == 2
    assert not Path("checked.docx").exists()
