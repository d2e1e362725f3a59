"""Numbers in digits, in words and in both: "250", "1.5 million", "two hundred and fifty-six", "half a million"."""

from __future__ import annotations

from fractions import Fraction

from checker.extract import digits, portions, scales
from checker.extract.amounts import Number
from checker.extract.portions import ARTICLES, GLYPHS, SMALL
from checker.extract.scales import SCALES
from checker.model.quantity import Style
from checker.model.words import Words

ONE = Fraction(1)
HYPHENS = frozenset(("-", "\u2010", "\u2011"))
MINUS = frozenset(("-", "\u2212", "\u2013", "minus", "negative"))
_JOINING = frozenset(("and", "-"))


def read(words: Words, i: int, money: bool = False) -> Number | None:
    """The longest number that begins at token ``i``, or None.

    ``money``: a currency stands before it, so "m" is million.
    """
    word = words.lower[i]
    if word in MINUS:
        return _negative(words, i, money)
    if word[0].isdecimal() or (word[0] == "." and len(word) > 1 and word[1].isdecimal()):
        number = _part_of_scale(words, i) or _from_digits(words, i, money)
    elif word in SMALL:
        number = _part_of_scale(words, i) or _from_words(words, i)
    elif word in ARTICLES or word == "half" or word in GLYPHS:
        number = _part_of_scale(words, i) or _one_scale(words, i)
    else:
        return None
    return number and _and_portion(words, _divided(words, number))


def _divided(words: Words, number: Number) -> Number:
    """ "a hundred trillionths", "ninety-five hundredths"."""
    bottom = portions.PLURAL.get(words.lower[number.stop]) if number.stop < len(words) else None
    if bottom is None or number.style is not Style.WORDS:
        return number
    return number._replace(
        stop=number.stop + 1, value=number.value / bottom, place=Fraction(1, bottom), style=Style.FRACTION, scale=1
    )


def _negative(words: Words, i: int, money: bool) -> Number | None:
    """ "-5", "minus 5" and "minus-130"; a dash counts only if it is glued to the number and to nothing else."""
    j = i + 1
    if j >= len(words):
        return None
    if words.texts[i] in MINUS and not words.lower[i].isalpha():
        if (i and not words.glued(i)) or (i and words.glued(i - 1) and words.texts[i - 1] not in "(<>="):
            return None
    elif words.lower[j] in HYPHENS and j + 1 < len(words):
        j += 1
    if words.lower[j] in MINUS:
        return None
    number = read(words, j, money)
    return number and number._replace(first=i, value=-number.value)


def _from_digits(words: Words, i: int, money: bool) -> Number | None:
    stop, parts = _spaced(words, i)
    number = digits.read(parts)
    if number is None:
        return None
    value, place = number
    scaled = scales.read(words, stop, money)
    if scaled is None:
        return _power(words, Number(i, stop, value, place))
    return _further(words, _times(Number(i, stop, value, place), scaled))


def _spaced(words: Words, i: int) -> tuple[int, str]:
    """Digits whose thousands are parted by spaces: "1 414 021"; one group alone is two numbers."""
    j = i + 1
    if len(words.texts[i]) > 3 or j >= len(words) or len(words.texts[j]) != 3:
        return j, words.texts[i]
    while j < len(words) and len(words.texts[j]) == 3 and words.texts[j].isdecimal():
        j += 1
    return (j, "".join(words.texts[i:j])) if j - i > 2 else (i + 1, words.texts[i])


def _power(words: Words, number: Number) -> Number:
    """ "1.3x10^6" and "1.3e6" multiplied out."""
    j, texts = number.stop, words.texts
    if j >= len(texts) or not words.glued(j - 1):
        return number
    if texts[j] in ("x10", "×10") and j + 2 < len(texts) and texts[j + 1] == "^":
        return _shifted(words, number, j + 2)
    if texts[j].lower() == "e":
        return _shifted(words, number, j + 1)
    exponent = texts[j][1:]
    if texts[j][0] in "eE" and exponent.isdecimal() and len(exponent) < 3:
        return _times(number, (j + 1, 10 ** int(exponent)))
    return number


