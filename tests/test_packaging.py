"""What is packaged says what it is, and so does the extension for VS Code."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import requires
from pathlib import Path
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from checker.lsp.checking import form_of

# What an installed crossfoot brings along, and what sets up a clone.

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names in the wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    with ZipFile(next(folder.glob("crossfoot-*.whl"))) as wheel:
        return set(wheel.namelist())


def test_the_wheel_carries_every_rule(packed: set[str]) -> None:
    folder = ROOT / "rules"
    rules = {f"checker/_rules/{path.relative_to(folder).as_posix()}" for path in folder.rglob("*.yaml")}
    assert rules
    assert rules <= packed


def test_the_wheel_carries_the_language_data_and_the_types(packed: set[str]) -> None:
    data = {path.relative_to(ROOT).as_posix() for path in (ROOT / "checker" / "languages").rglob("*.yaml")}
    assert data
    assert data | {"checker/py.typed"} <= packed


def test_the_wheel_carries_nothing_but_the_checker(packed: set[str]) -> None:
    assert {name.split("/")[0] for name in packed if ".dist-info/" not in name} == {"checker"}
    assert not [name for name in packed if "/make_" in name]


def locked(file: str = "requirements.lock") -> dict[str, str]:
    """Each package of a lock file, in lower case, with its entry."""
    entries = re.split(r"\n(?=\S)", (ROOT / file).read_text(encoding="utf-8"))
    return {entry.split("==")[0].lower(): entry for entry in entries if not entry.startswith("#")}


def test_every_dependency_is_locked_with_hashes() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    wanted = [*project["project"]["dependencies"], *(name for name in groups["dev"] if isinstance(name, str))]
    wanted += (name for group in groups["dev"] if isinstance(group, dict) for name in groups[group["include-group"]])
    entries = locked()
    assert {re.match(r"[\w-]+", name)[0].lower() for name in wanted} <= entries.keys()  # type: ignore[index]
    assert all("--hash=sha256:" in entry for entry in entries.values())


@pytest.mark.parametrize("lock", ["action.lock", "container.lock"])
def test_the_action_and_the_container_install_what_is_tested_here(lock: str) -> None:
    tested, installed = locked(), locked(lock)
    assert {name: pinned(entry) for name, entry in installed.items()} == {
        name: pinned(tested[name]) for name in installed
    }


def pinned(entry: str) -> tuple[str, list[str]]:
    """The version of a locked package, and its hashes."""
    return re.split("[ ;]", entry)[0], re.findall(r"--hash=(\S+)", entry)


def test_the_action_and_the_container_install_all_that_is_needed() -> None:
    """But docopt, which num2words imports for its command line only, and of which there is no wheel."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    ours, build = project["project"]["dependencies"], project["build-system"]["requires"]
    assert project["dependency-groups"]["build"] == [each.split(">")[0] for each in build]
    assert needed([*ours, *build]) - locked("action.lock").keys() == {"docopt"}
    page = project["project"]["optional-dependencies"]["serve"]
    assert needed([*ours, *page]) - locked("container.lock").keys() == {"docopt"}


def needed(wanted: list[str]) -> set[str]:
    """The names of packages that are wanted, and of all that they require."""
    unseen, found = [Requirement(each) for each in wanted], set[str]()
    while unseen:
        name = canonicalize_name(unseen.pop().name)
        if name not in found:
            found.add(name)
            requirements = map(Requirement, requires(name) or ())
            unseen += (each for each in requirements if not each.marker or each.marker.evaluate({"extra": ""}))
    return found


def test_the_readme_opens_with_the_two_commands_and_ci_runs_both() -> None:
    commands = [
        line
        for line in (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
        if line.startswith("python3 -m venv .venv && ")
    ]
    check, test = commands[:2]
    assert check.endswith(".venv/bin/crossfoot check docs/ferries.txt --fail-on never")
    run = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert "set -eu" in run
    assert run.index(check) + 1 == run.index(test)
    assert run[-1] == ".venv/bin/python benchmarks/guard.py"


# The extension for VS Code: what it says of itself is so, and the server talks to VS Code's own client library.

EXTENSION = ROOT / "editors" / "vscode"
PACKAGE = json.loads((EXTENSION / "package.json").read_text(encoding="utf-8"))


def test_it_has_the_version_of_crossfoot() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert (PACKAGE["version"], PACKAGE["license"]) == (project["version"], project["license"])
    assert f"crossfoot-{PACKAGE['version']}.vsix" in (EXTENSION / "README.md").read_text(encoding="utf-8")


def test_its_languages_are_those_that_the_server_reads() -> None:
    languages = [event.removeprefix("onLanguage:") for event in PACKAGE["activationEvents"]]
    assert all(form_of(language, "a") for language in languages)
    source = (EXTENSION / "extension.js").read_text(encoding="utf-8")
    assert json.loads(re.findall(r"const LANGUAGES = (\[.*\]);", source)[0]) == languages


def test_its_settings_are_on_its_page() -> None:
    settings = set(PACKAGE["contributes"]["configuration"]["properties"])
    page = (EXTENSION / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `(crossfoot\.\w+)`", page, flags=re.MULTILINE)) == settings


def test_a_workspace_cannot_choose_what_is_started() -> None:
    assert PACKAGE["contributes"]["configuration"]["properties"]["crossfoot.command"]["scope"] == "machine"
    assert PACKAGE["capabilities"]["untrustedWorkspaces"]["restrictedConfigurations"] == ["crossfoot.command"]


def test_the_lock_names_no_registry() -> None:
    locked = json.loads((EXTENSION / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert not [name for name, entry in locked.items() if "resolved" in entry]
    assert [name for name, entry in locked.items() if name and "integrity" not in entry] == []


@pytest.mark.skipif(
    not (shutil.which("node") and (EXTENSION / "node_modules").is_dir()),
    reason="needs Node.js, and 'npm ci' in editors/vscode",
)
def test_the_client_library_of_vs_code_understands_the_server(tmp_path: Path) -> None:
    command = tmp_path / "crossfoot"
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -P -m checker "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    done = subprocess.run(
        ["node", "--test", "test/"],  # noqa: S607 - the one that is there
        cwd=EXTENSION,
        env={**os.environ, "CROSSFOOT_COMMAND": str(command)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
