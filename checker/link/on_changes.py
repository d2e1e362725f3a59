"""Conditions on changes: what a step is a step of, and what may let a stated change differ from its figures."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import cache, partial
from itertools import pairwise
from typing import Literal

from checker.languages.lexicon import word_set
from checker.languages.stems import STEM
from checker.link.conditions import Context, Doubt, Figures, Numbers, condition
from checker.link.context import is_bare_number, size_ratio
from checker.link.formers import all_openers, is_former, is_timed, opener, opening_word
from checker.link.on_things import percentages, same_class, same_unit
from checker.link.one_unit import is_hundredth
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.rulebook.wordsets import words_of

_marks = partial(word_set, "changes")

_BEFORE = 5  # tokens before a level within which it is called a low, a target or the like
_CENT = Fraction(1, 100)
_FACTOR = 10  # times that a figure which leaves out by what it is counted differs from one that says so
_ARTICLES = frozenset(("a", "an", "the"))
_SECOND_BREATH = ([",", "up", "from"], [",", "down", "from"])
_SCALES_OF_HEAT = ("celsius", "fahrenheit")
_POINT = "point"
_NEXT_THING = ([",", "and"], [",", "but"], [",", "with"])
_NAMED = 3  # tokens of ", and wages from" with the name of a thing, at least


@condition
def told_to(context: Context, role: Figures, way: Literal["rise", "fall"]) -> bool:
    """The verb close to the figure says that it rose ("rise") or fell ("fall"), whatever else its sentence tells."""
    del context
    sign = {"rise": 1, "fall": -1}[way]
    return any(f.governor is not None and f.governor.near and f.governor.direction == sign for f in role)


@condition
def step_of(context: Context, step: Figures, level: Figures) -> bool:
    """The step is in the unit of the level, or in its cents or degrees, or in points of a percentage."""
    if percentages(context, level):
        return all(_is_of_points(f) for f in step)
    if any(context.words(f)[f.stop : f.stop + 1] == ["times"] for f in step):
        return False  # "increased three times from 700 to 2,100"
    return same_unit(context, step, level) or all(_is_in_part(part, whole) for part in step for whole in level)


@condition
def counted_out_alike(context: Context, first: Numbers, second: Numbers) -> bool:
    """Both are counted out by the same, if only one says what by: "$22 a barrel, from $20", not "£9m or £1.36 each"."""
    del context
    pairs = [(a, b) for a in first for b in second if a.quantity.per != b.quantity.per]
    return all(None in (a.quantity.per, b.quantity.per) and size_ratio(a, b) < _FACTOR for a, b in pairs)


@condition
def in_cents(context: Context, step: Figures, level: Figures) -> bool:
    """The step may be in hundredths of the level's unit: "rose 20 to 6.50"."""
    del context
    bare = all(is_bare_number(f) for f in step + level)
    places = [{number.place for f in role for number in f.quantity.numbers} for role in (step, level)]
    return bare and places == [{1}, {_CENT}]


@condition
def plain_change(context: Context, change: Figures) -> Doubt:
    """The change is of the figures as they stand: not in real terms, like for like, a year or on average."""
    rates = [f"a rate for each {f.quantity.per}" for f in change if f.quantity.per and percentages(context, (f,))]
    told = sorted({word for f in change for word in _bases_told(context, f)})
    shares = [
        "a share of something"
        for f in change
        if f.kind is Kind.PERCENT and context.words(f)[f.stop : f.stop + 1] == ["of"] and not _is_loss(context, f)
    ]
    whole = [
        "a change over more than the two" for f in change if context.words(f)[f.stop : f.stop + 2] == ["in", "all"]
    ]
    return Doubt(dict.fromkeys((*whole, *rates, *shares, *(f"on another basis: {word}" for word in told))))


def _is_loss(context: Context, change: Figure) -> bool:
    """Whether a share of what something had is how far that fell: "lost 40% of its members"."""
    words = context.words(change)
    before = words[max(0, change.opening - 1) : change.opening]
    return not _marks("losing").isdisjoint(before)


