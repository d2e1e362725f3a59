"""Build the site: ``python docs/build_site.py [FOLDER]``, by default ``site/``.

The pages are those of ``docs/`` and the README, CONTRIBUTING and CHANGELOG beside it, in the same places to one
another, so that a link works in the repository as it does here, and a page for each rule.
Other files that a page links to, such as a rule's, go along. A page that is missing, a link to nothing and a warning of
the generator fail the build.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

from checker import engine
from checker.judge.confidence import Table, in_a_draft, odds, shipped
from checker.model.rule import Example, Rule, by_id
from checker.model.statement import Mechanism
from docs.usage import show_help

# The pages of the rules: one for each, and an index. How sure a rule is comes from the table that ships,
# ``checker/judge/confidence.json``.

GROUPS = MappingProxyType(
    {
        "Totals, parts and shares": ("parts", "share", "hundred"),
        "Changes": ("change",),
        "Order, averages and ranks": ("level", "rank"),
        "The same thing told twice": ("fact", "listing", "conversion"),
        "Rates and scores": ("rate", "score"),
        "Dates, times and ages": ("weekday", "span", "age", "possible"),
    }
)
"""The families of rules by what they check."""
INTRODUCTION = """\
Every rule has a page: what it checks and why, sentences that it reports, finds in order and leaves alone, and how
sure it is. `crossfoot rules show ID` prints nearly the same.

How sure a finding is decides its severity: an *error* from 0.7 on, a *warning* from 0.4 on, else a *note*, which is
shown with `--notes`. `--select`, `--ignore` and the [configuration](../configuration.md) take the names of rules and
of families. [How much it finds and misses](../evaluation.md) tells what to expect of all of them together.\
"""
TIES = MappingProxyType(
    {
        Mechanism.OWN: "the words of one clause",
        Mechanism.APPOSITION: "one set behind the other",
        Mechanism.ROW: "a row",
        Mechanism.GAPPING: "clauses that share a verb",
        Mechanism.CHAIN: "what goes on from what was told",
        Mechanism.LONE: "nothing else of their kind near",
        Mechanism.LINK: "another clause or sentence",
        Mechanism.HEADLINE: "the headline and the story",
        Mechanism.TABLE: "a table",
    }
)
"""What ties the figures of a claim together, in plain words."""
SHOWN = 3  # examples of a sort; the file of the rule has all of them
FOR_AUTHORS = "[Writing a rule](../writing-rules.md) tells what statements and their slots are."
SURE = """\
Counted in published stories, which nearly always agree with themselves: how often the sum held and how often it
failed, by what ties the figures together. The last column is how sure a failure is in a draft before anything else of
it is known. Which slip it looks like, and what stands beside it, then counts too.

