"""Conditions on what happened: figures of one event."""

from __future__ import annotations

from checker.languages.events import event_classes
from checker.link.conditions import Context, Figures, condition
from checker.model.figure import Figure

_LINKS = (["of"], ["were"], ["are"], ["was"], ["is"])


@condition
def same_event(context: Context, first: Figures, second: Figures) -> bool:
    """Both tell of one event: verbs that are one or belong together (voice folded), or a noun of that event."""
    return all(events(context, a) & events(context, b) for a in first for b in second)


def events(context: Context, figure: Figure) -> frozenset[str]:
    """The events that a figure tells of: those of its verb, of the noun that it counts, and of what stands before it.

    Before it stands an event in "the arrest of 160 men" and in "the dead were five women".
    """
    known: dict[int, frozenset[str]] = context.once("events", dict)
    if figure.start not in known:
        known[figure.start] = _events(context, figure)
    return known[figure.start]


def _events(context: Context, figure: Figure) -> frozenset[str]:
    classes, light = event_classes()
    said = context.words(figure)
    before = said[max(0, figure.opening - 2) : figure.opening]
    told = before[0] if before[1:] in _LINKS else None
    words = [word for word in (figure.verb, figure.counted.lemma if figure.counted else None, told) if word]
    known = {name for word in words for name in classes.get(word, ())}
    if figure.verb and figure.verb not in light:
        known.add(figure.verb)
    return frozenset(known)
