"""The rank that a text gives to a person: "fifth seed Jiri Novak", "world number two Andy Roddick"."""

from __future__ import annotations

from typing import NamedTuple

from checker.languages.lexicon import load
from checker.link.context import Context
from checker.model.figure import Figure
from checker.model.quantity import Kind

REACH = 200  # figures behind the first that are looked at
BEHIND = 7  # tokens behind a rank in which the name stands
BEFORE = 3  # tokens before a number that may say of what it is the rank


class Ranked(NamedTuple):
    """Who has a rank, and in what: first name and surname, and "seed" or "world"."""

    name: tuple[str, str]
    of: str


def ranked(context: Context, figure: Figure) -> Ranked | None:
    """Who has the rank that a figure tells, where the name stands right behind it."""
    if figure.kind is not Kind.ORDINAL:
        return None
    words = context.reading.words[figure.sentence].texts[figure.stop : figure.stop + BEHIND]
    table = load("ranking")
    of = next((table["behind"][w.lower()] for w in words[:2] if w.lower() in table["behind"]), None)
    of = of or _told_before(context, figure)
    name = _name(words, frozenset((*table["behind"], "-", "the")))
    return Ranked(name, of) if of and name else None


def ranking(context: Context, first: Figure) -> Figure | None:
    """The next figure that ranks the same person in the same list."""
    who = ranked(context, first)
    if who is None:
        return None
    place = context.place[first.start]
    later = context.figures[place + 1 : place + REACH]
    return next(
        (figure for figure in later if figure.sentence > first.sentence and ranked(context, figure) == who), None
    )


def _told_before(context: Context, figure: Figure) -> str | None:
    words = context.words(figure)[max(0, figure.opening - BEFORE) : figure.stop]
    table = load("ranking")
    return next((table["before"][word] for word in words if word in table["before"]), None)


def _name(words: list[str], skipped: frozenset[str]) -> tuple[str, str] | None:
    """The last two of the capitalised words that follow: "Italian Filippo Volandri" is Filippo Volandri."""
    at = 0
    while at < len(words) and words[at].lower() in skipped:
        at += 1
    run = at
    while run < len(words) and words[run][:1].isupper():
        run += 1
    return (words[run - 2], words[run - 1]) if run - at > 1 else None
