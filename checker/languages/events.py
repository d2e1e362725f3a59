"""What verbs and nouns tell of one event: "killed" and "dead", "held" and "arrest"."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from checker.languages.lexicon import load


@cache
def event_classes() -> tuple[dict[str, tuple[str, ...]], frozenset[str]]:
    """The classes that each word is in, by their names; and the light verbs."""
    data = load("events")
    classes: dict[str, list[str]] = defaultdict(list)
    for row in data["classes"]:
        name, *_ = words = row.split()
        for word in words:
            classes[word].append(f"event of {name}")
    return {word: tuple(names) for word, names in classes.items()}, frozenset(data["light"].split())
