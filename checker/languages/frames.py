"""Frames: the words by which a clause says what it says of its figures, from ``frames/*.yaml`` of the language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cache

from checker.languages.lexicon import load

_GAP = "  "  # parts the columns of a line; an entry may be of several words


@cache
def words(file: str, name: str) -> frozenset[str]:
    """The entries of a class of a file of frames: lemmas, words, or several words with a space between.

    >>> "climb" in words("change", "verbs_rise"), "account for" in words("share", "verbs")
    (True, True)
    """
    return frozenset(entry for entry, _ in _lines(file, name))


@cache
def columns(file: str, name: str) -> Mapping[str, str]:
    """By each entry of a class its other column, "" where a newsroom left it out.

    >>> columns("rate", "periodic")["hourly"]
    'hour'
    """
    return dict(_lines(file, name))


@cache
def factors() -> Mapping[str, Fraction]:
    """By each word that says how many times as much something became, that number.

    >>> factors()["halve"]
    Fraction(1, 2)
    """
    return {entry: Fraction(rest.split()[-1]) for entry, rest in _lines("change", "factors")}


@cache
def covers() -> Mapping[str, frozenset[str]]:
    """By a noun whose number may be a total, the nouns whose numbers may be its parts: of ``things.yaml``, and more.

    >>> {"injury", "fatality"} <= covers()["casualty"]
    True
    """
    found: dict[str, frozenset[str]] = {}
    more = (entry.partition(":")[::2] for entry, _ in _lines("nouns", "total_nouns"))
    for noun, covered in (*load("things")["covers"].items(), *more):
        found[noun] = found.get(noun, frozenset()) | frozenset(covered.split())
    return found


def _lines(file: str, name: str) -> Iterator[tuple[str, str]]:
    """Each line of a class: its entry, and the other columns, which a newsroom may leave out."""
    for line in load(f"frames/{file}")[name].splitlines():
        entry, _, rest = line.strip().partition(_GAP)
        if entry:
            yield entry, rest
