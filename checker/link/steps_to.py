"""How far a level is said to have moved to where it is: "eased 12p to 370p", "370p, down 12p"."""

from __future__ import annotations

from checker.link.context import Context
from checker.link.formers import openers, plain_opener
from checker.link.formers import words_for as formers_words
from checker.link.level_marks import BREAKS, QUALIFIED, STOPS, lead_in
from checker.link.ways import moving, nouns, verbs, way_of, words_for
from checker.model.figure import Figure
from checker.model.quantity import Kind

FARTHEST = 25  # tokens between a step and its level
_STEPS = (Kind.COUNT, Kind.MONEY, Kind.MEASURE)
_TO = ("to", "at")
_REASON = 4  # tokens before the "to" of a level in which it may be what a move is put down to


def levels_stepped(context: Context) -> list[Figure]:
    """The levels that are told with how far they moved."""
    return context.telling("levels with steps", moving(), stepped)


def stepped(context: Context, after: Figure) -> tuple[Figure, int] | None:
    """How far a level is said to have moved to where it is, and +1 for a rise, -1 for a fall: "eased 12p to 370p"."""
    if after.kind not in _STEPS or after.quantity.is_range or after.quantity.numbers[0].value <= 0:
        return None
    words = context.words(after)
    behind = words[after.past : after.past + 1]
    if not words_for("measured_from").isdisjoint(behind):
        return None
    step = _step_behind(context, after)
    if step is None:
        lead, _ = lead_in(words, after)
        if lead is None or words[lead] not in _TO or (words[lead] == "at" and behind == ["over"]):
            return None  # "to trade at $1 over the float price"
        if not words_for("reasons").isdisjoint(words[max(0, lead - _REASON) : lead]):
            return None  # "rose by 2,100, thanks to cheap seats at 11 shows"
        step = _step_before(context, after, lead)
    way = 0 if step is None else _way_of_step(words, step)
    return (step, way) if step is not None and way else None


def _step_before(context: Context, after: Figure, lead: int) -> Figure | None:
    """The nearest figure before the "to" of a level, if it is in the level's unit and nothing parts the two."""
    words = context.words(after)
    step = next((f for f in context.earlier(after) if f.stop <= lead and f.kind is after.kind), None)
    if step is None or step.quantity.is_range or step.quantity.unit != after.quantity.unit:
        return None
    between = words[step.stop : lead]
    parting = STOPS | words_for("parting") | openers()
    further = words[lead] == "to" and "to" in between  # "to add to its 90"
    whole = len(between) <= FARTHEST and not further and parting.isdisjoint(between)
    return step if whole and not _in_hundredths(step, after) and plain_opener(context, step) is None else None


def _in_hundredths(step: Figure, after: Figure) -> bool:
    """Whether a bare step may be in cents or pence of the level: "rose 20 to 7.00"."""
    whole = step.quantity.numbers[0].place >= 1
    return step.kind is Kind.COUNT and whole and after.quantity.numbers[0].place < 1


def _step_behind(context: Context, after: Figure) -> Figure | None:
    """The figure behind a level of its unit that says how far it moved: "$577, up $3.60", "320, a rise of 450".

    No figure of that unit before it is larger than the level: "30 goals in 12 games, up 18" is of the goals.
    """
    beside = [f for f in context.beside(after) if f.kind is not Kind.DATE]
    at = beside.index(after)
    step = next(iter(beside[at + 1 :]), None)
    if step is None or not _in_one_unit(after, step) or step.quantity.is_range or _in_hundredths(step, after):
        return None
    between = context.words(after)[after.past : step.opening]
    parted = len(between) > QUALIFIED or not (words_for("parting") | openers()).isdisjoint(between)
    if parted or not _is_apposed(context, step, between) or _is_spread(context, step, beside[at + 2 :]):
        return None
    size = after.quantity.numbers[0].value
    return None if any(_in_one_unit(after, f) and f.quantity.numbers[-1].value > size for f in beside[:at]) else step


def _in_one_unit(first: Figure, second: Figure) -> bool:
    return first.kind is second.kind and first.quantity.unit == second.quantity.unit


def _is_apposed(context: Context, step: Figure, between: list[str]) -> bool:
    """Whether a mark and a word of change lead to a step: ", up", "- up by", ", an increase of"."""
    named = between[-1:] == ["of"] and between[-3:-2] in (["a"], ["an"]) and between[-2] in nouns()
    lead = 3 if named else 1 + (between[-1:] == ["by"])
    if len(between) <= lead or not (named or between[-lead] in ("up", "down")):
        return False
    mark, tokens = between[-lead - 1], context.reading.words[step.sentence]
    return mark in BREAKS or (mark == "-" and not tokens.glued(step.opening - lead - 1))


def _is_spread(context: Context, step: Figure, behind: list[Figure]) -> bool:
    """Whether a step may add up what several years bring: "£34bn, an increase of £40bn over five years"."""
    if not behind or behind[0].kind is not Kind.DURATION:
        return False
    return context.words(step)[step.past : behind[0].opening] in (["over"], ["in"], ["within"], ["for"])


def _way_of_step(words: list[str], step: Figure) -> int:
    """+1 where a figure is told as a rise, -1 as a fall: "fell by some 11p", "a rise of 11p", "May's 64,300 fall"."""
    past = step.past
    behind = words[past : past + 2]
    if words[step.stop : step.stop + 1] == ["-"]:
        return 0  # "its 15-member board"
    if behind and behind[0] in nouns():
        return way_of(behind[0]) if behind[1:] and behind[1] in words_for("of_what") else 0
    if behind and behind[0] in words_for("turned"):
        return way_of(behind[0])  # "12p higher at 370p"
    for at in range(step.opening - 1, max(-1, step.opening - QUALIFIED), -1):
        word = words[at]
        if way_of(word):
            named = words[at + 1] == "of"
            told = word in nouns() if named else word in verbs() and word not in words_for("collecting")
            return way_of(word) if told else 0
        if word not in formers_words("qualifying") and word != "by":
            return 0
    return 0
