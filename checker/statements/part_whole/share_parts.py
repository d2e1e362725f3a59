"""The part of a share: next to it, "1,834 (65.7 per cent)", or by a verb, "the 45 made up 60% of the 75"."""

from __future__ import annotations

from checker.languages import frames
from checker.languages.frames import words
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Parse, Role
from checker.model.figure import Figure
from checker.statements.part_whole.partitive import pair
from checker.statements.part_whole.references import told_again
from checker.statements.phrases import (
    BREAKS,
    agree,
    at,
    figure_of,
    is_argument,
    is_level,
    is_mark,
    is_share,
    preposition,
)

_BY = words("slots", "by")
_OF = word_set("clauses", "of")
_CLOSING = ",)"
_NAMED = 2  # phrases on the way to a whole: "of a sum of £8m"
_NOMINAL = frozenset((ChunkKind.NOUN, ChunkKind.PRONOUN))


def part_beside(parse: Parse, share: Chunk) -> Chunk | None:
    """The phrase of the part that follows a share, or that a share follows."""
    pointer = _pointer(parse, share)
    if pointer is None and _says_more(parse, share):
        return None  # "a 12% rise", "12% more than"
    last = pointer if pointer is not None else share
    behind = told_again(parse, last.number, is_level, _is_rival)
    of_it = pointer is not None and pointer.kind is ChunkKind.PRONOUN  # "120, half of them in Leeds"
    return behind if behind is not None or of_it else _before(parse, share)


def whole_behind(parse: Parse, share: Chunk, part: Chunk) -> Chunk | None:
    """The whole after a share and a part: "£3.2m, or 40%, of the £8m", "40%, or 12, of a sum of 30"."""
    last = max(share.number, part.number)
    last += is_mark(at(parse, last + 1), _CLOSING)
    for _ in range(_NAMED):
        tie, base = at(parse, last + 1), at(parse, last + 2)
        if tie is None or tie.text not in _OF or base is None or base.kind is not ChunkKind.NOUN:
            return None
        if base.figures:
            figures = pair(parse, part, base)
            return base if figures is not None and agree(*figures) else None
        last = base.number
    return None


def _is_rival(figure: Figure) -> bool:
    return is_share(figure) or is_level(figure)


def _pointer(parse: Parse, share: Chunk) -> Chunk | None:
    """The phrase without a figure after "of": "a quarter of them", "a quarter of the total"."""
    tie, base = at(parse, share.number + 1), at(parse, share.number + 2)
    if tie is None or base is None or tie.kind is not ChunkKind.PREPOSITION or tie.text not in _OF:
        return None
    return base if base.kind in _NOMINAL and not base.figures else None


def _says_more(parse: Parse, share: Chunk) -> bool:
    """Whether a share goes on or describes its noun, so that it makes a statement of its own."""
    behind = at(parse, share.number + 1)
    return share.head >= 0 or (behind is not None and behind.kind is not ChunkKind.MARK)


def _before(parse: Parse, share: Chunk) -> Chunk | None:
    """The nearest phrase with a figure before an aside that gives a share."""
    aside = next((aside for aside in parse.asides if aside.member == share.number), None)
    if aside is None:
        return None
    depth = parse.chunks[aside.opener - 1].depth
    for part in reversed(parse.chunks[: aside.opener]):
        if is_mark(part, BREAKS) or is_share(figure_of(parse, part)):
            return None
        if part.depth == depth and is_level(figure_of(parse, part)):
            return part if preposition(parse, part) not in _BY else None
    return None


def part_by_verb(parse: Parse, share: Chunk, whole: Chunk) -> Chunk | None:
    """The part in front of a verb of share, or behind one.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> parse = parses(read(plain.read("Interest of 5% on the £2,000 loan came to £100.")))[0]
    >>> parse.figures[part_by_verb(parse, parse.figured[0], parse.figured[1]).figures[0]].text
    '£100'
    """
    return _subject(parse, share, whole) or _outcome(parse, share, whole)


def _subject(parse: Parse, share: Chunk, whole: Chunk) -> Chunk | None:
    """The part of "the 45 pleas made up 60% of the 75 cases": the subject of a verb of share."""
    clause = parse.clauses[share.clause]
    verb = parse.chunks[clause.verb].verb if clause.verb >= 0 else None
    if verb is None or clause.verb > share.number or share.role not in (Role.OBJECT, Role.COMPLEMENT, Role.OBLIQUE):
        return None
    particle = preposition(parse, share)
    if f"{verb.lemma} {particle}".strip() not in frames.words("share", "verbs"):
        return None
    subjects = (c for c in parse.chunks[: clause.verb] if c.clause == share.clause and c.role is Role.SUBJECT)
    return next((c for c in subjects if pair(parse, c, whole) and is_argument(parse, c)), None)


def _outcome(parse: Parse, share: Chunk, whole: Chunk) -> Chunk | None:
    """The part of "interest of 5% on the £2,000 came to £100": the object of a verb of share behind both."""
    clause = parse.clauses[share.clause]
    verb = parse.chunks[clause.verb].verb if clause.verb > whole.number else None
    if verb is None:
        return None
    for part in parse.chunks[clause.verb + 1 :]:
        if part.clause != share.clause or is_mark(part, BREAKS + ","):
            return None
        if pair(parse, part, whole):
            told = f"{verb.lemma} {preposition(parse, part)}".strip() in frames.words("share", "verbs")
            return part if told else None
    return None
