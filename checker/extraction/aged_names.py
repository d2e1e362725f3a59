"""People listed by name and age: "Ana Ruiz, 23, Tom Hill, 24, of York, and Ravi Nair, 25"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.extraction.spans import Span
from checker.model.quantity import Kind
from checker.model.words import Words

_JOINS = frozenset((",", "and", "of", "from", "-", "'", "’", ".", "'s", "&", "both"))
_LONGEST = 12  # tokens between two ages of a list


def lists(words: Words, spans: Sequence[Span]) -> list[list[int]]:
    """The lists of ages behind names, each as the positions of its figures (two or more)."""
    found: list[list[int]] = []
    run: list[int] = []
    for at, span in enumerate(spans):
        if span.quantity.kind is not Kind.AGE or not _behind_name(words, span):
            continue
        if run and not _is_joined(words, spans[run[-1]].stop, span.opening):
            found.append(run)
            run = []
        run.append(at)
    return [each for each in (*found, run) if len(each) > 1]


def _behind_name(words: Words, span: Span) -> bool:
    """Whether an age stands as in "Ruiz, 23"."""
    comma = span.opening - 1
    return comma > 0 and words.lower[comma] == "," and words.texts[comma - 1][0].isupper()


def _is_joined(words: Words, first: int, stop: int) -> bool:
    """Whether nothing but names and places stands between two ages."""
    between = words.texts[first:stop]
    return len(between) <= _LONGEST and all(text[0].isupper() or text in _JOINS for text in between)
