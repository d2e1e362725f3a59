"""How a figure that is spoken of as known says of which one it is the second mention."""

from __future__ import annotations

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.link.on_things import same_class
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


def is_known_thing(context: Context, first: Figure, second: Figure) -> bool:
    """Whether a determiner stands before the second, and the first one's sentence has most of what follows it.

    "A fine of $3m ... the $3m fine", "12 children fell ill ... of the 12 children who fell ill". What opens the story
    may leave the word to the headline.
    """
    if _is_of_known_thing(context, first, second):
        return True
    behind = _saying_which(context, second)
    if behind is None:
        return False
    same = same_class(first.counted, second.counted)
    return len(_told(context, first, behind)) + same >= max(1, MOST * len(behind))


def _is_of_known_thing(context: Context, first: Figure, second: Figure) -> bool:
    """Whether what it is "of" has a determiner, and the first one's sentence tells of it: "the jobless rate of 14%"."""
    words = context.words(second)
    start = max(0, second.opening - BEFORE)
    if words[second.opening - 1 : second.opening] != ["of"] or POINTING.isdisjoint(words[start : second.opening]):
        return False
    at = max(k for k in range(start, second.opening) if words[k] in POINTING)
    named = context.stems_of(second.sentence, at, second.opening)
    known = bool(named) and len(_told(context, first, named)) >= MOST * len(named)
    return known and not _goes_on_anew(context, first, second)


def is_named_beside(context: Context, first: Figure, second: Figure) -> bool:
    """Whether what the second counts stands beside the first: "an order for 70 planes ... the 70 new orders"."""
    if second.counted is None or second.counted.determiner not in POINTING:
        return False
    lemma = context.stems_of(first.sentence, max(0, first.opening - NAMED), first.opening)
    return any(second.counted.lemma.startswith(stem) for stem in lemma)


def is_new_thing(context: Context, first: Figure, second: Figure) -> bool:
    """Whether a determiner stands before the second, and a clause behind it says which one, in words that are new.

    "The 37,000 homes in the north", where 73,000 homes lost power, are some of them.
    """
    return _saying_which(context, second) is not None and _goes_on_anew(context, first, second)


def _goes_on_anew(context: Context, first: Figure, second: Figure) -> bool:
    """Whether what follows the second and its noun says which one is meant, in words that the first has not."""
    words, stop = context.words(second), second.past
    if words[second.stop : second.stop + 1] == ["-"]:
        stop = second.stop + COMPOUND
    if WHICH.isdisjoint(words[stop : stop + 1]):
        return False
    end = _end(words, second)
    which = context.stems_of(second.sentence, stop, end)
    dated = any(word.isdecimal() for word in words[stop:end])
    return (bool(which) or dated) and not _told(context, first, which)


def _saying_which(context: Context, figure: Figure) -> frozenset[str] | None:
    """The stems of what follows a figure with a determiner, up to the next mark; None without a determiner."""
    words = context.words(figure)
    if figure.opening == 0 or words[figure.opening - 1] not in POINTING:
        return None
    if words[figure.opening - 1] == "that" and figure.opening < figure.first:
        return None  # "meaning that at least 44"
    return context.stems_of(figure.sentence, figure.stop, _end(words, figure))


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


def is_called_by_its_sort(context: Context, figure: Figure) -> bool:
    """Whether words before it say that it is the number just told: "the figure of 5.2 million", "that total of 12"."""
    before = context.words(figure)[max(0, figure.opening - 3) : figure.opening]
    return len(before) == 3 and before[0] in POINTING and before[1] in _sorts() and before[2] == "of"


def _end(words: list[str], figure: Figure) -> int:
    stop = min(len(words), figure.stop + BEHIND)
    return next((at for at in range(figure.stop, stop) if words[at] in STOPS), stop)


def _sorts() -> frozenset[str]:
    return word_set("retelling", "sorts")
