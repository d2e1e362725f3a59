"""Conditions on people whose ages, or names and ages, are listed beside their number."""

from __future__ import annotations

from functools import partial
from itertools import takewhile

from checker.languages.lexicon import word_set
from checker.languages.things import is_person
from checker.link.conditions import Context, Figures, Numbers, condition
from checker.link.partitives import is_plural
from checker.model.document import Zone
from checker.model.figure import Figure
from checker.model.quantity import Kind

FARTHEST = 7  # tokens of "have been identified by the police as"
_POSSESSED = 5  # tokens of "of the young woman's"
_NAMED = 3  # tokens between them without one: "seven of the new"
_words = partial(word_set, "items")
_POINTS_LEFT_OUT = 2  # points that a list may lack by a slip: else it is of something else
_SHORT = 6  # words of a point that is a name or two, and no clause


@condition
def sole_count(context: Context, role: Figures) -> bool:
    """The figure is the only one of its kind in its sentence."""
    return all(context.is_sole(f) for f in role)


@condition
def nothing_else_named(context: Context, stated: Figures, listed: Figures) -> bool:
    """No noun in the plural stands before the list but what the number counts: not "two men from the cities - A, B"."""
    number, names = stated[0], listed[0]
    if number.sentence != names.sentence or number.counted is None:
        return False
    between = context.words(names)[number.counted.stop : names.opening]
    return not any(is_plural(word) and word != number.counted.head.lower() for word in between)


@condition
def in_points(context: Context, listed: Figures) -> bool:
    """The list is one of points, below a colon, each of which may name several."""
    del context
    return all(f.text == ":" for f in listed)


@condition
def one_a_point(context: Context, stated: Numbers, listed: Numbers) -> bool:
    """Each point of a list tells one thing: where there are fewer points, none has a number, "and" or a comma.

    Nor does a preposition lead to the list, whose points are then of something else: "two appeals for: a car, a van".
    """
    number, points = stated[0], listed[0]
    words = context.words(points)
    if words[points.opening - 1] in _words("leading_on"):
        return False
    told, there = (f.quantity.numbers[0].value for f in (number, points))
    if told < there:
        return True
    return told - there <= _POINTS_LEFT_OUT and not any(map(_holds_more, _points_below(context, points)))


def _points_below(context: Context, points: Figure) -> list[str]:
    document = context.reading.document
    behind = map(document.sentences.__getitem__, range(points.sentence + 1, len(document.sentences)))
    return [document.prose[s.start : s.end] for s in takewhile(lambda s: s.zone is Zone.LIST, behind)]


def _holds_more(point: str) -> bool:
    words = point.lower().replace(",", " , ").split()
    short = len(words) <= _SHORT
    return any(word.isdigit() or word.strip("(),") in _words("numbers") for word in words[:_SHORT]) or (
        short and not {"and", ","}.isdisjoint(words)
    )


@condition
def partly(context: Context, role: Figures) -> bool:
    """Only some of the figure are spoken of: "two of the three schools, Curtis and Brooks"."""
    return all(_is_partly(context, f) for f in role)


def _is_partly(context: Context, figure: Figure) -> bool:
    before = next(context.earlier(figure), None)
    between = context.words(figure)[before.stop : figure.opening] if before is not None else []
    possessed = between[-1:] in (["'s"], ["’s"]) and len(between) <= _POSSESSED  # "two of the owner's three dogs"
    named = between[:1] == ["of"] and (len(between) <= _NAMED or possessed)
    return before is not None and before.kind is Kind.COUNT and named


@condition
def of_people(context: Context, role: Figures) -> bool:
    """The figures count people, or are a word for so many of them: "the trio"."""
    del context
    return all(f.implied if f.counted is None else is_person(f.counted.lemma) for f in role)


@condition
def one_a_date(context: Context, role: Figures) -> bool:
    """Of what is counted there is one on a day, or in a year: finals, months, times that something was won."""
    del context
    return all(f.counted is not None and f.counted.lemma in word_set("items", "one_a_date") for f in role)
