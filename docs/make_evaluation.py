"""Make the tables of ``docs/evaluation.md`` anew: ``python -m docs.make_evaluation``, which takes a few minutes.

They are what ``benchmarks/pairs.py`` and ``benchmarks/stories.py`` print, and sums of the table by which findings are
sure, ``checker/judge/confidence.json``.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from checker.judge.confidence import shipped
from docs.usage import show_help

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "evaluation.md"
RUNS = {
    "everyday pairs": "benchmarks/pairs.py --everyday",
    "natural pairs": "benchmarks/pairs.py --natural",
    "later pairs": "benchmarks/pairs.py --later",
    "earlier pairs": "benchmarks/pairs.py",
    "stories": "benchmarks/stories.py",
}
FEWEST = 8  # slips of a kind that is shown
_LINE = re.compile(
    r"report: found (\d+) of (\d+)(?: \((?P<by>[^)]*)\))?, (?:good|innocent) \w+ reported: "
    r"(\d+)(?: of (\d+))?\n(?P<next>  .*)?"
)
_KIND = re.compile(r"([a-z][a-z-]*) (\d+)/(\d+)")  # a number is an author, whose slips are of many kinds


class Measured(NamedTuple):
    """What a run printed of the half that is never read; ``kinds`` are the slips found and tried of each kind."""

    found: int
    slips: int
    reported: int
    correct: int
    by: str
    kinds: dict[str, tuple[int, int]]


def measured(printed: str) -> Measured:
    r"""The half to report of what a run printed.

    >>> measured("report: found 3 of 9, good texts reported: 1\n  age 1/4, 02 1/2, list 1/3\n").kinds
    {'age': (1, 4), 'list': (1, 3)}
    """
    line = _LINE.search(printed)
    assert line, printed
    found, slips, reported = int(line[1]), int(line[2]), int(line[4])
    kinds = {kind: (int(some), int(all_)) for kind, some, all_ in _KIND.findall(line["next"] or "")}
    return Measured(found, slips, reported, int(line[5] or slips), line["by"] or "", kinds)


def slips(runs: dict[str, Measured]) -> Iterator[str]:
    """The rows on planted slips."""
    for name, run in runs.items():
        by = f"{run.found / run.slips:.0%}" + (f" ({run.by})" if run.by else "")
        counts = f"{run.slips:,} | {run.found:,} | {by} | {run.correct:,} | {run.reported}"
        yield f"| {name} | {counts} |"


def kinds(runs: Iterable[Measured]) -> Iterator[str]:
    """The rows on kinds of slips, the one that is found best first."""
    found, tried = Counter[str](), Counter[str]()
    for run in runs:
        found.update({kind: some for kind, (some, _) in run.kinds.items()})
        tried.update({kind: all_ for kind, (_, all_) in run.kinds.items()})
    shown = [kind for kind in tried if tried[kind] >= FEWEST]
    for kind in sorted(shown, key=lambda each: (-found[each] / tried[each], each)):
        yield f"| {kind.replace('-', ' ')} | {found[kind]} | {tried[kind]} | {found[kind] / tried[kind]:.0%} |"


def published() -> Iterator[str]:
    """The rows on published stories."""
    table = shipped()
    counts = [each for rules in table.links.values() for each in rules.values()]
    judged, right = sum(each.judged for each in counts), sum(each.right for each in counts)
    yield f"| stories | {table.stories:,} |"
    yield f"| sums that agree | {sum(each.holds for each in counts):,} |"
    yield f"| sums that do not | {sum(each.fails for each in counts):,} |"
    yield f"| reports that were looked up | {judged} |"
    yield f"| of them right | {right} ({right / judged:.0%}) |"


def with_rows(page: str, head: str, rows: Iterable[str]) -> str:
    """A page with the rows of the table that has this head made anew."""
    table = rf"({re.escape(head)}\n\|[-|]+\|\n)(?:\|.*\n)*"
    made, times = re.subn(table, lambda match: match[1] + "".join(f"{row}\n" for row in rows), page)
    assert times == 1, head
    return made


def main() -> None:
    """Run what measures, and write the page."""
    runs = {}
    for name, command in RUNS.items():
        done = subprocess.run([sys.executable, *command.split()], cwd=ROOT, capture_output=True, text=True, check=True)
        runs[name] = measured(done.stdout)
    page = PAGE.read_text(encoding="utf-8")
    page = with_rows(page, "| stories | slips | found | | correct stories | wrongly reported |", slips(runs))
    page = with_rows(page, "| kind of slip | found | of | |", kinds(runs.values()))
    page = with_rows(page, "| | |", published())
    PAGE.write_text(page, encoding="utf-8")
    print(f"{PAGE} is written")


if __name__ == "__main__":
    show_help(__doc__)
    main()
