"""A part and its whole in one clause: "18 of the 72", "of the 96, 24 held", "96 wells, of which 24 held"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from checker.languages import frames
from checker.languages.lexicon import load, word_set
from checker.model.clause import Chunk, ChunkKind, Link, Parse
from checker.model.figure import Figure
from checker.model.statement import Mechanism
from checker.statements.part_whole.references import ALL_OF, is_restricted
from checker.statements.phrases import (
    BREAKS,
    agree,
    alike,
    at,
    before,
    figure_of,
    is_argument,
    is_level,
    is_mark,
    is_member,
    levels,
    preposition,
    size_of,
)

_WORDS = load("statements")
_OUT_OF = frozenset(_WORDS["out_of"])
_FRONTING = frozenset(_WORDS["fronting"])
_INDEFINITE = word_set("statements", "indefinite")
_PRONOUNS = word_set("statements", "whole_pronouns")
_HELD_AGAINST = word_set("statements", "held_against")
_OF = word_set("clauses", "of")
_OR = word_set("clauses", "alternative")
_OF_WHOM = word_set("rows", "relative_opening")
_ON_NOUNS = frozenset((Link.RELATIVE, Link.REDUCED, Link.CONTACT))
_NOMINAL = frozenset((ChunkKind.NOUN, ChunkKind.PRONOUN, ChunkKind.RELATIVE))
_STEPS = word_set("statements", "steps")
_TIED = 2  # chunks: "of which"
_NO_WHOLES = frozenset(  # "a four-seat gain"
    [
        *frames.words("change", "nouns_rise"),
        *frames.words("change", "nouns_fall"),
        *frames.words("comparison", "margins"),
    ]
)


class Partitive(Struct, frozen=True):
    """A part, its whole, the chunk that ties them, and the last chunk of both; an apposition follows that."""

    part: Chunk
    whole: Chunk
    tie: Chunk
    last: int
    mechanism: Mechanism
    fronted: bool = False


@lru_cache(maxsize=2)
def partitives(parse: Parse) -> tuple[Partitive, ...]:
    """The pairs of part and whole in the clauses of a sentence, each with a figure of its own.

    Cached, since parts, shares and the sentence that follows all ask for them.
    """
    return tuple(_partitives(parse))


def _partitives(parse: Parse) -> Iterator[Partitive]:
    for chunk in parse.figured:
        if level_of(parse, chunk) is None:
            continue
        found = _hung(parse, chunk) or _out_of(parse, chunk) or _fronted(parse, chunk) or _sized(parse, chunk)
        if found is not None:
            yield found
        pointing = _pointing(parse, chunk)
        if pointing is not None:
            yield pointing


def level_of(parse: Parse, chunk: Chunk | None) -> Figure | None:
    """The figure of a phrase, where it is a level."""
    figure = figure_of(parse, chunk)
    return figure if is_level(figure) else size_of(parse, chunk)


def pair(parse: Parse, part: Chunk | None, whole: Chunk) -> tuple[Figure, Figure] | None:
    """The figures of two phrases of one kind, if the one can be a part and the other its whole."""
    one, other = figure_of(parse, part), level_of(parse, whole)
    if one is None or other is None or not is_member(one):
        return None
    return (one, other) if alike(one, other) else None


def set_behind(parse: Parse, whole: Chunk) -> tuple[str, Chunk | None]:
    """The preposition that leads to a whole and the phrase before it; a bare noun between is passed over.

    Of "out of a party of 43" that is "out of", and what stands before it.
    """
    text, before = preposition(parse, whole), at(parse, whole.preposition - 1) if whole.preposition > 0 else None
    named = before is not None and before.kind is ChunkKind.NOUN and not before.figures and text in _OF
    if named and before is not None and before.determiner in _INDEFINITE and before.preposition >= 0:
        return preposition(parse, before), at(parse, before.preposition - 1)
    return text, before


def _hung(parse: Parse, whole: Chunk) -> Partitive | None:
    """ "18 of the 72", "18 wells of the 72 wells": if the part has a noun, the whole has the same one."""
    text, part = set_behind(parse, whole)
    figures = pair(parse, part, whole) if text in _OF else None
    if figures is None or part is None:
        return None
    one, other = figures
    if part.head >= 0 and not (one.counted and other.counted and one.counted.lemma == other.counted.lemma):
        return None
    return Partitive(part, whole, parse.chunks[whole.preposition], whole.number, Mechanism.OWN)


def _sized(parse: Parse, whole: Chunk) -> Partitive | None:
    """ "The 213-page report devotes 148 pages to it", "won 84 seats in the 213-seat house": of the same noun."""
    size = size_of(parse, whole) if whole.text not in _NO_WHOLES else None
    for part in levels(parse) if size is not None else ():
        figure = figure_of(parse, part)
        named = figure and size and figure.counted and size.counted and figure.counted.lemma == size.counted.lemma
        if named and part.clause == whole.clause and preposition(parse, part) not in _HELD_AGAINST | _STEPS:
            return Partitive(part, whole, whole, max(part.number, whole.number), Mechanism.OWN)
    return None


def _out_of(parse: Parse, whole: Chunk) -> Partitive | None:
    """ "29 hikers came off the ridge, out of a party of 43"."""
    text, _ = set_behind(parse, whole)
    if text not in _OUT_OF:
        return None
    for part in reversed(parse.chunks[: whole.preposition]):
        if is_mark(part, BREAKS) or (part.clause != whole.clause and parse.clauses[whole.clause].link in _ON_NOUNS):
            return None  # "dealers who worked out of two estates"
        figures = pair(parse, part, whole)
        if figures is not None and preposition(parse, part) in _OUT_OF | _OF:
            return None
        if figures is not None:
            tie = parse.chunks[whole.preposition]
            return Partitive(part, whole, tie, whole.number, Mechanism.OWN) if agree(*figures) else None
    return None


def is_fronted(parse: Parse, whole: Chunk) -> bool:
    """Whether a clause begins with "of the 96", so that its figures are parts of these."""
    text, before = set_behind(parse, whole)
    if whole.preposition < 0 or text not in _FRONTING:
        return False
    joins = (ChunkKind.CONJUNCTION, ChunkKind.SUBORDINATOR, ChunkKind.MARK)
    return before is None or (before.kind in joins and before.text != ")")


def fronted_wholes(parse: Parse) -> Iterator[Chunk]:
    """The phrases at the front of a clause that name the whole, with or without a number: "Of its readers, 26% ..."."""
    for chunk in parse.chunks:
        if chunk.kind in _NOMINAL and is_fronted(parse, chunk) and is_mark(at(parse, chunk.number + 1), ","):
            yield chunk


def _fronted(parse: Parse, whole: Chunk) -> Partitive | None:
    if not is_fronted(parse, whole):
        return None
    for part in parse.chunks[whole.number + 1 :]:
        if is_mark(part, BREAKS):
            return None
        figures = pair(parse, part, whole)
        if figures is None or preposition(parse, part) in _HELD_AGAINST or _only_describes(parse, part, figures):
            continue
        if not agree(*figures) or not _follows_at_once(parse, whole, part):
            return None
        return Partitive(part, whole, parse.chunks[whole.preposition], part.number, Mechanism.OWN, fronted=True)
    return None


def _only_describes(parse: Parse, chunk: Chunk, figures: tuple[Figure, Figure]) -> bool:
    """Whether a number only describes a whole, as "at 14 lodges" does in "the 96 guests asked at 14 lodges"."""
    return not agree(*figures) and not is_argument(parse, chunk)


def _follows_at_once(parse: Parse, whole: Chunk, part: Chunk) -> bool:
    """Whether a part follows at once: "Of the 13, six", and "..., of the 13, six" with both commas or neither."""
    tie = at(parse, whole.preposition - 1)
    if is_mark(tie, ",") and not whole.determiner:
        return False
    return not is_mark(tie, ",") or is_mark(before(parse, part), ",")


def _pointing(parse: Parse, part: Chunk) -> Partitive | None:
    """ "96 wells, of which 24 held", "96 wells, 24 of them dry"."""
    tie = _points_before(parse, part) or _points_behind(parse, part)
    if tie is None:
        return None
    start = min(tie.number, part.number)
    whole = antecedent(parse, part, start)
    figures = pair(parse, part, whole) if whole is not None else None
    if whole is None or figures is None or not agree(*figures) or preposition(parse, whole) in _STEPS:
        return None
    sure = Mechanism.OWN if _is_set_right_behind(parse, whole, start) else Mechanism.APPOSITION
    return Partitive(part, whole, tie, max(part.number, tie.number + 1), sure)


def _is_set_right_behind(parse: Parse, whole: Chunk, start: int) -> bool:
    """Whether "of them" directly follows a number and can mean no other noun: "27 are missing, 41 of them"."""
    between = parse.chunks[whole.number + 1 : start]
    marks = [chunk.number for chunk in between if chunk.kind is ChunkKind.MARK]
    if not marks or any(chunk.kind in _NOMINAL for chunk in between):
        return False
    return all(chunk.kind is ChunkKind.ADVERB for chunk in parse.chunks[marks[-1] + 1 : start])


def points_back(parse: Parse, part: Chunk) -> bool:
    """Whether a phrase is itself some of what was named before: "six of them"."""
    return (_points_before(parse, part) or _points_behind(parse, part)) is not None


def _points_before(parse: Parse, part: Chunk) -> Chunk | None:
    """ "of which 24 held", "of which Hull has 24": right before a part, or at the head of its relative clause."""
    clause = parse.clauses[part.clause]
    opener = clause.opener if clause.link is Link.RELATIVE and is_mark(at(parse, clause.opener - 1), ",") else -1
    for first in (part.number - _TIED, opener):
        tie, pronoun = at(parse, first), at(parse, first + 1)
        between = parse.chunks[first + _TIED : part.number]
        named = any(chunk.determiner in ALL_OF or chunk.figures for chunk in between)  # "of whom the oldest is 86"
        if _is_pronoun(parse, pronoun) and _is_of(tie) and not named:
            return tie
    return None


def _points_behind(parse: Parse, part: Chunk) -> Chunk | None:
    tie, pronoun = at(parse, part.number + 1), at(parse, part.number + 2)
    if pronoun is None or is_restricted(parse, pronoun) or part.determiner in ALL_OF:
        return None
    return tie if _is_pronoun(parse, pronoun) and _is_of(tie) else None


def _is_of(chunk: Chunk | None) -> bool:
    return chunk is not None and chunk.kind is ChunkKind.PREPOSITION and chunk.text in _OF_WHOM | _OUT_OF


def _is_pronoun(parse: Parse, chunk: Chunk | None) -> bool:
    """Whether a chunk is a lone word for an earlier whole: "them", and not "these wells"."""
    return (
        chunk is not None
        and chunk.kind in _NOMINAL
        and chunk.stop - chunk.start == 1
        and parse.words.lower[chunk.start] in _PRONOUNS
    )


def antecedent(parse: Parse, part: Chunk, start: int) -> Chunk | None:
    """The last argument before chunk ``start`` with a figure of the part's kind; if there is none, an adverbial."""
    found: list[Chunk] = []
    for whole in reversed(parse.chunks[:start]):
        if is_mark(whole, ";"):
            break
        if pair(parse, part, whole) and not points_back(parse, whole):
            found.append(whole)
    nearest = next((whole for whole in found if is_argument(parse, whole)), found[0] if found else None)
    if nearest is None or any(chunk.text in _OR for chunk in parse.chunks[nearest.number + 1 : start]):
        return None  # "five or ten of them"
    return nearest
