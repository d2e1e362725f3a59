"""Which figures may tell a fact that the article tells again."""

from __future__ import annotations

from itertools import pairwise

from checker.languages.lexicon import word_set
from checker.link.context import Context, is_bare_number
from checker.link.of_one import is_one_for_many
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style

# Kinds of which two different figures may be one fact.
TELLING = (Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.POINTS, Kind.MEASURE, Kind.DURATION, Kind.AGE)
BRACKETED = 6  # tokens before a sum in which the brackets open that it stands in
REACH = 5  # tokens before a figure in which "would have been" makes it what never was
_OF_THEM = (["of", "which"], ["of", "whom"], ["of", "them"])
LAPSES = frozenset(("earlier", "later", "ago", "before", "after"))


def _may_be_told(context: Context, figure: Figure) -> bool:
    if figure.kind not in TELLING or len(figure.quantity.numbers) != 1:
        return False
    if figure.quantity.numbers[0].style not in (Style.DIGITS, Style.WORDS) and not (figure.implied and figure.at_top):
        return False
    if is_bare_number(figure) and figure.governor is None and not figure.at_top:
        return False  # a bare number in a table or a line-up
    if figure.at_top and figure.counted is None and _stands_with_scores(context, figure):
        return False
    if _never_was(context, figure) or _is_age(context, figure) or _is_of_people(context, figure):
        return False
    if not figure.quantity.numbers[0].value or is_lapse(context, figure) or _names_another(context, figure):
        return False
    if context.words(figure)[max(0, figure.opening - 1 - 2) : figure.opening - 1] in _OF_THEM:
        return False  # "the largest of which is 205 acres"
    before = context.words(figure)[figure.opening - 1] if figure.opening else ""
    return before != "between" and not (figure.kind is Kind.MONEY and _is_in_brackets(context, figure))


def _is_in_brackets(context: Context, figure: Figure) -> bool:
    """Whether it opens brackets or is told behind a sum in them: "($280m; 215m euros)"."""
    before = context.words(figure)[max(0, figure.opening - BRACKETED) : figure.opening]
    return before[-1:] == ["("] or (before[-1:] == [";"] and "(" in before and ")" not in before)


def _stands_with_scores(context: Context, figure: Figure) -> bool:
    """Whether a headline is a scoreline: "Leeds 301 and 144-4; York 367", "Leeds 4 York 0"."""
    others = [other for other in context.beside(figure) if other is not figure]
    if any(other.kind is Kind.SCORE for other in others):
        return True
    counts = [other for other in others if other.kind is Kind.COUNT]
    return any(other.counted is None for other in counts) or (counts != [] and _ends_scoreline(context, figure))


def _ends_scoreline(context: Context, figure: Figure) -> bool:
    """Whether it ends a headline of nothing but names and numbers: "Northampton 31 Saracens 38"."""
    texts = context.reading.words[figure.sentence].texts
    return (
        figure.governor is None
        and figure.stop == len(texts)
        and all(text[:1].isupper() for text in texts if not text[:1].isdecimal())
    )


def _never_was(context: Context, figure: Figure) -> bool:
    """Whether it is told of what did not come to be: "his sentence would have been 14 years"."""
    before = context.words(figure)[max(0, figure.opening - REACH) : figure.opening]
    return "would" in before and any(pair == ("would", "have") for pair in pairwise(before))


def _is_age(context: Context, figure: Figure) -> bool:
    """Whether it is an age that tells nothing else: a headline's "Sherpa, 55, scales", "now 19", "the over-70s"."""
    words = context.words(figure)
    before = words[max(0, figure.opening - 1) : figure.opening]
    if figure.kind is Kind.AGE:
        return before == ["now"] or figure.text.endswith("s")  # "over-70s"
    bare = figure.at_top and is_bare_number(figure)
    return bare and before == words[figure.stop : figure.stop + 1] == [","]


def _is_of_people(context: Context, figure: Figure) -> bool:
    """Whether a headline's bare number says how many somebody has or is, how old, or which round is played.

    "A mother of two", "met at 12", "into last 16".
    """
    if not figure.at_top or figure.kind is not Kind.COUNT or figure.counted is not None or figure.opening < 2:
        return False
    before = context.words(figure)[figure.opening - 2 : figure.opening]
    return before[1] in ("at", "last", "final") or (before[1] == "of" and before[0] in word_set("retelling", "having"))


def _names_another(context: Context, figure: Figure) -> bool:
    """Whether with another number it would be of another thing: "the 100 metres butterfly", "the five-year average".

    So would "one doctor for 2,450 patients", which is no number of doctors.
    """
    if figure.kind is Kind.COUNT:
        return is_one_for_many(context, figure)
    behind = context.words(figure)[figure.stop : figure.stop + 2]
    if figure.kind is Kind.DURATION:
        return not word_set("retelling", "spans").isdisjoint(behind[:1])
    return figure.kind is Kind.MEASURE and not word_set("retelling", "contests").isdisjoint(behind)


def is_lapse(context: Context, figure: Figure) -> bool:
    """Whether a duration tells when something else was: "24 hours earlier"."""
    behind = context.words(figure)[figure.stop : figure.stop + 1]
    return figure.kind is Kind.DURATION and not LAPSES.isdisjoint(behind)
