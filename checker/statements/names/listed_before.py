"""A number that stands before the names it counts: "three crops: maize, beans and squash"."""

from __future__ import annotations

from checker.languages import frames
from checker.languages.lexicon import load, word_set
from checker.model.clause import Chunk, ChunkKind, Link, Parse, Role
from checker.model.statement import Mechanism
from checker.statements.names.counts import Tie, counts_things, is_whole, stated_in
from checker.statements.names.named import Named
from checker.statements.part_whole.opening import Opening, opening_of
from checker.statements.phrases import BREAKS, at, figure_of, is_level, is_mark

_BEING = word_set("listings", "being")
_NAMELY = frozenset(load("listings")["namely"])
_DEFINITE, _THESE = word_set("listings", "definite"), word_set("listings", "these_there")
_NAMING, _NAMING_VERBS = word_set("listings", "naming"), word_set("listings", "naming_verbs")
_OF, _PLACES = word_set("listings", "of"), word_set("listings", "places")
_OPENERS_OPEN = frames.words("parts", "openers_open")
_SET_OFF = ":(–—-"
_ENDS = ",;.:)–—-"
_STATING = frozenset((Link.MAIN, Link.COMPLEMENT, Link.SUBORDINATE, Link.COORDINATE, Link.ADDITION))
_HANGING = frozenset((Link.REDUCED, Link.RELATIVE, Link.PARTICIPLE, Link.CONTACT))
_NOMINAL = frozenset((ChunkKind.NOUN, ChunkKind.PRONOUN))


def number_before(parse: Parse, row: Named) -> Tie | None:
    """The number before some names that counts them, and how it is tied to them."""
    opener = at(parse, row.first - 1)
    if opener is None:
        return None
    if opener.text == "-" or is_mark(opener, _SET_OFF):
        stated = announced(parse, opener)
        if stated is None or not _closes(parse, row) or _is_of_object(parse, stated, row):
            return None
        return Tie(stated, Mechanism.APPOSITION, _is_open(parse, stated, opener) or _has_more(parse, row))
    if is_mark(opener, ","):
        return _apposed(parse, row, opener)
    return _namely(parse, opener) or _of(parse, row, opener) or _as(parse, opener) or _predicated(parse, row, opener)


def announced(parse: Parse, mark: Chunk) -> Chunk | None:
    """The only number before a colon, or the one right before a dash or a bracket."""
    before = at(parse, mark.number - 1)
    if mark.text != ":":
        verb = before if before is not None and before.verb is not None and mark.text != "(" else None
        return _subject(parse, verb) if verb is not None else _right_before(parse, mark)
    if before is not None and before.kind is ChunkKind.NOUN and before.determiner in _THESE and not before.figures:
        return None  # "came from these towns:"
    if before is not None and before.role is Role.APPOSED and parse.words.texts[before.start][:1].isupper():
        return None  # "in his book, A Higher Loyalty: Truth, Lies and Leadership"
    counted = [c for c in parse.chunks[: mark.number] if _counts(parse, c) and not is_whole(parse, c)]
    found = counted[0] if len(counted) == 1 and counts_things(parse, counted[0]) else None
    if found is None or _is_cut_off(parse, found, mark):
        return None
    told = found.head >= 0 or found.determiner in _DEFINITE or is_whole(parse, at(parse, found.number + 2))
    return found if told else None


def _is_cut_off(parse: Parse, stated: Chunk, mark: Chunk) -> bool:
    """Whether a mark or a statement between a number and a colon cuts the names off from it."""
    between = parse.chunks[stated.number + 1 : mark.number]
    clauses = (parse.clauses[c.clause] for c in between if c.role is Role.SUBJECT and c.clause != stated.clause)
    return any(is_mark(c, BREAKS) for c in between) or any(clause.link in _STATING for clause in clauses)


def _counts(parse: Parse, chunk: Chunk) -> bool:
    """Whether a phrase counts anything, or can be a number of things."""
    figure = figure_of(parse, chunk)
    return counts_things(parse, chunk) or (figure is not None and is_level(figure) and figure.counted is not None)


def _is_of_object(parse: Parse, stated: Chunk, row: Named) -> bool:
    """Whether the names may be of the object, not the number: "Five men share the values of the club:"."""
    between = parse.chunks[stated.number + 1 : row.first]
    objects = (c for c in between if c.role is Role.OBJECT and c.head >= 0 and not c.figures)
    return not row.proper and any(objects)


def _is_open(parse: Parse, stated: Chunk, mark: Chunk) -> bool:
    """Whether a word before the mark says that only some are named: "including:", "including a few senators:"."""
    between = parse.chunks[stated.number + 1 : mark.number]
    return any((c.verb.lemma if c.verb else c.text) in _OPENERS_OPEN for c in between)


def _has_more(parse: Parse, row: Named) -> bool:
    """Whether a word after the names says that there are more: "Oban and Ayr, notably,"."""
    behind = at(parse, row.last + 2)
    return behind is not None and behind.text in _OPENERS_OPEN and behind.kind is not ChunkKind.NOUN


