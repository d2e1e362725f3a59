"""Links what was counted in a month with what was counted in the year around it, of which it is a part.

"The zoo welcomed 412,000 visitors in 2023. August alone brought 71,000": a month has no more of them than its year.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from checker.languages import frames
from checker.model.clause import Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.phrases import agree, alike, is_level

_FLOWING, _YEARS = frames.words("share", "flowing"), frames.words("share", "years")
_SHORTER, _SUMMING = frames.words("share", "shorter"), frames.words("share", "summing")
_TRADING = frames.words("share", "trading")
_SINCE = frames.words("span", "since")
_LEAST, _NEAR, _MOST = 10, 4, 40  # value of a whole; sentences to its part; wholes of a story
_YEAR_DIGITS = 4


def shorter_times(parses: Mapping[int, Parse]) -> Iterator[Statement]:
    """What is told of a month after what is told of its year, both by verbs of what comes in or goes out in time.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read(plain.read("The zoo welcomed 412,000 visitors in 2023. August alone brought 71,000.")))
    >>> [(slot.name, slot.figures[0].text) for slot in next(shorter_times(found)).slots]
    [('shorter', '71,000'), ('longer', '412,000')]
    """
    figures = [figure for _, parse in sorted(parses.items()) for figure in parse.figures if _may_be(figure)]
    wholes = ((at, each) for at, each in enumerate(figures) if _is_of_year(each) and (each.value or 0) >= _LEAST)
    for at, whole in islice(wholes, _MOST):
        near = (each for each in figures[at + 1 :] if 0 < each.sentence - whole.sentence <= _NEAR)
        behind = [each for each in near if alike(each, whole)]
        part = next((each for each in behind if _is_of_year(each) or _is_within(each, whole)), None)
        if part is not None and not _is_of_year(part):
            slots = Slot("shorter", (part,), Mechanism.LONE), Slot("longer", (whole,), Mechanism.LONE)
            yield Statement("share", part.sentence, slots)


def _may_be(figure: Figure) -> bool:
    """Whether a figure is told as a fact of a certain time."""
    told = figure.kind in (Kind.COUNT, Kind.MONEY, Kind.MEASURE) and is_level(figure)
    return told and not figure.quantity.is_hedged and not figure.scope.forecast and not figure.scope.negated


def _is_of_year(figure: Figure) -> bool:
    flows = figure.governor is not None and figure.governor.verb in _FLOWING
    if figure.kind is Kind.MONEY and figure.governor is not None and figure.governor.verb in _TRADING:
        return False  # "bought for £287,500 in 2015": a price
    times = _times(figure)
    return flows and bool(times) and all(_names_year(time) for time in times)


def _times(figure: Figure) -> list[str]:
    """The times of a figure, without the beginnings of longer ones: "the best since 1987"."""
    return [time for time in figure.scope.times if time.split()[0] not in _SINCE]


def _names_year(time: str) -> bool:
    return (len(time) == _YEAR_DIGITS and time.isdigit()) or time.startswith(tuple(_YEARS))


def _is_within(part: Figure, whole: Figure) -> bool:
    """Whether a figure is of a month or quarter of the year that another is of, and may count the same."""
    flows = part.governor is not None and part.governor.verb in _FLOWING | _SUMMING
    times = _times(part)
    shorter = [time for time in times if any(word in _SHORTER for word in time.split())]
    years = {time for time in times if time not in shorter}
    return flows and bool(shorter) and years <= set(_times(whole)) and agree(part, whole)
