"""The size of a margin and its two levels: "the gap between the 40 of May and the 38 of June was 2"."""

from __future__ import annotations

from checker.languages.frames import words
from checker.model.clause import ChunkKind, Parse
from checker.model.quantity import Kind
from checker.statements.changes.arguments import Argument
from checker.statements.changes.drafts import ENDS, Draft, free_amount
from checker.statements.changes.levels import are_alike, is_level, measures
from checker.statements.changes.triggers import NOUNS, Sort, size_after_verb
from checker.statements.phrases import BREAKS

_BETWEEN = words("slots", "between")


def behind_verb(parse: Parse, draft: Draft, taken: dict[int, str]) -> None:
    """The size of a margin after its verb: "the lead was 12"."""
    told = size_after_verb(parse, parse.chunks[draft.trigger.chunk]) if draft.trigger.sort in NOUNS else None
    if told is None or draft.amount is not None:
        return
    argument = Argument(parse.figures[told.figures[0]], told.number, "")
    if draft.trigger.sort is Sort.NOUN and argument.figure.kind not in (Kind.PERCENT, Kind.POINTS):
        return  # "the rise was to 12"
    name = free_amount(draft, argument.figure)
    if name and argument.figure.start not in taken:
        draft.fill(name, argument)
        taken[argument.figure.start] = name


def between(parse: Parse, draft: Draft) -> None:
    """The two levels of a margin: "the gap between the 40 of May and the 38 of June"."""
    number, by = draft.trigger.chunk, draft.get("by")
    if by is None or draft.trigger.sort is not Sort.MARGIN:
        return
    opened = (c for c in parse.chunks[number + 1 :] if c.clause == parse.chunks[number].clause)
    start = next((c.number for c in opened if c.kind is ChunkKind.PREPOSITION and c.text in _BETWEEN), -1)
    if start < 0:
        return
    behind = parse.chunks[start:]
    stop = next((c.number for c in behind if c.kind is ChunkKind.VERB or c.text in BREAKS), len(parse.chunks))
    figures = [(parse.figures[n], c.number) for c in parse.chunks[start:stop] for n in c.figures]
    fit = [(f, at) for f, at in figures if f is not by and is_level(f) and measures(parse, by, f)]
    if len(fit) == len(ENDS) and are_alike(parse, fit[0][0], fit[1][0]):
        for name, (figure, at) in zip(reversed(ENDS), fit, strict=True):
            draft.fill(name, Argument(figure, at, ""))
