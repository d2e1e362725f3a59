"""Parts of a whole that say where it is, or what it is for: "It will cut 900 jobs. Some 500 go in Derby"."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.link.on_events import events
from checker.model.figure import Figure
from checker.model.quantity import Kind

_words = partial(word_set, "sums")

_OF_WHOM = (["of", "whom"], ["of", "which"])
LONGEST = 3  # tokens of "It now has" or "Of these," before a list
OPENING = 5  # tokens of "Of the county's" before a whole
LEADING = 5  # tokens behind a part in which it is led to its place


def _is_told_before(context: Context, whole: Figure, first: Figure) -> bool:
    """Whether what happened to the whole, and no more, stands before its parts: "Sixty were arrested, 38 in Kenya"."""
    words = context.words(whole)
    verb = whole.governor.token if whole.governor else 0
    told = range(whole.past, first.opening - 1)
    plain = verb in told and all(i == verb or words[i] in _words("going_in") for i in told)
    happened = whole.verb in _words("happening") | _words("saying_where_once")
    happened = happened or not events(context, whole) <= {whole.verb}
    return words[first.opening - 1] == "," and plain and happened


def _in_next(context: Context, whole: Figure) -> list[Figure]:
    """The counts of the next sentence, where a list of them opens it."""
    row = [f for f in context.by_sentence.get(whole.sentence + 1, ()) if f.kind is Kind.COUNT]
    if not row or row[0].paragraph - whole.paragraph > 1 or row[0].at_top != whole.at_top:
        return []
    return row if _opens(context.words(row[0])[: row[0].opening]) else []


def _opens(before: list[str]) -> bool:
    """Whether a list opens its sentence, but for "It has" or the like."""
    if len(before) < 2 or (before[0] == "of" and before[1] in _words("pointing")):
        return True
    return len(before) <= LONGEST and before[0] in _words("pronouns") and _words("having").issuperset(before[1:])


def _leading(context: Context, figure: Figure) -> str:
    """The preposition behind a figure, with or without a verb: "in" of "500 will go in Derby"; else nothing."""
    at = _lead(context, figure)
    return context.words(figure)[at] if at is not None else ""


def _lead(context: Context, figure: Figure) -> int | None:
    words = context.words(figure)
    verb = figure.governor.token if figure.governor else None
    behind = range(figure.stop, min(len(words), figure.stop + LEADING))
    return next((i for i in behind if words[i] not in _words("going_in") and i != verb), None)


def _is_perfect(context: Context, figure: Figure) -> bool:
    """Whether its clause tells what a part has or has done, which may be in two places: "22 have lived in Rome"."""
    words = context.words(figure)
    stop = next((i for i in range(figure.stop, len(words)) if words[i] in _words("kind_ends")), len(words))
    return not _words("perfect").isdisjoint(words[figure.stop : stop])