def _bases_told(context: Context, change: Figure) -> Iterator[str]:
    """The words of a change's sentence that say on what basis it is, up to the clause that tells another change."""
    words = context.words(change)
    taken = {at for f in context.by_sentence[change.sentence] for at in range(f.opening, f.stop)}
    following = next((f for f in context.beside(change) if f.kind is Kind.PERCENT and f.start > change.start), None)
    marks = [at for at in range(change.stop, following.opening) if words[at] in (",", ";")] if following else []
    for at in range(marks[-1] if marks else len(words)):
        if words[at] in _marks("other_bases") and at not in taken:
            of_period = words[at] == "comparable" and not _periods().isdisjoint(words[at + 1 : at + 2])
            if not of_period and not {"seasonally", "adjusted"} <= {*words[max(0, at - 1) : at + 2]}:
                yield words[at]


@cache
def _periods() -> frozenset[str]:
    return word_set("time", "periods") | {"period", "year-ago"}


@condition
def told_as_former(context: Context, level: Figures) -> bool:
    """A word like "from", "on" or "than" opens the level itself: no "from a year ago to £55"; or it is in brackets."""
    if any(_is_of_body(context.words(f)[: f.opening]) for f in level):
        return False
    return all(is_former(context, f) or _is_bracketed(context.words(f), f.opening) for f in level)


def _is_of_body(before: list[str]) -> bool:
    """Whether a level is how many there are of whom some go: "75 posts go from a payroll of 3,400, a cut of 5%"."""
    return before[-1:] == ["of"] and before[-2:-1] != [] and before[-2] in word_set("bodies", "bodies")


def _is_bracketed(words: list[str], opening: int) -> bool:
    """Whether a level stands in brackets with its time: "£3.2m (2022: £4.1m)"."""
    return words[max(0, opening - 1) : opening] == [":"]


@condition
def of_another_time(context: Context, level: Figures) -> Doubt:
    """What is only "compared with" or "against" says when it was: it may be of another place or a limit."""
    return Doubt("it may be compared with something else" for f in level if _is_of_anything(context, f))


def _is_of_anything(context: Context, figure: Figure) -> bool:
    return _may_be_of_anything(context, figure) and not is_timed(context, figure)


def _may_be_of_anything(context: Context, level: Figure) -> bool:
    """Whether a level is only set "against" another, and not told as what that came "from"."""
    return opening_word(context, level) in ("against", "with", "to", "versus", "vs")


@condition
def of_one_span(context: Context, change: Numbers, after: Numbers, before: Numbers) -> bool:
    """No rise is told beside a level "against" which there was a fall, or the reverse: "up two to 183, against 324".

    Nor is the level how far that went, which the change tells again: "$22 or 7% less than last year's $300".
    """
    if any(_is_told_again(context, c, a) for c in change for a in after):
        return False
    return not any(_is_against(context, c, a, b) for c in change for a in after for b in before)


def _is_told_again(context: Context, change: Figure, after: Figure) -> bool:
    words = context.words(change)
    compared = words[change.stop : change.stop + 1] != [] and words[change.stop] in words_of("more") | words_of("fewer")
    return compared and words[after.stop : change.opening] in (["or"], [",", "or"])


def _is_against(context: Context, change: Figure, after: Figure, before: Figure) -> bool:
    """Whether a former level that is only set against another lies on the other side of it than the change says."""
    words = context.words(before)
    way = change.governor.direction if change.governor and change.governor.near else 0
    if not _may_be_of_anything(context, before) or not way:
        return False
    years = change.kind is not Kind.PERCENT and "year" in words[before.stop : before.stop + _BEFORE]
    if years and not _marks("short_spans").isdisjoint(words):
        return True  # "rose by 300 in the month to 4,200, compared with 3,600 a year ago"
    return way * (after.quantity.numbers[0].value - before.quantity.numbers[0].value) < 0


@condition
def of_one_noun(context: Context, step: Figures, level: Figures) -> bool:
    """What both count, where both count something, is of one class: no "12 points" of "30 penalties"."""
    del context
    return all(not (a.counted and b.counted) or same_class(a.counted, b.counted) for a in step for b in level)


