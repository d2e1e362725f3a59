"""Seeds in draws and results: "Anna Holm (4) beat Jan Dahl 6-3 6-4", "(4) Anna Holm bt ...", "4-Anna Holm beat ..."."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.facts.names import Name, name_from, name_to
from checker.facts.tables import Row
from checker.languages.lexicon import word_set
from checker.model.clause import Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind

LAST = 64  # largest seed that is read
SMALL = 8  # every draw has a seed up to this one: larger numbers alone may be ages
_FEWEST = 2  # seeds of a draw
_KINDS = frozenset((Kind.COUNT, Kind.AGE))
_MATCHES = word_set("held_places", "matches")
_HYPHEN, _OPEN, _CLOSE = "-", "(", ")"


def draw(parses: Mapping[int, Parse]) -> list[Row]:
    """The seeds of an article's draw, each with its name.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read(plain.read("Anna Holm (4) beat Jan Dahl 6-3 6-4; Ola Bray (3) beat Per Ek 7-5 6-4.")))
    >>> [(row.number, row.name[-1]) for row in draw(found)]
    [(4, 'Holm'), (3, 'Bray')]
    """
    found = [row for parse in parses.values() if _tells_matches(parse) for row in _seeds(parse)]
    return found if len(found) >= _FEWEST and min(row.number for row in found) <= SMALL else []


def _tells_matches(parse: Parse) -> bool:
    return any(figure.kind is Kind.SCORE for figure in parse.figures) or not _MATCHES.isdisjoint(parse.words.lower)


def _seeds(parse: Parse) -> Iterator[Row]:
    for figure in parse.figures:
        name = _name_of(parse, figure) if _may_be_seed(parse, figure) else ()
        if name:
            yield Row(figure, name)


def _may_be_seed(parse: Parse, figure: Figure) -> bool:
    numbers = figure.quantity.numbers
    if figure.kind not in _KINDS or len(numbers) != 1 or not parse.words.lower[figure.first].isdecimal():
        return False
    return numbers[0].place == 1 and 1 <= numbers[0].value <= LAST


def _name_of(parse: Parse, figure: Figure) -> Name:
    """The name before or after the bracket with the number, or tied to it by a hyphen."""
    texts = parse.words.texts
    before, behind = texts[figure.first - 1 : figure.first], texts[figure.stop : figure.stop + 1]
    if behind == [_HYPHEN]:
        return name_from(texts, figure.stop + 1)
    if before != [_OPEN] or behind != [_CLOSE]:
        return ()
    return name_to(texts, figure.first - 1) or name_from(texts, figure.stop + 1)
