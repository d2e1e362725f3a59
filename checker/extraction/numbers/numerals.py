"""Numbers in digits, in words and in both: "250", "1.5 million", "two hundred and six", "half a million"."""

from __future__ import annotations

from fractions import Fraction

from msgspec.structs import replace

from checker.extraction.numbers import cardinals, scales
from checker.extraction.numbers.cardinals import ARTICLES, GLYPHS, LARGEST, SMALL
from checker.extraction.numbers.scales import SCALES
from checker.extraction.spans import Number
from checker.languages.lexicon import word_set
from checker.model.quantity import Style
from checker.model.words import Words

ONE, TEN = Fraction(1), Fraction(10)
_NUMBERED = word_set("designators", "before_spaces")
_TENS = (["x", "10", "^"], ["×", "10", "^"])
HYPHENS = frozenset(("-", "\u2010", "\u2011"))
_EITHER = (["plus", "or"], ["+", "/"])  # "plus or minus 3" is no negative number
_GROUPS = 6  # of thousands, at most
_GROUP = 3  # digits of each
MINUS = frozenset(("-", "\u2212", "\u2013", "minus", "negative"))
OFFER = 2  # the fewest digits of the end of an offer


def read(words: Words, i: int, money: bool = False) -> Number | None:
    """The longest number that begins at token ``i``, or None, as after the last token.

    ``money``: a currency stands before it, so "m" is million.
    """
    if i >= len(words):
        return None
    word = words.lower[i]
    if word in MINUS:
        return _negative(words, i, money)
    if word[0].isdecimal() or (word[0] == "." and len(word) > 1 and word[1].isdecimal()):
        number = _part_of_scale(words, i) or _from_digits(words, i, money)
    elif word in SMALL:
        number = _part_of_scale(words, i) or cardinals.read(words, i)
    elif word in ARTICLES or word == "half" or word in GLYPHS:
        number = _part_of_scale(words, i) or cardinals.one_scale(words, i)
    else:
        return None
    return number and _and_portion(words, cardinals.divided(words, number))


def _negative(words: Words, i: int, money: bool) -> Number | None:
    """ "-5", "minus 5", "minus-130" and "$-5"; a dash counts only if glued to the number and to nothing else."""
    j = i + 1
    if j >= len(words) or words.lower[max(0, i - 2) : i] in _EITHER:
        return None
    if words.texts[i] in MINUS and not words.lower[i].isalpha():
        apart = i == 0 or money or not words.glued(i - 1) or words.texts[i - 1] in "(<>="
        if not words.glued(i) or not apart:
            return None
    elif words.lower[j] in HYPHENS and j + 1 < len(words):
        j += 1
    if words.lower[j] in MINUS:
        return None
    number = read(words, j, money)
    return number and replace(number, first=i, value=-number.value)


def _from_digits(words: Words, i: int, money: bool) -> Number | None:
    stop, parts = _spaced(words, i)
    number = cardinals.digits(parts)
    if number is None:
        return None
    value, place = number
    stop = _past_offer(words, stop)
    scaled = scales.read(words, stop, money)
    if scaled is None:
        return _power(words, Number(i, stop, value, place))
    return _further(words, Number(i, stop, value, place).times(scaled[1], scaled[0]))


def _past_offer(words: Words, stop: int) -> int:
    """The token after a quote of a market, "418.10/60" or "1.8040/50": the last digits of the offer follow the bid."""
    whole, point, decimals = words.lower[stop - 1].partition(".")
    if not point or not whole.isdecimal() or words.lower[stop : stop + 1] != ["/"] or stop + 1 >= len(words):
        return stop
    offer = words.lower[stop + 1]
    quoted = offer.isdecimal() and OFFER <= len(offer) <= len(decimals)
    return stop + 2 if quoted and words.glued(stop - 1) and words.glued(stop) else stop


def _spaced(words: Words, i: int) -> tuple[int, str]:
    """Digits whose thousands are parted by spaces: "1 414 021"; "200 300 400" is three numbers."""
    j = i + 1
    if len(words.texts[i]) > 3 or j >= len(words) or len(words.texts[j]) != 3:
        return j, words.texts[i]
    while j < len(words) and j - i <= _GROUPS and len(words.texts[j]) == 3 and words.texts[j].isdecimal():
        j += 1
    padded = any(group[0] == "0" for group in words.texts[i + 1 : j])  # "12 000 jobs"
    named = i > 0 and words.lower[i - 1] in _NUMBERED  # "in room 12 500 of the 10 000"
    grouped = padded or (j - i > 2 and len(words.texts[i]) < 3) or (j - i == 2 and not named and _parts_so(words))
    return (j, "".join(words.texts[i:j])) if 1 < j - i <= _GROUPS and grouped else (i + 1, words.texts[i])


def _parts_so(words: Words) -> bool:
    """Whether spaces part the thousands of some number of a sentence: no number of its own begins with a zero."""
    return any(
        group[0] == "0" and len(group) == _GROUP and group.isdecimal() and _may_lead(words, k)
        for k, group in enumerate(words.texts)
    )


def _may_lead(words: Words, k: int) -> bool:
    """Whether up to three digits stand before token ``k``, a space between."""
    lead = words.texts[k - 1] if k else ""
    return lead.isdecimal() and len(lead) <= _GROUP and lead[0] != "0" and not words.glued(k - 1)


