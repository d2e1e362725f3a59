"""Conditions on who and what is named beside a figure."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition
from checker.model.figure import Figure

_words = partial(word_set, "sides")


@condition
def names_nothing_new(context: Context, first: Figures, second: Figures) -> bool:
    """The later of two sentences names nobody and nothing that the one before does not: it may well be of the same."""
    earlier, later = sorted((first[0], second[0]), key=lambda f: f.start)
    return _names(context, later) <= frozenset(context.words(earlier))


def _names(context: Context, figure: Figure) -> frozenset[str]:
    """The capitalised words of a figure's sentence, but its first one and those of the calendar."""
    texts = context.reading.words[figure.sentence].texts[1:]
    named = {text.lower() for text in texts if text[:1].isupper()}
    return frozenset(named) - word_set("time", "months") - word_set("time", "weekdays")
