"""The years that a story without a date may be of, by those that it tells of as past."""

from __future__ import annotations

import re
from functools import partial
from itertools import pairwise

from msgspec import Struct

from checker.languages.lexicon import load, word_set
from checker.link.context import Context, found_once
from checker.link.neighbours import word_at
from checker.model.figure import Figure
from checker.model.quantity import Kind

_NEAR = 7  # tokens before a year in which its verb is looked for
_AHEAD = 10  # tokens behind a year that opens its sentence, for the same
_ENOUGH = 2  # dates with years that make a row
_WORD = re.compile(r"[a-z]+")
_set = partial(word_set, "story_years")


@found_once
def past_dates(context: Context) -> list[Figure]:
    """The dates whose years the story tells of as past: it is of the latest of them, or of a later one."""
    return [figure for figure in context.of_kind(Kind.DATE) if _is_past(context, figure)]


class Years(Struct, frozen=True):
    """Two dates: an article was written in the year of the first or later, and not long after the later of both."""

    since: Figure
    beside: Figure


@found_once
def story_years(context: Context) -> Years | None:
    """The years that an article without a date seems to be of; None where it names too few, or tells of old times.

    News names the years that lie near its own: the last of a row of years that are not to come is its own year or one
    of the two before, and nothing that it tells of as past is later.
    """
    if context.reading.document.date is not None or _looks_back(context):
        return None
    named = [f for f in context.of_kind(Kind.DATE) if is_year(f) and not is_to_come(context, f)]
    if not named:
        return None
    row = _row(named, max(map(year, named)))
    if len(row) < _ENOUGH or any(not _set("back").isdisjoint(context.words(figure)) for figure in row):
        return None
    past = max((f for f in past_dates(context) if f in row), key=year, default=None)
    since = past or min(row, key=year)
    return Years(since, max((f for f in row if f is not since), key=year))


def _row(named: list[Figure], last: int) -> list[Figure]:
    """The dates of a year and of those just before it that are named too, without a gap."""
    years = {year(figure) for figure in named}
    first = last
    while first - 1 in years:
        first -= 1
    return [figure for figure in named if year(figure) >= first]


def is_to_come(context: Context, figure: Figure) -> bool:
    """Whether a date may lie ahead of its story: "will open in 2008", "by 2009"."""
    before = word_at(context, figure, figure.opening - 1)
    return (
        figure.scope.forecast
        or before in _set("ahead_of_date")
        or not _set("to_come").isdisjoint(context.words(figure))
    )


def is_year(figure: Figure) -> bool:
    """Whether a date is printed with its year, and is no decade."""
    moment = figure.quantity.moment
    return moment is not None and moment.year is not None and not moment.decade


def _looks_back(context: Context) -> bool:
    words = f" {' '.join(_WORD.findall(context.reading.document.prose.lower()))} "
    return any(f" {phrase} " in words for phrase in load("story_years")["looking_back"])


def year(figure: Figure) -> int:
    """The year of a date, or nought."""
    return (figure.quantity.moment and figure.quantity.moment.year) or 0


def _is_past(context: Context, figure: Figure) -> bool:
    """Whether a year is told in the past: "fell in 2003", not "hopes to host it in 2012", "due in 2012"."""
    if not is_year(figure) or figure.quantity.until or is_to_come(context, figure):
        return False
    determined = word_at(context, figure, figure.opening - 1) == "the"
    if word_at(context, figure, figure.opening - 1 - determined) not in _set("in_year"):
        return False
    words = context.words(figure)
    opens = figure.opening == 1 + determined
    near = words[figure.stop : figure.stop + _AHEAD] if opens else words[: figure.opening][-_NEAR:]
    return not _has_infinitive(near) and any(map(is_past_verb, near))


def is_past_verb(word: str) -> bool:
    """Whether a word is the past of a verb, as far as its form tells: "shut", "opened"."""
    return word in _set("past") or word.endswith("ed")


def _has_infinitive(words: list[str]) -> bool:
    """ "To stage", which may be to come; "to the", "to 45" are none."""
    return any(a == "to" and b.isalpha() and b not in _set("no_verb") for a, b in pairwise(words))
