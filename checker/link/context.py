"""What the conditions of rules may look at: one article's figures, by sentence and in order."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from checker.model.document import Sentence, Zone
from checker.model.figure import Figure, Reading
from checker.model.quantity import Kind

# Determiners that point back at something already told.
POINTING = frozenset(("the", "these", "those", "all", "both"))
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
        """What "the 12 men" or "all 12" refers to: the nearest earlier figure of the same noun, or None."""
        if figure.start not in self.antecedents:
            self.antecedents[figure.start] = self._look_back(figure)
        return self.antecedents[figure.start]

    def _is_next_to(self, figure: Figure, determiner: str) -> bool:
        """Whether the determiner stands directly before the figure: "the 20 titles", not "the top 20 titles"."""
        return figure.opening > 0 and self.words(figure)[figure.opening - 1] == determiner

    def _look_back(self, figure: Figure) -> Figure | None:
        noun = figure.counted
        if noun is None or noun.determiner not in POINTING or not self._is_next_to(figure, noun.determiner):
            return None
        at = self.place[figure.start]
        for earlier in reversed(self.figures[max(0, at - REACH) : at]):
            if earlier.zone is Zone.HEADLINE or earlier.kind is not figure.kind or earlier.counted is None:
                continue
            if earlier.counted.lemma == noun.lemma and earlier.sentence != figure.sentence:
                return earlier
        return None


def context_of(reading: Reading) -> Context:
    """The context of a reading."""
    by_sentence: dict[int, list[Figure]] = defaultdict(list)
    for figure in reading.figures:
        by_sentence[figure.sentence].append(figure)
    body: dict[tuple[Kind, str | None], list[Figure]] = defaultdict(list)
    for figure in reading.figures:
        if figure.zone is not Zone.HEADLINE and figure.zone is not Zone.STANDFIRST:
            body[figure.kind, figure.unit].append(figure)
    places = {figure.start: i for i, figure in enumerate(reading.figures)}
    return Context(reading, dict(by_sentence), places, body)
