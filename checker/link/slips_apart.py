"""What says that two numbers with swapped digits are of two facts: "214 coins ... in 1998 another found 241"."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.model.figure import Figure

_words_of = partial(word_set, "retelling")


def tells_of_another(context: Context, first: Figure, said: list[str]) -> bool:
    """Whether a word of what is said of the second tells of another one: "its sister ship", "the old bridge"."""
    return not (_words_of("others") & {*said}).issubset(context.words(first))
