"""A change or a comparison in the making: its word, and the slots that are filled so far."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct, field
from msgspec.structs import replace

from checker.languages.frames import words
from checker.languages.vocabulary import is_currency
from checker.model.clause import Parse
from checker.model.figure import Figure
from checker.model.quantity import Hedge, Kind
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.changes.arguments import Argument
from checker.statements.changes.levels import are_near, is_bare, is_level, is_relative, reads_as_year
from checker.statements.changes.triggers import Trigger

COMPARED = "gap"  # the slot of a comparative's amount, which is no level: "17 cents higher"
ENDS = ("before", "after")
_OTHER = {"before": "after", "after": "before"}
_SAME: Mapping[str, str] = MappingProxyType({})
AMOUNTS = frozenset(("by", "gap", "percent", "fraction", "factor"))
_AMOUNT_OF = {Kind.PERCENT: "percent", Kind.RATIO: "fraction", Kind.MULTIPLE: "factor"}
_TO = words("slots", "after")  # words like "to", which lead to the slot ``after``


def amount_name(figure: Figure) -> str:
    """The slot that an amount takes by its kind: "by", "percent", "fraction" or "factor"."""
    return _AMOUNT_OF.get(figure.kind, "by")


class Draft(Struct):
    """A statement in the making: its trigger, and for each slot the figure and how it was found."""

    trigger: Trigger
    slots: dict[str, tuple[Figure, Mechanism]] = field(default_factory=dict)
    goes_on: bool = False  # a clause that leaves out its verb
    last: int = -1  # the chunk of its last figure

    def get(self, name: str) -> Figure | None:
        """The figure of a slot."""
        filled = self.slots.get(name)
        return filled[0] if filled else None

    @property
    def is_of_one_span(self) -> bool:
        """Whether both levels are spans of time that say when: "from the first five months to the same five"."""
        before, after = self.get("before"), self.get("after")
        return before is not None and after is not None and before.kind is Kind.DURATION and before.text == after.text

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
        """By how much, in whatever terms; None if not given."""
        return self.get("percent") or self.get("fraction") or self.get("by") or self.get("factor")

    @property
    def level(self) -> Figure | None:
        """One of the levels, if there is any."""
        return self.get("after") or self.get("before")

    @property
    def _direction(self) -> int:
        """The direction of the words: "faster" means less time, and "never fell" has no direction."""
        figures = [figure for figure, _ in self.slots.values()]
        if any(figure.scope.negated for figure in figures):
            return 0
        kinds = {figure.kind for figure in figures}
        if self.trigger.is_pace and Kind.COUNT in kinds:
            return 0  # "ran faster with two of them than with the other three"
        backwards = Kind.ORDINAL in kinds or (self.trigger.is_pace and Kind.DURATION in kinds)
        return -self.trigger.direction if backwards else self.trigger.direction

    def _in_unit(self, name: str) -> Figure:
        """The figure of a slot; a level without a unit gets the other level's unit: "193 from 207 pence"."""
        figure = self.slots[name][0]
        other = self.get(_OTHER[name]) if name in _OTHER else None
        if other is None or other.kind is not Kind.MONEY or not is_bare(figure) or not are_near(figure, other):
            return figure  # "fell to 98.9 cents from 1.04"
        quantity = replace(figure.quantity, kind=other.kind, unit=other.quantity.unit, per=other.quantity.per)
        return replace(figure, quantity=quantity)

    def statement(self, kind: str, sentence: int, said: str, names: Mapping[str, str] = _SAME) -> Statement:
        """The finished statement; ``said`` is its word as printed, ``names`` renames slots as the kind calls them."""
        filled = {name: (self._in_unit(name), how) for name, (_, how) in self.slots.items()}
        slots = tuple(Slot(names.get(name, name), (figure,), how) for name, (figure, how) in filled.items())
        empty = tuple(names.get(name, name) for name in ENDS if name not in self.slots)
        token = self.trigger.token
        rates = (figure for figure, _ in self.slots.values() if is_currency(figure.quantity.per))
        direction = 0 if any(rates) else self._direction  # the more yen a dollar costs, the weaker the yen
        return Statement(kind, sentence, slots, empty, ((token, token + 1),), direction, said)


def free_amount(draft: Draft, figure: Figure) -> str:
    """The slot that an amount would take, if it is free; else ""."""
    name = amount_name(figure)
    possible = is_relative(figure) or (is_level(figure) and not reads_as_year(figure))
    return name if possible and name not in draft.slots else ""


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
