"""The ways of checking a repository of articles, and what each of them reports: a module of ``newsroom.py``."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parent.parent

Object = dict[str, Any]


class Place(NamedTuple):
    """A finding, as every way of checking must report it."""

    rule: str
    path: str
    start: tuple[int, int]
    end: tuple[int, int]
    fingerprint: str


class Newsroom:
    """The repository in a folder, and the commands that are run in it."""

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        self._folder = folder
        self._environment = environment
        self._reports = folder / ".git" / "reports"
        self._run("git", "init", "--quiet")
        self._reports.mkdir()

    def command_line(self) -> list[Object]:
        """What JSON says, by file."""
        report = self._reports / "command-line.json"
        self._run("crossfoot", "check", "articles", "--format", f"json={report}", expected=1)
        return list(json.loads(report.read_bytes())["files"])

    def script(self) -> list[Place]:
        """What the script for any CI leaves as SARIF. It is left in the repository."""
        page = (ROOT / "docs" / "ci-plain.md").read_text(encoding="utf-8")
        found = re.search(r"^```sh\npip install [^\n]+\n(.*?)^```$", page, flags=re.DOTALL | re.MULTILINE)
        assert found
        self._run("bash", "-e", "-c", found[1], expected=1)
        (run,) = json.loads((self._folder / "crossfoot.sarif").read_bytes())["runs"]
        return [_of_sarif(result) for result in run["results"]]

    def hook(self) -> list[Place]:
        """What JSON says when somebody commits all articles, which must not succeed."""
        hooks = self._reports / "hook"
        hooks.mkdir()
        shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
        for command in ("init --quiet", "add --all", "commit --quiet --message=Hook"):
            self._run("git", "-C", str(hooks), *command.split())
        report = self._reports / "hook.json"
        hook = {
            "id": "crossfoot",
            "language": "unsupported",
            "files": "^articles/",
            "args": [f"--format=json={report}"],
        }
        repo = {"repo": str(hooks), "rev": self._run("git", "-C", str(hooks), "rev-parse", "HEAD").strip()}
        settings = self._folder / ".pre-commit-config.yaml"
        settings.write_text(json.dumps({"repos": [{**repo, "hooks": [hook]}]}), encoding="utf-8")
        self._run("pre-commit", "install")
        self._run("git", "add", "articles", settings.name)
        self._run("git", "commit", "--quiet", "--message=Articles", expected=1)
        return places(json.loads(report.read_bytes())["files"])

    def _run(self, *command: str, expected: int = 0) -> str:
        result = subprocess.run(
            command, cwd=self._folder, env=self._environment, check=False, capture_output=True, encoding="utf-8"
        )
        if result.returncode != expected:
            raise SystemExit(f"{' '.join(command)}: status {result.returncode}\n{result.stdout}{result.stderr}")
        return result.stdout


def _of_sarif(result: Object) -> Place:
    where = result["locations"][0]["physicalLocation"]
    region = where["region"]
    return Place(
        result["ruleId"],
        where["artifactLocation"]["uri"],
        (region["startLine"], region["startColumn"]),
        (region["endLine"], region["endColumn"]),
        result["partialFingerprints"]["crossfoot/v1"],
    )


def places(files: Iterable[Object]) -> list[Place]:
    """The findings that JSON tells."""
    return [
        Place(
            finding["rule"],
            file["path"],
            (finding["line"], finding["column"]),
            (finding["end_line"], finding["end_column"]),
            finding["fingerprint"],
        )
        for file in files
        for finding in file["findings"]
    ]
