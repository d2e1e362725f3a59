"""Fit the weights of the linker on an archive: ``python -m benchmarks.fit_links ARCHIVE [--stories N] [--words]``.

ARCHIVE is what ``benchmarks.archive`` reads. Published figures nearly always agree, and so they teach which figures
tell one fact: a figure at the top of a story and one below it that has the same value are one, unless that is chance;
those of the kind with other values are not. How often chance makes two agree, as it often does with small numbers, is
counted in figures of different stories. Of two figures below the top, of two digits or more, the same is learnt. Only
stories of the part that may be read are taken. What is fitted is ``checker/languages/en/links.yaml``: the weights of
the signs by a logistic regression, what the values say, and from which odds on a difference is reported. With
``--words`` it is the words that many stories have, which the signs need, and nothing else: run that first.
"""

from __future__ import annotations

import datetime as dt
import math
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from multiprocessing import Pool
from pathlib import Path
from typing import NamedTuple, TypeAlias

import click
import numpy as np
import yaml

from benchmarks.archive import Story as Published
from benchmarks.archive import drawn
from benchmarks.regression import Array, regression
from checker import engine
from checker.facts.retelling import links
from checker.facts.retelling.links import may_be_it, sort
from checker.facts.retelling.signs import signs
from checker.facts.retelling.story import Story, story_of
from checker.facts.retelling.weights import SMALL, length, limit_of
from checker.languages.lexicon import path_of
from checker.languages.vocabulary import stems
from checker.model.figure import Figure
from checker.model.quantity import Quantity
from checker.precision.slip_forms import AGREEING, MOST_DIGITS, Form, digits_said, slip_form

SORTS = ("top", SMALL, "summary", "date", "body")
SEED = 5
FOLDS = 5
FEWEST = 60  # pairs that a sign must be there in
PENALTY = 6.0  # of the square of each weight, for signs of one spread
LEAST = 0.03  # a weight below it, for a sign of spread one, is left out ...
STRONG = 1.0  # ... unless it is this large: the sign is rare, and says much
COMMON = 4  # the logarithm of one in how many stories has a word: rarer ones all weigh the same
# Reports in a hundred stories, those that are explained among them, by the digits of the number; a date has none.
RATES = {
    "top": {1: 0.03, 2: 0.2, 3: 0.1},
    SMALL: {1: 0.3},
    "summary": {1: 0.1, 2: 0.3, 3: 0.3},
    "date": {0: 0.2},
    "body": {2: 0.5, 3: 0.8},
}
LOWEST = -1.0  # odds from which on something is reported, at the least: below, two facts are likelier by far
KEPT = 0.3  # part of the pairs below the top that differ
# How often a slip of the hand makes which form: a digit is mistyped more often than a scale, or a whole number.
SLIPS = {
    Form.DIGIT: 0.65,
    Form.SWAPPED: 0.10,
    Form.SCALE: 0.11,
    Form.LOST: 0.08,
    Form.NEAR: 0.02,
    Form.CLOSE: 0.02,
    Form.TWICE: 0.01,
    Form.FAR: 0.005,
    Form.VERY_FAR: 0.005,
    Form.PART: 0.9,
    Form.OTHER: 0.1,
}
_WORD = re.compile(r"[^\W\d_]+")


class Pair(NamedTuple):
    """Two figures that may tell one fact: whether they agree, or may differ, their values, and the signs."""

    agrees: bool
    may_differ: bool
    first: Quantity
    value: Quantity
    signs: dict[str, float]


class Top(NamedTuple):
    """A figure at the top of a story, or one below it, and its pairs; behind them those of a figure that differs."""

    doc: str
    sort: str
    value: Quantity
    pairs: list[Pair]


class Fitted(NamedTuple):
    """A start and the weight of each sign."""

    start: float
    weights: dict[str, float]

    def score(self, found: dict[str, float]) -> float:
        """The odds of a pair, as a logarithm."""
        return self.start + sum(self.weights.get(name, 0.0) * strength for name, strength in found.items())


Length: TypeAlias = int | str
Slips: TypeAlias = dict[Length, dict[str, float]]
LENGTHS: tuple[Length, ...] = (*range(MOST_DIGITS + 1), SMALL)


def tops(published: Published) -> list[Top]:
    """The figures at the top of a story that have figures of their kind below them."""
    date = dt.date.fromisoformat(published.date) if published.date else None
    story = story_of(engine.extract(engine.read_text(published.text, None, date)))
    at_top = [
        Top(published.doc, sort(story, top), top.quantity, [_pair(story, top, body) for body in below])
        for top in story.tops
        if (below := story.below(top))
    ]
    return [*at_top, *_below_top(published.doc, story)]


def _pair(story: Story, top: Figure, body: Figure) -> Pair:
    form, found = slip_form(top.quantity, body.quantity)[1], dict(signs(story, top, body))
    differs = form not in AGREEING and may_be_it(story, top, body)
    return Pair(form in AGREEING, differs, top.quantity, body.quantity, found)


