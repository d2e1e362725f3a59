"""Dates that stand in one list, and the number that says how many they are: "three times, in 1998, 2003 and 2011"."""

from __future__ import annotations

from functools import partial
from itertools import pairwise, takewhile
from typing import TypeAlias

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.model.figure import Figure
from checker.model.quantity import Kind, Moment

Figures: TypeAlias = tuple[Figure, ...]

_set = partial(word_set, "date_lists")

BETWEEN = 5  # tokens of "since the war" between what is counted and the mark that opens the list
APART = 3  # tokens between two dates of a list: ", and in"
MOST = 12  # dates that are listed one by one


def dates_behind(context: Context, stated: Figure) -> Figures:
    """The whole list of dates that a mark opens behind a number: "four times (1953, 1978 and 2013)"."""
    at = context.place[stated.start]
    behind = [f for f in context.figures[at + 1 : at + 3] if f.sentence == stated.sentence and f.kind is Kind.DATE]
    words = context.words(stated)
    for first in behind:
        opens = first.opening - (words[first.opening - 1] in _set("before_date"))
        between = words[stated.past : opens - 1]
        marked = words[opens - 1] in _set("opening") and opens > stated.past
        if not marked and opens < first.opening and _set("coming").issuperset(words[stated.past : opens]):
            return _many(stated, _whole_list(context, first, bracketed=False))
        if marked and len(between) <= BETWEEN and _set("no_more").isdisjoint(between):
            return _whole_list(context, first, bracketed=words[opens - 1] == "(")
    return ()


def _many(stated: Figure, dates: Figures) -> Figures:
    """The dates, where they are no fewer than the times, of which there may be several a year: "in 1998, 2003"."""
    return dates if len(dates) > 2 and len(dates) >= stated.quantity.numbers[0].value else ()


def dates_before(context: Context, stated: Figure) -> Figures:
    """The list of dates of which a number says how many they are: "June and July are two of the driest months"."""
    before = [*takewhile(lambda f: f.kind is Kind.DATE, context.earlier(stated))][:MOST][::-1]
    if len(before) < 2:
        return ()
    listed = _listed(context, before[0])
    words = context.words(stated)
    if len(listed) == len(before) > 2 and _are_all_times(context, stated, listed):
        return listed
    said = words[before[-1].stop : stated.opening]
    of = words[stated.stop : stated.stop + 2]
    all_of = said[1:] in (["the"], ["the", "only"]) or (said[1:] == [] and of[:1] == ["of"] and of[1:] != [])
    return listed if len(listed) == len(before) and said[:1] in (["are"], ["were"]) and all_of else ()


def _are_all_times(context: Context, stated: Figure, listed: Figures) -> bool:
    """Whether they are when something was done so many times, and no others are told: "Winners in 1987 and 2012"."""
    words, before = context.words(stated), context.words(stated)[listed[-2].stop : listed[-1].opening]
    alone = len([f for f in context.beside(stated) if f.kind is Kind.DATE]) == len(listed)
    times = stated.counted is not None and stated.counted.lemma in _set("times") and not stated.counted.modifiers
    said = not _set("won").isdisjoint(words) and _set("not_all").isdisjoint(words)
    opened = words[: listed[0].opening] in (["champions", "in"], ["winners", "in"], ["by", "winning", "in"])
    behind = words[listed[-1].stop : stated.opening]
    one_clause = behind.count(",") == 1 and behind[0] == "," and _set("no_more").union(("of",)).isdisjoint(behind[1:])
    again = words[0] == "by" or "now" in behind  # not "Champions in 2011 and 2014, Hull have lifted the cup five times"
    near = abs(stated.quantity.numbers[0].value - len(listed)) <= 1
    return (
        alone
        and times
        and said
        and "and" in before
        and opened
        and one_clause
        and again
        and near
        and _is_of_title(behind)
    )


def _is_of_title(behind: list[str]) -> bool:
    """Whether what was done so many times is to win what was named: "have lifted the cup", "have won it"."""
    verb, what = ("", "", "", *behind)[-3:-1], behind[-1:]
    if what == ["it"]:
        return verb[1] in _set("won")
    return verb[0] in _set("won") and verb[1] == "the" and not _set("titles").isdisjoint(what)


def _whole_list(context: Context, first: Figure, *, bracketed: bool) -> Figures:
    """The dates from the first on, where the list is closed and nothing goes on with it."""
    listed = _listed(context, first)
    words = context.words(first)
    behind = words[listed[-1].stop : listed[-1].stop + 2]
    joints = [{"and", "&"}.isdisjoint(words[a.stop : b.opening]) for a, b in pairwise(listed)]
    joined = joints.count(False) == 1 and not joints[-1]
    ended = not behind or behind[0] in _set("closing") or (behind[0] == "," and behind[-1] in _set("going_on"))
    closed = behind[:1] == [")"] and (joined or all(joints)) if bracketed else joined and ended
    return listed if len(listed) > 1 and closed and not _goes_on(context, listed[-1]) else ()


def _listed(context: Context, first: Figure) -> Figures:
    """The dates that are joined to the first by commas and "and", all of one look: years, or days."""
    found = [first]
    words, at = context.words(first), context.place[first.start] + 1
    for figure in context.figures[at : at + MOST]:
        between = words[found[-1].stop : figure.opening]
        alike = figure.kind is Kind.DATE and figure.sentence == first.sentence and _look(figure) == _look(first)
        if not alike or not between or len(between) > APART or not _set("joining").issuperset(between):
            break
        found.append(figure)
    return tuple(found)


def _look(figure: Figure) -> tuple[bool, ...]:
    """Which parts of a date are printed: 2011 is no day, 3 May is."""
    day = figure.quantity.moment or Moment()
    return (figure.quantity.until is None, day.decade, day.month is None, day.day is None, day.weekday is None)


def _goes_on(context: Context, last: Figure) -> bool:
    """Whether the next sentence goes on with another: "The fourth came in 2015"."""
    number = last.sentence + 1
    following = context.sentence(number) if number < len(context.reading.document.sentences) else []
    return not _set("another").isdisjoint(following)
