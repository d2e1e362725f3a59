"""Comparatives without "than" and without an amount: "More people took the bus", "Crude dearer: a barrel cost 81".

They say a direction and no figure; what they are told of stands in another clause.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from checker.languages.frames import words
from checker.model.clause import Chunk, ChunkKind, Parse, Role
from checker.statements.changes.drafts import Draft
from checker.statements.changes.triggers import COMPARATIVES, PACE, Sort, Trigger

_WITHIN = frozenset((ChunkKind.NOUN, ChunkKind.ADJECTIVE, ChunkKind.ADVERB))
_ROLES = frozenset((Role.SUBJECT, Role.COMPLEMENT, Role.FRAGMENT, None))
_GOVERNING, _IDLE = words("slots", "governing"), words("slots", "idle")


def lone(parse: Parse, found: Collection[Trigger]) -> Iterator[Draft]:
    """A draft without slots for each comparative that is not among the triggers ``found``."""
    known = {trigger.chunk for trigger in found}
    for chunk in parse.chunks:
        if chunk.kind in _WITHIN and chunk.number not in known and not chunk.figures:
            for token in range(chunk.start, chunk.stop):
                direction = _direction(parse, chunk, token)
                if direction:
                    yield Draft(Trigger(chunk.number, token, Sort.COMPARATIVE, direction))
                    break


def _direction(parse: Parse, chunk: Chunk, token: int) -> int:
    """The direction of a comparative; 0 for "no more", "once more", "faster" and "more or less"."""
    word = parse.words.lower[token]
    if word in _GOVERNING or word in PACE or chunk.verb is not None or chunk.role not in _ROLES:
        return 0
    if (chunk.determiner and token > chunk.start) or compares_quality(parse, chunk, token):
        return 0  # "the higher shares", "more powerful"
    beside = parse.words.lower[max(token - 1, 0) : token] + parse.words.lower[token + 1 : token + 2]
    return COMPARATIVES.get(word, 0) if _IDLE.isdisjoint(beside) else 0


def compares_quality(parse: Parse, chunk: Chunk, token: int) -> bool:
    """Whether "more" or "less" grades an adjective and not a number: "more powerful"."""
    if token + 1 < chunk.stop:
        return parse.tags[token + 1] in "JAEG"
    behind = parse.chunks[chunk.number + 1 : chunk.number + 2]
    return bool(behind) and behind[0].kind in (ChunkKind.ADJECTIVE, ChunkKind.ADVERB)
