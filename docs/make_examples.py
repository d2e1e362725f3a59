"""The examples on the pages, run: each line of an ``sh`` block that calls crossfoot, in a folder of its page's own.

There lie the articles that examples take for granted (``story.txt``, ``drafts/``), and every block of the page that has
a title, as a file of that name. A block ``text`` right behind one of ``sh`` is what its commands print: it is made
anew.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from click.testing import CliRunner

from checker.cli.main import main

ROOT = Path(__file__).parent.parent
FILES = {  # what examples take for granted, and what it is made of
    "story.txt": "ferry-line.shares.txt",
    "story.md": "formats/markdown/ferry.broken.md",
    "story.html": "formats/html/ferry.broken.html",
    "draft.docx": "formats/docx/ferry.broken.docx",
    "docs/ferries.txt": "../docs/ferries.txt",
    "drafts/raid.md": "formats/markdown/ferry.md",
    "drafts/ferry.txt": "ferry-line.profit.txt",
    "articles/ferry.md": "formats/markdown/ferry.broken.md",
    "articles/raid.md": "formats/markdown/ferry.md",
    "export.txt": "formats/jsonl/ferry.jsonl",
    "archive.jsonl": "formats/rows/archive.jsonl",
    "wire/raid.txt": "ferry-line.profit.txt",
    "newsroom/story.txt": "ferry-line.shares.txt",
    "our-rules/change/faster.yaml": "../rules/change/direction.yaml",
    "rules/change/my-rule.yaml": "../rules/change/direction.yaml",
}
BLOCK = re.compile(r'^```(\w+)(?: title="([^"]+)")?\n(.*?)^```$', re.DOTALL | re.MULTILINE)
RUN = re.compile(r"^```sh\n(?P<lines>.*?)^```$(?P<shown>\n\n```text\n(?P<text>.*?)^```$)?", re.DOTALL | re.MULTILINE)
NEVER = re.compile(r"\$|-m venv|crossfoot watch|crossfoot serve|rules test$")
"""Lines that are not run: of a real shell, for a folder of their own, without an end, or among the tests anyway."""
WORDS = re.compile("lexicons|currencies")  # they hold for a whole process, which then does nothing else


_AS_ORIGIN = ("update-ref", "refs/remotes/origin/main", "HEAD")


@dataclass(frozen=True, slots=True)
class Ran:
    """A command that was run, and how that went."""

    line: str
    status: int
    output: str
    errors: str


def examples(text: str) -> list[Ran]:
    """Every example of a page, run."""
    with TemporaryDirectory() as folder:
        _furnish(Path(folder), text)
        return [ran for block in RUN.finditer(text) for ran in _run(block["lines"], Path(folder), text)]


def with_outputs(text: str) -> str:
    """A page with what its examples print made anew."""
    with TemporaryDirectory() as folder:
        _furnish(Path(folder), text)

        def anew(block: re.Match[str]) -> str:
            if not block["shown"]:
                return block[0]
            printed = "".join(ran.output for ran in _run(block["lines"], Path(folder), text))
            return f"```sh\n{block['lines']}```\n\n```text\n{printed}```"

        return RUN.sub(anew, text)


def _furnish(folder: Path, text: str) -> None:
    for name, source in FILES.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        content = (ROOT / "fixtures" / source).read_bytes()
        place.write_bytes(content.replace(b"id: direction\n", f"id: {place.stem}\n".encode()))
    for _, name, body in BLOCK.findall(text):
        if name:
            place = folder / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(body, encoding="utf-8")
    if "--diff" in text:
        _commit(folder)


def _commit(folder: Path) -> None:
    """Make the folder a repository, whose state is that of its origin's main branch."""
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    for words in (("init", "-q"), ("add", "."), (*who, "commit", "-qm", "articles"), _AS_ORIGIN):
        subprocess.run(["git", *words], cwd=folder, check=True)  # noqa: S607


def commands(lines: str) -> Iterator[list[str]]:
    """The calls of crossfoot in lines of shell, in words: with ``<`` and ``>``, without what is piped in or out."""
    for line in lines.replace("\\\n", " ").splitlines():
        if NEVER.search(line):
            continue
        words = shlex.shlex(line, punctuation_chars=True, posix=True)
        words.whitespace_split = True
        call: list[str] = []
        for word in [*words, ";"]:
            if word in {"|", "||", "&&", ";", "&"}:
                if call and call[0] == "crossfoot" and call[1:]:
                    yield call[1:]
                call = []
            else:
                call.append(word.removeprefix(".venv/bin/"))


def _run(lines: str, folder: Path, page: str) -> Iterator[Ran]:
    for words in commands(lines):
        arguments, given, kept = list(words), "story.txt", None
        for sign in ("<", ">"):
            if sign in arguments:
                at = arguments.index(sign)
                given, kept = (arguments[at + 1], kept) if sign == "<" else (given, arguments[at + 1])
                del arguments[at : at + 2]
        stdin = (folder / given).read_text(encoding="utf-8")
        ran = _apart(arguments, folder, stdin) if WORDS.search(page) else called(arguments, folder, stdin)
        if kept:
            (folder / kept).write_text(ran.output, encoding="utf-8")
        yield ran


def called(arguments: list[str], folder: Path, stdin: str = "") -> Ran:
    """A call of crossfoot from a folder, in this process."""
    with chdir(folder):
        result = CliRunner().invoke(main, arguments, input=stdin, env={"NO_COLOR": "1"})
    return Ran(shlex.join(arguments), result.exit_code, result.stdout, result.stderr)


def _apart(arguments: list[str], folder: Path, stdin: str) -> Ran:
    done = subprocess.run(
        [sys.executable, "-m", "checker", *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT), "NO_COLOR": "1", "PYTHONUTF8": "1"},
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Ran(shlex.join(arguments), done.returncode, done.stdout, done.stderr)
