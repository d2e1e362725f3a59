"""One number with its unit, and amounts of two parts that are one: "$3.2bn", "12 days", "5ft 10in"."""

from __future__ import annotations

from fractions import Fraction

from msgspec.structs import replace

from checker.extraction.measures import money, rates, units
from checker.extraction.numbers import cardinals, numerals, scales
from checker.extraction.numbers.cardinals import ARTICLES
from checker.extraction.spans import Amount, Number
from checker.extraction.times import clock
from checker.languages.lexicon import load, word_set
from checker.model.quantity import Kind, Printed, Style
from checker.model.words import Words

_TIME_ADJECTIVES = word_set("figures", "time_adjectives")
PARTS: dict[str, dict[str, int]] = load("figures")["parts"]
_OF_PERCENT = (2, 4)  # "41% and a third candidate" is no sum
_CLOSING = frozenset(".,;:!?)")
_FOOT_MARKS = frozenset("'’′")
_INCH_MARKS = frozenset('"”″')


def read(words: Words, i: int) -> Amount | None:
    """The amount that begins at token ``i``, with or without a unit, or None."""
    return (words.lower[i] in money.STARTS and _sum_of_money(words, i)) or _number(words, i)


def _sum_of_money(words: Words, i: int) -> Amount | None:
    """ "$3.2bn", "-$5", "EUR 50m", "US$1.2bn"."""
    sign = money.before(words, i)
    if sign is None or sign[0] >= len(words):
        return None
    bracketed = words.lower[sign[0]] == "(" and sign[0] + 1 < len(words)
    number = numerals.read(words, sign[0] + bracketed, money=True)
    if bracketed and number is not None:
        number = _in_brackets(words, number)
    if number is None:
        return None
    stop, unit = number.stop, sign[1]
    named = money.behind(words, stop, float(number.value))
    number = _times(number, money.factor(words.texts[i]))
    if named and unit == "dollar" and not words.glued(stop - 1):
        stop, unit = named
    elif stop < len(words) and words.texts[stop] in ("US", "USD") and unit == "dollar":
        stop += 1
    amount = Amount(i, stop, (number.printed,), Kind.MONEY, unit, None, number.scale, True)
    return rates.read(words, amount)


def _in_brackets(words: Words, number: Number) -> Number | None:
    """ "$(5.2) million": an accountant's minus."""
    j = number.stop
    if j >= len(words) or words.lower[j] != ")":
        return None
    scaled = scales.read(words, j + 1, money=True)
    number = replace(number, stop=j + 1, value=-number.value)
    return number.times(scaled[1], scaled[0]) if scaled else number


def _number(words: Words, i: int) -> Amount | None:
    number = numerals.read(words, i)
    if number is None:
        if words.lower[i] in numerals.MINUS and i + 1 < len(words) and words.lower[i + 1] in money.STARTS:
            return _negative_money(words, i)
        return _loose_negative(words, i) if words.lower[i] == "-" else None
    amount = with_unit(words, number)
    return None if _is_cut(words, amount) else rates.read(words, amount)


def _is_cut(words: Words, amount: Amount) -> bool:
    """Whether letters glued to a bare number, which no table knows, make a name of it: "4Cast", "a 300D"."""
    j = amount.stop
    glued = amount.bare and j < len(words) and words.glued(j - 1)
    return glued and words.texts[j][0].isalpha() and words.texts[j - 1].isdecimal()


def _loose_negative(words: Words, i: int) -> Amount | None:
    """ "- 20 degrees Celsius", or "- 10" and nothing else: a minus with a space after it."""
    number = numerals.read(words, i + 1) if i + 1 < len(words) and words.lower[i + 1] not in numerals.MINUS else None
    if number is None:
        return None
    amount = with_unit(words, number)
    alone = i == 0 and amount.stop == len(words)
    behind_word = i > 0 and words.texts[i - 1].islower() and units.name_at(words, i - 1) is None
    if not alone and not (behind_word and amount.unit in units.SCALES_OF_HEAT):
        return None
    (printed,) = amount.numbers
    return replace(amount, first=i, numbers=(Printed(-printed.value, printed.place, printed.style),))


def _negative_money(words: Words, i: int) -> Amount | None:
    """ "-$5"."""
    if not words.glued(i) or (i and words.glued(i - 1)):
        return None
    amount = _sum_of_money(words, i + 1)
    if amount is None:
        return None
    (number,) = amount.numbers
    minus = Printed(-number.value, number.place, number.style)
    return replace(amount, first=i, numbers=(minus,))


def with_unit(words: Words, number: Number) -> Amount:
    """A number with the unit after it, if there is one."""
    j = number.stop
    amount = Amount(number.first, j, (number.printed,), scale=number.scale)
    part = units.percent_at(words, j)
    if part:
        return replace(amount, stop=part[0], kind=part[1][0], unit=part[1][1])
    if units.percent_opens(words, number.first):
        return replace(amount, first=0, kind=Kind.PERCENT, unit="percent")
    currency = money.behind(words, j, float(abs(number.value)))
    if currency:
        return _scaled_behind(words, replace(amount, stop=currency[0], kind=Kind.MONEY, unit=currency[1]))
    time = clock.unit(words, j)
    if time:
        return replace(amount, stop=j + 1, kind=Kind.DURATION, unit=time)
    unit = units.read(words, j) or _of_time(words, j)
    if unit:
        kind = Kind.DURATION if unit[1].dimension == "time" else Kind.MEASURE
        return replace(amount, stop=unit[0], kind=kind, unit=unit[1].name)
    return amount


