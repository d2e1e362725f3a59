"""Files that are not UTF-8, or no text, as every command that reads articles tells of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checker.cli.main import main

STORY = "Café – the harbour raid.\n\nPaid £20, sales rose 25% from £80 million to £120 million.\n"
TOLD = "not UTF-8, so read as Windows-1252: save it as UTF-8 if a character is wrong"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty folder, above which no configuration is looked for."""
    monkeypatch.chdir(tmp_path)
    Path("crossfoot.toml").write_text('root = true\nselect = ["relative-change"]\n')


def run(*arguments: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, arguments, stdin)


def places(*arguments: str) -> list[dict[str, object]]:
    (file,) = json.loads(run("check", *arguments, "--format", "json").stdout)["files"]
    found: list[dict[str, object]] = file["findings"]
    return found


@pytest.mark.parametrize("command", ["check", "explain", "figures"])
def test_every_command_that_reads_tells_a_guessed_encoding_with_its_place(command: str) -> None:
    Path("story.txt").write_bytes(b"\n" + STORY.encode("cp1252"))
    assert run(command, "story.txt").stderr == f"story.txt:2:4: {TOLD}\n"
    assert run(command, "-", stdin=STORY.encode("cp1252")).stderr == f"-:1:4: {TOLD}\n"


def test_a_baseline_tells_it_too_and_holds_what_it_holds_of_the_same_in_utf8() -> None:
    held = []
    for encoding in ("utf-8", "cp1252"):
        Path("story.txt").write_bytes(STORY.encode(encoding))
        result = run("baseline", "write", ".")
        held.append(Path(".crossfoot-baseline.json").read_text(encoding="utf-8"))
    assert TOLD in result.stderr
    assert "relative-change" in held[0]
    assert held[0] == held[1]
    assert run("check", ".").exit_code == 0


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_findings_stand_where_they_stand_in_utf8(ends: str) -> None:
    text = STORY.replace("\n", ends)
    Path("there.txt").write_bytes(text.encode())
    Path("here.txt").write_bytes(text.encode("cp1252"))
    there, here = places("there.txt"), places("here.txt")
    assert there
    assert here == there
    start, end = here[0]["start"], here[0]["end"]
    assert isinstance(start, int)
    assert isinstance(end, int)
    assert text[start:end] == "25%"


def test_comments_to_crossfoot_are_heeded() -> None:
    Path("desk.md").write_bytes(
        STORY.replace("Paid", "<!-- crossfoot: ignore[relative-change] as the café has it -->\nPaid").encode("cp1252")
    )
    result = run("check", "desk.md")
    assert "1 suppressed" in result.stdout
    assert result.exit_code == 0


def test_named_files_that_are_no_text_are_refused_and_the_rest_goes_on() -> None:
    Path("a.txt").write_bytes(b"{\\rtf1 Two died.}")
    Path("b.pdf").write_bytes(b"%PDF-1.7")
    Path("c.txt").write_bytes(STORY.encode())
    result = run("check", "a.txt", "b.pdf", "c.txt")
    assert result.stderr == (
        "Error: a.txt: this is an RTF document: give its name the ending .rtf, or read it with --as rtf\n"
        "Error: b.pdf: this is a PDF: save its text as .txt or .docx\n"
    )
    assert "c.txt:3:22: warning[relative-change]" in result.stdout
    assert result.exit_code == 2


def test_in_a_folder_only_what_goes_by_the_name_of_an_article_is_refused() -> None:
    for name in ("a.doc", "b.pdf", "c.json", "d.jpg", "e.xml"):
        Path("desk", name).parent.mkdir(exist_ok=True)
        Path("desk", name).write_bytes(b"%PDF-1.7")
    Path("desk/story.txt").write_bytes(b"Two died.\n")
    assert (run("check", "desk").stderr, run("check", "desk").exit_code) == ("", 0)
    Path("desk/f.txt").write_bytes(b"%PDF-1.7")
    result = run("check", "desk")
    assert (result.stderr, result.exit_code) == (
        "Error: desk/f.txt: this is a PDF: save its text as .txt or .docx\n", 2,
    )  # fmt: skip
