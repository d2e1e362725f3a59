"""What opens a row of parts: a mark, words that say whether all of them follow, or only a comma."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from checker.clauses.rows import in_bracket
from checker.languages import frames
from checker.languages.lexicon import load, word_set
from checker.model.clause import Chunk, ChunkKind, Form, Parse
from checker.model.quantity import Kind
from checker.statements.part_whole.sums import told_as_total
from checker.statements.part_whole.totals import joints_behind
from checker.statements.phrases import agree, alike, at, before, figure_of, is_mark, levels

SET_OFF = "(:--–—"
_BEFORE_OPENER = ",([--–—"
_OPENING = word_set("rows", "opening")
_BEHIND_MARK = word_set("rows", "opening_behind_mark")
_NOT_AMONG = frozenset(load("statements")["not_among"])
_LEADING = frozenset((ChunkKind.PREPOSITION, ChunkKind.ADVERB))
_NAMING = frozenset((ChunkKind.NOUN, ChunkKind.PRONOUN, ChunkKind.ADVERB, ChunkKind.ADJECTIVE))
_THE = word_set("statements", "the")
_ANYBODY = word_set("statements", "anybody")
_MORE = word_set("statements", "more")


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


def are_set_behind(parse: Parse, total: Chunk, parts: Sequence[Chunk]) -> bool:
    """Whether parts follow a comma right after a total, have no verb of their own, and are not siblings of it."""
    comma = before(parse, parts[0])
    if not is_mark(comma, ",") or is_mark(at(parse, total.number - 1), ","):
        return False
    if len(parts) == 2 and len(joints_behind(parse, parts[0], parts[1])) == 2:
        return False
    stated = parse.figures[total.figures[0]]
    if any(alike(stated, f) for c in levels(parse, total.number + 1, parts[0].number) if (f := figure_of(parse, c))):
        return False
    between = parse.chunks[parts[0].number : parts[-1].number]
    if any(c.verb is not None and c.verb.form in (Form.FINITE, Form.COPULA) for c in between):
        return False
    if any(is_dated(parse, part) for part in parts) or not all(says_which(parse, part) for part in parts):
        return False
    return not _are_siblings(parse, total, parts[0])


def is_dated(parse: Parse, part: Chunk) -> bool:
    """Whether a part only says when: "six in 2006"."""
    behind = parse.chunks[part.number + 1 : part.number + 3]
    return any(c.figures and parse.figures[c.figures[0]].kind is Kind.DATE for c in behind)


def says_which(parse: Parse, part: Chunk) -> bool:
    """Whether a part says which one it is: by a noun of its own, or a phrase after it."""
    before, behind = at(parse, part.number - 1), at(parse, part.number + 1)
    named = before is not None and before.kind is ChunkKind.NOUN
    return in_bracket(parse, part) or (
        part.head >= 0 or named or (behind is not None and behind.kind not in (ChunkKind.MARK, ChunkKind.CONJUNCTION))
    )


def _are_siblings(parse: Parse, total: Chunk, part: Chunk) -> bool:
    """Whether a would-be total looks like a member of the row: it counts the same, or continues in the same way."""
    one, other = parse.figures[total.figures[0]], parse.figures[part.figures[0]]
    if total.determiner == part.determiner == "'s" or part.determiner in _MORE or part.determiner in _THE:
        return True
    if one.kind is not Kind.COUNT:
        return told_as_total(parse, total) is None or bool(_prepositions(parse, total) & _prepositions(parse, part))
    if total.head < 0 or one.counted is None or one.counted.head[:1].isupper():
        return True
    if part.head < 0:
        return bool(_prepositions(parse, total) & _prepositions(parse, part))
    if other.counted is None or one.counted.lemma == other.counted.lemma or not agree(other, one):
        return True
    covered = other.counted.lemma in frames.covers().get(one.counted.lemma, ())
    return not covered and one.counted.lemma not in _ANYBODY  # "seven attackers, three soldiers and two civilians"


def _prepositions(parse: Parse, phrase: Chunk) -> set[str]:
    """The prepositions after a phrase, up to the next comma or conjunction."""
    found: set[str] = set()
    for chunk in parse.chunks[phrase.number + 1 :]:
        if chunk.kind in (ChunkKind.MARK, ChunkKind.CONJUNCTION):
            break
        if chunk.kind is ChunkKind.PREPOSITION:
            found.add(chunk.text)
    return found
