"""Conditions on anniversaries: "founded in 1904, the club marked its 75th anniversary in 1979"."""

from __future__ import annotations

from itertools import pairwise
from operator import itemgetter

from checker.link.conditions import Context, Figures, condition, one_of, pairs
from checker.link.lone_years import lone_years
from checker.link.neighbours import between, times_before, times_behind, word_at, words_for
from checker.model.figure import Figure
from checker.model.quantity import Kind

_OWN = ("its", "their", "his", "her")
_PRONOUNS = frozenset(("it", "they", "he", "she"))
_CLOSING = ("", ".", ",", ";", "with")
_OPENING = 5  # tokens with which the later of two sentences begins: "In 2004 it marked"
_WORDS = 3  # tokens of "wedding anniversary in"
_NEAR = 8  # tokens from "anniversary of" to the year
_COUPLE = 8  # tokens of "Ann and Tom Lee were married in"
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
    if wedding:
        return _only_beginning(context, nth, "marrying")
    founded, wed = _only_beginning(context, nth, "founding"), _wedding(context, nth)
    return None if founded and wed else founded or wed


def _only_beginning(context: Context, nth: Figure, begun: str) -> Figure | None:
    here = [f for f in _begun_in(context, nth.sentence, begun) if ";" not in between(context, nth, f)]
    founded = here or _begun_beside(context, nth, begun)
    return founded[0] if len(founded) == 1 else None


def _wedding(context: Context, nth: Figure) -> Figure | None:
    """The day on which a couple married that keeps "their 40th anniversary", told in the same sentence."""
    words = context.words(nth)
    at = nth.opening - 1
    at -= word_at(context, nth, at) in words_for("jubilees")
    kept = words[max(0, at - 1) : at + 1]
    if len(kept) < 2 or kept[0] not in words_for("keeping") or kept[1] != "their":
        return None
    dates = _begun_in(context, nth.sentence, "marrying")
    told = between(context, dates[0], nth) if len(dates) == 1 else []
    if not told or not (words_for("kin") | words_for("marrying_again")).isdisjoint(told):
        return None
    two = words[max(0, dates[0].opening - _COUPLE) : dates[0].opening]
    texts = context.reading.words[nth.sentence].texts[max(0, dates[0].opening - _COUPLE) : dates[0].opening]
    family = any(a == "The" and b.istitle() and b.endswith("s") for a, b in pairwise(texts))  # "The Lees, who married"
    named = family or "they" in two or ("and" in two and two[0] != "and")
    couple = named or not words_for("couples").isdisjoint(words)
    return dates[0] if couple and _is_of_all(context, nth, wedding=False) else None


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
    before = context.words(date)[max(0, date.opening - 3) : date.opening]
    verb = before[:2] if before[-2:-1] == ["up"] else before[-2:-1]
    told = begun == "founding" if verb == ["set", "up"] else verb[:1] != [] and verb[0] in words_for(begun)
    return told and before[-1] in ("in", "on")


def _marked(context: Context, nth: Figure) -> Figure | None:
    """The date of the anniversary itself: "its 75th anniversary in 1979", "in 1979, on its 75th anniversary"."""
    behind = next(times_behind(context, nth), None)
    told = between(context, nth, behind) if behind else []
    if told[-1:] in (["in"], ["on"]) and len(told) <= _WORDS:
        return behind
    begun = _begun(context, nth)
    before = next((f for f in times_before(context, nth) if f is not begun), None)
    if before is None or word_at(context, before, before.opening - 1) not in ("in", "on"):
        return None
    opens = [",", *_PRONOUNS, "the"] if begun and begun.start > before.start else [",", *_PRONOUNS]
    told = between(context, before, nth)
    return before if before.opening == 1 and told[:1] != [] and told[0] in opens else None


_lone_first = one_of(lone_years, itemgetter(0))
_lone_last = one_of(lone_years, itemgetter(1))


@condition
@pairs(given=0, sought=1, find=_lone_first)
def lone_beginning(context: Context, nth: Figures, first: Figures) -> bool:
    """The date is the earlier of the only two years told with an anniversary: "set up in 1926, 100 in 2026"."""
    return _lone_first(context, nth[0]) is first[0]


@condition
@pairs(given=0, sought=1, find=_lone_last)
def lone_feast(context: Context, nth: Figures, last: Figures) -> bool:
    """The date is the later of the only two years told with an anniversary: "its centenary in 2026, set up in 1926"."""
    return _lone_last(context, nth[0]) is last[0]
