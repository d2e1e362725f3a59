"""How many cases there are in so many of a population: "96 murders in a city of 800,000, or 12 per 100,000"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model.clause import Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.changes.triggers import COMPARATIVES
from checker.statements.phrases import figure_of, is_level

_PAIR = 2  # the cases and the population


def read(parse: Parse, earlier: Sequence[Parse]) -> Iterator[Statement]:
    """The incidences of a sentence, with the cases and the population, there or in the sentence before."""
    before = earlier[-1] if earlier else None
    for told in _incidences(parse):
        found, how = _reckoned_from(parse), Mechanism.APPOSITION
        if not found and before is not None:
            found, how = _reckoned_from(before), Mechanism.LINK
        yield _statement(parse, told, found, how)
    if before is not None and not _reckoned_from(before):
        for told in _incidences(before):
            found = _reckoned_from(parse)
            if found:
                yield _statement(parse, told, found, Mechanism.LINK)


def _statement(parse: Parse, told: Figure, found: Sequence[Figure], how: Mechanism) -> Statement:
    slots = [Slot("incidence", (told,))]
    slots += [Slot(name, (figure,), how) for name, figure in zip(("total", "number"), found, strict=False)]
    empty = () if found else ("total", "number")
    return Statement("rate", parse.sentence, tuple(slots), empty, ((told.first, told.stop),))


def _incidences(parse: Parse) -> Iterator[Figure]:
    told = (figure for figure in parse.figures if figure.kind is Kind.COUNT and figure.quantity.base)
    return (figure for figure in told if COMPARATIVES.keys().isdisjoint(parse.words.lower[figure.first : figure.stop]))


def _reckoned_from(parse: Parse) -> list[Figure]:
    """The cases and the population: the only two numbers of a sentence, in this order."""
    phrases = (figure_of(parse, chunk) for chunk in parse.figured)
    found = [
        figure
        for figure in phrases
        if figure is not None and figure.kind is Kind.COUNT and is_level(figure) and not figure.quantity.base
    ]
    return sorted(found, key=lambda figure: figure.value or 0) if len(found) == _PAIR else []
