"""Two amounts that are the ends of one range: "$3-4 million", "between 1.2 and 1.4 billion", "20 to 30"."""

from __future__ import annotations

from fractions import Fraction

from checker.extraction.amounts import Amount
from checker.languages.lexicon import load
from checker.model.quantity import Kind, Printed
from checker.model.words import Words

_WORDS = load("figures")
_CHANGE = frozenset(_WORDS["change"].split())
DASHES = frozenset(("-", "–", "—", "‐", "‑", "~", "/"))
_SPAN = frozenset(_WORDS["span"].split())
_FAR = 3  # a rise "by 20 to 300" goes to 300
_ALIKE = 10  # times: "90 to 1.1 billion" is no range of billions
_FARTHEST = 1000  # times: "£650 to 8m homes" is paid to homes
_SMALL, _LARGE = 100, 10**6  # "40" in "40-30 million" is forty million, "900" in "900 to 1 million" is not
_AGED = frozenset(("aged", "ages"))
_LOOSE = frozenset(_WORDS["loose"].split())


def joined(words: Words, left: Amount, right: Amount) -> Amount | None:
    """The range that two neighbouring amounts make, or None."""
    if len(left.numbers) != 1 or len(right.numbers) != 1:
        return None
    opening = _opening(words, left, right)
    if opening is None or not _fit(left, right):
        return None
    low, high = left.numbers[0], right.numbers[0]
    if left.scale == 1 and right.scale > 1 and shares_scale(low, high, right.scale):
        low = Printed(low.value * right.scale, low.place * right.scale, low.style)
    unit = right if right.unit else left
    return Amount(opening, right.stop, (low, high), unit.kind, unit.unit, right.per or left.per, right.scale)


def _opening(words: Words, left: Amount, right: Amount) -> int | None:
    """The first token of the range that the words between two amounts make, or None."""
    lower, gap = words.lower, right.first - left.stop
    before = lower[left.first - 1] if left.first else ""
    if gap < 1 or gap > 3:
        return None
    link = " ".join(lower[left.stop : right.first])
    if before == "between" and link in ("and", "to", "-", "–"):
        return left.first - 1
    if before == "in" and link == "and" and lower[max(0, left.first - 2)] == "between":
        return left.first - 2
    if gap == 1 and link in DASHES:
        return left.first if _dashed(words, left, right, link) else None
    if link in ("to", "- to", "- to -"):
        return None if _is_change(words, left, right) or _is_tally(words, left, right) else left.first
    if link == "or" and _are_neighbours(left, right):
        return left.first
    return None


def _dashed(words: Words, left: Amount, right: Amount, dash: str) -> bool:
    """Whether a dash between two amounts is a range's; reversed, only with a unit ("7-5%"), since "7-5" is a score."""
    tight = words.glued(left.stop - 1) and words.glued(left.stop)
    if dash == "/":
        return tight and right.marked and left.marked
    loose = not words.glued(left.stop - 1) and not words.glued(left.stop)
    ascending = left.numbers[0].value < right.numbers[0].value or shares_scale(
        left.numbers[0], right.numbers[0], right.scale
    )
    return (ascending or (tight and not right.bare)) and (tight or (loose and dash in "-–~"))


def _is_change(words: Words, left: Amount, right: Amount) -> bool:
    """Whether "from 20 to 30" or "fell by $5 to $20" says that something changed: its ends are two figures.

    "ranging from 20 to 30" is a span, and so is "rose by 5 to 7 per cent".
    """
    lower, i = words.lower, left.first - 1
    if i >= 0 and lower[i] in _LOOSE:
        i -= 1
    before = lower[max(0, i - 4) : i + 1]
    if before[-1:] == ["from"]:
        return _SPAN.isdisjoint(before) and not _is_from_span(words, left, right)
    if _CHANGE.isdisjoint(before):
        return False
    low, high = left.numbers[0], right.numbers[0]
    times = right.scale if left.scale == 1 and shares_scale(low, high, right.scale) else 1
    return not (left.bare or left.kind is Kind.PERCENT) or high.value > _FAR * low.value * times


def _is_tally(words: Words, left: Amount, right: Amount) -> bool:
    """Whether "31 to 24", "led by 39% to 34%" and "eight to one" are votes or odds; "lost £900 to one" is no range."""
    descending = left.numbers[0].value >= right.numbers[0].value * (right.scale if left.scale == 1 else 1)
    before = words.lower[left.first - 1] if left.first else ""
    led = before == "by"
    return before not in _AGED and descending and (led or (right.bare and right.scale == 1))


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
    """Whether "3" in "3-4 million" is three million: if it is the smaller of the two so, or small beside a million.

    The second makes a range with its ends reversed, "40-30 million", what it looks like.
    """
    if scale == 1:
        return False
    alike = low.value * scale < _ALIKE * high.value
    return low.value < high.value / Fraction(scale) or (scale >= _LARGE and low.value < _SMALL and alike)
