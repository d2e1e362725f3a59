"""Whose birth is told, and whether an age told elsewhere may be of the same person."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set

_ages = partial(word_set, "ages")

_OPENING = 4  # tokens of "She was born"
_CHILD = 3  # tokens before "born" in which somebody else is brought in: "an officer born in"
