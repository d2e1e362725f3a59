"""Amounts of two parts that are one: "5ft 10in", "3 dollars 50 cents", "a year and a half"."""

from __future__ import annotations

from fractions import Fraction

from msgspec.structs import replace

from checker.extraction.measures.amounts import Amount
from checker.extraction.numbers import portions
from checker.extraction.numbers.portions import ARTICLES
from checker.languages.lexicon import load
from checker.model.quantity import Kind, Printed, Style
from checker.model.words import Words

PARTS: dict[str, dict[str, int]] = load("figures")["parts"]
_OF_PERCENT = (2, 4)  # "41% and a third candidate" is no sum
_CLOSING = frozenset(".,;:!?)")
_FOOT_MARKS = frozenset("'’′")
_INCH_MARKS = frozenset('"”″')


def joined(words: Words, left: Amount, right: Amount) -> Amount | None:
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
    """The number of a unit from which on it is no part of an amount's last one: 60 minutes, also after "two days".

    Nothing is a part of "2.5 hours", but a minute is of "two days, two hours".
    """
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
    portion = portions.read(words, j + 1) if lower[j + 1] in ARTICLES else None
    if portion is None or portions.is_another(words, portion[0], amount.numbers[0], amount.scale):
        return amount
    if amount.kind is Kind.PERCENT and portion[1].denominator not in _OF_PERCENT:
        return amount
    (number,) = amount.numbers
    value = number.value + portion[1]
    return replace(
        amount, stop=portion[0], numbers=(Printed(value, Fraction(1, portion[1].denominator), Style.FRACTION),)
    )
