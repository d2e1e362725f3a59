"""Numbers of four digits that are years of the story with a digit wrong, told by the years that it names."""

from __future__ import annotations

import re
from collections import Counter
from functools import partial

from checker.languages.lexicon import load, word_set
from checker.link.context import Context, found_once
from checker.link.neighbours import word_at
from checker.model.figure import Figure
from checker.model.quantity import Hedge, Kind
from checker.precision.year_slips import years_meant

_BESIDE = 5  # years: news names its own year and those around it
_NEAR = 6  # tokens within which a verb of change makes "to 3005" an amount
_OWNING = ("'s", "’s")
_BEFORE = (*_OWNING, ",", "(", "[", "-", "–", "")
_LEVEL = ("to", "from", "at", "by", "of")  # behind these an amount may stand that changed
_FOUR = re.compile(r"[1-9]\d{3}")
_ANY_FOUR = re.compile(r"(?=(\d{4}))")
_GROUPED = re.compile(r"(?<![\d.,])\d,\d{3}(?![\d,])")
_words = partial(word_set, "slipped_years")
_calendar = partial(word_set, "calendar")


def told_year(context: Context, figure: Figure) -> Figure | None:
    """The first date whose year, or one next to it, a slip has made the figure of: 2004 and "3005"."""
    meant = years_meant(figure.text[-4:])
    if not meant or _is_told_again(context, figure):
        return None
    near = {year + step for year in meant for step in range(-_BESIDE, _BESIDE + 1)}
    return next((date for year, date in _years(context).items() if year in near and date is not figure), None)


def stands_as_year(context: Context, figure: Figure) -> bool:
    """Whether four digits without a comma may be a year where they stand: "the 6004 figures", not "2505 homes"."""
    if not _FOUR.fullmatch(figure.text[-4:]) or figure.text[:-4].strip().isnumeric():
        return False
    if word_at(context, figure, figure.stop) in _OWNING:
        return True
    if figure.quantity.hedge is not Hedge.NONE or _is_named(context, figure) or _counts(figure):
        return False
    before = word_at(context, figure, figure.first - 1)
    if not (before.isalpha() or before in _BEFORE):
        return False
    if _counts_without_comma(context) or _is_capacity(context, figure, before):
        return False
    return _groups_digits(context) or before not in _LEVEL or not _has_changed(context, figure)


def _counts(figure: Figure) -> bool:
    """Whether the noun behind it is counted, and of no year: "2505 homes", not "6004 results" or "the 2504 album"."""
    noun = figure.counted
    if noun is None:
        return False
    head = noun.head.lower()
    if head in _calendar("behind_year") or head in _calendar("behind_impossible_year"):
        return False
    return head != noun.lemma or head in _words("not_dated")


def _is_capacity(context: Context, figure: Figure, before: str) -> bool:
    """Whether so many have room or work: "berths for 1380", "employed 1280"; not "the goal for 3005"."""
    return before in _words("holding") and word_at(context, figure, figure.first - 2) not in _words("for")


def _is_named(context: Context, figure: Figure) -> bool:
    """Whether a name stands before it, of which it may be a part: "the Falcon 3005"."""
    words = context.reading.words[figure.sentence].texts
    before = words[figure.first - 1]
    return figure.first > 1 and before[0].isupper() and before.lower() not in load("calendar")["months"]


def _has_changed(context: Context, figure: Figure) -> bool:
    changes = load("figures")
    near = set(context.words(figure)[max(0, figure.first - _NEAR) : figure.first])
    return not near.isdisjoint((*changes["change"].split(), *changes["weak_change"].split(), *_words("not_leading")))


def _is_told_again(context: Context, figure: Figure) -> bool:
    """Whether the story prints the same digits twice, which no slip does."""
    return _fours(context)[figure.text[-4:]] > 1


@found_once
def _fours(context: Context) -> Counter[str]:
    """How often the story prints each four digits, wherever."""
    return Counter(found[1] for found in _ANY_FOUR.finditer(context.reading.document.prose))


@found_once
def _groups_digits(context: Context) -> bool:
    """Whether the story prints a comma in numbers of four digits, so that those without one count nothing."""
    return _GROUPED.search(context.reading.document.prose) is not None


@found_once
def _counts_without_comma(context: Context) -> bool:
    """Whether the story counts things in four digits without a comma, so that a bare number may count them too."""
    return any(_FOUR.fullmatch(f.text) and _counts(f) for f in context.of_kind(Kind.COUNT))


@found_once
def _years(context: Context) -> dict[int, Figure]:
    """The first date of each year that the story names."""
    found: dict[int, Figure] = {}
    for date in context.of_kind(Kind.DATE):
        moment = date.quantity.moment
        if moment and moment.year and not moment.decade:
            found.setdefault(moment.year, date)
    return found
