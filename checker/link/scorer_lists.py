"""The minutes of goals in a list of scorers, and in the report: "Bray 35 og, Dahl 61" and "after 34 minutes"."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from itertools import pairwise

from checker.languages.lexicon import word_set
from checker.link.context import Context, found_once
from checker.link.names_told import first_names
from checker.link.neighbours import word_at
from checker.model.figure import Figure
from checker.model.quantity import Kind

_words_of = partial(word_set, "scorer_lists")

MOST = 40  # minutes of one scorer
LAST = 130  # minutes of a match
_MARKS = frozenset(",.:;+'’")


@found_once
def _listed(context: Context) -> dict[int, Figure]:
    if "minutes" not in context.said and "minute" not in context.said:
        return {}
    minutes = _minutes_by_name(context)
    found: dict[int, Figure] = {}
    for figure in context.figures if minutes else ():
        if _is_minute(context, figure) and _tells_of_goal(context, figure):
            names = _names_beside(context, figure)
            listed = [minute for name in names for minute in minutes.get(name, ())[:MOST]]
            if listed:
                found[figure.start] = min(listed, key=lambda minute: abs(_number(minute) - _number(figure)))
    return found


def _names_beside(context: Context, minute: Figure) -> set[str]:
    """The names in the clause of a minute: in "Bray hit the bar, but Lund levelled after 16 minutes" Bray is none."""
    words = context.reading.words[minute.sentence]
    ends = [at for at, word in enumerate(words.lower) if word in _words_of("clause_ends")]
    first = max((at for at in ends if at < minute.opening), default=0)
    stop = min((at for at in ends if at >= minute.stop), default=len(words))
    return {text.lower() for text in words.texts[first:stop] if text[0].isupper()}


def _minutes_by_name(context: Context) -> dict[str, list[Figure]]:
    """By the surname of each scorer, the minutes that the lists of the article give."""
    found: dict[str, list[Figure]] = defaultdict(list)
    for sentence, row in context.by_sentence.items():
        if not _is_list(context, sentence, row):
            continue
        for figure in row:
            before = [text for text in context.reading.words[sentence].texts[: figure.opening] if text[0].isupper()]
            if before and before[-1] in first_names(context):
                found[before[-1].lower()].append(figure)
    return found


def _is_list(context: Context, sentence: int, row: list[Figure]) -> bool:
    """Whether a sentence has nothing but names with minutes behind them."""
    words = context.reading.words[sentence]
    if any(figure.kind is not Kind.COUNT or not 0 < _number(figure) <= LAST for figure in row):
        return False
    numbers = {at for figure in row for at in range(figure.first, figure.stop)}
    rest = [words.texts[at] for at in range(len(words)) if at not in numbers]
    if row[0].at_top or not (words.texts[0][0].isupper() and row[0].opening > 0):
        return False
    if any("," not in words.lower[a.stop : b.opening] for a, b in pairwise(row)):
        return False  # "Ghent 3 Lund 2"
    return all(text[0].isupper() or text in _MARKS or text.lower() in _words_of("beside") for text in rest)


def _is_minute(context: Context, figure: Figure) -> bool:
    """Whether a figure tells a minute of a match: "a 71st minute", "on 71 minutes", not "after 5 minutes of rain"."""
    words, numbers = context.words(figure), figure.quantity.numbers
    if len(numbers) != 1 or numbers[0].value > LAST:
        return False
    if figure.kind is Kind.ORDINAL:
        return "minute" in words[figure.stop : figure.stop + 2]
    minutes = figure.kind is Kind.DURATION and figure.quantity.unit == "minute"
    opened = word_at(context, figure, figure.opening - 1) in _words_of("before_minute")
    return minutes and opened and word_at(context, figure, figure.stop) not in _words_of("behind_span")


def _tells_of_goal(context: Context, figure: Figure) -> bool:
    words = context.words(figure)
    return not _words_of("goal").isdisjoint(words) and _words_of("no_goal").isdisjoint(words)


def _number(figure: Figure) -> int:
    return int(figure.quantity.numbers[0].value) if figure.quantity.numbers else 0
