"""Fit what the signs of a failure say: slips that were made in stories, against what fails in stories as published.

``benchmarks.confidence`` calls it. In stories that may be read some figures, drawn at random, are changed by a slip of
the hand, one at the top (who writes a headline had no part in the story) and one below, of which one in ten makes two
figures of a sentence change places, as "fell" for "rose" does (some 5 % of the planted slips are of such words); what
fails then and did not before is real. So is what fails for a slip of the pairs that may be read. What fails in a story
as it is published is none, unless a reader judged it right, nor is what fails in a story of our own that is in order.
Slips in stories and planted ones count as much as each other, both as much as ``IN_PRINT`` of the stories have.
"""

from __future__ import annotations

import datetime as dt
import random
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from functools import partial
from math import log
from pathlib import Path
from typing import NamedTuple

import numpy as np

from benchmarks.archive import Story, drawn, of_each
from benchmarks.archive.claims import in_order, rules
from benchmarks.archive.reports import RIGHT, judgements
from benchmarks.headlines import slipped
from benchmarks.pairs import pairs
from benchmarks.regression import regression
from benchmarks.stories import stories
from checker import engine
from checker.facts.retelling.retold import slips
from checker.facts.retelling.story import story_of
from checker.judge.confidence import IN_PRINT, Table, link_signs
from checker.judge.signs import Told, pairs_that_fail, signs
from checker.model.claim import Judged, Verdict
from checker.model.figure import Figure, Reading
from checker.model.finding import Examined

SEED = 77
BROKEN = 2  # slips that are made in a story, of one story in so many: one at the top, where there is a figure
ONE_IN = 4
EXCHANGED = 10  # one slip below the top in so many: two figures of a sort in one sentence change places
FEWEST = 25  # failures that a sign must be there in
PENALTY = 4.0
NEAREST = 3  # number words from the one that a slip makes another of
HALF = 0.5  # of the slips in figures with a scale word
SCALES = {"million": "billion", "billion": "million", "trillion": "billion", "m": "bn", "bn": "m"}
_SCALE = re.compile(r"(?<=\d)(m|bn)$|(?<=\d )(million|billion|trillion)\b")
WORDS = "two three four five six seven eight nine ten eleven twelve".split()


class Of(Enum):
    """Where something fails."""

    PUBLISHED = "a story as it is published"
    BROKEN = "a story with a slip"
    PLANTED = "a pair with its slip"
    GOOD = "a pair without its slip, or a story of our own in order"


class Failure(NamedTuple):
    """A claim that fails: where, of which text and link, its figures as printed, and its signs."""

    of: Of
    doc: str
    mechanism: str
    rule: str
    figures: tuple[str, ...]
    signs: dict[str, float]


def failures(of: Of, doc: str, examined: Examined, reading: Reading) -> Iterator[Failure]:
    """What fails in a text that was checked."""
    failing = [each for each in examined.judged if each.verdict is Verdict.FAILS]
    if failing:
        told = Told(examined.figures, examined.judged, slips(reading, pairs_that_fail(failing)))
        for each in failing:
            found = dict(signs(rules()[each.claim.rule], each.claim, reading.document.date, told))
            yield Failure(of, doc, each.claim.mechanism, each.claim.rule, _figures(each), found)


def _figures(judged: Judged) -> tuple[str, ...]:
    return tuple(figure.text for figure in in_order(judged))


def _checked(text: str, date: str | None) -> tuple[Examined, Reading]:
    document = engine.read_text(text, None, dt.date.fromisoformat(date) if date else None)
    reading = engine.extract(document)
    return engine.conclude(document, reading, engine.shipped_rules(), spell_all=False), reading


def of_story(story: Story, *, broken: bool) -> list[Failure]:
    """What fails in a story as it is published and, if it is to be ``broken``, what fails for slips made in it."""
    examined, reading = _checked(story.text, story.date)
    found = list(failures(Of.PUBLISHED, story.doc, examined, reading))
    known = {(each.claim.rule, _figures(each)) for each in examined.judged if each.verdict is not Verdict.HOLDS}
    draw = random.Random(story.doc)  # noqa: S311 - the same every time
    figures = [f for f in examined.figures if not f.implied and (f.text.lower() in WORDS or _has_digit(f.text))]
    draw.shuffle(figures)
    tops = {figure.start for figure in story_of(reading).tops}
    figures.sort(key=lambda figure: figure.start not in tops)
    for figure in (*figures[:1], *figures[-1:]) if broken and len(figures) >= BROKEN else ():
        other = _to_exchange(figure, figures) if figure.start not in tops and not draw.randrange(EXCHANGED) else None
        text = other.text if other else _misprinted(figure.text, draw)
        changed = _with(story.text, {figure: text, other: figure.text} if other else {figure: text})
        new = failures(Of.BROKEN, f"{story.doc} {figure.start}", *_checked(changed, story.date))
        found += [each for each in new if text in each.figures and (each.rule, each.figures) not in known]
    return found


