"""What the conditions of rules may look at: one article's figures, by sentence and in order."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from fractions import Fraction

from checker.model.document import Sentence, Zone
from checker.model.figure import Figure, Noun, Reading
from checker.model.quantity import Kind

# Determiners that point back at something already told.
POINTING = frozenset(("the", "these", "those", "all", "both"))
# What follows a noun and says which of its kind are meant.
SAYING_WHICH = frozenset("of who that which in from with at on aboard to for".split())
OTHER_THING = 10  # times: a figure that differs by so much counts something else
FARTHEST = 2  # times: a figure that differs by more is no slip of the one that it would point back to
REACH = 12  # figures: how far back an antecedent is looked for


@dataclass(frozen=True, slots=True)
class Context:
    """A reading with its figures by sentence, and what was found out about them so far."""

    reading: Reading
    by_sentence: dict[int, list[Figure]]
    place: dict[int, int]  # a figure's start -> its number in the reading
    body: dict[tuple[Kind, str | None], list[Figure]]  # by kind and unit, without headline and standfirst
    antecedents: dict[int, Figure | None] = field(default_factory=dict)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All figures in the order of the text."""
        return self.reading.figures

    def sentence(self, figure: Figure) -> Sentence:
        """The sentence that a figure stands in."""
        return self.reading.document.sentences[figure.sentence]

    def words(self, figure: Figure) -> list[str]:
        """The tokens of a figure's sentence, in lower case."""
        return self.reading.words[figure.sentence].lower

    def antecedent(self, figure: Figure) -> Figure | None:
        """What "the 12 men" or "all 12" refers to, or None.

        Of the figures shortly before that count the same noun, it is the one with the same number, else the nearest
        that counts no other thing; nothing, where that one is too far off for a slip.
        """
        if figure.start not in self.antecedents:
            self.antecedents[figure.start] = self._look_back(figure)
        return self.antecedents[figure.start]

    def _is_next_to(self, figure: Figure, determiner: str) -> bool:
        """Whether the determiner stands directly before the figure: "the 20 titles", not "the top 20 titles"."""
        return figure.opening > 0 and self.words(figure)[figure.opening - 1] == determiner

    def _goes_on(self, figure: Figure, noun: Noun) -> bool:
        """Whether what follows says which are meant: "the 76 engines of the fleet" need not be known before."""
        words = self.words(figure)
        return noun.stop < len(words) and words[noun.stop] in SAYING_WHICH

    def _look_back(self, figure: Figure) -> Figure | None:
        noun = figure.counted
        if noun is None or noun.determiner not in POINTING or not self._is_next_to(figure, noun.determiner):
            return None
        if noun.determiner == "the" and self._goes_on(figure, noun):
            return None
        at = self.place[figure.start]
        possible = [
            earlier
            for earlier in reversed(self.figures[max(0, at - REACH) : at])
            if earlier.kind is figure.kind
            and earlier.zone is not Zone.HEADLINE
            and earlier.sentence != figure.sentence
            and figure.paragraph - earlier.paragraph <= 1
        ]
        same = [f for f in possible if f.counted is not None and f.counted.lemma == noun.lemma]
        if any(_ratio(f, figure) == 1 for f in possible):
            return next((f for f in same if _ratio(f, figure) == 1), None)
        nearest = next((f for f in same if _ratio(f, figure) < OTHER_THING), None)
        return nearest if nearest is not None and _ratio(nearest, figure) <= FARTHEST else None


def _ratio(a: Figure, b: Figure) -> Fraction:
    """How many times the larger of two figures is the smaller: 1 where they are equal."""
    small, large = sorted((a.quantity.numbers[0].value, b.quantity.numbers[0].value))
    return large / small if small > 0 else large + 1


def context_of(reading: Reading) -> Context:
    """The context of a reading."""
    by_sentence: dict[int, list[Figure]] = defaultdict(list)
    for figure in reading.figures:
        by_sentence[figure.sentence].append(figure)
    body: dict[tuple[Kind, str | None], list[Figure]] = defaultdict(list)
    for figure in reading.figures:
        if figure.zone is not Zone.HEADLINE and figure.zone is not Zone.STANDFIRST:
            body[figure.kind, figure.quantity.unit].append(figure)
    places = {figure.start: i for i, figure in enumerate(reading.figures)}
    return Context(reading, dict(by_sentence), places, body)
