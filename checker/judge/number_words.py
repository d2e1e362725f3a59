"""Replaces numbers in words."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

from checker.languages.lexicon import load

MOST = 20  # larger numbers are printed in digits
_JOINT = r"[\s-]+(?:and[\s-]+)?(?:an?[\s-]+)?"


def in_words(text: str, number: str) -> str | None:
    """A text with another number in the place of its own, in words like these; None if it stands in several places.

    >>> in_words("three-year", "5"), in_words("half a point", "2"), in_words("four years and a half", "5")
    ('5-year', '2 point', None)
    """
    runs = list(_runs().finditer(text))
    if len(runs) != 1:
        return None
    (run,) = runs
    opens = run.start() == 0 and text[:1].isupper()
    return text[: run.start()] + (number.capitalize() if opens else number) + text[run.end() :]


def word(value: Fraction, *, ordinal: bool = False) -> str | None:
    """The word for a small whole number.

    >>> word(Fraction(4)), word(Fraction(4), ordinal=True), word(Fraction(44))
    ('four', 'fourth', None)
    """
    return _words(ordinal).get(value)


@cache
def _words(ordinal: bool) -> dict[Fraction, str]:
    """For each value the first word that the language data has for it."""
    told = load("ordinals")["ordinals"] if ordinal else load("numbers")["small"]
    return {Fraction(value): name for name, value in reversed(told.items()) if value <= MOST}


def is_ordinal(text: str) -> bool:
    """Whether a number is an ordinal: not in "number nine".

    >>> is_ordinal("Twenty-first"), is_ordinal("number nine")
    (True, False)
    """
    return not load("ordinals")["ordinals"].keys().isdisjoint(re.split(r"[\s-]+", text.lower()))


@cache
def _runs() -> re.Pattern[str]:
    """Number words and digits side by side, with an article before them or alone: "a dozen", "2½", "a"."""
    data = load("numbers")
    words = (*data["small"], *data["scales"], *data["denominators"], *load("ordinals")["ordinals"])
    plural = (f"{each}s" for each in data["denominators"])
    either = "|".join(sorted((*words, *plural), key=len, reverse=True))
    glyphs = "".join(data["glyphs"])
    one = rf"(?:(?<![^\W_])(?:{either})(?![^\W_])|[\d.,/⁄{glyphs}]*[\d{glyphs}])"
    behind = r"(?:(?<=half)[\s-]an?(?![^\W_]))?"  # "half a point"
    return re.compile(rf"(?:^an?[\s-]+)?{one}(?:{_JOINT}{one})*{behind}|^an?(?![^\W_])", re.IGNORECASE)
