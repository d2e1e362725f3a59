"""Totals with a word that says so, and all earlier figures of their unit in the sentence.

"Post brought 117, the hall 23 and the web 46, out of a total of 186": a word makes one figure a total, and nothing ties
the others to it. They are its parts if they make it, or would but for one slip.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.facts.alone import NO_PARTS, by_unit, value_of
from checker.languages.lexicon import load
from checker.model.clause import Chunk, ChunkKind, Parse
from checker.model.figure import Figure
from checker.model.statement import Mechanism, Statement, starts_in
from checker.precision.digit_slips import misses_by_a_slip
from checker.statements.part_whole.partitive import points_back, set_behind
from checker.statements.part_whole.sums import RAISING, told_as_total
from checker.statements.part_whole.totals import CLOSED, parts_slot, total_slot, total_with
from checker.statements.phrases import BREAKS, agree, figure_of, is_level, is_mark, preposition

FEWEST, MOST = 2, 8  # parts
SMALLEST = 20  # largest ratio of a total and a part
_OUT_OF = frozenset(load("statements")["out_of"])


def totals(told: Sequence[Statement], parses: Mapping[int, Parse]) -> Iterator[Statement]:
    """The totals of each sentence, with the figures before them that make or nearly make them.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read(plain.read("Titles 19, the bowl 12, the shield three. Total: 35.")))
    >>> [[figure.text for figure in slot.figures] for slot in next(totals((), found)).slots]
    [['35'], ['19', '12', 'three']]
    """
    elsewhere = starts_in(told, *NO_PARTS)
    known = starts_in(told, "total")
    for parse in parses.values():
        for chunk in parse.figured:
            total = figure_of(parse, chunk)
            cue = _cue(parse, chunk) if is_level(total) else None
            if total is not None and cue is not None and total.start not in known:
                parts = _parts(parse, chunk, total, parses)
                if _make(total, parts) and elsewhere.isdisjoint(part.start for part in parts):
                    row = parts_slot(parts, Mechanism.LONE)
                    yield total_with(parse.sentence, total_slot(total, Mechanism.LONE), row, cue, CLOSED)


def _cue(parse: Parse, total: Chunk) -> Chunk | None:
    """The word that makes a figure a total: "34 in all", "a total of 34", "making 34", "out of 34 votes cast".

    "Raising it to 34" says that there were some before.
    """
    if set_behind(parse, total)[0] in _OUT_OF:
        return total
    cue = told_as_total(parse, total)
    return cue if cue is None or cue.verb is None or preposition(parse, total) not in RAISING else None


def _parts(parse: Parse, chunk: Chunk, total: Figure, parses: Mapping[int, Parse]) -> Sequence[Figure]:
    """All figures of its unit before a total since the last stop; if there are none, those of the sentence before."""
    unit = total.kind, total.quantity.unit
    row = by_unit(parse).get(unit, [])
    before = parses.get(parse.sentence - 1)
    if row == [total] and before is not None and all(each.kind is not ChunkKind.VERB for each in parse.chunks):
        return by_unit(before).get(unit, [])
    stop = max((each.stop for each in parse.chunks[: chunk.number] if is_mark(each, BREAKS)), default=0)
    told = [figure for figure in row if stop <= figure.first < total.first] if total in row else []
    some = any(points_back(parse, parse.chunk_with(figure)) for figure in told)  # "19, four of them hurt"
    return [] if some else told


def _make(total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether parts make a total, or would but for a slip in one of them or in it."""
    if not FEWEST <= len(parts) <= MOST or max(map(value_of, parts)) >= value_of(total):
        return False
    if min(map(value_of, parts)) * SMALLEST < value_of(total):
        return False  # "planted 412, lost 3 and planted 515 in all"
    if len(parts) == FEWEST and not all(agree(part, total) for part in parts):
        return False  # with two numbers some slip soon makes a third
    one, numbers = total.quantity.numbers[0], [part.quantity.numbers[0] for part in parts]
    return sum(map(value_of, parts)) == one.value or misses_by_a_slip(one, numbers)
