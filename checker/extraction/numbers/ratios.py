"""Fractions and odds: "two-thirds of", "half the", "one in five", "nine out of 10"."""

from __future__ import annotations

from fractions import Fraction

from checker.extraction.lexemes import lexeme
from checker.extraction.measures import units
from checker.extraction.numbers import cardinals, numerals
from checker.extraction.numbers.cardinals import ARTICLES
from checker.extraction.spans import Amount, Number
from checker.languages.lexicon import load
from checker.model.quantity import Kind, Printed, Style
from checker.model.words import Words

_WORDS = load("figures")
_FREE_BEHIND = frozenset(_WORDS["free_behind"].split())
_FREE_BEFORE = frozenset(_WORDS["free_before"].split())
_NO_HALF = frozenset(_WORDS["not_before_half"].split())
_BEHIND_HALF = frozenset(_WORDS["behind_half"].split())
_CHANGE = frozenset(_WORDS["change"].split())
_BEHIND_ARTICLE = frozenset(_WORDS["behind_article_fraction"].split())
_OF_ANOTHER = frozenset(_WORDS["of_another"])
_AGAIN = tuple([word] for word in _WORDS["again"].split())
_TO = frozenset(("to", "from"))
_DASHES = frozenset("-–—")
_MARKS = frozenset(",.;:)!?") | _DASHES
_ORDINALS = frozenset(("first", "second", "third", "fourth", "other"))
_NEAR = 6  # tokens before a fraction in which an ordinal makes another one of it
_YEARS = range(1900, 2101)
_NOUN = 2  # tokens between "one" and "in"
_NOUNS = "LKbs"  # the tags of what may be a noun
_ODDS, _IN_HUNDRED = 12, 100  # larger numbers are a part and its whole: "9,250 out of 74,000"
_QUARTERS = 4  # "a quarter point" is of interest rates; half points are won in games, and bonds move by "1/4 point"
_HALVES = 2


def fraction(words: Words, i: int) -> Amount | None:
    """The fraction that begins at token ``i``, unless what stands round it makes it an ordinal or a time."""
    portion = cardinals.portion(words, i)
    if portion is None:
        return None
    stop, value = portion
    printed = (Printed(value, Fraction(1, value.denominator), Style.FRACTION),)
    return (
        _of_another(words, i, stop, printed)
        or _of_one_percent(words, i, stop, printed)
        or _of_unit(words, i, stop, printed)
        or _of_points(words, i, stop, printed)
        or (Amount(i, stop, printed, Kind.RATIO) if _is_free(words, i, stop) else None)
    )


def _of_another(words: Words, i: int, stop: int, printed: tuple[Printed, ...]) -> Amount | None:
    """ "half as many", "a third of what it was": so many times as much as something else; not "half as much again"."""
    behind = words.lower[stop : stop + 3]
    compared = not _OF_ANOTHER.isdisjoint((" ".join(behind[:1]), " ".join(behind[:2])))
    return Amount(i, stop, printed, Kind.MULTIPLE) if compared and behind[2:] not in _AGAIN else None


def _of_one_percent(words: Words, i: int, stop: int, printed: tuple[Printed, ...]) -> Amount | None:
    """ "half of 1%", "a quarter of one per cent"."""
    if words.lower[stop : stop + 1] != ["of"] or words.lower[stop + 1 : stop + 2] not in (["1"], ["one"]):
        return None
    unit = units.percent_at(words, stop + 2)
    return Amount(i, unit[0], printed, *unit[1]) if unit and unit[1][0] is Kind.PERCENT else None


def _of_unit(words: Words, i: int, stop: int, printed: tuple[Printed, ...]) -> Amount | None:
    """ "half an hour", "a quarter of a mile", "half a percentage point", "1/4 mile"; not "the second half hour"."""
    j = stop
    for skipped in ("of", "a", "an"):
        j += words.lower[j : j + 1] == [skipped]
    unit = units.read(words, j)
    before = words.lower[i - 1] if i else ""
    points = units.percent_at(words, j)
    if points and points[1][0] is Kind.POINTS:
        return Amount(i, points[0], printed, *points[1])
    if unit is None or before in _NO_HALF or words.lower[j - 1] == "of":
        return None
    kind = Kind.DURATION if unit[1].dimension == "time" else Kind.MEASURE
    return Amount(i, unit[0], printed, kind, unit[1].name)


def _of_points(words: Words, i: int, stop: int, printed: tuple[Printed, ...]) -> Amount | None:
    """ "half a percentage point", "a quarter-point"; beside a percentage "half a point" too, no score."""
    j = stop
    if words.lower[j : j + 1] == ["-"] and words.glued(j):
        j += 1
    else:
        for skipped in ("of", "a"):
            j += words.lower[j : j + 1] == [skipped]
    unit = units.percent_at(words, j)
    if unit and unit[1][0] is Kind.POINTS:
        return Amount(i, unit[0], printed, Kind.POINTS, unit[1][1])
    near = words.lower[stop:j]
    parts = {_QUARTERS, _HALVES} if _tells_percentage(words) else {_QUARTERS} if near in ([], ["-"]) else set()
    named = words.lower[j : j + 1] in (["point"], ["points"])
    if named and printed[0].value.denominator in parts and not words.lower[i][0].isdecimal():
        return Amount(i, j + 1, printed, Kind.POINTS, "percentage point")
    return None


