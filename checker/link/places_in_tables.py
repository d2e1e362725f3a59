"""The places and seeds beside names in tables, results and draws: "4. Anna Holm (Norway) 32:10", "Holm (4) bt Ek"."""

from __future__ import annotations

from itertools import pairwise

from checker.link.context import Context, found_once
from checker.link.names_told import name_from, name_to
from checker.link.neighbours import word_at
from checker.link.places_of_names import PLACE, SEED, Held, may_be_held, words_of
from checker.model.figure import Figure
from checker.model.quantity import Kind

FEWEST = 3  # rows of a table
MOST = 200  # rows of an article that are looked at
NEAR = 2  # sentences between two rows of one table
_QUOTES = frozenset("\"“‘'")
_BEHIND_NUMBER = frozenset(",.:)-")
_BEFORE_ROW = frozenset((*";:,.–—•", ""))


@found_once
def rows(context: Context) -> list[Held]:
    """What stands beside names in tables and draws, in the order of the text."""
    found = (_in_draw(context, f) or _in_row(context, f) for f in context.figures if may_be_held(f))
    return [held for held in found if held is not None][:MOST]


@found_once
def tables(context: Context) -> list[list[Held]]:
    """The seeds of an article's draws together, and the rows of each of its tables."""
    seeds = [held for held in rows(context) if held.sort == SEED]
    found: list[list[Held]] = [[]]
    for held in (held for held in rows(context) if held.sort == PLACE):
        last = found[-1][-1] if found[-1] else held
        if held.figure.sentence - last.figure.sentence > NEAR or held.number == 1 < last.number:
            found.append([])
        found[-1].append(held)
    return [*([seeds] if seeds else []), *filter(_is_table, found)]


@found_once
def of_prose(context: Context) -> list[Figure]:
    """The numbers outside tables and draws that may be places or seeds."""
    listed = {row.figure.start for row in rows(context)}
    return [figure for figure in context.figures if figure.start not in listed and may_be_held(figure)]


def counts_up(table: list[Held]) -> bool:
    """Whether the rows are numbered from one on; of four rows or more one may differ."""
    return sum(row.number == at for at, row in enumerate(table, 1)) >= max(FEWEST, len(table) - 1)


def _is_table(table: list[Held]) -> bool:
    """Whether there are rows enough, and at least half go up or stay."""
    up = sum(b.number >= a.number for a, b in pairwise(table))
    return len(table) >= FEWEST and 2 * up >= len(table) - 1


def _in_draw(context: Context, figure: Figure) -> Held | None:
    """A seed in a draw or the results of matches: "Anna Holm (4) beat Jan Dahl", "(4) Anna Holm", "4-Anna Holm"."""
    words = context.reading.words[figure.sentence]
    if figure.kind is Kind.ORDINAL or words_of("matches").isdisjoint(words.lower):
        return None
    before, behind = (word_at(context, figure, at) for at in (figure.first - 1, figure.stop))
    if behind != "-" and (before, behind) != ("(", ")"):
        return None
    name = (behind == ")" and name_to(words.texts, figure.first - 1)) or name_from(words.texts, figure.stop + 1)[1]
    return Held(figure, name, SEED) if name else None


def _in_row(context: Context, figure: Figure) -> Held | None:
    """A place at the beginning of a row: "4 Anna Holm", "4, Anna Holm, Leeds, 12:03; 5, ...", '4th: "The Bell"'."""
    if figure.kind is Kind.AGE or word_at(context, figure, figure.first - 1) not in _BEFORE_ROW:
        return None
    at = figure.stop + (word_at(context, figure, figure.stop) in _BEHIND_NUMBER)
    at += word_at(context, figure, at) in _QUOTES
    name = name_from(context.reading.words[figure.sentence].texts, at)[1]
    return Held(figure, name, PLACE) if name else None