def _shifted(words: Words, number: Number, j: int) -> Number:
    """A number times ten to the exponent at token ``j``."""
    sign = 1
    if j + 1 < len(words) and words.texts[j] in ("-", "\u2212"):
        sign, j = -1, j + 1
    if j >= len(words) or not words.texts[j].isdecimal() or len(words.texts[j]) > 2:
        return number
    factor = Fraction(10) ** (sign * int(words.texts[j]))
    return number._replace(stop=j + 1, value=number.value * factor, place=number.place * factor)


def _times(number: Number, scaled: tuple[int, int]) -> Number:
    stop, factor = scaled
    place = number.place * (1 if factor < 1000 and number.place == 1 else factor)
    return number._replace(
        stop=stop, value=number.value * factor, place=place, scale=number.scale * factor
    )


def _further(words: Words, number: Number) -> Number:
    """Goes on behind a scale word: "5 lakh crore", "3 hundred and 21", "4 thousand 3 hundred"."""
    lower, j = words.lower, number.stop
    while j < len(lower) and lower[j] in SCALES and lower[j - 1] in SCALES:
        number = _times(number, (j + 1, SCALES[lower[j]]))
        j = number.stop
    if j >= len(lower) or number.scale not in (100, 1000) or lower[j - 1] not in SCALES:
        return number
    joined = lower[j] == "and"
    rest = _rest(words, j + joined)
    scaled = rest is not None and words.lower[rest.first + 1 : rest.first + 2] in (["hundred"], ["thousand"])
    if rest is None or rest.value >= number.scale or not (joined or scaled):
        return number
    return number._replace(stop=rest.stop, value=number.value + rest.value, place=rest.place, scale=1)


def _rest(words: Words, j: int) -> Number | None:
    """The lower part of a number in mixed writing."""
    if j >= len(words) or _starts_portion(words.lower, j):
        return None
    return _from_digits(words, j, False) if words.lower[j][0].isdecimal() else _from_words(words, j)


def _from_words(words: Words, i: int) -> Number | None:
    stop, value, scale = cardinal(words, i)
    if stop == i:
        return None
    number = Number(i, stop, Fraction(value), Fraction(scale if scale >= 1000 else 1), Style.WORDS, scale)
    return _decimal_words(words, number) if scale == 1 else number


def _decimal_words(words: Words, number: Number) -> Number:
    """ "nine point nought four"."""
    j = number.stop
    if j + 1 >= len(words) or words.lower[j] != "point":
        return number
    j += 1
    decimals = ""
    while j < len(words) and SMALL.get(words.lower[j], 10) < 10:
        decimals += str(SMALL[words.lower[j]])
        j += 1
    if not decimals:
        return number
    place = Fraction(1, 10 ** len(decimals))
    exact = number._replace(stop=j, value=number.value + int(decimals) * place, place=place)
    scaled = _scale_word(words, j)
    return _times(exact, scaled) if scaled else exact


def cardinal(words: Words, i: int, group: int = -1) -> tuple[int, int, int]:
    """A cardinal in words from token ``i`` as (token behind it, value, its last scale if it ends in one).

    The token is ``i`` itself if there is none. ``group`` is what was read of it before ("a" is 1).
    """
    lower, total, last, stop = words.lower, 0, 0, i
    ends_in = 1
    j = i
    while j < len(lower):
        word = lower[j]
        small = SMALL.get(word)
        if small is not None and _fits(group, small) and not (total and last <= small):
            group, ends_in = max(group, 0) + small, 1
        elif word == "hundred" and 0 < group < 100:
            group, ends_in = group * 100, 100
        elif word in SCALES and word != "hundred" and group > 0:
            total, last = _scaled(total, group, SCALES[word], last)
            group, ends_in = -1, SCALES[word]
        elif word in SCALES and total and stop == j:
            total, ends_in = total * SCALES[word], ends_in * SCALES[word]
        else:
            break
        stop = j + 1
        j = _next(lower, stop, group, total)
    return stop, total + max(group, 0), ends_in


