"""A number of things, and those that are named: "three crops: maize, beans and squash", "the five named are A and B".

Slots: ``stated`` (the number), ``listed`` (how many are named, all of them), ``among`` (the same, if there may be more).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.languages import frames
from checker.languages.lexicon import load, word_set
from checker.model.clause import Chunk, ChunkKind, Parse, Role
from checker.model.figure import Figure
from checker.model.signature import Sort
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.listed_apart import apart
from checker.statements.named import Named, named
from checker.statements.named_alike import named_alike
from checker.statements.numbers_told import counts_things, stated_in
from checker.statements.opening import Opening, opening_of
from checker.statements.phrases import at, is_mark

SLOTS = {"stated": Sort.NUMBER, "listed": Sort.NUMBER, "among": Sort.NUMBER}
_BEING, _FORMING = word_set("listings", "being"), frozenset(load("listings")["forming"])
_NAMELY, _POINTING = frozenset(load("listings")["namely"]), word_set("listings", "pointing")
_DEFINITE = word_set("listings", "definite")
_NAMING, _NAMING_VERBS = word_set("listings", "naming"), word_set("listings", "naming_verbs")
_OF, _PLACES, _AMONG = word_set("listings", "of"), word_set("listings", "places"), word_set("listings", "among")
_SET_OFF = ":(–—-"
_ENDS = ",;.:)–—-"


class _Tie(NamedTuple):
    """A stated number, and how it is tied to names; ``open``: there may be more of them."""

    stated: Chunk
    mechanism: Mechanism
    open: bool = False


def read(parse: Parse, earlier: Sequence[Parse]) -> Iterator[Statement]:
    """The numbers of things that a sentence names."""
    told = named(parse)
    for row in told:
        tie = _before(parse, row) or _behind(parse, row)
        if tie is not None:
            yield _statement(parse, stated_in(parse, tie.stated), row, tie.mechanism, opened=tie.open)
    yield from _told_alike(parse, {row.first for row in told})
    for stated, row in apart(parse, earlier):
        yield _statement(parse, stated, row, Mechanism.LINK)


def _told_alike(parse: Parse, known: set[int]) -> Iterator[Statement]:
    for mark in parse.chunks:
        row = named_alike(parse, mark)
        stated = _announced(parse, mark) if row is not None and row.first not in known else None
        if row is not None and stated is not None:
            yield _statement(parse, stated_in(parse, stated), row, Mechanism.APPOSITION)


def _statement(parse: Parse, stated: Figure, row: Named, mechanism: Mechanism, *, opened: bool = False) -> Statement:
    name = "among" if opened or not row.closed else "listed"
    slots = (Slot("stated", (stated,), mechanism), Slot(name, (row.items,), mechanism))
    return Statement("listing", parse.sentence, slots, (), ((row.items.first, row.items.stop),))


def _before(parse: Parse, row: Named) -> _Tie | None:
    """The number that stands before the names."""
    opener = at(parse, row.first - 1)
    if opener is None:
        return None
    if is_mark(opener, _SET_OFF):
        stated = _announced(parse, opener)
        if stated is None or not _closes(parse, row):
            return None
        return _Tie(stated, Mechanism.APPOSITION, _is_open(parse, stated, opener))
    if is_mark(opener, ","):
        return _apposed(parse, row, opener)
    return _governed(parse, row, opener)


def _announced(parse: Parse, mark: Chunk) -> Chunk | None:
    """The one number before a colon, or right before a dash or a bracket."""
    if mark.text != ":":
        return _right_before(parse, mark)
    found = [chunk for chunk in parse.chunks[: mark.number] if counts_things(parse, chunk)]
    return found[0] if len(found) == 1 and (found[0].head >= 0 or found[0].determiner in _DEFINITE) else None


def _is_open(parse: Parse, stated: Chunk, mark: Chunk) -> bool:
    """Whether a word before a mark says that only some are named: "including:", "including a few senators:"."""
    between = parse.chunks[stated.number + 1 : mark.number]
    return any((c.verb.lemma if c.verb else c.text) in frames.words("parts", "openers_open") for c in between)


def _right_before(parse: Parse, mark: Chunk) -> Chunk | None:
    """The number right before a mark, or the one that the phrase there hangs on: "three cities in France,"."""
    chunk = at(parse, mark.number - 1)
    while chunk is not None and chunk.kind in (ChunkKind.NOUN, ChunkKind.PRONOUN):
        if counts_things(parse, chunk):
            return chunk
        before = at(parse, chunk.number - 1)
        if before is None or before.kind is not ChunkKind.PREPOSITION:
            return None
        chunk = at(parse, before.number - 1)
    return None


def _apposed(parse: Parse, row: Named, comma: Chunk) -> _Tie | None:
    """The number of "the three men, Hill, Vale and Ames, were held"."""
    stated = _right_before(parse, comma)
    if stated is None or not _closes(parse, row):
        return None
    fronted = stated.preposition == 0 or (stated.role is Role.ADVERBIAL and stated.number < _first_verb(parse, stated))
    sure = row.proper or stated.determiner in _DEFINITE
    return _Tie(stated, Mechanism.APPOSITION) if sure and not fronted and row.closed else None


def _first_verb(parse: Parse, chunk: Chunk) -> int:
    verb = parse.clauses[chunk.clause].verb
    return verb if verb >= 0 else len(parse.chunks)


def _closes(parse: Parse, row: Named) -> bool:
    """Whether a mark or the end stands behind the names."""
    behind = at(parse, row.last + 1)
    return behind is None or is_mark(behind, _ENDS)


def _governed(parse: Parse, row: Named, opener: Chunk) -> _Tie | None:
    """The number of "the three winners are ...", "a panel of seven made up of ...", "three heirs, namely ..."."""
    if opener.text in _NAMELY and opener.number:
        stated = _right_before(parse, opener) or _right_before(parse, parse.chunks[opener.number - 1])
        return _Tie(stated, Mechanism.APPOSITION) if stated is not None else None
    return _of(parse, row, opener) or _as(parse, opener) or _predicated(parse, row, opener)


def _of(parse: Parse, row: Named, opener: Chunk) -> _Tie | None:
    """The number of "the four counties of Kent, Surrey ...", "the trio of Hill, Vale and Ames"."""
    stated = at(parse, opener.number - 1)
    if opener.text not in _OF or stated is None or not row.proper or not counts_things(parse, stated):
        return None
    figure = stated_in(parse, stated)
    places = figure.counted is not None and figure.counted.lemma in _PLACES and stated.determiner in _DEFINITE
    group = figure.implied and stated.stop == figure.stop
    return _Tie(stated, Mechanism.OWN) if places or group else None


def _as(parse: Parse, opener: Chunk) -> _Tie | None:
    """The number of "police named the three as ..."."""
    stated = _right_before(parse, opener) if opener.text in _NAMING else None
    verb = at(parse, stated.number - 1) if stated is not None else None
    if stated is None or verb is None or verb.verb is None or verb.verb.lemma not in _NAMING_VERBS:
        return None
    return _Tie(stated, Mechanism.OWN)


def _predicated(parse: Parse, row: Named, opener: Chunk) -> _Tie | None:
    """The number that is the subject of the verb that leads to the names."""
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
        return _Tie(subject, Mechanism.OWN) if sure else None
    opening = opening_of(parse, verb, parse.chunks[row.first])
    if opening is None or opening is Opening.MARK:
        return None
    return _Tie(subject, Mechanism.OWN, opening is Opening.OPEN)


def _ends(parse: Parse, row: Named) -> bool:
    behind = at(parse, row.last + 1)
    return behind is None or behind.kind in (ChunkKind.MARK, ChunkKind.RELATIVE, ChunkKind.SUBORDINATOR)


def _subject(parse: Parse, verb: Chunk) -> Chunk | None:
    """The number in the subject of a verb, the last before it."""
    found = [c for c in parse.chunks[: verb.number] if c.clause == verb.clause and counts_things(parse, c)]
    return found[-1] if found else None


def _behind(parse: Parse, row: Named) -> _Tie | None:
    """The number that stands behind the names: "Hill and Vale, the two men held", "Hill and Vale were the two"."""
    mark = at(parse, row.last + 1)
    if mark is None or not row.closed or _goes_on_before(parse, row):
        return None
    if is_mark(mark, ",–—-") and row.proper:
        stated = at(parse, mark.number + 1)
        begins = parse.chunks[row.first].preposition >= 0 and stated is not None and stated.role is Role.SUBJECT
        return None if begins else _definite(parse, stated, Mechanism.APPOSITION)
    if is_mark(mark, ":"):
        pointer, mark = at(parse, mark.number + 1), at(parse, mark.number + 2)
        if pointer is None or mark is None or pointer.text not in _POINTING:
            return None
    if mark.verb is None or not (mark.verb.lemma in _BEING or mark.verb.lemma in _FORMING):
        return None
    among = at(parse, mark.number + 1)
    if among is not None and among.text in _AMONG and among.kind is ChunkKind.PREPOSITION:
        tie = _definite(parse, at(parse, among.number + 1), Mechanism.OWN)
        return tie._replace(open=True) if tie is not None else None
    return _definite(parse, among, Mechanism.OWN)


def _goes_on_before(parse: Parse, row: Named) -> bool:
    """Whether more is named before the first of a row, which was not read as one of it."""
    return is_mark(at(parse, row.first - 1), ",")


def _definite(parse: Parse, chunk: Chunk | None, mechanism: Mechanism) -> _Tie | None:
    if chunk is None or not counts_things(parse, chunk) or chunk.determiner not in _DEFINITE:
        return None
    return _Tie(chunk, mechanism)
