"""The rest of a total: "the other 12", "leaving 40", "the remaining 40%", "12 are still missing"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.languages.lexicon import load, word_set
from checker.model.clause import Chunk, ChunkKind, Parse, Role
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.part_whole.partitive import Partitive, pair, partitives
from checker.statements.phrases import at, figure_of, is_member, preposition, tokens

_OF = word_set("clauses", "of")
_STAYING = frozenset(load("statements")["staying"])
_LEAVING = word_set("statements", "leaving")
_REST = word_set("statements", "rest")
_DEFINITE = word_set("statements", "definite")
_DEFINITE_REST = word_set("statements", "definite_rest")
_NOMINAL = frozenset((ChunkKind.NOUN, ChunkKind.PRONOUN))
_NAMED = 4  # chunks before an apposition to a rest: "the rest | of | the 40 | there"


def rests(parse: Parse, earlier: Sequence[Parse]) -> Iterator[Statement]:
    """The rests of a sentence, with the total and the part in the clause or the sentence before."""
    told = partitives(parse)
    before = earlier[-1] if earlier and earlier[-1].sentence == parse.sentence - 1 else None
    for rest in parse.figured:
        cue = told_as_rest(parse, rest) if is_member(figure_of(parse, rest)) else None
        if cue is None:
            continue
        found = _beside(parse, rest, told)
        where, mechanism = parse, Mechanism.OWN if found and _same_clause(parse, found, rest) else Mechanism.CHAIN
        if found is None and before is not None:
            found, where, mechanism = _of_sentence_before(before, parse, rest), before, Mechanism.CHAIN
        yield _statement(parse, rest, cue, found, where, mechanism)


def told_as_rest(parse: Parse, chunk: Chunk) -> Chunk | None:
    """The chunk that makes a figure a rest: its own words, those beside it, or its verb."""
    if _names_rest(parse, chunk):
        return chunk
    host = at(parse, chunk.number - 2)
    tied = preposition(parse, chunk) in _OF and host is not None and host.kind is ChunkKind.NOUN
    if tied and host is not None and not host.figures and _names_rest(parse, host):
        return None if chunk.determiner in _DEFINITE else host  # "the rest of the 40" are none of them
    return _named_beside(parse, chunk) or _rest_apposed(parse, chunk) or _rest_verb(parse, chunk)


def leaves_rest(parse: Parse, last: Chunk) -> bool:
    """Whether a rest without a number follows the last part of a row: "; the rest are in Cork"."""
    behind = (chunk for chunk in parse.chunks[last.number + 1 :] if chunk.kind in _NOMINAL and not chunk.figures)
    named = (chunk for chunk in behind if chunk.text in _REST | _DEFINITE_REST)
    return any(chunk.kind is ChunkKind.PRONOUN or _names_rest(parse, chunk) for chunk in named)


def _named_beside(parse: Parse, chunk: Chunk) -> Chunk | None:
    """The chunk right before or after that makes a figure a rest: "the final | 20%", "the eight | others"."""
    one, other = at(parse, chunk.number - 1), at(parse, chunk.number + 1)
    if one is not None and one.kind is ChunkKind.NOUN and not one.figures and chunk.preposition < 0:
        return one if not chunk.determiner and _names_rest(parse, one) else None
    pronoun = other is not None and other.kind is ChunkKind.PRONOUN and other.text in _DEFINITE_REST
    return other if pronoun and chunk.determiner in _DEFINITE else None


def _rest_apposed(parse: Parse, chunk: Chunk) -> Chunk | None:
    """The phrase before a figure in apposition: "the rest of the 40, 12 in all"."""
    for aside in parse.asides:
        if aside.member == chunk.number:
            named = (c for c in parse.chunks[max(aside.opener - _NAMED, 0) : aside.opener] if not c.figures)
            return next((c for c in named if c.kind is ChunkKind.NOUN and _names_rest(parse, c)), None)
    return None


def _names_rest(parse: Parse, chunk: Chunk) -> bool:
    words = set(tokens(parse, chunk))
    if words & _DEFINITE_REST:
        return chunk.determiner in _DEFINITE or "'s" in chunk.determiner
    return bool(words & _REST)


def _rest_verb(parse: Parse, chunk: Chunk) -> Chunk | None:
    """The verb that leaves a rest, "leaving 12", or whose subject is the rest: "12 remain", "12 are missing"."""
    clause = parse.clauses[chunk.clause]
    found = at(parse, clause.verb) if clause.verb >= 0 else None
    if found is None or found.verb is None:
        return None
    if chunk.role is Role.OBJECT and found.verb.lemma in _LEAVING and not found.verb.passive:
        return found
    if chunk.role is Role.SUBJECT and chunk.number < found.number:
        behind = parse.words.lower[found.stop : found.stop + 3]
        names = {f"{found.verb.lemma} {' '.join(behind[:n])}".strip() for n in range(len(behind) + 1)}
        return found if names & _STAYING else None
    return None


def _beside(parse: Parse, rest: Chunk, told: Sequence[Partitive]) -> Partitive | None:
    """The part and whole of the same sentence that leave a rest."""
    for partitive in reversed(told):
        if rest.number in (partitive.part.number, partitive.whole.number) or not pair(parse, rest, partitive.whole):
            continue
        if partitive.last < rest.number and _counts_same(parse, rest, partitive.whole):
            return partitive
    return None


def _counts_same(parse: Parse, rest: Chunk, whole: Chunk) -> bool:
    one, other = _lemma(parse, rest), _lemma(parse, whole)
    return rest.head < 0 or None in (one, other) or one == other or one in _REST


def _parts(parse: Parse, told: Partitive, rest: Chunk | None) -> list[Chunk]:
    """The part of a whole, and the row of parts between it and the rest."""
    for row in parse.rows:
        last = rest.number if rest is not None else row.members[-1] + 1
        if told.part.number in row.members and (rest is None or rest.number in row.members):
            first = row.members.index(told.part.number)
            return [parse.chunks[n] for n in row.members[first:] if n < last and n != told.whole.number]
    return [told.part]


def _same_clause(parse: Parse, partitive: Partitive, rest: Chunk) -> bool:
    clause = parse.clauses[rest.clause]
    return partitive.part.clause in (clause.number, clause.up)


def _of_sentence_before(before: Parse, parse: Parse, rest: Chunk) -> Partitive | None:
    """The only part and whole of the sentence before, of the kind of the rest."""
    figure = figure_of(parse, rest)
    found = []
    for partitive in partitives(before):
        whole = figure_of(before, partitive.whole)
        same = figure and whole and (figure.kind, figure.unit) == (whole.kind, whole.unit)
        if same and (rest.head < 0 or _lemma(parse, rest) in (None, _lemma(before, partitive.whole))):
            found.append(partitive)
    return found[0] if len(found) == 1 else None


def _lemma(parse: Parse, chunk: Chunk) -> str | None:
    figure = figure_of(parse, chunk)
    return figure.counted.lemma if figure is not None and figure.counted is not None else None


def _statement(
    parse: Parse, rest: Chunk, cue: Chunk, found: Partitive | None, where: Parse, mechanism: Mechanism
) -> Statement:
    slots = [Slot("rest", (parse.figures[rest.figures[0]],))]
    if found is not None:
        parts = tuple(where.figures[part.figures[0]] for part in _parts(where, found, rest if where is parse else None))
        slots.insert(0, Slot("parts", parts, mechanism))
        slots.insert(0, Slot("total", (where.figures[found.whole.figures[0]],), mechanism))
    empty = () if found is not None else ("total", "parts")
    return Statement("parts", parse.sentence, tuple(slots), empty, ((cue.start, cue.stop),), state="closed")
