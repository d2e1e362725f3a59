"""Conditions on the numbers themselves: ranges, sizes, whole dates."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from checker.languages.lexicon import load, word_set
from checker.link.conditions import Context, Figures, Numbers, condition
from checker.link.context import is_bare_number
from checker.model.figure import Figure
from checker.model.quantity import Kind

_LAST_PLACE = 200  # place of a chart
REACH = 2  # sentences before a part in which its whole may stand


@condition
def inverse(context: Context, *roles: Figures) -> bool:
    """Less may be more: a rank, or a depth, a price of a currency ("the rupee rose to 43 per dollar from 44")."""
    figures = [f for role in roles for f in role]
    if any(f.quantity.per in currencies() for f in figures):
        return True
    kind = figures[0].kind
    if kind in (Kind.PERCENT, Kind.DURATION):
        return False
    lies_deep = not word_set("marks", "depths").isdisjoint(context.words(figures[0]))
    if lies_deep and any(f.kind is Kind.MEASURE for f in figures):
        return True  # "the deep end was raised from 4 metres to 2.5"
    if kind in (Kind.COUNT, Kind.MONEY) and figures[0].counted is None and _tells_of_currency(context, figures[0]):
        return True
    if kind is Kind.COUNT and figures[0].counted is None and _goes_on_about_currency(context, figures[0]):
        return True
    # A rank is no sum of money: "its position improved, and sales rose to $5m from $6m" is wrong.
    told = context.words_between_figures(figures[0])
    if not told.isdisjoint(word_set("marks", "inverse_sums" if kind is Kind.MONEY else "inverse")):
        return True
    bare = all(is_bare_number(f) and _is_place(f) for f in figures)
    return bare and any(not word_set("marks", "charts").isdisjoint(words) for words in _told_near(context, figures[0]))


def _told_near(context: Context, figure: Figure) -> list[list[str]]:
    """The words of a figure's sentence, and of the sentence with figures before it."""
    first = context.place[context.by_sentence[figure.sentence][0].start]
    before = context.figures[max(0, first - 1) : first]
    return [context.words(near) for near in (*before, figure)]


def _is_place(figure: Figure) -> bool:
    """Whether a bare number may be a place in a chart."""
    return all(number.value <= _LAST_PLACE and number.place == 1 for number in figure.quantity.numbers)


def _tells_of_currency(context: Context, figure: Figure) -> bool:
    """Whether a sentence names a currency outside its figures: "the rupee". A few are other words too: "won"."""
    told = context.words_between_figures(figure) & currencies()
    return bool(told) and any(
        told & {word} and _is_named(context.words(figure), i) for i, word in enumerate(context.words(figure))
    )


def _goes_on_about_currency(context: Context, figure: Figure) -> bool:
    """Whether "it" may be a currency that the sentence before names: "The crown firmed. It may rise to 33"."""
    pointing = "it" in context.words(figure)[: figure.opening]
    return pointing and not context.words_before(figure).isdisjoint(currencies())


def _is_named(words: list[str], i: int) -> bool:
    """Whether a word that may name a currency does: "the real rose", not "the euro zone" nor "in real terms"."""
    marks = load("marks")
    if words[i + 1 : i + 2] and words[i + 1] in marks["currency_areas"].split():
        return False
    return words[i] not in marks["currencies_else"].split() or (i > 0 and words[i - 1] == "the")


@condition
def larger(context: Context, first: Figures, second: Figures) -> bool:
    """Every number of the first is larger than each number of the second."""
    del context
    first_numbers = [number for f in first for number in _numbers(f)]
    second_numbers = [number for f in second for number in _numbers(f)]
    return bool(first_numbers and second_numbers) and min(first_numbers) > max(second_numbers)


@condition
def of_a_size(context: Context, first: Figures, second: Figures) -> bool:
    """No number of the first is ten times one of the second or more: such figures count different things."""
    del context
    return all(a < 10 * b for f in first for a in _numbers(f) for s in second for b in _numbers(s))


@condition
def of_size_of_sum(context: Context, whole: Figures, parts: Figures) -> bool:
    """The whole is at least a third of the parts' sum and at most three times it: else it is no total of theirs."""
    del context
    total = sum(number for part in parts for number in _numbers(part))
    return all(total <= 3 * number and number <= 3 * total for f in whole for number in _numbers(f))


@condition
def near_sum(context: Context, whole: Figures, parts: Figures) -> bool:
    """The whole is off the parts' sum by less than half of the smaller of the two."""
    del context
    total = sum(number for part in parts for number in _numbers(part))
    return all(2 * total < 3 * number and 2 * number < 3 * total for f in whole for number in _numbers(f))


@cache
def currencies() -> frozenset[str]:
    """The names of currencies, as a rate gives them: "dollar", "us dollar"."""
    tables = load("currencies")
    spelt = (name.strip() for names in tables["names"].values() for name in names.split(","))
    named = frozenset((*spelt, *tables["codes"].values(), *tables["ambiguous"]))
    return named - word_set("marks", "no_currencies")


def total_of(role: Figures) -> Fraction:
    """The printed numbers of the figures, added up."""
    return sum((number for f in role for number in _numbers(f)), Fraction())


def _numbers(figure: Figure) -> list[Fraction]:
    return [number.value for number in figure.quantity.numbers]


@condition
def no_other_whole(context: Context, whole: Numbers, parts: Numbers) -> bool:
    """No other figure of their unit shortly before them is as large as the parts, nor is the whole's list: "them"."""
    first = parts[0]
    size = max(number for part in parts for number in _numbers(part))
    told = [
        f
        for sentence in range(first.sentence - REACH, first.sentence + 1)
        for f in context.by_sentence.get(sentence, ())
        if f.start < first.start and (f.kind, f.unit) == (first.kind, first.unit)
    ]
    return total_of(_listed_with(told, whole[0], first)) < size and not any(
        f not in whole and max(_numbers(f), default=0) >= size for f in told
    )


def _listed_with(told: list[Figure], whole: Figure, part: Figure) -> Figures:
    """The figures that a whole is told in one list with: "eight women and four men, of whom 10 agreed"."""
    joined = whole.group is not None and whole.group != part.group
    return tuple(f for f in told if joined and (f.sentence, f.group) == (whole.sentence, whole.group))


@condition
def ends_in_letters(context: Context, nth: Figures) -> bool:
    """The ordinal is printed in digits, with letters behind them: "22nd"."""
    del context
    return all(f.quantity.ending for f in nth)
