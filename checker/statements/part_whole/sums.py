"""A total after its parts, with a word for it: "190 here and 120 there, 310 in all", "12 more, bringing it to 40"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.languages import frames
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Form, Link, Parse, Role
from checker.model.statement import Mechanism, Statement
from checker.statements.part_whole.partitive import pair
from checker.statements.part_whole.totals import (
    CLOSED,
    OPEN,
    figures_of,
    own_parts,
    parts_slot,
    shares,
    total_slot,
    total_with,
)
from checker.statements.phrases import BREAKS, agree, at, before, figure_of, is_argument, is_mark, levels, preposition

_OF = word_set("clauses", "of")
_HELD_AGAINST = word_set("statements", "held_against")
_LEADING = _OF | {":"}
RAISING = word_set("statements", "raising")
_SUMS = word_set("clauses", "sums")
_SUMMING = word_set("statements", "summing")
_ADDED = word_set("statements", "added")


def sums(parse: Parse) -> Iterator[Statement]:
    """The totals of a sentence that stand after their parts."""
    for total in levels(parse):
        cue = told_as_total(parse, total)
        stated = figure_of(parse, total)
        if cue is None or stated is None:
            continue
        raises = cue.verb is not None and preposition(parse, total) in RAISING
        row = _row_before(parse, total) if cue.verb is not None or _is_set_behind(parse, total, cue) else []
        if row and not raises:
            yield total_with(parse.sentence, total_slot(stated), parts_slot(shares(parse, row)), cue, CLOSED)
        elif raises and (part := _part_before(parse, total, cue)) is not None:
            added = parts_slot(figures_of(parse, [part]), Mechanism.OWN)
            yield total_with(parse.sentence, total_slot(stated), added, cue, OPEN)


def told_as_total(parse: Parse, total: Chunk) -> Chunk | None:
    """The chunk that makes a figure a total: its own phrase, "in all" after it, "a total of" before it, "making"."""
    words = parse.words.lower
    if not _ADDED.isdisjoint(words[total.start : total.stop]):
        return total
    behind = words[total.stop : total.stop + 3]
    named = frames.words("parts", "totals")
    after = at(parse, total.number + 1)
    adverb = after is not None and after.kind is not ChunkKind.NOUN
    if adverb and any(" ".join(behind[:length]) in named for length in range(1, len(behind) + 1)):
        return after
    tie, host = at(parse, total.number - 1), at(parse, total.number - 2)
    if tie is None or host is None or tie.text not in _LEADING or host.figures:
        return _sum_verb(parse, total)
    added = not _ADDED.isdisjoint(words[host.start : host.stop])  # "a combined profit of £75m", "Total: 35"
    return host if added else _sum_verb(parse, total)


def _is_set_behind(parse: Parse, total: Chunk, cue: Chunk) -> bool:
    """Whether a total stands apart from the clause before it: after a mark, or "for"."""
    first = min(total.number, cue.number)
    apart = before(parse, parse.chunks[first])
    return apart is not None and (apart.kind is ChunkKind.MARK or apart.text in _SUMMING)


def _sum_verb(parse: Parse, total: Chunk) -> Chunk | None:
    """The participle whose object is a total: "making 310", "bringing the total to 310"."""
    clause = parse.clauses[total.clause]
    chunk = at(parse, clause.verb) if clause.verb >= 0 else None
    if chunk is None or chunk.verb is None or clause.link is not Link.PARTICIPLE or chunk.number > total.number:
        return None
    if chunk.verb.form is not Form.GERUND or total.role not in (Role.OBJECT, Role.OBLIQUE):
        return None
    if any(levels(parse, chunk.number, total.number)):
        return None  # "totalling $200,000, a $100,000 boat and a $2m house"
    name = f"{chunk.verb.lemma} {preposition(parse, total)}".strip()
    return chunk if name in frames.words("parts", "sum_verbs") else None


def _row_before(parse: Parse, total: Chunk) -> list[Chunk]:
    """The members of the row that ends with a total, or of the last row before it with nothing of its kind between."""
    best: list[Chunk] = []
    for row in parse.rows:
        members = _since_total([parse.chunks[number] for number in row.members if number < total.number], parse)
        if len(members) < 2 or not all(_is_part(parse, member, total) for member in members):
            continue
        if row.members[-1] == total.number or (row.closed and row.members[-1] < total.number):
            best = own_parts(parse, figure_of(parse, total), members)
    between = parse.chunks[best[-1].number + 1 : total.number] if best else []
    if any(is_mark(chunk, BREAKS) or pair(parse, chunk, total) for chunk in between):
        return []
    return best if len(best) > 1 else []


def _since_total(members: Sequence[Chunk], parse: Parse) -> list[Chunk]:
    """The members after the last one that is a total itself: "12 and 20, 32 in all, and 14 and 16, in all 30"."""
    totals = [at for at, member in enumerate(members) if told_as_total(parse, member) is not None]
    return list(members[totals[-1] + 1 :] if totals else members)


def _is_part(parse: Parse, part: Chunk, total: Chunk) -> bool:
    figures = pair(parse, part, total)
    return figures is not None and agree(*figures)


def _part_before(parse: Parse, total: Chunk, cue: Chunk) -> Chunk | None:
    """What a clause adds to the total in its participle: the last argument of that kind before it."""
    for part in reversed(parse.chunks[: cue.number]):
        if is_mark(part, BREAKS):
            return None
        if pair(parse, part, total) and preposition(parse, part) not in _HELD_AGAINST:
            fits = is_argument(parse, part) and _is_part(parse, part, total) and _raises_sum(parse, cue, part)
            return part if fits else None
    return None


def _raises_sum(parse: Parse, verb: Chunk, part: Chunk) -> bool:
    """Whether a verb brings a sum to the total: "bringing the total to", "bringing it to", "its debts to"."""
    raised = at(parse, verb.number + 1)
    if raised is None or raised.kind is ChunkKind.PRONOUN:
        return raised is not None
    words = set(parse.words.lower[raised.start : raised.stop])
    figure = figure_of(parse, part)
    named = figure is not None and figure.counted is not None and figure.counted.head.lower() in words
    return named or not words.isdisjoint(_SUMS | frames.words("parts", "totals"))
