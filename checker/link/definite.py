"""How a figure that is spoken of as known says of which one it is the second mention."""

from __future__ import annotations

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.model.figure import Figure

BEHIND = 6  # tokens behind a figure that say which one is meant
COMPOUND = 3  # tokens behind the number of "16-game run"
NAMED = 3  # tokens before a figure in which a noun says what it is of
BEFORE = 5  # tokens before a figure in which a noun with "the" and "of" stand
MOST = 0.5  # of them that the earlier sentence has too
STOPS = frozenset(",.;:()–—")
SHORT = 4  # letters that the forms of a short word have in common
WHICH = frozenset("who whom which that in on at of for from under with without it they he she we still now".split())
OWNING = frozenset(("its", "their", "his", "her", "our"))
POINTING = frozenset(("the", "these", "those", "this", "that"))


def _told(context: Context, first: Figure, stems: frozenset[str]) -> set[str]:
    """Those of some stems that the first one's sentence has, "fine" in "fined" too."""
    told = context.stems(first) | (_of_headline(context) if first.sentence in context.opening else frozenset())
    return {stem for stem in stems if stem in told or any(_are_forms(stem, other) for other in told)}


def _are_forms(a: str, b: str) -> bool:
    return len(a) >= SHORT and len(b) >= SHORT and (a.startswith(b) or b.startswith(a))


def _of_headline(context: Context) -> frozenset[str]:
    """The stems of the headline and the standfirst, so far as they tell a figure."""
    return context.once("stems of the headline", lambda: _stems_at_top(context))


def _stems_at_top(context: Context) -> frozenset[str]:
    return frozenset(stem for f in context.figures if f.at_top for stem in context.stems(f))


def _end(words: list[str], figure: Figure) -> int:
    stop = min(len(words), figure.stop + BEHIND)
    return next((at for at in range(figure.stop, stop) if words[at] in STOPS), stop)


def _sorts() -> frozenset[str]:
    return word_set("retelling", "sorts")