def _below_top(doc: str, story: Story) -> Iterator[Top]:
    """The figures below the top: of the pairs that differ, those that a slip may explain, and a part of the others.

    What agrees with a figure that a slip may explain stands behind.
    """
    draw = random.Random(doc)  # noqa: S311 - the same every time
    for first, second in links.pairs(story):
        form = slip_form(first.quantity, second.quantity)[1]
        differs = form not in AGREEING and links.may_be_slip(story, first, second)
        if form in AGREEING or differs or (form not in links.SLIPS and draw.random() < KEPT):
            told = [(form in AGREEING, differs, first, second)]
            if differs:
                told += [(True, False, *pair) for figure in (first, second) for pair in links.agreeing(story, figure)]
            pairs = [
                Pair(agrees, may, one.quantity, other.quantity, dict(signs(story, one, other)))
                for agrees, may, one, other in told
            ]
            yield Top(doc, "body", first.quantity, pairs)


def may_teach(top: Top) -> bool:
    """Whether it is clear which pair is one fact: not where two figures below the top are a slip apart."""
    return top.sort != "body" or not top.pairs[0].may_differ


def fit(given: Sequence[Top]) -> Fitted:
    """The weights by a logistic regression, small ones left out."""
    taught = [top for top in given if may_teach(top)]
    pairs = [pair for top in taught for pair in top.pairs]
    agree = by_chance(given)
    chance = np.array([agree[_length(top)] for top in taught for _ in top.pairs])
    count = Counter(name for pair in pairs for name in pair.signs)
    names = sorted(name for name, times in count.items() if times >= FEWEST)
    values, spread = _regression(pairs, names, chance)
    said = zip(names, values, spread, strict=False)
    names = [name for name, value, wide in said if abs(value * wide) >= LEAST or abs(value) >= STRONG]
    values, _ = _regression(pairs, names, chance)
    rounded = {name: round(float(value), 2) for name, value in zip(names, values, strict=False)}
    return Fitted(round(float(values[-1]), 2), rounded)


def fit_sort(name: str, given: Sequence[Top]) -> Fitted:
    """The same of figures of one sort; of those below the top not all pairs that differ were taken."""
    fitted = fit(given)
    return Fitted(round(fitted.start + math.log(KEPT), 2), fitted.weights) if name == "body" else fitted


def _regression(pairs: Sequence[Pair], names: Sequence[str], chance: Array) -> tuple[Array, Array]:
    """Weights, the start behind them; and the spread of each sign."""
    told = np.array([pair.agrees for pair in pairs], dtype=float)
    return regression([pair.signs for pair in pairs], names, told, PENALTY, chance=chance)


def slips(given: Sequence[Top]) -> Slips:
    """What the values of two figures say, by their digits and form: how often a fact has it, against chance.

    By chance figures of one story that differ stand to each other so, and figures of different stories agree so.
    """
    apart: Counter[tuple[Length, Form]] = Counter()
    told: Counter[tuple[Length, Form]] = Counter()
    for top in given:
        apart.update(_compared(top.sort, pair.first, pair.value) for pair in top.pairs if not pair.agrees)
        if may_teach(top):
            agreeing = (_compared(top.sort, pair.first, pair.value) for pair in top.pairs if pair.agrees)
            told.update(sorted(agreeing)[:1])
    chance = Counter(_compared(top.sort, top.value, value) for top, value in _strangers(given))
    return {long: _ratios(long, told, apart, chance) for long in LENGTHS}


def by_chance(given: Sequence[Top]) -> dict[Length, float]:
    """How often figures that are as long as one agree with it in another story, by that length; 0 below the top."""
    tried: Counter[Length] = Counter()
    agree: Counter[Length] = Counter()
    for top, value in _strangers(given):
        tried[_length(top)] += 1
        agree[_length(top)] += top.sort != "body" and slip_form(top.value, value)[1] in AGREEING
    return {long: agree[long] / tried[long] for long in tried}


def _length(top: Top) -> Length:
    return length(top.sort, min(MOST_DIGITS, digits_said(top.value.numbers[0])) if top.value.numbers else 0)


def _compared(of: str, first: Quantity, value: Quantity) -> tuple[Length, Form]:
    """How long two figures of a sort are, and how they stand to each other."""
    digits, form = slip_form(first, value)
    return length(of, digits), form


def _strangers(given: Sequence[Top]) -> Iterator[tuple[Top, Quantity]]:
    """Figures, each with some of its kind from other stories."""
    pools: dict[object, list[Quantity]] = defaultdict(list)
    for top in given:
        own = top.pairs[:1] if top.sort == "body" else top.pairs
        pools[_kind(top.value)] += [pair.value for pair in own]
    draw = random.Random(SEED)  # noqa: S311 - the same every time
    return ((top, draw.choice(pools[_kind(top.value)])) for top in given for _ in range(8))


