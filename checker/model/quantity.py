"""What a figure says, wherever it stands: kind, numbers, unit and hedge."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction

from msgspec import Struct


class Kind(StrEnum):
    """What sort of thing a figure is."""

    COUNT = "count"  # 250 suspects, a dozen eggs, and a bare number
    MONEY = "money"
    PERCENT = "percent"  # 20%: the value is 20
    POINTS = "points"  # percentage points and basis points
    RATIO = "ratio"  # two-thirds, half of, one in five: the value is the fraction
    MULTIPLE = "multiple"  # twice, three times, doubled, halved: the value is the factor
    MEASURE = "measure"  # a physical unit
    DURATION = "duration"  # three years, 20 minutes
    AGE = "age"  # aged 34, a 12-year-old
    DATE = "date"  # 4 May 2024, Monday, February, 2023, the 1990s: see Moment
    TIME = "time"  # 8.30am
    ORDINAL = "ordinal"  # the 22nd, third
    SCORE = "score"  # 6-4, 3-0: as many numbers as are printed
    ITEMS = "items"  # things listed by name; the value is how many


QUANTITIES = (
    Kind.COUNT,
    Kind.MONEY,
    Kind.PERCENT,
    Kind.POINTS,
    Kind.RATIO,
    Kind.MULTIPLE,
    Kind.MEASURE,
    Kind.DURATION,
    Kind.AGE,
)
"""The kinds that say how much or how many; the others say when, which or who won."""


class Style(StrEnum):
    """How a number is printed, which decides what it may stand for."""

    DIGITS = "digits"  # 250, 1.2 million, 5,000
    WORDS = "words"  # five, two hundred
    FRACTION = "fraction"  # half, two-thirds
    VAGUE = "vague"  # dozens, hundreds of: the value is the least that it can be
    IMPLIED = "implied"  # both, a pair, doubled, a list of names


class Hedge(StrEnum):
    """The word before a number that loosens or bounds it."""

    NONE = "none"
    EXACTLY = "exactly"
    ABOUT = "about"  # about, some, around, roughly
    NEARLY = "nearly"  # nearly, almost, just under, close to
    OVER = "over"  # more than, over, just over
    AT_LEAST = "at least"  # at least, no fewer than, a minimum of
    UNDER = "under"  # less than, under, fewer than, below
    UP_TO = "up to"  # up to, at most, as many as, no more than


class Printed(Struct, frozen=True, gc=False):
    """One number as printed: its value, scale multiplied out, and one unit of its last place.

    ``$1.2 million`` is value 1_200_000, place 100_000; ``5,000`` is value 5000, place 1 (that it
    ends in zeros can be seen from the value).
    """

    value: Fraction
    place: Fraction = Fraction(1)
    style: Style = Style.DIGITS

    @property
    def is_positive(self) -> bool:
        """Whether it is above zero."""
        return self.value.numerator > 0

    @property
    def digits(self) -> str:
        """Its digits as one whole number, without a point and scale: "12" of "1.2 million"."""
        (over, under), (units, of) = self.value.as_integer_ratio(), self.place.as_integer_ratio()
        digits = abs(over) * of // (under * units)  # as whole numbers, which are far quicker than fractions
        return f"-{digits}" if over < 0 and digits else str(digits)


class Moment(Struct, frozen=True, gc=False):
    """A date, a weekday, a clock time, or as much of it as is printed."""

    year: int | None = None
    month: int | None = None  # 1 to 12, as printed, so it may be impossible
    day: int | None = None  # as printed: 31 June stays 31 June
    weekday: int | None = None  # 0 is Monday
    hour: int | None = None  # 0 to 23, as printed, so it may be impossible
    minute: int | None = None
    decade: bool = False  # the 1990s: year is 1990
    zone: str | None = None  # GMT, EST, as printed after a clock time


class Stretch(Moment, frozen=True):
    """A range of dates or times, to calculate with: its first end, and the other one."""

    until: Moment = Moment()


LONGEST_BASE = 15  # digits: a longer string is no number of people, and int() refuses very long ones


class Quantity(Struct, frozen=True, gc=False):
    """A quantity with no place in a text.

    ``numbers`` has one item, or two for a range (as printed, even if reversed), or as many as a
    score has, or none for a date or a time, which have a ``moment`` (two for a range of dates:
    ``until`` is the other end). ``unit`` is a name in the singular ("dollar", "US dollar" is
    "dollar", "pound sterling", "percent", "kilometer", "year", ...), None where the figure counts
    a noun. ``per`` is the unit or noun after "per", "a" or "/" ("$20 a barrel": "barrel").
    ``difference`` tells "2C warmer" from "at 2C": it is False but for temperatures, and None where one cannot tell.
    ``ending`` is what is printed after the digits of an ordinal: "nd" of "22nd".
    """

    kind: Kind
    numbers: tuple[Printed, ...] = ()
    unit: str | None = None
    hedge: Hedge = Hedge.NONE
    per: str | None = None
    moment: Moment | None = None
    until: Moment | None = None
    difference: bool | None = False
    ending: str = ""

    @property
    def is_hedged(self) -> bool:
        """Whether a word loosens or bounds it: not "12", nor "exactly 12"."""
        return self.hedge not in (Hedge.NONE, Hedge.EXACTLY)

    @property
    def is_range(self) -> bool:
        """Whether two ends are printed: "20 to 30"."""
        return self.kind is not Kind.SCORE and len(self.numbers) == 2

    @property
    def is_per_so_many(self) -> bool:
        """Whether it is told for a number of something: "70 per 100,000", "£60 per 10 grams"."""
        return (self.per or "")[:1].isdigit()

    @property
    def base(self) -> int:
        """For how many of a population it is told: 100,000 of "70 per 100,000"; 0 for "per 10 grams", "per 0,000"."""
        digits = (self.per or "").replace(",", "")
        return int(digits) if digits.isdecimal() and len(digits) <= LONGEST_BASE else 0
