"""Ages that are listed, after names or alone: "Ana Ruiz, 23, and Tom Hill, 24, of York", "aged six, nine and 11"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.extraction.spans import Span
from checker.model.quantity import Kind
from checker.model.words import Words

_JOINS = frozenset((",", "and", "of", "from", "-", "'", "’", ".", "'s", "&", "both"))
_JOINTS = ([","], ["and"], [",", "and"])
_LONGEST = 12  # tokens between two ages of a list


def lists(words: Words, spans: Sequence[Span]) -> list[list[int]]:
    """The lists of ages, each as the positions of its figures (two or more)."""
    found: list[list[int]] = [[]]
    for at, span in enumerate(spans):
        if span.quantity.kind is not Kind.AGE:
            continue
        before = spans[found[-1][-1]] if found[-1] else None
        if before is None or not _goes_on(words, before, span):
            found.append([])
        found[-1].append(at)
    return [each for each in found if len(each) > 1]


def _goes_on(words: Words, before: Span, span: Span) -> bool:
    """Whether an age stands in one list with the one before."""
    if words.lower[before.stop : span.opening] in _JOINTS:
        return True
    named = _behind_name(words, before) and _behind_name(words, span)
    return named and _is_joined(words, before.stop, span.opening)


def _behind_name(words: Words, span: Span) -> bool:
    """Whether an age stands as in "Ruiz, 23"."""
    comma = span.opening - 1
    return comma > 0 and words.lower[comma] == "," and words.texts[comma - 1][0].isupper()


def _is_joined(words: Words, first: int, stop: int) -> bool:
    """Whether nothing but names and places stands between two ages."""
    between = words.texts[first:stop]
    return len(between) <= _LONGEST and all(text[0].isupper() or text in _JOINS for text in between)
