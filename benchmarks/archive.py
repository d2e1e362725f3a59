"""What crossfoot says of an archive, and finds in it: ``python benchmarks/archive.py STORIES.jsonl [--list N]``.

Each line of the archive is an object with the ``text`` of a story, and ``doc``, its name. Two things are printed. How
many stories in a hundred are reported as they are, by rule: published ones are nearly always right, so that nearly all
of these are false. And how many of the relations that ``mined.py`` finds by their arithmetic are reported when one is
broken, in one sentence and across sentences. The stories fall into two halves by the hash of their names: the one that
measures is counted, or with ``--list`` the one that may be read, with some of its reports and misses.
"""

from __future__ import annotations

import hashlib
import json
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click

import checker
from benchmarks.mined import Broken, broken, relations
from checker.model.finding import Finding, Severity


def may_be_read(name: str) -> bool:
    """Whether a story belongs to the half that may be looked at while rules are made."""
    return int(hashlib.sha256(name.encode()).hexdigest()[:8], 16) % 2 == 1


def reports(text: str) -> list[Finding]:
    """What is reported at a warning or above."""
    return [finding for finding in checker.check(text) if finding.severity is not Severity.NOTE]


def is_found(broken_story: Broken, known: set[tuple[str, ...]]) -> bool:
    """Whether something that was not reported of the story as it is touches one of the relation's figures."""
    new = (f for f in reports(broken_story.text) if _said(f) not in known)
    return any(p.start < end and start < p.end for f in new for p in f.figures for start, end in broken_story.spans)


def _said(finding: Finding) -> tuple[str, ...]:
    return finding.rule, *(figure.text for figure in finding.figures)


def stories(archive: Path) -> Iterator[tuple[str, str]]:
    """The name and the text of each story."""
    with archive.open(encoding="utf-8") as lines:
        for line in lines:
            story = json.loads(line)
            yield story["doc"], story["text"]


@click.command()
@click.argument("archive", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--list", "listed", type=int, default=0, help="Read the other half, and print some reports and misses.")
def main(archive: Path, listed: int) -> None:
    """Print how many stories of ARCHIVE are reported, and how many of their relations are found when broken."""
    read = reported = 0
    rules: Counter[str] = Counter()
    tried: Counter[str] = Counter()
    found: Counter[str] = Counter()
    printed: list[str] = []
    for name, text in stories(archive):
        if may_be_read(name) is not bool(listed):
            continue
        read += 1
        plain = reports(text)
        reported += bool(plain)
        rules.update(finding.rule for finding in plain)
        printed += [f"report: {name}: {finding.rule}: {finding.message}" for finding in plain]
        known = {_said(finding) for finding in plain}
        for number, relation in enumerate(relations(text)):
            place = f"{relation.sort}, {'across sentences' if relation.across else 'in one sentence'}"
            for changed in broken(text, relation, random.Random(f"{name} {number}")):  # noqa: S311 - the same every time
                tried[place] += 1
                if is_found(changed, known):
                    found[place] += 1
                else:
                    figures = ", ".join(changed.text[start:end] for start, end in changed.spans)
                    printed.append(f"miss: {name}: {place}: {figures}")
    click.echo(f"{read} stories, {reported} reported: {100 * reported / max(1, read):.2f} in 100")
    for rule, count in rules.most_common():
        click.echo(f"  {rule}: {count}")
    for place in sorted(tried):
        click.echo(f"{place}: {found[place]} of {tried[place]} found ({found[place] / tried[place]:.2f})")
    for line in random.Random(0).sample(printed, min(listed, len(printed))):  # noqa: S311 - the same every time
        click.echo(line)


if __name__ == "__main__":
    main()
