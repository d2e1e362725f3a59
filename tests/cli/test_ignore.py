"""``crossfoot ignore``: it writes the comment that silences a finding, and nothing else, over the real engine."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checker import engine
from checker.cli.main import main
from checker.filter import silencing
from tests.cli.conftest import forget_rules

FORMATS = Path(__file__).parents[2] / "fixtures" / "formats"
ROW = "Police held 52 people on the pier: 12 men and 13 women."
RISE = "Sales rose 25% from $80 million to $120 million."
OF_ROW = '<!-- crossfoot: ignore[total-of-row="52"] -->'
OF_RISE = '<!-- crossfoot: ignore[relative-change="25%"] -->'


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder above which no configuration is looked for."""
    forget_rules()
    monkeypatch.chdir(tmp_path)
    Path("crossfoot.toml").write_text("root = true\n", encoding="utf-8")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments], prog_name="crossfoot")


def found(name: str) -> list[str]:
    """What is found in a file, as "rule:line"."""
    lines = run("check", name, "--format", "line", "--notes").stdout.splitlines()
    return [f"{line.split('[')[1].split(']')[0]}:{line.split(':')[1]}" for line in lines]


def ignored(text: str, rule: str, place: str, name: str = "story.txt") -> str:
    """A text in which what a rule finds at a place was silenced, by one call and for good."""
    Path(name).write_bytes(text.encode())
    before = found(name)
    result = run("ignore", rule, f"{name}:{place}")
    assert (result.exit_code, result.stderr.split(": written: ")[0]) == (0, f"{name}:{int(place.partition(':')[0])}")
    after = found(name)
    assert len(after) == len(before) - 1
    return Path(name).read_bytes().decode()


# -- where the comment goes


@pytest.mark.parametrize(
    ("name", "text", "place", "expected"),
    [
        ("a.txt", f"Raid\n\n{ROW}\n", "3", f"Raid\n\n{OF_ROW}\n{ROW}\n"),
        ("a.txt", f"\ufeff{ROW}", "1", f"\ufeff{OF_ROW}\n{ROW}"),
        ("a.txt", f"Raid\r\n\r\n{ROW}\r\n", "3", f"Raid\r\n\r\n{OF_ROW}\r\n{ROW}\r\n"),
        ("a.md", f"# Raid\n\n{ROW}\n", "3", f"# Raid\n\n{OF_ROW}\n\n{ROW}\n"),
        ("a.md", f"# {ROW}\n\nMore.\n", "1", f"# {ROW} {OF_ROW}\n\nMore.\n"),
        ("a.md", f"Raid\n\n* {ROW}\n* More.\n", "3", f"Raid\n\n* {ROW} {OF_ROW}\n* More.\n"),
        ("a.md", f"Raid\n\n> {ROW}\n", "3", f"Raid\n\n> {ROW} {OF_ROW}\n"),
        ("a.md", f"---\ntitle: {RISE}\n---\n\nMore.\n", "2", f"---\n{OF_RISE[5:-4]}\ntitle: {RISE}\n---\n\nMore.\n"),
        ("a.html", f"<h1>Raid</h1>\n<p>{ROW}</p>\n", "2", f"<h1>Raid</h1>\n<p>{ROW} {OF_ROW}</p>\n"),
        ("a.rst", f"Raid\n====\n\n{ROW}\n", "4", f"Raid\n====\n\n..{OF_ROW[4:-4]}\n\n{ROW}\n"),
        ("a.rst", f"{'=' * 60}\n{ROW}\n{'=' * 60}\n", "2", f"..{OF_ROW[4:-4]}\n\n{'=' * 60}\n{ROW}\n{'=' * 60}\n"),
        ("a.adoc", f"= Raid\n\n{ROW}\n", "3", f"= Raid\n\n//{OF_ROW[4:-4]}\n{ROW}\n"),
    ],
)
def test_the_comment_has_the_form_of_its_format(name: str, text: str, place: str, expected: str) -> None:
    rule = "relative-change" if "rose" in text else "total-of-row"
    assert ignored(text, rule, place, name) == expected


