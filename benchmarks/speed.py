"""How fast crossfoot is: ``python benchmarks/speed.py [ARTICLE] [ARTICLES.jsonl]``. It judges nothing.

ARTICLE is checked by whole processes, cold (the best and the median of several runs), next to
``proselint check`` on the same file where proselint is installed. ARTICLES.jsonl, rows with a "text", is
checked within this process, warm, on one core; a word is what white space divides. Beside it stand the floor, which
is one RE2 scan for numbers and one cut into words, and what other readers of figures take, where they are installed;
and below, which share of a check each step takes.
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
from itertools import pairwise
from pathlib import Path
from time import perf_counter, process_time

import re2

import checker
from checker import engine
from checker.judge.findings import findings
from checker.judge.verdicts import judge
from checker.statements.claims import claims
from docs.usage import show_help

FIXTURES = Path(__file__).parent.parent / "fixtures"
RUNS = 9
FEW = 20  # articles that slow readers read
_NUMBER = re2.compile(r"[$£€]?\b\d[\d,]*(?:\.\d+)?(?:\s?(?:thousand|million|billion|trillion)\b)?(?:\s?%)?")
_WORD = re.compile(r"\w+|[^\w\s]")
STEPS = ("reading", "extraction", "statements", "judging", "findings")
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


def warm(work: Callable[[str], object], articles: list[str]) -> float:
    """Words a second of the processor over all articles, after a first pass over them: the best of three passes."""
    for text in articles:
        work(text)
    passes = []
    for _ in range(3):
        start = process_time()
        for text in articles:
            work(text)
        passes.append(process_time() - start)
    return sum(len(text.split()) for text in articles) / min(passes)


def steps(articles: list[str]) -> dict[str, float]:
    """The processor's seconds that each step of a check takes over all articles, by its name."""
    rules = engine.shipped_rules()
    by_key = {rule.key: rule for rule in rules}
    taken = dict.fromkeys(STEPS, 0.0)
    for text in articles:
        times = [process_time()]
        document = engine.read_text(text)
        times.append(process_time())
        reading = engine.extract(document)
        times.append(process_time())
        made = list(claims(rules, engine.statements(reading)))
        times.append(process_time())
        judged = [judge(by_key[claim.rule], claim, None, spell_all=False) for claim in made]
        times.append(process_time())
        findings(by_key, judged, None, reading.figures)
        times.append(process_time())
        for name, (start, end) in zip(STEPS, pairwise(times), strict=True):
            taken[name] += end - start
    return taken


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
    least = warm(floor, articles)
    print(f"\n{len(articles)} articles, {sum(len(text.split()) for text in articles):,} words, warm, one core")
    print(f"{'the floor':24}{least:12,.0f} words/s")
    ours: dict[str, Callable[[str], object]] = {"extract": checker.extract, "check": checker.check}
    for name, read in ours.items():
        speed = warm(read, articles)
        print(f"{name:24}{speed:12,.0f} words/s   1/{least / speed:.0f} of the floor")
    for name, other in peers().items():
        speed = warm(other, articles[:FEW])
        print(f"{name:24}{speed:12,.0f} words/s   1/{least / speed:.0f} of the floor ({FEW} articles)")
    print("\nshares of a check")
    taken = steps(articles)
    for name, spent in taken.items():
        print(f"{name:24}{spent / sum(taken.values()):12.0%}")


if __name__ == "__main__":
    show_help(__doc__)
    main()
