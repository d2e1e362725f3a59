"""What neighbouring figures share: a unit, what they are counted out by, a hedge."""

from __future__ import annotations

from msgspec.structs import replace

from checker.extraction.measures import rates
from checker.extraction.measures.units import LENGTHS
from checker.extraction.numbers import ranges
from checker.extraction.spans import Amount, Found
from checker.languages.lexicon import load, word_set
from checker.model.quantity import Hedge, Kind, Printed, Quantity
from checker.model.words import Words

_SUSPENDED = (["-", "or"], ["-", "and"], ["-", ","])
_LAST_OF_TWO = (["and"], ["or"])
_LAST_OF_MANY = (*_LAST_OF_TWO, [",", "and"], [",", "or"])
_LISTING = frozenset("at by of to up down were are".split())  # before a number these may open a list of two
_OF = (["of"], ["out"])
_BEFORE_WHOLE = frozenset(("of", "the", "its", "their", "our", "'s", "’s"))
_LEADING = 5  # tokens of "out of the country's"
_SIZED = (["x"], ["×"], ["by"])
_CONVERTED = (["("], ["/"])
_SHARED = (Kind.MONEY, Kind.MEASURE, Kind.DURATION)  # kinds whose unit a level that they are set against leaves out
_AGAINST = frozenset(("from", "than", "against", "versus", "vs"))
_REACHED = (["to"], ["at"])
_AS_MANY = frozenset(("twice", "double", "triple", "treble", "half", "times"))
_ENDS = frozenset(". , ; : ) – — last previously earlier year-ago recorded reported".split()).union(
    *(word_set("closed", tag) for tag in "DPTCSWRMBHOXA")
)  # none of them is what a number counts
_YEARS = range(1800, 2101)
_ABOUT = 3  # times that a number may be another which it looks like
_NUMBERS = load("numbers")["small"].keys()
_MOST = 20  # times that one level may be the other


def units(words: Words, amounts: list[Amount]) -> list[Amount]:
    """Amounts with a unit that stands with the next: "a 7- or 8-inch screen", "20 x 30 cm", "$6 (£5) a share"."""
    whole = amounts[-1:]
    listed = False
    for left in reversed(amounts[:-1]):
        right = whole[-1]
        between = words.lower[left.stop : right.first]
        listed = _is_listed(words, left, right, between, listed)
        if listed:
            whole.append(_like(left, right))
        elif left.bare and right.unit and between in _SUSPENDED:
            whole.append(replace(left, stop=left.stop + 1, kind=right.kind, unit=right.unit))
        elif left.bare and _has_unit_of(words, left, between, right):
            whole.append(_like(left, right))
        elif _leaves_out_scale(left, right) and _are_two_levels(words, left, between):
            whole.append(_scaled(left, right))
        elif between == ["("] and left.unit and not left.per:
            whole[-1], first = _per(words, left, right)
            whole.append(first)
        else:
            whole.append(left)
    return _levels(words, whole[::-1])


def _levels(words: Words, amounts: list[Amount]) -> list[Amount]:
    """Amounts with the unit of the level that they are set against: "3.2 million tonnes, up from 2.5 million"."""
    whole: list[Amount] = []
    level: Amount | None = None
    share: Amount | None = None
    for amount in amounts:
        if level and _counts_something(words, amount) and _are_of_a_size(level, amount):
            level = None  # "for five years, and one of two Britons left, down from three"
        if share and level and _looks_like(amount, share) and not _is_of_level(words, amount, level, share):
            level = None  # "may be five minutes late, and 85.9 per cent were on time, up from 85.7"
        if whole and _is_whole_of(words, whole[-1], amount):
            whole.append(_scaled(amount, whole[-1]))
        elif level and amount.bare and len(amount.numbers) == 1 and _is_other_level(words, level, amount):
            shared = _like(amount, level)
            whole.append(shared if _are_of_a_size(level, shared) else amount)
        elif level and _leaves_out_scale(amount, level) and _is_next_level(words, level, amount):
            whole.append(_scaled(amount, level))
        elif whole and _is_former_share(words, whole[-1], amount):
            whole.append(_like(amount, whole[-1]))
        else:
            whole.append(amount)
        before = words.lower[max(0, amount.first - 2) : amount.first]
        converts = before[-1:] in (["("], [";"]) or before == [",", "or"]
        if amount.kind in _SHARED and len(amount.numbers) == 1 and not converts:
            level = amount
        elif amount.kind is Kind.PERCENT:
            share = amount
    return whole


