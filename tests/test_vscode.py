"""The extension for VS Code: what it says of itself is so, and the server talks to VS Code's own client library."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from checker.lsp.checking import form_of

ROOT = Path(__file__).parent.parent
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
