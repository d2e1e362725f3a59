"""A number that stands after the names it counts, or in the sentence beside: "Hill and Vale, the two men held"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.languages.lexicon import load, word_set
from checker.model.clause import Chunk, ChunkKind, Parse, Role
from checker.model.figure import Figure
from checker.model.statement import Mechanism
from checker.statements.names.counts import Tie, counts_things, stated_in
from checker.statements.names.named import Named, named
from checker.statements.phrases import at, is_mark, preposition

_BEING, _FORMING = word_set("listings", "being"), frozenset(load("listings")["forming"])
_POINTING, _DEFINITE = word_set("listings", "pointing"), word_set("listings", "definite")
_ONLY = word_set("places", "only")
_AMONG, _OF = word_set("listings", "among"), word_set("listings", "of")
_NAMING, _NAMING_VERBS = word_set("listings", "naming"), word_set("listings", "naming_verbs")
_THESE = word_set("listings", "these")
_PLACE, _GROUPS = word_set("scope", "place"), word_set("items", "groups")
_ENDS = ".;"


def number_behind(parse: Parse, row: Named) -> Tie | None:
    """The number after some names that counts them, and how it is tied to them."""
    mark = at(parse, row.last + 1)
    if mark is None or not row.closed or is_mark(at(parse, row.first - 1), ","):
        return None  # earlier names may belong to the row, though they were not read as part of it
    if is_mark(mark, ",–—-"):
        return _apposed(parse, row, mark)
    if is_mark(mark, ":"):
        pointer, mark = at(parse, mark.number + 1), at(parse, mark.number + 2)
        if pointer is None or mark is None or pointer.text not in _POINTING:
            return None
    return _predicate(parse, mark)


def _apposed(parse: Parse, row: Named, mark: Chunk) -> Tie | None:
    """The number of "Hill and Vale, the two men held"."""
    stated = at(parse, mark.number + 1)
    begins = parse.chunks[row.first].preposition >= 0 and stated is not None and stated.role is Role.SUBJECT
    return None if begins or not row.proper else _definite(parse, stated, Mechanism.APPOSITION)


def _predicate(parse: Parse, verb: Chunk) -> Tie | None:
    """The number of "are the two men", "are two of the men", "were among the six", "were named as the two"."""
    if verb.verb is None:
        return None
    lead = at(parse, verb.number + 1)
    if verb.verb.passive and verb.verb.lemma in _NAMING_VERBS and lead is not None and lead.text in _NAMING:
        return _definite(parse, at(parse, lead.number + 1), Mechanism.OWN)
    if verb.verb.lemma not in _BEING and verb.verb.lemma not in _FORMING:
        return None
    if lead is not None and lead.text in _AMONG and lead.kind is ChunkKind.PREPOSITION:
        tie = _definite(parse, at(parse, lead.number + 1), Mechanism.OWN)
        return tie._replace(open=True) if tie is not None else None
    return _definite(parse, lead, Mechanism.OWN)


def _definite(parse: Parse, chunk: Chunk | None, mechanism: Mechanism) -> Tie | None:
    """The number of "the two men", "two of the men"."""
    behind = at(parse, chunk.number + 2) if chunk is not None else None
    if chunk is not None and chunk.determiner in _DEFINITE and chunk.head < 0 and counts_things(parse, behind):
        only = parse.chunks[chunk.number + 1].text in _ONLY  # "are the only three towns"
        return Tie(behind, mechanism) if behind is not None and only else None
    if chunk is None or not counts_things(parse, chunk):
        return None
    tie = at(parse, chunk.number + 1)
    digits = parse.words.lower[stated_in(parse, chunk).first][:1].isdecimal()
    if chunk.head < 0 and digits and mechanism is Mechanism.APPOSITION:
        return None  # "Hill, Vale and Ames, all 16,"
    partitive = mechanism is Mechanism.OWN and tie is not None and tie.text in _OF and chunk.head < 0
    return Tie(chunk, mechanism) if partitive or chunk.determiner in _DEFINITE else None


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
