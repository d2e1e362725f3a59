"""Small numbers, which stand everywhere for everything, need more to be told again."""

from __future__ import annotations

from checker.languages.lexicon import word_set
from checker.link import sharing
from checker.link.context import Context
from checker.link.neighbours import word_at
from checker.link.on_things import are_people_alone, is_covered_either_way
from checker.model.figure import Figure
from checker.model.quantity import Kind

SMALL = 13  # below it numbers stand beside anything
CLOSE = 0.6  # of neighbours shared, for a headline's small span of time to be told again
ARTICLES = frozenset(("a", "an"))


def is_small(figure: Figure) -> bool:
    """Whether it is a count or a span of time of few."""
    return figure.kind in (Kind.COUNT, Kind.DURATION) and figure.quantity.numbers[0].value < SMALL


def is_small_and_new(context: Context, first: Figure, second: Figure) -> bool:
    """Whether the second is small, and an article says that it is new: "serving a nine-month sentence".

    Of a high or a low none does: "fell from four-month highs", "had risen to a four-month high".
    """
    if not is_small(second) or word_at(context, second, second.opening - 1) not in ARTICLES:
        return False
    return not is_extreme_again(context, first, second)


def is_extreme_again(context: Context, first: Figure, second: Figure) -> bool:
    """Whether both are highs, or lows, of so long: "four-month highs"; not of one currency against others."""
    words = context.words(second)
    if words[second.stop] not in word_set("retelling", "extremes") or "against" in words:
        return False
    return sharing.word_behind_shared(context, first, second)


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
    return (
        sharing.HYPHEN in first.text
        and sharing.HYPHEN in second.text
        and sharing.word_behind_shared(context, first, second)
    )
