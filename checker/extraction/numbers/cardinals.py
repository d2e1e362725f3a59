"""Numbers in digits, cardinals in words and fractions: "1,234.5", "two hundred and six", "two-thirds", "3/4"."""

from __future__ import annotations

from fractions import Fraction

from msgspec.structs import replace

from checker.extraction.numbers.scales import SCALES
from checker.extraction.spans import Number
from checker.languages.lexicon import load
from checker.model.quantity import Printed, Style
from checker.model.typography import APOSTROPHES, PARTING_SPACES
from checker.model.words import Words

LONGEST_DIGITS = 40  # digits: a longer string is no figure, and int() would be slow
ONE = Fraction(1)
_NUMBERS = load("numbers")
SMALL: dict[str, int] = _NUMBERS["small"]
GLYPHS = {glyph: Fraction(value) for glyph, value in _NUMBERS["glyphs"].items()}
_PLURALS = {"half": "halves"}
SINGULAR: dict[str, int] = _NUMBERS["denominators"]
PLURAL = {_PLURALS.get(word, word + "s"): value for word, value in SINGULAR.items()}
_PRINTED = frozenset((2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 32, 64, 100, 128))
_ENDING = "th"
_OF_ANOTHER = frozenset(_NUMBERS["behind_another_portion"].split())
_LARGE = 100  # from which on a number in digits is given no fraction with "and"
ARTICLES = frozenset(("a", "an"))
LARGEST = 10**30  # more scale words in a row ("million million million") are no number
_JOINING = frozenset(("and", "-"))


def digits(text: str) -> tuple[Fraction, Fraction] | None:
    """The value of a token of digits and one unit of its last printed place; None if it is no number.

    Thousands may be grouped as in "1,234,567", in "12,34,567" or by thin spaces or apostrophes; "5,00" has a decimal
    comma; "1.2.3" is a version and "10:45" a time.

    >>> digits("1,234.50")
    (Fraction(2469, 2), Fraction(1, 100))
    """
    if len(text) > LONGEST_DIGITS:
        return None
    if text.isdecimal():
        return Fraction(int(text)), ONE
    for mark in PARTING_SPACES + APOSTROPHES:
        text = text.replace(mark, "")
    whole, point, decimals = text.partition(".")
    if "." in decimals:
        return _grouped_by_dots(text)
    if "," in whole:
        groups = whole.split(",")
        if not point and len(groups) == 2 and len(groups[1]) < 3:
            whole, decimals = groups
        elif _grouped(groups):
            whole = "".join(groups)
    digits = whole + decimals
    if not digits.isdecimal():
        return None
    place = Fraction(1, 10 ** len(decimals))
    return int(digits) * place, place


def _grouped(groups: list[str]) -> bool:
    """Whether groups of digits are thousands, or lakhs and crores."""
    inner = {len(group) for group in groups[1:-1]}
    return len(groups[0]) <= 3 and len(groups[-1]) == 3 and (inner <= {3} or inner <= {2})


def _grouped_by_dots(text: str) -> tuple[Fraction, Fraction] | None:
    groups = text.split(".")
    if len(groups[0]) <= 3 and all(len(group) == 3 and group.isdecimal() for group in groups[1:]):
        return Fraction(int("".join(groups))), ONE
    return None


def portion(words: Words, i: int) -> tuple[int, Fraction] | None:
    """The fraction that begins at token ``i`` as (token after it, value), whatever stands around it."""
    if words.lower[i] == "half":
        return i + 1, Fraction(1, 2)
    return printed_portion(words, i) or _worded(words, i)


def is_portion_of_another(words: Words, stop: int, number: Printed, scale: int) -> bool:
    """Whether a fraction after "and" is one of something else: "last year's $300 and a third cheaper than in 2022"."""
    large = scale == 1 and number.style is Style.DIGITS and number.value >= _LARGE
    return large or (stop < len(words) and words.lower[stop] in _OF_ANOTHER)


def printed_portion(words: Words, i: int) -> tuple[int, Fraction] | None:
    """A fraction in figures: "⅔" or "3/4"."""
    word = words.lower[i]
    if word in GLYPHS:
        return i + 1, GLYPHS[word]
    return _slashed(words, i) if word[0].isdecimal() else None