@pytest.mark.parametrize(
    ("name", "above", "comment"),
    [
        ("a.txt", "Raid\r\r", f"{OF_ROW}\r"),
        ("a.md", "Raid\r\r", f"{OF_ROW}\r\r"),
        ("a.rst", "Raid\r====\r\r", f"..{OF_ROW[4:-4]}\r\r"),
        ("a.adoc", "= Raid\r\r", f"//{OF_ROW[4:-4]}\r"),
        ("a.md", "---\r", f"{OF_ROW[5:-4]}\r"),
    ],
)
def test_lines_that_end_in_a_carriage_return_are_lines(name: str, above: str, comment: str) -> None:
    text = f"title: '{ROW}'\r---\rMore.\r" if above == "---\r" else f"{ROW}\r"
    assert ignored(above + text, "total-of-row", str(above.count("\r") + 1), name) == above + comment + text


@pytest.mark.parametrize("path", sorted(FORMATS.glob("*/*broken*")), ids=lambda path: path.suffix)
def test_every_format_but_those_of_word_processors_is_written_into(path: Path) -> None:
    Path(path.name).write_bytes(path.read_bytes())
    (finding,) = found(path.name)
    rule, line = finding.split(":")
    result = run("ignore", rule, f"{path.name}:{line}")
    if path.suffix in {".docx", ".odt", ".rtf"}:
        assert (result.exit_code, "is not written into: put a comment on the text there" in result.stderr) == (2, True)
        assert Path(path.name).read_bytes() == path.read_bytes()
    else:
        assert (result.exit_code, found(path.name)) == (0, [])


def test_two_findings_of_a_paragraph_have_one_comment() -> None:
    two = f"{ROW} They held 63 people in the port: 30 men and 43 women."
    Path("a.txt").write_text(f"Raid\n\n{two}\n", encoding="utf-8")
    assert found("a.txt") == ["total-of-row:3", "total-of-row:3"]
    assert run("ignore", "total-of-row", "a.txt:3").exit_code == 0
    assert found("a.txt") == []
    assert 'ignore[total-of-row="52", total-of-row="63"]' in Path("a.txt").read_text(encoding="utf-8")


def test_a_column_names_one_of_two_findings() -> None:
    two = f"{ROW} They held 63 people in the port: 30 men and 43 women."
    assert ignored(f"Raid\n\n{two}\n", "total-of-row", f"3:{two.index('63') + 1}") == (
        f'Raid\n\n<!-- crossfoot: ignore[total-of-row="63"] -->\n{two}\n'
    )


def test_a_line_that_has_only_another_figure_of_the_finding_will_do() -> None:
    headline = "Police arrest 205 in raid\n\nThey arrested 250 suspects, 160 smugglers and 90 fugitives.\n"
    Path("a.txt").write_text(headline, encoding="utf-8")
    finding = found("a.txt")[0]
    rule, line = finding.split(":")
    assert run("ignore", rule, f"a.txt:{4 - int(line)}").exit_code == 0
    assert finding not in found("a.txt")


# -- what else is in the file stays


def test_a_file_in_another_encoding_keeps_it() -> None:
    Path("a.txt").write_bytes(f"Caf\xe9 \x93raid\x94\r\n\r\n{ROW}\r\nTh\xe9 end".encode("latin-1"))
    assert run("ignore", "total-of-row", "a.txt:3").exit_code == 0
    expected = f"Caf\xe9 \x93raid\x94\r\n\r\n{OF_ROW}\r\n{ROW}\r\nTh\xe9 end"
    assert Path("a.txt").read_bytes() == expected.encode("latin-1")


def test_a_page_that_names_its_encoding_keeps_it() -> None:
    page = f"<meta charset=iso-8859-1><h1>Caf\xe9</h1><p>{ROW}</p><p>Th\xe9"
    Path("a.html").write_bytes(page.encode("latin-1"))
    assert run("ignore", "total-of-row", "a.html:1").exit_code == 0
    assert Path("a.html").read_bytes() == page.replace("women.", f"women. {OF_ROW}").encode("latin-1")


