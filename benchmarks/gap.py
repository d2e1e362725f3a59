"""How much better the half that was read is known: ``python -m benchmarks.gap SHARED``. It judges nothing.

SHARED is the folder that ``annotated.py`` tells of. Printed, by kind of relation, how many broken ones are found in the
half to decide on and in the one to report; then the recall of both, and what the first would be if its relations were
of the second's kinds: what is found best, as rates of exchange, is more of the one than of the other. A kind that
the first has not counts as in the second.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from benchmarks.annotated import annotated, bench_of, fresh, row_of
from benchmarks.stories import reported
from docs.usage import show_help

HALVES = ("decide", "report")


def main() -> None:
    """Measure and print."""
    shared = Path(sys.argv[1])
    bench = bench_of(shared)
    tried: dict[str, Counter[str]] = {half: Counter() for half in HALVES}
    found: dict[str, Counter[str]] = {half: Counter() for half in HALVES}
    for half in HALVES:
        for doc, text in annotated(half, shared, bench):
            before = Counter(bench.key(row_of(finding), text) for finding in reported(text))
            for _, relation, changed, spans, _, _ in bench.breakages(doc, text):
                kind = relation["kind"]
                tried[half][kind] += 1
                rows = [row_of(finding) for finding in reported(changed)]
                found[half][kind] += bool(fresh(rows, before, changed, spans, bench))
    for kind, _ in (tried["decide"] + tried["report"]).most_common():
        print(f"{kind:22}", *(f"{found[half][kind]:5} of {tried[half][kind]:3}" for half in HALVES))
    decide, report = (found[half].total() / tried[half].total() for half in HALVES)
    read, unread = tried["decide"], tried["report"]
    shared_kinds = [kind for kind in unread if read[kind]]
    weighed = sum(unread[kind] * found["decide"][kind] / read[kind] for kind in shared_kinds)
    weighed += sum(found["report"][kind] for kind in unread if not read[kind])
    print(f"recall of the decide half {decide:.4f}, of the report half {report:.4f}: {decide - report:.4f} apart")
    equal = weighed / unread.total()
    print(f"the decide half, were its relations of the report half's kinds: {equal:.4f}, {equal - report:.4f} apart")


if __name__ == "__main__":
    show_help(__doc__)
    main()
