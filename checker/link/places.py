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


def parts_by_place(context: Context, whole: Figure) -> tuple[Figure, ...]:
    """The list that tells where the whole is, or what it is for, in the next sentence, behind "of whom" or "Of the 40".

    "It will cut 900 jobs. Some 500 go in Derby and 300 in Leeds." "It has 900 staff, of whom 500 work in Derby and".
    """
    words = context.words(whole)
    # "Of the 40 arrested" counts no noun; "Of the dead, 31 were from" tells a part.
    opened = words[0] == "of" and whole.opening <= OPENING and "," not in words[: whole.opening]
    if whole.kind is not Kind.COUNT or whole.implied or (whole.counted is None and not opened):
        return ()
    row = [f for f in context.beside(whole) if f.kind is Kind.COUNT and f.start > whole.start]
    if row and words[row[0].opening - 2 : row[0].opening] in _OF_WHOM:
        leading = _words("leading")
    elif row and _is_followed_by(context, whole, row, opened=opened):
        leading = _words("leading_to_places")
    elif context.is_sole(whole):
        row = _in_next(context, whole)
        leading = _words("leading")
    else:
        return ()
    if not _words("twice").isdisjoint(words) or len(row) < 2 or any(f.counted and f.counted.stop > f.stop for f in row):
        return ()
    telling = all(_says_where(context, whole, f, once=opened) for f in row)
    of_its_time = all(set(f.scope.times) <= set(whole.scope.times) for f in row)
    led = {_leading(context, f) for f in row}
    return tuple(row) if telling and of_its_time and len(led) == 1 and led <= leading else ()


def _is_followed_by(context: Context, whole: Figure, row: list[Figure], *, opened: bool) -> bool:
    """Whether a list behind a whole tells its places: "Of the 40, 22 are from Rome", "Sixty were held, 38 in Bonn"."""
    told = not any(_is_perfect(context, f) for f in row) if opened else _is_told_before(context, whole, row[0])
    return told and all(_names_place(context, f) for f in row)


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


def _says_where(context: Context, whole: Figure, part: Figure, *, once: bool) -> bool:
    """Whether the verb of a part says no more than where it is, or tells again what one before it tells of the whole.

    ``once``: nobody can be so in two places.
    """
    if part.verb is None or part.verb in _words("saying_where_once" if once else "saying_where"):
        return True
    told_before = whole.governor is not None and (whole.sentence, whole.governor.token) < (part.sentence, part.first)
    return told_before and (part.verb == whole.verb or not events(context, part).isdisjoint(events(context, whole)))


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


def _names_place(context: Context, figure: Figure) -> bool:
    """Whether a name follows the preposition: "in Derby", not "in the choir", where others may be too."""
    at = _lead(context, figure)
    named = "" if at is None else "".join(context.reading.words[figure.sentence].texts[at + 1 : at + 2])
    return named[:1].isupper()
