"""The minute of a goal that is told twice: "the winner in the 71st minute ... Bray's 71st-minute winner"."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import firsts_of_rows, word_set
from checker.link.context import Context, by_what_is_told, found_once
from checker.link.neighbours import word_at
from checker.model.figure import Figure
from checker.model.quantity import Kind

_words_of = partial(word_set, "goal_minutes")

AROUND = 7  # tokens on either side of a minute in which the goal is told
MOST = 130  # minutes of a match


def goal_minute(context: Context, second: Figure) -> Figure | None:
    """The minute told before it of the same goal by the same player, where only the two tell of such a one."""
    goals = _goals(context)
    goal = goals.get(second.start)
    told = _by_goal(context)[goal[0]] if goal else []
    if goal is None or len(told) != 2 or told[1] is not second or told[0].sentence == second.sentence:
        return None
    return told[0] if goals[told[0].start][1] & goal[1] else None


@found_once
def _by_goal(context: Context) -> dict[str, list[Figure]]:
    """The minutes of an article's goals, in order, by which goal it was."""
    return by_what_is_told(context, {start: goal for start, (goal, _) in _goals(context).items()})


@found_once
def _goals(context: Context) -> dict[int, tuple[str, frozenset[str]]]:
    """By the start of a minute: which goal was scored in it, and the names told with it."""
    if not {"minute", "minutes"} & context.said:
        return {}
    found = {}
    for figure in context.figures:
        goal = _goal(context, figure) if is_minute(context, figure) else None
        if goal is not None:
            found[figure.start] = (goal, _names(context, figure))
    return found


def is_minute(context: Context, figure: Figure) -> bool:
    """Whether a figure tells a minute of a match: "a 71st minute", "on 71 minutes", not "after 5 minutes of rain"."""
    words, numbers = context.words(figure), figure.quantity.numbers
    if len(numbers) != 1 or numbers[0].value > MOST:
        return False
    if figure.kind is Kind.ORDINAL:
        return "minute" in words[figure.stop : figure.stop + 2]
    minutes = figure.kind is Kind.DURATION and figure.quantity.unit == "minute"
    opened = word_at(context, figure, figure.opening - 1) in _words_of("before_minute")
    return minutes and opened and word_at(context, figure, figure.stop) not in _words_of("behind_span")


def _goal(context: Context, figure: Figure) -> str | None:
    """Which goal the words around a minute tell of, up to another figure; None if of none or of several."""
    words = context.words(figure)
    if not _words_of("other").isdisjoint(words):
        return None
    row = context.by_sentence[figure.sentence]
    start = max([figure.opening - AROUND, 0, *(f.stop for f in row if f.stop <= figure.opening)])
    stop = min([figure.past + AROUND, *(f.opening for f in row if f.opening >= figure.stop)])
    goals = firsts_of_rows("goal_minutes", "goals")
    told = {goals[word] for word in words[start:stop] if word in goals}
    return told.pop() if len(told) == 1 else None


def _names(context: Context, figure: Figure) -> frozenset[str]:
    """The capitalised words close to a minute, its sentence's first one among them."""
    texts = context.reading.words[figure.sentence].texts[max(0, figure.opening - AROUND) : figure.past + AROUND]
    return frozenset(text.lower() for text in texts if text[:1].isupper() and len(text) > 2) - {"the", "his", "her"}
