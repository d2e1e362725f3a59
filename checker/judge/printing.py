"""Numbers printed as a newsroom would, in the style of the figures around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import partial

from msgspec.structs import replace

from checker.judge.numerals import (
    FEWEST,
    NUMBER,
    USUAL,
    Decimals,
    Manner,
    Text,
    in_words,
    is_ordinal,
    read,
    word,
    write,
)
from checker.languages.lexicon import load
from checker.model.figure import Figure
from checker.model.quantity import Kind, Printed, Style
from checker.model.typography import plain
from checker.precision import Amount
from checker.relations.dates import ending

_SPACES = re.compile(r"[ \t\n]+")
_SCALES = load("numbers")["scales"] | load("numbers")["suffixes"]
_SCALE_WORD = re.compile(rf"[ -]?(?:{'|'.join(sorted(_SCALES, reverse=True))})\b", re.IGNORECASE)
MOST_DECIMALS = 2
_IN_UNITS = (Kind.MONEY, Kind.MEASURE)
LEAST = 100  # smaller parts of a scale word are printed without it
_SMALLER = frozenset((12, 14, 16, 36, 60, 3600))  # inches, ounces, minutes ... in a larger unit
CENTS = 2  # decimals of a price: "£6.20" is not "£6.2"
_PRINTED_WITH = {Kind.PERCENT: "%", Kind.POINTS: " points", Kind.MULTIPLE: " times"}


def show(value: Amount, around: Sequence[Figure], decimals: Decimals = FEWEST) -> Text:
    """An amount as it would be printed beside the figures ``around``: "+50%", "$120 million", "250".

    One of these figures is told as it is printed.
    """
    kind = Kind.COUNT if value.kind is Kind.ITEMS else value.kind  # the number of named things
    alike = [f for f in around if (f.kind, f.quantity.unit) == (kind, value.unit) and f.quantity.numbers]
    if value.value is None:
        return Text(_ends(value, next((f for f in alike if f.kind in _IN_UNITS), None), decimals))
    if not alike or value.signed or value.kind is Kind.MULTIPLE:
        return _with_sign(value, value.value, decimals)
    told = _itself(value, alike) or _nearest(value.value, alike, around, decimals)
    return replace(told, text=told.text.lower()) if told.text.isalpha() else told  # "Three" opened a sentence there


def _itself(value: Amount, alike: Sequence[Figure]) -> Text | None:
    """The figure in digits that an amount is, where it is one."""
    numbers = value.quantity.numbers if value.quantity else ()
    if len(numbers) != 1 or numbers[0].style is not Style.DIGITS:
        return None
    return next((as_told(each, numbers[0].value) for each in alike if each.quantity.numbers == numbers), None)


def _nearest(value: Fraction, alike: Sequence[Figure], around: Sequence[Figure], decimals: Decimals) -> Text:
    """A value in the style of the most suitable figure."""
    return like(min(alike, key=partial(_unlike, value)), value, around, decimals)


def _ends(value: Amount, model: Figure | None, decimals: Decimals) -> str:
    """The text of an amount without one value: both ends, or a list."""
    ends = dict.fromkeys((value.exact.low, value.exact.high))
    told = [
        "?" if end is None else like(model, end, (), decimals).text if model else _write(end, decimals) for end in ends
    ]
    return " to ".join(dict.fromkeys(told))


def _write(value: Fraction, decimals: Decimals) -> str:
    return write(value, MOST_DECIMALS + decimals.more)


def _with_sign(value: Amount, number: Fraction, decimals: Decimals) -> Text:
    """A result with its sign and the marks of its kind; a figure with its own decimals."""
    fine = value.kind is Kind.POINTS or (value.kind is Kind.RATIO and abs(number) < 1)
    most, least = (MOST_DECIMALS if fine else 1) + decimals.more, decimals.least
    if value.quantity and value.quantity.numbers[-1].style is Style.DIGITS:
        most = least = _decimals(value.quantity.numbers[-1].place)
    sign = "+" if value.signed and number > 0 else ""
    manner = Manner("") if value.kind is Kind.DATE else USUAL  # a year
    written = write(number, most, manner, least=least)
    return _text((sign, written, _PRINTED_WITH.get(value.kind, "")))


def _text(parts: tuple[str, str, str], scale: Fraction = Fraction(1)) -> Text:
    """A number as it is written, with what stands before and after it, such as a scale word."""
    number, manner = read(parts[1].removeprefix("-"))
    value = -number * scale if parts[1].startswith("-") else number * scale
    return Text(_SPACES.sub(" ", "".join(parts)).strip(), Printed(value, scale / 10**manner.decimals), manner.decimals)


def _decimals(place: Fraction) -> int:
    return len(str(place.denominator)) - 1


def _unlike(value: Fraction, model: Figure) -> tuple[bool, Fraction]:
    """How unsuitable a figure is as the model for a value: "$120m" for six billion, or "$5 a share"."""
    return model.quantity.per is not None, size_apart(model, value)


def size_apart(model: Figure, value: Fraction) -> Fraction:
    """How many times the larger of a figure's number and a value is the smaller."""
    small, large = sorted((abs(value), abs(model.quantity.numbers[-1].value)))
    return large / small if small else large


