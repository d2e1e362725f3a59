"""The work that ``guard.py`` counts: ``python benchmarks/counted.py check|extract|reference PASSES``.

All of it is done once before the passes, so that the difference of two runs is what the passes between them take.
The reference is no work of ours, but of the same kind: what changes with the machine or with Python changes it too.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from docs.usage import show_help

FIXTURES = Path(__file__).parent.parent / "fixtures"
_EVERY = 27  # of the fixtures: all of them would take too long where each instruction is counted
_WORD = re.compile(r"\w+|\S")
_COMMON = frozenset("the of and to a in that is was for on with as by at from".split())


def articles() -> list[str]:
    """Fixtures of every sort, the same every time."""
    files = sorted(FIXTURES.glob("*.txt")) + sorted(FIXTURES.glob("clean/*.txt"))
    return [file.read_text(encoding="utf-8") for file in files[::_EVERY]]


def check() -> Callable[[str], object]:
    """What checks an article, all rules on."""
    from checker import engine

    rules = engine.shipped_rules()
    return lambda text: engine.check(engine.read_text(text), rules)


def extract() -> Callable[[str], object]:
    """What reads the figures of an article."""
    import checker

    return checker.extract


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int

    @property
    def lower(self) -> str:
        return self.text.lower()


def reference() -> Callable[[str], object]:
    """What makes tokens, looks them up, compares and counts them, and does a few sums, as any checker would."""
    return _counted


def _counted(text: str) -> list[tuple[str, int]]:
    total = Fraction(0)
    counts: dict[str, int] = {}
    for _ in range(5):
        tokens = [_Token(match.group(), match.start()) for match in _WORD.finditer(text)]
        for i, token in enumerate(tokens):
            word = token.lower
            if word not in _COMMON:
                counts[word] = counts.get(word, 0) + 1
            if any(other.lower in _COMMON for other in tokens[max(0, i - 3) : i]):
                continue
            total += Fraction(token.start, 3)
    return sorted(counts.items(), key=lambda pair: (total - pair[1], pair[0]))


def main(work: str, passes: int) -> None:
    """Do the work once, and as often again as is asked for."""
    texts = articles()
    done = {"check": check, "extract": extract, "reference": reference}[work]()
    for _ in range(1 + passes):
        for text in texts:
            done(text)


if __name__ == "__main__":
    show_help(__doc__)
    main(sys.argv[1], int(sys.argv[2]))
