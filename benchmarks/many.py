"""How checking many files goes: ``python benchmarks/many.py [ARTICLES] [ROUNDS]``, 2,000 and 2 if not given.

The articles are those of ``fixtures/`` told again with other names and figures, so that no two are alike. They are
checked with one process and with two, then twice with results kept, in whole processes. Times are compared within a
round, since the machine may have other work. The output must be the same whatever the way: the status is 1 if not.
"""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from docs.usage import show_help

ROOT = Path(__file__).parent.parent
_NUMBER = re.compile(r"(?<![\d.,])[1-9]\d(?![\d.,])")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{4,}\b")
_NAMES = "Aldersey Brackwater Cullompton Dunmere Eastholm Farrowgate Greyling Hartsmoor Inverdale Kestleton".split()


def corpus(folder: Path, count: int) -> None:
    """Write ``count`` articles that differ in their names and figures, a hundred to a folder."""
    stories = [file.read_text(encoding="utf-8") for file in sorted((ROOT / "fixtures").rglob("*.txt"))]
    chance = random.Random(5)  # noqa: S311 - the same articles in every run
    for number in range(count):
        place = folder / f"{number // 100:03}"
        place.mkdir(exist_ok=True)
        text = _told_again(stories[number % len(stories)], chance)
        (place / f"{number:05}.txt").write_text(f"{text}\nStory {number}.\n", encoding="utf-8")


def _told_again(text: str, chance: random.Random) -> str:
    """A story with some names and numbers changed, each everywhere in the same way."""
    names = sorted(set(_NAME.findall(text)))
    for name in chance.sample(names, len(names) // 3):
        text = re.sub(rf"\b{name}\b", chance.choice(_NAMES), text)
    shift = chance.randrange(9)
    changed = chance.sample(sorted(set(_NUMBER.findall(text))), 1) if _NUMBER.search(text) else []
    return _NUMBER.sub(lambda match: str(int(match[0]) + shift) if match[0] in changed else match[0], text)


def check(folder: Path, *options: str) -> tuple[float, bytes]:
    """How long a run over a folder takes, and its output."""
    command = [sys.executable, "-m", "checker", "check", "--format", "json", ".", "--isolated", *options]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    start = perf_counter()
    run = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    return perf_counter() - start, run.stdout + run.stderr


def main() -> None:
    """Measure and print."""
    count, rounds = (int(argument) for argument in [*sys.argv[1:], *["2000", "2"][len(sys.argv) - 1 :]])
    same = True
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "articles")
        folder.mkdir()
        corpus(folder, count)
        print(f"{count:,} articles; seconds")
        print("one process  two processes  times as fast  kept, first  kept, second  second of first")
        for number in range(rounds):
            kept = ("--cache-dir", str(Path(place, f"cache{number}")))
            one, two = check(folder, "--jobs", "1", "--no-cache"), check(folder, "--jobs", "2", "--no-cache")
            first, second = check(folder, "--jobs", "2", *kept), check(folder, "--jobs", "2", *kept)
            same = same and one[1] == two[1] == first[1] == second[1]
            print(f"{one[0]:11.1f}  {two[0]:13.1f}  {one[0] / two[0]:13.2f}", end="")
            print(f"  {first[0]:11.1f}  {second[0]:12.1f}  {second[0] / first[0]:15.2f}", flush=True)
    print("outputs are the same" if same else "OUTPUTS DIFFER")
    sys.exit(not same)


if __name__ == "__main__":
    show_help(__doc__)
    main()