def like(model: Figure, value: Fraction, around: Sequence[Figure] = (), decimals: Decimals = FEWEST) -> Text:
    """A value in the style of a figure: its currency sign, scale word, decimals and separator of thousands.

    Where it has too few digits to have thousands, these are parted as in the figures around it. A figure in words
    gives words up to twenty.
    """
    text, number = typed(model), model.quantity.numbers[-1]
    found = list(NUMBER.finditer(text))
    if number.place.denominator in _SMALLER and number.style is not Style.FRACTION:
        return _in_two_units(text, value, number.place) if len(found) == 2 else Text(_write(value, decimals))
    if model.quantity.is_per_so_many and found and found[-1].group() == (model.quantity.per or "").split(" ")[0]:
        found.pop()  # "50 per 100,000" is 50; along a row the first may have none: "50 and 40 per 100,000"
    if not found or number.style is Style.FRACTION:
        return _worded(model, value, decimals)
    return _in_digits(model, value, (found[0], found[-1]), _manner(found[-1].group(), around), decimals)


def as_told(figure: Figure, value: Fraction) -> Text | None:
    """A figure of one number as printed, or the end of a range with this ``value``; None of any other."""
    numbers = figure.quantity.numbers
    at = 0 if len(numbers) == 1 else next((i for i, each in enumerate(numbers) if each.value == value), None)
    if at is None or not numbers:
        return None
    found = NUMBER.findall(typed(figure))
    return Text(typed(figure), numbers[at], read(found[at])[1].decimals if at < len(found) else 0)


def typed(figure: Figure) -> str:
    """The text of a figure, typed plainly."""
    odd = plain(figure.text, 0, len(figure.text))
    return odd.text if odd else figure.text


def _manner(printed: str, around: Sequence[Figure]) -> Manner:
    """How a number is printed; with too few digits to tell, thousands are separated as in the others."""
    manner = read(printed)[1]
    if manner.mark is not None:
        return manner
    others = (read(found.group())[1] for figure in around for found in NUMBER.finditer(typed(figure)))
    return next((replace(manner, mark=o.mark, lakhs=o.lakhs) for o in others if o.mark), manner)


def _in_digits(
    model: Figure, value: Fraction, ends: tuple[re.Match[str], re.Match[str]], manner: Manner, decimals: Decimals
) -> Text:
    """A value in digits in the place of a figure's; "$80 million" keeps millions, unless the value is far below one."""
    text, number = typed(model), model.quantity.numbers[-1]
    first, last = ends
    shown, _ = read(last.group())
    scale = (abs(number.value) / shown if shown else Fraction(1)) or Fraction(1)  # zero has no scale
    before, tail = _before(text[: first.start()], model), text[last.end() :]
    if 0 < abs(value) * LEAST < scale:  # no millions
        scale, tail = Fraction(1), _SCALE_WORD.sub("", tail, count=1)
    most = max(manner.decimals, 1 if scale > 1 else 0) + decimals.more
    if number.value < 0:
        before, value = (before, -value) if value < 0 else ("", value)
    written = write(value / scale, most, manner, least=decimals.least)
    if model.kind is Kind.MONEY and manner.decimals == CENTS and written[-2:-1] == manner.point:
        written += "0"
    if model.quantity.ending:
        tail = ending(round(value)) + tail[len(model.quantity.ending) :]
    return _text((before, written, tail), scale)


def _before(text: str, model: Figure) -> str:
    """What stands before a figure's digits; of a range only its currency sign, and no "between"."""
    return text[len(text.rstrip("$£€¥₹")) :] if model.quantity.is_range else text


def _in_two_units(text: str, value: Fraction, place: Fraction) -> Text:
    """A value as in "1 hour 12 minutes" or "5ft 10in": whole units, and smaller ones for the remainder."""
    whole, rest = divmod(round(value / place), place.denominator)
    first, last = NUMBER.finditer(text)
    between, behind = text[first.end() : last.start()], text[last.end() :]
    printed = f"{text[: first.start()]}{whole}{between}{rest}{behind}"
    return Text(printed, Printed(round(value / place) * place, place))


def _worded(model: Figure, value: Fraction, decimals: Decimals) -> Text:
    """A value in the place of words, in words if it is a small whole number."""
    ordinal = model.kind is Kind.ORDINAL and is_ordinal(typed(model))
    named = word(value, ordinal=ordinal) if model.quantity.numbers[-1].style is not Style.DIGITS else None
    number = named or _write(value, decimals) + (ending(round(value)) if ordinal else "")
    text = in_words(typed(model), number)
    if text is None:
        return Text(f"{number} {model.text.split()[-1]}" if model.kind in _IN_UNITS else number)
    style = Style.WORDS if named else Style.DIGITS
    place = Fraction(1, 10 ** len(number.partition(".")[2]))
    return Text(text, Printed(round(value / place) * place, place, style))
