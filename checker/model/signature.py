"""What a function that rules may call takes, and what it gives."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from checker.model.quantity import Kind


class Sort(StrEnum):
    """What a name or an expression of a rule may stand for, as an error calls it."""

    NUMBER = "a number"
    NUMBERS = "a list of numbers"
    DATE = "a date or time"
    DATES = "a list of dates or times"
    WORD = "a word of the text"
    TEXT = "a text in quotes"
    TRUTH = "true or false"


ANY = frozenset(Sort)
NUMBERED = frozenset(Kind) - {Kind.DATE, Kind.TIME}
"""The kinds of figures that always have a number."""


class Parameter(Struct, frozen=True):
    """What an argument of a relation may be: a value of one of some ``sorts``."""

    sorts: frozenset[Sort]


class Signature(Struct, frozen=True):
    """What a function takes, and the sorts of value that it may give. The last parameter stands for all that follow."""

    parameters: tuple[Parameter, ...]
    gives: frozenset[Sort]

    def parameter(self, position: int) -> Parameter:
        """The parameter of an argument, counted from 0."""
        return self.parameters[min(position, len(self.parameters) - 1)]
