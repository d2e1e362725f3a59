"""Numbers as a newsroom prints them: digits, with as many decimals as tell two apart, and words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from msgspec import Struct

from checker.languages.lexicon import load
from checker.model.quantity import Printed, Style
from checker.model.typography import PARTING_SPACES, parted_thousands

MOST_MORE = 3  # decimals beyond those that a value is usually printed with


class Decimals(Struct, frozen=True):
    """``more`` decimals than usual, and ``least`` decimals at the least, zeros too: "9.0%" beside "8.9%"."""

    more: int = 0
    least: int = 0


FEWEST = Decimals()
FROM_FEWEST = tuple(Decimals(more, least) for more in range(MOST_MORE + 1) for least in range(MOST_MORE + 1))
"""What is tried in turn: zeros at the end before one decimal more."""


class Text(Struct, frozen=True):
    """A value as printed, and the number that is read from it; ``number`` is None if the text is none for a story."""

    text: str
    number: Printed | None = None
    decimals: int = 0


def are_apart(told: Text, value: Fraction, figure: Text) -> bool:
    """Whether a value printed as ``told`` cannot be mistaken for a ``figure`` by somebody who rounds either of them.

    It has as many decimals at least, but for zeros. A number in words, or none, is taken for no other.

    >>> tenth, hundredth = Fraction(1, 10), Fraction(1, 100)
    >>> figure, value = Text("48%", Printed(Fraction(48))), Fraction("47.4743")
    >>> are_apart(Text("47.5%", Printed(Fraction("47.5"), tenth), 1), value, figure)
    False
    >>> are_apart(Text("47.47%", Printed(Fraction("47.47"), hundredth), 2), value, figure)
    True
    """
    one, other = told.number, figure.number
    if one is None or other is None or {one.style, other.style} != {Style.DIGITS}:
        return True
    if told.decimals < figure.decimals and one.value != value:
        return False
    coarse, fine = sorted((one, other), key=lambda number: -number.place)
    return _rounded(fine.value, coarse.place) != coarse.value


def _rounded(value: Fraction, place: Fraction) -> Fraction:
    """A value rounded to ``place``, half away from zero."""
    whole = (abs(value) / place * 2 + 1) // 2 * place
    return whole if value >= 0 else -whole


MOST_IN_WORDS = 20  # larger numbers are printed in digits
_JOINT = r"[\s-]+(?:and[\s-]+)?(?:an?[\s-]+)?"


def in_words(text: str, number: str) -> str | None:
    """A text with another number in the place of its own, in words like these; None if it stands in several places.

    >>> in_words("three-year", "5"), in_words("half a point", "2"), in_words("four years and a half", "5")
    ('5-year', '2 point', None)
    """
    runs = list(_runs().finditer(text))
    if len(runs) != 1:
        return None
    (run,) = runs
    opens = run.start() == 0 and text[:1].isupper()
    return text[: run.start()] + (number.capitalize() if opens else number) + text[run.end() :]


def word(value: Fraction, *, ordinal: bool = False) -> str | None:
    """The word for a small whole number.

    >>> word(Fraction(4)), word(Fraction(4), ordinal=True), word(Fraction(44))
    ('four', 'fourth', None)
    """
    return _words(ordinal).get(value)


@cache
def _words(ordinal: bool) -> dict[Fraction, str]:
    """For each value the first word that the language data has for it."""
    told = load("ordinals")["ordinals"] if ordinal else load("numbers")["small"]
    return {Fraction(value): name for name, value in reversed(told.items()) if value <= MOST_IN_WORDS}


def is_ordinal(text: str) -> bool:
    """Whether a number is an ordinal: not in "number nine".

    >>> is_ordinal("Twenty-first"), is_ordinal("number nine")
    (True, False)
    """
    return not load("ordinals")["ordinals"].keys().isdisjoint(re.split(r"[\s-]+", text.lower()))


@cache
def _runs() -> re.Pattern[str]:
    """Number words and digits side by side, with an article before them or alone: "a dozen", "2½", "a"."""
    data = load("numbers")
    words = (*data["small"], *data["scales"], *data["denominators"], *load("ordinals")["ordinals"])
    plural = (f"{each}s" for each in data["denominators"])
    either = "|".join(sorted((*words, *plural), key=len, reverse=True))
    glyphs = "".join(data["glyphs"])
    one = rf"(?:(?<![^\W_])(?:{either})(?![^\W_])|[\d.,/⁄{glyphs}]*[\d{glyphs}])"
    behind = r"(?:(?<=half)[\s-]an?(?![^\W_]))?"  # "half a point"
    return re.compile(rf"(?:^an?[\s-]+)?{one}(?:{_JOINT}{one})*{behind}|^an?(?![^\W_])", re.IGNORECASE)


_LETTER = r"[^\W\d_]"
# No digit after a letter, as of "m2", is a number of its own, but for one after the letters of a currency: "R120m".
_BEGINS = rf"(?:(?<!{_LETTER})|(?<=^{_LETTER})|(?<=^{_LETTER}{{2}})|(?<=^{_LETTER}{{3}}))"
NUMBER = re.compile(rf"{_BEGINS}(?:{parted_thousands(f' {PARTING_SPACES}')}|\d+(?:[.,]\d+)*)")
_LAKHS = re.compile(r",\d\d,")
NO_BREAK = "\u00a0"
GROUP = 3  # digits; in lakhs and crores two, but for the last
LEAST_DOTTED = 10**6  # "1.234" would be a number with decimals


class Manner(Struct, frozen=True):
    """How digits are printed; ``mark`` separates thousands, None if there are too few digits to see it."""

    mark: str | None = ","
    point: str = "."
    decimals: int = 0
    lakhs: bool = False


USUAL = Manner()


def read(printed: str) -> tuple[Fraction, Manner]:
    """The value of what ``NUMBER`` matches, and how it is printed.

    >>> read("12,34,567")
    (Fraction(1234567, 1), Manner(mark=',', point='.', decimals=0, lakhs=True))
    """
    whole, point, decimals = printed.partition(".")
    if "." in decimals:
        return Fraction(int(printed.replace(".", ""))), Manner(".")
    head, comma, tail = whole.partition(",")
    if comma and not point and len(tail) < GROUP:
        whole, point, decimals = head, comma, tail
    mark = next((sign for sign in whole if not sign.isdecimal()), None if len(whole) <= GROUP else "")
    digits = "".join(filter(str.isdecimal, whole + decimals))
    manner = Manner(mark, point or ".", len(decimals), bool(_LAKHS.search(whole)))
    return Fraction(int(digits), 10 ** len(decimals)), manner


def write(value: Fraction, decimals: int, manner: Manner = USUAL, *, least: int = 0) -> str:
    """A value in digits, rounded half away from zero, without zeros at the end beyond the ``least`` decimals.

    >>> write(Fraction(12345), 1, Manner("’")), write(Fraction(-1, 3), 2, Manner(point=","))
    ('12’345', '-0,33')
    """
    decimals = max(decimals, least)
    scale = 10**decimals
    whole = (abs(value) * scale * 2 + 1) // 2
    units, rest = divmod(whole, scale)
    behind = f"{rest:0{decimals}}" if decimals else ""
    behind = behind[:least] + behind[least:].rstrip("0")
    text = _parted(units, manner, len(behind)) + (manner.point + behind if behind else "")
    return ("-" if value < 0 and whole else "") + text


def _parted(units: int, manner: Manner, decimals: int) -> str:
    """A whole number with separated thousands, if that would be read back: "1.234" would not, nor "1 234,567"."""
    mark = "," if manner.mark is None else manner.mark.replace(" ", NO_BREAK)
    unread = decimals and (mark in (manner.point, ".") or (manner.point == "," and decimals >= GROUP))
    if not mark or unread or (mark == "." and units < LEAST_DOTTED):
        return str(units)
    return mark.join(_groups(str(units), 2 if manner.lakhs else GROUP))


def _groups(digits: str, size: int) -> Iterator[str]:
    """Groups of so many digits, the last of three."""
    front, last = digits[:-GROUP], digits[-GROUP:]
    first = len(front) % size
    if first:
        yield front[:first]
    yield from (front[at : at + size] for at in range(first, len(front), size))
    yield last
