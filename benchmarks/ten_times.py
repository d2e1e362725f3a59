"""How much longer ten times as many ordinary stories take: ``python benchmarks/ten_times.py``; ``guard.py`` runs it.

Work that grows with the square shows only in long texts: one look-up that walked all sentences for each sentence made
five megabytes take 14 times as long as half a megabyte, not 8 times. It would take callgrind a quarter of an hour to
count the instructions of so long a text, so this measures seconds of the processor. Both sizes are checked in one
process, the smaller one before and behind the larger one, so that a busy machine slows both. It fails only if the ratio
is too high three times: load passes, a walk does not.
"""

from __future__ import annotations

import gc
import re
import sys
from collections.abc import Iterator
from itertools import chain, count, cycle, islice, product
from pathlib import Path
from time import process_time

from checker import engine
from checker.cli.main import ALLOCATIONS
from docs.usage import show_help

# Ordinary stories, as many as asked: our fixtures again and again, no copy like another. In each copy the names, the
# years and the numbers from a thousand on differ. What adds up mostly still does, since these numbers become the same
# multiple and years move by the same step: else the most work would be to report slips. Our fixtures have seven times
# as many figures as published articles have, so paragraphs without any stand between theirs.

FIXTURES = Path(__file__).parent.parent / "fixtures"
PLAIN = Path(__file__).parent / "stories" / "plain.txt"
_BETWEEN = 5  # paragraphs without figures behind one with some
_SYLLABLES = ["".join(pair) for pair in product("BDFGHKLMNPRSTVW", "aeiou")]
_CALENDAR = frozenset(
    "January February March April June July August September October November December "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)
_NAMED = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")
_WORD = re.compile(r"\b[A-Za-z]{4,}\b")
_NUMBER = re.compile(r"(?<![\d.,/:-])(?:\d{1,3}(?:,\d{3})+|\d{4,})(?![\d/:%-]|[.,]\d)")
_YEARS = range(1900, 2100)
_STEP, _STEPS = 28, 3  # years behind which a day of a month is of the same day of the week; how many steps there are


def stories() -> Iterator[str]:
    """Copies of the fixtures with plain paragraphs in between, without end."""
    texts = [file.read_text(encoding="utf-8").strip() for file in sorted(FIXTURES.rglob("*.txt"))]
    plain = cycle(PLAIN.read_text(encoding="utf-8").strip().split("\n\n"))
    for copy in count():
        for text in texts:
            paragraphs = ([told, *islice(plain, _BETWEEN)] for told in text.split("\n\n"))
            yield varied("\n\n".join(chain.from_iterable(paragraphs)), copy)


def ordinary(size: int) -> str:
    """Stories one behind the other, up to a size in characters."""
    parts: list[str] = []
    for story in stories():
        if size <= 0:
            break
        parts.append(f"{story}\n\n"[:size])
        size -= len(parts[-1])
    return "".join(parts)


def varied(text: str, copy: int) -> str:
    """A story with the names, years and numbers of a copy."""
    names = set(_NAMED.findall(text)).difference(_CALENDAR, map(str.capitalize, re.findall(r"\b[a-z]{4,}\b", text)))
    numbered = _NUMBER.sub(lambda number: _number(number[0], copy), text)
    return _WORD.sub(lambda word: _name(word[0], copy) if word[0] in names else word[0], numbered)


def _name(name: str, copy: int) -> str:
    rounds, syllable = divmod(copy, len(_SYLLABLES))
    return _SYLLABLES[syllable] + "la" * rounds + name.lower()


def _number(number: str, copy: int) -> str:
    value = int(number.replace(",", ""))
    is_year = number.isdecimal() and value in _YEARS
    return str(value - _STEP * (copy % _STEPS)) if is_year else f"{value * (copy + 1):,}"


SMALL, LARGE = 500_000, 5_000_000  # characters
MOST = 12.0  # times
TRIES = 3


def seconds(text: str) -> float:
    """Seconds of the processor that it takes to check a text, all rules on."""
    rules = engine.shipped_rules()
    start = process_time()
    engine.check(engine.read_text(text), rules)
    return process_time() - start


def measure(small: str, large: str) -> bool:
    """Measure both, print what they took; whether the larger one took no more than so many times the smaller one."""
    before, long, behind = seconds(small), seconds(large), seconds(small)
    short = (before + behind) / 2
    ratio = long / short
    verdict = "" if ratio <= MOST else f"  more than {MOST:g} times"
    print(f"ordinary stories: 0.5 MB {short:.2f} s, 5 MB {long:.2f} s of the processor, {ratio:.1f} times{verdict}")
    return ratio <= MOST


def grows_with_the_text() -> bool:
    """Whether one of a few measurements holds, after one that is not counted."""
    gc.set_threshold(ALLOCATIONS)
    small, large = ordinary(SMALL), ordinary(LARGE)
    seconds(small)
    return any(measure(small, large) for _ in range(TRIES))


if __name__ == "__main__":
    show_help(__doc__)
    sys.exit(0 if grows_with_the_text() else 1)
