"""All that the clauses of a document say of its figures, each by itself and together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from checker.facts.alone import alone
from checker.facts.levels import link as link_levels
from checker.facts.lives import link as link_lives
from checker.facts.made import made
from checker.facts.numbered import numbered
from checker.facts.ordinals import ahead, top_places
from checker.facts.placed import placed
from checker.facts.products import products
from checker.facts.quotients import exchanges, portions
from checker.facts.retelling.retold import retold
from checker.facts.row_totals import row_totals
from checker.facts.shares import link_shares, link_wholes
from checker.facts.stories.exchange_rates import exchange_rates
from checker.facts.stories.far_years import far_years
from checker.facts.stories.weekdays import weekdays
from checker.facts.timeline import link as link_times
from checker.facts.times_told import link as link_times_told
from checker.facts.totals import balances, listed_totals, totals
from checker.facts.two_levels import with_two_levels
from checker.model.clause import Parse
from checker.model.figure import Reading
from checker.model.statement import Statement
from checker.model.tick import Tick, ticking, unlimited
from checker.statements.read import read

_LINKING = (
    link_levels,
    link_lives,
    link_shares,
    link_wholes,
    link_times_told,
    link_times,
)
_MAKING = (numbered, placed, ahead, made, top_places)
_OF_STORIES = (exchange_rates, weekdays, far_years, listed_totals)
_OF_FIGURES = (balances, with_two_levels, alone, portions, products)  # whatever the words


def said(
    reading: Reading, parses: Mapping[int, Parse], worded: Sequence[Statement] = (), tick: Tick = unlimited
) -> tuple[Statement, ...]:
    """The statements of a document, by its clauses; what its date and all its words say too.

    ``worded`` is what wordings of rules say of it: that stands in place of what clauses say of the same figures.
    ``tick`` is called at each step, and may raise an error.

    >>> from checker.clauses.assemble import read as read_figures
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> reading = read_figures(plain.read("The mill will cut 320 jobs, 190 in Hull and 130 in Goole."))
    >>> told = said(reading, parses(reading))
    >>> [[figure.text for figure in each.figures] for each in told if each.kind == "parts"]
    [['320', '190', '130']]
    """
    told: Sequence[Statement] = (*worded, *_without(read(parses, tick), worded))
    for link in ticking(_LINKING, tick):
        told = link(told, parses)
    told = (
        *told,
        *chain.from_iterable(make(parses) for make in ticking(_MAKING, tick)),
        *chain.from_iterable(make(parses, reading.document) for make in ticking(_OF_STORIES, tick)),
        *ticking(retold(reading), tick),
        *ticking(_of_tables(reading, parses), tick),
    )
    for more in ticking((totals, row_totals), tick):
        told = (*told, *more(told, parses))
    of_figures = (make(told, parses) for make in ticking(_OF_FIGURES, tick))
    return (*told, *_without(chain(chain.from_iterable(of_figures), exchanges(parses)), told))


def _of_tables(reading: Reading, parses: Mapping[int, Parse]) -> Iterator[Statement]:
    """What tables say, which few articles have."""
    if reading.document.cells:
        from checker.facts.table_shares import told

        yield from told(parses, reading.document)


def _without(statements: Iterable[Statement], told: Iterable[Statement]) -> Iterator[Statement]:
    """Some statements without those whose figures are told in one of the same kind."""
    known = {(each.kind, _starts(each)) for each in told}
    return (each for each in statements if (each.kind, _starts(each)) not in known)


def _starts(statement: Statement) -> frozenset[int]:
    return frozenset(figure.start for figure in statement.figures)
