"""What a sentence measures, and whether a figure that another is told against is of an earlier time."""

from __future__ import annotations

from functools import cache

from checker.languages.lexicon import load
from checker.link.context import Context
from checker.link.formers import is_timed, plain_opener
from checker.model.figure import Figure


def measures_in(words: list[str]) -> set[int]:
    """The numbers of the things measured that some words name."""
    return {_measures()[word] for word in words if word in _measures()}


def is_earlier(context: Context, figure: Figure) -> bool:
    """Whether a figure that another is told against is of an earlier time: "against 12 a year ago", "in 2015"."""
    at = plain_opener(context, figure)  # not "compared with a loss of £3m"
    return at is not None and context.words(figure)[at] not in ("from", "after") and is_timed(context, figure)


@cache
def _measures() -> dict[str, int]:
    return {word: i for i, row in enumerate(load("benchmarks")["measures"]) for word in row.split()}