def _leaves_out_scale(amount: Amount, other: Amount) -> bool:
    """Whether a sum is printed like another one but for its scale word: "$39.8" beside "$46.2 million"."""
    alone = amount.unit is not None and amount.scale == 1 < other.scale and amount.per is None
    one_each = len(amount.numbers) == len(other.numbers) == 1
    return alone and one_each and amount.unit == other.unit and _looks_like(amount, other)


def _are_two_levels(words: Words, left: Amount, between: list[str]) -> bool:
    """Whether the words before an amount and behind it set it against the next: "from $39.8 to", "to $46.2 from"."""
    joint = (words.lower[max(0, left.first - 1) : left.first], between)
    return joint in ((["from"], ["to"]), (["to"], ["from"]))


def _is_next_level(words: Words, level: Amount, amount: Amount) -> bool:
    """Whether an amount is set against a level, or is the next in a row: "$1.012 trillion and $1.014 in May"."""
    between = words.lower[level.stop : amount.first]
    fine = between in _LAST_OF_TWO and amount.numbers[0].place < 1
    joined = fine or _are_two_levels(words, level, between)
    return _is_set_against(words, amount) or (joined and _ENDS.issuperset(words.lower[amount.stop :][:1]))


def _is_whole_of(words: Words, part: Amount, amount: Amount) -> bool:
    """Whether a small number is what so many millions are of, its scale left out: "41 million of the 164"."""
    scaled = part.scale > 1 and part.numbers[0].value < amount.numbers[0].value * part.scale
    small = amount.bare and amount.scale == 1 and len(amount.numbers) == 1
    behind = "".join(words.lower[amount.stop : amount.stop + 1])
    named = behind.isalpha() and behind not in _ENDS
    return scaled and small and not named and _is_of(words.lower[part.stop : amount.first])


def _is_of_level(words: Words, amount: Amount, level: Amount, share: Amount) -> bool:
    """Whether a number that may be a percentage is rather of a level's unit.

    After a share it is where that level was reached, or, if it is no time, where the number stands right after it:
    "some 51 per cent wake within five minutes, up from 43"; "fell 12 per cent to 15 days from 17".
    """
    alike = level.kind is not Kind.DURATION and _looks_like(amount, level)
    if level.first < share.first:
        return alike
    reached = words.lower[max(0, level.first - 1) : level.first] in _REACHED
    return reached or (alike and not "".join(words.lower[level.stop : level.stop + 1]).isalpha())


def _is_former_share(words: Words, share: Amount, amount: Amount) -> bool:
    """Whether a number is the percentage that a share came from: "quickened to 4.9 per cent from 4.6"."""
    reached = share.kind is Kind.PERCENT and words.lower[max(0, share.first - 1) : share.first] in _REACHED
    beside = words.lower[share.stop : amount.first] == ["from"] and _is_set_against(words, amount)
    return reached and beside and amount.bare and len(amount.numbers) == 1 and _looks_like(amount, share)


def _looks_like(amount: Amount, other: Amount) -> bool:
    """Whether two numbers are printed to one place, scale words left out, and of about one size."""
    (one, place), (two, its) = ((a.numbers[0].value / a.scale, a.numbers[0].place / a.scale) for a in (amount, other))
    return place == its and 0 < max(one, two) < _ABOUT * min(one, two)


def _counts_something(words: Words, amount: Amount) -> bool:
    """Whether a number has no unit and a word after it, as what it counts."""
    behind = words.lower[amount.stop : amount.stop + 1]
    return amount.bare and amount.scale == 1 and behind != [] and behind[0].isalpha() and behind[0] not in _ENDS


def _is_other_level(words: Words, level: Amount, amount: Amount) -> bool:
    """Whether a number is a level without its unit: "2.5 tonnes, up from 2.1", "from 95 kilograms to 88"."""
    if _is_set_against(words, amount):
        return True
    if level.kind is Kind.DURATION:
        return False  # "from nine months to four" years
    led = words.lower[max(0, level.first - 1) : level.first] == ["from"]
    reached = words.lower[level.stop : amount.first] == ["to"] and _ENDS.issuperset(words.lower[amount.stop :][:1])
    return led and reached and not _is_year(amount)


def _is_set_against(words: Words, amount: Amount) -> bool:
    """Whether a number is what a level is compared with, its unit left out, and no year: "from 2.5 million"."""
    before, behind = words.lower[max(0, amount.first - 2) : amount.first], words.lower[amount.stop : amount.stop + 1]
    if not before or not _ENDS.issuperset(behind) or _is_year(amount):
        return False
    if before[-1] in _AGAINST or before in (["compared", "with"], ["compared", "to"]):
        return True
    return before[-1] == "the" and before[0] in _AS_MANY | _AGAINST