def _tells_percentage(words: Words) -> bool:
    return any(unit in words.lower for unit in ("%", "percent", "pc")) or "per cent" in " ".join(words.lower)


def _is_free(words: Words, i: int, stop: int) -> bool:
    word = words.lower[i]
    before = words.lower[i - 1] if i else ""
    behind = words.lower[stop] if stop < len(words) else "."
    of_change = before == "of" and i > 1 and words.lower[i - 2] in _CHANGE
    if _is_set_off(words, i, stop):
        return True
    if word == "half":
        free_before = before in _FREE_BEFORE or of_change
        return before not in _NO_HALF and (behind in _BEHIND_HALF or (free_before and behind != "-"))
    if word in ARTICLES or (word in ("one", "1") and words.lower[stop - 1] in ("quarter", "half")):
        moved = before in _CHANGE and behind in _TO  # "fell a third to 450"; not "rose a second time"
        return (
            behind in _BEHIND_ARTICLE or before in _FREE_BEFORE or of_change or moved or (i == 0 and stop == len(words))
        )
    return behind in _FREE_BEHIND or before in _FREE_BEFORE or word not in ARTICLES


def _is_set_off(words: Words, i: int, stop: int) -> bool:
    """Whether a fraction stands for itself between marks: "(half)", "80, a quarter, are"; not "a second or a third"."""
    if i < 2 or (stop < len(words) and words.lower[stop] not in _MARKS):
        return False
    if stop < len(words) and words.lower[stop] in _DASHES and words.glued(stop - 1):
        return False  # "half-price"
    before = words.lower[i - 1]
    if before == ",":
        apart = any(token[0].isdecimal() for token in words.lower[max(0, i - _NEAR) : i - 1])
    else:
        apart = before in ("or", "(") or (before in _DASHES and not words.glued(i - 1))
    return apart and _ORDINALS.isdisjoint(words.lower[max(0, i - _NEAR) : i])


def odds(words: Words, number: Number) -> Amount | None:
    """ "one in five", "1-in-100", "nine out of 10", "one voter in ten" after the number that begins it."""
    j = _past_noun(words, number)
    lower = words.lower
    if number.scale != 1 or number.value.denominator != 1 or j + 1 >= len(lower):
        return None
    hyphens = lower[j] == "-"
    j += hyphens
    if lower[j] == "out" and lower[j + 1 : j + 2] == ["of"]:
        k = j + 2
    elif lower[j] == "in" and number.value <= 10 and not _is_wickets(words, number.first):
        k = j + 1
    elif lower[j] == "over":
        return _over(words, number, j + 1)
    else:
        return None
    k += lower[k : k + 1] in (["every"], ["-"])
    whole = numerals.read(words, k) if k < len(lower) and lower[k] not in numerals.MINUS else None
    if whole is None or not 0 < number.value < whole.value or _is_time(words, whole):
        return None
    if j > number.stop + hyphens and _counts(words, whole):
        return None  # "one goal in five games" is no part of the goals
    if number.value > _ODDS and whole.value > _IN_HUNDRED:
        return None
    value = number.value / whole.value
    printed = Printed(value, Fraction(1) / whole.value, Style.FRACTION)
    return Amount(number.first, whole.stop, (printed,), Kind.RATIO)


def _past_noun(words: Words, number: Number) -> int:
    """The token after "one" and the noun phrase that it may count: "one night shift in five"."""
    if words.lower[number.first : number.stop] != ["one"]:
        return number.stop
    stop = number.stop
    while stop < number.stop + _NOUN and words.lower[stop : stop + 1] and _may_be_counted(words.lower[stop]):
        stop += 1
    return stop if words.lower[stop : stop + 1] == ["in"] else number.stop


def _may_be_counted(word: str) -> bool:
    return word.isalpha() and lexeme(word).tag in (*_NOUNS, "J")


def _counts(words: Words, whole: Number) -> bool:
    """Whether a noun stands after a number, if after adjectives: "five games", "ten big cities"."""
    behind = words.lower[whole.stop : whole.stop + 1 + _NOUN]
    told = ((word, lexeme(word).tag) for word in behind)
    tags = (tag for word, tag in told if tag not in "JD" and (tag != "L" or word.endswith("s")))
    return next(tags, ".") in _NOUNS  # not of "One shop in five empty", where the unknown word is no plural


def _over(words: Words, number: Number, k: int) -> Amount | None:
    """ "one over three" with nothing after that could be counted."""
    whole = numerals.read(words, k)
    if (
        whole is None
        or not 0 < number.value < whole.value
        or words.lower[whole.stop : whole.stop + 1] not in ([], ["."])
    ):
        return None
    printed = Printed(number.value / whole.value, Fraction(1) / whole.value, Style.FRACTION)
    return Amount(number.first, whole.stop, (printed,), Kind.RATIO)


def _is_wickets(words: Words, i: int) -> bool:
    """ "245 for 6 in 50 overs"."""
    return i > 1 and words.lower[i - 1] == "for" and words.lower[i - 2].isdecimal()


def _is_time(words: Words, whole: Number) -> bool:
    """Whether "in 2019" or "in three years" makes no odds."""
    year = whole.value in _YEARS and "," not in words.texts[whole.stop - 1]
    if year or (whole.stop < len(words) and words.lower[whole.stop] in ("%", "percent", "per")):
        return True
    unit = units.read(words, whole.stop)
    return unit is not None and words.lower[whole.stop] != "-"
