"""The most or the least of a row of figures, and the others of the row.

"Unemployment is lowest in Kent, at 3.6 per cent; it is 4.8 per cent in Devon". "The oldest of the sisters, Ruth, is
94. Miriam is 91 and Esther 88." "Leeds sold more than any other: 412, against 380 in Hull."
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from typing import TypeAlias

from checker.languages.lexicon import word_set
from checker.link.context import Context, is_bare_number, size_of, size_ratio
from checker.link.neighbours import between as words_between
from checker.link.neighbours import word_at
from checker.link.on_things import same_class
from checker.link.one_unit import are_alike
from checker.link.rows_told import told_in_row
from checker.link.steps import is_beside_its_level
from checker.link.superlative_words import THAN, is_next, sign, singling_words
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.rulebook.wordsets import words_of

_set = partial(word_set, "superlatives")

Ranked: TypeAlias = tuple[Figure, list[Figure]]

KINDS = (Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.AGE, Kind.DURATION)
FACTOR = 2  # what is twice as much, or half, is no slip for the most or the least, but of another thing
_SORTS = {
    "of_time": (Kind.DURATION,),
    "of_age": (Kind.AGE, Kind.DURATION),
    "of_money": (Kind.MONEY,),
    "of_size": (Kind.MEASURE,),
    "of_length": (Kind.MEASURE, Kind.DURATION),
}
NEAR = 16  # tokens between a superlative and its figure
ROW = 3  # figures that need no word to show that they are a row
GROWN = 2  # tokens around "fastest" in which a word of change makes it that of no time: "growth was fastest"
BEING = 5  # tokens of "is the province's" before a superlative
YEAR = re.compile(r"1\d{3}|20\d\d")
BRACKETED = (Kind.AGE, Kind.COUNT)  # "Barley (58)" may be of either


def below_most(context: Context, most: Figure) -> Figure | None:
    """The largest of the others of a row of which a figure is told to be the most, or the one told as next to it."""
    others = _ranked(context, 1).get(most.start)
    return max(others, key=size_of) if others else None


def above_least(context: Context, least: Figure) -> Figure | None:
    """The smallest of the others of a row of which a figure is told to be the least, or the one told as next to it."""
    others = _ranked(context, -1).get(least.start)
    return min(others, key=size_of) if others else None


def _ranked(context: Context, way: int) -> dict[int, list[Figure]]:
    """By the start of each figure that is told as the most (+1) or the least (-1) of a row: the others of the row."""
    return context.once(("superlatives", way), lambda: dict(_find(context, way)))


def _find(context: Context, way: int) -> Iterator[tuple[int, list[Figure]]]:
    if singling_words(way).isdisjoint(context.said):
        return
    for number in range(len(context.reading.document.sentences)):
        if number in context.by_sentence or number + 1 in context.by_sentence:
            yield from _of_sentence(context, number, way)


def _of_sentence(context: Context, number: int, way: int) -> Iterator[tuple[int, list[Figure]]]:
    """The figures that come before others of the row of which a sentence tells the most, or the least."""
    words = context.sentence(number)
    signs = [at for at, word in enumerate(words) if word in singling_words(way) and sign(words, at) == way]
    first = [at for at in signs if not is_next(words, at)] or signs
    found = _of_sign(context, number, first[0]) if len(first) == 1 else None
    if found is None:
        return
    named, row = found
    if not is_next(words, first[0]) and any(_is_far_beyond(f, named, way) for f in row):
        return  # "the cheapest is £24, with children at £9 and students at £18"
    row = [f for f in told_in_row(context, named, row) if size_ratio(named, f) < FACTOR]
    if is_next(words, first[0]):
        above = [f for f in row if f.start < named.start]  # "the second-highest, $1.1m, was followed by $0.9m"
        if above:
            yield max(above, key=lambda f: way * size_of(f)).start, [named]
        return
    if row:
        yield named.start, row
    ordered = "order" in words  # "in that order"
    for one, other in pairwise(row):
        ordered = ordered or not _set("in_order").isdisjoint(words_between(context, named, other))
        if one.start > named.start and ordered:
            yield one.start, [other]


def _is_far_beyond(figure: Figure, named: Figure, way: int) -> bool:
    return way * (size_of(figure) - size_of(named)) > 0 and size_ratio(named, figure) >= FACTOR


def _of_sign(context: Context, number: int, at: int) -> Ranked | None:
    """The figure that is told as the most or the least, and the others of its row."""
    here, words = _row(context, number), context.sentence(number)
    following = [] if _tells(context, number + 1) else _row(context, number + 1)
    superlative = words[at] in _set("most") | _set("least")
    if superlative:
        here, following = ([f for f in row if _measures(context, words, at, f)] for row in (here, following))
    named = _named(words, here, at) if here or not superlative else next(iter(following), None)
    if named is None or not _is_size(named):
        return None
    led = words[at] in _set("leads") | _set("placed")
    if led:
        if word_at(context, named, named.opening - 1) not in _set("leading_with"):
            return None
        here = [f for f in here if f.start >= named.start]  # "Hull, second with 41, topped the poll on 38"
    if word_at(context, named, named.opening - 1) == "after":
        return None  # "the biggest deficit of the three, after 1,200 and 1,600"
    row, signs = _others(context, named, here), _set("others")
    if not row:
        before = [] if led else _row(context, number - 1)
        row, signs = _others(context, named, following) or _others(context, named, before), _set("next")
    if not row:
        return None
    shown = words[at + 1 : at + 2] == ["of"] or not signs.isdisjoint(context.words(row[0]))
    beyond = [] if row[0].sentence == number else context.words(row[0])
    return (named, row) if (shown or len(row) + 1 >= ROW) and not _is_apart([*words, *beyond], at) else None


def _tells(context: Context, number: int) -> bool:
    """Whether a sentence tells of a most or a least of its own."""
    words = context.sentence(number) if number in context.by_sentence else []
    return any(sign(words, at) for at in range(len(words)))


def _others(context: Context, named: Figure, row: list[Figure]) -> list[Figure]:
    """The others of the row of which one is told as the most or the least."""
    others = [f for f in row if f is not named and f.paragraph == named.paragraph]
    return [f for f in others if _are_of_a_row(context, named, f) and not is_beside_its_level(context, f)]


def _is_apart(words: list[str], at: int) -> bool:
    """Whether words tell of another time, a mean, a sum or a bound: no row by size."""
    singled = at + 1 + words[at + 1 : at + THAN].index("than") if "than" in words[at + 1 : at + THAN] else None
    if any(a in _set("moved") and b in _set("from") for a, b in pairwise(words)):
        return True  # "up from 41"
    return any(word in _set("apart") for i, word in enumerate(words) if i != singled)


def _measures(context: Context, words: list[str], at: int, figure: Figure) -> bool:
    """Whether a superlative may be of what a figure tells: "the oldest" of an age or a bare number, and of no goals."""
    grown = words[at] in _set("of_time") and not (words_of("rise") | words_of("fall")).isdisjoint(
        words[max(0, at - GROWN) : at + 1 + GROWN]
    )
    for name, kinds in _SORTS.items():
        if words[at] in _set(name):
            bare = is_bare_number(figure) and not grown and not _is_of_other_sort(context, figure, kinds)
            return bare or figure.kind in kinds
    return True


def _is_of_other_sort(context: Context, bare: Figure, kinds: tuple[Kind, ...]) -> bool:
    """Whether a bare number leaves out a unit told before it that is of no such kind: "fastest, by 3%, then by 2"."""
    others = (f for f in context.earlier(bare) if f.unit and f.quantity.numbers and f.kind not in kinds)
    return any(f.kind is Kind.PERCENT or size_ratio(f, bare) < FACTOR for f in others)


def _is_size(figure: Figure) -> bool:
    """Whether a figure is told as what is there: "has 41 ewes", not "cut 41 jobs"."""
    told = figure.governor
    return told is None or (told.verb in _set("verbs") and told.direction == 0)


def _row(context: Context, number: int) -> list[Figure]:
    """The figures of a sentence that may stand in a row by size."""
    row = (f for f in context.by_sentence.get(number, ()) if _is_amount(f))
    return [f for f in row if not _is_field(context.words(f), f)]


def _is_amount(figure: Figure) -> bool:
    """Whether a figure is one printed number, to set others against: no year, "£4 a head", "a six-year term"."""
    if figure.kind not in KINDS or len(figure.quantity.numbers) != 1 or _is_year(figure):
        return False
    if figure.implied or figure.text.lower() == "one":
        return False
    if figure.kind is Kind.DURATION:
        return "-" not in figure.text
    return not (figure.kind is Kind.MONEY and figure.quantity.per)


def _named(words: list[str], row: list[Figure], at: int) -> Figure | None:
    """The figure that a superlative is told of: the first behind it, or the last before "is the largest"."""
    before = [f for f in row if f.stop <= at]
    behind = [f for f in row if f.opening > at and f.opening - at <= NEAR]
    if before:
        between = words[before[-1].stop : at]
        if between[:2] == [",", "the"] and len(between) <= BEING and not is_next(words, at):
            return before[-1]  # "Rossi's 3.4, the slowest of the six"
        if ";" not in between and "by" not in between and not _set("being").isdisjoint(between[-BEING:]):
            return before[-1]
    led = words[at + 1 : behind[0].opening] if behind else []  # "its cheapest costs £68 a night and its dearest £214"
    return behind[0] if behind and (_set("most") | _set("least") | {";"}).isdisjoint(led) else None


def _is_field(words: list[str], figure: Figure) -> bool:
    """Whether a number says of how many it is told, and how much of none: "the largest of the five", "ten of them"."""
    before = words[max(0, figure.opening - 2) : figure.opening]
    if figure.kind is Kind.COUNT and words[figure.stop : figure.stop + 1] == ["of"]:
        return True  # "ten of them"
    if before[-1:] == ["in"] and figure.counted is not None:
        return True  # "his lowest round in 112 events"
    of_some = before[-1:] == ["of"] and before[0] in _set("most") | _set("least") | {"of"}
    return of_some or before == ["of", "the"] or before[-1:] == ["other"]


def _is_year(figure: Figure) -> bool:
    """Whether a bare number may be a year: of "the oldest dates from 1742" it is the least."""
    return is_bare_number(figure) and bool(YEAR.fullmatch(figure.text))


def _are_of_a_row(context: Context, named: Figure, other: Figure) -> bool:
    """Whether two figures tell the same of two things: of one unit and noun."""
    of_another = named.counted is None and other.counted and other.kind is Kind.COUNT
    if of_another and named.sentence == other.sentence and not _is_named(context, other, named):
        return False
    if named.counted and other.counted and not same_class(named.counted, other.counted):
        return False
    if named.unit is None and other.unit is not None and other.kind is not Kind.AGE and named.start < other.start:
        return False  # "claimed for 61, in towns 90 kilometres apart": a unit is left out behind one alone
    return are_alike(context, named, other) or (named.kind in BRACKETED and other.kind in BRACKETED)


def _is_named(context: Context, other: Figure, named: Figure) -> bool:
    """Whether what a figure counts is named before the most that is told without it: "the fewest wins, 4; 5 wins"."""
    noun = other.counted
    told = context.words(named)[other.past if other.start < named.start else 0 : named.opening]
    return noun is not None and not {noun.lemma, noun.head}.isdisjoint(told)
