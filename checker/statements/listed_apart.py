"""Names and their number in sentences that follow one another: "It has six sites. They are ...", "The four"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Parse, Role
from checker.model.figure import Figure
from checker.statements.named import Named, named
from checker.statements.numbers_told import counts_things, stated_in
from checker.statements.phrases import at, is_mark

_BEING, _POINTING = word_set("listings", "being"), word_set("listings", "pointing")
_OF = word_set("listings", "of")
_THESE = word_set("listings", "these")
_ENDS = ".;"


class Apart(NamedTuple):
    """A number and the names that another sentence has for it."""

    stated: Figure
    row: Named


def apart(parse: Parse, earlier: Sequence[Parse]) -> Iterator[Apart]:
    """The numbers whose names another sentence has: "They are ..." behind one, "The four" behind the names."""
    before = earlier[-1] if earlier and earlier[-1].sentence == parse.sentence - 1 else None
    if before is None:
        return
    rows = named(parse)
    if rows and _they_are(parse, rows[0]):
        told = [chunk for chunk in before.chunks if counts_things(before, chunk)]
        if len(told) == 1:
            yield Apart(stated_in(before, told[0]), rows[0])
    behind = named(before)
    if rows or len(behind) != 1 or not behind[0].closed or not behind[0].proper:
        return
    told = [chunk for chunk in parse.chunks if _points_back(parse, chunk)]
    if len(told) == 1 and not any(counts_things(before, chunk) for chunk in before.chunks):
        yield Apart(stated_in(parse, told[0]), behind[0])


def _they_are(parse: Parse, row: Named) -> bool:
    """Whether a sentence is "They are" or "Those to go were" and names."""
    pointer, verb, behind = at(parse, 0), at(parse, row.first - 1), at(parse, row.last + 1)
    following = at(parse, row.last + 2)
    ends = is_mark(behind, _ENDS) or (following is not None and following.kind is ChunkKind.RELATIVE)
    told = pointer is not None and pointer.text in _POINTING and ends
    return told and verb is not None and verb.verb is not None and verb.verb.lemma in _BEING


def _points_back(parse: Parse, chunk: Chunk) -> bool:
    """Whether a number can be that of those named before: "The four", "the three counties"."""
    if not counts_things(parse, chunk) or chunk.determiner not in _THESE:
        return False
    figure = stated_in(parse, chunk)
    if chunk.head < 0:
        behind = at(parse, 1)
        return chunk.number == 0 and (behind is None or behind.text not in _OF)  # "The trio of governors"
    return (
        chunk.role is Role.SUBJECT
        and not figure.implied
        and figure.first == chunk.start + 1
        and figure.stop == chunk.head
    )
