"""How fast crossfoot is: ``python benchmarks/speed.py [ARTICLE] [ARTICLES.jsonl]``. It judges nothing.

ARTICLE is checked by whole processes, cold (the best and the median of several runs), next to
``proselint check`` on the same file where proselint is installed. ARTICLES.jsonl, rows with a "text", is
checked within this process, warm, on one core; a word is what white space divides. Beside it stand the floor, which
is one RE2 scan for numbers and one cut into words, and what other readers of figures take, where they are installed.
"""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter, process_time

import re2

import checker

FIXTURES = Path(__file__).parent.parent / "fixtures"
RUNS = 9
FEW = 20  # articles that slow readers read
_NUMBER = re2.compile(r"[$£€]?\b\d[\d,]*(?:\.\d+)?(?:\s?(?:thousand|million|billion|trillion)\b)?(?:\s?%)?")
_WORD = re.compile(r"\w+|[^\w\s]")
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
    """Words a second of the processor over all articles, after a first pass over them, as a line."""
    words = sum(len(text.split()) for text in articles)
    for text in articles:
        work(text)
    passes = []
    for _ in range(3):
        start = process_time()
        for text in articles:
            work(text)
        passes.append(process_time() - start)
    return f"{words / min(passes):,.0f} words/s ({len(articles)} articles, {words:,} words)"


def floor(text: str) -> object:
    """The least that a reader of figures has to do: look for numbers, and cut the text into words."""
    return list(_NUMBER.finditer(text)), _WORD.findall(text)


def peers() -> dict[str, Callable[[str], object]]:
    """Other readers of figures that are installed."""
    found: dict[str, Callable[[str], object]] = {}
    if importlib.util.find_spec("quantulum3"):
        found["quantulum3"] = importlib.import_module("quantulum3.parser").parse
    if importlib.util.find_spec("recognizers_number_with_unit"):
        units = importlib.import_module("recognizers_number_with_unit").NumberWithUnitRecognizer("en-us")
        numbers = importlib.import_module("recognizers_number").NumberRecognizer("en-us")
        models = [
            numbers.get_number_model(),
            numbers.get_percentage_model(),
            units.get_currency_model(),
            units.get_dimension_model(),
            units.get_temperature_model(),
            units.get_age_model(),
        ]
        found["Recognizers-Text"] = lambda text: [model.parse(text) for model in models]
    return found


def main() -> None:
    """Measure and print."""
    paths = [Path(argument) for argument in sys.argv[1:]]
    article = paths[0] if paths else FIXTURES / "clean" / "golden-triangle-raid.txt"
    check = [sys.executable, "-m", "checker", "check", str(article)]
    print("crossfoot check, whole process: ", process(check))
    proselint = shutil.which("proselint", path=f"{sysconfig.get_path('scripts')}{os.pathsep}{os.environ['PATH']}")
    if proselint:
        print("proselint check, whole process: ", process([proselint, "check", str(article)]))
    print("heavy libraries loaded by check:", loaded(article))
    articles = texts(paths[1] if len(paths) > 1 else None)
    print("the floor, warm:                ", warm(floor, articles))
    print("extract, warm:                  ", warm(checker.extract, articles))
    print("check, warm:                    ", warm(checker.check, articles))
    for name, read in peers().items():
        print(f"{name + ', warm:':32}", warm(read, articles[:FEW]))


if __name__ == "__main__":
    main()
