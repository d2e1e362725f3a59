"""Which members of a row are parts of its total, and not parts of a part: "and five women, two of them old"."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from checker.extraction.lexemes import noun_lemma
from checker.model.clause import Chunk, Parse
from checker.model.figure import Figure
from checker.statements.part_whole.antecedents import pointing
from checker.statements.part_whole.partitive import points_back
from checker.statements.part_whole.totals import figures_of
from checker.statements.phrases import at


def own_parts(parse: Parse, total: Figure | None, members: Sequence[Chunk]) -> list[Chunk]:
    """The members of a row that are parts of its total, up to where they make it.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> parse = parses(read(plain.read("The fire hurt seven men and five women, three of them guests.")))[0]
    >>> [parse.figures[part.figures[0]].text for part in own_parts(parse, None, parse.figured)]
    ['seven', 'five']
    """
    first = members[0]
    parts = [first]
    for member in members[1:]:
        told = points_back(parse, member) and not points_back(parse, first)
        if not told and not _is_some_of(parse, member, parts):
            parts.append(member)
    return _told_out(parse, total, parts)


def _is_some_of(parse: Parse, member: Chunk, parts: Sequence[Chunk]) -> bool:
    """Whether a member is some of what an earlier one counts: "three of the women"."""
    tie = at(parse, member.number + 1)
    named = pointing(parse, tie) if tie is not None else None
    if named is None or named.head < 0:
        return False
    lemma = noun_lemma(parse.words.lower[named.head])
    return any(figure.counted is not None and figure.counted.lemma == lemma for figure in figures_of(parse, parts))


def _told_out(parse: Parse, total: Figure | None, parts: list[Chunk]) -> list[Chunk]:
    """The parts up to where they make the total; what follows is no part."""
    values = [figure.value or Fraction(0) for figure in figures_of(parse, parts)]
    for stop in range(2, len(parts)):
        if total is not None and sum(values[:stop]) == total.value:
            return parts[:stop]
    return parts
