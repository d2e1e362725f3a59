"""Names and their number in sentences that follow one another: "It named six sites. They are ...", "The four counties"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.languages.lexicon import word_set
from checker.model.clause import Parse
from checker.model.figure import Figure
from checker.statements.named import Named, named
from checker.statements.numbers_told import counts_things, stated_in
from checker.statements.phrases import at, is_mark

_BEING, _POINTING = word_set("listings", "being"), word_set("listings", "pointing")
_ENDS = ".;"


class Apart(NamedTuple):
    """A number and the names that another sentence has for it."""

    stated: Figure
    row: Named


def apart(parse: Parse, earlier: Sequence[Parse]) -> Iterator[Apart]:
    """The numbers of the sentence before whose names this one tells."""
    before = earlier[-1] if earlier and earlier[-1].sentence == parse.sentence - 1 else None
    if before is None:
        return
    rows = named(parse)
    if rows and _they_are(parse, rows[0]):
        told = [chunk for chunk in before.chunks if counts_things(before, chunk)]
        if len(told) == 1:
            yield Apart(stated_in(before, told[0]), rows[0])


def _they_are(parse: Parse, row: Named) -> bool:
    """Whether a sentence is "They are" and names."""
    pointer, verb, behind = at(parse, 0), at(parse, 1), at(parse, row.last + 1)
    told = pointer is not None and pointer.text in _POINTING and row.first == 2
    return told and verb is not None and verb.verb is not None and verb.verb.lemma in _BEING and is_mark(behind, _ENDS)
