"""Conditions on what happened: figures of one event."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from checker.languages.lexicon import load
from checker.link.conditions import Context, Figures, condition
from checker.model.figure import Figure


@condition
def same_event(context: Context, first: Figures, second: Figures) -> bool:
    """Both tell of one event: verbs that are one or belong together (voice folded), or a noun of that event."""
    return all(events(context, a) & events(context, b) for a in first for b in second)


@condition
def same_verb(context: Context, first: Figures, second: Figures) -> bool:
    """One verb governs both."""
    del context
    verbs = {f.verb for f in (*first, *second)}
    return len(verbs) == 1 and None not in verbs


def events(context: Context, figure: Figure) -> frozenset[str]:
    """The events that a figure tells of: those of its verb, else of the noun that it counts."""
    del context
    words = [figure.governor.verb] if figure.governor and figure.governor.near else []
    if figure.counted:
        words.append(figure.counted.lemma)
    classes = _classes()
    found = {name for word in words for name in classes.get(word, ())}
    if figure.governor and figure.governor.near:
        found.add(figure.governor.verb)
    return frozenset(found)


@cache
def _classes() -> dict[str, tuple[str, ...]]:
    classes: dict[str, list[str]] = defaultdict(list)
    for row in load("events"):
        name, *_ = words = row.split()
        for word in words:
            classes[word].append(f"event of {name}")
    return {word: tuple(names) for word, names in classes.items()}
