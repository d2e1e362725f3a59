"""Levels of one word that come one after another: "from 12 in May to 15 in June and 18 in July"."""

from __future__ import annotations

from checker.languages.frames import words
from checker.model.clause import Parse
from checker.model.quantity import Kind
from checker.statements.changes.arguments import Argument
from checker.statements.changes.drafts import Draft

_TO = words("slots", "after")  # words like "to", which lead to the slot ``after``


def goes_on_from(parse: Parse, draft: Draft, argument: Argument) -> bool:
    """Whether a level comes after the one that a draft has reached: each has its date, or "to 15 to 18"."""
    before, after = draft.get("before"), draft.get("after")
    if argument.led not in _TO or before is None or after is None or before.start > after.start:
        return False
    levels = (parse.chunk_with(before).number, parse.chunk_with(after).number, argument.chunk)
    return all(_is_dated(parse, number) for number in levels) or levels[-1] == levels[-2] + 2


def _is_dated(parse: Parse, number: int) -> bool:
    """Whether a date stands right behind a level."""
    dates = (parse.figures[n] for chunk in parse.chunks[number + 1 : number + 3] for n in chunk.figures)
    return any(figure.kind is Kind.DATE for figure in dates)