def _to_exchange(figure: Figure, figures: Sequence[Figure]) -> Figure | None:
    """The first other figure of its sort in its sentence, of another value."""
    sort = (figure.sentence, figure.kind, figure.quantity.unit)
    like = (f for f in figures if (f.sentence, f.kind, f.quantity.unit) == sort and f.text != figure.text)
    return min(like, key=lambda other: other.start, default=None)


def _with(text: str, told: Mapping[Figure, str]) -> str:
    """A text with other words for some of its figures."""
    for figure in sorted(told, key=lambda figure: -figure.start):
        text = text[: figure.start] + told[figure] + text[figure.end :]
    return text


def _has_digit(text: str) -> bool:
    return any(letter.isdigit() for letter in text)


def _misprinted(text: str, draw: random.Random) -> str:
    """A figure as a slip of the hand makes it; its scale word another, or the number word near it."""
    scale = _SCALE.search(text)
    if scale and draw.random() < HALF:
        return f"{text[: scale.start()]}{SCALES[scale[0]]}{text[scale.end() :]}"
    if _has_digit(text):
        return slipped(text, draw)[1]
    at = WORDS.index(text.lower())
    other = draw.choice([word for word in WORDS[max(0, at - NEAREST) : at + NEAREST + 1] if word != text.lower()])
    return other.capitalize() if text[0].isupper() else other


def of_pair(pair: dict[str, str]) -> list[Failure]:
    """What fails in a pair without its slip, and what fails for its slip."""
    found = list(failures(Of.GOOD, pair["id"], *_checked(pair["good"], None)))
    known = {(each.rule, each.figures) for each in found}
    bad = failures(Of.PLANTED, pair["id"], *_checked(pair["bad"], None))
    return [*found, *(each for each in bad if (each.rule, each.figures) not in known)]


def of_innocent(story: dict[str, str]) -> list[Failure]:
    """What fails in a story of our own that is in order."""
    return list(failures(Of.GOOD, story["id"], *_checked(story["text"], None)))


def fitted(archive: Path, wanted: int, table: Table) -> tuple[float, dict[str, float]]:
    """The start and the weights, by so many stories and by the pairs that may be read."""
    chosen = drawn(archive, wanted, SEED, to_read=True)
    broken = set(random.Random(SEED).sample(range(len(chosen)), len(chosen) // ONE_IN))  # noqa: S311 - as above
    found: list[Failure] = []
    for is_broken in (True, False):
        part = [story for number, story in enumerate(chosen) if (number in broken) is is_broken]
        read = of_each(part, partial(of_story, broken=is_broken))
        found += [failure for _, of in read for failure in of]
    planted = pairs("decide")
    found += [failure for pair in planted for failure in of_pair(pair)]
    innocent = [story for half in ("decide", "read") for story in stories("innocent", half)]
    found += [failure for story in innocent for failure in of_innocent(story)]
    return fit(found, table, {Of.BROKEN: BROKEN * len(broken), Of.PLANTED: len(planted)}, len(chosen))


def fit(found: Sequence[Failure], table: Table, tried: dict[Of, int], stories: int) -> tuple[float, dict[str, float]]:
    """The start and the weights, where so many slips of each sort were tried, and so many stories were read."""
    rows, right, counting = [], [], []
    judged = {(doc, rule, frozenset(figures)): said in RIGHT for (doc, rule, figures), said in judgements().items()}
    published = sum(failure.of is Of.PUBLISHED for failure in found)
    failed = Counter(failure.of for failure in found)
    for failure in found:
        real = table.real(failure.mechanism, failure.rule)
        if real is None:
            continue
        said = judged.get((failure.doc, rules()[failure.rule].id, frozenset(failure.figures)))
        rows.append(dict(link_signs(real, failure.signs.items())))
        right.append(failure.of in tried if said is None else said)
        counting.append(published / len(tried) / failed[failure.of] if failure.of in tried else 1.0)
    count = Counter(name for row in rows for name in row)
    names = sorted(name for name, times in count.items() if times >= FEWEST)
    weights, _ = regression(rows, names, np.array(right, dtype=float), PENALTY, weights=np.array(counting))
    # Slips were made as many as failures are in print; in print there are fewer.
    frequent = sum(IN_PRINT * stories * failed[of] / times for of, times in tried.items()) / len(tried) / published
    start = round(float(weights[-1]) + log(frequent), 2)
    return start, {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=False)}
