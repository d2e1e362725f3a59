"""The one mechanism by which a change and a comparison get their slots: what syntax ties to the word that says it.

A trigger takes the figures to its right in its clause, each slot at most one and each figure at most once, by the word
that leads to it. The level that the whole is set behind ("40, up from 38") it takes from its left. What another clause
or sentence tells is no part of this: that is a link.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, field
from msgspec.structs import replace

from checker.languages.frames import words
from checker.model.clause import ChunkKind, Form, Parse, Role
from checker.model.figure import Figure
from checker.model.quantity import Hedge, Kind
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.arguments import Argument, arguments
from checker.statements.levels import (
    are_alike,
    are_of_one_size,
    is_bare,
    is_level,
    is_one_number,
    is_relative,
    measures,
)
from checker.statements.triggers import Sort, Trigger, triggers

_TO, _FROM, _BY = words("slots", "after"), words("slots", "before"), words("slots", "by")
_THAN, _AGAINST, _BASE = words("slots", "than"), words("slots", "against"), words("slots", "base")
_AT, _OF, _AS = words("slots", "at"), words("slots", "of"), words("slots", "as")
_ASIDE, _BESIDE = words("slots", "aside"), words("slots", "beside")
_AMOUNT_OF = {Kind.PERCENT: "percent", Kind.RATIO: "percent", Kind.MULTIPLE: "factor"}
_AMOUNTS = frozenset(("by", "percent", "factor"))
_COUNTS = frozenset((Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION))


class Draft(Struct):
    """A statement in the making: its trigger, and the figure of each slot with how it was filled."""

    trigger: Trigger
    slots: dict[str, tuple[Figure, Mechanism]] = field(default_factory=dict)
    goes_on: bool = False  # a clause that goes without its verb
    last: int = -1  # the chunk of its last figure

    def get(self, name: str) -> Figure | None:
        """The figure of a slot."""
        filled = self.slots.get(name)
        return filled[0] if filled else None

    def fill(self, name: str, argument: Argument, mechanism: Mechanism = Mechanism.OWN) -> None:
        """Put a figure into an empty slot."""
        how = Mechanism.GAPPING if self.goes_on else mechanism
        figure = argument.figure
        if argument.chunk == self.trigger.chunk and name == "before":  # "12 more than 40" is no "more than 40"
            figure = replace(figure, quantity=replace(figure.quantity, hedge=Hedge.NONE))
        self.slots[name] = (figure, how)
        self.last = argument.chunk

    @property
    def amount(self) -> Figure | None:
        """By how much, in whatever terms."""
        return self.get("percent") or self.get("by") or self.get("factor")

    @property
    def level(self) -> Figure | None:
        """One of the levels, if there is any."""
        return self.get("after") or self.get("before")

    def statement(self, kind: str, sentence: int, said: str) -> Statement:
        """The statement as it is kept; ``said`` is its word as printed."""
        slots = tuple(Slot(name, (figure,), how) for name, (figure, how) in self.slots.items())
        empty = tuple(name for name in ("before", "after") if name not in self.slots)
        token = self.trigger.token
        return Statement(kind, sentence, slots, empty, ((token, token + 1),), self.trigger.direction, said)


def compose(parse: Parse) -> Iterator[Draft]:
    """The changes and comparisons of a sentence, in the order of the words that say them."""
    found = list(triggers(parse))
    taken: dict[int, str] = {}
    drafts: list[Draft] = []
    for trigger in found:
        drafts += _own(parse, trigger, found, taken)
    for draft in drafts:
        _from_left(parse, draft, taken)
    yield from (draft for draft in drafts if draft.slots)


# -- what stands to the right


def _own(parse: Parse, trigger: Trigger, found: list[Trigger], taken: dict[int, str]) -> list[Draft]:
    draft = Draft(trigger)
    drafts = [draft]
    _in_front(parse, draft, taken)
    chunk = parse.chunks[trigger.chunk]
    if trigger.sort is Sort.FACTOR or (trigger.sort is Sort.VERB and chunk.figures):
        _take_factor(parse, draft, taken)
    for argument in arguments(parse, trigger, _stops(parse, trigger, found)):
        if argument.figure.start in taken:
            continue
        again = _goes_on(draft, argument)
        if again:
            draft = again
            drafts.append(draft)
        name = _slot(parse, draft, argument)
        if name:
            mechanism = Mechanism.APPOSITION if argument.bracketed or argument.apposed else Mechanism.OWN
            draft.fill(name, argument, mechanism)
            taken[argument.figure.start] = name
        elif _ends(argument):
            break
    for each in drafts:
        _settle(each, taken)
    return drafts


def _stops(parse: Parse, trigger: Trigger, found: list[Trigger]) -> set[int]:
    """The triggers at which the arguments of this one end: not a noun of change that is a mere aside of a verb."""
    later = (other for other in found if other.chunk > trigger.chunk)
    verb = trigger.sort is Sort.VERB
    return {other.chunk for other in later if not (verb and other.sort is Sort.NOUN and _is_aside(parse, other))}


def _is_aside(parse: Parse, trigger: Trigger) -> bool:
    preposition = parse.chunks[trigger.chunk].preposition
    return preposition >= 0 and parse.chunks[preposition].text in _ASIDE


def _in_front(parse: Parse, draft: Draft, taken: dict[int, str]) -> None:
    """The amount right before: "a 5% rise", "12 more", "5% higher"."""
    trigger = draft.trigger
    chunk = parse.chunks[trigger.chunk]
    if trigger.sort is Sort.NOUN and chunk.figures:
        number, at = chunk.figures[0], chunk.number
    elif trigger.sort in (Sort.COMPARATIVE, Sort.PARTICLE) and trigger.chunk:
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
    if trigger.sort is Sort.PARTICLE and trigger.rest in _FROM and is_level(figure) and not is_relative(figure):
        draft.fill("after", Argument(figure, at, ""))  # "profits of 40 up from 38"
    elif is_one_number(figure) and figure.start not in taken and (is_relative(figure) or is_level(figure)):
        name = _amount_name(figure)
        draft.fill(name, Argument(figure, at, ""))
        taken[figure.start] = name


def _take_factor(parse: Parse, draft: Draft, taken: dict[int, str]) -> None:
    figure = parse.figures[parse.chunks[draft.trigger.chunk].figures[0]]
    if is_one_number(figure):
        draft.fill("factor", Argument(figure, draft.trigger.chunk, ""))
        taken[figure.start] = "factor"


def _slot(parse: Parse, draft: Draft, argument: Argument) -> str:
    """The slot that an argument fills, "" for none."""
    if not is_one_number(argument.figure) or argument.bracketed:
        return ""
    if argument.apposed:
        return _other_amount(draft, argument)
    name = _level_slot(draft, argument)
    if name:
        return name if _free_level(draft, name, argument.figure) else ""
    return _amount_slot(draft, argument)


def _level_slot(draft: Draft, argument: Argument) -> str:
    """The level that the word before a figure leads to, "" for none."""
    led, sort, amount = argument.led, draft.trigger.sort, draft.amount
    if led in _AGAINST:
        return "before" if amount is None or is_relative(amount) else ""
    if sort in (Sort.COMPARATIVE, Sort.FACTOR):
        return "before" if _is_compared(argument, sort) else ""
    if (
        led in _TO
        or (not led and argument.next and draft.trigger.reaches)
        or (led in _AT and amount is not None and sort is not Sort.NOUN)
    ):
        return "after"
    if led in _FROM:
        return "before"
    if led in _BASE and amount is not None and argument.figure.kind is not Kind.DURATION:
        return "before" if sort is Sort.PARTICLE or is_relative(amount) else ""
    return ""


def _is_compared(argument: Argument, sort: Sort) -> bool:
    """Whether a figure is what a comparative or a factor compares with: "than 40", "twice the 40", "as many as 40"."""
    if sort is Sort.COMPARATIVE:
        return argument.led.split(" ")[0] in _THAN or argument.next
    return argument.led in _AS or (argument.next and (not argument.led or argument.led in _OF))


def _amount_slot(draft: Draft, argument: Argument) -> str:
    """By how much: right behind the verb or particle, behind "by", or behind "of" of a noun."""
    sort, led = draft.trigger.sort, argument.led
    bare = not led and argument.next and sort in (Sort.VERB, Sort.PARTICLE)
    of_noun = led in _OF and argument.next and sort is Sort.NOUN
    if not (bare or of_noun or led in _BY):
        return ""
    return _free_amount(draft, argument.figure)


def _other_amount(draft: Draft, argument: Argument) -> str:
    """The same amount in other terms, set behind it: "rose 5%, or 2 million"."""
    if draft.level is not None or draft.amount is None:
        return ""
    return _free_amount(draft, argument.figure)


def _free_amount(draft: Draft, figure: Figure) -> str:
    """The slot of an amount, where it is free."""
    name = _amount_name(figure)
    possible = is_relative(figure) or is_level(figure)
    return name if possible and name not in draft.slots else ""


def _amount_name(figure: Figure) -> str:
    """The slot that an amount takes by its kind."""
    return _AMOUNT_OF.get(figure.kind, "by")


def _free_level(draft: Draft, name: str, figure: Figure) -> bool:
    """Whether a figure can be this level: the slot is empty, and the other level is like it."""
    if name in draft.slots or not is_level(figure):
        return False
    other = draft.level
    return other is None or (are_alike(other, figure) and are_of_one_size(other, figure))


def _goes_on(draft: Draft, argument: Argument) -> Draft | None:
    """Another pair behind a full one: "rose to 40 from 38 in May and to 12 from 10 in June"."""
    trigger = draft.trigger
    if trigger.sort not in (Sort.VERB, Sort.PARTICLE) or not is_level(argument.figure):
        return None
    name = "after" if argument.led in _TO else "before" if argument.led in _FROM else ""
    if not name or name not in draft.slots or argument.bracketed or argument.apposed:
        return None
    return Draft(trigger, goes_on=True) if are_alike(draft.slots[name][0], argument.figure) else None


def _ends(argument: Argument) -> bool:
    """Whether a figure that fills no slot shows that the next thing is being said."""
    return not argument.led and not argument.apposed and not argument.bracketed and is_level(argument.figure)


def _settle(draft: Draft, taken: dict[int, str]) -> None:
    """An amount that cannot be the difference of the levels is none; of percentages none is told in percent."""
    by, level = draft.get("by"), draft.level
    if level is None and not draft.trigger.direction and draft.trigger.sort is Sort.VERB and by is not None:
        del taken[by.start]
        draft.slots.clear()  # "reached 40", "moved 12 beds"
        return
    if level is not None and level.kind is Kind.PERCENT:
        draft.slots.pop("percent", None)
    if by is None:
        return
    if level is not None and not measures(by, level):
        del draft.slots["by"]
    elif level is None and "percent" not in draft.slots and draft.trigger.sort is Sort.VERB and by.kind is Kind.COUNT:
        del draft.slots["by"]  # "cut 12 trees"


# -- what stands to the left


def _from_left(parse: Parse, draft: Draft, taken: dict[int, str]) -> None:
    """The level that the change is told of where it is set behind it: "40, up 5% from 38"."""
    if draft.trigger.sort is Sort.VERB or "after" in draft.slots or not draft.slots:
        return
    if draft.trigger.sort is Sort.NOUN and not _is_set_behind(parse, draft):
        return
    like = draft.get("before") or draft.get("by") or draft.amount
    if like is None:
        return
    relative = draft.get("before") is None and is_relative(like)
    level = _left_level(parse, draft, like, taken, relative=relative)
    if level is not None:
        draft.slots["after"] = (level, Mechanism.APPOSITION)


def _start(parse: Parse, draft: Draft) -> int:
    """The first chunk of the phrase in which the change is told: that of the amount before its word."""
    firsts = [parse.chunk_at[figure.first] for figure, _ in draft.slots.values()]
    return min([draft.trigger.chunk, *firsts])


def _is_set_behind(parse: Parse, draft: Draft) -> bool:
    """Whether the phrase stands behind a comma, a dash, a bracket or "or": an apposition to what was said."""
    number = _start(parse, draft) - 1
    if number < 0:
        return False
    before = parse.chunks[number]
    if before.kind is ChunkKind.MARK or before.kind is ChunkKind.CONJUNCTION:
        return True
    return before.verb is not None and before.verb.form is Form.COPULA


def _left_level(parse: Parse, draft: Draft, like: Figure, taken: dict[int, str], *, relative: bool) -> Figure | None:
    """The nearest figure to the left that can be the level, in the clause that the change stands in or hangs on."""
    start = _start(parse, draft)
    here = parse.chunks[start].clause
    reach = {here, parse.clauses[here].up}
    for chunk in reversed(parse.chunks[:start]):
        for number in reversed(chunk.figures if chunk.kind is ChunkKind.NOUN else ()):
            figure = parse.figures[number]
            if not is_level(figure):
                continue
            fits = figure.kind in _COUNTS if relative else _fits(like, figure)
            if not fits:
                continue
            amount = taken.get(figure.start) in _AMOUNTS
            if amount and (relative or figure.kind is not like.kind):
                return None  # an amount serves one statement only; a level may serve several
            return figure if chunk.clause in reach and (amount or _is_told(parse, chunk.number, like, figure)) else None
    return None


def _fits(like: Figure, level: Figure) -> bool:
    """Whether a figure to the left can be the level that an amount or another level goes with."""
    if is_bare(level) and not is_bare(like):
        return False
    return measures(like, level) or (are_alike(level, like) and are_of_one_size(level, like))


def _is_told(parse: Parse, number: int, like: Figure, figure: Figure) -> bool:
    """Whether the phrase is what its clause is about: no time or place beside it, and of the same noun."""
    chunk = parse.chunks[number]
    if chunk.role is Role.ADVERBIAL and figure.kind is Kind.DURATION:
        return False
    if chunk.preposition >= 0 and parse.chunks[chunk.preposition].text.split(" ")[0] in _BESIDE:
        return False
    return like.counted is None or figure.counted is None or like.counted.lemma == figure.counted.lemma
