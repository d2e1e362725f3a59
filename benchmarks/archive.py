"""What crossfoot says of published stories: ``python -m benchmarks.archive ARCHIVE [--stories N] [--seed S]``.

ARCHIVE is a file of stories or a folder of them, ``.jsonl`` or ``.jsonl.xz``: each line is an object with the ``text``
of a story, its name as ``doc`` and, where it is known, its ``date``. The seed draws as many stories as are asked for,
the same ones every time. Published stories are nearly always right, so nearly all that is reported of them is false. It
prints how many reports at a warning or above there are in a hundred stories, and how many of each rule.

The stories fall into two parts by the hash of their names. The part that reports is counted and never read. ``--list``
takes the other part and prints its reports. ``judged.jsonl`` holds reports that somebody has read and judged as
``real``, ``pedantic`` or ``wrong``. Of those that come up again it prints how many are right; the list leaves them
out.

``--relations`` says instead how many of the relations that ``mined.py`` finds by their arithmetic are reported when one
of them is broken, in one sentence and across sentences.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import lzma
import random
from collections import Counter
from collections.abc import Iterator
from multiprocessing import Pool
from pathlib import Path
from typing import IO, NamedTuple, TypeAlias

import click

import checker
from benchmarks.mined import Broken, broken, relations
from checker.model.finding import Finding, Severity

JUDGED = Path(__file__).parent / "judged.jsonl"
RIGHT = ("real", "pedantic")
PARTS, READ = 10, 7  # by the hash of their names; stories of the first seven parts may be read
_BESIDE = 90  # characters of the text that a list shows before and behind the figures

Key: TypeAlias = tuple[str, str, tuple[str, ...]]  # document, rule, figures as printed


class Story(NamedTuple):
    """A published story."""

    doc: str
    text: str
    date: str | None


class Reported(NamedTuple):
    """A report at a warning or above, and the text around its figures."""

    key: Key
    severity: Severity
    message: str
    excerpt: str


def may_be_read(name: str) -> bool:
    """Whether a story belongs to the part that may be looked at while crossfoot is made."""
    return int(hashlib.sha256(name.encode()).hexdigest()[:8], 16) % PARTS < READ


def stories(archive: Path) -> Iterator[Story]:
    """The stories of a file, or of all files of a folder in the order of their names."""
    for file in sorted(archive.glob("*.jsonl.xz")) if archive.is_dir() else (archive,):
        with _opened(file) as lines:
            for line in lines:
                row = json.loads(line)
                yield Story(row["doc"], row["text"], row.get("date"))


def _opened(file: Path) -> IO[str]:
    return lzma.open(file, "rt", encoding="utf-8") if file.suffix == ".xz" else file.open(encoding="utf-8")


def drawn(archive: Path, wanted: int, seed: int, to_read: bool) -> list[Story]:
    """Stories of one part, drawn by a seed: of one archive the same ones every time."""
    part = [story for story in stories(archive) if may_be_read(story.doc) is to_read]
    return random.Random(seed).sample(part, min(wanted, len(part)))  # noqa: S311 - the same every time


def findings(text: str, date: str | None) -> list[Finding]:
    """What is reported at a warning or above."""
    found = checker.check(text, date=dt.date.fromisoformat(date) if date else None)
    return [finding for finding in found if finding.severity is not Severity.NOTE]


def reports(story: Story) -> list[Reported]:
    """The same of a story, each with what identifies it."""
    return [
        Reported(
            (story.doc, finding.rule, tuple(figure.text for figure in finding.figures)),
            finding.severity,
            finding.message,
            _excerpt(story.text, finding),
        )
        for finding in findings(story.text, story.date)
    ]


def _excerpt(text: str, finding: Finding) -> str:
    places = [(figure.start, figure.end) for figure in finding.figures]
    around = (text[max(0, start - _BESIDE) : end + _BESIDE] for start, end in places)
    return " [...] ".join(" ".join(part.split()) for part in around)


def judgements(file: Path = JUDGED) -> dict[Key, str]:
    """What readers said of reports that they have read."""
    rows = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    return {(row["doc"], row["rule"], tuple(row["figures"])): row["judged"] for row in rows}


class Tried(NamedTuple):
    """Relations of a story that were broken: their sort and place, whether each was found, and its figures."""

    place: str
    found: bool
    figures: str


def tried(story: Story) -> list[Tried]:
    """What is found of the relations of a story when they are broken one after the other."""
    known = {_said(finding) for finding in findings(story.text, story.date)}
    told = []
    for number, relation in enumerate(relations(story.text)):
        place = f"{relation.sort}, {'across sentences' if relation.across else 'in one sentence'}"
        for changed in broken(story.text, relation, random.Random(f"{story.doc} {number}")):  # noqa: S311 - the same
            figures = ", ".join(changed.text[start:end] for start, end in changed.spans)
            told.append(Tried(place, _is_found(changed, story.date, known), figures))
    return told


def _is_found(broken_story: Broken, date: str | None, known: set[tuple[str, ...]]) -> bool:
    """Whether something that was not reported of the story as it is touches one of the relation's figures."""
    new = (finding for finding in findings(broken_story.text, date) if _said(finding) not in known)
    return any(p.start < end and start < p.end for f in new for p in f.figures for start, end in broken_story.spans)


