"""A quantity where it stands in a text, with all that the sentence says of it."""

from __future__ import annotations

import math
import re
import unicodedata
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import force_setattr

from checker.model.document import Document, Zone
from checker.model.quantity import Hedge, Kind, Quantity, Style
from checker.model.words import Words

_RATE = re.compile(r"/|\s(?:a|an|per)\s")
_WORD = re.compile(r"[^\W\d_\u00b2\u00b3\u00b9\u00bc-\u00be\u2150-\u215e]+")  # no raised digits, no "½"
_SCALES = frozenset(
    "k m mn mln bn bln b t tn tr trn million billion trillion thousand hundred lakh crore dozen".split()
)


class Role(StrEnum):
    """What a figure's noun phrase is to its verb."""

    SUBJECT = "subject"  # 12 people fled
    PASSIVE = "passive"  # 12 people were arrested
    OBJECT = "object"  # police arrested 12 people
    OBLIQUE = "oblique"  # he paid for 12 people


class Noun(Struct, frozen=True, gc=False):
    """What a figure counts: "160 targeted suspects" has head "suspects", lemma "suspect".

    ``stop`` is the token after the noun phrase; the phrase begins with the figure (or its hedge).
    """

    head: str
    lemma: str
    modifiers: tuple[str, ...] = ()
    determiner: str | None = None  # the, these, all, another, other, further, his ...
    stop: int = 0


class Governor(Struct, frozen=True, gc=False):
    """The verb that governs a figure. ``direction`` is +1 for rise, -1 for fall, else 0."""

    verb: str  # lemma
    role: Role
    token: int
    direction: int = 0
    near: bool = True  # False: far off, and so an unsure reading


class Scope(Struct, frozen=True, gc=False):
    """What limits a figure's claim. Names and words are in lower case, in the order of the text."""

    times: tuple[str, ...] = ()  # "february", "2023", "sunday", "last year", "recently"
    places: tuple[str, ...] = ()  # "cambodia", "west yorkshire"
    speaker: str | None = None  # who says so: "the ministry"
    owner: str | None = None  # whose figure it is, where a name tells: "ford" of "Ford's sales" and of "Ford sold 12"
    quoted: bool = False  # inside quotation marks
    negated: bool = False
    forecast: bool = False  # will, expected, forecast, planned, target


class Figure(Struct, frozen=True, gc=False):
    """A figure: ``text`` is the source at the half-open span ``[start, end)`` of code points.

    ``first`` and ``stop`` are its half-open span of tokens in sentence number ``sentence``, without
    the hedge before it; ``opening`` is the token where its hedge begins.
    """

    start: int
    end: int
    text: str
    quantity: Quantity
    sentence: int
    paragraph: int
    zone: Zone
    first: int
    stop: int
    opening: int
    counted: Noun | None = None
    governor: Governor | None = None
    scope: Scope = Scope()
    group: int | None = None  # figures coordinated in one list share a number
    kind: Kind = Kind.COUNT  # its quantity's, whatever is given: a field, since it is asked for hundreds of times

    def __post_init__(self) -> None:
        force_setattr(self, "kind", self.quantity.kind)

    @property
    def past(self) -> int:
        """The token after it and what it counts."""
        return self.counted.stop if self.counted else self.stop

    @property
    def unit(self) -> str | None:
        """The unit's name in the singular, with its rate: "dollar", "dollar per barrel"; or None."""
        unit, per = self.quantity.unit, self.quantity.per
        return f"{unit} per {per}" if unit and per else unit

    @property
    def approx(self) -> bool:
        """Whether a hedge says that the number is not exact: "about", "some", "nearly"."""
        return self.quantity.hedge in (Hedge.ABOUT, Hedge.NEARLY)

    @property
    def at_top(self) -> bool:
        """Whether it stands in the headline or the standfirst."""
        return self.zone in (Zone.HEADLINE, Zone.STANDFIRST)

    @property
    def implied(self) -> bool:
        """Whether no number is printed: "both", "a trio", "doubled"."""
        return any(number.style is Style.IMPLIED for number in self.quantity.numbers)

    @property
    def value(self) -> float | None:
        """The number, scale multiplied out; None for a range, a date, a time and a score."""
        numbers = self.quantity.numbers
        return float(numbers[0].value) if len(numbers) == 1 else None

    @property
    def low(self) -> float | None:
        """The lower end of a range; the number itself; None where there is no lower bound."""
        numbers = self.quantity.numbers
        if not numbers or self.kind is Kind.SCORE:
            return None
        if self.quantity.hedge in (Hedge.UNDER, Hedge.UP_TO):
            return None
        return min(float(n.value) for n in numbers)

    @property
    def high(self) -> float | None:
        """The upper end of a range; the number itself; infinity after "more than"."""
        numbers = self.quantity.numbers
        if not numbers or self.kind is Kind.SCORE:
            return None
        if self.quantity.hedge in (Hedge.OVER, Hedge.AT_LEAST):
            return math.inf
        return max(float(n.value) for n in numbers)

    @property
    def noun(self) -> str | None:
        """The head noun of what is counted, as printed: "suspects"; of money and measures the unit: "MXN", "km"."""
        if self.counted:
            return self.counted.head
        return self._unit_word() if self.kind in (Kind.MONEY, Kind.MEASURE) else None

    def _unit_word(self) -> str | None:
        amount = _RATE.split(self.text, maxsplit=1)[0]
        signs = [sign for sign in amount if unicodedata.category(sign) == "Sc" or sign in "°º"]
        words = [word for word in _WORD.findall(amount) if word.lower() not in _SCALES]
        return next(iter(signs or words[-1:]), None)

    @property
    def verb(self) -> str | None:
        """The lemma of the governing verb: "arrest"."""
        return self.governor.verb if self.governor else None


class Reading(Struct, frozen=True, eq=False):
    """A document with its figures in the order of the text, and the tokens of the sentences read.

    ``words`` and ``tags`` have an entry for each sentence that holds a figure, by the sentence's index; ``limits`` are
    those that were reached, each a sentence.
    """

    document: Document
    figures: tuple[Figure, ...]
    words: dict[int, Words]
    limits: tuple[str, ...] = ()
    tags: dict[int, str] = {}
