"""All statements of the tables of an article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.facts.grids.grid import grids
from checker.facts.grids.hundreds import hundreds
from checker.facts.grids.part_whole import shares_of_totals
from checker.facts.grids.totals import totals
from checker.model.clause import Parse
from checker.model.document import Document
from checker.model.statement import Statement


def told(parses: Mapping[int, Parse], document: Document) -> Iterator[Statement]:
    r"""Totals of rows and columns, parts of totals with their shares, and shares that make a hundred.

    Where the count beside it tells which share is wrong, that is all there is to say of it.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import markdown
    >>> table = b"|Port|Jobs|Share|\n|-|-|-|\n|Hull|190|56%|\n|York|120|36%|\n|Hove|30|8%|\n|Total|320||\n"
    >>> (document,) = markdown.articles(table, None, None)
    >>> [[figure.text for figure in each.figures] for each in told(parses(read(document)), document)]
    [['320', '190', '120', '30'], ['56%', '36%', '8%']]
    """
    for grid in grids(parses, document):
        yield from totals(grid)
        shares = list(shares_of_totals(grid))
        yield from (each.statement() for each in shares)
        wrong = {each.share.start for each in shares if not each.holds}
        yield from (each for each in hundreds(grid) if wrong.isdisjoint(figure.start for figure in each.figures))
