"""What the conditions of rules may look at: one article's figures, by sentence, by kind and in order."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache

from checker.languages.lexicon import load
from checker.model.figure import Figure, Reading
from checker.model.quantity import Kind

STEM = 5  # letters in which the forms of a word agree: "arrest", "arrested"
SHORTEST = 3  # letters of a word that says something


@dataclass(frozen=True, slots=True)
class Context:
    """A reading with its figures sorted, and what was found out about them so far."""

    reading: Reading
    by_sentence: dict[int, list[Figure]]
    place: dict[int, int]  # a figure's start -> its number in the reading
    body: dict[tuple[Kind, str | None], list[Figure]]  # by kind and unit, without headline and standfirst
    antecedents: dict[int, Figure | None] = field(default_factory=dict)  # by a figure's start
    retellings: dict[int, Figure | None] = field(default_factory=dict)  # by a figure's start
    stems_known: dict[tuple[int, int, int], frozenset[str]] = field(default_factory=dict)
    candidates: dict[tuple[object, ...], list[tuple[Figure, ...]]] = field(default_factory=dict)  # by what rules want
    limits: dict[str, None] = field(default_factory=dict)  # those that were reached, each a sentence, in order

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All figures in the order of the text."""
        return self.reading.figures

    def words(self, figure: Figure) -> list[str]:
        """The tokens of a figure's sentence, in lower case."""
        return self.reading.words[figure.sentence].lower

    def words_between_figures(self, figure: Figure) -> set[str]:
        """The words of a figure's sentence that belong to no figure."""
        words = self.words(figure)
        taken = {at for f in self.by_sentence[figure.sentence] for at in range(f.opening, f.stop)}
        return {word for at, word in enumerate(words) if at not in taken}

    def stems(self, figure: Figure, around: int | None = None) -> frozenset[str]:
        """The stems of what a figure's sentence says, or of so many tokens on either side of the figure."""
        words = self.words(figure)
        start, stop = (0, len(words)) if around is None else (max(0, figure.opening - around), figure.stop + around)
        key = (figure.sentence, start, stop)
        if key not in self.stems_known:
            self.stems_known[key] = stems(words[start:stop])
        return self.stems_known[key]

    def stems_behind(self, figure: Figure, token: int) -> frozenset[str]:
        """The stems of what a figure's sentence says behind a token."""
        return stems(self.words(figure)[token + 1 :])

    def is_sole(self, figure: Figure) -> bool:
        """Whether its sentence has no other figure of its kind and unit."""
        kind = (figure.kind, figure.quantity.unit)
        return not any(
            other is not figure and (other.kind, other.quantity.unit) == kind
            for other in self.by_sentence[figure.sentence]
        )


def size_ratio(a: Figure, b: Figure) -> Fraction:
    """How many times the larger of two figures is the smaller: 1 where they are equal."""
    small, large = sorted((a.quantity.numbers[0].value, b.quantity.numbers[0].value))
    return large / small if small > 0 else large + 1


def context_of(reading: Reading) -> Context:
    """The context of a reading."""
    by_sentence: dict[int, list[Figure]] = defaultdict(list)
    body: dict[tuple[Kind, str | None], list[Figure]] = defaultdict(list)
    for figure in reading.figures:
        by_sentence[figure.sentence].append(figure)
        if not figure.at_top:
            body[figure.kind, figure.quantity.unit].append(figure)
    places = {figure.start: i for i, figure in enumerate(reading.figures)}
    return Context(reading, dict(by_sentence), places, body)


def stems(words: list[str]) -> frozenset[str]:
    """What words say, each cut to its stem; words of the closed classes say nothing."""
    empty = _empty_words()
    return frozenset(word[:STEM] for word in words if len(word) >= SHORTEST and word.isalpha() and word not in empty)


@cache
def _empty_words() -> frozenset[str]:
    """Words of the closed classes, which say nothing of the matter."""
    closed = load("closed")
    return frozenset(word for tag in "DPTCSWRMBHOXAJ" for word in closed[tag].split())
