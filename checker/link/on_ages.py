"""The condition on whose age a figure is: a child's, or another's."""

from __future__ import annotations

from functools import partial

from checker.languages.closed import empty_words
from checker.languages.lexicon import load, word_set
from checker.link.conditions import Context, Figures, condition
from checker.link.neighbours import word_at
from checker.model.figure import Figure

_CHILD = 3  # tokens before an age in which the child stands that it is of: "a boy, aged 9"
_GOING_ON = ("'s", "’s", "'", "’", "-")  # "girls' school", "girl-next-door"
_PLAIN = load("numbers")["small"].keys() | set(load("closed")["D"].split())
_ages = partial(word_set, "ages")


@condition
def of_child(context: Context, age: Figures) -> bool:
    """The age in years is told of a boy or girl: "a 14-year-old boy", "two girls aged 9 and 12"; no "boy band"."""
    return all(f.quantity.unit == "year" and (_before_child(context, f) or _behind_child(context, f)) for f in age)


def _before_child(context: Context, age: Figure) -> bool:
    behind = word_at(context, age, age.stop + 1)
    child = word_at(context, age, age.stop) in _ages("child")
    return child and (not behind.isalpha() or behind in empty_words()) and behind not in _GOING_ON


def _behind_child(context: Context, age: Figure) -> bool:
    words = context.words(age)[max(0, age.opening - _CHILD - 1) : age.opening]
    while words and words[-1] in ("aged", ","):
        words = words[:-1]
    return bool(words) and words[-1] in _ages("child") and _is_plain(words)


def _is_plain(words: list[str]) -> bool:
    """Whether nothing but a determiner or a number stands before the child: no "bad boy", no "cover girl"."""
    return len(words) < 2 or not words[-2].isalpha() or words[-2] in _PLAIN
