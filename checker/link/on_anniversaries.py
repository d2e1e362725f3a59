"""Conditions on anniversaries: "founded in 1904, the club marked its 75th anniversary in 1979"."""

from __future__ import annotations

from itertools import pairwise

from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.neighbours import between, times_before, times_behind, word_at, words_for
from checker.model.figure import Figure
from checker.model.quantity import Kind

_OWN = ("its", "their", "his", "her")
_PRONOUNS = frozenset(("it", "they", "he", "she"))
_CLOSING = ("", ".", ",", ";", "with")
_OPENING = 5  # tokens with which the later of two sentences begins: "In 2004 it marked"
_WORDS = 3  # tokens of "wedding anniversary in"
_NEAR = 8  # tokens from "anniversary of" to the year
_MARKS = frozenset((",", ";", ":", "(", ")", "–", "—"))


def _begun(context: Context, nth: Figure) -> Figure | None:
    """The date that an anniversary is of: behind "anniversary of", else the only one of a founding."""
    wedding = word_at(context, nth, nth.stop) == "wedding"
    if word_at(context, nth, nth.stop + wedding) not in words_for("anniversary"):
        return None
    behind = next(times_behind(context, nth), None)
    told = between(context, nth, behind) if behind else []
    if behind and told[1:2] == ["of"]:
        return behind if len(told) <= _NEAR and _MARKS.isdisjoint(told) else None
    begun = "marrying" if wedding else "founding"
    here = _begun_in(context, nth.sentence, begun)
    founded = here or _begun_beside(context, nth, begun)
    return founded[0] if len(founded) == 1 else None


def _begun_in(context: Context, sentence: int, begun: str) -> list[Figure]:
    return [f for f in context.by_sentence.get(sentence, ()) if f.kind is Kind.DATE and is_founding(context, f, begun)]


def _begun_beside(context: Context, nth: Figure, begun: str) -> list[Figure]:
    """The beginnings of what "its" anniversary is of, told in the sentences beside it: "It was founded in 1904"."""
    if word_at(context, nth, nth.opening - 1) not in _OWN or not _is_of_all(context, nth, begun == "marrying"):
        return []
    told = [f for side in (nth.sentence - 1, nth.sentence + 1) for f in _begun_in(context, side, begun)]
    later = nth if told and told[0].sentence < nth.sentence else next(iter(told), nth)
    same = told and told[0].paragraph == nth.paragraph and not _PRONOUNS.isdisjoint(context.words(later)[:_OPENING])
    return told if same else []


def _is_of_all(context: Context, nth: Figure, wedding: bool) -> bool:
    """Whether nothing but its date stands behind an anniversary: not "its 50th anniversary in the league"."""
    at = nth.stop + 1 + wedding
    dated = any(f.opening == at + 1 for f in times_behind(context, nth))
    return dated or word_at(context, nth, at) in _CLOSING


def is_founding(context: Context, date: Figure, begun: str = "founding") -> bool:
    """Whether a date is that of a beginning: "founded in 1904"."""
    before = context.words(date)[max(0, date.opening - 2) : date.opening]
    return len(before) == 2 and before[0] in words_for(begun) and before[1] in ("in", "on")


@condition
@pairs(given=0, sought=1, find=_begun)
def anniversary_of(context: Context, nth: Figures, first: Figures) -> bool:
    """The date is of what the anniversary is of: "the 10th anniversary of the 1994 genocide", "founded in 1904"."""
    return _begun(context, nth[0]) is first[0]


def _marked(context: Context, nth: Figure) -> Figure | None:
    """The date of the anniversary itself: "its 75th anniversary in 1979", "in 1979, on its 75th anniversary"."""
    behind = next(times_behind(context, nth), None)
    told = between(context, nth, behind) if behind else []
    if told[-1:] in (["in"], ["on"]) and len(told) <= _WORDS:
        return behind
    before = next(times_before(context, nth), None)
    if before is None or word_at(context, before, before.opening - 1) not in ("in", "on"):
        return None
    told = between(context, before, nth)
    return before if before.opening == 1 and (told[:1] == [","] or not _PRONOUNS.isdisjoint(told[:1])) else None


@condition
@pairs(given=0, sought=1, find=_marked)
def marked_on(context: Context, nth: Figures, last: Figures) -> bool:
    """The date is that of the anniversary itself: "its 75th anniversary in 1979"."""
    return _marked(context, nth[0]) is last[0]


@condition
def marked_now(context: Context, nth: Figures) -> bool:
    """The anniversary is this year's: "marks its 75th anniversary", "this year"."""
    words = context.words(nth[0])
    this_year = any(pair == ("this", "year") for pair in pairwise(words))
    return this_year or not words_for("marking").isdisjoint(words[: nth[0].opening])
