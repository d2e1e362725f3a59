"""How much longer ten times as many ordinary stories take: ``python benchmarks/ten_times.py``; ``guard.py`` runs it.

Work that grows with the square shows only in long texts: one look-up that walked all sentences for each sentence made
five megabytes take 14 times as long as half a megabyte, not 8 times. It would take callgrind a quarter of an hour to
count the instructions of so long a text, so this measures seconds of the processor. Both sizes are checked in one
process, the smaller one before and behind the larger one, so that a busy machine slows both. It fails only if the ratio
is too high three times: load passes, a walk does not.
"""

from __future__ import annotations

import gc
import sys
from time import process_time

from benchmarks.ordinary import ordinary
from checker import engine
from checker.cli.main import ALLOCATIONS
from docs.usage import show_help

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
