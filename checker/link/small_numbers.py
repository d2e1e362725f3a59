"""Small numbers, which stand everywhere for everything, need more to be told again."""

from __future__ import annotations

from checker.link import sharing
from checker.link.context import Context
from checker.link.on_things import are_people_alone, is_covered_either_way
from checker.model.figure import Figure
from checker.model.quantity import Kind

SMALL = 13  # below it numbers stand beside anything
CLOSE = 0.6  # of neighbours shared, for a headline's small span of time to be told again
HYPHEN = "-"
ARTICLES = frozenset(("a", "an"))


def is_small(figure: Figure) -> bool:
    """Whether it is a count or a span of time of few."""
    return figure.kind in (Kind.COUNT, Kind.DURATION) and figure.quantity.numbers[0].value < SMALL


def is_small_and_new(context: Context, figure: Figure) -> bool:
    """Whether it is small, and an article says that it was not told before: "serving a nine-month sentence"."""
    before = context.words(figure)[figure.opening - 1] if figure.opening else ""
    return is_small(figure) and before in ARTICLES


def is_small_of_no_known_thing(context: Context, first: Figure, second: Figure) -> bool:
    """Whether a headline's small number and the other one have neither a noun nor a word close by in common.

    "One ball left" and "the last two overs" are no two mentions; "quartet" and "six men" may be.
    """
    if not first.at_top or not is_small(first) or is_covered_either_way(first, second):
        return False
    people = are_people_alone(first, second)
    unnamed = first.kind is Kind.COUNT and (first.counted is None or second.counted is None)
    enough = CLOSE if first.kind is Kind.DURATION else 0
    return (
        not people
        and not unnamed
        and not _describe_alike(context, first, second)
        and (sharing.neighbours_shared(context, first, second) <= enough)
    )


def _describe_alike(context: Context, first: Figure, second: Figure) -> bool:
    """Whether one word follows both, in whatever form, glued to them: "three-month low", "three-month lows"."""
    if HYPHEN not in first.text or HYPHEN not in second.text:
        return False
    ours, theirs = (context.words(f)[f.stop : f.stop + 1] for f in (first, second))
    return bool(ours and theirs) and (ours[0].startswith(theirs[0]) or theirs[0].startswith(ours[0]))
