"""The steps of the action for GitHub, run as shell with the variables and files that GitHub's runner gives them.

The step that installs runs as it stands, but asks no index: the environment that it makes is shown the packages of the
Python of the tests, which are of the versions that the action asks for. The two steps that are actions of others are
only looked at.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.config.settings import FailOn
from tests.newsroom.conftest import ROOT, Run, executable, lay_traps

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
SHELL = "bash --noprofile --norc -e -o pipefail".split()  # what "shell: bash" is on GitHub
OFFLINE = {"PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": os.devnull}
EXPRESSION = re.compile(r"\$\{\{ (.*?) \}\}")
FROM_FORK = "github.event.pull_request && github.event.pull_request.head.repo.full_name != github.repository"
WRONG = "Harbour fire\n\nThe fire injured 12 people: 5 firefighters and 6 passers-by, police said.\n"
RIGHT = WRONG.replace("6", "7")


@dataclass(frozen=True)
class Outcome:
    """How a step ended."""

    status: int
    printed: str
    outputs: Mapping[str, str]
    summary: str


def step(name: str) -> dict[str, Any]:
    (found,) = (each for each in STEPS if each.get("id") == name)
    return found


def values(inputs: Mapping[str, str], outputs: Mapping[str, str]) -> dict[str, str]:
    """The expressions that a step may have, and what GitHub puts in their place."""
    given = {f"inputs.{name}": str(each["default"]) for name, each in ACTION["inputs"].items()}
    given |= {f"inputs.{name}": value for name, value in inputs.items()}
    given[FROM_FORK] = ""  # of a push
    return given | {f"steps.{name}": value for name, value in outputs.items()}


def run_step(
    run: Run, runner: Path, name: str, inputs: Mapping[str, str], outputs: Mapping[str, str], **more: str
) -> Outcome:
    known = values(inputs, outputs) | {each: more.pop(each) for each in {FROM_FORK} & more.keys()}
    files = {variable: runner / f"{name}.{variable}" for variable in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    for file in files.values():
        file.write_text("", encoding="utf-8")
    script = runner / f"{name}.sh"
    script.write_text(step(name)["run"], encoding="utf-8")
    environment = {
        "GITHUB_ACTIONS": "true",
        "GITHUB_ACTION_PATH": str(runner.parent / "_actions" / "the owner's" / "crossfoot"),
        "RUNNER_TEMP": str(runner),
        **{variable: str(file) for variable, file in files.items()},
        **{key: EXPRESSION.sub(lambda match: known[match[1]], value) for key, value in step(name)["env"].items()},
    }
    result = run(*SHELL, str(script), **{**more, **environment})
    written = dict(line.split("=", 1) for line in files["GITHUB_OUTPUT"].read_text(encoding="utf-8").splitlines())
    summary = files["GITHUB_STEP_SUMMARY"].read_text(encoding="utf-8")
    return Outcome(result.returncode, result.stdout + result.stderr, written, summary)


@pytest.fixture(scope="session")
def runner(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A runner's folder for what is temporary, with the action checked out beside it."""
    work = tmp_path_factory.mktemp("runner's work")
    checkout = work / "_actions" / "the owner's" / "crossfoot"
    checkout.parent.mkdir(parents=True)
    checkout.symlink_to(ROOT, target_is_directory=True)
    (work / "_temp $(id)").mkdir()
    return work / "_temp $(id)"


@pytest.fixture(scope="session")
def python(runner: Path) -> Path:
    """The Python of the runner: that of the tests, but what it makes an environment has the packages of the tests."""
    path, ours = runner.parent / "python", [each for each in sys.path if Path(each).name == "site-packages"]
    shown = f'printf "%s\\n" {shlex.join(ours)} > "$(echo "$folder"/lib/python3*/site-packages)/tests.pth"'
    made = f'case "$*" in *"-m venv "*) for folder do :; done; {shown} ;; esac'
    executable(path, f'{shlex.quote(sys.executable)} "$@" || exit\n{made}')
    return path


