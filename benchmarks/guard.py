"""Counts the instructions of fixed work, and compares with those stored: ``python benchmarks/guard.py [--write]``.

Counts repeat where seconds do not, to 0.1 % on a machine with six times the work that it has cores for. valgrind's
cachegrind counts them, in whole processes with PYTHONHASHSEED=0: the start-up on one story, and what one more pass over
some fixtures takes, warm. They are stored as multiples of a reference that is counted in the same run: two builds of
Python 3.13 differed by a quarter in instructions and by 3 to 6 % in multiples. Each version of Python has its own,
since from 3.11 to 3.13 the multiples too rose by 9 to 22 %.

Beside that it measures how ordinary stories grow: ``ten_times.py`` says how, and why that is no count.

It exits with 1 where a scenario takes over 20 % more than what is stored, or ten times the text over twelve times as
long, and with 2 where there is nothing to compare: no valgrind, or no counts for this Python. ``--write`` stores the
counts of this Python in ``instructions.json``.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from benchmarks.ten_times import grows_with_the_text
from docs.usage import show_help

ROOT = Path(__file__).parent.parent
STORED = Path(__file__).parent / "instructions.json"
STORY = ROOT / "fixtures" / "golden-triangle-raid.arrested.txt"
COUNTED = str(Path(__file__).parent / "counted.py")
VERSION = f"{sys.implementation.name}-{sys.version_info.major}.{sys.version_info.minor}"
MOST = 1.20  # times what is stored
REFERENCE = "reference"
NOTHING_TO_COMPARE = 2
DONE = (0, 1)  # exit statuses of a check that was done: nothing found, or something

# Each scenario as one command, or as two of which the second does the work once more.
SCENARIOS = {
    "start-up on a story": [["-m", "checker", "check", str(STORY)]],
    "check, warm": [[COUNTED, "check", "0"], [COUNTED, "check", "1"]],
    "extract, warm": [[COUNTED, "extract", "0"], [COUNTED, "extract", "1"]],
    REFERENCE: [[COUNTED, REFERENCE, "0"], [COUNTED, REFERENCE, "1"]],
}
_VALGRIND = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
_SUM = re.compile(r"I +refs: +([\d,]+)")
_ENVIRONMENT = {"PATH": os.environ.get("PATH", ""), "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"}


def instructions(arguments: list[str]) -> int:
    """How many instructions a whole process of this Python takes, its bytecode and our data being there already."""
    command = [sys.executable, *arguments]
    subprocess.run(command, cwd=ROOT, env=_ENVIRONMENT, check=False, capture_output=True)  # writes what is kept
    run = subprocess.run(
        [*_VALGRIND, *command], cwd=ROOT, env=_ENVIRONMENT, check=False, capture_output=True, text=True
    )
    counted = _SUM.search(run.stderr)
    if counted is None or run.returncode not in DONE:
        sys.exit(f"guard: {' '.join(command)} could not be counted:\n{run.stderr}")
    return int(counted[1].replace(",", ""))


def counts() -> dict[str, int]:
    """The instructions of each scenario; as many processes at once as there are cores."""
    commands = [command for each in SCENARIOS.values() for command in each]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = dict(zip(map(tuple, commands), pool.map(instructions, commands), strict=True))
    totals = {name: [found[tuple(each)] for each in commands] for name, commands in SCENARIOS.items()}
    return {name: total[-1] - total[0] if len(total) > 1 else total[0] for name, total in totals.items()}


def multiples(found: dict[str, int]) -> dict[str, float]:
    """The scenarios in times of the reference."""
    return {name: round(count / found[REFERENCE], 3) for name, count in found.items() if name != REFERENCE}


def write(found: dict[str, int]) -> None:
    """Store the counts of this Python beside those of others."""
    stored = json.loads(STORED.read_text(encoding="utf-8")) if STORED.exists() else {}
    stored[VERSION] = {"reference": found[REFERENCE], "multiples": multiples(found)}
    STORED.write_text(json.dumps(dict(sorted(stored.items())), indent=2) + "\n", encoding="utf-8")
    print(f"guard: the counts of {VERSION} are stored in {STORED.relative_to(ROOT)}")


def compare(found: dict[str, int], known: dict[str, float]) -> bool:
    """Print each scenario beside what is stored; whether none takes too much more."""
    holds = True
    for name, now in multiples(found).items():
        change = now / known[name]
        holds &= change <= MOST
        verdict = "" if change <= MOST else f"  more than {MOST - 1:.0%} above what is stored"
        print(f"{name:20} {found[name] / 1e6:9,.0f} M instructions {now:8.2f} references {change - 1:+7.1%}{verdict}")
    return holds


def main() -> int:
    """Count, and compare or write."""
    if not shutil.which("valgrind"):
        print("guard: NOT COMPARED: valgrind is not there to count instructions (apt-get install valgrind)")
        return NOTHING_TO_COMPARE
    if "--write" in sys.argv[1:]:
        write(counts())
        return 0
    stored = json.loads(STORED.read_text(encoding="utf-8")) if STORED.exists() else {}
    if VERSION not in stored:
        print(f"guard: NOT COMPARED: no counts are stored for {VERSION}: 'benchmarks/guard.py --write' stores them")
        return NOTHING_TO_COMPARE
    with ThreadPoolExecutor(1) as beside:  # what else the machine does changes no count
        grows = beside.submit(grows_with_the_text)
        holds = compare(counts(), stored[VERSION]["multiples"])
    return 0 if grows.result() and holds else 1


if __name__ == "__main__":
    show_help(__doc__)
    sys.exit(main())
