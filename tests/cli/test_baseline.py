from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.report.making import SHORT

NAME = ".crossfoot-baseline.json"


@pytest.fixture(autouse=True)
def stories(run: Run) -> None:
    """Two stories with one finding each, and a configuration that nothing above is looked at for."""
    Path("crossfoot.toml").write_text("root = true\n")
    for name in ("raid.txt", "wire/late.txt"):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(SHORT)


def held(path: str = NAME) -> list[str]:
    return [each["path"] for each in json.loads(Path(path).read_text(encoding="utf-8"))["findings"]]


def test_what_is_written_is_sorted_one_finding_a_line_and_the_same_every_time(run: Run) -> None:
    result = run("baseline", "write", "wire", "raid.txt")
    assert (result.exit_code, result.stderr) == (0, f"{NAME} is written: 2 findings in 2 files\n")
    first = Path(NAME).read_text(encoding="utf-8")
    assert [line.split('"')[3] for line in first.splitlines() if "fingerprint" in line] == ["raid.txt", "wire/late.txt"]
    run("baseline", "write", ".")
    assert Path(NAME).read_text(encoding="utf-8") == first
    assert sorted(path.name for path in Path().iterdir()) == [NAME, "crossfoot.toml", "raid.txt", "wire"]


def test_what_it_holds_is_marked_counted_and_fails_no_run(run: Run) -> None:
    run("baseline", "write", ".")
    result = run("check", ".")
    assert result.exit_code == 0
    assert result.output == (
        "6 figures read, 2 checks by 2 rules: 2 failed (one slip can fail several)\n"
        "0 findings in 2 articles; 2 in the baseline (shown with --show-suppressed)\n"
    )
    shown = run("check", ".", "--show-suppressed")
    assert shown.exit_code == 0
    assert shown.stdout.count("error[total-of-row] (in the baseline) 12 and 13 make 25, not 52.") == 2
    files = json.loads(run("check", ".", "--format", "json").stdout)["files"]
    assert [each["baselined"] for file in files for each in file["findings"]] == [True, True]


def test_a_new_finding_still_fails(run: Run) -> None:
    run("baseline", "write", "raid.txt")
    result = run("check", ".")
    assert result.exit_code == 1
    assert result.stdout.startswith("wire/late.txt:")
    assert result.stdout.endswith("1 finding in 2 articles; 1 in the baseline (shown with --show-suppressed)\n")


def test_a_fingerprint_counts_as_often_as_it_is_held(run: Run) -> None:
    Path(NAME).write_text(
        '{"version": 1, "findings": [{"path": "raid.txt", "rule": "total-of-row", "fingerprint": "f00d", '
        '"message": ""}]}'
    )
    Path("raid.txt").write_text(SHORT + "\n99 were let go.\n")  # a note of the same fingerprint
    files = json.loads(run("check", "raid.txt", "--notes", "--format", "json").stdout)["files"]
    assert [each["baselined"] for each in files[0]["findings"]] == [True, False]
    run("baseline", "write", "raid.txt")
    assert [each.get("count") for each in json.loads(Path(NAME).read_text())["findings"]] == [2]


