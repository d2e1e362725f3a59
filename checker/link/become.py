"""Whether a set may have become more or fewer between two figures that speak of it: "six homes ... one is back"."""

from __future__ import annotations

import re
from functools import partial

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.model.figure import Figure
from checker.model.quantity import Kind

NAMED = 3  # so many may be told by their names: "talks with Arriva and Veolia"
ONE = "one"
_TWO_NAMES = re.compile(r"\b[A-Z]\w+ and (?:the )?[A-Z]")
_WORD = re.compile(r"[^\W\d_]+")
_words_of = partial(word_set, "become")


def may_have_become(context: Context, first: Figure, second: Figure) -> bool:
    """Whether what stands between two counts that differ tells of some of the first, or of more than it."""
    ours, theirs = (f.quantity.numbers[0].value for f in (first, second))
    between = context.figures[context.place[first.start] + 1 : context.place[second.start]]
    counts = {f.quantity.numbers[0].value for f in between if f.kind is Kind.COUNT and len(f.quantity.numbers) == 1}
    if not counts.isdisjoint((theirs, theirs - ours, ours - theirs)):
        return True
    told = context.reading.document.prose[first.end : second.start]
    words = set(_WORD.findall(told.lower()))
    if not _words_of("more" if theirs > ours else "fewer").isdisjoint(words):
        return True
    if abs(ours - theirs) == 1 and ONE in words:
        return True
    return theirs <= NAMED and _TWO_NAMES.search(told) is not None
