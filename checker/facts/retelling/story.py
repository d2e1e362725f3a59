"""The figures of an article for the linker: at its top, with a first paragraph that sums it up, and below."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from functools import lru_cache
from itertools import islice, pairwise
from operator import attrgetter

from msgspec import Struct, field

from checker.facts.retelling.around import Around, Told, around, told_beside
from checker.facts.retelling.weights import word_weight
from checker.model.document import Document, Sentence, Zone
from checker.model.fact import Fact
from checker.model.figure import Figure, Reading
from checker.model.quantity import Kind, Style
from checker.precision.slip_forms import are_as_printed, date_parts

TOLD_AGAIN = 0.72  # part of the words of a first paragraph found below: in nine leads of ten it is less ...
SOME_AGAIN, PHRASES_AGAIN = 0.6, 0.22  # ... or less, with so many of its word pairs
LONGER = 3  # least ratio of the rest's length to its own
FEWEST = 8  # words from which on that is evidence
_WORD = re.compile(r"[a-z]{4,}")
_PHRASED = re.compile(r"[a-z]{3,}")
_LETTERS = 6  # leading letters in which the forms of a word agree
_TOP = (Zone.HEADLINE, Zone.STANDFIRST)


class Summary(Struct, frozen=True):
    """The sentences of a first paragraph that sums the story up, and the part of its word pairs found below."""

    sentences: tuple[Sentence, ...]
    phrases: float


def summary(document: Document) -> Summary | None:
    """The first paragraph below the headline, if most of its words are in the rest of the article too."""
    body = [sentence for sentence in document.sentences if sentence.zone not in _TOP]
    first = tuple(sentence for sentence in body if sentence.paragraph == body[0].paragraph)
    if not first:
        return None
    text, start, edge = document.prose.lower(), first[0].start, first[-1].end
    if len(text) - edge < LONGER * (edge - start):
        return None
    told = {word[:_LETTERS] for word in _WORD.findall(text, start, edge)}
    again = sum(text.find(word, edge) >= 0 for word in told)
    if len(told) < FEWEST or again < SOME_AGAIN * len(told):
        return None
    ours, theirs = (_phrases(text[begin:end]) for begin, end in ((start, edge), (edge, len(text))))
    phrases = len(ours & theirs) / len(ours)
    return Summary(first, phrases) if again >= TOLD_AGAIN * len(told) or phrases >= PHRASES_AGAIN else None


def _phrases(text: str) -> set[tuple[str, str]]:
    return set(pairwise(word[:_LETTERS] for word in _PHRASED.findall(text)))


MOST_TOPS = 40  # most figures at the top that are examined
MOST = 60  # most figures of one kind and unit below that are examined for one at the top
REPHRASED = 0.4  # part of a summary's word pairs found below, from which on its numbers are repeated
AMOUNTS = (Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.POINTS, Kind.MEASURE, Kind.DURATION, Kind.AGE)
STYLES = (Style.DIGITS, Style.WORDS, Style.IMPLIED)


class Story(Struct, frozen=True):
    """A reading with its figures sorted. ``summary`` are the sentences of a first paragraph that sums the story up."""

    reading: Reading
    tops: tuple[Figure, ...]  # of the headline, the standfirst and a first paragraph that sums the story up
    rows: dict[int, list[Figure]]  # by sentence
    body: dict[Hashable, list[Figure]]  # below the top, by what they may be repeated as
    times: Counter[tuple[Hashable, Hashable]]  # how often each value occurs below the top
    summary: frozenset[int]
    first: int  # the first paragraph below the headline
    phrases: float  # the part of its word pairs found below it
    known: dict[int, Around] = field(default_factory=dict)  # by where a figure begins
    beside: dict[int, Told] = field(default_factory=dict)  # by sentence
    told: dict[int, bool] = field(default_factory=dict)
    shared: dict[int, float] = field(default_factory=dict)
    facts: dict[int, Fact | None] = field(default_factory=dict)
    told_again: dict[int, float] = field(default_factory=dict)  # by where a figure begins, the odds of what agrees

    def is_top(self, figure: Figure) -> bool:
        """Whether it stands at the top, where the story is summed up."""
        return figure.at_top or self.is_summary(figure)

    def is_summary(self, figure: Figure) -> bool:
        """Whether it stands in a first paragraph that sums the story up."""
        return figure.sentence in self.summary and _is_retold(figure, self.phrases)

    def most_shared(self, top: Figure) -> float:
        """How much the sentence of a figure at the top shares at most with that of a figure below."""
        if top.start not in self.shared:
            ours = self.told_beside(top).stems
            shared = (word_weight(ours & self.told_beside(body).stems) for body in self.below(top))
            self.shared[top.start] = max(shared, default=0)
        return self.shared[top.start]

    def part_told(self, tops: Sequence[Figure]) -> float:
        """The part of some figures at the top whose value a figure below has."""
        return sum(map(self._is_repeated, tops)) / len(tops)

    def _is_repeated(self, top: Figure) -> bool:
        if top.start not in self.told:
            self.told[top.start] = any(agree(top, body) for body in self.below(top))
        return self.told[top.start]

    def below(self, top: Figure) -> list[Figure]:
        """The figures that may repeat one, by kind and unit: below the top, or else further below."""
        told = self.body.get(sort_of(top), [])
        if not self.is_top(top):
            first = bisect_right(told, top.sentence, key=attrgetter("sentence"))
            return told[first : first + MOST]
        return list(islice((f for f in told if f.sentence not in self.summary or top.at_top), MOST))

    def around(self, figure: Figure) -> Around:
        """The surroundings of a figure."""
        if figure.start not in self.known:
            words, row = self.reading.words[figure.sentence], self.rows[figure.sentence]
            self.known[figure.start] = around(figure, words, row, self.told_beside(figure))
        return self.known[figure.start]

    def told_beside(self, figure: Figure) -> Told:
        """What the sentence of a figure has beside its figures."""
        at = figure.sentence
        if at not in self.beside:
            self.beside[at] = told_beside(self.reading.words[at], self.rows[at])
        return self.beside[at]


@lru_cache(maxsize=1)
def story_of(reading: Reading) -> Story:
    """A reading with its figures sorted, for the linker and for the judge."""
    rows: dict[int, list[Figure]] = defaultdict(list)
    body: dict[Hashable, list[Figure]] = defaultdict(list)
    for figure in reading.figures:
        rows[figure.sentence].append(figure)
        if not figure.at_top and figure.zone is not Zone.TABLE and may_tell(figure):
            body[sort_of(figure)].append(figure)
    times = Counter((sort, value_of(f)) for sort, figures in body.items() for f in figures)
    opening = summary(reading.document)
    told = frozenset(sentence.index for sentence in opening.sentences) if opening else frozenset()
    first = next((s.paragraph for s in reading.document.sentences if s.zone is Zone.BODY), 0)
    phrases = opening.phrases if opening else 0.0
    summed_up = (f for f in reading.figures if f.at_top or (f.sentence in told and _is_retold(f, phrases)))
    tops = tuple(islice(filter(may_tell, summed_up), MOST_TOPS))
    return Story(reading, tops, dict(rows), dict(body), times, told, first, phrases)


def _is_retold(figure: Figure, phrases: float) -> bool:
    """Whether a figure of a summary is repeated, by how many of the summary's phrases are; a date always is."""
    return figure.kind is Kind.DATE or phrases >= REPHRASED


def may_tell(figure: Figure) -> bool:
    """Whether it is one printed amount, or a date."""
    if figure.kind is Kind.DATE:
        moment = figure.quantity.moment
        return moment is not None and figure.quantity.until is None and moment.hour is None and not moment.decade
    numbers = figure.quantity.numbers
    return figure.kind in AMOUNTS and len(numbers) == 1 and numbers[0].style in STYLES and numbers[0].is_positive


def sort_of(figure: Figure) -> Hashable:
    """What two figures for one fact have in common: the kind and the unit; of dates, which parts are printed."""
    if figure.quantity.moment is not None:
        return figure.kind, *(part is not None for part in date_parts(figure.quantity.moment))
    return figure.kind, figure.quantity.unit


def value_of(figure: Figure) -> Hashable:
    """Its number, or its date."""
    moment, numbers = figure.quantity.moment, figure.quantity.numbers
    return date_parts(moment) if moment is not None else numbers[0].value if numbers else None


def agree(first: Figure, second: Figure) -> bool:
    """Whether two figures of one sort may have one value as printed: one may be the other rounded or cut."""
    return are_as_printed(first.quantity, second.quantity)