def _of_time(words: Words, j: int) -> tuple[int, units.Unit] | None:
    """ "consecutive days", "more years": the unit of time after one adjective."""
    unit = units.read(words, j + 1) if j < len(words) and words.lower[j] in _TIME_ADJECTIVES else None
    return unit if unit and unit[1].dimension == "time" else None


def _scaled_behind(words: Words, amount: Amount) -> Amount:
    """ "75 USD million", "120 MEUR"."""
    factor = money.factor(words.texts[amount.stop - 1])
    stop = amount.stop
    if factor == 1 and stop < len(words) and words.lower[stop] in scales.SCALES:
        factor, stop = scales.SCALES[words.lower[stop]], stop + 1
    if factor == 1 or amount.scale != 1:
        return amount
    (number,) = amount.numbers
    scaled = Printed(number.value * factor, number.place * factor, number.style)
    return replace(amount, stop=stop, numbers=(scaled,), scale=factor)


def _times(number: Number, factor: int) -> Number:
    if factor == 1:
        return number
    return replace(number, value=number.value * factor, place=number.place * factor)


def summed(words: Words, left: Amount, right: Amount) -> Amount | None:
    """The sum of two neighbouring amounts in the greater unit, or None."""
    if left.unit not in PARTS or len(left.numbers) != 1 or len(right.numbers) != 1 or left.per:
        return None
    between = words.lower[left.stop : right.first]
    hyphened = between == ["-"] and words.glued(left.stop) and words.lower[left.stop - 1] == "foot"
    if between not in ([], ["and"], [","]) and not hyphened:
        return None
    share = PARTS[left.unit].get(right.unit or "")
    if share is None and between != [","] and _are_cents(words, left, right, bool(between)):
        share = 100
    if left.unit == "hour" and right.bare and _is_clipped(words, left, right):
        share = 60
    if share is None and left.unit == "foot" and right.bare and between in ([], ["-"]):
        share, right = 12, replace(right, stop=_behind_inches(words, left, right, hyphened))
    low, high = left.numbers[0], right.numbers[0]
    if (
        share is None
        or right.stop < right.first
        or not 0 <= high.value < _limit(left, right.unit, share)
        or low.value < 0
    ):
        return None
    if between == [","] and (share == 100 or right.per):
        return None  # "for two weeks, 20 hours a week"
    whole = Printed(low.value + high.value / share, high.place / share, low.style)
    return replace(left, stop=right.stop, numbers=(whole,), scale=1)


def _limit(left: Amount, unit: str | None, share: int) -> Fraction:
    """The number of a unit from which on it is no part of an amount's last one: 60 minutes, also after "two days"."""
    (number,) = left.numbers
    parts, whole = PARTS[left.unit or ""], number.value.denominator == 1 and number.place >= 1
    if not whole and 1 / number.place not in parts.values():
        return Fraction(0)
    least = min((shares[unit] for shares in PARTS.values() if unit in shares), default=share)
    return min(share * (Fraction(1) if whole else number.place), Fraction(least))


def _is_clipped(words: Words, left: Amount, right: Amount) -> bool:
    """Whether minutes are glued to the sign of hours: "2h30"."""
    return left.stop == right.first and words.glued(left.stop - 1) and words.texts[right.first].isdecimal()


def _behind_inches(words: Words, left: Amount, right: Amount, hyphened: bool) -> int:
    """The token after the inches of "5ft 10 in", "5'10"" and "a 5-foot-10 guard"; 0 if they are none."""
    behind = words.texts[right.stop] if right.stop < len(words) else ""
    if behind == "in" or (behind in _INCH_MARKS and words.glued(right.stop - 1)):
        return right.stop + 1
    marked = words.texts[left.stop - 1] in _FOOT_MARKS and words.glued(left.stop - 1)
    return right.stop if marked or hyphened else 0


def _are_cents(words: Words, left: Amount, right: Amount, joined: bool) -> bool:
    """ "15 dollars 50" and, ``joined`` by "and", "$15 and 50", at the end of its clause."""
    closed = right.stop >= len(words) or words.texts[right.stop] in _CLOSING
    unmarked = joined or not left.marked
    return closed and left.kind is Kind.MONEY and unmarked and right.bare and right.numbers[0].value >= 10


def and_a_half(words: Words, amount: Amount) -> Amount:
    """ "two years and a half", with the half added."""
    j, lower = amount.stop, words.lower
    if amount.unit is None or len(amount.numbers) != 1 or lower[j : j + 1] != ["and"] or j + 2 >= len(lower):
        return amount
    portion = cardinals.portion(words, j + 1) if lower[j + 1] in ARTICLES else None
    if portion is None or cardinals.is_portion_of_another(words, portion[0], amount.numbers[0], amount.scale):
        return amount
    if amount.kind is Kind.PERCENT and portion[1].denominator not in _OF_PERCENT:
        return amount
    (number,) = amount.numbers
    value = number.value + portion[1]
    return replace(
        amount, stop=portion[0], numbers=(Printed(value, Fraction(1, portion[1].denominator), Style.FRACTION),)
    )
