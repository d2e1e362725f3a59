"""Ages: "aged 34", "34-year-old", "12 years old", "Smith, 45,"."""

from __future__ import annotations

from msgspec.structs import replace

from checker.extraction.measures.amounts import Amount, Number
from checker.extraction.times import lives
from checker.extraction.times.calendar import DASHES
from checker.languages.lexicon import word_set
from checker.model.quantity import Kind, Printed
from checker.model.words import Words

_DECADES = range(20, 100, 10)
_UNITS = frozenset(("year", "month", "week", "day"))
_OWNERS = word_set("figures", "before_age")
_PARTS_OF_DECADE = word_set("figures", "parts_of_decade")
_BOUNDS = frozenset(("over", "under"))
_INNINGS = word_set("ages", "innings")
_JOINING = frozenset(("and", "&"))
_NAME = 4  # words of a name, at most
_CLOSING = frozenset((",", ")", ".", "-", "–", "—", ";"))


def told(words: Words, amounts: list[Amount]) -> list[Amount]:
    """The amounts of a sentence, those that are ages told from durations and counts."""
    whole: list[Amount] = []
    for amount in amounts:
        age = read(words, amount) or lives.age(words, amount) or (whole and lives.shared(words, whole[-1], amount))
        whole.append(age or amount)
    for i in range(len(whole) - 1, 0, -1):
        if whole[i].kind is Kind.AGE and _is_suspended(words, whole[i - 1]):
            whole[i - 1] = replace(whole[i - 1], kind=Kind.AGE)
    return whole


def _is_suspended(words: Words, amount: Amount) -> bool:
    """Whether a length of time waits for what follows: the "16-" of "16- and 17-year-olds"."""
    return amount.kind is Kind.DURATION and words.lower[amount.stop - 1] == "-" and amount.unit in _UNITS


def read(words: Words, amount: Amount) -> Amount | None:
    """The age that a duration or a bare number is, given what stands round it; else None."""
    if amount.kind is Kind.DURATION:
        return _years_old(words, amount)
    if not amount.bare or amount.scale != 1 or not 0 < amount.numbers[-1].value <= lives.OLDEST:
        return None
    shape = _abbreviated(words, amount)
    if shape:
        return shape
    if _is_aged(words, amount) or _is_apposed(words, amount):
        return replace(amount, kind=Kind.AGE, unit="year")
    return None


def decade(words: Words, number: Number) -> Amount | None:
    """The age that a number with "s" glued to it tells: "his 30s", "her mid-40s" (a range of ten years), "over-65s"."""
    j = number.stop
    before = [word for word in words.lower[max(0, number.first - 3) : number.first] if word != "-"]
    if before and before[-1] in _PARTS_OF_DECADE:
        before.pop()
    if before and before[-1] in _BOUNDS and number.value <= lives.OLDEST:
        return Amount(number.first, j + 1, (number.printed,), Kind.AGE, "year")
    if _ends_range(words, number):
        return Amount(number.first, j + 1, (number.printed,), Kind.AGE, "year")
    if number.value not in _DECADES or not before or before[-1] not in _OWNERS:
        return None
    ends = (Printed(number.value), Printed(number.value + 9))
    return Amount(number.first, j + 1, ends, Kind.AGE, "year")


def _ends_range(words: Words, number: Number) -> bool:
    """Whether "24s" ends "18-24s"."""
    i = number.first - 1
    lower = words.lower[i - 1] if i > 0 and words.lower[i] in DASHES and words.glued(i - 1) and words.glued(i) else ""
    return lower.isdecimal() and int(lower) < number.value <= lives.OLDEST


def _years_old(words: Words, amount: Amount) -> Amount | None:
    """ "34-year-old", "12 years old", "20 years of age"."""
    lower, j = words.lower, amount.stop
    if amount.unit not in _UNITS or j >= len(lower):
        return None
    j += lower[j] == "-"
    if j < len(lower) and lower[j] in ("old", "olds"):
        return replace(amount, stop=j + 1, kind=Kind.AGE)
    if lower[j : j + 2] == ["of", "age"]:
        return replace(amount, stop=j + 2, kind=Kind.AGE)
    if _is_aged(words, amount):
        return replace(amount, kind=Kind.AGE)
    return None


def _abbreviated(words: Words, amount: Amount) -> Amount | None:
    """ "87 yo", "87 y/o"."""
    lower, j = words.lower, amount.stop
    if lower[j : j + 1] == ["yo"]:
        return replace(amount, stop=j + 1, kind=Kind.AGE, unit="year")
    if lower[j : j + 3] == ["y", "/", "o"]:
        return replace(amount, stop=j + 3, kind=Kind.AGE, unit="year")
    return None


def _is_aged(words: Words, amount: Amount) -> bool:
    """ "aged 34", "at age 34", "at the age of 34"."""
    before = words.lower[max(0, amount.first - 2) : amount.first]
    return before[-1:] in (["aged"], ["age"]) or before in (["age", "of"], ["ages", "of"])


def _is_apposed(words: Words, amount: Amount) -> bool:
    """ "Smith, 45, said" and "Smith (45)": a whole number of digits between a name and a mark."""
    i, j, texts = amount.first, amount.stop, words.texts
    if i < 2 or j != i + 1 or not texts[i].isdecimal() or len(amount.numbers) != 1:
        return False
    if texts[i - 1] not in (",", "(") or not texts[i - 2][0].isupper() or not texts[i - 2].isalpha():
        return False
    if texts[i - 1] == "(":
        return j < len(texts) and texts[j] == ")" and _INNINGS.isdisjoint(words.lower)
    return j >= len(texts) or (texts[j] in _CLOSING and not _is_hyphen(words, j)) or _opens_another(words, j)


def _is_hyphen(words: Words, j: int) -> bool:
    """Whether the dash at token ``j`` joins two words: "at 3.5 GHz, 8-core"."""
    return words.texts[j] == "-" and words.glued(j - 1) and words.glued(j)


def _opens_another(words: Words, j: int) -> bool:
    """Whether another name with its age follows: the "and Ravi Kumar, 25," after "Priya Shah, 24"."""
    if words.lower[j] not in _JOINING:
        return False
    k = j + 1
    while k < len(words) and k <= j + _NAME and words.texts[k][0].isupper():
        k += 1
    if k == j + 1 or words.lower[k : k + 1] != [","] or not words.lower[k + 1 : k + 2] or k + 2 >= len(words):
        return False
    return words.texts[k + 1].isdecimal() and words.texts[k + 2] in _CLOSING