def _power(words: Words, number: Number) -> Number:
    """ "1.3x10^6", "10^6" and "1.3e6" multiplied out."""
    j, texts = number.stop, words.texts
    if texts[j : j + 3] in _TENS:
        return _shifted(words, number, j + 3)
    if j >= len(texts) or not words.glued(j - 1):
        return number
    if texts[j] in ("x10", "×10") and texts[j + 1 : j + 2] == ["^"]:
        return _shifted(words, number, j + 2)
    if texts[j] == "^" and number.value == TEN:
        return _shifted(words, replace(number, value=ONE), j + 1)
    if texts[j][0] == "E" and number.place == 1:
        return number
    if texts[j].lower() == "e":
        return _shifted(words, number, j + 1)
    exponent = texts[j][1:]
    if texts[j][0] in "eE" and exponent.isdecimal() and len(exponent) < 3:
        return number.times(10 ** int(exponent), j + 1)
    return number


def _shifted(words: Words, number: Number, j: int) -> Number:
    """A number times ten to the exponent at token ``j``."""
    sign = 1
    if j + 1 < len(words) and words.texts[j] in ("-", "\u2212"):
        sign, j = -1, j + 1
    if j >= len(words) or not words.texts[j].isdecimal() or len(words.texts[j]) > 2:
        return number
    factor = Fraction(10) ** (sign * int(words.texts[j]))
    return replace(number, stop=j + 1, value=number.value * factor, place=number.place * factor)


def _further(words: Words, number: Number) -> Number:
    """Goes on after a scale word: "5 lakh crore", "3 hundred and 21", "4 thousand 3 hundred"."""
    lower, j = words.lower, number.stop
    while j < len(lower) and lower[j] in SCALES and lower[j - 1] in SCALES and number.scale < LARGEST:
        number = number.times(SCALES[lower[j]], j + 1)
        j = number.stop
    if lower[j : j + 1] == ["-"] and words.glued(j) and lower[j + 1 : j + 2] == ["crore"] and lower[j - 1] in SCALES:
        return number.times(SCALES[lower[j + 1]], j + 2)  # "a 5-lakh-crore plan"
    if j >= len(lower) or number.scale not in (100, 1000) or lower[j - 1] not in SCALES:
        return number
    joined = lower[j] == "and"
    rest = _rest(words, j + joined)
    scaled = rest is not None and words.lower[rest.first + 1 : rest.first + 2] in (["hundred"], ["thousand"])
    if rest is None or rest.value >= number.scale or not (joined or scaled):
        return number
    return replace(number, stop=rest.stop, value=number.value + rest.value, place=rest.place, scale=1)


def _rest(words: Words, j: int) -> Number | None:
    """The lower part of a number in mixed writing."""
    if j >= len(words) or cardinals.starts_portion(words.lower, j):
        return None
    return _from_digits(words, j, False) if words.lower[j][0].isdecimal() else cardinals.read(words, j)


def _part_of_scale(words: Words, i: int) -> Number | None:
    """ "half a million", "three quarters of a million", "a quarter-million", "2 1/4"."""
    portion = cardinals.portion(words, i)
    if portion is None:
        return None
    lower = words.lower
    j, value = portion
    for skipped in ("of", "-", "a", "an", "-"):
        if j < len(lower) and lower[j] == skipped:
            j += 1
    if j < len(lower) and lower[j] in SCALES and (j > portion[0] or value == Fraction(1, 2)):
        factor = SCALES[lower[j]]
        place = Fraction(factor, value.denominator)
        return Number(i, j + 1, value * factor, place, Style.FRACTION, factor)
    return None


def _and_portion(words: Words, number: Number) -> Number:
    """Adds a fraction: "two and a half", "two-and-a-half million", "7 3/4", "2½", "a million and a half"."""
    lower, j = words.lower, number.stop
    if j >= len(lower) or number.style is Style.FRACTION:
        return number
    if lower[j] in GLYPHS or (lower[j][0].isdecimal() and number.scale == 1 and number.place == 1):
        portion = cardinals.printed_portion(words, j)
        return _added(words, number, portion) if portion else number
    if lower[j] in HYPHENS and j + 1 < len(lower) and lower[j + 1] == "and":
        j += 1
    elif lower[j] == "-" and words.glued(j - 1) and words.glued(j) and number.scale == 1 and number.place == 1:
        portion = cardinals.printed_portion(words, j + 1) if j + 1 < len(lower) else None  # "9-1/4 cents"
        return _added(words, number, portion) if portion and number.value < 1000 else number
    if lower[j] != "and" or j + 2 >= len(lower):
        return number
    k = j + 2 if lower[j + 1] in HYPHENS else j + 1
    portion = cardinals.portion(words, k) or _hundredths(words, k) if lower[k] != "half" else None
    mixed = (
        portion is not None
        and portion[1] < 1
        and not cardinals.is_portion_of_another(words, portion[0], number.printed, number.scale)
    )
    return _added(words, number, portion) if portion and mixed else number


def _hundredths(words: Words, k: int) -> tuple[int, Fraction] | None:
    """ "fifty-four hundredths"."""
    number = cardinals.read(words, k)
    part = cardinals.divided(words, number) if number else None
    return (part.stop, part.value) if part and part.style is Style.FRACTION else None


def _added(words: Words, number: Number, portion: tuple[int, Fraction]) -> Number:
    stop, part = portion
    base = number.scale if number.scale >= 1000 else 1
    scaled = cardinals.scale_word(words, stop)
    if scaled and base > 1:
        stop, base = scaled
    value = number.value + part * base
    place = Fraction(base, part.denominator)
    whole = replace(number, stop=stop, value=value, place=place, style=Style.FRACTION)
    return whole.times(scaled[1], scaled[0]) if scaled and stop < scaled[0] else whole
