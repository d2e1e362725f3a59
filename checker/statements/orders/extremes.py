"""The most or the least of a row of figures, and the others: "lowest in Kent, at 3.6%; it is 4.8% in Devon".

"The oldest of the sisters, Ruth, is 94. Miriam is 91." "Leeds sold more than any other: 412, against 380 in Hull."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from itertools import pairwise

from checker.languages import frames
from checker.languages.lexicon import word_set
from checker.model.clause import Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.statements.changes.composing import compose
from checker.statements.changes.levels import are_times, is_bare, reads_as_year
from checker.statements.orders.ends import may_measure
from checker.statements.orders.superlatives import DASHES, Sign, is_superlative, signs, told_of_others

_set = partial(word_set, "superlatives")

_KINDS = frozenset((Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.AGE, Kind.DURATION))
_BRACKETED = frozenset((Kind.AGE, Kind.COUNT))  # "Barley (58)" may be of either
_FACTOR = 2  # largest ratio to the most or the least; twice or half as much is another thing and no slip
_NEAR = 16  # largest number of tokens between a superlative and its figure
_ROW = 3  # figures that need no word to show that they are a row
_BEING = 5  # tokens of "is the province's" before a superlative
_OF_SPEED = frames.words("level", "quick") | frames.words("level", "slow")
_FEWER_AHEAD = word_set("sides", "fewer_ahead")
_AMOUNTS = ("by", "gap", "percent", "fraction", "factor")


def extremes(parse: Parse, before: Parse | None, behind: Parse | None) -> Iterator[tuple[Figure, Figure]]:
    """Pairs of figures, the one said to be less first: the least and another of its row, another and the most.

    ``before`` and ``behind`` are the sentences beside it, if they are of its paragraph.
    """
    told = list(signs(parse))
    first = [sign for sign in told if not sign.follows] or told
    if len(first) > 1:  # "has the most (63), then come Barley (58) and Essendon (52), which has the fewest"
        first = [sign for sign in first if any(figure.opening > sign.token for figure in amounts(parse))]
    if len(first) != 1:
        return
    sign = first[0]
    named, others = _row_of(parse, before, behind, sign)
    if named is None or (not sign.follows and any(_is_far_beyond(other, named, sign) for other in others)):
        return  # "the cheapest is £24, with children at £9 and students at £18"
    near = [other for other in others if _ratio(named, other) < _FACTOR]
    if sign.follows:
        above = [other for other in near if other.start < named.start]  # "the second-highest, £4, came before £3"
        pairs = [(max(above, key=lambda f: sign.way * _size(f)), named)] if above else []
    else:
        pairs = [(named, other) for other in near] + _in_order(parse, named, near)
    for higher, lower in pairs:
        yield (lower, higher) if sign.way > 0 else (higher, lower)


def _in_order(parse: Parse, named: Figure, others: Sequence[Figure]) -> list[tuple[Figure, Figure]]:
    """The others after the first, in twos, where words put them in order: "then Hull, followed by York"."""
    found: list[tuple[Figure, Figure]] = []
    ordered = not _set("order").isdisjoint(parse.words.lower)
    for one, other in pairwise(others):
        if one.sentence == other.sentence == named.sentence == parse.sentence:
            between = parse.words.lower[named.stop : other.opening]
            ordered = ordered or not _set("in_order").isdisjoint(between)
            if one.start > named.start and ordered:
                found.append((one, other))
    return found


def _row_of(parse: Parse, before: Parse | None, behind: Parse | None, sign: Sign) -> tuple[Figure | None, list[Figure]]:
    """The figure that is the most or the least, and the others of its row."""
    words = parse.words.lower
    word = words[sign.token]
    here = amounts(parse)
    following = amounts(behind) if behind is not None and not any(signs(behind)) else ()
    if is_superlative(word):
        here, following = (tuple(f for f in row if may_measure(word, f)) for row in (here, following))
    named = _named(parse, here, sign) if here or not is_superlative(word) else next(iter(following), None)
    if named is None or (word in _OF_SPEED and named.kind is not Kind.DURATION):
        return None, []  # "growth was fastest, at 2.9"
    led = word in _set("leads") or word in _set("placed")
    if led and not _FEWER_AHEAD.isdisjoint(words):
        return None, []  # strokes of golf
    at = parse if named.sentence == parse.sentence else behind
    opener = at.words.lower[named.opening - 1] if at is not None and named.opening else ""
    if opener in _set("by_or_after") or (led and opener not in _set("leading_with")):
        return None, []
    if led:
        here = tuple(f for f in here if f.start >= named.start)  # "Hull, second with 41, topped the poll on 38"
    preceding = amounts(before) if before is not None and not led and not any(signs(before)) else ()
    for beside, row in ((parse, here), (behind, following), (before, preceding)):
        if beside is not None and (others := told_of_others(beside, named, [f for f in row if _are_alike(named, f)])):
            return (named, others) if _is_shown(parse, beside, sign, others) else (None, [])
    return None, []


def _is_shown(parse: Parse, beside: Parse, sign: Sign, others: Sequence[Figure]) -> bool:
    """Whether words or the number of figures show a row, and none is of another time, a mean, a sum or a bound."""
    words = parse.words.lower
    markers = _set("others") if beside is parse else _set("next")
    shown = words[sign.token + 1 : sign.token + 2] == ["of"] or not markers.isdisjoint(beside.words.lower)
    than = next((i for i in range(sign.token, len(words)) if words[i] in _set("than")), -1)
    said = [word for i, word in enumerate(words) if i != than] + (beside.words.lower if beside is not parse else [])
    from_level = any(a in _set("moved") and b in _set("from") for a, b in pairwise(words))  # "up from 41"
    return (shown or len(others) + 1 >= _ROW) and not from_level and _set("apart").isdisjoint(said)


@lru_cache(maxsize=4)
def amounts(parse: Parse) -> tuple[Figure, ...]:
    """The figures of a sentence that may stand in a row by size: no year, no field, no change, no "£4 a head"."""
    changes = {
        figure.start
        for draft in compose(parse)
        for name in _AMOUNTS
        if (figure := draft.get(name)) is not None and draft.level is not None
    }
    told = (f for f in parse.figures if f.start not in changes and _is_amount(f) and not _is_field(parse, f))
    return tuple(f for f in told if not _is_in_name(parse, f))


def _is_in_name(parse: Parse, figure: Figure) -> bool:
    """Whether a bare number is part of a name: "the US 219 Corridor"."""
    return is_bare(figure) and "".join(parse.words.texts[figure.stop : figure.stop + 1])[:1].isupper()


def _is_amount(figure: Figure) -> bool:
    numbers = figure.quantity.numbers
    if figure.kind not in _KINDS or len(numbers) != 1 or reads_as_year(figure) or are_times(figure):
        return False
    if figure.counted is not None and figure.counted.head[:1].isupper():
        return False
    if figure.implied or numbers[0].value == 1 or (figure.kind is Kind.DURATION and "-" in figure.text):
        return False
    return figure.kind is not Kind.MONEY or figure.quantity.per is None


def _is_field(parse: Parse, figure: Figure) -> bool:
    """Whether a number says among how many, or is a quantity of nothing: "the largest of the five", "ten of them"."""
    words = parse.words.lower
    before = words[max(0, figure.opening - 2) : figure.opening]
    if figure.kind is Kind.COUNT and words[figure.stop : figure.stop + 1] == ["of"]:
        return True  # "ten of them"
    if before[-1:] and before[-1] in _set("placed"):
        return True  # "the top 10"
    if not before or (before[-1] in _set("in") and figure.counted is not None):
        return bool(before)  # "his lowest round in 112 events"
    of_some = before[-1] in _set("of") and (is_superlative(before[0]) or before[0] in _set("of"))
    return of_some or (before[0] in _set("of") and before[-1] == "the") or before[-1] in _set("one_of_others")


def _named(parse: Parse, row: Sequence[Figure], sign: Sign) -> Figure | None:
    """The figure of a superlative: the first after it, or the last before "is the largest"."""
    words, at = parse.words.lower, sign.token
    clause = parse.chunks[parse.chunk_at[at]].clause
    before = [f for f in row if f.stop <= at]
    behind = [f for f in row if f.opening > at and f.opening - at <= _NEAR]
    if before:
        between = words[before[-1].stop : at]
        apposed = list(between[:2]) == [",", "the"] and len(between) <= _BEING
        dashed = between[-1:] == ["the"] and len(between) > 1 and between[-2] in DASHES
        if (apposed or dashed) and not sign.follows:
            return before[-1]  # "Rossi's 3.4, the slowest of the six"
        own = parse.chunk_with(before[-1]).clause
        told = clause in (own, parse.clauses[own].up)
        if told and ";" not in between and "by" not in between and not _set("being").isdisjoint(between[-_BEING:]):
            return before[-1]
    led = words[at + 1 : behind[0].opening] if behind else []  # "its cheapest costs £68 a night and its dearest £214"
    return behind[0] if behind and not any(word == ";" or is_superlative(word) for word in led) else None


def _are_alike(named: Figure, other: Figure) -> bool:
    """Whether two figures can measure the same of two things: of one unit and noun; a bare later one fits any."""
    if named is other or named.paragraph != other.paragraph:
        return False
    if named.kind in _BRACKETED and other.kind in _BRACKETED:
        return named.counted is None or other.counted is None or named.counted.lemma == other.counted.lemma
    a, b = named.quantity, other.quantity
    if (a.kind, a.unit) == (b.kind, b.unit):
        return True
    later, earlier = (other, named) if named.start < other.start else (named, other)
    return is_bare(later) and not is_bare(earlier) and earlier.kind is not Kind.MONEY


def _size(figure: Figure) -> float:
    return float(figure.quantity.numbers[0].value)


def _ratio(one: Figure, other: Figure) -> float:
    low, high = sorted((_size(one), _size(other)))
    return high / low if low > 0 else float("inf")


def _is_far_beyond(other: Figure, named: Figure, sign: Sign) -> bool:
    return sign.way * (_size(other) - _size(named)) > 0 and _ratio(named, other) >= _FACTOR
