"""Ages: "aged 34", "34-year-old", "Smith, 45,", "was 84 when he died", and lists of them."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from checker.extraction.lexemes import lexeme
from checker.extraction.spans import Amount, Number, Span
from checker.extraction.times.calendar import DASHES, WEEKDAYS, lower_at
from checker.languages.lexicon import load, word_set
from checker.model.quantity import Kind, Printed
from checker.model.words import Words

_DECADES = range(20, 100, 10)
_UNITS = frozenset(("year", "month", "week", "day"))
_OWNERS = word_set("figures", "before_age")
_PARTS_OF_DECADE = word_set("figures", "parts_of_decade")
_BOUNDS = frozenset(("over", "under"))
_INNINGS = word_set("ages", "innings")
_JOINING = frozenset(("and", "&"))
_LONGEST_NAME = 4  # words of a name, at most
_CLOSING = frozenset((",", ")", ".", "-", "–", "—", ";"))
OLDEST = 120
_OLDEST_THING = 1000  # "the paper turned 150"
_DATA = {name: frozenset(text.split()) for name, text in load("ages").items()}
_QUOTES = frozenset("\"'“”‘’«»")
_VERBAL = frozenset("VEBHM")  # tags of verbs: "two boys aged six and nine drowned"
_CLOSING_LIFE = _QUOTES | frozenset((",", ".", ";", ")", ":", "?", "!", "–", "—", ""))
_BEFORE_SENTENCE = _QUOTES | {""}  # a sentence
_OTHER_ONE = ["the", "other"]  # of two or more, the last: where a number follows, it tells of this one
_GROWN = 16  # "he was 12." may be a score or a rank
_JOINS = frozenset((",", "and", "of", "from", "-", "'", "’", ".", "'s", "&", "both"))
_JOINTS = ([","], ["and"], [",", "and"])
_LONGEST = 12  # tokens between two ages of a list


def told(words: Words, amounts: list[Amount]) -> list[Amount]:
    """The amounts of a sentence, those that are ages told from durations and counts."""
    whole: list[Amount] = []
    for amount in amounts:
        age = read(words, amount) or stated_age(words, amount) or (whole and shared_age(words, whole[-1], amount))
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
    if not amount.bare or amount.scale != 1 or not 0 < amount.numbers[-1].value <= OLDEST:
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
    if before and before[-1] in _BOUNDS and number.value <= OLDEST:
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
    return lower.isdecimal() and int(lower) < number.value <= OLDEST


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
    while k < len(words) and k <= j + _LONGEST_NAME and words.texts[k][0].isupper():
        k += 1
    if k == j + 1 or words.lower[k : k + 1] != [","] or not words.lower[k + 1 : k + 2] or k + 2 >= len(words):
        return False
    return words.texts[k + 1].isdecimal() and words.texts[k + 2] in _CLOSING


def stated_age(words: Words, amount: Amount) -> Amount | None:
    """The age that a bare whole number is; None if nothing says so.

    >>> from checker.extraction.tokens import tokenize
    >>> from checker.model.quantity import Printed
    >>> words = tokenize("She turned 40 in May.", 0, 21)
    >>> stated_age(words, Amount(2, 3, (Printed(40),))).kind.value
    'age'
    """
    if not _may_be(amount, _OLDEST_THING if lower_at(words, amount.first - 1) in _DATA["turned"] else OLDEST):
        return None
    tests = (_is_stated, _is_reached, _opens, _is_apposed_to_person, _bounds)
    return replace(amount, kind=Kind.AGE, unit="year") if any(test(words, amount) for test in tests) else None


def shared_age(words: Words, before: Amount, amount: Amount) -> Amount | None:
    """The second age of "aged six and nine", or of "aged 15 and the other 14": ``before`` is the first."""
    between = [word for word in words.lower[before.stop : amount.first] if word not in _OTHER_ONE]
    listed = before.kind is Kind.AGE and between in (["and"], [","], ["or"])
    alone = before.stop == before.first + 1 and before.unit == "year"  # not "six-year-old"
    if not (listed and alone and _may_be(amount)):
        return None
    behind = lower_at(words, amount.stop)
    closed = behind in _CLOSING_LIFE or behind in _DATA["behind_shared"] or lexeme(behind or ".").tag in _VERBAL
    return replace(amount, kind=Kind.AGE, unit="year") if closed else None


def _may_be(amount: Amount, oldest: int = OLDEST) -> bool:
    (number, *others) = amount.numbers
    whole = number.value.denominator == 1 and 0 < number.value <= oldest
    return amount.bare and amount.scale == 1 and whole and not others


def _is_stated(words: Words, amount: Amount) -> bool:
    """ "He was 84 when", "when he was 12 his family", "who is only 19," and "she was 12 at the time"."""
    i, j = amount.first - 1, amount.stop
    i -= lower_at(words, i) in _DATA["between"]
    if lower_at(words, i) not in _DATA["be"] or lower_at(words, i - 1) not in _DATA["subjects"]:
        return False
    if lower_at(words, j) == "when" or words.lower[j : j + 3] == ["at", "the", "time"]:
        return True
    other = lower_at(words, j) in _DATA["possessives"] or lexeme(lower_at(words, j) or ".").tag == "R"
    if other and lower_at(words, i - 2) in _DATA["since"] and _DATA["innings"].isdisjoint(words.lower):
        return True  # "when she was 12 her father"
    return lower_at(words, j) in _CLOSING_LIFE and amount.numbers[0].value >= _GROWN


def _is_reached(words: Words, amount: Amount) -> bool:
    """ "She turned 40 last week", "dies at 91"; not "they turned 40 barns into homes"."""
    behind = lower_at(words, amount.stop)
    if not (behind in _CLOSING_LIFE or behind in _DATA["behind_turned"] or behind in WEEKDAYS):
        return False
    before = lower_at(words, amount.first - 1)
    return before in _DATA["turned"] or (before == "at" and lower_at(words, amount.first - 2) in _DATA["aged_at"])


def _opens(words: Words, amount: Amount) -> bool:
    """ "At 17, he joined" and "At 17 he joined"."""
    j = amount.stop + (lower_at(words, amount.stop) == ",")
    opening = lower_at(words, amount.first - 1) == "at" and lower_at(words, amount.first - 2) in _BEFORE_SENTENCE
    return opening and lower_at(words, j) in _DATA["subjects"]


def _is_apposed_to_person(words: Words, amount: Amount) -> bool:
    """ "A man, 34, and a woman (29)", "the men, both 34,", "three were charged; the other, 19, is a victim"."""
    i, j = amount.first, amount.stop
    if words.lower[max(0, i - 2) : i] == [",", "both"]:
        return lower_at(words, j) in _CLOSING_LIFE
    if lower_at(words, i - 2) not in _DATA["persons"] and words.lower[max(0, i - 3) : i - 1] != _OTHER_ONE:
        return False
    mark, behind = lower_at(words, i - 1), lower_at(words, j)
    return (mark == "," and behind in _CLOSING_LIFE) or (mark == "(" and behind == ")")


def _bounds(words: Words, amount: Amount) -> bool:
    """ "Women over 50 should", "anyone under 18,"."""
    behind = lower_at(words, amount.stop)
    people, bound = lower_at(words, amount.first - 2), lower_at(words, amount.first - 1)
    if people not in _DATA["people"] or bound not in _DATA["bounds"]:
        return False
    return behind in _CLOSING_LIFE or behind in _DATA["behind_bound"] or lexeme(behind).tag == "b"


def lists(words: Words, spans: Sequence[Span]) -> list[list[int]]:
    """The lists of ages, each as the positions of its figures (two or more)."""
    found: list[list[int]] = [[]]
    for at, span in enumerate(spans):
        if span.quantity.kind is not Kind.AGE:
            continue
        before = spans[found[-1][-1]] if found[-1] else None
        if before is None or not _goes_on(words, before, span):
            found.append([])
        found[-1].append(at)
    return [each for each in found if len(each) > 1]


def _goes_on(words: Words, before: Span, span: Span) -> bool:
    """Whether an age stands in one list with the one before."""
    if words.lower[before.stop : span.opening] in _JOINTS:
        return True
    named = _behind_name(words, before) and _behind_name(words, span)
    return named and _is_joined(words, before.stop, span.opening)


def _behind_name(words: Words, span: Span) -> bool:
    """Whether an age stands as in "Ruiz, 23"."""
    comma = span.opening - 1
    return comma > 0 and words.lower[comma] == "," and words.texts[comma - 1][0].isupper()


def _is_joined(words: Words, first: int, stop: int) -> bool:
    """Whether nothing but names and places stands between two ages."""
    between = words.texts[first:stop]
    return len(between) <= _LONGEST and all(text[0].isupper() or text in _JOINS for text in between)
