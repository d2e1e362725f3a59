"""Makes the table by which findings are sure: ``python -m benchmarks.confidence ARCHIVE [--stories N] [--write]``.

Of stories of ARCHIVE (as ``benchmarks/archive`` has them) that may be read it counts, by mechanism and by rule, the
claims that hold and those that fail, and likewise of the innocent stories of our own that may be read. A claim that the
tool itself doubts is none, and one that fails for an error in print that a reader found holds. Of the reports of such
stories in ``judged.jsonl`` that still come up it counts those that are right, and of the pairs that may be read those
whose slip makes a claim fail. With ``--write`` it also fits the weights of signs (``benchmarks/fit_confidence.py``) and
writes the file that ships. ``checker/judge/confidence.py`` has the formula.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

import click
import msgspec

from benchmarks import fit_confidence
from benchmarks.archive import Story, drawn, may_be_read, stories
from benchmarks.archive.claims import Formed, Key, claims, outcome, rules
from benchmarks.archive.reports import RIGHT, judgements
from benchmarks.pairs import pairs
from benchmarks.stories import stories as stories_of_ours
from checker.judge import confidence
from checker.judge.confidence import AS_ITS_AUTHOR_SAYS, Counts, Table, in_a_draft, odds, severity, together
from checker.model.claim import Verdict

FEWEST = 10  # claims that hold of a mechanism that is counted
TABLE = Path(confidence.__file__).with_name("confidence.json")


def counted(formed: Iterable[Formed]) -> dict[Key, Counts]:
    """The claims of each link."""
    found: dict[Key, Counts] = defaultdict(Counts)
    for each in formed:
        if outcome(each) is Verdict.HOLDS:
            found[each.key] += Counts(holds=1)
        elif _is_false(each):
            found[each.key] += Counts(fails=1)
    return found


def _is_false(formed: Formed) -> bool:
    return formed.judged.verdict is Verdict.FAILS and not formed.judged.reasons


def judged_again(formed: Iterable[Formed]) -> dict[Key, Counts]:
    """The judged reports of each link that claims of their stories still make."""
    known = judgements()
    found: dict[Key, Counts] = defaultdict(Counts)
    told: set[tuple[str, str, tuple[str, ...]]] = set()
    for each in formed:
        key = (each.story.doc, each.judged.claim.rule_id, tuple(figure.text for figure in each.figures))
        if each.judged.verdict is Verdict.FAILS and key in known and key not in told:
            told.add(key)
            found[each.key] += Counts(right=known[key] in RIGHT, judged=1)
    return found


def planted() -> dict[Key, Counts]:
    """The slips of the pairs that may be read, by the links of which a claim fails for them."""
    rows = pairs("decide")
    good = _failing([Story(pair["id"], pair["good"], None) for pair in rows])
    bad = _failing([Story(pair["id"], pair["bad"], None) for pair in rows])
    found: dict[Key, Counts] = defaultdict(Counts)
    for key, _ in {(key, name) for name, key, _ in bad - good}:
        found[key] += Counts(planted=1)
    return found


def _failing(texts: list[Story]) -> set[tuple[str, Key, tuple[str, ...]]]:
    made = (each for each in claims(texts) if _is_false(each))
    return {(each.story.doc, each.key, tuple(figure.text for figure in each.figures)) for each in made}


def in_order() -> list[Story]:
    """The stories of our own that are in order, of those that may be read: traps, denser than news is."""
    return [
        Story(each["id"], each["text"], None)
        for half in ("decide", "read")
        for each in stories_of_ours("innocent", half)
    ]


def table(archive: Path, wanted: int, seed: int) -> Table:
    """What is counted in an archive; nothing of mechanisms that it hardly has, as it has few tables."""
    docs = {doc for doc, _, _ in judgements() if may_be_read(doc)}
    chosen = drawn(archive, wanted, seed, to_read=True)
    again = [story for story in stories(archive) if story.doc in docs]
    links: dict[str, dict[str, Counts]] = {}
    for found in (counted(claims(chosen)), counted(claims(in_order())), judged_again(claims(again)), planted()):
        for key, counts in found.items():
            by_rule = links.setdefault(key.mechanism, {})
            by_rule[key.rule] = by_rule.get(key.rule, Counts()) + counts
    known = sorted(name for name, by_rule in links.items() if together(by_rule.values()).holds >= FEWEST)
    return Table(len(chosen), {mechanism: dict(sorted(links[mechanism].items())) for mechanism in known})


def written(made: Table) -> str:
    """A table with each link on a line of its own."""
    compact = msgspec.json.encode(made).decode()
    return compact.replace("],", "],\n").replace("{", "{\n").replace("}", "\n}") + "\n"


def print_table(made: Table) -> None:
    """Print the severities that links come to and what each link is worth."""
    click.echo(
        f"{made.stories} stories. Of each link: how sure a failure is, its severity as its author wrote it and as\n"
        "measured; then the claims that hold, that fail, reports that are right and judged,\n"
        "and the planted slips that it finds."
    )
    moved: Counter[tuple[str, str]] = Counter()
    for mechanism, by_rule in made.links.items():
        for rule, counts in sorted(by_rule.items(), key=lambda each: -each[1].holds - each[1].fails):
            real = made.real(mechanism, rule)
            sure = AS_ITS_AUTHOR_SAYS[rules()[rule].severity] if real is None else in_a_draft(odds(real))
            change = str(rules()[rule].severity), str(severity(sure))
            moved[change] += 1
            numbers = " ".join(f"{count:5}" for count in msgspec.structs.astuple(counts))
            click.echo(f"{rule:28} {mechanism:10} {sure:.2f} {' to '.join(change):20} {numbers}")
    for (before, after), count in sorted(moved.items()):
        click.echo(f"{count:4} links: {before} to {after}")


@click.command()
@click.argument("archive", type=click.Path(exists=True, path_type=Path))
@click.option("--stories", "wanted", type=int, default=10_000, help="How many stories are drawn.  [default: 10000]")
@click.option("--fitted", type=int, default=40_000, help="How many teach what signs say.  [default: 40000]")
@click.option("--seed", type=int, default=1, help="What they are drawn by.  [default: 1]")
@click.option("--write", is_flag=True, help="Write the table that ships.")
def main(archive: Path, wanted: int, fitted: int, seed: int, write: bool) -> None:
    """Print what the claims and the judged reports of ARCHIVE say of each link, or write it."""
    made = table(archive, wanted, seed)
    if write:
        start, weights = fit_confidence.fitted(archive, fitted, made)
        made = msgspec.structs.replace(made, start=start, weights=weights)
        TABLE.write_text(written(made), encoding="utf-8")
    print_table(made)


if __name__ == "__main__":
    main()
