from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace

from checker import engine
from checker.errors import TooLongError
from checker.model.document import Document
from checker.model.finding import Fault, Report
from checker.model.rule import Rule
from tests.cli import conftest
from tests.cli.conftest import Run
from tests.report.making import SHORT

CLEAN = "Police held 12 men.\n"
DIAGNOSTIC = """\
{path}:3:12: error[total-of-row] 12 and 13 make 25, not 52.
  12 + 13 = 25
  1 | Police held 12 men and 13 women.
    |             -- parts   -- parts
  3 | A total of 52 were held.
    |            ^^ total
  fits: 25

"""


def test_a_contradiction_is_shown_with_every_figure_and_the_status_is_1(run: Run) -> None:
    Path("story.txt").write_text(SHORT)
    result = run("check", "story.txt")
    assert result.stdout == (
        DIAGNOSTIC.format(path="story.txt") + "3 figures read, 1 check by 2 rules: 1 failed\n1 finding in 1 article\n"
    )
    assert (result.stderr, result.exit_code) == ("", 1)


def test_a_clean_article_gives_only_what_was_read_and_the_status_0(run: Run) -> None:
    Path("story.txt").write_text(CLEAN)
    result = run("check", "story.txt")
    assert result.output == "0 figures read, 0 checks by 2 rules\n0 findings in 1 article\n"
    assert result.exit_code == 0


