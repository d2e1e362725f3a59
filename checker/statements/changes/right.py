"""The slots that what stands to the right of a word fills: "rose 5% to 40 from 38 in May and to 12 from 10"."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from msgspec import Struct

from checker.languages.frames import words
from checker.model.clause import ChunkKind, Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.statement import Mechanism
from checker.statements.changes.amounts import behind_verb, in_front, levels_of_margin, settle
from checker.statements.changes.arguments import Argument, arguments, is_spread
from checker.statements.changes.drafts import Draft, amount_name, free_amount, goes_on_from
from checker.statements.changes.levels import (
    are_alike,
    are_of_one_size,
    are_points,
    is_level,
    is_of_old_noun,
    is_one_number,
    is_relative,
)
from checker.statements.changes.repetition import points_back
from checker.statements.changes.triggers import NOUNS, Sort, Trigger
from checker.statements.phrases import at, figure_of

_TO, _FROM, _BY = words("slots", "after"), words("slots", "before"), words("slots", "by")
_THAN, _AGAINST, _BASE = words("slots", "than"), words("slots", "against"), words("slots", "base")
_MARKS = words("slots", "marks") | words("slots", "measuring")
_BASES = words("slots", "bases")
_HUNDRED, _FARTHEST = 100, Fraction(8, 5)  # largest ratio of what a percentage is and what it should be
_AT, _OF, _AS, _ASIDE = words("slots", "at"), words("slots", "of"), words("slots", "as"), words("slots", "aside")


class Stops(Struct, frozen=True):
    """At which chunks the arguments of the words of change of a sentence stop: at the other words.

    ``asides`` are nouns at which those of a verb do not, since they are mere asides: "fell, despite growth, to 16".
    """

    of_verbs: frozenset[int]
    of_others: frozenset[int]
    asides: frozenset[int]


def stops_of(parse: Parse, found: Sequence[Trigger]) -> Stops:
    """Where the arguments of the words of change of a sentence stop."""
    nouns = (parse.chunks[trigger.chunk] for trigger in found if trigger.sort in NOUNS)
    led = (noun for noun in nouns if noun.preposition >= 0 and parse.chunks[noun.preposition].text in _ASIDE)
    chunks, asides = frozenset(trigger.chunk for trigger in found), frozenset(noun.number for noun in led)
    return Stops(chunks - asides, chunks, asides)


def own(parse: Parse, trigger: Trigger, stops: Stops, taken: dict[int, str]) -> list[Draft]:
    """The drafts of one trigger, one for each pair. ``taken`` gets the slot of each figure."""
    draft = Draft(trigger)
    drafts = [draft]
    in_front(parse, draft, taken)
    behind_verb(parse, draft, taken)
    chunk = parse.chunks[trigger.chunk]
    if trigger.sort is Sort.FACTOR or (trigger.sort is Sort.VERB and chunk.figures):
        _take_factor(parse, draft, taken)
    is_verb = trigger.sort is Sort.VERB
    for argument in arguments(parse, trigger, stops.of_verbs if is_verb else stops.of_others):
        if argument.figure.start in taken:
            continue
        if is_spread(parse, argument):
            break
        again = _next_pair(parse, draft, argument)
        if again and is_verb and any(trigger.chunk < aside < argument.chunk for aside in stops.asides):
            break  # "fell to 16 from 17, despite growth in sales to 11 from 9"
        if again:
            draft = again
            drafts.append(draft)
        name = _slot_of(parse, draft, argument)
        if name:
            mechanism = Mechanism.APPOSITION if argument.bracketed or argument.apposed else Mechanism.OWN
            draft.fill(name, argument, mechanism)
            taken[argument.figure.start] = name
        elif _begins_new(argument):
            break
    levels_of_margin(parse, draft)
    for each in drafts:
        settle(parse, each, taken)
    return drafts


def _take_factor(parse: Parse, draft: Draft, taken: dict[int, str]) -> None:
    figure = parse.figures[parse.chunks[draft.trigger.chunk].figures[0]]
    if is_one_number(figure):
        draft.fill("factor", Argument(figure, draft.trigger.chunk, ""))
        taken[figure.start] = "factor"


def _slot_of(parse: Parse, draft: Draft, argument: Argument) -> str:
    """The slot that an argument fills, "" for none."""
    if not is_one_number(argument.figure):
        return ""
    if _is_result(parse, draft, argument):
        return free_amount(draft, argument.figure)
    if argument.bracketed and argument.led not in _THAN:
        again = argument.figure.kind is Kind.PERCENT and not argument.led and draft.get("by") is not None
        return _other_amount(draft, argument) if again else ""
    compared = argument.led in _THAN or (draft.trigger.sort is Sort.FACTOR and argument.next)
    if argument.apposed and "after" not in draft.slots and points_back(parse, draft):
        return "after" if is_level(argument.figure) else ""
    if argument.apposed and not compared:
        return _level_of_pair(parse, draft, argument) or _other_amount(draft, argument)
    if _is_on_other_basis(parse, argument):
        return ""
    name = _level_slot(parse, draft, argument)
    if name:
        return name if _free_level(parse, draft, name, argument.figure) else ""
    return _amount_slot(draft, argument)


def _is_result(parse: Parse, draft: Draft, argument: Argument) -> bool:
    """Whether points are the result of the two percentages before them: "to 43% from 40%, or 3 points".

    A percentage is if the two levels nearly make it; "to 76,000 shares from 52,100, or 5.1%" gives
    their part of all shares.
    """
    before, after = draft.get("before"), draft.get("after")
    set_behind = argument.apposed or (argument.bracketed and not argument.led)
    if not set_behind or before is None or after is None or draft.amount is not None:
        return False
    if argument.figure.kind is Kind.PERCENT:
        behind = at(parse, argument.chunk + 1)
        if behind is not None and behind.text in _OF:
            return False  # "from 200 to 250 (35% of them by the sea)"
        return before.kind is not Kind.PERCENT and _is_near(before, after, argument.figure)
    return argument.figure.kind is Kind.POINTS or are_points(argument.figure)


def _is_near(before: Figure, after: Figure, percent: Figure) -> bool:
    """Whether a percentage may be the change from one level to the other."""
    base, level, told = (figure.quantity.numbers[0].value for figure in (before, after, percent))
    made = _HUNDRED * abs(level - base) / base
    return made <= told * _FARTHEST and told <= made * _FARTHEST


def _level_slot(parse: Parse, draft: Draft, argument: Argument) -> str:
    """The level that the word before a figure leads to, "" for none."""
    led, sort, amount = argument.led, draft.trigger.sort, draft.amount
    if sort is Sort.MARGIN:
        return ""
    if led in _AGAINST:
        told = not argument.mark and (amount is None or is_relative(amount)) and is_of_old_noun(parse, argument.figure)
        return "before" if told and not _is_held_by_nearer(parse, draft, argument) else ""
    if sort is not Sort.FACTOR and _is_reached(draft, argument):
        return "after"
    if sort in (Sort.COMPARATIVE, Sort.FACTOR):
        named = sort is Sort.COMPARATIVE and parse.chunks[draft.trigger.chunk].head > draft.trigger.token
        name = "after" if named and led in _OF else "before"  # "5% higher sales of 40"
        is_verb = parse.chunks[draft.trigger.chunk].verb is not None
        return name if _is_compared(parse, argument, sort, is_verb=is_verb) else ""
    if led in _TO:
        return "after"
    if led in _FROM:
        of_other_time = sort is Sort.PARTICLE and argument.mark and amount is not None
        return "" if of_other_time else "before"  # "up 12 cents from a high of 6.75"
    timed = argument.figure.kind is Kind.DURATION and (
        amount is not None or not parse.chunks[argument.chunk].determiner
    )
    if led in _BASE and not timed:
        alone = argument.next and amount is None and sort in (Sort.PARTICLE, Sort.NOUN)  # "down on the 40 of May"
        return "before" if alone or (amount is not None and (sort is Sort.PARTICLE or is_relative(amount))) else ""
    return ""


def _is_held_by_nearer(parse: Parse, draft: Draft, argument: Argument) -> bool:
    """Whether a nearer level is compared with a figure: "was busier, with 40 games against 38"."""
    if "after" in draft.slots:
        return False
    between = parse.chunks[draft.trigger.chunk + 1 : argument.chunk]
    figures = (parse.figures[number] for chunk in between for number in chunk.figures)
    own = {figure.start for figure, _ in draft.slots.values()}
    return any(
        figure.start not in own and is_level(figure) and are_alike(parse, figure, argument.figure) for figure in figures
    )


def _is_reached(draft: Draft, argument: Argument) -> bool:
    """Whether a figure is the level reached without "to": "hit 40", "was up at 40", "2% higher at 40"."""
    trigger = draft.trigger
    if not argument.led:
        return argument.next and trigger.reaches
    if trigger.sort is Sort.COMPARATIVE and not argument.next:
        return False  # "6 points higher than that for boys, at 71"
    told = draft.amount is not None or trigger.sort is Sort.COMPARATIVE or trigger.rest in _AT
    return argument.led in _AT and told and trigger.sort is not Sort.NOUN


def _is_of_mark(parse: Parse, argument: Argument) -> bool:
    """Whether a figure is that of a mark or a total: "beat the old mark of 40"."""
    number = parse.chunks[argument.chunk].host
    host = parse.chunks[number]
    return number >= 0 <= host.head and parse.words.lower[host.head] in _MARKS


def _is_compared(parse: Parse, argument: Argument, sort: Sort, *, is_verb: bool) -> bool:
    """Whether a comparative or factor compares with a figure: "than 40", "twice the 40", "as many as 40".

    A verb compares with "the target of 40", but not with "the killing of 40".
    """
    if sort is Sort.COMPARATIVE:
        of_level = argument.led in _OF and (not is_verb or argument.mark or _is_of_mark(parse, argument))
        return argument.led.split(" ")[0] in _THAN or (argument.next and (not argument.led or of_level))
    return argument.led in _AS or (argument.next and (not argument.led or argument.led in _OF))


def _amount_slot(draft: Draft, argument: Argument) -> str:
    """The slot of an amount right after the verb or particle, after "by", or after "of" of a noun."""
    sort, led = draft.trigger.sort, argument.led
    bare = not led and (argument.next or draft.goes_on) and sort in (Sort.VERB, Sort.PARTICLE)
    of_noun = led in _OF and argument.next and sort in NOUNS
    if not (bare or of_noun or led in _BY):
        return ""
    return free_amount(draft, argument.figure)


def _level_of_pair(parse: Parse, draft: Draft, argument: Argument) -> str:
    """The level reached, if the earlier one is beside it: "were 17% fewer, 8.3 million against 10 million"."""
    tie, other = at(parse, argument.chunk + 1), at(parse, argument.chunk + 2)
    base = figure_of(parse, other)
    held = tie is not None and tie.text in _AGAINST and base is not None and are_alike(parse, argument.figure, base)
    return "after" if held and draft.amount is not None and _free_level(parse, draft, "after", argument.figure) else ""


def _other_amount(draft: Draft, argument: Argument) -> str:
    """The same amount in other terms: "rose 5%, or 2 million"."""
    if draft.level is not None or draft.amount is None or draft.trigger.sort is Sort.FACTOR:
        return ""
    return free_amount(draft, argument.figure)


def _is_on_other_basis(parse: Parse, argument: Argument) -> bool:
    """Whether an amount is calculated on another basis than the levels: "9% on a like-for-like basis"."""
    for chunk in parse.chunks[argument.chunk + 1 :]:
        if chunk.kind is ChunkKind.MARK or chunk.figures:
            return False
        if chunk.kind is ChunkKind.NOUN and chunk.head >= 0 and parse.words.lower[chunk.head] in _BASES:
            return True
    return False


def _free_level(parse: Parse, draft: Draft, name: str, figure: Figure) -> bool:
    """Whether a figure can fill this level: the slot is empty, and the other level is like it."""
    if name in draft.slots or not is_level(figure):
        return False
    other = draft.level
    return other is None or (are_alike(parse, other, figure) and are_of_one_size(other, figure))


def _next_pair(parse: Parse, draft: Draft, argument: Argument) -> Draft | None:
    """A draft for a pair after a full one: "rose to 40 from 38 in May and to 12 from 10", "and 9% to 12 from 11"."""
    trigger = draft.trigger
    if trigger.sort not in (Sort.VERB, Sort.PARTICLE) or argument.bracketed or argument.apposed:
        return None
    if not argument.led and "after" in draft.slots and "before" in draft.slots and draft.amount is not None:
        joint = parse.chunks[argument.chunk - 1].kind is ChunkKind.CONJUNCTION
        again = amount_name(argument.figure) in draft.slots and joint
        return Draft(trigger, goes_on=True) if again else None
    name = "after" if argument.led in _TO else "before" if argument.led in _FROM else ""
    if name not in draft.slots or not is_level(argument.figure):
        return None
    if not are_alike(parse, draft.slots[name][0], argument.figure):
        return None
    left = {"before": (draft.slots[name][0], Mechanism.GAPPING)} if goes_on_from(parse, draft, argument) else {}
    return Draft(trigger, left, goes_on=True)


def _begins_new(argument: Argument) -> bool:
    """Whether a figure that fills no slot shows that something new begins."""
    return not argument.led and not argument.apposed and not argument.bracketed and is_level(argument.figure)