def _slashed(words: Words, i: int) -> tuple[int, Fraction] | None:
    """ "3/4" or "1/60th" with nothing glued on either side: "24/7" and "9/11" are none."""
    if i + 2 >= len(words) or words.texts[i + 1] not in "/⁄" or not (words.glued(i) and words.glued(i + 1)):
        return None
    denominator = words.lower[i + 2].removesuffix(_ENDING)
    top, bottom = digits(words.texts[i]), digits(denominator)
    if top is None or bottom is None or not 0 < top[0] < bottom[0]:
        return None
    if bottom[0] not in _PRINTED and denominator == words.lower[i + 2]:
        return None
    if words.glued(i + 2) and words.texts[i + 3] == "/":
        return None
    return i + 3, top[0] / bottom[0]


def _worded(words: Words, i: int) -> tuple[int, Fraction] | None:
    """ "two-thirds", "a third", "9 tenths"."""
    word = words.lower[i]
    top = 1 if word in ARTICLES else SMALL.get(word)
    if top is None and word.isdecimal() and len(word) < 3:
        top = int(word)
    j = i + 1
    if not top or j >= len(words):
        return None
    if words.lower[j] == "-" and j + 1 < len(words):
        j += 1
    bottom = (SINGULAR if top == 1 else PLURAL).get(words.lower[j])
    return (j + 1, Fraction(top, bottom)) if bottom else None


def read(words: Words, i: int) -> Number | None:
    """The number in words that begins at token ``i``, or None."""
    stop, value, scale = cardinal(words, i)
    if stop == i:
        return None
    number = Number(i, stop, Fraction(value), Fraction(scale if scale >= 1000 else 1), Style.WORDS, scale)
    return _decimal_words(words, number) if scale == 1 else number


def one_scale(words: Words, i: int) -> Number | None:
    """ "a hundred", "a million", "a dozen"."""
    if i + 1 >= len(words) or words.lower[i] not in ARTICLES or words.lower[i + 1] not in SCALES:
        return None
    stop, value, scale = cardinal(words, i + 1, 1)
    return Number(i, stop, Fraction(value), Fraction(scale if scale >= 1000 else 1), Style.WORDS, scale)


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
    exact = replace(number, stop=j, value=number.value + int(decimals) * place, place=place)
    scaled = scale_word(words, j)
    return exact.times(scaled[1], scaled[0]) if scaled else exact


def cardinal(words: Words, i: int, group: int = -1) -> tuple[int, int, int]:
    """A cardinal in words from token ``i`` as (token after it, value, its last scale if it ends in one).

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
        elif word in SCALES and 0 < total < LARGEST and stop == j:
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
    return group % 100 >= 20 and group % 10 == 0 and 0 < small < 10


def _next(lower: list[str], j: int, group: int, total: int) -> int:
    """The next word of a cardinal, after a hyphen or an "and" that belongs to it."""
    if j + 1 >= len(lower) or lower[j] not in _JOINING:
        return j
    whole = (group >= 100 and group % 100 == 0) or (group < 0 and total > 0)
    if lower[j] == "-":
        if whole and lower[j + 1 : j + 3] == ["and", "-"] and j + 3 < len(lower):  # "two-hundred-and-fifty"
            j += 2
        return j + 1 if lower[j + 1] in SMALL or lower[j + 1] in SCALES else len(lower)
    return j + 1 if whole and lower[j + 1] in SMALL and not starts_portion(lower, j + 1) else len(lower)


def starts_portion(lower: list[str], j: int) -> bool:
    """Whether "three" begins "three quarters"."""
    return j + 1 < len(lower) and (lower[j + 1] in PLURAL or lower[j + 1] in SINGULAR)


def divided(words: Words, number: Number) -> Number:
    """ "a hundred trillionths", "ninety-five hundredths"."""
    bottom = PLURAL.get(words.lower[number.stop]) if number.stop < len(words) else None
    if bottom is None or number.style is not Style.WORDS:
        return number
    return replace(
        number,
        stop=number.stop + 1,
        value=number.value / bottom,
        place=Fraction(1, bottom),
        style=Style.FRACTION,
        scale=1,
    )


def scale_word(words: Words, j: int) -> tuple[int, int] | None:
    """A spelt-out scale at token ``j`` or after a hyphen there."""
    if j + 1 < len(words) and words.lower[j] == "-":
        j += 1
    return (j + 1, SCALES[words.lower[j]]) if j < len(words) and words.lower[j] in SCALES else None
