"""The amount before the word of a change or a comparison: "a 5% rise", "12 more", "12, or 5%, more than"."""

from __future__ import annotations

from checker.languages.frames import words
from checker.model.clause import ChunkKind, Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.statement import Mechanism
from checker.statements.changes.arguments import Argument
from checker.statements.changes.drafts import COMPARED, Draft, amount_name
from checker.statements.changes.levels import are_points, is_level, is_one_number, is_relative
from checker.statements.changes.triggers import NOUNS, Sort, Trigger
from checker.statements.phrases import figure_of

_FROM = words("slots", "before")


def in_front(parse: Parse, draft: Draft, taken: dict[int, str]) -> None:
    """Fill the amount right before a word, and the same amount in other terms."""
    _right_before(parse, draft, taken)
    _in_two_ways(parse, draft, taken)


def _right_before(parse: Parse, draft: Draft, taken: dict[int, str]) -> None:
    """The amount right before: "a 5% rise", "12 more", "5% higher"."""
    trigger = draft.trigger
    chunk = parse.chunks[trigger.chunk]
    if trigger.sort in NOUNS and chunk.figures:
        number, at = chunk.figures[0], chunk.number
    elif trigger.sort in (Sort.COMPARATIVE, Sort.PARTICLE) and trigger.chunk and chunk.verb is None:
        before = parse.chunks[trigger.chunk - 1]
        inside = chunk.figures and parse.figures[chunk.figures[0]].first < trigger.token
        if inside:
            number, at = chunk.figures[0], chunk.number
        elif before.kind is ChunkKind.NOUN and before.figures and before.clause == chunk.clause:
            number, at = before.figures[-1], before.number
        else:
            return
    else:
        return
    figure = parse.figures[number]
    so_much = is_relative(figure) or are_points(figure)
    if trigger.sort is Sort.PARTICLE and trigger.rest in _FROM and is_level(figure) and not so_much:
        draft.fill("after", Argument(figure, at, ""))  # "profits of 40 up from 38"
    elif is_one_number(figure) and figure.start not in taken and _can_be_amount(parse, trigger, figure, at):
        name = amount_name(figure)
        draft.fill(name, Argument(figure, at, ""))
        taken[figure.start] = COMPARED if trigger.sort is Sort.COMPARATIVE and name == "by" else name


def _in_two_ways(parse: Parse, draft: Draft, taken: dict[int, str]) -> None:
    """The amount before a comparative, given in two ways: "12, or 5%, more than the 240 of May"."""
    trigger = draft.trigger
    if draft.slots or trigger.sort is not Sort.COMPARATIVE or parse.chunks[trigger.chunk].verb is not None:
        return
    for aside in parse.asides:
        if aside.end != trigger.chunk - 1 or aside.opener == 0:
            continue
        told = [figure_of(parse, parse.chunks[number]) for number in (aside.opener - 1, aside.member)]
        figures = [figure for figure in told if figure is not None and is_one_number(figure)]
        if sorted(map(is_relative, figures)) != [False, True] or any(figure.start in taken for figure in figures):
            continue
        for figure in figures:
            name = amount_name(figure)
            draft.fill(name, Argument(figure, parse.chunk_with(figure).number, ""), Mechanism.APPOSITION)
            taken[figure.start] = COMPARED if name == "by" else name


def _can_be_amount(parse: Parse, trigger: Trigger, figure: Figure, at: int) -> bool:
    """Whether a figure right before a word can be its amount: "5% higher", "12 jobs more"; not "5% survive longer"."""
    if figure.kind is Kind.PERCENT and at != trigger.chunk and figure.stop < parse.chunks[at].stop:
        return False
    return is_relative(figure) or is_level(figure)
