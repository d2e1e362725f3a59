"""What is found in plain articles, annotated blind: ``python -m benchmarks.annotated SHARED [--list]``.

SHARED is a folder with ``bench/consistency.py`` (which breaks annotated articles, and says what counts as found) and
``data/consistency/plain.texts.jsonl``. ``annotations/plain.jsonl`` has the relations between the figures of the 224 of
these articles that have the most figures: where each figure stands, what it is worth, what must hold. Their annotators,
language models that read one article after the other, saw neither the tool nor its rules. The articles fall into two
halves: ``--list`` prints what is missed in the one to read, and the other, which nobody reads, tells whether a rule
carries over. An article is named by the beginning of its text's SHA-256.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import checker
from checker.model.finding import Finding
from docs.usage import show_help

# Annotated articles, by set: two halves of BBC articles, modern ones, and two halves of plain ones. Rules were made
# with the halves to read at hand, and with some of the modern ones; nobody read the report half and the unread plain
# ones.

Row = dict[str, Any]
SETS = ("decide", "plain read", "modern", "report", "plain unread")
PLAIN = Path(__file__).parent / "annotations" / "plain.jsonl"


def bench_of(shared: Path) -> Any:
    """The module that breaks annotated articles."""
    sys.path.insert(0, str(shared / "bench"))
    return import_module("consistency")


def rows(path: Path) -> list[Row]:
    """The objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def plain(shared: Path) -> list[str]:
    """The texts of the plain articles, most of which are annotated as well."""
    return [row["text"] for row in rows(shared / "data" / "consistency" / "plain.texts.jsonl")]


def annotated(name: str, shared: Path, bench: Any) -> Iterator[tuple[Row, str]]:
    """The annotated articles of a set, with their texts."""
    if name.startswith("plain"):
        texts = {name_of(text): text for text in plain(shared)}
        for doc in rows(PLAIN):
            if f"plain {doc['half']}" == name:
                yield doc | {"doc": doc["article"]}, texts[doc["article"]]
        return
    folder = shared / "data" / "consistency"
    corpus = "modern" if name == "modern" else "bbc"
    texts = {row["doc"]: row["text"] for row in rows(folder / f"{corpus}.texts.jsonl")}
    for doc in rows(folder / f"{corpus}.gold.jsonl"):
        if name == "modern" or bench.half_of(doc["doc"]) == name:
            yield doc, texts[doc["doc"]]


def name_of(text: str) -> str:
    """What the annotations call a plain article by: the beginning of its text's SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def row_of(found: Finding) -> Row:
    """A report in the form that the benchmark takes."""
    return {"rule": found.rule, "figures": [{"start": place.start, "end": place.end} for place in found.figures]}


def fresh(found: list[Row], before: Counter[Any], text: str, spans: list[tuple[int, int]], bench: Any) -> bool:
    """Whether a report touches the broken relation that the unchanged article did not have."""
    counts = Counter(bench.key(f, text) for f in found)
    return any(bench.touches(f, spans) and counts[bench.key(f, text)] > before[bench.key(f, text)] for f in found)


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
