"""The whole that words like "of them", "of which" or "of these" point to, whatever stands between."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set

_set = partial(word_set, "partitives")

_SHORTEST_PLURAL = 4  # letters


def is_plural(word: str) -> bool:
    """Whether a word seems to be a noun in the plural."""
    if word in _set("plurals"):
        return True
    ends = word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s"))
    return ends and word.isalpha() and len(word) >= _SHORTEST_PLURAL and word not in _set("no_plurals")
