"""The pages of the rules, which ``docs/build_site.py`` puts on the site.

Each rule has one, and there is an index. What each rule scored comes from ``benchmarks/ablation.json``, which
``benchmarks/ablation.py`` writes.
"""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

from msgspec import Struct

from checker import engine
from checker.link.conditions import conditions
from checker.model.expression import Call
from checker.model.finding import Severity
from checker.model.rule import Example, Rule, Within

SCORES = Path(__file__).parent.parent / "benchmarks" / "ablation.json"
LEVELS = {
    Severity.ERROR: "an error",
    Severity.WARNING: "a warning",
    Severity.NOTE: "a note, shown with `--notes` only",
}
TOLD = "the contradiction stands in one sentence or phrase"
INFERRED = "that the figures belong together is inferred"
INTRODUCTION = """\
Every rule has a page: why it is there, the phrases or figures that it looks for, sentences that it reports, finds in
order and leaves alone, and what it found on annotated articles. `crossfoot rules show ID` prints the same without the
last.

A finding is an *error* where the contradiction stands in one sentence or phrase, a *warning* where it is inferred that
the figures belong together, a *note* where they are linked weakly: notes are shown with `--notes`. `--select`,
`--ignore` and the [configuration](../configuration.md) take the names of rules and of families, which are the headings
here.\
"""
SETS = {
    "decide": "BBC, read",
    "plain read": "plain, read",
    "modern": "modern, some read",
    "report": "BBC, unread",
    "plain unread": "plain, unread",
    "pairs read": "short texts, read",
    "pairs unread": "short texts, unread",
}


def rule_pages() -> dict[Path, str]:
    """The page of each rule and the index, by their paths from the root of the project."""
    rules = sorted(engine.shipped_rules(), key=lambda rule: (rule.family, rule.id))
    scores = json.loads(SCORES.read_text(encoding="utf-8"))
    folder = Path("docs", "rules")
    return {folder / "index.md": index(rules)} | {folder / f"{rule.id}.md": page(rule, scores) for rule in rules}


def page(rule: Rule, scores: Mapping[str, Any]) -> str:
    """The page of one rule."""
    file = f"rules/{rule.family}/{rule.id}.yaml"
    parts = [
        f"# {rule.id}",
        rule.summary,
        f"It reports {LEVELS[rule.severity]}: {INFERRED if rule.inferred else TOLD}. Its file: [{file}](../../{file}).",
        f"## Why\n\n{rule.why.strip()}",
        "## Where it looks\n\n" + sought(rule),
        "## What it reports\n\n" + listed(rule.examples.fail),
        "## What it finds in order\n\n" + listed(rule.examples.passing),
        "## What it leaves alone\n\n" + listed(rule.examples.ignore),
        "## How sure it is\n\n" + scored(scores["rules"].get(rule.id), scores),
    ]
    return "\n\n".join(parts) + "\n"


def sought(rule: Rule) -> str:
    """Where the figures of a rule are looked for, and under which conditions."""
    named = [call.function for condition in rule.where for call in calls(condition)]
    told = "\n".join(
        f"* `{name}`: {summary(conditions()[name])}" for name in dict.fromkeys(named) if name in conditions()
    )
    if rule.phrases:
        phrases = "\n".join(phrase.text for phrase in rule.phrases)
        reach = "neighbouring sentences" if rule.within is Within.NEIGHBOURS else f"a {rule.within}"
        where = f"In {reach}, for these phrases:\n\n```text\n{phrases}\n```"
    else:
        roles = " and ".join(f"`{wanted.role}`" for wanted in rule.figures)
        where = f"In the whole article, for {roles}."
    return f"{where}\n\nConditions that it names:\n\n{told}" if told else where


def calls(expression: Struct) -> Iterator[Call]:
    """Every call in an expression."""
    if isinstance(expression, Call):
        yield expression
    for name in expression.__struct_fields__:
        inner = getattr(expression, name)
        for each in inner if isinstance(inner, tuple) else (inner,):
            if isinstance(each, Struct):
                yield from calls(each)


def listed(examples: Iterable[Example]) -> str:
    """Examples as quotations, each with what is said of it."""
    blocks: list[str] = []
    for example in examples:
        quoted = "\n".join(f"> {line}".rstrip() for line in example.text.strip().splitlines())
        said = example.says or example.note
        dated = f"*Story of {example.date}.*" if example.date else None
        if blocks and blocks[-1].rpartition("\n")[2].startswith(">"):
            blocks.append("<!-- -->")  # or two quotations become one on the site
        blocks.append("\n\n".join(part for part in (quoted, dated, said) if part))
    return "\n\n".join(blocks)


def scored(score: Mapping[str, Any] | None, scores: Mapping[str, Any]) -> str:
    """What the rule alone found and cost on annotated articles and short texts."""
    if score is None:
        return "It has not been measured on the annotated articles yet."
    lines = [
        "Alone, on real articles in which each annotated relation was broken on purpose, and on short texts with a",
        "slip by authors who knew no rule (rules were made with those called read at hand):",
        "",
        "| texts | slips | found | alarms on the unchanged texts |",
        "|---|---|---|---|",
    ]
    for name, title in SETS.items():
        found, alarms = (score[what].get(name, 0) for what in ("found", "alarms"))
        lines.append(f"| {title} | {scores['tried'][name]} | {found} | {alarms} |")
    reports = score["alarms"].get("plain", 0)
    lines += [
        "",
        f"Reports on {scores['plain']} plain articles: {reports}. Real contradictions found: {score['real']}. Other",
        f"stories in which it has something to judge: {score['at work']:,} of {scores['read']:,}.",
    ]
    return "\n".join(lines)


def index(rules: Iterable[Rule]) -> str:
    """The list of all rules, by family."""
    parts = ["# The rules", INTRODUCTION]
    for family, members in groupby(rules, key=lambda rule: rule.family):
        rows = "\n".join(f"| [{rule.id}]({rule.id}.md) | {rule.severity} | {rule.summary} |" for rule in members)
        parts.append(f"## {family}\n\n| rule | severity | what must hold |\n|---|---|---|\n{rows}")
    return "\n\n".join(parts) + "\n"


def summary(function: Callable[..., Any]) -> str:
    """The first line of a docstring."""
    return (inspect.getdoc(function) or "").splitlines()[0]
