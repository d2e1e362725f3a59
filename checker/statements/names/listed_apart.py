"""Names and their number in neighbouring sentences: "It has six sites. They are ...", "The four"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, Parse
from checker.model.figure import Figure
from checker.statements.names.named import Named, named
from checker.statements.names.numbers_told import counts_things, stated_in
from checker.statements.phrases import at, is_mark, preposition

_BEING, _POINTING = word_set("listings", "being"), word_set("listings", "pointing")
_OF = word_set("listings", "of")
_THESE = word_set("listings", "these")
_PLACE, _GROUPS = word_set("scope", "place"), word_set("items", "groups")
_ENDS = ".;"


class Apart(NamedTuple):
    """A number and the names that another sentence has for it."""

    stated: Figure
    row: Named


def apart(parse: Parse, earlier: Sequence[Parse]) -> Iterator[Apart]:
    """Numbers whose names stand in another sentence: "They are ..." after the number, "The four" after the names."""
    before = earlier[-1] if earlier and earlier[-1].sentence == parse.sentence - 1 else None
    if before is None:
        return
    rows = named(parse)
    if rows and _they_are(parse, rows[0]):
        told = [chunk for chunk in before.chunks if counts_things(before, chunk)]
        if len(told) == 1:
            yield Apart(stated_in(before, told[0]), rows[0])
    first, behind = at(parse, 0), named(before)
    if first is not None and not rows and len(behind) == 1 and _points_back(parse, first):
        rivals = any(counts_things(before, chunk) for chunk in before.chunks)
        if behind[0].closed and behind[0].proper and not rivals and not _are_places(before, behind[0], parse, first):
            yield Apart(stated_in(parse, first), behind[0])


def _they_are(parse: Parse, row: Named) -> bool:
    """Whether a sentence is "They are" or "Those to go were" followed by names."""
    pointer, verb, behind = at(parse, 0), at(parse, row.first - 1), at(parse, row.last + 1)
    told = pointer is not None and pointer.text in _POINTING and is_mark(behind, _ENDS)
    return told and verb is not None and verb.verb is not None and verb.verb.lemma in _BEING


def _points_back(parse: Parse, chunk: Chunk) -> bool:
    """Whether a sentence begins with a number that points back: "The four", "All three"."""
    behind = at(parse, chunk.number + 1)
    of_others = behind is not None and behind.text in _OF  # "The trio of governors"
    if not counts_things(parse, chunk) or chunk.head >= 0 or of_others:
        return False
    alone = stated_in(parse, chunk).first == chunk.start + 1  # not "The first three"
    return alone and chunk.determiner in _THESE


def _are_places(before: Parse, row: Named, parse: Parse, pointer: Chunk) -> bool:
    """Whether the names are places while a word points back to persons: "The duo"."""
    leading = preposition(before, before.chunks[row.first])
    return leading in _PLACE and parse.words.lower[stated_in(parse, pointer).first] in _GROUPS
