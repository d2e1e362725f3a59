"""A factor of what was told before: "bought for £120 and fetched twice that, £240", "sold for £240, twice that sum"."""

from __future__ import annotations

from checker.languages.frames import words
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Parse
from checker.model.statement import Mechanism
from checker.statements.changes.drafts import Draft
from checker.statements.changes.levels import are_alike, is_level
from checker.statements.changes.triggers import Sort
from checker.statements.phrases import at

_POINTING = word_set("statements", "singular_pointing")
_SUMS = word_set("clauses", "sums") | word_set("statements", "priced")
_AS, _MANY = words("slots", "as"), word_set("statements", "as_many")
_ENDS = frozenset((ChunkKind.MARK, ChunkKind.CONJUNCTION, ChunkKind.VERB))


def points_back(parse: Parse, draft: Draft) -> bool:
    """Whether a factor multiplies what was told before: "twice that", "five times as many", "three times the price"."""
    if draft.trigger.sort is not Sort.FACTOR:
        return False
    thing = at(parse, draft.trigger.chunk + 1)
    if thing is not None and thing.text in _AS:
        thing = at(parse, thing.number + 1)
        return thing is not None and thing.text in _MANY and _ends(parse, thing)
    if thing is None or thing.figures or not _ends(parse, thing):
        return False
    first = parse.words.lower[thing.start]
    return first in _POINTING or (thing.text in _SUMS and thing.determiner != "")


def _ends(parse: Parse, thing: Chunk) -> bool:
    """Whether nothing says more of a thing."""
    behind = at(parse, thing.number + 1)
    return behind is None or behind.kind in _ENDS


def multiplied(parse: Parse, draft: Draft) -> None:
    """Fill the base of a factor that points back: the nearest level before its own that is like it."""
    after = draft.get("after")
    if after is None or draft.get("before") is not None or not points_back(parse, draft):
        return
    stop = min(draft.trigger.chunk, parse.chunk_at[after.first])
    for chunk in reversed(parse.chunks[:stop]):
        for number in reversed(chunk.figures if chunk.kind is ChunkKind.NOUN else ()):
            figure = parse.figures[number]
            if is_level(figure) and are_alike(parse, figure, after):
                draft.slots["before"] = (figure, Mechanism.CHAIN)
                return