def _right_before(parse: Parse, mark: Chunk) -> Chunk | None:
    """The number right before a mark, or the one that the phrase there hangs on: "three cities in France,"."""
    chunk = at(parse, mark.number - 1)
    while chunk is not None:
        clause = parse.clauses[chunk.clause]
        hangs = clause.link in _HANGING and 0 < clause.start <= chunk.number
        if hangs and chunk.clause != parse.chunks[mark.number].clause:
            chunk = at(parse, clause.start - 1)  # "the two men held in March"
            chunk = at(parse, clause.start - 2) if is_mark(chunk, ",") else chunk
            continue
        if chunk.kind not in _NOMINAL:
            return None
        before = at(parse, chunk.number - 1)
        if counts_things(parse, chunk) and not is_whole(parse, chunk):
            return chunk
        if before is None or before.kind is not ChunkKind.PREPOSITION:
            return None
        chunk = at(parse, before.number - 1)
    return None


def _apposed(parse: Parse, row: Named, comma: Chunk) -> Tie | None:
    """The number of "the three men, Hill, Vale and Ames, were held"."""
    stated = _right_before(parse, comma)
    if stated is None or not _closes(parse, row):
        return None
    fronted = stated.preposition == 0 or (stated.role is Role.ADVERBIAL and stated.number < _first_verb(parse, stated))
    sure = row.proper or stated.determiner in _DEFINITE
    return Tie(stated, Mechanism.APPOSITION, _has_more(parse, row)) if sure and not fronted and row.closed else None


def _first_verb(parse: Parse, chunk: Chunk) -> int:
    verb = parse.clauses[chunk.clause].verb
    return verb if verb >= 0 else len(parse.chunks)


def _closes(parse: Parse, row: Named) -> bool:
    """Whether the names end here, at a mark or at the end of the sentence."""
    behind = at(parse, row.last + 1)
    return behind is None or behind.text == "-" or is_mark(behind, _ENDS)


def _namely(parse: Parse, opener: Chunk) -> Tie | None:
    """The number of "three heirs, namely ...", "four airlines, including ..."."""
    opened = opener.kind is ChunkKind.PREPOSITION and opener.text in _OPENERS_OPEN
    if not opener.number or not (opened or opener.text in _NAMELY):
        return None
    comma = at(parse, opener.number - 1)
    stated = _right_before(parse, comma if comma is not None and is_mark(comma, ",") else opener)
    return Tie(stated, Mechanism.APPOSITION, opened) if stated is not None else None


def _of(parse: Parse, row: Named, opener: Chunk) -> Tie | None:
    """The number of "the four counties of Kent, Surrey ...", "the trio of Hill, Vale and Ames"."""
    stated = at(parse, opener.number - 1)
    if opener.text not in _OF or stated is None or not row.proper or not counts_things(parse, stated):
        return None
    figure = stated_in(parse, stated)
    places = figure.counted is not None and figure.counted.lemma in _PLACES and stated.determiner in _DEFINITE
    group = figure.implied and stated.stop == figure.stop
    return Tie(stated, Mechanism.OWN) if places or group else None


def _as(parse: Parse, opener: Chunk) -> Tie | None:
    """The number of "police named the three as ...", "the three were named as ..."."""
    if opener.text not in _NAMING:
        return None
    verb = next((c for c in reversed(parse.chunks[: opener.number]) if c.verb is not None), None)
    if verb is None or verb.verb is None or verb.verb.lemma not in _NAMING_VERBS or not verb.number:
        return None
    comma = parse.chunks[verb.number - 1]
    stated = _right_before(parse, comma if is_mark(comma, ",") else verb)
    stated = _right_before(parse, opener) or stated
    return Tie(stated, Mechanism.OWN) if stated is not None else None


def _predicated(parse: Parse, row: Named, opener: Chunk) -> Tie | None:
    """The number in the subject of the verb that leads to the names."""
    verb = opener
    while verb.kind is ChunkKind.PREPOSITION and verb.number > 0:
        verb = parse.chunks[verb.number - 1]
    if verb.verb is None or verb.number == 0:
        return None
    before = parse.chunks[verb.number - 1]
    subject = _subject(parse, verb) or _right_before(parse, before if is_mark(before, ",") else verb)
    if subject is None:
        return None
    if verb is opener and verb.verb.lemma in _BEING:
        sure = subject.determiner in _DEFINITE and (row.short or row.proper) and _ends(parse, row)
        return Tie(subject, Mechanism.OWN) if sure else None
    opening = opening_of(parse, verb, parse.chunks[row.first])
    if opening is None or opening is Opening.MARK:
        return None
    return Tie(subject, Mechanism.OWN, opening is Opening.OPEN)


def _ends(parse: Parse, row: Named) -> bool:
    behind = at(parse, row.last + 1)
    return behind is None or behind.kind in (ChunkKind.MARK, ChunkKind.RELATIVE, ChunkKind.SUBORDINATOR)


def _subject(parse: Parse, verb: Chunk) -> Chunk | None:
    """The number in the subject of a verb: the last one before it, unless that is the whole of a part."""
    clause = [c for c in parse.chunks[: verb.number] if c.clause == verb.clause and counts_things(parse, c)]
    found = [c for c in clause if not is_whole(parse, c)]
    return found[-1] if found else None
