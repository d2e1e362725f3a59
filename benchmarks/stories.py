"""What crossfoot finds in stories of our own: ``python benchmarks/stories.py [--list]``. It judges nothing.

``stories/broken.jsonl`` has texts with one slip each (its kind, how hard it is to see, the figures involved),
``stories/innocent.jsonl`` texts that look alike and are in order. Their authors had not seen the tool or its rules.
Those of the first author fall into two halves by the hash of their names: ``--list`` prints the misses and the false
reports of the half to decide on, and the other half tells whether a rule carries over. Those of ten more authors were
measured once and then "read", to mend what was wrongly reported: what is still is "reported", by rule. A slip is found
when a finding at a warning or above holds one of its figures.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import checker
from docs.usage import show_help

FOLDER = Path(__file__).parent / "stories"
Story = dict[str, Any]


def half_of(story: Story) -> str:
    """Which half a story belongs to, or those that were read."""
    if story.get("read"):
        return "read"
    return "decide" if hashlib.sha256(story["id"].encode()).digest()[0] % 2 == 0 else "report"


def stories(name: str, half: str) -> list[Story]:
    """The stories of a file that belong to a half, or that were read."""
    rows = (json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines())
    return [row for row in rows if half_of(row) == half]


def reported(text: str) -> list[checker.Finding]:
    """The findings at a warning or above."""
    return checker.check(text)


def is_found(story: Story) -> bool:
    """Whether a finding holds a figure of the slip."""
    texts = [place.text for finding in reported(story["text"]) for place in finding.figures]
    return any(text in member or member in text for text in texts for member in story["members"])


def main() -> None:
    """Measure and print."""
    for half in ("decide", "report", "read"):
        broken, innocent = stories("broken", half), stories("innocent", half)
        tried = Counter(story["level"] for story in broken)
        missed = [story for story in broken if not is_found(story)]
        missing = Counter(story["level"] for story in missed)
        false = [(story, findings) for story in innocent if (findings := reported(story["text"]))]
        levels = ", ".join(
            f"{level} {tried[level] - missing[level]}/{tried[level]}" for level in ("easy", "medium", "hard")
        )
        print(f"{half}: found {len(broken) - len(missed)} of {len(broken)} ({levels}),", end=" ")
        print(f"innocent stories reported: {len(false)} of {len(innocent)}")
        if half != "report" and "--list" in sys.argv:
            for story in missed:
                print("miss:", story["id"], story["kind"], story["level"], story["slip"], sep="\t")
            for story, findings in false:
                print("false:", story["id"], *(f"{finding.rule}: {finding.message}" for finding in findings), sep="\t")


if __name__ == "__main__":
    show_help(__doc__)
    main()
