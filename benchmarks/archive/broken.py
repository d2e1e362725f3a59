"""Relations of published stories, broken one after the other: how many are then reported."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from itertools import combinations, permutations
from typing import NamedTuple

import click

from benchmarks.archive import Story, of_each
from benchmarks.archive.reports import findings
from checker import engine
from checker.model.document import Document
from checker.model.figure import Figure
from checker.model.finding import Finding
from checker.model.quantity import Kind

# Relations that a story holds, found by their arithmetic alone, and the story with one of them broken. Figures that
# add up to the last digit, or that are just the percentage of one another that the story prints, are hardly ever so by
# chance: so any archive of published stories has its relations told in words that nobody chose for this tool. A few
# are chance all the same, and some do not contradict when broken.

NEAR = 2  # sentences from the first of a relation's figures to the last
PARTS = (2, 3)  # of a total
MOST_FIGURES, MOST_NEAR, MOST_RELATIONS = 60, 9, 25  # of a story, of a kind in a few sentences: of tables all is chance
DIGITS, FEW_DIGITS = 3, 2  # significant ones from which on it is hardly chance that figures agree
CLEAR = 0.12  # part by which a broken relation misses at least
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_KINDS = (Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT)
_ORDERED = re.compile(
    r"\b(?:r[io]se|rising|fell|fall(?:s|ing)?|up|down|increas\w+|decreas\w+|declin\w+|drop\w*|gain\w*|jump\w*|climb\w*|"
    r"gr[eo]w\w*|cut\w*|lower\w*|higher|more|less|fewer|above|below|over|under|exceed\w*|beat|ahead|behind|better|worse|"
    r"improv\w+|record|largest|smallest|highest|lowest|than|narrow\w*|widen\w*|rais\w+|reduc\w+|surg\w+|slip\w*|only)\b",
    re.IGNORECASE,
)


class Sort(StrEnum):
    """What a relation says: a total and its parts, a change in percent, a share, which is more, one fact told twice."""

    SUM = "sum"
    CHANGE = "change"
    SHARE = "share"
    ORDER = "order"
    REPEAT = "repeat"


class Relation(NamedTuple):
    """What holds between some figures of one story; the first of them is the total, or the percentage."""

    sort: Sort
    figures: tuple[Figure, ...]

    @property
    def across(self) -> bool:
        """Whether more than one sentence tells it."""
        return len({figure.sentence for figure in self.figures}) > 1


class Broken(NamedTuple):
    """A story with one figure of a relation changed, or the two of an order swapped, and where the figures stand."""

    text: str
    spans: tuple[tuple[int, int], ...]


def relations(text: str) -> list[Relation]:
    """The relations that the figures of a text hold, no more of them than a story of prose has."""
    document = engine.read_text(text)
    figures = [
        f
        for f in engine.extract(document).figures
        if f.kind in _KINDS and f.value and len(_NUMBER.findall(f.text)) == 1
    ]
    if len(figures) > MOST_FIGURES:
        return []
    found: list[Relation] = []
    for unit in dict.fromkeys(f.unit for f in figures):
        for kind in _KINDS:
            alike = [f for f in figures if (f.kind, f.unit) == (kind, unit)]
            found += [*_sums(alike), *_repeats(alike), *_orders(document, alike)]
    for percent in (f for f in figures if f.kind is Kind.PERCENT and digits(f) >= FEW_DIGITS):
        found += _percentages(percent, figures)
    return found[:MOST_RELATIONS]


def broken(text: str, relation: Relation, chance: random.Random) -> Iterator[Broken]:
    """The story with two of a relation's figures changed in turn so that it holds no more; an order's two swapped."""
    if relation.sort is Sort.ORDER:
        a, b = sorted(relation.figures, key=lambda f: f.start)
        swapped = text[: a.start] + b.text + text[a.end : b.start] + a.text + text[b.end :]
        longer = len(b.text) - len(a.text)
        yield Broken(swapped, ((a.start, a.end + longer), (b.start + longer, b.end)))
        return
    for figure in chance.sample(relation.figures, 2):
        printed = _printed(figure)
        for slip in _slips(printed, chance):
            ratio = _number(slip) / _number(printed)
            values = [(f.value or 0) * (ratio if f is figure else 1) for f in relation.figures]
            if not _misses(relation.sort, values):
                continue
            at = text.index(printed, figure.start)
            longer = len(slip) - len(printed)
            spans = tuple(
                (f.start + longer * (f.start > figure.start), f.end + longer * (f.start >= figure.start))
                for f in relation.figures
            )
            yield Broken(text[:at] + slip + text[at + len(printed) :], spans)
            break


def _sums(alike: list[Figure]) -> Iterator[Relation]:
    for total in alike:
        near = [f for f in alike if abs(f.sentence - total.sentence) <= NEAR and _value(f) < _value(total)]
        if digits(total) < FEW_DIGITS or len(near) > MOST_NEAR:
            continue
        for parts in (p for count in PARTS for p in combinations(near, count)):
            told = {f.sentence for f in (total, *parts)}
            exact = abs(sum(map(_value, parts)) - _value(total)) <= 1e-9 * _value(total)
            if not exact or max(told) - min(told) > NEAR or len(set(map(_value, parts))) < len(parts):
                continue
            if digits(total) >= DIGITS and min(map(digits, parts)) >= FEW_DIGITS:
                yield Relation(Sort.SUM, (total, *parts))


def _repeats(alike: list[Figure]) -> Iterator[Relation]:
    for a, b in combinations(alike, 2):
        if a.sentence < b.sentence and a.value == b.value and digits(a) >= DIGITS:
            yield Relation(Sort.REPEAT, (a, b))


def _orders(document: Document, alike: list[Figure]) -> Iterator[Relation]:
    for number in dict.fromkeys(f.sentence for f in alike):
        pair = [f for f in alike if f.sentence == number]
        if len(pair) == 2 and pair[0].value != pair[1].value:
            sentence = document.sentences[number]
            if _ORDERED.search(document.prose, sentence.start, sentence.end):
                yield Relation(Sort.ORDER, tuple(pair))


def _percentages(percent: Figure, figures: list[Figure]) -> Iterator[Relation]:
    near = [f for f in figures if abs(f.sentence - percent.sentence) <= 1 and f.kind is not Kind.PERCENT]
    near = [f for f in near if digits(f) >= FEW_DIGITS]
    half = 0.5 * 10 ** -len(_printed(percent).partition(".")[2]) + 1e-9
    for new, old in permutations(near, 2) if len(near) <= MOST_NEAR else ():
        if (new.kind, new.unit) != (old.kind, old.unit) or abs(new.sentence - old.sentence) > 1:
            continue
        share = 100 * _value(new) / _value(old)
        if new.value != old.value and abs(abs(share - 100) - _value(percent)) <= half:
            yield Relation(Sort.CHANGE, (percent, new, old))
        if _value(new) < _value(old) and abs(share - _value(percent)) <= half:
            yield Relation(Sort.SHARE, (percent, new, old))


def _misses(sort: Sort, values: list[float]) -> bool:
    """Whether the values of a broken relation miss it by so much that no rounding explains it."""
    first, *rest = values
    if sort is Sort.REPEAT:
        return True
    if sort is Sort.SUM:
        made = sum(rest)
    else:
        made = 100 * rest[0] / rest[1]
        made = abs(made - 100) if sort is Sort.CHANGE else made
    return abs(made - first) > CLEAR * first


def _slips(printed: str, chance: random.Random) -> list[str]:
    """A number with two digits swapped or one changed, as often printed by mistake, in any order."""
    whole, dot, part = printed.replace(",", "").partition(".")
    slips = [str((int(whole[0]) + step) % 9 + 1) + whole[1:] for step in (0, 3)]
    if len(whole) > 1:
        slips += [whole[1] + whole[0] + whole[2:], whole[0] + str((int(whole[1]) + 5) % 10) + whole[2:]]
    slips = [slip for slip in slips if slip[0] != "0" and slip != whole]
    chance.shuffle(slips)
    return [(f"{int(slip):,}" if "," in printed else slip) + dot + part for slip in slips]


def _printed(figure: Figure) -> str:
    printed: str = _NUMBER.findall(figure.text)[0]
    return printed


def _number(printed: str) -> float:
    return float(printed.replace(",", ""))


def digits(figure: Figure) -> int:
    """How many significant digits are printed."""
    return len(_printed(figure).replace(",", "").replace(".", "").strip("0"))


def _value(figure: Figure) -> float:
    return figure.value or 0


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
