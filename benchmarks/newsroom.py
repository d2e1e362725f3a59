"""One newsroom's repository, checked in three ways: ``python benchmarks/newsroom.py [ARTICLES]``.

A repository of 300 articles, or as many as said, is made of the stories in ``fixtures/``, in each of the formats that
are read. It is checked by the hook of pre-commit, by the script of ``docs/ci-plain.md`` and by the command line. All
must report the same findings at the same places, and of each article those of the plain text that it was made of. The
exit status is 1 if they do not. The hook is the one that ships, but takes ``crossfoot`` from the PATH.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import count as count_from
from math import gcd
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple

import checker
from benchmarks.written import FORMS, Story, story
from docs.usage import show_help

# The ways of checking a repository of articles, and what each of them reports.

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


LINES = 10  # articles in one file of JSON Lines
STEP = 7  # from one story to the next at the least, so that few articles are of many stories, clean and broken

Said = tuple[str, str, str, tuple[str, ...]]  # the rule, the fingerprint, what is pointed at, and the figures


class Article(NamedTuple):
    """An article of the repository: its file, its line in one that holds several, and its story."""

    path: str
    line: int | None
    story: Story


def make(folder: Path, count: int) -> list[Article]:
    """Write so many articles below a folder: each format in turn, each story in turn."""
    stories = [story(path) for path in sorted((ROOT / "fixtures").glob("*.txt"))]
    stories += [story(path) for path in sorted((ROOT / "fixtures" / "clean").glob("*.txt"))]
    step = next(step for step in count_from(STEP) if gcd(step, len(stories)) == 1)  # so that none is left out
    forms = list(FORMS.items())
    articles: list[Article] = []
    for number in range(count):
        lap, index = divmod(number * step, len(stories))
        form, (ending, write) = forms[(number + lap) % len(forms)]
        several = form == "jsonl"
        name = f"articles/{form}/{number // (LINES * len(forms)) if several else number:03}.{ending}"
        line = sum(article.path == name for article in articles) + 1 if several else None
        articles.append(Article(name, line, stories[index]))
        written = write(stories[index])
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        with (folder / name).open("ab") as file:
            file.write(written if isinstance(written, bytes) else written.encode())
    return articles


def differing(folder: Path, articles: Iterable[Article], files: Iterable[Object]) -> list[str]:
    """Articles whose findings are not those of the plain text that they were made of, or lie elsewhere than there."""
    said: dict[tuple[str, int | None], list[Said]] = {}
    sources: dict[str, str] = {}
    for file in files:
        path = file["path"]
        if path not in sources:
            sources[path] = _source(folder / path, articles)
        for finding in file["findings"]:
            line = finding["line"] if path.endswith(".jsonl") else None
            pointed = sources[path][finding["start"] : finding["end"]]
            figures = tuple(sources[path][figure["start"] : figure["end"]] for figure in finding["figures"])
            said.setdefault((path, line), []).append((finding["rule"], finding["fingerprint"], pointed, figures))
    return [
        f"{article.path}:{article.line or ''} {found} instead of {expected}"
        for article in articles
        if (found := sorted(said.get((article.path, article.line), []))) != (expected := _expected(article.story.plain))
    ]


def _source(path: Path, articles: Iterable[Article]) -> str:
    """What the offsets of a file's findings are of: a document of Word is reported on as its paragraphs, one a line."""
    if path.suffix != ".docx":
        return path.read_bytes().decode()
    (blocks,) = (article.story.blocks for article in articles if path.match(article.path))
    return "\n".join(block.text for block in blocks)


@cache
def _expected(plain: str) -> list[Said]:
    """What is found in a plain text, which may be the story of several articles."""
    return sorted(
        (
            finding.rule,
            finding.fingerprint,
            plain[finding.start : finding.end],
            tuple(plain[figure.start : figure.end] for figure in finding.figures),
        )
        for finding in checker.check(plain)
    )


def compare(folder: Path, count: int, environment: Mapping[str, str]) -> list[str]:
    """What differs between the ways of checking a repository of so many articles, made in an empty folder."""
    articles = make(folder, count)
    newsroom = Newsroom(folder, environment)
    begun = perf_counter()
    files = newsroom.command_line()
    by_command = places(files)
    print(f"command line: {len(by_command)} findings in {len(articles)} articles, {perf_counter() - begun:.1f} s")
    faults = differing(folder, articles, files)
    ways = {"script": newsroom.script, "hook": newsroom.hook}
    for name, check in ways.items():
        begun = perf_counter()
        found = check()
        print(f"{name}: {len(found)} findings, {perf_counter() - begun:.1f} s")
        for place, times in (Counter(found) - Counter(by_command)).items():
            faults.append(f"{name}, not the command line: {place} ({times})")
        for place, times in (Counter(by_command) - Counter(found)).items():
            faults.append(f"command line, not the {name}: {place} ({times})")
    return faults


def main() -> None:
    """Compare and print."""
    with tempfile.TemporaryDirectory() as temporary:
        (folder := Path(temporary, "newsroom")).mkdir()
        person = {f"GIT_{who}_{what}": "newsroom" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        environment = {
            **os.environ,
            **person,
            "PATH": os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]]),
            "PRE_COMMIT_HOME": str(Path(temporary, "pre-commit")),
        }
        faults = compare(folder, int(sys.argv[1]) if len(sys.argv) > 1 else 300, environment)
    print(*faults or ["no difference"], sep="\n")
    sys.exit(bool(faults))


if __name__ == "__main__":
    show_help(__doc__)
    main()
