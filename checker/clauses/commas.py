"""What a comma ends and opens: an aside, the main clause, a participle, a report."""

from __future__ import annotations

from checker.clauses.lookahead import SAYING
from checker.clauses.walk import ASIDES, Walk
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Clause, Form, Link

_FINITE = frozenset((Form.FINITE, Form.COPULA))
_RESTRICTIVE = frozenset((Link.REDUCED, Link.CONTACT))
_FRONTED = frozenset((Link.SUBORDINATE, Link.PARTICIPLE, Link.INFINITIVE))
_ATTRIBUTING = word_set("clauses", "attributing")
_COMPARING = word_set("clauses", "comparing")


def comma(walk: Walk, chunk: Chunk) -> None:
    """Move a walk past a comma: end the clauses that it ends, and begin the one that it opens."""
    after = walk.ahead.at(chunk.number + 1)
    if after is None:
        return
    while walk.here.up >= 0 and _ends_aside(walk, after):
        walk.here = walk.up(walk.here)
    if _ends_front(walk, after):
        walk.new(after, Link.MAIN, up=-1, opener=chunk)
        return
    link = _opened_by_comma(walk, after)
    if link is not None:
        walk.new(after, link, opener=chunk)
        walk.set_off.add(walk.here.number)


def _ends_aside(walk: Walk, after: Chunk) -> bool:
    """Whether a comma ends the clause that it stands in, so that the one around it continues."""
    here = walk.here
    if here.link is Link.ATTRIBUTION or here.link in _RESTRICTIVE:
        return True
    if here.link not in ASIDES or here.verb < 0:
        return False
    if here.number in walk.set_off and _is_bare_participle(walk, here):
        return True  # ", seasonally adjusted,"
    return walk.ahead.begins_verb(after) or (here.number not in walk.set_off and _is_open(walk, here))


def _is_bare_participle(walk: Walk, clause: Clause) -> bool:
    """Whether a clause is only a participle in -ed with an adverb."""
    verb = walk.chunks[clause.verb]
    bare = walk.tags[verb.start : verb.stop] == "E"
    return bare and all(c.kind is ChunkKind.ADVERB for c in walk.chunks[clause.start : clause.verb])


def _is_open(walk: Walk, here: Clause) -> bool:
    """Whether the clause around an aside still lacks its verb."""
    return here.up >= 0 and walk.clauses[here.up].verb < 0


def _ends_front(walk: Walk, after: Chunk) -> bool:
    """Whether the main clause begins here, after a clause in front of it: "While sales rose, ..."."""
    first = walk.here.number == 0 and (walk.here.link in _FRONTED or _begins_with_verb(walk))
    if not first or walk.here.verb < 0:
        return False
    return walk.ahead.subject_then_verb(after.number) or walk.ahead.interrupted_subject(after.number)


def _begins_with_verb(walk: Walk) -> bool:
    chunk = walk.ahead.at(0)
    return chunk is not None and chunk.verb is not None and chunk.verb.form not in _FINITE


def _opened_by_comma(walk: Walk, after: Chunk) -> Link | None:
    if after.kind is ChunkKind.ADVERB:
        verb = walk.ahead.at(after.number + 1)
        bare = verb is not None and verb.verb is not None and walk.tags[verb.start : verb.stop] == "E"
        return _verb_behind_comma(walk, verb) if bare and verb is not None else None
    match after.kind:
        case ChunkKind.VERB:
            return _verb_behind_comma(walk, after)
        case ChunkKind.NOUN | ChunkKind.PRONOUN:
            return _clause_behind_comma(walk, after)
        case ChunkKind.PREPOSITION if after.text.split(" ")[0] in _ATTRIBUTING:
            return Link.ATTRIBUTION
    return None


def _verb_behind_comma(walk: Walk, after: Chunk) -> Link | None:
    assert after.verb is not None
    if after.verb.lemma in SAYING and after.verb.form is Form.FINITE and walk.here.verb >= 0:
        return Link.ATTRIBUTION
    if walk.here.verb < 0 and walk.chunks[walk.here.start].number != after.number - 1:
        return None  # "475 people, 38 per cent of the total, voted"
    bare = after.verb.form is Form.GERUND or walk.tags[after.start : after.stop] == "E"
    return Link.PARTICIPLE if bare and after.text not in _COMPARING else None


def _clause_behind_comma(walk: Walk, after: Chunk) -> Link | None:
    if walk.here.verb < 0 or not walk.ahead.subject_then_verb(after.number):
        return None
    return Link.ATTRIBUTION if walk.ahead.is_attribution(after.number) else Link.ADDITION
