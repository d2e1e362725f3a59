"""Conditions on scope: what may let two figures of one thing rightly differ."""

from __future__ import annotations

from collections.abc import Iterator

from checker.languages.lexicon import load, word_set
from checker.link.antecedents import antecedent
from checker.link.conditions import Context, Doubt, Figures, condition
from checker.model.figure import Figure

HOPS = 4  # figures that point back at one another, of which the last may say when
# Determiners and modifiers that set a figure apart from one told before.
APART = frozenset(
    "another other further more additional extra separate new last previous earlier each every only average".split()
)


@condition
def same_scope(context: Context, first: Figures, second: Figures) -> Doubt:
    """No other time, place, source or forecast on either side, and no "another": every reason that applies."""
    return Doubt(dict.fromkeys(reason for a in first for b in second for reason in reasons(context, a, b)))


def reasons(context: Context, a: Figure, b: Figure) -> Iterator[str]:
    """Why two figures may rightly differ: each reason, what it is of behind a colon."""
    # Headlines and standfirsts leave out when and where.
    times = _times_apart(_times(context, a), _times(context, b), one_sided=not a.at_top and not b.at_top)
    if times:
        yield f"{'another time' if ' / ' in times else 'a time on one side'}: {times}"
    places = _apart_in(frozenset(a.scope.places), frozenset(b.scope.places))
    # What is told of two verbs may have happened in two places: arrested there, handed over here.
    if places and a.verb == b.verb:
        yield f"another place: {places}"
    if a.scope.forecast != b.scope.forecast:
        yield "a forecast against what happened"
    if a.scope.negated != b.scope.negated:
        yield "one of them is denied"
    if a.scope.speaker and b.scope.speaker and not _one_name(a.scope.speaker, b.scope.speaker):
        yield f"another source: {b.scope.speaker}"
    if a.scope.owner and b.scope.owner and a.scope.owner != b.scope.owner:
        yield f"another owner: {a.scope.owner} / {b.scope.owner}"
    if a.quantity.per != b.quantity.per:
        yield "a rate against a number"
    words = [_apart(figure) for figure in (a, b)]
    for word in words:
        if word and words[0] != words[1]:  # "2,500 new jobs" twice are the same new jobs
            yield f"set apart: {word}"


def _one_name(first: str, second: str) -> bool:
    """Whether one name is the other one made shorter: "acme", "us retailer acme foods"."""
    return set(first.split()) <= set(second.split()) or set(second.split()) <= set(first.split())


def _times(context: Context, figure: Figure) -> frozenset[str]:
    """When a figure is of: its own times, else those of what it points back to. "Now" and the like say nothing."""
    vague = load("comparing_times")["vague"]
    telling: Figure | None = figure
    for _ in range(HOPS):
        if telling is None:
            break
        times = frozenset(time for time in telling.scope.times if time not in vague)
        if times:
            return times
        telling = antecedent(context, telling)
    return frozenset()


def _times_apart(first: frozenset[str], second: frozenset[str], *, one_sided: bool) -> str | None:
    """The times of both, where they share none; one-sided, a month or a year on one side is enough."""
    told = [time for time in first ^ second if _is_far(time)]
    if one_sided and told and not first & second:
        return _both(first, second)
    return _apart_in(first, second)


def _is_far(time: str) -> bool:
    """Whether a time is a month or more: a weekday on one side alone sets nothing apart, a month does."""
    return any(word.isdigit() or word in _far_words() for word in time.split())


def _far_words() -> frozenset[str]:
    return word_set("comparing_times", "far")


def _apart_in(first: frozenset[str], second: frozenset[str]) -> str | None:
    return _both(first, second) if first and second and not first & second else None


def _both(first: frozenset[str], second: frozenset[str]) -> str:
    return " / ".join(", ".join(sorted(side)) for side in (first, second) if side)


def _apart(figure: Figure) -> str | None:
    if figure.counted is None:
        return None
    words = (figure.counted.determiner, *figure.counted.modifiers)
    return next((word for word in words if word in APART), None)