def _said(finding: Finding) -> tuple[str, ...]:
    return finding.rule, *(figure.text for figure in finding.figures)


def print_reports(chosen: list[Story], listed: bool) -> None:
    """Check the stories and print how many reports there are, of which rules, and how many of those judged hold."""
    with Pool() as pool:
        found = [each for of_story in pool.imap(reports, chosen, chunksize=20) for each in of_story]
    known = judgements()
    reported = len({each.key[0] for each in found})
    of_hundred = 100 / max(1, len(chosen))
    click.echo(
        f"{len(chosen)} stories, {len(found)} reports: {len(found) * of_hundred:.2f} in 100 stories; "
        f"{reported} stories are reported: {reported * of_hundred:.2f} in 100"
    )
    judged = [known[each.key] for each in found if each.key in known]
    right = sum(judgement in RIGHT for judgement in judged)
    click.echo(f"judged before: {len(judged)} reports, {right} of them right")
    rules = Counter((each.key[1], str(each.severity)) for each in found)
    for (rule, severity), count in sorted(rules.items(), key=lambda each: (-each[1], each[0])):
        click.echo(f"  {count:4} {rule} ({severity})")
    if listed:
        for each in found:
            if each.key not in known:
                doc, rule, figures = each.key
                click.echo(f"\n{doc}: {rule} ({each.severity}): {each.message}")
                click.echo(f"  {', '.join(figures)}\n  {each.excerpt}")


def print_relations(chosen: list[Story], listed: bool) -> None:
    """Break the relations of the stories, and print how many are found."""
    with Pool() as pool:
        told = [(s.doc, each) for s, of in zip(chosen, pool.imap(tried, chosen), strict=True) for each in of]
    total, found = Counter(each.place for _, each in told), Counter(each.place for _, each in told if each.found)
    for place in sorted(total):
        click.echo(f"{place}: {found[place]} of {total[place]} found ({found[place] / total[place]:.2f})")
    for doc, each in told:
        if listed and not each.found:
            click.echo(f"miss: {doc}: {each.place}: {each.figures}")


@click.command()
@click.argument("archive", type=click.Path(exists=True, path_type=Path))
@click.option("--stories", "wanted", type=int, default=3000, help="How many stories are drawn.  [default: 3000]")
@click.option("--seed", type=int, default=1, help="What they are drawn by.  [default: 1]")
@click.option("--list", "listed", is_flag=True, help="Take the part that may be read, and print what is to be read.")
@click.option("--relations", "relate", is_flag=True, help="Break what the figures of the stories make.")
def main(archive: Path, wanted: int, seed: int, listed: bool, relate: bool) -> None:
    """Print what is reported of stories of ARCHIVE, or which of their relations are found when broken."""
    chosen = drawn(archive, wanted, seed, to_read=listed)
    (print_relations if relate else print_reports)(chosen, listed)


if __name__ == "__main__":
    main()
