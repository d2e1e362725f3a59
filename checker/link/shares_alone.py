"""Shares of one whole known by their numbers: all that a sentence has, and a slip away from making a hundred.

"A mortar of 64% sand, 21% lime and 25% cement" makes 110. Three shares or more that come so near are seldom of
several things; two are where words make them all there is, as "the rest" does, or set one side against the other.
Labels with a share each, one behind the other, are a list too.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import partial
from itertools import takewhile

from checker.languages.lexicon import word_set
from checker.link.context import Context, found_once, size_of
from checker.link.ratio_words import told_way
from checker.link.ratios_alone import may_be_percentage
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style
from checker.precision.quotient_slips import Band, slips_into

_set = partial(word_set, "shares_alone")

SHORT = 9  # tokens of a label with its share
RESTING = 6  # tokens behind a share that say that it is the rest
BEFORE, BEHIND = 3, 2  # tokens around a share that say of what it is
LEAST, OVER = 80, 125  # of a hundred: what all of them make with one digit wrong
CHANCE = Fraction(1, 4)  # of a slip


def shares_behind(context: Context, first: Figure) -> tuple[Figure, ...]:
    """The other shares of the whole of which one is the first that is told."""
    return _found(context).get(first.start, ())


def firsts(context: Context) -> list[Figure]:
    """The shares that open such a list."""
    return [figure for figure in context.figures if figure.start in _found(context)]


@found_once
def _found(context: Context) -> dict[int, tuple[Figure, ...]]:
    return {row[0].start: tuple(row[1:]) for row in _rows(context) if _may_be_all(context, row)}


def _rows(context: Context) -> Iterator[list[Figure]]:
    numbers = list(context.by_sentence)
    for at, number in enumerate(numbers):
        row = [f for f in context.by_sentence[number] if f.kind is Kind.PERCENT]
        if len(row) == 1:  # "coal (43%), gas (21)"
            row = [f for f in context.by_sentence[number] if f is row[0] or may_be_percentage(f, whole=True)]
        if len(row) > 1:
            yield row
        if not _is_label(context, number - 1):
            labels = list(takewhile(partial(_is_label, context), numbers[at:]))
            if len(labels) >= 3:
                yield [f for label in labels for f in context.by_sentence[label] if f.kind is Kind.PERCENT]


def _is_label(context: Context, number: int) -> bool:
    """Whether a sentence is no more than a label with its share: "Grade A: 23%"."""
    row = context.by_sentence.get(number, [])
    return len(row) == 1 and row[0].kind is Kind.PERCENT and len(context.sentence(number)) <= SHORT


def _may_be_all(context: Context, row: list[Figure]) -> bool:
    if not all(_is_share(context, figure) for figure in row):
        return False
    words = {word for figure in row for word in context.words(figure)}
    if not _set("apart").isdisjoint(words):
        return False
    rest, sides = _is_rest(context, row[-1]), len(row) < 3 and not _set("sides").isdisjoint(context.words(row[0]))
    made = sum(size_of(figure) for figure in row)
    if not (LEAST if rest else 100) <= made <= OVER:
        return False
    if not (rest or sides) and (len(row) < 3 or not _is_whole(context, row)):
        return False
    if made == 100:
        return True
    needed = ((f.quantity.numbers[0], 100 - made + size_of(f)) for f in row)
    return any(slips_into(number, Band(value, value), CHANCE) for number, value in needed if value > 0)


def _is_rest(context: Context, last: Figure) -> bool:
    """Whether the last share is told to be the rest: "the remaining 34%", "34%, all that remains"."""
    words, past = context.words(last), last.stop
    led = words[max(0, last.opening - BEFORE) : last.opening]
    if any(word in _set("rest") and ";" not in led[i:] for i, word in enumerate(led)):
        return True
    told = [i for i in range(past, min(past + RESTING, len(words))) if words[i] in _set("rest")]
    return words[past : past + 1] == [","] and bool(told) and words[told[0] + 1 : told[0] + 2] != ["of"]


def _is_whole(context: Context, row: list[Figure]) -> bool:
    """Whether a word tells of one whole beside three shares or more, which are not each of a group of its own."""
    if sum(not _set("of_its_own").isdisjoint(context.words(f)[f.stop : f.stop + BEHIND]) for f in row) > 1:
        return False  # "31% in Wales, 25% of boys"
    at = row[0].sentence
    told = [word for number in {at, row[-1].sentence, max(0, at - 1)} for word in context.sentence(number)]
    if row[0].sentence == row[-1].sentence:
        told = context.words(row[0])
    elif not _set("labelled").isdisjoint(told):
        return True
    led = context.words(row[0])[max(0, row[0].opening - BEFORE) : row[0].opening]
    return not (_set("whole").isdisjoint(told) and _set("holding").isdisjoint(led))


def _is_share(context: Context, figure: Figure) -> bool:
    numbers, words = figure.quantity.numbers, context.words(figure)
    if len(numbers) != 1 or numbers[0].style is Style.VAGUE or figure.quantity.is_hedged:
        return False
    led = "".join(words[: figure.opening][-1:]) in _set("leading")
    return not (led or told_way(context, figure)) and 0 < size_of(figure) < 100
