"""All words of a story, and the years in which it may have been written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache, partial

from msgspec import Struct

from checker.languages.lexicon import load, word_set
from checker.model.clause import Form, Parse
from checker.model.document import Document
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.statements.phrases import preposition

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@lru_cache(maxsize=1)
def _words_of(prose: str) -> frozenset[str]:
    """The words of a text; cached, since each doubtful year or rate asks for them."""
    return frozenset(_WORD.findall(prose))


class Prose(Struct, frozen=True):
    """The sentences with figures of a story, its document, and the units of all its sums of money."""

    parses: Mapping[int, Parse]
    document: Document
    money: frozenset[str | None] = frozenset()

    def words(self, figure: Figure) -> list[str]:
        """The tokens of a figure's sentence, in lower case."""
        return self.parses[figure.sentence].words.lower

    def other_words(self, figure: Figure) -> set[str]:
        """The words of a figure's sentence that belong to no figure."""
        parse = self.parses[figure.sentence]
        taken = {at for other in parse.figures for at in range(other.opening, other.stop)}
        return {word for at, word in enumerate(parse.words.lower) if at not in taken}

    def as_printed(self) -> frozenset[str]:
        """The words of the whole story."""
        return _words_of(self.document.prose)

    def around(self, figure: Figure) -> frozenset[str]:
        """The words of a figure's sentence and of those beside it."""
        near = self.document.sentences[max(0, figure.sentence - 1) : figure.sentence + 2]
        return frozenset(_WORD.findall(self.document.prose[near[0].start : near[-1].end]))

    def sentence(self, figure: Figure) -> frozenset[str]:
        """The words of a figure's sentence."""
        own = self.document.sentences[figure.sentence]
        return frozenset(_WORD.findall(self.document.prose[own.start : own.end]))


_ENOUGH = 2  # dates with years that make a row
_LETTERS = re.compile(r"[a-z]+")
_set = partial(word_set, "story_years")


class Years(Struct, frozen=True):
    """Two dates: a story was written in the year of the first or later, and not long after the later of both."""

    since: Figure
    beside: Figure


def story_years(parses: Mapping[int, Parse], document: Document) -> Years | None:
    """The years of a story without a date; None if it names too few, or is about old times.

    News names the years that lie near its own: the last of a row of years that are not to come is its own year or one
    of the two before, and nothing that it tells of as past is later.
    """
    if document.date is not None or _looks_back(document.prose):
        return None
    named = {f.start: (parse, f) for parse, f in _dates(parses) if is_year(f) and not is_to_come(parse, f)}
    if not named:
        return None
    row = _row([figure for _, figure in named.values()])
    if len(row) < _ENOUGH or any(not _set("back").isdisjoint(named[f.start][0].words.lower) for f in row):
        return None
    past = max((f for f in row if _is_past(*named[f.start])), key=year, default=None)
    since = past or min(row, key=year)
    return Years(since, max((f for f in row if f is not since), key=year))


def _dates(parses: Mapping[int, Parse]) -> Iterator[tuple[Parse, Figure]]:
    return ((parse, f) for parse in parses.values() for f in parse.figures if f.kind is Kind.DATE)


def _row(named: list[Figure]) -> list[Figure]:
    """The dates of the last year and of those just before it that are named too, without a gap."""
    years = {year(figure) for figure in named}
    first = max(years)
    while first - 1 in years:
        first -= 1
    return [figure for figure in named if year(figure) >= first]


def is_to_come(parse: Parse, figure: Figure) -> bool:
    """Whether a date may lie ahead of its story: "will open in 2008", "by 2009"."""
    led = preposition(parse, parse.chunk_with(figure)) in _set("ahead_of_date")
    return figure.scope.forecast or led or not _set("to_come").isdisjoint(parse.words.lower)


def is_year(figure: Figure) -> bool:
    """Whether a date is printed with its year, and is no decade."""
    moment = figure.quantity.moment
    return moment is not None and moment.year is not None and not moment.decade


def year(figure: Figure) -> int:
    """The year of a date, or 0."""
    return (figure.quantity.moment and figure.quantity.moment.year) or 0


@lru_cache(maxsize=1)
def _looks_back(prose: str) -> bool:
    words = f" {' '.join(_WORD.findall(prose.lower()))} "
    return any(f" {phrase} " in words for phrase in load("story_years")["looking_back"])


def _is_past(parse: Parse, figure: Figure) -> bool:
    """Whether a year is past: "fell in 2003", not "hopes to host it in 2012"."""
    chunk = parse.chunk_with(figure)
    if figure.quantity.until or preposition(parse, chunk) not in _set("in_year"):
        return False
    number = parse.clauses[chunk.clause].verb
    verb = parse.chunks[number].verb if number >= 0 else None
    if verb is None or verb.form is Form.INFINITIVE:
        return False
    return any(is_past_form(word) for word in parse.words.lower[verb.start : verb.stop])


def is_past_form(word: str) -> bool:
    """Whether a word is a past form of a verb: "shut", "opened"."""
    return word in _set("past") or word.endswith("ed")
