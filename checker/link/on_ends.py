"""Conditions on what is told as the least or the most of something, beside its mean or the next of it by size."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context
from checker.model.figure import Figure

_HYPHENS = ("-", "–", "‑")
_words = partial(word_set, "means")


def _behind(context: Context, ordinal: Figure) -> frozenset[str]:
    """The first word behind an ordinal, past a hyphen."""
    behind = context.words(ordinal)[ordinal.stop : ordinal.stop + 2]
    return frozenset([word for word in behind if word not in _HYPHENS][:1])


def _is_end(word: str) -> bool:
    return word in _words("ends") or word.endswith("est")