def _kind(value: Quantity) -> tuple[object, ...]:
    moment = value.moment
    parts = (moment.year, moment.month, moment.day, moment.weekday) if moment else ()
    return value.kind, value.unit, *(part is not None for part in parts)


def _ratios(
    long: Length,
    told: Counter[tuple[Length, Form]],
    apart: Counter[tuple[Length, Form]],
    chance: Counter[tuple[Length, Form]],
) -> dict[str, float]:
    of_dates = (Form.PART, Form.OTHER)
    forms = [form for form in Form if form in AGREEING or (form in of_dates) is (long == 0)]
    found: dict[str, float] = {}
    for form in forms:
        if form in AGREEING:
            fact = _part(told, long, form)
            other = _part(chance, long, form)
        else:
            fact, other = SLIPS[form], _part(apart, long, form)
        found[form.value] = round(math.log(fact / other), 1)
    return found


def _part(counted: Counter[tuple[Length, Form]], long: Length, form: Form) -> float:
    """Which part of those that are so long have a form, one more being counted than there are."""
    return (counted[long, form] + 1) / (sum(n for (each, _), n in counted.items() if each == long) + 10)


def odds(top: Top, fitted: Fitted, said: Slips) -> float:
    """The odds that a figure, or the one that tells it again, is a slip, as a logarithm."""
    agreeing, differing = [0.0], [-math.inf]
    for pair in top.pairs:
        long, form = _compared(top.sort, pair.first, pair.value)
        together = fitted.score(pair.signs) + said[long][form.value]
        if pair.agrees:
            agreeing.append(together)
        elif pair.may_differ:
            differing.append(together)
    return max(differing) - math.log(sum(map(math.exp, agreeing)))


def least(given: Sequence[Top], stories: int, said: Slips) -> dict[int, float]:
    """From which odds on no more is reported than is allowed, by digits, each archive weighed by what others teach."""
    found: dict[int, list[float]] = {digits: [-math.inf] for digits in RATES[given[0].sort]}
    archives = sorted({_archive(top) for top in given})
    for fold in range(FOLDS):
        inside = set(archives[fold::FOLDS])
        fitted = fit_sort(given[0].sort, [top for top in given if _archive(top) not in inside])
        for top in given:
            if _archive(top) in inside and any(pair.may_differ for pair in top.pairs):
                found[limit_of(top.value)].append(odds(top, fitted, said))
    return {digits: _limit(each, RATES[given[0].sort][digits] * stories / 100) for digits, each in found.items()}


def _limit(found: list[float], allowed: float) -> float:
    found.sort(reverse=True)
    return max(LOWEST, round(found[min(int(allowed), len(found) - 1)], 1))


def _archive(top: Top) -> str:
    return top.doc.partition(":")[0]


def common_words(chosen: Iterable[Published]) -> dict[int, str]:
    """The stems that many stories have, by the logarithm of one in how many has it."""
    counted: Counter[str] = Counter()
    many = 0
    for story in chosen:
        many += 1
        counted.update(stems(_WORD.findall(story.text.lower())))
    rows: dict[int, list[str]] = defaultdict(list)
    for stem, times in counted.items():
        rows[round(math.log(many / times))].append(stem)
    return {weight: " ".join(sorted(rows[weight])) for weight in sorted(rows) if weight <= COMMON}


def write(data: dict[str, object]) -> None:
    """Write the data file, with what stays of the old one."""
    file = path_of("links")
    known = yaml.safe_load(file.read_text(encoding="utf-8")) if file.exists() else {}
    head = "# Made by `python -m benchmarks.fit_links`: do not edit. benchmarks/fit_links.py says what it is.\n"
    text = yaml.safe_dump(known | data, sort_keys=False, width=120, allow_unicode=True)
    file.write_text(head + text, encoding="utf-8")


def fitted_data(given: Sequence[Top], stories: int) -> dict[str, object]:
    """All that is fitted, as the data file has it."""
    said = slips(given)
    data: dict[str, object] = {"slips": said}
    for name in SORTS:
        part = [top for top in given if top.sort == name]
        fitted = fit_sort(name, part)
        report = least(part, stories, said)
        weights = dict(sorted(fitted.weights.items(), key=lambda each: -abs(each[1])))
        data[name] = {"start": fitted.start, "report": report, "weights": weights}
        click.echo(f"{name}: {len(part)} figures, {len(weights)} signs, reported from {report}")
    return data


@click.command()
@click.argument("archive", type=click.Path(exists=True, path_type=Path))
@click.option("--stories", default=30_000, help="How many stories are drawn.")
@click.option("--words", is_flag=True, help="Count words only.")
def main(archive: Path, stories: int, words: bool) -> None:
    """Draw stories, weigh what they tell twice, and write the data file."""
    chosen = drawn(archive, stories, SEED, to_read=True)
    if words:
        write({"common": common_words(chosen)})
        return
    with Pool() as pool:
        given = [top for of_story in pool.imap(tops, chosen, chunksize=40) for top in of_story]
    write(fitted_data(given, len(chosen)))


if __name__ == "__main__":
    main()
