"""Two amounts that are the ends of one range: "$3-4 million", "between 1.2 and 1.4 billion", "20 to 30"."""

from __future__ import annotations

import re
from fractions import Fraction

from checker.extraction.lexemes import CLOSED, is_plural
from checker.extraction.spans import Amount
from checker.languages.lexicon import load
from checker.model.quantity import Kind, Printed, Style
from checker.model.words import Words

_WORDS = load("figures")
_CHANGE = frozenset(_WORDS["change"].split())
_WEAK_CHANGE = frozenset(_WORDS["weak_change"].split())
_DASHES = frozenset(("-", "–", "—", "‐", "‑", "~"))
_SPAN = frozenset(_WORDS["span"].split())
_TOLD_BEFORE = frozenset(_WORDS["range_before"].split())
_HEDGES = frozenset(_WORDS["range_hedges"])
_GROUPS = frozenset(_WORDS["range_groups"].split())
_TOLD_BEHIND = frozenset(_WORDS["range_behind"].split())
_PASSING = frozenset(("above", "below", "past", "beyond", "through"))  # "rose above 5% to 5.2%"
_FAR = 3  # a rise "by 20 to 300" goes to 300
_ALIKE = 10  # times: "90 to 1.1 billion" is no range of billions
_FARTHEST = 1000  # times: "£650 to 8m homes" is paid to homes
_SMALL, _THOUSAND = 100, 1000  # "13" in "13 to 14,000 feet" is 13,000
_FORMER = 6  # tokens after a change within which "from" tells the level before
_OBJECT = 10  # tokens of "raised its £40m offer by"
_AVERAGED = 4  # tokens of "a head, averaging" after the ends of a span
_AVERAGING = frozenset(("average", "averaged", "averaging", "averages"))
_YEAR = re.compile(r"(?:19|20)\d\d")
_LOOSE = frozenset(_WORDS["loose"].split())
_OF_SIDES = frozenset(_WORDS["range_sides"].split())


def joined(words: Words, left: Amount, right: Amount) -> Amount | None:
    """The range that two neighbouring amounts make, or None."""
    if len(left.numbers) != 1 or len(right.numbers) != 1:
        return None
    opening = _opening(words, left, right)
    if opening is None or not _fit(left, right) or (left.marked and right.bare and _names_things(words, right)):
        return None  # "gave $10 to 15 projects"
    low, high = left.numbers[0], right.numbers[0]
    if left.scale == 1 and right.scale > 1 and shares_scale(low, high, right.scale):
        low = Printed(low.value * right.scale, low.place * right.scale, low.style)
    elif left.bare and right.scale == 1 and _shares_thousands(low, high):
        low = Printed(low.value * _THOUSAND, low.place * _THOUSAND, low.style)
    unit = right if right.unit else left
    return Amount(opening, right.stop, (low, high), unit.kind, unit.unit, right.per or left.per, right.scale)


def _opening(words: Words, left: Amount, right: Amount) -> int | None:
    """The first token of the range that the words between two amounts make, or None."""
    lower, gap = words.lower, right.first - left.stop
    if gap < 1 or gap > 3:
        return None
    link = " ".join(lower[left.stop : right.first])
    between = _behind_between(lower, left.first, link)
    if between is not None:
        return between
    if gap == 1 and link in _DASHES:
        return left.first if _dashed(words, left, right, link) else None
    if link in ("to", "- to", "- to -") or (link == "up to" and lower[left.first - 1 : left.first] == ["from"]):
        if _is_change(words, left, right) or (link == "to" and _is_tally(words, left, right)):
            return None
        return left.first
    if link == "or" and _are_neighbours(left, right):
        return left.first
    return None


def _behind_between(lower: list[str], i: int, link: str) -> int | None:
    """Where the range after a "between" opens, if token ``i`` is after one and ``link`` joins its ends."""
    if lower[max(0, i - 1) : i] == ["between"] and link in ("and", "to", "-", "–"):
        return i - 1
    if link != "and":
        return None
    if lower[max(0, i - 4) : i] == ["between", "the", "ages", "of"]:
        return i - 1
    return i - 2 if lower[max(0, i - 2) : i] == ["between", "in"] else None


def _dashed(words: Words, left: Amount, right: Amount, dash: str) -> bool:
    """Whether a dash between two amounts is a range's.

    Reversed, it is only with a unit ("7-5%") or after "aged", since "7-5" is a score, and not after a name, whose
    number the first may be ("a Glock 17-9 mm pistol").
    """
    tight = words.glued(left.stop - 1) and words.glued(left.stop)
    loose = not words.glued(left.stop - 1) and not words.glued(left.stop)
    ascending = left.numbers[0].value < right.numbers[0].value or shares_scale(
        left.numbers[0], right.numbers[0], right.scale
    )
    with_unit = not right.bare and not (left.bare and _is_behind_name(words, left))
    told = with_unit or left.marked or _is_told(words, left, right)
    return (ascending or (tight and told)) and (tight or (loose and dash in "-–~"))


def _is_behind_name(words: Words, amount: Amount) -> bool:
    """Whether a word right before an amount, which does not open the sentence, has a capital."""
    return amount.first > 1 and words.texts[amount.first - 1][:1].isupper()


