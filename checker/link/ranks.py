"""Amounts that earned a place: "third with $12.5m", "7.82 seconds to finish second"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from itertools import pairwise

from checker.languages.lexicon import load, word_set
from checker.link.context import Context, found_once, is_bare_number, size_ratio
from checker.link.on_things import same_class
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style

_words = partial(word_set, "ranks")

KINDS = frozenset((Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION))
_MEDALS = ("gold", "silver", "bronze")
_ONE_OF_SOME = (["the"], ["a"], ["his"], ["her"], ["its"], ["their"])
LONGEST = 14  # tokens between a place and its amount
WON = 8  # ... behind an amount, in which words say that it won
NEAREST = 4  # ... where the amount comes first
ASIDE = 15  # ... between two dashes
LEADING = 7  # ... where no number names the place
LONG = ("day", "week", "month", "year")  # of these are times of voyages; what races take may leave its unit out
FAR = 3  # times: so far apart are the times of a team and of one of its laps, and no two of one race
SENTENCES = 2  # between two places of one order


def next_place(context: Context, upper: Figure) -> Figure | None:
    """The amount told just before or behind ``upper`` that earned a place below its own."""
    for row in _orders(context):
        at = next((i for i, (_, amount) in enumerate(row) if amount is upper), None)
        if at is None:
            continue
        near = [row[i] for i in (at + 1, at - 1) if 0 <= i < len(row)]
        return next((amount for place, amount in near if place > row[at][0] and _are_alike(upper, amount)), None)
    return None


def placed_amounts(context: Context) -> list[Figure]:
    """The amounts that earned a place, where others of their unit did too."""
    return [amount for row in _orders(context) for _, amount in row]


def is_place(context: Context, figure: Figure) -> bool:
    """Whether an ordinal is a place in an order: "third in the table", "number five", not "third floor" or "3G"."""
    if figure.kind is not Kind.ORDINAL or figure.quantity.unit is not None:
        return False
    words = context.words(figure)
    return words[figure.first] in ("number", "no") or _place(words, figure) is not None


def _are_alike(a: Figure, b: Figure) -> bool:
    """Whether two amounts may be of one order: the winner's of a race, ``a``, is told first, or with the others."""
    if abs(a.sentence - b.sentence) > SENTENCES or (a.kind is Kind.MEASURE and a.quantity.per):
        return False  # "gold at 0.2 ounces a ton and silver at 11 ounces a ton" are metals
    if Kind.DURATION in (a.kind, b.kind) and a.start > b.start and a.paragraph != b.paragraph:
        return False
    if all(map(_may_be_time, (a, b))) and size_ratio(a, b) >= FAR:
        return False  # the time of a team, and that of one lap of it
    return a.kind is not Kind.COUNT or not (a.counted and b.counted) or same_class(a.counted, b.counted)


@found_once
def _orders(context: Context) -> list[list[tuple[int, Figure]]]:
    """The amounts of an article that earned a place, each with it, in the order of the text, by kind and unit."""
    rows: dict[tuple[Kind, str | None], list[tuple[int, Figure]]] = {}
    for place, amount in _all_placed(context):
        kind = Kind.DURATION if is_time(context.words(amount), amount) else amount.kind
        unit = None if kind is Kind.DURATION and amount.unit not in LONG else amount.unit
        rows.setdefault((kind, unit), []).append((place, amount))
    return [row for row in rows.values() if len(row) > 1]


def is_time(words: list[str], amount: Figure) -> bool:
    """Whether an amount is a time that was run: "second in 7.82"."""
    led = amount.opening > 0 and words[amount.opening - 1] in _words("times")
    return amount.kind is Kind.DURATION or (led and _may_be_time(amount))


def _may_be_time(amount: Figure) -> bool:
    decimals = any(number.place < 1 for number in amount.quantity.numbers)
    return amount.kind is Kind.DURATION or (is_bare_number(amount) and decimals)


def _all_placed(context: Context) -> Iterator[tuple[int, Figure]]:
    for row in context.by_sentence.values():
        words = context.words(row[0])
        if not _tells_of_places(row, words) or not _words("golf").isdisjoint(words):
            continue
        if _is_golf(context):
            return
        for i, figure in enumerate(row):
            if figure.kind not in KINDS or figure.quantity.is_range or _is_unranked(figure) or _is_gap(words, figure):
                continue
            place = _before(words, row[:i], figure) or _behind(words, row[i + 1 :], figure)
            if place:
                yield place, figure


@found_once
def _is_golf(context: Context) -> bool:
    lower = context.reading.document.prose.lower()
    return any(word in lower for word in _words("golfing")) and not _words("golfing").isdisjoint(context.vocabulary)


def _tells_of_places(row: list[Figure], words: list[str]) -> bool:
    return not _telling().isdisjoint(words) or any(figure.kind is Kind.ORDINAL for figure in row)


@cache
def _telling() -> frozenset[str]:
    return frozenset().union(*map(_words, ("leading", "second", "wins", "takes", "took")), _MEDALS)


def _is_number(word: str) -> bool:
    return word.isdecimal() or word in load("numbers")["small"]


