"""What opens a row of parts: a mark, or words that say that all of them follow, or some."""

from __future__ import annotations

from enum import Enum

from checker.clauses.rows import in_bracket
from checker.languages import frames
from checker.languages.lexicon import load, word_set
from checker.model.clause import Chunk, ChunkKind, Form, Parse
from checker.statements.phrases import at, is_mark

SET_OFF = "(:--–—"
_BEFORE_OPENER = ",([--–—"
_OPENING = word_set("rows", "opening")
_BEHIND_MARK = word_set("rows", "opening_behind_mark")
_NOT_AMONG = frozenset(load("statements")["not_among"])
_LEADING = frozenset((ChunkKind.PREPOSITION, ChunkKind.ADVERB))
_NAMING = frozenset((ChunkKind.NOUN, ChunkKind.PRONOUN, ChunkKind.ADVERB, ChunkKind.ADJECTIVE))


class Opening(Enum):
    """What a word or a mark says of the row after it."""

    MARK = "a bracket, a colon, a dash"
    CLOSED = "comprising"
    OPEN = "including"


def opening_of(parse: Parse, opener: Chunk, first: Chunk) -> Opening | None:
    """What a chunk says of the row after it, None if it opens none; ``first`` is the first member."""
    if is_mark(opener, SET_OFF):
        return Opening.MARK if _begins_at_once(parse, opener, first) else None
    apart = opener.text in _OPENING or is_mark(at(parse, opener.number - 1), _BEFORE_OPENER)
    if opener.kind is ChunkKind.PREPOSITION and not apart:
        return None  # "charged with", "compared with"
    if (opener.verb is not None and opener.verb.form is Form.INFINITIVE) or follows_conjunction(parse, opener):
        return None
    words = _opening_words(parse, opener, first)
    if words & _NOT_AMONG or (opener.text in _BEHIND_MARK and not _follows_at_once(parse, opener, first)):
        return None
    if words & frames.words("parts", "openers_open") or opener.kind is ChunkKind.RELATIVE:
        return Opening.OPEN
    return Opening.CLOSED if words & frames.words("parts", "openers_closed") else None


def _begins_at_once(parse: Parse, opener: Chunk, first: Chunk) -> bool:
    """Whether nothing but a name stands between a mark and the first member: "(North 30, South 35)"."""
    between = parse.chunks[opener.number + 1 : first.number - in_bracket(parse, first)]
    return all(chunk.kind in _NAMING and not chunk.figures for chunk in between)


def follows_conjunction(parse: Parse, opener: Chunk) -> bool:
    """Whether a conjunction stands before an opening word: "up to and including"."""
    before = at(parse, opener.number - 1)
    return before is not None and before.kind is ChunkKind.CONJUNCTION


def _follows_at_once(parse: Parse, opener: Chunk, first: Chunk) -> bool:
    """Whether only adverbs stand between: not so in "with expenses of $12m"."""
    return all(chunk.kind is ChunkKind.ADVERB for chunk in parse.chunks[opener.number + 1 : first.number])


def _opening_words(parse: Parse, opener: Chunk, first: Chunk) -> set[str]:
    """An opener as the word lists have it: "with", "comprise", "consist of"."""
    behind = [c for c in parse.chunks[opener.number + 1 : first.number] if c.kind in _LEADING]
    stems = {opener.text} if opener.verb is None else {opener.verb.lemma, opener.text}
    particles = [" ".join(c.text for c in behind[:stop]) for stop in range(len(behind) + 1)]
    return {f"{stem} {particle}".strip() for stem in stems for particle in particles}
