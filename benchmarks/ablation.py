"""What each rule finds, and what it costs, when it alone is on: ``python benchmarks/ablation.py SHARED [OUT.json]``.

SHARED is a folder with ``bench/consistency.py`` (which breaks annotated articles, and says what counts as found)
and ``data/consistency/`` (the articles, and plain ones). Printed, a row for each rule: broken relations found and
alarms on the two halves of the annotated articles and on the modern ones, and reports on the plain ones. An alarm
is a report of an unchanged article at a warning or above that touches nothing annotated as wrong. The last column
is what nothing but this rule finds. OUT.json takes the numbers; ``docs/make_pages.py`` puts them on the rules' pages.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

from checker import engine
from checker.model.finding import Severity

Row = dict[str, Any]
SETS = {"decide": "bbc", "report": "bbc", "modern": "modern"}


@dataclass(slots=True)
class Score:
    """What one rule did: by set, how many broken relations it found, and its alarms."""

    found: Counter[str] = field(default_factory=Counter)
    alone: int = 0
    alarms: Counter[str] = field(default_factory=Counter)
    real: int = 0


def rows(path: Path) -> list[Row]:
    """The objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def reports(text: str) -> dict[str, list[Row]]:
    """By rule, what that rule alone reports of a text, in the form that the benchmark takes."""
    document = engine.read_text(text)
    reading = engine.extract(document)
    return {
        rule.id: [
            {"rule": found.rule, "figures": [{"start": f.start, "end": f.end} for f in found.figures]}
            for found in engine.conclude(document, reading, (rule,)).report.findings
            if found.severity.rank >= Severity.WARNING.rank
        ]
        for rule in engine.shipped_rules()
    }


def annotated(name: str, folder: Path, bench: Any) -> Iterator[tuple[Row, str]]:
    """The annotated articles of a set, with their texts."""
    texts = {row["doc"]: row["text"] for row in rows(folder / f"{SETS[name]}.texts.jsonl")}
    for doc in rows(folder / f"{SETS[name]}.gold.jsonl"):
        if name not in ("decide", "report") or bench.half_of(doc["doc"]) == name:
            yield doc, texts[doc["doc"]]


def fresh(found: list[Row], before: Counter[Any], text: str, spans: list[tuple[int, int]], bench: Any) -> bool:
    """Whether a report touches the broken relation that the unchanged article did not have."""
    counts = Counter(bench.key(f, text) for f in found)
    return any(bench.touches(f, spans) and counts[bench.key(f, text)] > before[bench.key(f, text)] for f in found)


def measure(scores: Mapping[str, Score], name: str, articles: Iterable[tuple[Row, str]], bench: Any) -> int:
    """Score the rules on annotated articles. Returns how many broken relations there were."""
    tried = 0
    for doc, text in articles:
        original = reports(text)
        wrong = [[(m["start"], m["end"]) for m in r["members"]] for r in doc["relations"] if r.get("holds") is False]
        for rule, found in original.items():
            scores[rule].alarms[name] += sum(not any(bench.touches(f, spans) for spans in wrong) for f in found)
            scores[rule].real += sum(any(bench.touches(f, spans) for f in found) for spans in wrong)
        before = {rule: Counter(bench.key(f, text) for f in found) for rule, found in original.items()}
        for _, _, changed, spans, _, _ in bench.breakages(doc, text):
            tried += 1
            finders = [
                rule for rule, found in reports(changed).items() if fresh(found, before[rule], changed, spans, bench)
            ]
            for rule in finders:
                scores[rule].found[name] += 1
                scores[rule].alone += len(finders) == 1
    return tried


def main() -> None:
    """Measure, print, and keep the numbers where a second argument names a file."""
    shared = Path(sys.argv[1])
    folder = shared / "data" / "consistency"
    sys.path.insert(0, str(shared / "bench"))
    bench = import_module("consistency")
    scores = {rule.id: Score() for rule in engine.shipped_rules()}
    tried = {name: measure(scores, name, annotated(name, folder, bench), bench) for name in SETS}
    plain = rows(folder / "plain.texts.jsonl")
    for row in plain:
        for rule, found in reports(row["text"]).items():
            scores[rule].alarms["plain"] += len(found)
    print("found and alarms of each rule alone;", ", ".join(f"{name}: {n} broken" for name, n in tried.items()))
    print(f"{'rule':26}{'decide':>12}{'report':>12}{'modern':>12}{'plain':>7}{'real':>6}{'only it':>9}")
    for rule, score in sorted(scores.items(), key=lambda pair: -pair[1].found.total()):
        cells = "".join(f"{score.found[name]:7} / {score.alarms[name]:2}" for name in SETS)
        print(f"{rule:26}{cells}{score.alarms['plain']:7}{score.real:6}{score.alone:9}")
    if len(sys.argv) > 2:
        kept = {
            "tried": tried,
            "plain": len(plain),
            "rules": {
                rule: {"found": dict(score.found), "alarms": dict(score.alarms), "real": score.real}
                for rule, score in scores.items()
            },
        }
        Path(sys.argv[2]).write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
