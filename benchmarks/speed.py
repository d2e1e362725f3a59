"""How fast crossfoot is: ``python benchmarks/speed.py [ARTICLE] [ARTICLES.jsonl]``. It judges nothing.

ARTICLE is checked by whole processes, cold (the best and the median of several runs), next to
``proselint check`` on the same file where proselint is installed. ARTICLES.jsonl, rows with a "text", is
checked within this process, warm, on one core; a word is what white space divides.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter

import checker

FIXTURES = Path(__file__).parent.parent / "fixtures"
RUNS = 9
HEAVY = ("pint", "quantulum3")  # must not load when no rule needs a conversion


def seconds(run: Callable[[], object]) -> float:
    """How long one call takes."""
    start = perf_counter()
    run()
    return perf_counter() - start


def process(command: list[str]) -> str:
    """What whole processes of a command take, once its bytecode is cached, as a line."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    run = partial(subprocess.run, command, check=False, capture_output=True, env=kept)
    run()  # writes the bytecode that any later run finds
    times = [seconds(run) for _ in range(RUNS)]
    return f"{min(times):.3f} s best, {statistics.median(times):.3f} s median of {RUNS}"


def loaded(article: Path) -> str:
    """Which of the heavy libraries checking an article loads."""
    code = "import sys, checker; checker.check(sys.stdin.read()); print(*sys.modules)"
    with article.open(encoding="utf-8") as text:
        command = [sys.executable, "-c", code]
        run = subprocess.run(command, stdin=text, check=True, capture_output=True, text=True)
    return ", ".join(name for name in HEAVY if name in run.stdout.split()) or "none"


def texts(path: Path | None) -> list[str]:
    """The articles to read warm: a JSONL file's, or else the fixtures."""
    if path is None:
        return [file.read_text(encoding="utf-8") for file in sorted(FIXTURES.rglob("*.txt"))]
    return [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]


def warm(work: Callable[[str], object], articles: list[str]) -> str:
    """Words a second over all articles, after a first pass over them, as a line."""
    words = sum(len(text.split()) for text in articles)
    passes = [seconds(lambda: [work(text) for text in articles]) for _ in range(4)]
    return f"{words / min(passes[1:]):,.0f} words/s ({len(articles)} articles, {words:,} words)"


def main() -> None:
    """Measure and print."""
    paths = [Path(argument) for argument in sys.argv[1:]]
    article = paths[0] if paths else FIXTURES / "clean" / "golden-triangle-raid.txt"
    check = [sys.executable, "-m", "checker", "check", str(article)]
    print("crossfoot check, whole process: ", process(check))
    proselint = Path(sysconfig.get_path("scripts"), "proselint")
    if proselint.exists():
        print("proselint check, whole process: ", process([str(proselint), "check", str(article)]))
    print("heavy libraries loaded by check:", loaded(article))
    articles = texts(paths[1] if len(paths) > 1 else None)
    print("extract, warm:                  ", warm(checker.extract, articles))
    print("check, warm:                    ", warm(checker.check, articles))


if __name__ == "__main__":
    main()