def _is_year(amount: Amount) -> bool:
    value = amount.numbers[0].value
    return amount.scale == 1 and value.denominator == 1 and value.numerator in _YEARS


def _are_of_a_size(level: Amount, other: Amount) -> bool:
    small, large = sorted((level.numbers[0].value, other.numbers[0].value))
    return small > 0 and large <= _MOST * small


def _is_side(between: list[str], right: Amount) -> bool:
    """Whether a number is the length of a side: "20 x 30 cm"; "2 x 125g" are two."""
    return between in _SIZED and right.unit in LENGTHS


def _is_start(words: Words, left: Amount, right: Amount) -> bool:
    """Whether a number is what something changed from: "from 5.1 to 4.9 percent", "from 24 to 33-35 billion euros"."""
    started = (
        left.first > 0 and words.lower[left.first - 1] == "from" and words.lower[left.stop : right.first] == ["to"]
    )
    return started and right.unit is not None and not right.marked and len(left.numbers) == 1


def _has_unit_of(words: Words, left: Amount, between: list[str], right: Amount) -> bool:
    """Whether a bare number has the unit of the amount after it: a side, a start or a part."""
    return _is_side(between, right) or _is_start(words, left, right) or _is_part(words, left, between, right)


def _is_part(words: Words, left: Amount, between: list[str], right: Amount) -> bool:
    """Whether so many million are some of a sum whose unit is told: "310 million of the 2.4 billion pesos"."""
    ends = _ENDS.issuperset(words.lower[right.stop : right.stop + 1])
    return left.scale > 1 and right.kind is Kind.MONEY and not right.marked and ends and _is_of(between)


def _is_of(between: list[str]) -> bool:
    """Whether words lead from a part to its whole: "of the", "out of the country's"."""
    return between[:1] in _OF and len(between) <= _LEADING and between[-1] in _BEFORE_WHOLE


def _is_listed(words: Words, left: Amount, right: Amount, between: list[str], following: bool) -> bool:
    """Whether a number is one of a list whose last one has the unit: "29.2, 28.2 and 28 per cent"."""
    if not left.bare or len(left.numbers) != 1 or not right.unit or right.marked or len(right.numbers) != 1:
        return False
    if _is_year(left) or not _are_of_a_size(_like(left, right), right):
        return False
    if following:
        return between == [","]
    before = words.lower[max(0, left.first - 2) : left.first]
    third = before[-1:] == [","] and (before[0][:1].isdecimal() or before[0] in _NUMBERS)
    fine = left.numbers[0].place < 1 and right.numbers[0].place < right.scale
    if third:
        return between in _LAST_OF_MANY
    return between in _LAST_OF_TWO and (fine or not _LISTING.isdisjoint(before[-1:]))


def _like(left: Amount, right: Amount) -> Amount:
    """A bare number with the unit of the amount after it, and its scale if the number is small beside it."""
    if left.scale == 1 and ranges.shares_scale(left.numbers[0], right.numbers[0], right.scale):
        return _scaled(left, right)
    return replace(left, kind=right.kind, unit=right.unit)


def _scaled(left: Amount, right: Amount) -> Amount:
    """A bare number with the unit of another amount and its scale."""
    (number, *others) = left.numbers
    number = Printed(number.value * right.scale, number.place * right.scale, number.style)
    return replace(left, numbers=(number, *others), kind=right.kind, unit=right.unit)


def _per(words: Words, left: Amount, right: Amount) -> tuple[Amount, Amount]:
    """A conversion and what it converts, both with what stands after: "$6 (£5) a share"."""
    if words.lower[right.stop : right.stop + 1] != [")"]:
        return right, left
    per = right.per or rates.read(words, replace(right, stop=right.stop + 1)).per
    return replace(right, per=per), replace(left, per=per)


def hedges(words: Words, found: list[tuple[Found, int]]) -> list[tuple[Found, int]]:
    """The quantities, a conversion with the hedge of what it converts: "more than 100 km (60 miles)"."""
    whole = found[:1]
    for item, opening in found[1:]:
        before = whole[-1][0]
        hedge = Hedge.NONE
        if words.lower[before.stop : item.first] in _CONVERTED:
            hedge = _hedge(before.quantity, item.quantity)
        if hedge is not Hedge.NONE and item.quantity:
            whole.append((replace(item, quantity=replace(item.quantity, hedge=hedge)), opening))
        else:
            whole.append((item, opening))
    return whole


def _hedge(left: Quantity | None, right: Quantity | None) -> Hedge:
    """The hedge that the right quantity takes over from the left, or NONE."""
    if left and right and left.unit and right.unit and right.hedge is Hedge.NONE:
        return left.hedge
    return Hedge.NONE
