"""A number that stands after the names it counts: "Hill and Vale, the two men held", "Hill and Vale were"."""

from __future__ import annotations

from checker.languages.lexicon import load, word_set
from checker.model.clause import Chunk, ChunkKind, Parse, Role
from checker.model.statement import Mechanism
from checker.statements.names.named import Named
from checker.statements.names.numbers_told import Tie, counts_things, stated_in
from checker.statements.phrases import at, is_mark

_BEING, _FORMING = word_set("listings", "being"), frozenset(load("listings")["forming"])
_POINTING, _DEFINITE = word_set("listings", "pointing"), word_set("listings", "definite")
_ONLY = word_set("places", "only")
_AMONG, _OF = word_set("listings", "among"), word_set("listings", "of")
_NAMING, _NAMING_VERBS = word_set("listings", "naming"), word_set("listings", "naming_verbs")


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