def test_it_is_found_from_a_folder_below_and_the_nearest_counts(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run("baseline", "write", ".")
    monkeypatch.chdir("wire")
    assert run("check", "late.txt").exit_code == 0
    assert run("check", "../raid.txt").exit_code == 0
    Path(NAME).write_text('{"version": 1, "findings": []}')
    assert run("check", "late.txt").exit_code == 1
    assert run("check", "../raid.txt").exit_code == 0


def test_a_root_ends_the_search(run: Run) -> None:
    run("baseline", "write", ".")
    Path("wire/crossfoot.toml").write_text("root = true\n")
    assert run("check", "wire").exit_code == 1


def test_a_renamed_file_keeps_its_findings_and_a_copied_one_does_not(run: Run) -> None:
    run("baseline", "write", ".")
    Path("raid.txt").rename("pier.txt")
    result = run("check", ".")
    assert (result.exit_code, result.stderr) == (0, "")
    Path("raid.txt").write_text(SHORT)
    assert run("check", ".").exit_code == 1


def test_what_is_gone_is_told_with_what_would_do(run: Run) -> None:
    run("baseline", "write", ".")
    Path("raid.txt").write_text("Police held 25 people.\n")
    result = run("check", "raid.txt")
    said = f"{NAME}: 1 finding is gone, of raid.txt: 'crossfoot baseline write raid.txt' brings it up to date\n"
    assert (result.exit_code, result.stderr) == (0, said)
    assert run("check", "wire").stderr == ""
    assert run("check", ".", "--select", "weekday").stderr == ""
    run("baseline", "write", "raid.txt")
    assert run("check", ".").stderr == ""
    assert held() == ["wire/late.txt"]
    Path("wire/late.txt").unlink()
    assert run("check", ".").stderr.startswith(f"{NAME}: 1 finding is gone, of wire/late.txt")


def test_what_is_held_of_other_files_and_of_those_that_cannot_be_read_stays(run: Run) -> None:
    run("baseline", "write", ".")
    Path("raid.txt").write_bytes(b"\x00\x01")
    result = run("baseline", "write", "raid.txt")
    assert result.exit_code == 2
    assert held() == ["raid.txt", "wire/late.txt"]


def test_where_it_lies_can_be_told(run: Run) -> None:
    run("baseline", "write", ".", "--output", "wire/old.json")
    assert held("wire/old.json") == ["../raid.txt", "late.txt"]
    assert run("check", ".").exit_code == 1
    assert run("check", ".", "--baseline", "wire/old.json").exit_code == 0
    Path("crossfoot.toml").write_text('root = true\nbaseline = "wire/old.json"\n')
    assert run("check", ".").exit_code == 0
    assert run("check", ".", "--no-baseline").exit_code == 1
    assert "baseline" in run("check", ".", "--no-baseline", "--baseline", "wire/old.json").stderr
    Path("wire/late.txt").write_text("Police held 25 people.\n")
    run("baseline", "write", ".")
    assert held("wire/old.json") == ["../raid.txt"]
    assert not Path(NAME).exists()


def test_without_a_configuration_it_lies_in_the_working_folder(run: Run) -> None:
    Path("crossfoot.toml").unlink()
    run("baseline", "write", "wire")
    assert held() == ["wire/late.txt"]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ('{\n<<<<<<< HEAD\n"version": 1}', f"Error: {NAME}:2: a merge left its conflict in here: mend it"),
        ('{\n"version": }', f"Error: {NAME}:2:12: not JSON: "),
        ("[]", f"{NAME}: no baseline: mend it, or remove it"),
        ('{"version": 1, "findings": [{"path": "raid.txt"}]}', f"{NAME}: finding 1 lacks a path, a rule"),
        ('{"version": 2}', f"{NAME}: a baseline of version 2, and this crossfoot knows version 1: use a newer"),
    ],
)
def test_one_that_cannot_be_used_is_an_error_that_is_told_once(run: Run, text: str, wrong: str) -> None:
    Path(NAME).write_text(text)
    for command in (("check", "."), ("baseline", "write", ".")):
        result = run(*command)
        assert result.exit_code == 2
        assert wrong in result.stderr
        assert result.stderr.count("Error") == 1
    assert Path(NAME).read_text() == text


def test_one_that_is_named_and_not_there_is_an_error(run: Run) -> None:
    result = run("check", ".", "--baseline", "old.json")
    assert (result.exit_code, result.stderr.count("Error: ")) == (2, 1)
    assert "no such baseline: 'crossfoot baseline write' makes one" in result.stderr


def test_standard_input_has_no_place_in_it(run: Run) -> None:
    assert run("baseline", "write", "-", stdin=SHORT).exit_code == 2
    run("baseline", "write", ".")
    assert run("check", "-", stdin=SHORT).exit_code == 1
