"""Reports on published stories, each with the judgement of a reader if it was read before."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from pathlib import Path
from typing import NamedTuple, TypeAlias

import click

import checker
from benchmarks.archive import Story, of_each
from checker.model.finding import Finding, Severity

JUDGED = Path(__file__).parents[1] / "judged.jsonl"
RIGHT = ("real", "pedantic")
_BESIDE = 90  # characters of the text that a list shows before and behind the figures

Key: TypeAlias = tuple[str, str, tuple[str, ...]]  # document, rule, figures as printed


class Reported(NamedTuple):
    """A report at a warning or above, and the text around its figures."""

    key: Key
    severity: Severity
    message: str
    excerpt: str


def findings(text: str, date: str | None) -> list[Finding]:
    """What is reported at a warning or above."""
    return checker.check(text, date=dt.date.fromisoformat(date) if date else None)


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


def print_reports(chosen: list[Story], listed: bool) -> None:
    """Check the stories and print how many reports there are, of which rules, and how many of those judged hold."""
    found = [each for _, of_story in of_each(chosen, reports) for each in of_story]
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
