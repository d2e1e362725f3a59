"""Relations of published stories, broken one after the other: how many are then reported."""

from __future__ import annotations

import random
from collections import Counter
from typing import NamedTuple

import click

from benchmarks.archive.reports import findings
from benchmarks.archive.sample import Story, of_each
from benchmarks.mined import Broken, broken, relations
from checker.model.finding import Finding


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


def print_relations(chosen: list[Story], listed: bool) -> None:
    """Break the relations of the stories, and print how many are found."""
    told = [(story.doc, each) for story, of_story in of_each(chosen, tried) for each in of_story]
    total, found = Counter(each.place for _, each in told), Counter(each.place for _, each in told if each.found)
    for place in sorted(total):
        click.echo(f"{place}: {found[place]} of {total[place]} found ({found[place] / total[place]:.2f})")
    for doc, each in told:
        if listed and not each.found:
            click.echo(f"miss: {doc}: {each.place}: {each.figures}")
