"""Annotated articles, by set: a module of ``annotated.py``.

Two halves of BBC articles, modern ones, and two halves of plain ones. Rules were made with the halves to read at hand,
and with some of the modern ones; nobody read the report half and the unread plain ones. SHARED is a folder with
``bench/consistency.py`` (which breaks annotated articles, and says what counts as found) and ``data/consistency/``
(texts, and annotations of all but the plain ones).
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

from checker.model.finding import Finding

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