def _is_change(words: Words, left: Amount, right: Amount) -> bool:
    """Whether "from 20 to 30" or "fell by $5 to $20" says that something changed: its ends are two figures."""
    lower, i = words.lower, left.first - 1
    if i >= 0 and lower[i] in _LOOSE:
        i -= 1
    before = lower[max(0, i - 4) : i + 1]
    if before[-2:] == ["range", "of"]:
        return False
    if before[-1:] == ["from"]:
        averaged = _CHANGE.isdisjoint(before) and not _AVERAGING.isdisjoint(lower[right.stop : right.stop + _AVERAGED])
        return _SPAN.isdisjoint(before) and not averaged and not _is_from_span(words, left, right)
    weak = _CHANGE.isdisjoint(before) and not _moves_level(lower[max(0, i - _OBJECT) : i + 1])
    if weak and _WEAK_CHANGE.isdisjoint(before):
        return False
    if before[-1] in _PASSING or _former_follows(words, right.stop):
        return True
    low, high = left.numbers[0], right.numbers[0]
    times = right.scale if left.scale == 1 and shares_scale(low, high, right.scale) else 1
    sure = not (weak or left.bare or left.kind is Kind.PERCENT)
    return sure or high.value > _FAR * low.value * times


def _moves_level(before: list[str]) -> bool:
    """Whether somebody changes a level that is told by an amount: "raised its £40m offer by £15m to £55m"."""
    changed = next((at for at in range(len(before)) if before[at] in _CHANGE), len(before))
    return before[-1:] == ["by"] and any(word[0].isdecimal() for word in before[changed:])


def _former_follows(words: Words, stop: int) -> bool:
    """Whether the level before is told as well: "rose 2% to 6% in May from 4%", but not "rose 2% to 6% from 2003"."""
    for i in range(stop, min(stop + _FORMER, len(words) - 1)):
        if words.lower[i] == "from":
            behind = words.lower[i + 1].lstrip("$£€₹")
            return behind == "" or (behind[0].isdecimal() and not _YEAR.fullmatch(behind))
    return False


def _is_tally(words: Words, left: Amount, right: Amount) -> bool:
    """Whether "31 to 24", "led by 39% to 34%" and "eight to one" are votes or odds; "lost £900 to one" is no range."""
    descending = left.numbers[0].value >= right.numbers[0].value * (right.scale if left.scale == 1 else 1)
    down_to_one = descending and left.bare and right.bare and right.numbers[0].value == 1
    if not down_to_one and (_is_told(words, left, right) or _count_things(words, left, right)):
        return False
    led = words.lower[left.first - 1 : left.first] == ["by"] and _CHANGE.isdisjoint(words.lower[: left.first])
    return descending and (led or (right.bare and right.scale == 1))


def _is_told(words: Words, left: Amount, right: Amount) -> bool:
    """Whether words round two bare numbers tell that they are a range, whatever their order: "aged", "band"."""
    lower = words.lower
    before = lower[max(0, left.first - 2) : left.first]
    if before[-1:] == ["from"] and not _SPAN.isdisjoint(lower[max(0, left.first - 4) : left.first]):
        return True
    if before[1:] == ["of"] and before[0] in _GROUPS:
        return True
    if " ".join(before) in _HEDGES and "by" not in lower[max(0, left.first - 4) : left.first - 2]:
        return True
    if not _TOLD_BEFORE.isdisjoint(before[-1:]) or (before[:1] == ["range"] and before[1:] in (["is"], ["of"])):
        return True
    return not _TOLD_BEHIND.isdisjoint(lower[right.stop : right.stop + 1])


def _count_things(words: Words, left: Amount, right: Amount) -> bool:
    """Whether two bare numbers are of one noun that two sides do not share out: "500 to 300 jobs", not "votes"."""
    return left.bare and _names_things(words, right) and not _YEAR.fullmatch(words.texts[left.first])


def _names_things(words: Words, amount: Amount) -> bool:
    """Whether a bare number counts what a plural behind it names, and no points of a side."""
    noun = words.texts[amount.stop] if amount.bare and amount.stop < len(words) else ""
    return noun.islower() and is_plural(noun) and noun not in CLOSED and noun not in _OF_SIDES


def _is_from_span(words: Words, left: Amount, right: Amount) -> bool:
    """Whether a span has changed: "from 8 to 9% to 2 to 4%"."""
    return left.bare and not right.bare and words.lower[right.stop : right.stop + 1] == ["to"]


def _are_neighbours(left: Amount, right: Amount) -> bool:
    """ "three or four", "10 or 12": close together and with one unit between them."""
    low, high = left.numbers[0].value, right.numbers[0].value
    return left.bare and left.scale == 1 and 0 < high - low <= max(Fraction(2), low / 4) and right.scale == 1


def _fit(left: Amount, right: Amount) -> bool:
    """Whether the units allow two amounts to be ends of one range."""
    if left.unit == right.unit or left.bare:
        return left.kind is right.kind or (left.bare and right.kind is not Kind.RATIO)
    low, high = left.numbers[0], right.numbers[0]
    near = shares_scale(low, high, right.scale) or high.value < _FARTHEST * low.value
    return right.bare and left.marked and near


def shares_scale(low: Printed, high: Printed, scale: int) -> bool:
    """Whether "3" in "3-4 million" is three million: if that is the smaller of the two, or near the other.

    So does a range with its ends reversed, "40-30 million"; not "900 to 1 million".
    """
    return scale > 1 and (low.value < high.value / Fraction(scale) or low.value * scale < _ALIKE * high.value)


def _shares_thousands(low: Printed, high: Printed) -> bool:
    """Whether "13" in "13 to 14,000 feet" is 13,000: round thousands, and near to the other end if it is so many."""
    written_out = high.style is Style.DIGITS and high.value % _THOUSAND == 0 and high.place < _THOUSAND
    times = low.value * _THOUSAND / high.value if high.value else Fraction(0)
    return written_out and low.place == 1 and low.value < _SMALL and Fraction(1, 3) < times < Fraction(3, 2)
