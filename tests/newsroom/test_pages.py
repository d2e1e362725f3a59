"""What the pages on CI and pre-commit tell to copy can be copied: their YAML is right and their commands run."""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import yaml

from checker.config.paths import BESIDE, is_beside
from checker.config.settings import FailOn
from tests.newsroom.conftest import ROOT, Run, lay_traps

PAGES = ("ci-github", "ci-gitlab", "ci-plain", "pre-commit")
MODULES = {"pip": "pip._internal.cli.main", "crossfoot": "checker.cli.main", "pre-commit": "pre_commit.main"}
WRONG = "Harbour fire\n\nThe fire injured 12 people: 5 firefighters and 6 passers-by, police said.\n"
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))


def blocks(page: str, language: str) -> list[str]:
    """What stands in the code blocks of a page that are of a language."""
    text = (ROOT / "docs" / f"{page}.md").read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, flags=re.DOTALL | re.MULTILINE)


def steps(page: str) -> Iterator[dict[str, Any]]:
    """The steps of every job of the workflows on a page."""
    for block in blocks(page, "yaml"):
        for job in yaml.safe_load(block)["jobs"].values():
            yield from job["steps"]


@pytest.fixture
def articles(run: Run, repository: Path) -> Path:
    """A repository with a remote one, in which a new article contradicts itself and an old one does."""
    assert run("git", "init", "--quiet", "--bare", "--initial-branch=main", "../origin").returncode == 0
    assert run("git", "remote", "add", "origin", "../origin").returncode == 0
    (repository / "old.txt").write_text(WRONG, encoding="utf-8")
    for command in ("add --all", "commit --quiet --message=Old", "push --quiet origin main"):
        assert run("git", *command.split()).returncode == 0
    (repository / "new.txt").write_text(WRONG, encoding="utf-8")
    for command in ("add --all", "commit --quiet --message=New"):
        assert run("git", *command.split()).returncode == 0
    return repository


def test_pages_have_what_is_tested_here() -> None:
    assert [(len(blocks(page, "yaml")), len(blocks(page, "sh"))) for page in PAGES] == [(4, 0), (2, 0), (0, 4), (2, 2)]


@pytest.mark.parametrize("page", PAGES)
def test_the_version_that_is_told_to_take_is_this_one(page: str) -> None:
    text = (ROOT / "docs" / f"{page}.md").read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert set(re.findall(r"(?:crossfoot@|rev: )v([\w.]+)", text)) == {project["version"]}


def test_the_action_is_given_inputs_that_it_has() -> None:
    given = [step.get("with", {}) for step in steps("ci-github") if "crossfoot@" in step.get("uses", "")]
    assert len(given) == 3
    assert {name for each in given for name in each} <= ACTION["inputs"].keys()
    assert given[1]["fail-on"] in {level.value for level in FailOn}


def test_the_page_that_is_kept_is_an_output_of_the_action() -> None:
    (upload,) = (step for step in steps("ci-github") if step.get("uses", "").startswith("actions/upload-artifact@"))
    (checking,) = (step for step in steps("ci-github") if step.get("id") == "crossfoot")
    assert upload["with"]["path"] == "${{ steps.crossfoot.outputs.html }}"
    assert upload["if"] == "${{ !cancelled() && steps.crossfoot.outputs.html != '' }}"
    assert "crossfoot@" in checking["uses"]
    assert "html" in ACTION["outputs"]


def test_the_table_of_inputs_is_that_of_the_action() -> None:
    page = (ROOT / "docs" / "ci-github.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `([\w-]+)` \|", page, flags=re.MULTILINE) == list(ACTION["inputs"])


def test_every_format_is_named_and_none_that_there_is_not(run: Run) -> None:
    page = (ROOT / "docs" / "ci-plain.md").read_text(encoding="utf-8")
    named = re.findall(r"^\| `(\w+)` \|", page, flags=re.MULTILINE)
    said = run("crossfoot", "check", "--help").stdout
    formats = re.search(r"more than once: ([\w,\s]+)\.", said)
    assert formats
    assert {*named, "text"} == set(re.findall(r"\w+", formats[1]))


def test_the_workflow_without_the_action_annotates_and_sums_up(run: Run, articles: Path, home: Path) -> None:
    scripts = [step["run"] for step in list(steps("ci-github"))[-4:] if "run" in step]
    summary = home / "summary.md"
    results = [run("bash", "-e", "-c", script, GITHUB_STEP_SUMMARY=str(summary)) for script in scripts]
    assert [result.returncode for result in results] == [0, 1]
    assert "/crossfoot@v" in (home / "pip.log").read_text(encoding="utf-8")
    assert "::error file=new.txt,line=3," in results[1].stdout
    assert "2 findings in 2 articles" in summary.read_text(encoding="utf-8")


def test_the_workflow_without_the_action_installs_before_anybodys_files_are_there() -> None:
    named = [step.get("uses", step.get("run", "")) for step in list(steps("ci-github"))[-4:]]
    assert [re.sub("[@ ].*", "", each) for each in named] == [
        "actions/setup-python",
        "pip",
        "actions/checkout",
        "crossfoot",
    ]


