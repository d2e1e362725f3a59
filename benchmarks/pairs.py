"""Slips that authors planted who saw no code: ``python benchmarks/pairs.py [--later | --natural | --everyday]``.

Each line of ``stories/pairs.jsonl`` is a short text that agrees with itself, ``good``, and one with a slip, ``bad``,
of some ``kind``. Half of them, chosen at random, may be read while rules are made ("decide"): ``--list`` prints their
misses. The others ("report") nobody reads: they tell whether a rule carries over. A slip is found when something is
reported at a warning or above that is not reported of the good text. ``--later`` takes those of ``later_pairs.jsonl``,
which were written when the first had been read for long, and which no table is made of. ``--natural`` takes those of
``natural_pairs.jsonl``, longer ones by authors who were told to write as wires and papers do, and no two alike.
``--everyday`` takes those of ``everyday_pairs.jsonl``: eight kinds of slips that are found least, in the commonest
words. It judges nothing. ``--list`` goes with each of them.
"""

from __future__ import annotations

import json
import sys
from collections import Counter

from benchmarks.stories import FOLDER, Story, reported
from docs.usage import show_help

FILES = {"--later": "later_pairs", "--natural": "natural_pairs", "--everyday": "everyday_pairs"}


def pairs(half: str, name: str = "pairs") -> list[Story]:
    """The pairs of a half, of the file of that name."""
    rows = (json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines())
    return [row for row in rows if row["half"] == half]


def _said(text: str) -> set[tuple[str, str]]:
    return {(finding.rule, finding.message) for finding in reported(text)}


def main() -> None:
    """Measure and print."""
    name = next((file for option, file in FILES.items() if option in sys.argv), "pairs")
    for half in ("decide", "report"):
        rows = pairs(half, name)
        good = {pair["id"]: _said(pair["good"]) for pair in rows}
        missed = [pair for pair in rows if not _said(pair["bad"]) - good[pair["id"]]]
        false = [name for name, said in good.items() if said]
        print(f"{half}: found {len(rows) - len(missed)} of {len(rows)}, good texts reported: {len(false)}")
        tried, missing = Counter(pair["kind"] for pair in rows), Counter(pair["kind"] for pair in missed)
        print("  " + ", ".join(f"{kind} {tried[kind] - missing[kind]}/{tried[kind]}" for kind in sorted(tried)))
        if half == "decide" and "--list" in sys.argv:
            for pair in missed:
                print("miss:", pair["id"], pair["kind"], pair["bad"], sep="\t")


if __name__ == "__main__":
    show_help(__doc__)
    main()
