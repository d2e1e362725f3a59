"""What the conditions of rules may look at: one article's figures, by sentence, by kind and in order."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator
from collections.abc import Set as AbstractSet
from fractions import Fraction
from functools import wraps
from typing import Any, TypeAlias, TypeVar

from msgspec import Struct, field

from checker.languages.stems import stems
from checker.model.claim import Claim
from checker.model.document import Document, Zone
from checker.model.figure import Figure, Reading
from checker.model.finding import Fault
from checker.model.quantity import Kind, Moment

T = TypeVar("T")
MOST = 40  # figures of a sentence that are looked at beside one of them
REMEMBERED = 5_000  # stretches of text whose stems are kept at a time
MOST_REFUSED = 10_000  # claims of an article of which it is kept that a condition ruled them out
OPENING = 3  # sentences of the first paragraph that tell the story in short
_WORD = re.compile(r"[^\W\d_]+")


Value: TypeAlias = tuple[Kind, str | None, tuple[Fraction, ...], Moment | None]

Refused: TypeAlias = tuple[Claim, int]
"""A claim, and the number of the condition among those of its rule that ruled it out."""


Tick: TypeAlias = Callable[[str], None]
"""What is called at each step with the id of its rule: raises an error where time is up."""


def unlimited(_rule: str) -> None:
    """An article may take as long as it takes."""


class Context(Struct, frozen=True):
    """A reading with its figures sorted, and what was found out about them so far."""

    reading: Reading
    by_sentence: dict[int, list[Figure]]
    place: dict[int, int]  # a figure's start -> its number in the reading
    body: dict[tuple[Kind, str | None], list[Figure]]  # by kind and unit, without headline and standfirst
    opening: frozenset[int] = frozenset()  # the sentences of the first paragraph that tell the story in short
    told: dict[int, int] = field(default_factory=dict)  # by a figure's start: how often what it says is told, wherever
    antecedents: dict[int, Figure | None] = field(default_factory=dict)  # by a figure's start
    retellings: dict[int, Figure | None] = field(default_factory=dict)  # by a figure's start
    stems_known: dict[tuple[int, int, int], frozenset[str]] = field(default_factory=dict)
    kept: dict[Hashable, Any] = field(default_factory=dict)  # what else was found out once, by the name of what it is
    sizes: dict[tuple[Kind, str | None], list[float]] = field(default_factory=dict)  # of each kind and unit, sorted
    kinds: frozenset[Kind] = frozenset()  # of its figures
    limits: dict[str, None] = field(default_factory=dict)  # those that were reached, each a sentence, in order
    faults: dict[str, Fault] = field(default_factory=dict)  # by a rule's id, the first of each rule
    tick: Tick = unlimited
    refused: list[Refused] | None = None  # claims that conditions ruled out, where they are asked for

    def refuse(self, claim: Claim, condition: int) -> None:
        """Keep that a condition of its rule, by its number there, ruled a claim out, if that is asked for."""
        if self.refused is None:
            return
        if len(self.refused) < MOST_REFUSED:
            self.refused.append((claim, condition))
        else:
            self.limits[f"Of the claims that conditions ruled out the first {MOST_REFUSED:,} are told only."] = None

    def once(self, name: Hashable, find: Callable[[], T]) -> T:
        """What ``find`` gives, found out once an article and kept under a name."""
        kept = self.kept
        if name not in kept:
            kept[name] = find()
        found: T = kept[name]
        return found

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All figures in the order of the text."""
        return self.reading.figures

    @property
    def alone(self) -> dict[int, tuple[Figure]]:
        """By its start, each figure as a role takes it that takes one: made once, since many roles may."""
        return self.once("alone", lambda: {figure.start: (figure,) for figure in self.figures})

    @property
    def vocabulary(self) -> frozenset[str]:
        """The words of the whole article, in lower case."""
        return self.once("vocabulary", lambda: frozenset(_WORD.findall(self.reading.document.prose.lower())))

    @property
    def said(self) -> frozenset[str]:
        """The tokens of all sentences with figures, in lower case: what none of them says need not be looked for."""
        return self.once("said", lambda: frozenset().union(*(words.lower for words in self.reading.words.values())))

    def of_kind(self, kind: Kind) -> list[Figure]:
        """The figures of a kind, in the order of the text."""
        return self.once(("of kind", kind), lambda: [figure for figure in self.figures if figure.kind is kind])

    def words(self, figure: Figure) -> list[str]:
        """The tokens of a figure's sentence, in lower case."""
        return self.reading.words[figure.sentence].lower

    def earlier(self, figure: Figure) -> Iterator[Figure]:
        """The figures before one in its sentence, the nearest first, up to so many as are looked at."""
        at = self.place[figure.start]
        for other in reversed(self.figures[max(0, at - MOST) : at]):
            if other.sentence != figure.sentence:
                return
            yield other

    def beside(self, figure: Figure) -> list[Figure]:
        """The figures of its sentence with it, in order, so many on either side as are looked at."""
        at = self.place[figure.start]
        around = self.figures[max(0, at - MOST) : at + MOST + 1]
        return [other for other in around if other.sentence == figure.sentence]

    def telling(self, sort: str, words: AbstractSet[str], suits: Callable[[Context, Figure], object]) -> list[Figure]:
        """The figures that ``suits`` in sentences with one of some words, found once and kept under a name."""
        return self.once(sort, lambda: [] if words.isdisjoint(self.said) else list(self._telling(words, suits)))

    def _telling(self, words: AbstractSet[str], suits: Callable[[Context, Figure], object]) -> Iterator[Figure]:
        for number, row in self.by_sentence.items():
            if not words.isdisjoint(self.reading.words[number].lower):
                yield from (figure for figure in row if suits(self, figure))

    def words_between_figures(self, figure: Figure) -> set[str]:
        """The words of a figure's sentence that belong to no figure."""
        words = self.words(figure)
        taken = {at for f in self.by_sentence[figure.sentence] for at in range(f.opening, f.stop)}
        return {word for at, word in enumerate(words) if at not in taken}

    def words_before(self, figure: Figure) -> frozenset[str]:
        """The words of the sentence before a figure's, in lower case, whether it has figures or not."""
        document = self.reading.document
        before = document.sentences[max(0, figure.sentence - 1)]
        first = before.index == figure.sentence
        return frozenset() if first else frozenset(_WORD.findall(document.prose[before.start : before.end].lower()))

    def sentence(self, number: int) -> list[str]:
        """The words of a sentence in lower case, whether it has figures or not: its tokens, where it has."""
        words = self.reading.words.get(number)
        if words:
            return words.lower
        document = self.reading.document
        told = document.sentences[number]
        return _WORD.findall(document.prose[told.start : told.end].lower())

    def stems(self, figure: Figure, around: int | None = None) -> frozenset[str]:
        """The stems of what a figure's sentence says, or of so many tokens on either side of the figure."""
        words = self.words(figure)
        start, stop = (0, len(words)) if around is None else (max(0, figure.opening - around), figure.stop + around)
        return self.stems_of(figure.sentence, start, stop)

    def stems_of(self, sentence: int, start: int, stop: int) -> frozenset[str]:
        """The stems of some tokens of a sentence."""
        key, known = (sentence, start, stop), self.stems_known
        if key not in known:
            if len(known) >= REMEMBERED:
                known.clear()  # what is near is asked for again and again, what is far never
            known[key] = stems(self.reading.words[sentence].lower[start:stop])
        return known[key]

    def is_sole(self, figure: Figure) -> bool:
        """Whether its sentence has no other figure of its kind and unit."""
        kind = (figure.kind, figure.quantity.unit)
        return not any(
            other is not figure and (other.kind, other.quantity.unit) == kind
            for other in self.by_sentence[figure.sentence]
        )