def _scaled(total: int, group: int, factor: int, last: int) -> tuple[int, int]:
    if last and factor > last:
        return (total + group) * factor, factor
    return total + group * factor, factor


def _fits(group: int, small: int) -> bool:
    """Whether a number word can go on a group: "two hundred" + "six", "twenty" + "one"."""
    if group < 0:
        return True
    if group >= 100 and group % 100 == 0:
        return 0 < small < 100
    return 20 <= group % 100 and group % 10 == 0 and 0 < small < 10


def _next(lower: list[str], j: int, group: int, total: int) -> int:
    """The next word of a cardinal, behind a hyphen or an "and" that belongs to it."""
    if j + 1 >= len(lower) or lower[j] not in _JOINING:
        return j
    if lower[j] == "-":
        return j + 1 if lower[j + 1] in SMALL or lower[j + 1] in SCALES else len(lower)
    whole = group >= 100 and group % 100 == 0 or (group < 0 and total > 0)
    return j + 1 if whole and lower[j + 1] in SMALL and not _starts_portion(lower, j + 1) else len(lower)


def _starts_portion(lower: list[str], j: int) -> bool:
    """Whether "three" begins "three quarters"."""
    return j + 1 < len(lower) and (lower[j + 1] in portions.PLURAL or lower[j + 1] in portions.SINGULAR)


def _one_scale(words: Words, i: int) -> Number | None:
    """ "a hundred", "a million", "a dozen"."""
    if i + 1 >= len(words) or words.lower[i] not in ARTICLES or words.lower[i + 1] not in SCALES:
        return None
    stop, value, scale = cardinal(words, i + 1, 1)
    return Number(i, stop, Fraction(value), Fraction(scale if scale >= 1000 else 1), Style.WORDS, scale)


def _part_of_scale(words: Words, i: int) -> Number | None:
    """ "half a million", "three quarters of a million", "a quarter-million", "2 1/4"."""
    portion = portions.read(words, i)
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
    """Adds a fraction: "two and a half", "two-and-a-half million", "7 3/4", "2½", "one million and a half"."""
    lower, j = words.lower, number.stop
    if j >= len(lower) or number.style is Style.FRACTION:
        return number
    if lower[j] in GLYPHS or (lower[j][0].isdecimal() and number.scale == 1 and number.place == 1):
        portion = portions.mark(words, j)
        return _added(words, number, portion) if portion else number
    if lower[j] in HYPHENS and j + 1 < len(lower) and lower[j + 1] == "and":
        j += 1
    if lower[j] != "and" or j + 2 >= len(lower):
        return number
    k = j + 2 if lower[j + 1] in HYPHENS else j + 1
    portion = portions.read(words, k) or _hundredths(words, k) if lower[k] != "half" else None
    return _added(words, number, portion) if portion and portion[1] < 1 else number


def _hundredths(words: Words, k: int) -> tuple[int, Fraction] | None:
    """ "fifty-four hundredths"."""
    number = _from_words(words, k)
    part = _divided(words, number) if number else None
    return (part.stop, part.value) if part and part.style is Style.FRACTION else None


def _added(words: Words, number: Number, portion: tuple[int, Fraction]) -> Number:
    stop, part = portion
    base = number.scale if number.scale >= 1000 else 1
    scaled = _scale_word(words, stop)
    if scaled and base > 1:
        stop, base = scaled
    value = number.value + part * base
    place = Fraction(base, part.denominator)
    whole = number._replace(stop=stop, value=value, place=place, style=Style.FRACTION)
    return _times(whole, scaled) if scaled and stop < scaled[0] else whole


def _scale_word(words: Words, j: int) -> tuple[int, int] | None:
    """A spelt-out scale at token ``j`` or behind a hyphen there."""
    if j + 1 < len(words) and words.lower[j] == "-":
        j += 1
    return (j + 1, SCALES[words.lower[j]]) if j < len(words) and words.lower[j] in SCALES else None
