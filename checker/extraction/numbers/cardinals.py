"""Cardinals in words: "two hundred and fifty-six", "nine point four million", "a dozen"."""

from __future__ import annotations

from fractions import Fraction

from msgspec.structs import replace

from checker.extraction.measures.amounts import Number
from checker.extraction.numbers import portions
from checker.extraction.numbers.portions import ARTICLES, SMALL
from checker.extraction.numbers.scales import SCALES
from checker.model.quantity import Style
from checker.model.words import Words

LARGEST = 10**30  # more scale words in a row ("million million million") are no number
_JOINING = frozenset(("and", "-"))


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
    return j + 1 < len(lower) and (lower[j + 1] in portions.PLURAL or lower[j + 1] in portions.SINGULAR)


def divided(words: Words, number: Number) -> Number:
    """ "a hundred trillionths", "ninety-five hundredths"."""
    bottom = portions.PLURAL.get(words.lower[number.stop]) if number.stop < len(words) else None
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
