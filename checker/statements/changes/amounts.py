"""The amounts of a change: before its word, after its verb, and which of them remain."""

from __future__ import annotations

from checker.languages.frames import words
from checker.model.clause import ChunkKind, Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.statement import Mechanism
from checker.statements.changes.arguments import Argument
from checker.statements.changes.drafts import COMPARED, ENDS, Draft, amount_name, free_amount
from checker.statements.changes.levels import (
    are_alike,
    are_points,
    are_times,
    is_about_so_many_times,
    is_bare,
    is_level,
    is_one_number,
    is_relative,
    measures,
)
from checker.statements.changes.triggers import NOUNS, Sort, Trigger, size_after_verb
from checker.statements.phrases import BREAKS, figure_of

_FROM = words("slots", "before")
_BETWEEN = words("slots", "between")


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


def levels_of_margin(parse: Parse, draft: Draft) -> None:
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


def _leaves_out_unit(draft: Draft, by: Figure) -> bool:
    """Whether a base without a unit has that of the amount before a comparative: "2 metres more than the old 62"."""
    base = draft.level
    is_before = draft.trigger.sort is Sort.COMPARATIVE and by.first < draft.trigger.token
    return is_before and base is not None and is_bare(base)


def settle(parse: Parse, draft: Draft, taken: dict[int, str]) -> None:
    """Drop an amount that cannot be the difference of the levels, and percentages of percentages."""
    by, level = draft.get("by"), draft.level
    if level is None and not draft.trigger.direction and draft.trigger.sort is Sort.VERB and by is not None:
        del taken[by.start]
        draft.slots.clear()  # "reached 40", "moved 12 beds"
        return
    if level is not None and level.kind is Kind.PERCENT:
        draft.slots.pop("percent", None)
        draft.slots.pop("fraction", None)
    if by is not None and are_times(by):
        filled = draft.slots.pop("by")
        if is_about_so_many_times(by, draft.get("before"), draft.get("after")):
            draft.slots["factor"] = filled
    elif by is not None and level is not None and not measures(parse, by, level) and not _leaves_out_unit(draft, by):
        del draft.slots["by"]


def is_of_things(draft: Draft) -> bool:
    """Whether an amount is the object of the verb and no change: "cut 12 trees", without a level or another amount."""
    by = draft.get("by")
    if by is None or draft.level is not None or "percent" in draft.slots or draft.trigger.sort is not Sort.VERB:
        return False
    return by.kind is Kind.COUNT and not are_points(by)
