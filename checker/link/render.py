"""Sentences written for phrases: lower-case tokens, each figure one character (see ``rulebook.alphabet``)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from checker.languages.lexicon import word_set
from checker.model.figure import Figure, Reading
from checker.model.quantity import Kind
from checker.model.words import Words
from checker.rulebook.alphabet import BARRIER, STOP, SYMBOL
from checker.rulebook.wordsets import barriers

_SAME = {"“": '"', "”": '"', "‘": "'", "’": "'", "–": "–", "—": "–", "-": "-", "[": "(", "]": ")", "…": "..."}
_BETWEEN_CONVERSIONS = frozenset((";", ",", "/", "or"))
_SO = BARRIER + "so"
_BEFORE = BARRIER + "before"
_CONTROLS = dict.fromkeys([*map(ord, SYMBOL.values()), ord(STOP), ord(BARRIER)])


class Rendered(Struct, frozen=True):
    """A text for phrases, and the figure at each offset of a figure's character in it."""

    text: str
    places: dict[int, Figure]


def render(reading: Reading, sentences: Sequence[Sequence[Figure]]) -> Rendered:
    """The sentences of some figures, one list of figures a sentence, joined by STOP."""
    pieces: list[str] = []
    places: dict[int, Figure] = {}
    length = 1
    for number, figures in enumerate(sentences):
        if number:
            pieces.append(STOP)
            length += 2
        words = reading.words[figures[0].sentence]
        at = 0
        for i, figure in enumerate(figures):
            if figure.opening < at:
                continue  # within the brackets of the figure before
            length = _add_words(pieces, words, at, figure.opening, length)
            places[length] = figure
            pieces.append(SYMBOL[figure.kind])
            length += 2
            following = figures[i + 1].opening if i + 1 < len(figures) else len(words)
            noun = figure.counted if figure.kind is not Kind.SCORE else None  # "a 2-1 win": the phrase asks for the win
            at = max(figure.stop, min(noun.stop if noun else 0, following))
            at = _behind_conversion(words, figures, i, at)
        length = _add_words(pieces, words, at, len(words), length)
    return Rendered(f" {' '.join(pieces)} ", places)


def _behind_conversion(words: Words, figures: Sequence[Figure], i: int, at: int) -> int:
    """The token behind the brackets that give a figure in other units: "$205.4m (£110m)" is one figure to a phrase."""
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


def _add_words(pieces: list[str], words: Words, start: int, stop: int, length: int) -> int:
    """Add tokens; returns the length of the text so far."""
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
        for i, piece in enumerate(said, start):
            if piece == "-" and not words.glued(i) and not (i and words.glued(i - 1)):
                said[i - start] = _piece("–")
    pieces += said
    return length + sum(map(len, said)) + len(said)


@lru_cache(maxsize=20_000)
def _piece(word: str) -> str:
    """A word as phrases see it."""
    plain = _SAME.get(word, word).translate(_CONTROLS)
    return BARRIER + plain if plain in barriers() else plain