@condition
def at_once(context: Context, level: Figures) -> Doubt:
    """The former level is not told in a second breath: "rose 8p to 412p, up from 380p on Monday"."""
    openers = [(context.words(f), opener(context, f)) for f in level]
    told = [words[max(0, at - 2) : at + 1] for words, at in openers if at is not None]
    return Doubt(
        "the former level is told apart"
        for figure, words in zip(level, told, strict=False)
        if words in _SECOND_BREATH or ("," in words and words[-1] != "from" and _is_of_rates(context, figure))
    )


def _is_of_rates(context: Context, level: Figure) -> bool:
    """Whether a step in points stands before a level: of a day or a week, whatever the rate is compared with."""
    return any(_is_of_points(f) for f in context.earlier(level))


@condition
def one_noun(context: Context, before: Figures, after: Figures) -> bool:
    """The former level counts nothing that the sentence has not named: "rose by 12 to 310, from 21 countries"."""
    return all(_is_named(context, a, b) for a in before for b in after)


def _is_named(context: Context, before: Figure, after: Figure) -> bool:
    if before.kind is not Kind.COUNT or before.counted is None or before.start < after.start:
        return True
    if after.counted is not None and same_class(before.counted, after.counted):
        return True
    lemma = before.counted.lemma[:STEM]
    return any(word.startswith(lemma) for word in context.words(before)[: before.opening])


@condition
def one_clause(context: Context, *roles: Figures) -> bool:
    """No other verb stands between the figures, as in "rose 25% and the dividend went from $1.20 to $1.30".

    Nor another thing that the verb is of too: "rose 25%, and the dividend from $1.20 to $1.30".
    """
    figures = sorted((f for role in roles for f in role), key=lambda f: f.start)
    if any(_is_of_next_thing(context, first, second) for first, second in pairwise(figures)):
        return False
    return not any(_is_parted(context, f, figures) for f in figures)


def _is_of_next_thing(context: Context, first: Figure, second: Figure) -> bool:
    """Whether the second is told of another thing whose verb is left out: "rose 5%, and wages from £400 to £410"."""
    between = context.words(first)[first.stop : second.opening]
    joined = next((i for i in range(len(between) - 1) if between[i : i + 2] in _NEXT_THING), None)
    if joined is None:
        return False
    elsewhere = joined + 2 < len(between) and all_openers().isdisjoint(between[joined:])  # "to £5, and a £2 charge"
    return elsewhere or (between[-1] == "from" and len(between) > joined + _NAMED)


def _is_parted(context: Context, figure: Figure, figures: list[Figure]) -> bool:
    """Whether the figure's own verb stands behind the first of the figures: a noun ("a rise of 5%") or "up" may."""
    verb = figure.governor
    if context.words(figure)[0] in all_openers():
        return False  # "From 310 in 2020, thefts rose by 25% to 450"
    if verb is None or not verb.near or not figures[0].stop <= verb.token < figures[-1].opening:
        return False
    word, before = context.words(figure)[verb.token], context.words(figure)[verb.token - 1]
    if any(f.first <= verb.token < f.stop for f in figures):
        return False  # "doubled"
    if figures[0].governor is not None and figures[0].governor.token == verb.token:
        return False  # "240 people work there, 20% fewer than the 300 of old"
    is_noun = before in _ARTICLES or any(verb.token == f.stop for f in figures)
    return not (is_noun or word in _marks("change_joins") or (verb.direction and word.endswith("ing")))


def _is_of_points(figure: Figure) -> bool:
    if figure.kind is Kind.POINTS:
        return True
    return figure.kind is Kind.COUNT and figure.counted is not None and figure.counted.lemma == _POINT


def _is_in_part(step: Figure, level: Figure) -> bool:
    """Whether a step has a unit that the level has as a whole or leaves out: cents, degrees, "1.2 years to 76.4"."""
    if step.quantity.unit == "degree":
        return level.quantity.unit in _SCALES_OF_HEAT
    if is_bare_number(level):
        return step.kind in (Kind.DURATION, Kind.MEASURE)
    return is_hundredth(step, level)


@condition
def ranks(context: Context, step: Figures) -> bool:
    """The step is one of ranks: "seven places", "three spots"."""
    del context
    return all(f.counted is not None and f.counted.lemma in _marks("rank_steps") for f in step)
