"""What adds up in stories and is read by no claim, by the shape of what stands between its figures.

A shape has a letter for each phrase: ``N`` for a figure that takes part, ``#`` for the total or the percentage of them,
``n`` for another figure, each with what it counts; ``L`` for another noun, ``V`` for a verb, ``|`` for the end of a
sentence, and else what ``checker.clauses.tags`` has. What a preposition hangs on a noun or a figure is left out,
adverbs too. Each is shown with one example. The commonest is what should be read next.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

import click

from benchmarks.archive import Story, may_be_read, of_each
from benchmarks.archive.broken import DIGITS, Relation, Sort, digits, relations
from benchmarks.archive.claims import in_order
from benchmarks.archive.hold_rates import around
from checker import engine
from checker.clauses.tags import tag
from checker.extraction.spans import Span
from checker.model.figure import Figure, Reading

SHOWN = 60  # shapes
_ALIKE = {**dict.fromkeys("DJKLR-", "L"), **dict.fromkeys("VMBHO", "V")}
_ADVERBIAL = "AX"
_HANGING = re.compile("(?<=[N#nL])(PL)+")
_COUNTED = re.compile("(?<=[N#n])L")
_MEMBER, _FIRST, _OTHER, _END = "N", "#", "n", "|"


class Unread(NamedTuple):
    """A relation that no claim reads: its shape, and where it stands."""

    shape: str
    excerpt: str


def unread(story: Story) -> tuple[int, list[Unread]]:
    """How many relations of a story hardly come about by chance, and those of them that no claim reads."""
    document = engine.read_text(story.text)
    reading = engine.extract(document)
    read = [
        {figure.start for figure in in_order(judged)}
        for judged in engine.conclude(document, reading, engine.shipped_rules(), spell_all=False).judged
    ]
    found = [relation for relation in relations(story.text) if _is_no_chance(relation)]
    left = [each for each in found if not any(starts.issuperset(f.start for f in each.figures) for starts in read)]
    return len(found), [_unread(story, reading, each) for each in left]


def _is_no_chance(relation: Relation) -> bool:
    """Whether a relation is of arithmetic, and its total or percentage is told to three digits, or in one sentence.

    The few figures of a sentence seldom make a percentage of two digits by chance.
    """
    is_made = relation.sort in (Sort.SUM, Sort.CHANGE, Sort.SHARE)
    return is_made and (not relation.across or digits(relation.figures[0]) >= DIGITS)


def _unread(story: Story, reading: Reading, relation: Relation) -> Unread:
    start, end = min(f.start for f in relation.figures), max(f.end for f in relation.figures)
    return Unread(f"{relation.sort} {shape(reading, relation.figures)}", around(story.text, start, end))


def shape(reading: Reading, figures: tuple[Figure, ...]) -> str:
    """The shape of what stands between figures, the first of which is their total or percentage."""
    sentences = sorted({figure.sentence for figure in figures})
    return _END.join(_phrases(_letters(reading, sentence, figures)) for sentence in sentences)


def _letters(reading: Reading, sentence: int, figures: tuple[Figure, ...]) -> Iterator[str]:
    """The letters of a sentence from the first of some figures in it to the last, a figure as one letter."""
    told = [figure for figure in reading.figures if figure.sentence == sentence]
    tags = tag(reading.words[sentence], [Span(f.opening, f.first, f.stop, f.quantity) for f in told])
    starts = {figure.start for figure in figures}
    inside = [figure for figure in told if figure.start in starts]
    at = inside[0].opening
    for figure in told:
        if inside[0].opening <= figure.opening <= inside[-1].opening:
            yield from tags[at : figure.opening]
            yield _FIRST if figure.start == figures[0].start else _MEMBER if figure.start in starts else _OTHER
            at = figure.stop


def _phrases(letters: Iterator[str]) -> str:
    alike = (_ALIKE.get(letter, letter) for letter in letters)
    once = "".join(letter for letter, _ in groupby(letter for letter in alike if letter not in _ADVERBIAL))
    return _COUNTED.sub("", _HANGING.sub("", once))


def print_uncovered(chosen: list[Story], listed: bool) -> None:
    """Print the commonest shapes of what no claim reads, each with an example."""
    assert listed
    assert all(may_be_read(story.doc) for story in chosen)
    total, found = 0, list[Unread]()
    for _, (count, left) in of_each(chosen, unread):
        total += count
        found += left
    shapes = Counter(each.shape for each in found)
    examples = {each.shape: each.excerpt for each in reversed(found)}
    click.echo(
        f"{len(chosen)} stories: {len(found)} of {total} relations are read by no claim, of {len(shapes)} shapes"
    )
    for name, count in sorted(shapes.items(), key=lambda each: (-each[1], each[0]))[:SHOWN]:
        click.echo(f"{count:4} {name}\n     {examples[name]}")
