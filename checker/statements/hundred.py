"""Shares of one whole in a row: "60% went to schools, 30% to roads and the remaining 10% to parks"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Parse
from checker.model.quantity import Kind
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.phrases import at, figure_of, is_share
from checker.statements.rests import told_as_rest

_INDEFINITE = word_set("statements", "a")
_EACH = word_set("statements", "each")
_OF = word_set("clauses", "of")


def hundred(parse: Parse) -> Iterator[Statement]:
    """The rows of percentages: with a rest they are all of a hundred, else some."""
    for row in parse.rows:
        members = [parse.chunks[number] for number in row.members]
        if not all(_is_percentage(parse, member) for member in members) or not _are_of_one(parse, members):
            continue
        cue = told_as_rest(parse, members[-1])
        yield _statement(parse, members, members[-1] if cue is not None and cue.verb is None else None)


def _is_percentage(parse: Parse, chunk: Chunk) -> bool:
    figure = figure_of(parse, chunk)
    return figure is not None and figure.kind is Kind.PERCENT and is_share(figure)


def _are_of_one(parse: Parse, members: list[Chunk]) -> bool:
    """Whether shares can be of one whole: only the first says of what, and no other has a verb of its own."""
    if any(member.determiner in _INDEFINITE for member in members):
        return False  # "a 12% rise and a 9% fall"
    return all(_goes_on(parse, member) for member in members[1:])


def _goes_on(parse: Parse, member: Chunk) -> bool:
    """Whether a share only says whose it is: "30% to roads", "Airbus 30 percent"."""
    before = at(parse, member.number - 1)
    named = before is not None and before.kind is ChunkKind.NOUN
    behind: list[Chunk] = []
    for chunk in parse.chunks[member.number + 1 :]:
        if chunk.kind in (ChunkKind.MARK, ChunkKind.CONJUNCTION):
            break
        behind.append(chunk)
    if not behind:
        return named or member.preposition >= 0
    if not _EACH.isdisjoint(parse.words.lower[behind[0].start : behind[0].stop]):
        return False
    if any(chunk.verb is not None or _is_date(parse, chunk) for chunk in behind):
        return False
    return behind[0].text not in _OF


def _is_date(parse: Parse, chunk: Chunk) -> bool:
    return any(parse.figures[number].kind is Kind.DATE for number in chunk.figures)


def _statement(parse: Parse, members: list[Chunk], rest: Chunk | None) -> Statement:
    parts = members if rest is None else members[:-1]
    slots = [Slot("parts", tuple(parse.figures[part.figures[0]] for part in parts), Mechanism.ROW)]
    if rest is not None:
        slots.append(Slot("rest", (parse.figures[rest.figures[0]],), Mechanism.ROW))
    cue = members[0]
    return Statement(
        "parts", parse.sentence, tuple(slots), ("total",), ((cue.start, cue.stop),), state="closed" if rest else "open"
    )
