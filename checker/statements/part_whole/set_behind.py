"""Parts after their total with only a comma between, and numbers that only look so."""

from __future__ import annotations

from collections.abc import Sequence

from checker.clauses.rows import in_bracket
from checker.languages import frames
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Form, Parse
from checker.model.quantity import Kind
from checker.statements.part_whole.sums import told_as_total
from checker.statements.phrases import agree, alike, at, before, figure_of, is_mark, levels
from checker.statements.rates.spread import joints_behind

_THE = word_set("statements", "the")
_ANYBODY = word_set("statements", "anybody")
_MORE = word_set("statements", "more")


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