| figures tied by | hold | fail | of reports read, right | how sure |
|---|---|---|---|---|\
"""


def rule_pages() -> dict[Path, str]:
    """The page of each rule and the index, by their paths from the root of the project."""
    rules = by_id(engine.shipped_rules())
    folder = Path("docs", "rules")
    made = {folder / f"{name}.md": rule_page(cases, shipped()) for name, cases in rules.items()}
    return {folder / "index.md": index(cases[0] for cases in rules.values())} | made


def rule_page(cases: Sequence[Rule], table: Table) -> str:
    """The page of one rule, with all its cases."""
    rule = cases[0]
    file = f"rules/{rule.family}/{rule.id}.yaml"
    shown = {
        "What it reports": rule.examples.fail,
        "What it finds in order": rule.examples.passing,
        "What it leaves alone": rule.examples.ignore,
    }
    parts = [
        f"# {rule.id}",
        rule.summary,
        f"## Why\n\n{rule.why.strip()}",
        *(f"## {title}\n\n{listed(examples[:SHOWN])}" for title, examples in shown.items() if examples),
        f"[Its file](../../{file}) has {sum(map(len, shown.values()))} examples, which are its tests.",
        "## How sure it is\n\n" + "\n".join(sure(cases, table)),
        f"## To switch it off\n\n{off(rule)}",
        "## What it speaks of\n\n" + "\n".join(map(checked, cases)) + f"\n\n{FOR_AUTHORS}",
    ]
    return "\n\n".join(parts) + "\n"


def off(rule: Rule) -> str:
    """How to silence a rule."""
    return (
        f"In one place with a [comment](../suppressing.md), `<!-- crossfoot: ignore[{rule.id}] -->`. Everywhere in the "
        f'[configuration](../configuration.md): `ignore = ["{rule.id}"]`, or its family, `ignore = ["{rule.family}"]`.'
    )


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
        told_by = TIES[Mechanism(mechanism)]
        tied = f"{case.case}, {told_by}" if case.case else told_by
        told = "" if real is None else f"{in_a_draft(odds(real)):.2f}"
        yield f"| {tied} | {counts.holds:,} | {counts.fails:,} | {counts.right} of {counts.judged} | {told} |"


def grouped(rules: Iterable[Rule]) -> Iterator[tuple[str, list[Rule]]]:
    """The rules by what they check, each with one of its cases. Raises KeyError for a family of no group."""
    known = {rule.id: rule for rule in rules}
    titles = {family: title for title, families in GROUPS.items() for family in families}
    ordered = sorted(known.values(), key=lambda rule: (list(titles).index(rule.family), rule.id))
    for title, members in groupby(ordered, key=lambda rule: titles[rule.family]):
        yield title, list(members)


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
    """The list of all rules, by what they check."""
    parts = ["# The rules", INTRODUCTION]
    for title, members in grouped(rules):
        rows = "\n".join(f"| [{rule.id}]({rule.id}.md) | {rule.summary} | `{rule.family}` |" for rule in members)
        parts.append(f"## {title}\n\n| rule | what must hold | family |\n|---|---|---|\n{rows}")
    return "\n\n".join(parts) + "\n"


ROOT = Path(__file__).parent.parent
STYLE = Path("docs", "site.css")
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
FENCED = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)


def pages() -> dict[Path, str]:
    """The pages of the site, by their paths from the root of the project."""
    beside = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")]
    kept = (*beside, *sorted((ROOT / "docs").glob("*.md")))
    return {path.relative_to(ROOT): path.read_text(encoding="utf-8") for path in kept} | rule_pages()


def linked(page: Path, pages: Mapping[Path, str]) -> Iterator[Path]:
    """Files that a page links to and that are no pages. Raises FileNotFoundError for a link to nothing."""
    for target in LINK.findall(FENCED.sub("", pages[page])):
        path = (ROOT / page.parent / target).resolve().relative_to(ROOT)
        if path in pages:
            continue
        if not (ROOT / path).is_file():
            raise FileNotFoundError(f"{page}: a link to {target}, which is no file")
        yield path


def configuration() -> str:
    """``site.toml`` with the groups of rules in its navigation."""
    text = (ROOT / "docs" / "site.toml").read_text(encoding="utf-8")
    groups = (
        f'{{ "{title}" = [' + ", ".join(f'"docs/rules/{rule.id}.md"' for rule in members) + "] }"
        for title, members in grouped(engine.shipped_rules())
    )
    return text.replace('"docs/rules/*"', ", ".join(groups))


def build(target: Path) -> subprocess.CompletedProcess[str]:
    """Build the site into a folder, which is made anew, and say how that went."""
    made = pages()
    with TemporaryDirectory() as name:
        folder = Path(name)
        for path in {STYLE, *made, *(file for page in made for file in linked(page, made))}:
            place = folder / "src" / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(made[path].encode() if path in made else (ROOT / path).read_bytes())
        (folder / "zensical.toml").write_text(configuration(), encoding="utf-8")
        command = [sys.executable, "-m", "zensical", "build", "--strict"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        if not done.returncode:
            shutil.rmtree(target, ignore_errors=True)
            shutil.copytree(folder / "site", target)
    return done


def main() -> None:
    """Build, and print what the generator says where it fails."""
    target = Path(sys.argv[1]) if sys.argv[1:] else ROOT / "site"
    done = build(target)
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    print(f"{target / 'index.html'} is written")


if __name__ == "__main__":
    show_help(__doc__)
    main()