def test_an_article_is_given_as_long_as_the_option_or_the_configuration_says(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[int | None] = []

    def check(document: Document, rules: Sequence[Rule], seconds: int | None) -> Report:
        given.append(seconds)
        return conftest.check(document, rules)

    monkeypatch.setattr(engine, "check", check)
    Path("story.txt").write_text(CLEAN)
    run("check", "story.txt")
    run("check", "story.txt", "--timeout", "7")
    Path("crossfoot.toml").write_text("timeout = 30\n")
    run("check", "story.txt")
    run("check", "story.txt", "--timeout", "7")
    assert given == [None, 7, 30, 7]
    assert "0 is not in the range" in run("check", "story.txt", "--timeout", "0").stderr


def test_an_article_that_takes_too_long_and_a_rule_that_fails_are_errors_and_the_rest_is_checked(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def check(document: Document, rules: Sequence[Rule], seconds: int | None) -> Report:
        if document.path == "late.txt":
            raise TooLongError(f"not checked within {seconds} seconds", document.path)
        fault = Fault("rule sold cannot judge this", 15, 21)
        return replace(conftest.check(document, rules), faults=(fault,))

    monkeypatch.setattr(engine, "check", check)
    for name in ("late.txt", "story.txt"):
        Path(name).write_text(SHORT)
    result = run("check", "late.txt", "story.txt", "--timeout", "7")
    assert result.stdout.startswith(DIAGNOSTIC.format(path="story.txt"))
    assert result.stderr == (
        "Error: late.txt: not checked within 7 seconds\nError: story.txt:1:16: rule sold cannot judge this\n"
    )
    assert result.exit_code == 2


def test_standard_input_is_named_by_a_dash(run: Run) -> None:
    result = run("check", "-", stdin=SHORT)
    assert result.stdout.startswith(DIAGNOSTIC.format(path="-"))
    assert result.exit_code == 1


def test_the_others_are_checked_when_a_path_is_missing(run: Run) -> None:
    Path("story.txt").write_text(SHORT)
    result = run("check", "gone.txt", "story.txt")
    assert result.stdout.startswith(DIAGNOSTIC.format(path="story.txt"))
    assert result.stderr == "Error: gone.txt: no such file or folder\n"
    assert result.exit_code == 2


@pytest.mark.parametrize(
    ("data", "error"),
    [(b"\x00\x01\x02", "binary"), (b"Caf\x81 12", "UTF-8"), (b"\xff\xfe1\x002\x00", "UTF-")],
)
def test_bytes_that_are_no_text_are_one_line_on_standard_error(run: Run, data: bytes, error: str) -> None:
    Path("bad.txt").write_bytes(data)
    Path("good.txt").write_text(SHORT)
    result = run("check", "bad.txt", "good.txt")
    assert result.stderr.startswith("Error: bad.txt:")
    assert error in result.stderr
    assert result.stderr.count("\n") == 1
    assert "good.txt:3:12: error" in result.stdout
    assert result.exit_code == 2


def test_an_empty_file_has_nothing_to_check(run: Run) -> None:
    Path("empty.txt").write_bytes(b"")
    result = run("check", "empty.txt")
    assert result.output == "0 figures read, 0 checks by 2 rules\n0 findings in 1 article\n"
    assert result.exit_code == 0


def test_a_folder_stands_for_the_texts_in_it_each_once_and_in_order(run: Run) -> None:
    for name in ("b.txt", "a/z.txt", "a/y.TXT", "notes.jpg", ".hidden.txt", ".git/c.txt"):
        path = Path("drafts", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(SHORT)
    result = run("check", "drafts", "drafts/b.txt", "./drafts/a", "--format", "json")
    paths = [file["path"] for file in json.loads(result.stdout)["files"]]
    assert paths == ["drafts/b.txt", "drafts/a/y.TXT", "drafts/a/z.txt"]


def test_data_that_is_no_article_is_passed_over_in_a_folder_and_an_error_where_it_is_named(run: Run) -> None:
    Path("desk").mkdir()
    Path("desk/package.json").write_text('{"name": "desk"}')
    Path("desk/pom.xml").write_text("<project/>")
    Path("desk/story.json").write_text('{"headline": "Two die", "body_text": "A total of 52 were held."}')
    result = run("check", "desk")
    assert "desk/story.json:1:50: error" in result.stdout
    assert (result.stderr, result.exit_code) == ("", 1)
    result = run("check", "desk/pom.xml")
    assert result.stderr == (
        "Error: desk/pom.xml: no article in it: a .xml file is read as nitf; --as names another format\n"
    )
    assert result.exit_code == 2


def test_a_bad_line_of_many_articles_is_told_and_the_rest_checked(run: Run) -> None:
    Path("desk.jsonl").write_text('{"text": "Two died."}\n{"text": "Two\n{"text": "A total of 52 were held."}\n')
    result = run("check", "desk.jsonl")
    assert "error[total-of-row]" in result.stdout
    assert result.stdout.endswith("1 finding in 2 articles\n")
    assert result.stderr.startswith("Error: desk.jsonl:2:10: not JSON: ")
    assert result.exit_code == 2


def test_a_named_file_is_read_whatever_its_ending(run: Run) -> None:
    Path("story.copy").write_text(SHORT)
    assert run("check", "story.copy").exit_code == 1


@pytest.mark.parametrize(
    ("text", "fail_on", "code"),
    [
        (SHORT, "error", 1),
        (SHORT, "never", 0),
        ("99 men", "warning", 0),
        ("99 men", "note", 1),
        (CLEAN, "note", 0),
    ],
)
def test_the_status_depends_on_the_least_severity_asked_for(run: Run, text: str, fail_on: str, code: int) -> None:
    assert run("check", "-", "--fail-on", fail_on, stdin=text).exit_code == code


def test_notes_are_counted_and_shown_when_asked_for(run: Run) -> None:
    hidden = run("check", "-", stdin="99 men")
    assert hidden.output == (
        "1 figure read, 1 check by 2 rules: 1 failed\n0 findings in 1 article; 1 note (shown with --notes)\n"
    )
    for arguments in (("--notes",), ("--fail-on", "note")):
        assert "-:1:1: note[total-of-row]" in run("check", "-", *arguments, stdin="99 men").output


def test_a_date_that_is_none_is_a_usage_error(run: Run) -> None:
    result = run("check", "-", "--date", "31/5/2024", stdin=CLEAN)
    assert "'31/5/2024' is not a date: write it as in 2024-05-31" in result.stderr
    assert result.exit_code == 2


def test_an_unknown_rule_is_an_error(run: Run) -> None:
    result = run("check", "-", "--select", "sums,weekda", stdin=SHORT)
    assert result.stderr == "Error: unknown rule or family 'weekda' (did you mean 'weekday'?)\n"
    assert result.exit_code == 2


def test_a_bad_rule_file_is_one_line_and_json_has_it_too(run: Run) -> None:
    result = run("check", "-", "--rules", "x.yaml", "--format", "json", stdin=SHORT)
    assert result.stderr == "Error: x.yaml:14:7: unknown role 'totl' (did you mean 'total'?)\n"
    error = {"path": "x.yaml", "message": "14:7: unknown role 'totl' (did you mean 'total'?)"}
    said = json.loads(result.stdout)
    assert said["errors"] == [error]
    assert [file["path"] for file in said["files"]] == ["-"], "the articles are still checked"
    assert result.exit_code == 2


def test_no_path_is_a_usage_error(run: Run) -> None:
    result = run("check")
    assert "Missing argument 'PATHS...'" in result.stderr
    assert result.exit_code == 2


def test_colour_is_for_terminals_unless_the_environment_says_so(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b" not in run("check", "-", stdin=SHORT, color=True).stdout
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1;31m^^ total\x1b[0m" in run("check", "-", stdin=SHORT, color=True).stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run("check", "-", stdin=SHORT, color=True).stdout


def test_an_article_cannot_send_escapes_to_the_terminal(run: Run) -> None:
    output = run("check", "-", stdin="12 \x1b]0;owned\x07 men\n52\n").output
    assert "\x1b" not in output
    assert "\x07" not in output
    assert "12 ␛]0;owned␇ men" in output


def test_a_file_name_that_is_no_unicode_is_shown_escaped(run: Run) -> None:
    Path("b\udce9.txt").write_text(SHORT)
    assert "b\\xe9.txt:3:12: error" in run("check", ".").stdout
    assert json.loads(run("check", ".", "--format", "json").stdout)["files"][0]["path"] == "b\\xe9.txt"


def test_json_is_the_same_from_a_file_and_from_standard_input_but_for_the_path(run: Run) -> None:
    Path("story.txt").write_text(SHORT)
    from_file = run("check", "story.txt", "--format", "json").stdout
    assert run("check", "-", "--format", "json", stdin=SHORT).stdout == from_file.replace("story.txt", "-")


def test_five_megabytes_on_one_line_with_many_findings(run: Run) -> None:
    result = run("check", "-", stdin="52 men, " * 600_000 + "12 women")
    shown = result.stdout.splitlines()
    assert shown[0].startswith("-:1:1: error")
    assert max(map(len, shown)) <= 100


def test_an_empty_selection_is_a_usage_error(run: Run) -> None:
    result = run("check", "-", "--select", ",", stdin=SHORT)
    assert result.exit_code == 2
    assert "name a rule or a family" in result.stderr


@pytest.mark.parametrize("command", ["check", "explain", "figures"])
def test_an_empty_path_is_not_the_working_folder(run: Run, command: str) -> None:
    result = run(command, "")
    assert result.exit_code == 2
    assert "an empty path: the working folder is '.'" in result.stderr


@pytest.mark.parametrize("command", ["check", "explain", "figures"])
def test_standard_input_that_holds_no_article_is_an_error_by_the_name_it_goes_by(run: Run, command: str) -> None:
    result = run(command, "-", "--stdin-filename", "x.json", stdin='{"a": 1}')
    assert result.exit_code == 2
    assert "Error: x.json: no article in it" in result.stderr
