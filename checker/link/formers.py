"""What tells that a level is the former one of another: "71m, up from last year's 67m", "against 67m a year ago".

An opener stands before it, with no more between than whose it is, of what and of when. Behind "from" it is the level
that another came from; behind all others it may be one of another place or thing, unless words say when it was.
"""

from __future__ import annotations

from functools import cache, partial

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.link.ways import moving, nouns, way_of
from checker.model.figure import Figure
from checker.model.quantity import Kind

words_for = partial(word_set, "formers")

REACH = 10  # tokens before a level in which its opener stands
TIMED = 6  # tokens behind a former level that say when it was
MOVED = 5  # tokens of "dropping 12 percent"
COMPARED = frozenset(("compared", "compares"))  # "with" or "to"
MARKS = frozenset((",", ";", ":", "(", ")", "–", "—", "/"))


def opener(context: Context, level: Figure) -> int | None:
    """The token that tells a level as a former one: that of "from" of "from last year's 4.6 million"."""
    words = context.words(level)
    for at in range(level.opening - 1, max(-1, level.opening - REACH), -1):
        word = words[at]
        if word == "after" and not _is_plain(context, at, level):
            return None  # "after reaching 12"
        if word == "on" and words[at + 1] == "top":
            return None  # "a cut of 3c, on top of 2c in May"
        if word in all_openers() or (at and words[at - 1] in COMPARED):
            return None if at and words[at - 1] in words_for("spanning") else at  # "ranging from $97 in Utah to $224"
        if word == "at" and at > 1 and words[at - 1] in words_for("closed") and words[at - 2] in ("having", "after"):
            return at  # "jumped 9%, having closed at"
        if word == "to" and (moved := _moved_after(words, at)) is not None:
            return moved
        of_staff = word == "of" and at < level.opening - 1 and words[at - 1] not in word_set("changes", "levels")
        if of_staff or word in words_for("closing") or (word in MARKS and not _is_in_date(words, at)):
            return None  # "5% more than the staff of the 30 shops"
    return None


def _moved_after(words: list[str], to: int) -> int | None:
    """The "after" of "after dropping to", "after dropping 12 percent to"."""
    told = range(max(1, to - 1), max(0, to - 1 - MOVED), -1)
    return next((at - 1 for at in told if words[at - 1] in ("after", "having") and way_of(words[at])), None)


def _is_in_date(words: list[str], at: int) -> bool:
    """Whether a mark is of a date: "above the January, 1986, level of", "from the 1985/86 level of"."""
    months, before = word_set("changes", "months"), words[at - 1]
    if words[at] == "/":
        return before.isdecimal() and len(before) == len("1985")
    return words[at] == "," and (before in months or (at > 2 and words[at - 2] == "," and words[at - 3] in months))


def opening_word(context: Context, level: Figure) -> str:
    """The word that tells a level as a former one, or nothing."""
    at = opener(context, level)
    return "" if at is None else context.words(level)[at]


def is_former(context: Context, level: Figure) -> bool:
    """Whether a level is told as one that another is set against, if only by its name: "above last year's £4m"."""
    return opener(context, level) is not None


def is_set_against(context: Context, level: Figure) -> bool:
    """Whether it is told as a level from which another came, or with which it is compared, and not by its name."""
    return opening_word(context, level) not in words_for("naming") | {""}


def _is_plain(context: Context, at: int, level: Figure) -> bool:
    """Whether between an opener, or the "to" of "after dropping to", and a level is no more than which one it is."""
    words, told = context.words(level), dates(context, level)
    if words[at] in ("after", "having") and way_of(words[at + 1]):
        at = next((to for to in range(at + 2, level.opening) if words[to] == "to"), at)
    known = words_for("qualifying") | word_set("changes", "months")
    return all(words[i] in known or i in told for i in range(at + 1, level.opening))


def dates(context: Context, figure: Figure) -> set[int]:
    """The tokens of the dates and lengths of time in a figure's sentence."""
    told = (f for f in context.by_sentence[figure.sentence] if f.kind in (Kind.DATE, Kind.DURATION) and f is not figure)
    return {at for f in told for at in range(f.opening, f.stop)}


def is_timed(context: Context, level: Figure) -> bool:
    """Whether words beside a level that another is set against say that it is of another time."""
    words, past, at = context.words(level), level.past, opener(context, level)
    if at is None or (words[past : past + 1] and words[past] in nouns() | moving()):
        return False  # "after a 4.2% rise"
    led, behind = words[at + 1 : level.opening], words[past : past + TIMED]
    if "to" in led and not moving().isdisjoint(led):
        return True  # "after dropping to"
    told = dates(context, level)
    dated = any(i in told for i in (*range(at + 1, level.opening), *range(past, past + TIMED)))
    return dated or not words_for("times").isdisjoint(led + behind)


@cache
def all_openers() -> frozenset[str]:
    """One word of each opener."""
    return openers() | words_for("naming")


@cache
def openers() -> frozenset[str]:
    """One word of each opener that sets a level against another without a name."""
    return words_for("opening") | COMPARED