def test_the_workflow_for_forks_goes_by_the_configuration_of_the_main_branch(
    run: Run, articles: Path, tmp_path: Path
) -> None:
    (articles / "crossfoot.toml").write_text("notes = true\n", encoding="utf-8")
    for command in ("add --all", "commit --quiet --message=Ours"):
        assert run("git", *command.split()).returncode == 0
    (articles / "crossfoot.toml").unlink()
    (articles / "crossfoot.toml").symlink_to(tmp_path / "theirs.toml")
    (tmp_path / "theirs.toml").write_text('fail-on = "never"\n', encoding="utf-8")
    for command in ("add --all", "commit --quiet --message=Theirs"):
        assert run("git", *command.split()).returncode == 0
    (script,) = [
        step["run"]
        for step in yaml.safe_load(blocks("ci-github", "yaml")[2])["jobs"]["crossfoot"]["steps"]
        if "run" in step
    ]
    assert run("bash", "-e", "-c", script, BASE="HEAD~1").returncode == 0
    assert not (articles / "crossfoot.toml").is_symlink()
    assert (articles / "crossfoot.toml").read_text(encoding="utf-8") == "notes = true\n"
    assert (tmp_path / "theirs.toml").read_text(encoding="utf-8") == 'fail-on = "never"\n'


def test_the_script_for_a_strangers_change_goes_by_nothing_of_theirs(run: Run, articles: Path) -> None:
    (articles / "crossfoot.toml").write_text('fail-on = "never"\n', encoding="utf-8")
    assert run("bash", "-e", "-c", blocks("ci-plain", "sh")[2]).returncode == 1


@pytest.mark.parametrize("page", PAGES)
def test_no_command_to_copy_runs_modules_of_the_repository(page: str) -> None:
    copied = "".join(blocks(page, "yaml") + blocks(page, "sh"))
    assert re.findall(r"\b(?:python[\d.]*|py) .*", copied) == []


@pytest.mark.parametrize("command", ["pip", "crossfoot", "pre-commit"])
def test_what_installs_and_checks_runs_no_modules_of_the_repository(run: Run, repository: Path, command: str) -> None:
    lay_traps(repository)
    script = repository.parent / command  # as pip writes it
    script.write_text(
        f"#!{sys.executable}\nfrom {MODULES[command]} import main\nmain(['--version'])\n", encoding="utf-8"
    )
    script.chmod(0o755)
    assert run(str(script)).returncode in {0, None}
    assert not (repository / "ran").exists()


@pytest.mark.parametrize(("number", "found"), [(0, {"new.txt", "old.txt"}), (1, {"new.txt"})])
def test_the_jobs_for_gitlab_fail_and_leave_the_reports_that_they_name(
    run: Run, articles: Path, number: int, found: set[str]
) -> None:
    job = yaml.safe_load(blocks("ci-gitlab", "yaml")[number])["crossfoot"]
    script = "\n".join(job["script"])
    assert run("bash", "-e", "-o", "pipefail", "-c", script, CI_MERGE_REQUEST_DIFF_BASE_SHA="HEAD~1").returncode == 1
    reports = job["artifacts"]["reports"]
    quality = json.loads((articles / reports["codequality"]).read_text(encoding="utf-8"))
    assert {each["location"]["path"] for each in quality} == found
    if "junit" in reports:
        assert ET.parse(articles / reports["junit"]).getroot().tag == "testsuites"  # noqa: S314


def test_the_script_for_any_ci_fails_and_leaves_its_reports(run: Run, articles: Path) -> None:
    result = run("bash", "-e", "-c", blocks("ci-plain", "sh")[0])
    assert result.returncode == 1
    assert "old.txt:3:" in result.stdout
    assert json.loads((articles / "crossfoot.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert ET.parse(articles / "crossfoot.xml").getroot().tag == "testsuites"  # noqa: S314


def test_the_script_for_changes_reports_them_only(run: Run, articles: Path) -> None:
    result = run("bash", "-e", "-c", blocks("ci-plain", "sh")[1])
    assert result.returncode == 1
    assert "new.txt:3:" in result.stdout
    assert "old.txt" not in result.stdout


def test_with_the_baseline_old_findings_let_the_script_pass(run: Run, articles: Path) -> None:
    result = run("bash", "-e", "-c", blocks("ci-plain", "sh")[3])
    assert result.returncode == 0, result.stderr
    assert run("git", "diff", "--cached", "--name-only").stdout == ".crossfoot-baseline.json\n"


def test_the_hook_leaves_out_what_a_search_in_folders_does() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    named = [f"docs/{name}.md" for name in BESIDE]
    for path in (*named, "README.md", "readme.de.rst", "drafts/README-taxes.md", "README/raid.md", "drafts/raid.md"):
        assert bool(re.search(hook["exclude"], path)) is is_beside(Path(path).name), path


def test_configurations_of_pre_commit_are_valid_and_name_the_hook(run: Run, repository: Path) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    for block in blocks("pre-commit", "yaml"):
        (repository / "config.yaml").write_text(block, encoding="utf-8")
        result = run("pre-commit", "validate-config", "config.yaml")
        assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
        assert [each["id"] for repo in yaml.safe_load(block)["repos"] for each in repo["hooks"]] == [hook["id"]]
    assert run("pre-commit", "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")).returncode == 0


def test_commands_of_pre_commit_run(run: Run, articles: Path) -> None:
    local = {"id": "crossfoot", "name": "crossfoot", "entry": "crossfoot check", "language": "unsupported"}
    hooks = {"repos": [{"repo": "local", "hooks": [{**local, "types": ["text"], "exclude": "yaml$"}]}]}
    (articles / ".pre-commit-config.yaml").write_text(yaml.safe_dump(hooks), encoding="utf-8")
    (install,) = blocks("pre-commit", "sh")[0].splitlines()
    every, unchecked = blocks("pre-commit", "sh")[1].splitlines()
    assert run("bash", "-c", install).returncode == 0
    run("git", "add", "--all")
    result = run("bash", "-c", every)
    assert result.returncode == 1
    assert "old.txt:3:" in result.stdout
    assert run("bash", "-c", unchecked).returncode == 0
