"""Noun phrases with a figure in apposition that is closed again: "18 of the 72 wells, or 25%, held".

An apposition must close: in "12 wells, 35 per cent more than in May" the second figure goes on to something else.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.languages.lexicon import word_set
from checker.model.clause import Aside, Chunk, ChunkKind, Parse
from checker.model.quantity import QUANTITIES, Kind

_QUANTITIES = frozenset(QUANTITIES)
_PARTS = frozenset((Kind.RATIO, Kind.MULTIPLE))
_LONGEST = 4  # chunks that may follow before it closes: "or 35 per cent of the total in May"
_HANGING = frozenset((ChunkKind.PREPOSITION, ChunkKind.NOUN, ChunkKind.PRONOUN, ChunkKind.ADVERB, ChunkKind.ADJECTIVE))
_POINTING = frozenset((ChunkKind.PRONOUN, ChunkKind.RELATIVE, ChunkKind.SUBORDINATOR))
_RESTATING = word_set("clauses", "restating")
_ALTERNATIVE = word_set("clauses", "alternative")
_GOING_ON = word_set("clauses", "going_on")
_HEDGING = word_set("clauses", "hedging")
_NO_MARK = ".!?..."


def asides(parse: Parse) -> Iterator[Aside]:
    """The asides of a sentence, in order."""
    for opener in parse.chunks:
        if opener.kind is ChunkKind.MARK and opener.text not in _NO_MARK:
            found = _aside(parse, opener, opener.number + 1)
        elif opener.kind is ChunkKind.CONJUNCTION and opener.text in _ALTERNATIVE and not _behind_mark(parse, opener):
            found = _aside(parse, opener, opener.number)
        else:
            continue
        if found is not None:
            yield found


def _aside(parse: Parse, opener: Chunk, start: int) -> Aside | None:
    """The aside that a mark or "or" opens, if one does."""
    member, lead = _led(parse, start)
    if member is None or not member.figures or parse.figures[member.figures[0]].kind not in _QUANTITIES:
        return None
    end = _end(parse, member)
    if end is None:
        return None
    strong = bool(lead) or opener.text != ","
    closing = parse.chunks[end] if end < len(parse.chunks) else None
    return Aside(opener.number, member.number, end, strong) if _closes(opener, closing, strong) else None


def _behind_mark(parse: Parse, opener: Chunk) -> bool:
    return opener.number > 0 and parse.chunks[opener.number - 1].kind is ChunkKind.MARK


def _led(parse: Parse, start: int) -> tuple[Chunk | None, list[Chunk]]:
    """The phrase after its introduction, and the chunks of that: "or about", "that is", "which equals"."""
    lead: list[Chunk] = []
    pointed = False
    for chunk in (parse.chunks[number] for number in range(start, len(parse.chunks))):
        if chunk.kind is ChunkKind.NOUN:
            return (chunk, lead) if not pointed else (None, lead)
        if chunk.kind is ChunkKind.CONJUNCTION and chunk.text in _ALTERNATIVE:
            lead.append(chunk)
        elif chunk.kind in _POINTING and not lead:
            pointed = True
            lead.append(chunk)
        elif chunk.kind is ChunkKind.VERB and pointed and chunk.verb is not None and chunk.verb.lemma in _RESTATING:
            pointed = False
        elif chunk.kind is ChunkKind.VERB and not lead and chunk.text in _RESTATING:
            lead.append(chunk)
        elif not (chunk.kind is ChunkKind.ADVERB or chunk.text in _HEDGING or (chunk.text == "," and lead)):
            break
    return None, lead


def _end(parse: Parse, member: Chunk) -> int | None:
    """The first chunk after the phrase and what hangs on it; None if it goes on to another figure or a base."""
    hanging = parse.chunks[member.number + 1 : member.number + 2 + _LONGEST]
    part = any(parse.figures[number].kind in _PARTS for number in member.figures)
    if part and hanging and (hanging[0].kind is ChunkKind.PRONOUN or hanging[0].determiner):
        return None  # "half those in Europe"
    for chunk in hanging:
        if chunk.kind not in _HANGING:
            return chunk.number
        if any(parse.figures[number].kind in _QUANTITIES for number in chunk.figures):
            return None
        if chunk.kind is ChunkKind.PREPOSITION and not _GOING_ON.isdisjoint(chunk.text.split()):
            return None
    return None if len(hanging) > _LONGEST else len(parse.chunks)


def _closes(opener: Chunk, closing: Chunk | None, strong: bool) -> bool:
    if closing is None:
        return opener.text not in "(["
    if closing.kind is ChunkKind.MARK:
        return opener.text not in "([" or closing.text in "),];"
    if opener.kind is ChunkKind.CONJUNCTION and closing.kind is ChunkKind.VERB:
        return True
    return strong and opener.text not in "([" and closing.kind in (ChunkKind.CONJUNCTION, ChunkKind.SUBORDINATOR)
