"""A sentence written for wordings: lower-case tokens, each figure one character (see ``wordings.alphabet``)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from checker.languages.lexicon import word_set
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.words import Words
from checker.wordings.alphabet import BARRIER, DASH, JOINED, SYMBOL, encoded
from checker.wordings.wordsets import barriers, particles

_SAME = {"“": '"', "”": '"', "‘": "'", "–": "–", "—": "–", "-": "-", "[": "(", "]": ")", "…": "..."}
_BETWEEN_CONVERSIONS = frozenset((";", ",", "/", "or"))
_SO = BARRIER + "so"
_BEFORE = BARRIER + "before"
_WRITTEN = str.maketrans("’", "'", "".join((*SYMBOL.values(), BARRIER, JOINED, DASH)))
_FIGURE = re.compile(f"[{''.join(SYMBOL.values())}]".encode())


class Rendered(NamedTuple):
    """A sentence as the bytes that patterns run over, and by a place in them the figure that stands there."""

    data: bytes
    places: Mapping[int, Figure]


def render(words: Words, figures: Sequence[Figure]) -> Rendered:
    """A sentence with figures, in their order."""
    pieces: list[str] = []
    written: list[Figure] = []
    at = 0
    for i, figure in enumerate(figures):
        if figure.opening < at:
            continue  # within the brackets of the figure before
        pieces += _pieces(words, at, figure.opening)
        pieces.append(SYMBOL[figure.kind])
        written.append(figure)
        following = figures[i + 1].opening if i + 1 < len(figures) else len(words)
        noun = figure.counted if figure.kind is not Kind.SCORE else None  # "a 2-1 win": the wording asks for the win
        at = max(figure.stop, min(noun.stop if noun else 0, following))
        at = _behind_conversion(words, figures, i, at)
    pieces += _pieces(words, at, len(words))
    data = encoded(f" {' '.join(pieces)} ")
    starts = (sign.start() for sign in _FIGURE.finditer(data))
    return Rendered(data, dict(zip(starts, written, strict=True)))


def _behind_conversion(words: Words, figures: Sequence[Figure], i: int, at: int) -> int:
    """The token after the brackets that give a figure in other units: "$205.4m (£110m)" is one figure to a wording."""
    if at >= len(words) or words.lower[at] != "(" or figures[i].quantity.unit is None:
        return at
    close = at + 1
    for other in figures[i + 1 :]:
        if (
            other.opening != close
            or other.kind is not figures[i].kind
            or other.quantity.unit == figures[i].quantity.unit
        ):
            return at
        close = other.stop
        if close < len(words) and words.lower[close] == ")":
            return close + 1
        if close >= len(words) or words.lower[close] not in _BETWEEN_CONVERSIONS:
            return at
        close += 1
    return at


def _pieces(words: Words, start: int, stop: int) -> list[str]:
    """Tokens as wordings see them."""
    said = list(map(_piece, words.lower[start:stop]))
    if _SO in said:
        for i, piece in enumerate(said[:-1]):
            if piece == _SO and said[i + 1] == "far":
                said[i] = "so"  # no clause begins with "so far"
    if _BEFORE in said:
        for i, piece in enumerate(said[1:], 1):
            if piece == _BEFORE and said[i - 1] in word_set("time", "periods"):
                said[i] = piece.removeprefix(BARRIER)  # "a year before" says when, and opens no clause
    if "-" in said:
        _tell_hyphens_apart(words, said, start)
    return said


def _tell_hyphens_apart(words: Words, said: list[str], start: int) -> None:
    """Write a hyphen between spaces as a dash, and mark a particle that one joins to the word before."""
    for i, piece in enumerate(said, start):
        if piece == "-":
            ahead, behind = i > 0 and words.glued(i - 1), words.glued(i)
            following = "".join(said[i + 1 - start : i + 2 - start])
            if not ahead and not behind:
                said[i - start] = _piece("–")
            elif ahead and behind and following in particles():
                said[i + 1 - start] = JOINED + following


@lru_cache(maxsize=20_000)
def _piece(word: str) -> str:
    """A word as wordings see it."""
    plain = _SAME.get(word, word).translate(_WRITTEN)
    return BARRIER + plain if plain in barriers() else plain
