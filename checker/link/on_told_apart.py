"""Conditions on a duration that is told away from its beginning and its end: "missing for 18 years", "in 2006"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from msgspec import Struct

from checker.languages.lexicon import load
from checker.link.conditions import Context
from checker.link.context import found_once
from checker.link.neighbours import words_for
from checker.model.figure import Figure
from checker.model.quantity import Kind

_UNITS = {"year": "years", "hour": "hours", "minute": "hours"}
_AROUND = 12  # tokens on either side of a time in which it is told what happened then
_NEAR = 8  # tokens on either side of a duration in which it is told what lasted


class Stay(Struct, frozen=True):
    """Something that lasted: how long, and from when to when."""

    span: Figure
    first: Figure
    last: Figure


@cache
def _domains(kind: str) -> tuple[tuple[frozenset[str], frozenset[str], frozenset[str]], ...]:
    domains = load("told_apart")[kind].values()
    return tuple((_words(d["began"]), _words(d["ended"]), _words(d["span"])) for d in domains)


@cache
def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@found_once
def _stays(context: Context) -> list[Stay]:
    """What lasted in a story, each with the only two times that are told of it."""
    found = []
    for kind in ("years", "hours"):
        ends = _ends(context, kind)
        spans = [f for f in context.of_kind(Kind.DURATION) if _UNITS.get(f.quantity.unit or "") == kind]
        if len(ends) == 2 and spans:
            found += [s for s in (_stay(context, kind, spans, ends) or (),) if s]
    return found


def _ends(context: Context, kind: str) -> list[Figure]:
    """The times of a story that may be the ends of what lasted: its only years, or its only clock times."""
    if kind == "hours":
        return list(context.of_kind(Kind.TIME))
    return [f for f in context.of_kind(Kind.DATE) if f.quantity.moment and f.quantity.moment.year is not None]


def _stay(context: Context, kind: str, spans: Sequence[Figure], ends: Sequence[Figure]) -> Stay | None:
    first, last = ends
    if first.quantity.until or last.quantity.until or first.unit != last.unit:
        return None
    beginning, ending = _told_of(context, first, last)
    if not _words(load("told_apart")["no_end"]).isdisjoint(_near(context, last, _NEAR)):
        return None
    plain = [f for f in spans if _is_told_plainly(context, f)]
    for began, ended, lasted in _domains(kind):
        told = [f for f in plain if lasted & _near(context, f, _NEAR)]
        if len(told) == 1 and began & beginning and ended & ending:
            return Stay(told[0], first, last)
    return None


def _told_of(context: Context, first: Figure, last: Figure) -> tuple[frozenset[str], frozenset[str]]:
    """The words that tell what happened at each of two times: of one sentence, each up to the other one."""
    if first.sentence != last.sentence:
        return _near(context, first, _AROUND), _near(context, last, _AROUND)
    words = context.words(first)
    begun, ended = words[max(0, first.opening - _AROUND) : last.opening], words[first.stop : last.stop + _AROUND]
    return frozenset(begun), frozenset(ended)


def _is_told_plainly(context: Context, span: Figure) -> bool:
    """Whether it tells of the time itself: not "a usual wait of 20 minutes", "her husband spent six years"."""
    told = context.words(span)
    return words_for("kin").isdisjoint(told) and _words(load("told_apart")["other"]).isdisjoint(told)


def _near(context: Context, figure: Figure, far: int) -> frozenset[str]:
    words = context.words(figure)
    return frozenset(words[max(0, figure.opening - far) : figure.stop + far])


def _first(context: Context, span: Figure) -> Figure | None:
    stays = _stays(context)
    return next((stay.first for stay in stays if stay.span is span), None)


def _last(context: Context, span: Figure) -> Figure | None:
    stays = _stays(context)
    return next((stay.last for stay in stays if stay.span is span), None)
