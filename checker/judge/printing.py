"""Numbers printed as a newsroom would, in the style of the figures around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import partial

from checker.model.figure import Figure
from checker.model.quantity import Kind, Style
from checker.precision import Amount

_NUMBER = re.compile(r"(?<![^\W\d_])\d[\d,]*(?:\.\d+)?")
_SPACES = re.compile(r"\s+")
_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
).split()
MOST_DECIMALS = 2
_IN_UNITS = (Kind.MONEY, Kind.MEASURE)
LEAST = 100  # a number that is a smaller part of its scale word than this is printed without it
_SCALE_WORD = re.compile(r" ?(?:k|m|mn|mln|bn|b|tn|trn|thousand|million|billion|trillion|lakh|crore)\b")
_SMALLER = frozenset((12, 14, 16, 36, 60, 3600))  # inches, ounces, minutes ... in a larger unit
CENTS = 2  # decimals of a price: "£6.20" is not "£6.2"


def show(value: Amount, around: Sequence[Figure]) -> str:
    """An amount as it would be printed beside the figures ``around``: "+50%", "$120 million", "250"."""
    alike = [f for f in around if (f.kind, f.quantity.unit) == (value.kind, value.unit) and f.quantity.numbers]
    if value.value is None:
        ends = (value.exact.low, value.exact.high)
        model = next((f for f in alike if f.kind in _IN_UNITS), None)
        return " to ".join("?" if end is None else like(model, end) if model else _decimal(end) for end in ends)
    if alike and not value.signed and value.kind is not Kind.MULTIPLE:
        text = like(min(alike, key=partial(_unlike, value.value)), value.value)
        return text.lower() if text.isalpha() else text  # "Three" opens a sentence of the story, not of the message
    fine = value.kind is Kind.POINTS or (value.kind is Kind.RATIO and abs(value.value) < 1)
    text = _decimal(value.value, decimals=MOST_DECIMALS if fine else 1)
    if value.signed and value.value > 0:
        text = "+" + text
    return text + {Kind.PERCENT: "%", Kind.POINTS: " points", Kind.MULTIPLE: " times"}.get(value.kind, "")


def _unlike(value: Fraction, model: Figure) -> tuple[bool, Fraction]:
    """How badly a figure would serve as the model for a value: "$120m" is none for six billion, nor "$5 a share"."""
    return model.quantity.per is not None, size_apart(model, value)


def size_apart(model: Figure, value: Fraction) -> Fraction:
    """How many times the larger of a figure's number and a value is the smaller."""
    small, large = sorted((abs(value), abs(model.quantity.numbers[-1].value)))
    return large / small if small else large


def like(model: Figure, value: Fraction) -> str:
    """A value in the style of a figure: its currency sign, scale word, decimals and commas.

    A figure in words gives words up to twenty.
    """
    printed = list(_NUMBER.finditer(model.text))
    place = model.quantity.numbers[-1].place
    if place.denominator in _SMALLER and model.quantity.numbers[-1].style is not Style.FRACTION:
        return _in_two_units(model, value, place) if len(printed) == 2 else _decimal(value)
    if model.quantity.is_per_so_many:
        printed.pop()  # "50 per 100,000" is 50
    if not printed:
        return _in_words(model, value)
    first, last = printed[0], printed[-1]
    shown = Fraction(last.group().replace(",", ""))
    scale = abs(model.quantity.numbers[-1].value) / shown if shown else Fraction(1)
    scale = scale or Fraction(1)  # zero has no scale to be seen
    _, _, decimals = last.group().partition(".")
    tail = model.text[last.end() :]
    if 0 < abs(value) * LEAST < scale:  # no millions
        scale, tail = Fraction(1), _SCALE_WORD.sub("", tail)
    number = _decimal(value / scale, decimals=max(len(decimals), 1 if scale > 1 else 0), commas=_commas(last.group()))
    if model.kind is Kind.MONEY and len(decimals) == CENTS and number[-2:-1] == ".":
        number += "0"
    before = model.text[: first.start()]
    if model.quantity.is_range:
        before = before[len(before.rstrip("$£€¥₹")) :]  # without "between", with the currency's sign
    return _SPACES.sub(" ", before + number + tail)


def _in_two_units(model: Figure, value: Fraction, place: Fraction) -> str:
    """A value as it is in "1 hour 12 minutes" or "5ft 10in": whole units, and smaller ones for what is left."""
    whole, rest = divmod(round(value / place), place.denominator)
    first, last = _NUMBER.finditer(model.text)
    between, behind = model.text[first.end() : last.start()], model.text[last.end() :]
    return f"{model.text[: first.start()]}{whole}{between}{rest}{behind}"


def _commas(printed: str) -> bool:
    return "," in printed or len(printed.partition(".")[0]) < 4


def _in_words(model: Figure, value: Fraction) -> str:
    if value.denominator == 1 and 0 <= value < len(_WORDS):
        word = _WORDS[value.numerator]
        return word.capitalize() if model.text[:1].isupper() else word
    number = _decimal(value, decimals=MOST_DECIMALS)
    return f"{number} {model.text.split()[-1]}" if model.kind in _IN_UNITS else number


def _decimal(value: Fraction, decimals: int = MOST_DECIMALS, *, commas: bool = True) -> str:
    """A fraction in decimals, half away from zero, without trailing zeros."""
    scale = 10**decimals
    whole = (abs(value) * scale * 2 + 1) // 2
    units, rest = divmod(whole, scale)
    text = f"{units:,}" if commas else str(units)
    if rest:
        text += "." + f"{rest:0{decimals}}".rstrip("0")
    return ("-" if value < 0 and whole else "") + text
