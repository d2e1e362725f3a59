"""Whether a set may have become more or fewer between two figures that speak of it: "six homes ... one is back"."""

from __future__ import annotations

import re
from functools import partial

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.model.figure import Figure

ONE = "one"
REACH = 60  # sentences between two counts that are read for what became of the first
_TWO_NAMES = re.compile(r"\b[A-Z]\w+ and (?:the )?[A-Z]")
_WORD = re.compile(r"[^\W\d_]+")
_words_of = partial(word_set, "become")


def is_made_between(context: Context, first: Figure, second: Figure) -> bool:
    """Whether a figure of their kind stands between two that differ and is the second, or with the first makes it."""
    ours, theirs = (f.quantity.numbers[0].value for f in (first, second))
    between = context.figures[context.place[first.start] + 1 : context.place[second.start]]
    kind = first.kind, first.quantity.unit
    told = {f.quantity.numbers[0].value for f in between if (f.kind, f.quantity.unit) == kind and f.value is not None}
    return not told.isdisjoint((theirs, theirs - ours, ours - theirs))


def may_have_become(context: Context, first: Figure, second: Figure) -> bool:
    """Whether what stands between two counts that differ tells of some of the first, or of more than it.

    So it may where they are too far apart to look.
    """
    if second.sentence - first.sentence > REACH or is_made_between(context, first, second):
        return True
    ours, theirs = (f.quantity.numbers[0].value for f in (first, second))
    told = context.reading.document.prose[first.end : second.start]
    words = set(_WORD.findall(told.lower()))
    if not _words_of("more" if theirs > ours else "fewer").isdisjoint(words):
        return True
    if abs(ours - theirs) == 1 and ONE in words:
        return True
    return second.implied and _TWO_NAMES.search(told) is not None
