"""What each rule finds, and what it costs, alone: ``python -m benchmarks.ablation SHARED [OUT [ARCHIVE]]``.

SHARED is the folder that ``articles.py`` tells of. Printed, a row for each rule: broken relations found and alarms on
each set of annotated articles and of ``pairs.py``'s texts, and reports on plain articles. An alarm is a report of an
unchanged text, at a warning or above, that touches nothing annotated as wrong; notes count for rules that give no more.
"At work" are the texts, of the stories of our own and of ARCHIVE (whose lines are objects with a
``text``), in which the rule judges anything; "only it" is what nothing but this rule finds.

Last come two lists of rules that may be a fit to what was read. Those that found something in one article only, with
the texts in which they are at work: one that was made from that article, and is at work in hardly any other, is one.
And those that found something in three or more texts that were read, and in less than a fifth as many that nobody read.
OUT is a file of JSON that takes the numbers; ``docs/make_pages.py`` puts them on the rules' pages.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.articles import SETS, Row, annotated, bench_of, fresh, plain, row_of, rows
from benchmarks.pairs import pairs
from checker import engine
from checker.model.claim import Verdict
from checker.model.finding import Severity
from checker.model.rule import Rule
from docs.usage import show_help

STORIES = Path(__file__).parent / "stories"
PAIRS = {"pairs read": "decide", "pairs unread": "report"}
UNREAD = ("report", "plain unread", "pairs unread")
LEAST, OFTENER = 3, 5


@dataclass(slots=True)
class Score:
    """What one rule did: by set, the broken relations it found, the articles they were in, and its alarms."""

    found: Counter[str] = field(default_factory=Counter)
    articles: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    alone: int = 0
    alarms: Counter[str] = field(default_factory=Counter)
    real: int = 0
    at_work: int = 0


def reports(text: str, rules: Iterable[Rule]) -> dict[str, list[Row]]:
    """By rule, what that rule alone reports of a text, in the form that the benchmark takes."""
    document = engine.read_text(text)
    reading = engine.extract(document)
    return {
        rule.id: [
            row_of(found)
            for found in engine.conclude(document, reading, (rule,)).report.findings
            if found.severity is not Severity.NOTE
        ]
        for rule in rules
    }


def measure(
    scores: Mapping[str, Score], rules: tuple[Rule, ...], name: str, articles: Iterable[tuple[Row, str]], bench: Any
) -> int:
    """Score the rules on annotated articles. Returns how many broken relations there were."""
    tried = 0
    for doc, text in articles:
        original = reports(text, rules)
        wrong = [[(m["start"], m["end"]) for m in r["members"]] for r in doc["relations"] if r.get("holds") is False]
        for rule, found in original.items():
            scores[rule].alarms[name] += sum(not any(bench.touches(f, spans) for spans in wrong) for f in found)
            scores[rule].real += sum(any(bench.touches(f, spans) for f in found) for spans in wrong)
        before = {rule: Counter(bench.key(f, text) for f in found) for rule, found in original.items()}
        for _, _, changed, spans, _, _ in bench.breakages(doc, text):
            tried += 1
            finders = [
                rule
                for rule, found in reports(changed, rules).items()
                if fresh(found, before[rule], changed, spans, bench)
            ]
            for rule in finders:
                scores[rule].found[name] += 1
                scores[rule].articles[name].add(doc["doc"])
                scores[rule].alone += len(finders) == 1
    return tried


def measure_pairs(scores: Mapping[str, Score], rules: tuple[Rule, ...], name: str, half: str) -> int:
    """Score the rules on the pairs of a half: a report of the good text is an alarm. Returns how many there were."""
    tried = 0
    for pair in pairs(half):
        tried += 1
        good, bad = reports(pair["good"], rules), reports(pair["bad"], rules)
        for rule, found in good.items():
            scores[rule].alarms[name] += len(found)
        finders = [rule for rule, found in bad.items() if found and not good[rule]]
        for rule in finders:
            scores[rule].found[name] += 1
            scores[rule].articles[name].add(pair["id"])
            scores[rule].alone += len(finders) == 1
    return tried


def count_work(scores: Mapping[str, Score], rules: tuple[Rule, ...], texts: Iterable[str]) -> int:
    """Count for each rule the texts in which it judges anything. Returns how many texts there were."""
    read = 0
    for text in texts:
        read += 1
        document = engine.read_text(text)
        judged = engine.conclude(document, engine.extract(document), rules, spell_all=False).judged
        for rule in {each.claim.rule for each in judged if each.verdict is not Verdict.UNKNOWN}:
            scores[rule].at_work += 1
    return read


def main() -> None:
    """Measure, print, and keep the numbers where a second argument names a file."""
    shared = Path(sys.argv[1])
    bench = bench_of(shared)
    rules = tuple(rule.as_warning() for rule in engine.shipped_rules())
    scores = {rule.id: Score() for rule in rules}
    tried = {name: measure(scores, rules, name, annotated(name, shared, bench), bench) for name in SETS}
    tried |= {name: measure_pairs(scores, rules, name, half) for name, half in PAIRS.items()}
    articles = plain(shared)
    for text in articles:
        for rule, found in reports(text, rules).items():
            scores[rule].alarms["plain"] += len(found)
    files = [STORIES / "broken.jsonl", STORIES / "innocent.jsonl", *map(Path, sys.argv[3:4])]
    read = count_work(scores, rules, (row["text"] for file in files for row in rows(file)))
    print("found and alarms of each rule alone;", ", ".join(f"{name}: {n} broken" for name, n in tried.items()))
    print(f"{'rule':24}", *(f"{name:>13}" for name in tried), f"{'plain':>6}{'real':>6}{'at work':>9}{'only it':>9}")
    for rule, score in sorted(scores.items(), key=lambda pair: -pair[1].found.total()):
        cells = "".join(f"{score.found[name]:9} / {score.alarms[name]:2}" for name in tried)
        print(f"{rule:24}{cells}{score.alarms['plain']:7}{score.real:6}{score.at_work:9}{score.alone:9}")
    print(f"\nfound in one article only, and at work in so many of {read} other texts:")
    for rule, score in sorted(scores.items(), key=lambda pair: pair[1].at_work):
        sets = [name for name, docs in score.articles.items() for _ in docs]
        if len(sets) == 1:
            print(f"{rule:24}{sets[0]:>14}{score.at_work:9}")
    print("\nfound in more than five times as many texts that were read as unread:")
    severities = {rule.id: rule.severity for rule in engine.shipped_rules()}
    for rule, score in scores.items():
        unread = sum(len(score.articles[name]) for name in UNREAD)
        seen = sum(map(len, score.articles.values())) - unread
        if seen >= LEAST and seen > OFTENER * unread:
            print(f"{rule:24}{seen:9}{unread:9}  {severities[rule]}")
    if len(sys.argv) > 2:
        kept = {
            "tried": tried,
            "plain": len(articles),
            "read": read,
            "rules": {
                rule: {
                    "found": dict(score.found),
                    "articles": {name: len(docs) for name, docs in score.articles.items() if docs},
                    "alarms": dict(score.alarms),
                    "real": score.real,
                    "at work": score.at_work,
                }
                for rule, score in scores.items()
            },
        }
        Path(sys.argv[2]).write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    show_help(__doc__)
    main()