def _is_gap(words: list[str], figure: Figure) -> bool:
    """Whether it is by how much somebody won: "overturned a majority of 11,220 to win"."""
    before = words[max(0, figure.opening - 2) : figure.opening]
    return before[1:] == ["of"] and before[0] in _words("gaps")


def _is_unranked(figure: Figure) -> bool:
    """Whether a number is no amount that places go by: "one place", "Ocean's Twelve"."""
    if figure.counted is not None:
        return figure.counted.lemma in _words("not_ranked")
    return figure.kind is Kind.COUNT and figure.quantity.numbers[0].style is not Style.DIGITS


def _before(words: list[str], earlier: list[Figure], figure: Figure) -> int | None:
    """The place named before an amount: "third place in its opening week, with takings of $8.1m"."""
    if not _is_linked(words, figure):
        return None
    start = max(0, figure.opening - LEADING)
    for other in reversed(earlier):
        if figure.opening - other.stop > LONGEST:
            break
        if other.kind is figure.kind and other.unit == figure.unit:
            start = max(start, other.stop)
            break
        if other.kind is Kind.ORDINAL:
            led = words[other.stop : figure.opening]
            if ";" in led or (led[:1] in (["in"], ["at"]) and "," in led and is_time(words, figure)):
                return None  # "sixth in the final on Tuesday, ran her lap in"
            if (place := _place(words, other)) or not _is_won(words[start : figure.opening]):
                return place
    before = words[start : figure.opening]
    several = any(one == "top" and _is_number(other) for one, other in pairwise(before))
    return None if several else _leading(before) or _medal(before)  # "rounded out the top five with $6.2m"


def _behind(words: list[str], later: list[Figure], figure: Figure) -> int | None:
    """The place named behind an amount: "2.16m to finish in fourth"."""
    if _is_winning(_past_aside(words, figure.stop)[:WON]):
        return 1
    other = later[0] if later else None
    if other is None or other.kind is not Kind.ORDINAL or other.opening - figure.stop > NEAREST + 1:
        return None
    between = words[figure.stop : other.opening]
    return _place(words, other) if between and all(word in _words("earning") for word in between) else None


def _is_linked(words: list[str], figure: Figure) -> bool:
    at = figure.opening - 1
    if at < 0:
        return False
    if words[at] == "of":
        return not _words("of").isdisjoint(words[max(0, at - LONGEST) : at])
    return words[at] in _words("links") or words[max(0, at - 1) : at + 1] == ["with", "a"]


def _place(words: list[str], figure: Figure) -> int | None:
    following = words[figure.stop] if figure.stop < len(words) else "."
    if any(words[figure.stop : figure.stop + len(row)] == row for row in _running()):
        return None  # "their fourth in a row" is no place
    if following not in _words("behind") or not figure.quantity.numbers or _is_of_wicket(words, figure):
        return None
    # "The first stopped at $88m and the second at $131m" tells of two, and of no places.
    if words[figure.opening - 1 : figure.opening] in _ONE_OF_SOME and following not in _words("nouns"):
        return None
    return int(figure.quantity.numbers[0].value)


def _is_of_wicket(words: list[str], figure: Figure) -> bool:
    """Whether an ordinal tells in which order somebody was out: "eighth out at 203", "fell first, at 33"."""
    out = words[figure.stop : figure.stop + 1] == ["out"] and words[figure.stop + 1 : figure.stop + 2] != ["of"]
    return out or not _words("dismissed").isdisjoint(words[max(0, figure.opening - 1) : figure.opening])


@cache
def _running() -> tuple[list[str], ...]:
    return tuple(phrase.split() for phrase in load("ranks")["running"])


def _medal(words: list[str]) -> int | None:
    """The place of the last medal that some words name: 2 of "won silver with"."""
    return next((place for word in reversed(words) for place, name in enumerate(_MEDALS, 1) if word == name), None)


def _is_winning(words: list[str]) -> bool:
    """Whether what follows an amount says that it won: "to win", "to claim the indoor title"."""
    if words[:1] != ["to"] or len(words) < 2:
        return False
    prize = not _words("prizes").isdisjoint(words)
    return words[1] in _words("wins") or (words[1] in _words("takes") and prize)


def _past_aside(words: list[str], start: int) -> list[str]:
    """The words from a token on, without what stands there between two dashes: "1.94m - a club best - to win"."""
    dash = words[start : start + 1]
    if dash in (["-"], ["–"]) and dash[0] in words[start + 1 : start + ASIDE]:
        start = words.index(dash[0], start + 1) + 1
    return words[start:]


def _is_won(words: list[str]) -> bool:
    """Whether some words tell of a prize taken: "took her second title with a leap of"."""
    return not _words("took").isdisjoint(words) and not _words("prizes").isdisjoint(words)


def _leading(words: list[str]) -> int | None:
    """The place that words before an amount tell without a number; "ahead of Hull on 467" gives another's amount."""
    if ["ahead", "of"] in map(list, pairwise(words)):
        return None
    if not _words("leading").isdisjoint(words) or _is_won(words):
        return 1
    return None if _words("second").isdisjoint(words) else 2