def found_once(find: Callable[[Context], T]) -> Callable[[Context], T]:
    """Let a function of an article find its answer once, and give it again whenever it is asked."""

    @wraps(find)
    def known(context: Context) -> T:
        kept = context.kept
        if find not in kept:
            kept[find] = find(context)
        found: T = kept[find]
        return found

    return known


def size_of(figure: Figure) -> Fraction:
    """Its number, or the first of several."""
    return figure.quantity.numbers[0].value


def are_of_one_kind(first: Figure, second: Figure) -> bool:
    """Whether both are of one kind and unit."""
    return (first.kind, first.quantity.unit) == (second.kind, second.quantity.unit)


def is_bare_number(figure: Figure) -> bool:
    """Whether it is a number alone, with neither a unit nor a noun that it counts."""
    return figure.kind is Kind.COUNT and figure.counted is None


def size_ratio(a: Figure, b: Figure) -> float:
    """How many times the larger of two figures is the smaller: 1 where they are equal.

    A float, since a ratio is only held against a few round ones, and by far the quicker.
    """
    one, other = a.quantity.numbers[0].value, b.quantity.numbers[0].value
    small, large = one.numerator * other.denominator, other.numerator * one.denominator
    if large < small:
        small, large = large, small
    return large / small if small > 0 else float(max(one, other) + 1)


def context_of(reading: Reading, tick: Tick = unlimited, refused: list[Refused] | None = None) -> Context:
    """The context of a reading; ``refused`` takes the claims that conditions rule out."""
    by_sentence: dict[int, list[Figure]] = defaultdict(list)
    body: dict[tuple[Kind, str | None], list[Figure]] = defaultdict(list)
    for figure in reading.figures:
        by_sentence[figure.sentence].append(figure)
        if not figure.at_top:
            body[figure.kind, figure.quantity.unit].append(figure)
    places = {figure.start: i for i, figure in enumerate(reading.figures)}
    values = [value(figure) for figure in reading.figures]
    told = Counter(values)
    times = {figure.start: told[said] for figure, said in zip(reading.figures, values, strict=True)}
    kinds = frozenset(figure.kind for figure in reading.figures)
    opening = _opening(reading.document)
    limits = dict.fromkeys(reading.limits)
    return Context(
        reading,
        dict(by_sentence),
        places,
        body,
        opening,
        times,
        kinds=kinds,
        limits=limits,
        tick=tick,
        refused=refused,
    )


def value(figure: Figure) -> Value:
    """What a figure says, its hedge left out: two figures with the same value say the same."""
    return figure.kind, figure.quantity.unit, tuple(n.value for n in figure.quantity.numbers), figure.quantity.moment


def _opening(document: Document) -> frozenset[int]:
    first = next((s.paragraph for s in document.sentences if s.zone is Zone.BODY), None)
    return frozenset([s.index for s in document.sentences if s.paragraph == first][:OPENING])