@pytest.fixture(scope="session")
def trapped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with modules that take the place of others; each of them says in the file ``ran`` that it was run."""
    folder = tmp_path_factory.mktemp("trapped")
    lay_traps(folder)
    return folder


@pytest.fixture(scope="session")
def installed(at: Callable[[Path], Run], runner: Path, python: Path, trapped: Path) -> str:
    """The Python of the environment that the first step makes, in a repository that would be run if it could."""
    known = {"python.outputs.python-path": str(python)}
    outcome = run_step(at(trapped), runner, "install", {}, known, **OFFLINE, **trapping(trapped))
    assert outcome.status == 0, outcome.printed
    return outcome.outputs["python"]


def trapping(folder: Path) -> dict[str, str]:
    """An environment of a job that lets Python find modules in the repository."""
    return {"PYTHONPATH": f"{folder}{os.pathsep}.", "PYTHONSTARTUP": "click.py", "PYTHONUSERBASE": str(folder)}


@pytest.fixture
def check(run: Run, runner: Path, installed: str) -> Callable[..., Outcome]:
    def check(more: Mapping[str, str] | None = None, **inputs: str) -> Outcome:
        given = {name.replace("_", "-"): value for name, value in inputs.items()}
        return run_step(run, runner, "check", given, {"install.outputs.python": installed}, **(more or {}))

    return check


def write(repository: Path, **files: str) -> None:
    for name, text in files.items():
        (repository / name).parent.mkdir(parents=True, exist_ok=True)
        (repository / name).write_text(text, encoding="utf-8")


def test_what_is_checked_out_is_installed_apart(installed: str, runner: Path) -> None:
    folder = Path(installed).parent.parent
    assert folder.is_relative_to(runner)
    (packages,) = folder.glob("lib/python3*/site-packages")
    assert (packages / "checker" / "_rules").is_dir()
    assert list(packages.glob("crossfoot-*.dist-info"))


def test_installing_runs_nothing_of_the_articles_repository(installed: str, trapped: Path) -> None:
    assert not (trapped / "ran").exists()


def test_checking_runs_nothing_of_the_articles_repository(check: Callable[..., Outcome], repository: Path) -> None:
    lay_traps(repository)
    write(repository, **{"fire.txt": WRONG})
    assert check(trapping(repository), paths="fire.txt").status == 1
    assert not (repository / "ran").exists()


@pytest.mark.parametrize("command", ["-m pip --version", "-m venv --help", "-m checker --version", "-c 0"])
def test_the_traps_would_have_been_run(run: Run, repository: Path, command: str) -> None:
    lay_traps(repository)
    run(sys.executable, *command.split(), **trapping(repository))
    assert (repository / "ran").exists()


def test_a_contradiction_fails_the_step_and_is_annotated_summed_up_and_in_sarif(
    check: Callable[..., Outcome], repository: Path
) -> None:
    write(repository, **{"drafts/fire.txt": WRONG, "drafts/right.txt": RIGHT})
    outcome = check()
    assert outcome.status == 1
    assert "::error file=drafts/fire.txt,line=3," in outcome.printed
    assert "1 finding in 2 articles" in outcome.summary
    (log,) = json.loads(Path(outcome.outputs["sarif"]).read_text(encoding="utf-8"))["runs"]
    (result,) = log["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "drafts/fire.txt"
    page = Path(outcome.outputs["html"]).read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert page.index("drafts/fire.txt") < page.index("drafts/right.txt")


def test_articles_that_hold_together_pass_with_an_empty_log(check: Callable[..., Outcome], repository: Path) -> None:
    write(repository, **{"fire.txt": RIGHT})
    outcome = check()
    assert outcome.status == 0
    assert "::" not in outcome.printed
    (log,) = json.loads(Path(outcome.outputs["sarif"]).read_text(encoding="utf-8"))["runs"]
    assert log["results"] == []


def test_paths_stand_one_a_line_whatever_their_characters(check: Callable[..., Outcome], repository: Path) -> None:
    odd = ["north side/fire.txt", 'it\'s $(touch pwned) `touch pwned`; "a" & b/fire.txt', "-x.txt", "*.txt", "é%,:.txt"]
    write(repository, **dict.fromkeys([*odd, "left out.txt"], WRONG))
    outcome = check(paths="\n".join(odd) + "\n")
    assert outcome.status == 1
    (log,) = json.loads(Path(outcome.outputs["sarif"]).read_text(encoding="utf-8"))["runs"]
    assert len(log["artifacts"]) == len(log["results"]) == len(odd)
    assert "left out" not in outcome.printed
    assert not list(repository.rglob("pwned"))


@pytest.mark.parametrize("name", ["paths", "config", "fail_on", "diff_ref"])
def test_no_input_is_run(check: Callable[..., Outcome], repository: Path, name: str) -> None:
    write(repository, **{"fire.txt": RIGHT})
    outcome = check(
        **{name: "--help $(touch pwned) `touch pwned` '; touch pwned; ' \" ; touch pwned; \" & touch pwned #"}
    )
    assert outcome.status == 2
    assert "touch pwned" in outcome.printed
    assert not list(repository.rglob("pwned"))


def test_what_fails_the_step_is_for_the_input_or_the_configuration_to_say(
    check: Callable[..., Outcome], repository: Path
) -> None:
    write(repository, **{"fire.txt": WRONG, "set up/our own.toml": 'fail-on = "never"\n'})
    assert check(fail_on="never").status == 0
    assert check(config="set up/our own.toml").status == 0
    assert check(config="set up/our own.toml", fail_on="error").status == 1
    assert "::error file=fire.txt" in check(fail_on="never").printed


def test_an_article_that_cannot_be_read_fails_the_step_and_the_others_are_reported(
    check: Callable[..., Outcome], repository: Path
) -> None:
    write(repository, **{"fire.txt": WRONG})
    (repository / "bad.docx").write_bytes(b"no zip")
    outcome = check()
    assert outcome.status == 2
    assert "::error file=fire.txt,line=3," in outcome.printed
    assert "bad.docx" in outcome.summary


@pytest.mark.parametrize(
    ("isolated", "fork", "status"),
    [
        ("forks", "true", 1),
        ("forks", "false", 0),
        ("forks", "", 0),
        ("true", "", 1),
        ("true", "false", 1),
        ("false", "true", 0),
        ("", "true", 2),
        ("yes", "", 2),
    ],
)
def test_a_fork_sets_nothing_unless_it_is_let(
    check: Callable[..., Outcome], repository: Path, isolated: str, fork: str, status: int
) -> None:
    write(repository, **{"fire.txt": WRONG, "crossfoot.toml": 'fail-on = "never"\n'})
    assert check({FROM_FORK: fork}, isolated=isolated).status == status


def test_a_fork_is_checked_by_the_configuration_that_the_workflow_names(
    check: Callable[..., Outcome], repository: Path
) -> None:
    write(repository, **{"fire.txt": WRONG, "crossfoot.toml": "select = []\n", "ours.toml": 'fail-on = "never"\n'})
    outcome = check({FROM_FORK: "true"}, config="ours.toml")
    assert outcome.status == 0
    assert "::error file=fire.txt" in outcome.printed


def test_what_is_a_fork_is_for_github_to_say_and_is_so_unless_settled() -> None:
    assert ACTION["inputs"]["isolated"]["default"] == "forks"
    assert step("check")["env"]["FORK"] == f"${{{{ {FROM_FORK} }}}}"


def test_only_what_changed_since_a_commit_is_reported(
    check: Callable[..., Outcome], run: Run, repository: Path
) -> None:
    write(repository, **{"old.txt": WRONG, "changed.txt": RIGHT})
    for command in (["add", "--all"], ["commit", "--quiet", "--message=Old"]):
        assert run("git", *command).returncode == 0
    write(repository, **{"changed.txt": WRONG})
    outcome = check(diff_ref="main")
    assert outcome.status == 1
    assert "file=changed.txt," in outcome.printed
    assert "old.txt" not in outcome.printed
    assert check(diff_ref="no-such-commit").status == 2


def test_scripts_hold_no_expression() -> None:
    scripts = [each["run"] for each in STEPS if "run" in each]
    assert len(scripts) == 2
    assert not [script for script in scripts if "${{" in script]
    assert {each.get("shell", "bash") for each in STEPS} == {"bash"}


def test_expressions_name_inputs_and_steps_that_are_there() -> None:
    names = re.findall(r"\b(inputs|steps)\.([\w-]+)", json.dumps(ACTION))
    assert {name for kind, name in names if kind == "inputs"} == ACTION["inputs"].keys()
    assert {name for kind, name in names if kind == "steps"} == {each["id"] for each in STEPS if "id" in each}


def test_actions_of_others_are_named_by_their_commit() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    used = re.findall(r"uses: (.*)", text)
    assert len(used) == len([each for each in STEPS if "uses" in each])
    assert [each for each in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", each)] == []


def test_every_step_of_python_lets_no_folder_add_modules() -> None:
    scripts = [each["run"] for each in STEPS if "run" in each]
    called = [line for script in scripts for line in script.splitlines() if re.search(r'"\$PYTHON" ', line)]
    assert len(called) == 3
    assert not [line for line in called if '"$PYTHON" -I ' not in line]


def test_the_log_is_uploaded_also_when_the_check_failed_but_only_if_wanted() -> None:
    upload = STEPS[-1]
    assert upload["uses"].startswith("github/codeql-action/upload-sarif@")
    assert upload["if"] == "${{ !cancelled() && inputs.sarif == 'true' && steps.check.outputs.sarif != '' }}"
    assert upload["with"]["sarif_file"] == "${{ steps.check.outputs.sarif }}"
    assert ACTION["inputs"]["sarif"]["default"] == "false"


def test_the_input_names_the_severities_that_there_are() -> None:
    assert set(re.findall(r"\w+", ACTION["inputs"]["fail-on"]["description"])) >= {level.value for level in FailOn}
