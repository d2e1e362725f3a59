"""What is found in plain articles, annotated blind: ``python -m benchmarks.annotated SHARED [--list]``.

SHARED is a folder with ``bench/consistency.py`` (which breaks annotated articles, and says what counts as found) and
``data/consistency/plain.texts.jsonl``. ``annotations/plain.jsonl`` has the relations between the figures of the 224 of
these articles that have the most figures: where each figure stands, what it is worth, what must hold. Their annotators,
language models that read one article after the other, saw neither the tool nor its rules. The articles fall into two
halves: ``--list`` prints what is missed in the one to read, and the other, which nobody reads, tells whether a rule
carries over. An article is named by the beginning of its text's SHA-256.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import checker
from benchmarks.articles import Row, annotated, bench_of, fresh, row_of
from docs.usage import show_help


def reports(text: str) -> list[Row]:
    """What is reported of a text at a warning or above, in the form that the benchmark takes."""
    return [row_of(found) for found in checker.check(text)]


def main() -> None:
    """Measure and print."""
    shared = Path(sys.argv[1])
    bench = bench_of(shared)
    for half in ("read", "unread"):
        tried: Counter[str] = Counter()
        missed: Counter[str] = Counter()
        for doc, text in annotated(f"plain {half}", shared, bench):
            before = Counter(bench.key(found, text) for found in reports(text))
            for _, relation, changed, spans, member, wrong in bench.breakages(doc, text):
                is_found = fresh(reports(changed), before, changed, spans, bench)
                for name in ("all", relation["difficulty"], relation["kind"]):
                    tried[name] += 1
                    missed[name] += not is_found
                if half == "read" and "--list" in sys.argv and not is_found:
                    members = ", ".join(m["text"] for m in relation["members"])
                    print("miss:", doc["article"], relation["kind"], members, f"{member['text']} -> {wrong}", sep="\t")
        found = (f"{name} {n - missed[name]}/{n} ({1 - missed[name] / n:.3f})" for name, n in tried.most_common())
        print(f"{half}: found " + ", ".join(found))


if __name__ == "__main__":
    show_help(__doc__)
    main()
