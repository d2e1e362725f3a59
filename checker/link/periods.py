"""How long the period of a figure is, and what it measures: "fourth-quarter turnover was $44.7bn"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, partial
from itertools import pairwise
from typing import TypeAlias

from msgspec import Struct

from checker.languages.lexicon import firsts_of_rows, load, word_set
from checker.languages.things import noun_class
from checker.link.context import Context
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style

Cue: TypeAlias = tuple[int, str | None, int]  # days, the year where one is told, the token

_set = partial(word_set, "periods")
_measures = partial(firsts_of_rows, "periods", "measures")

NO_CUE: Cue = (0, None, 0)
YEAR = 365  # days
MONTH = 31  # days
REACH = 14  # tokens before a figure in which its measure is named
BEHIND = 4  # tokens behind a figure in which it is
OTHER_UNIT = 8  # tokens behind a figure within which it is told in other units: ", or 1.9 percent,"
QUALIFIED = 3  # tokens before a measure that narrow it: "pre-tax profit"
BACK = 6  # figures before "it was $2m" among which the one stands that "it" is of
DAILY = 4  # tokens behind a figure in which "each day" makes it what there is on one
WITHIN = 4  # tokens behind "of" in which the longer period of a cue begins
PUNISHED = 6  # tokens of "jailed at Hull on Friday for" before a length of time
HINDRANCE = 5  # tokens: how far a comma or an "and" sets a cue apart
LAST_YEAR = ("last", "year")
_YEARS = frozenset(str(year) for year in range(1900, 2100))
_HINDER = frozenset((",", ";", "and", "while", "but"))


class Period(Struct, frozen=True):
    """Days (0: not told), the year where one is told, the measure, what narrows it, whether it is called a total."""

    days: int
    year: str | None
    measure: str
    narrowed: frozenset[str]
    total: bool


def period(context: Context, figure: Figure) -> Period | None:
    """What a figure that tells a level measures, and over how long; None where the text does not say of what."""
    known: dict[int, Period | None] = context.once("periods", dict)
    if figure.start not in known:
        known[figure.start] = _period(context, figure)
    return known[figure.start]


def _is_daily(words: list[str], figure: Figure) -> bool:
    """Whether it is so many on each day: "289 patients in beds each day"."""
    behind = words[figure.stop : figure.past + DAILY]
    return any(a in _set("for_each") and b == "day" for a, b in pairwise(behind))


def _period(context: Context, figure: Figure) -> Period | None:
    words = context.words(figure)
    if figure.kind is Kind.MONEY and _measures().keys().isdisjoint(words) and "it" not in words:
        return None
    if figure.quantity.per or _is_daily(words, figure) or figure.quantity.is_range or _is_change(words, figure):
        return None
    if words[max(0, figure.opening - 1) : figure.opening] == ["not"]:
        return None  # "was £13.7m and not £15.2m"
    if figure.kind is Kind.COUNT and (_is_no_sum(figure) or (figure.counted and figure.counted.determiner)):
        return None  # "three trusts", and "its 210 jets", are there at any time
    measured = _told_before(context, figure) if _is_of_it(words, figure) else _measure(words, figure)
    if measured is None:
        return None
    cues = _sentence_cues(context, figure.sentence)
    days, year, _ = _nearest(context, cues, figure) if cues else NO_CUE
    measure, narrowed, total = measured
    return Period(days, year, measure, narrowed, total)


def _is_no_sum(figure: Figure) -> bool:
    """Whether a count is written out, or has decimals ("2.5 marks", a rate of something): none that adds up."""
    return any(number.style is Style.WORDS or number.place < 1 for number in figure.quantity.numbers)


def _is_of_it(words: list[str], figure: Figure) -> bool:
    """Whether a pronoun stands for what is measured: "in the first nine months it was $2m"."""
    return words[max(0, figure.opening - 2) : figure.opening] in (["it", "was"], ["they", "were"], ["it", "is"])


def _told_before(context: Context, figure: Figure) -> tuple[str, frozenset[str], bool] | None:
    """What the figure of its kind and unit before it measures, in its sentence or the one before."""
    before = context.figures[max(0, context.place[figure.start] - BACK) : context.place[figure.start]]
    alike = [f for f in before if (f.kind, f.quantity.unit) == (figure.kind, figure.quantity.unit)]
    if not alike or figure.sentence - alike[-1].sentence > 1:
        return None
    told = period(context, alike[-1])
    return (told.measure, told.narrowed, told.total) if told else None


def _is_change(words: list[str], figure: Figure) -> bool:
    before = words[max(0, figure.opening - 2) : figure.opening]
    if before[-1:] == ["of"]:
        return before[0] not in _measures()
    return not _set("change").isdisjoint(before[-1:]) or not _set("changed").isdisjoint(
        words[_behind_other_unit(words, figure.stop) :][:1]
    )


def _behind_other_unit(words: list[str], stop: int) -> int:
    """Where the words behind a figure go on, if it is told again in other units: "were $25m, or 1.9%, higher"."""
    if words[stop : stop + 2] != [",", "or"]:
        return stop
    return next((at + 1 for at in range(stop + 2, min(len(words), stop + OTHER_UNIT)) if words[at] == ","), stop)


def _measure(words: list[str], figure: Figure) -> tuple[str, frozenset[str], bool] | None:
    """What a figure measures, by the nearest word of a measure before it in its clause, else behind it."""
    for at in range(figure.opening - 1, max(-1, figure.opening - REACH), -1):
        if words[at] in _measures() and _set("of_measures").isdisjoint(words[at + 1 : at + 2]):
            return _measures()[words[at]], *_narrowing(words, at)
        if words[at] in _set("barriers"):
            break
    if words[figure.stop : figure.stop + 1] and words[figure.stop] in ("in", "of", "worth"):
        for at in range(figure.stop, min(len(words), figure.stop + BEHIND)):
            if words[at] == "on":
                break  # "a profit of £5m in 2019 on sales of £60m"
            if words[at] in _measures():
                return _measures()[words[at]], *_narrowing(words, at, figure.stop)
    if figure.kind is Kind.COUNT and figure.counted:
        narrowed = frozenset((*figure.counted.modifiers, *_of_what(words, figure.counted.stop - 1)))
        return f"number of {noun_class(figure.counted.lemma)}", narrowed, False
    return None


def _narrowing(words: list[str], at: int, start: int = 0) -> tuple[frozenset[str], bool]:
    """The words right before a measure that narrow it, and whether one of them makes a total of it."""
    found: set[str] = set()
    total = False
    for word in reversed(words[max(start, at - QUALIFIED) : at]):
        total = total or word in _set("total")
        if not word.isalpha() or word in _set("plain") or word in _set("months"):
            break
        if word not in _set("total"):
            found.add(word)
    return frozenset((*found, *_of_what(words, at))), total


def _of_what(words: list[str], at: int) -> list[str]:
    """What a measure is of: ["cars"] of "sales of cars"; nothing where its figure follows, as in "sales of $12m"."""
    behind = words[at + 1 : at + 4]
    if behind[:1] != ["of"]:
        return []
    return next(([word] for word in behind[1:] if word.isalpha() and word not in _set("plain")), [])


def _nearest(context: Context, cues: list[Cue], figure: Figure) -> Cue:
    """The cue with the fewest tokens and hindrances between: the last before the figure, or the first behind it."""
    at = bisect_left(cues, figure.first, key=lambda cue: cue[2])
    hindrances = _hindrances(context, figure.sentence)

    def distance(cue: Cue) -> int:
        first, last = sorted((cue[2], figure.first))
        return last - first + HINDRANCE * (bisect_left(hindrances, last) - bisect_left(hindrances, first))

    near = [cue for cue in cues[max(0, at - 1) : at + 1] if not _is_of_former(context, figure, cue)]
    return min(near, key=distance, default=NO_CUE)


def _is_of_former(context: Context, figure: Figure, cue: Cue) -> bool:
    """Whether a cue with a year is that of the level with which the figure is compared: "$8m, against $7m in 2004"."""
    if cue[1] is not None and not _set("compared").isdisjoint(context.words(figure)[figure.stop : cue[2]]):
        return True
    owned = [*LAST_YEAR, "'s"], [*LAST_YEAR, "’s"]
    apart = context.words(figure)[cue[2] : figure.opening] in owned  # "in the half-year, double last year's £15m"
    return apart and any(f.kind is figure.kind for f in context.earlier(figure))


def _hindrances(context: Context, sentence: int) -> list[int]:
    """Where the tokens of a sentence stand that set a cue behind them apart."""
    known: dict[int, list[int]] = context.once("hindrances", dict)
    if sentence not in known:
        words = context.reading.words[sentence].lower
        known[sentence] = [at for at, word in enumerate(words) if word in _HINDER]
    return known[sentence]


def _sentence_cues(context: Context, sentence: int) -> list[Cue]:
    """Every cue of a sentence, in order."""
    known: dict[int, list[Cue]] = context.once("cues of periods", dict)
    if sentence not in known:
        words = context.reading.words[sentence].lower
        known[sentence] = [] if _cue_words().isdisjoint(words) and _YEARS.isdisjoint(words) else list(_cues(words))
    return known[sentence]


def _cues(words: list[str]) -> Iterator[Cue]:
    at, openers = 0, _openers()
    while at < len(words):
        days, length = _cue_at(words, at) if words[at] in openers else (0, 0)
        if not length or _is_owner(words, at + length) or _is_of_term(words, at):
            at += max(1, length)
            continue
        yield days, next((word for word in words[at : at + length + 3] if word in _YEARS), None), at
        at += length
        if words[at : at + 1] == ["of"]:  # "the first half of the fiscal year" is one cue
            at += next((k + _cue_at(words, at + k)[1] for k in range(1, WITHIN) if _cue_at(words, at + k)[1]), 0)


def _is_of_term(words: list[str], at: int) -> bool:
    """Whether a length of time is that of a punishment, or goes on with one: "jailed for six years and nine months"."""
    if words[max(0, at - 2) : at] in (["years", "and"], ["year", "and"]):
        return True
    return words[at - 1 : at] == ["for"] and not _set("punishing").isdisjoint(words[max(0, at - PUNISHED) : at])


def _is_owner(words: list[str], stop: int) -> bool:
    """Whether the cue that ends there has another one: "last year's first quarter" is a quarter."""
    if words[stop : stop + 1] not in (["'s"], ["’s"]):
        return False
    return _cue_at(words, stop + 1)[1] > 0 or _cue_at(words, stop + 2)[1] > 0


def _cue_at(words: list[str], at: int) -> tuple[int, int]:
    """The days of the cue that begins at a token, and its length in tokens; (0, 0) where none does."""
    if at >= len(words):
        return 0, 0
    before, word = words[at - 1] if at else "", words[at]
    for tokens, days in _cue_table().get(word, ()):
        if words[at : at + len(tokens)] == list(tokens):
            if tokens == LAST_YEAR and (before in _set("dated_by_year") or before in _set("months")):
                return 0, 0  # "the same month last year"
            return (0, 0) if tokens[-1] == "quarter" and before in _set("not_quarter") else (days, len(tokens))
    if word in _set("months") and (before in ("in", "during") or words[at + 1 : at + 2] in (["'s"], ["’s"], ["alone"])):
        return MONTH, 1
    if word in _YEARS and before in ("in", "for", "during", "of", ""):
        return YEAR, 1
    return 0, 0


@cache
def _cue_table() -> dict[str, list[tuple[tuple[str, ...], int]]]:
    table: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for days, *cues in load("periods")["cues"]:
        for cue in cues:
            tokens = tuple(cue.split())
            table.setdefault(tokens[0], []).append((tokens, days))
    return {first: sorted(rows, key=lambda row: -len(row[0])) for first, rows in table.items()}


@cache
def _openers() -> frozenset[str]:
    """What a cue may begin with."""
    return _cue_words() | _YEARS


@cache
def _cue_words() -> frozenset[str]:
    return frozenset(_cue_table()) | _set("months")


@cache
def words_for(measure: str) -> frozenset[str]:
    """The words that name a measure."""
    return frozenset(word for word, name in _measures().items() if name == measure)