@pytest.mark.skipif(os.name != "posix", reason="rights are those of POSIX")
def test_a_file_keeps_its_rights_and_a_link_stays_one() -> None:
    Path("a.txt").write_text(ROW, encoding="utf-8")
    Path("a.txt").chmod(0o640)
    Path("link.txt").symlink_to("a.txt")
    assert run("ignore", "total-of-row", "link.txt:1").exit_code == 0
    assert Path("link.txt").is_symlink()
    assert stat.S_IMODE(Path("a.txt").stat().st_mode) == 0o640
    assert Path("a.txt").read_text(encoding="utf-8").startswith(OF_ROW)


@pytest.mark.skipif(os.name != "posix", reason="rights are those of POSIX")
def test_a_file_that_may_not_be_written_to_is_refused() -> None:
    Path("a.txt").write_text(ROW, encoding="utf-8")
    Path("a.txt").chmod(0o440)
    result = run("ignore", "total-of-row", "a.txt:1")
    assert (result.exit_code, result.stderr) == (2, "Error: a.txt: cannot be written: permission denied\n")
    assert Path("a.txt").read_text(encoding="utf-8") == ROW


def test_a_file_of_two_names_keeps_both() -> None:
    Path("a.txt").write_text(ROW, encoding="utf-8")
    Path("b.txt").hardlink_to("a.txt")
    assert run("ignore", "total-of-row", "a.txt:1").exit_code == 0
    assert Path("b.txt").samefile("a.txt")
    assert Path("b.txt").read_text(encoding="utf-8").startswith(OF_ROW)


def test_a_file_that_changes_meanwhile_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.txt").write_text(ROW, encoding="utf-8")
    shipped = silencing.silencing

    def slow(*arguments: object) -> silencing.Insertion:
        Path("a.txt").write_text("typed meanwhile", encoding="utf-8")
        return shipped(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr("checker.cli.commands.marking.silencing", slow)
    result = run("ignore", "total-of-row", "a.txt:1")
    assert (result.exit_code, "changed meanwhile" in result.stderr) == (2, True)
    assert [path.name for path in Path().iterdir() if path.suffix != ".toml"] == ["a.txt"]
    assert Path("a.txt").read_text(encoding="utf-8") == "typed meanwhile"


# -- what cannot be done


def test_what_is_silenced_already_is_said_and_nothing_written() -> None:
    text = f"{OF_ROW}\n{ROW}\n"
    Path("a.txt").write_text(text, encoding="utf-8")
    result = run("ignore", "total-of-row", "a.txt:2")
    assert (result.exit_code, result.stderr) == (0, "a.txt:2: total-of-row is silenced here already\n")
    assert Path("a.txt").read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("rule", "place", "said"),
    [
        (
            "total-of-row",
            "a.txt:3",
            "a.txt:3: nothing to ignore: total-of-row finds nothing here; it has one on line 5",
        ),
        ("told-again", "a.txt:5", "a.txt:5: nothing to ignore: told-again finds nothing here: here is total-of-row"),
        ("total-of", "a.txt:5", "no rule that is on is called 'total-of' (did you mean 'total-of-row'?)"),
        ("total-of-row", "gone.txt:5", "gone.txt: no such file or folder"),
        ("total-of-row", "-:5", "-: standard input cannot be written into: name a file"),
        ("total-of-row", "out.txt:5", "out.txt: the configuration leaves it out"),
    ],
)
def test_what_cannot_be_ignored_is_an_error_that_says_why(rule: str, place: str, said: str) -> None:
    text = f"Raid\n\nNothing here.\n\n{ROW}\n"
    Path("crossfoot.toml").write_text('root = true\nexclude = ["out.txt"]\n', encoding="utf-8")
    for name in ("a.txt", "out.txt"):
        Path(name).write_text(text, encoding="utf-8")
    result = run("ignore", rule, place)
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (2, f"Error: {said}")
    assert Path("a.txt").read_text(encoding="utf-8") == text


def test_where_no_comment_can_stand_the_baseline_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "written_in", lambda *_: ("plain", "utf-8"))
    Path("a.md").write_text(f"| a |\n|---|\n| {ROW} |\n", encoding="utf-8")
    Path("crossfoot.toml").write_text("root = true\nas = 'markdown'\n", encoding="utf-8")
    monkeypatch.setattr(silencing, "_WRITERS", {})
    result = run("ignore", "total-of-row", "a.md:3")
    assert result.exit_code == 2
    assert "no comment can be put here that silences only this" in result.stderr
