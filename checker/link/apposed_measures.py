"""Measures that give the one before them in the other system with no bracket: "450 yards, 411 metres, away"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.conversion import convert
from checker.languages.lexicon import word_set
from checker.model.figure import Figure
from checker.model.quantity import Kind

_words = partial(word_set, "exchange")

MARKS = frozenset((",", "-", "–", "—", ":", ";", "(", "[", "--"))
ENDS = frozenset((",", "-", "–", "—", "--", ".", ";", ":", ")", "]", "!", "?", '"', "”", "and", "but"))
NOUN = 5  # tokens of "pints of blood on Friday" between the first measure and the mark behind it
TAIL = 3  # tokens of "in old money" behind the second
APART = 2  # times that the two differ: farther apart, "100 yards, 400 metres" are two


def is_apposed(words: list[str], given: Figure, other: Figure) -> bool:
    """Whether a measure stands in apposition behind one of the other system, to be read as the same again."""
    if given.kind is not Kind.MEASURE or not _are_of_two_systems(given, other) or not _are_near(given, other):
        return False
    said, *inserted = _chunks(words[given.stop : other.first])
    if not inserted or len(said) > NOUN or not _words("new_matter").isdisjoint(said):
        return False
    return all(_introduces(chunk) for chunk in inserted) and _ends(words[other.stop : other.stop + TAIL + 1])


def _chunks(words: list[str]) -> Iterator[list[str]]:
    """The words between two figures as the marks part them; at least one chunk, which may be empty."""
    chunk: list[str] = []
    for word in words:
        if word in MARKS:
            yield chunk
            chunk = []
        else:
            chunk.append(word)
    yield chunk


def _introduces(chunk: list[str]) -> bool:
    """Whether an insertion only leads to the same measure: "they said", "that is to say", "in old money"."""
    return not _words("saying").isdisjoint(chunk) or (_words("before") | _words("introducing")).issuperset(chunk)


def _ends(behind: list[str]) -> bool:
    end = next((at for at, word in enumerate(behind) if word in ENDS), len(behind) if len(behind) <= TAIL else None)
    return end is not None and (_words("behind") | _words("introducing")).issuperset(behind[:end])


def _are_of_two_systems(given: Figure, other: Figure) -> bool:
    return _is_metric(given) is not _is_metric(other)


def _is_metric(figure: Figure) -> bool:
    """Whether a unit is built on metres, grams and the like: "square kilometer", "metric ton"."""
    return any(word.endswith(root) for word in (figure.quantity.unit or "").split() for root in _words("metric"))


def _are_near(given: Figure, other: Figure) -> bool:
    """Whether the first, in the unit of the second, comes near it; temperatures, whose zeros differ, always do."""
    if not given.quantity.numbers or not other.quantity.numbers:
        return False
    told = abs(other.quantity.numbers[0].value)
    meant = convert(given.quantity.numbers[0].value, given.unit or "", other.unit or "")
    degrees = not _words("degrees").isdisjoint([given.quantity.unit or ""])
    return bool(meant) and (degrees or any(told <= APART * abs(m) and abs(m) <= APART * told for m in meant))
