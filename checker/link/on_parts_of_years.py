"""Conditions on ordinals that number the quarters and halves of a year or a match: "the third quarter"."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition
from checker.link.neighbours import word_at
from checker.model.figure import Figure
from checker.model.quantity import Kind

_words = partial(word_set, "calendar")
_AT_THE_BAR, _OF_AN_OX = 3, 5
_BEFORE = 3  # tokens before the ordinal where its preposition stands: "in its fiscal"


@condition
def numbers_quarter(context: Context, role: Figures) -> bool:
    """The ordinal numbers a quarter of the year or match: "the third quarter", "in fourth-quarter profit"."""
    return all((f.kind is Kind.DATE and f.quantity.unit == "quarter") or _is_quarter(context, f) for f in role)


def _is_quarter(context: Context, figure: Figure) -> bool:
    """The same; but "the fifth quarter" is tripe to a cook, unless the sentence tells of results."""
    if figure.value == _OF_AN_OX and _words("of_quarter").isdisjoint(context.words(figure)):
        return False
    return _numbers(context, figure, "quarter")


def _numbers(context: Context, figure: Figure, part: str) -> bool:
    """Whether the part stands behind the ordinal, and is none of a row: "the sixth quarter in a row"."""
    joined = word_at(context, figure, figure.stop) == "-"
    if word_at(context, figure, figure.stop + joined) != part:
        return False
    stop = figure.stop + joined + 1
    behind = word_at(context, figure, stop)
    if joined:
        return behind.isalpha() and behind not in _words("of_a_row")
    before = context.words(figure)[max(0, figure.opening - _BEFORE) : figure.opening]
    if not _words("in_a_row").isdisjoint(before):
        return False
    if behind in ("of", "in") or behind.isdecimal():
        return _is_dated(context, figure, stop)
    if behind == "-" or behind in _words("of_a_row") or "for" in before:
        return False  # "the fourth half-term", "the fifth quarter-final"
    if (behind, word_at(context, figure, stop + 1)) == ("and", "full") or behind in _words("of_quarter"):
        return True
    if part == "half" and behind in _words("half_of_each"):
        return False
    return not _words(f"in_{part}").isdisjoint(before)


def _is_dated(context: Context, figure: Figure, stop: int) -> bool:
    """Whether a year, or a word for one, stands behind the part: "the third quarter of 2005"."""
    words = context.words(figure)
    if not _words("of_year").isdisjoint(words[stop + 1 : stop + 4]):
        return True
    row = context.by_sentence[figure.sentence]
    return any(f.kind is Kind.DATE and 0 <= f.first - stop < _BEFORE for f in row)
