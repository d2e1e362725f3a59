"""What wordings of rules say of the sentences of an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from checker.model.clause import Parse
from checker.model.rule import Rule, Wording
from checker.model.statement import Slot, Statement
from checker.wordings.alphabet import decoded
from checker.wordings.compiling import ROWS
from checker.wordings.patterns import compiled
from checker.wordings.rendering import Rendered, render
from checker.wordings.wordsets import words_of

# The sets whose words say which way a number went.
_UP, _DOWN = ("rise", "more", "raise", "upturn"), ("fall", "fewer", "lower", "downturn")


def read(rules: Iterable[Rule], parses: Mapping[int, Parse]) -> tuple[Statement, ...]:
    """The statements that wordings make, sentence by sentence; of those of a rule that hold one another, the widest."""
    told = dict.fromkeys((rule.of, rule.wordings) for rule in rules if rule.wordings)  # cases share theirs
    if not told:
        return ()
    sentences = [(parse, render(parse.words, parse.figures)) for parse in parses.values()]
    return tuple(
        statement
        for parse, rendered in sentences
        for kind, wordings in told
        for statement in _widest([*_statements(parse.sentence, kind, wordings, rendered)])
    )


def _statements(sentence: int, kind: str, wordings: Sequence[Wording], rendered: Rendered) -> Iterator[Statement]:
    for wording in wordings:
        for match in compiled(wording.pattern).finditer(rendered.data):
            statement = _statement(sentence, kind, wording, match, rendered)
            if statement is not None:
                yield statement


def _widest(statements: Sequence[Statement]) -> Iterator[Statement]:
    starts = [frozenset(figure.start for figure in each.figures) for each in statements]
    for number, (statement, own) in enumerate(zip(statements, starts, strict=True)):
        if not any(own < other for other in starts) and own not in starts[:number]:
            yield statement


def _statement(sentence: int, kind: str, wording: Wording, match: Any, rendered: Rendered) -> Statement | None:
    slots: list[Slot] = []
    said, direction, state = "", 0, ""
    for group, role in enumerate(wording.roles, 1):
        start, end = match.span(group)
        if start < 0:
            continue
        if role.words:
            said = decoded(rendered.data[start:end]).strip()
            direction = _direction(said)
            continue
        figures = [rendered.places[at] for at in range(start, end) if at in rendered.places]
        kinds = role.kinds or (figures[0].kind,)  # a date or the like may stand after a figure of a list
        wanted = tuple(figure for figure in figures if figure.kind in kinds)
        state = ROWS.get(role.name, state)
        slots.append(Slot("parts" if role.name in ROWS else role.name, wanted if role.many else wanted[:1]))
    if not slots or not all(slot.figures for slot in slots):
        return None
    return Statement(kind, sentence, tuple(slots), direction=direction, said=said, state=state)


@cache
def _direction(text: str) -> int:
    up, down = (frozenset[str]().union(*map(words_of, sets)) for sets in (_UP, _DOWN))
    return 0 if text in words_of("judge") else (text in up) - (text in down)
