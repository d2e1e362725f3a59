"""The pages of the rules, which ``docs/build_site.py`` puts on the site.

Each rule has one, and there is an index. How sure a rule is comes from the table that ships,
``checker/judge/confidence.json``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from checker import engine
from checker.judge.confidence import Table, in_a_draft, odds, shipped
from checker.model.rule import Example, Rule, by_id

INTRODUCTION = """\
Every rule has a page: what it checks and why, sentences that it reports, finds in order and leaves alone, and how
sure it is. `crossfoot rules show ID` prints the same without the last.

How sure a finding is decides its severity: an *error* from 0.7 on, a *warning* from 0.4 on, else a *note*, which is
shown with `--notes`. `--select`, `--ignore` and the [configuration](../configuration.md) take the names of rules and
of families, which are the headings here.\
"""
SURE = """\
Of claims in published stories, which nearly always agree, by what ties their figures together. How sure a failure is in
a draft before anything else of it is known; which slip it looks like and what stands beside it then counts too.

| figures tied by | hold | fail | of reports read, right | how sure |
|---|---|---|---|---|\
"""


def rule_pages() -> dict[Path, str]:
    """The page of each rule and the index, by their paths from the root of the project."""
    rules = by_id(engine.shipped_rules())
    folder = Path("docs", "rules")
    made = {folder / f"{name}.md": page(cases, shipped()) for name, cases in rules.items()}
    return {folder / "index.md": index(cases[0] for cases in rules.values())} | made


def page(cases: Sequence[Rule], table: Table) -> str:
    """The page of one rule, with all its cases."""
    rule = cases[0]
    file = f"rules/{rule.family}/{rule.id}.yaml"
    parts = [
        f"# {rule.id}",
        rule.summary,
        f"Its file: [{file}](../../{file}).",
        f"## Why\n\n{rule.why.strip()}",
        "## What it checks\n\n" + "\n".join(map(checked, cases)),
        "## What it reports\n\n" + listed(rule.examples.fail),
        "## What it finds in order\n\n" + listed(rule.examples.passing),
        "## What it leaves alone\n\n" + listed(rule.examples.ignore),
        "## How sure it is\n\n" + "\n".join(sure(cases, table)),
    ]
    return "\n\n".join(parts) + "\n"


def checked(case: Rule) -> str:
    """The statements that a rule, or a case of it, speaks of."""
    slots = ", ".join(f"`{name}`" for name in sorted(case.slots))
    told = f"tatements of the kind `{case.of}` with {slots}."
    return f"* `{case.case}`: s{told}" if case.case else f"S{told}"


def sure(cases: Iterable[Rule], table: Table) -> Iterator[str]:
    """What was counted of a rule, by case and by mechanism."""
    rows = [(case, mechanism) for case in cases for mechanism in table.links if case.key in table.links[mechanism]]
    if not rows:
        yield f"In {table.stories:,} published stories it judged nothing: it is as sure as its author says."
        return
    yield SURE
    for case, mechanism in rows:
        counts, real = table.counts(mechanism, case.key), table.real(mechanism, case.key)
        tied = f"{case.case}, {mechanism}" if case.case else mechanism
        told = "" if real is None else f"{in_a_draft(odds(real)):.2f}"
        yield f"| {tied} | {counts.holds:,} | {counts.fails:,} | {counts.right} of {counts.judged} | {told} |"


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


def index(rules: Iterable[Rule]) -> str:
    """The list of all rules, by family."""
    parts = ["# The rules", INTRODUCTION]
    ordered = sorted(rules, key=lambda rule: (rule.family, rule.id))
    for family, members in groupby(ordered, key=lambda rule: rule.family):
        rows = "\n".join(f"| [{rule.id}]({rule.id}.md) | {rule.severity} | {rule.summary} |" for rule in members)
        parts.append(f"## {family}\n\n| rule | severity | what must hold |\n|---|---|---|\n{rows}")
    return "\n\n".join(parts) + "\n"
