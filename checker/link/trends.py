"""What a sentence measures, and whether a figure that another is told against is of an earlier time."""

from __future__ import annotations

from functools import cache

from checker.languages.lexicon import load


def measures_in(words: list[str]) -> set[int]:
    """The numbers of the things measured that some words name."""
    return {_measures()[word] for word in words if word in _measures()}


@cache
def _measures() -> dict[str, int]:
    return {word: i for i, row in enumerate(load("benchmarks")["measures"]) for word in row.split()}
