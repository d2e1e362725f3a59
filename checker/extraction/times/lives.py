"""Ages that only the words about somebody tell: "was 84 when he died", "turned 40", "a man, 34,", "women over 50"."""

from __future__ import annotations

from msgspec.structs import replace

from checker.extraction.lexemes import lexeme
from checker.extraction.measures.amounts import Amount
from checker.extraction.times.calendar import WEEKDAYS, lower_at
from checker.languages.lexicon import load
from checker.model.quantity import Kind
from checker.model.words import Words

OLDEST = 120
_OLDEST_THING = 1000  # "the paper turned 150"
_DATA = {name: frozenset(text.split()) for name, text in load("ages").items()}
_QUOTES = frozenset("\"'“”‘’«»")
_VERBAL = frozenset("VEBHM")  # tags of verbs: "two boys aged six and nine drowned"
_CLOSING = _QUOTES | frozenset((",", ".", ";", ")", ":", "?", "!", "–", "—", ""))
_BEFORE = _QUOTES | {""}  # a sentence
_OTHER_ONE = ["the", "other"]  # of two or more, the last: where a number follows, it tells of this one
_GROWN = 16  # "he was 12." may be a score or a rank


def age(words: Words, amount: Amount) -> Amount | None:
    """The age that a bare whole number is; None if nothing says so.

    >>> from checker.extraction.tokens import tokenize
    >>> from checker.model.quantity import Printed
    >>> words = tokenize("She turned 40 in May.", 0, 21)
    >>> age(words, Amount(2, 3, (Printed(40),))).kind.value
    'age'
    """
    if not _may_be(amount, _OLDEST_THING if lower_at(words, amount.first - 1) in _DATA["turned"] else OLDEST):
        return None
    tests = (_is_stated, _is_reached, _opens, _is_apposed, _bounds)
    return replace(amount, kind=Kind.AGE, unit="year") if any(test(words, amount) for test in tests) else None


def shared(words: Words, before: Amount, amount: Amount) -> Amount | None:
    """The second age of "aged six and nine", or of "aged 15 and the other 14": ``before`` is the first."""
    between = [word for word in words.lower[before.stop : amount.first] if word not in _OTHER_ONE]
    listed = before.kind is Kind.AGE and between in (["and"], [","], ["or"])
    alone = before.stop == before.first + 1 and before.unit == "year"  # not "six-year-old"
    if not (listed and alone and _may_be(amount)):
        return None
    behind = lower_at(words, amount.stop)
    closed = behind in _CLOSING or behind in _DATA["behind_shared"] or lexeme(behind or ".").tag in _VERBAL
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
    return lower_at(words, j) in _CLOSING and amount.numbers[0].value >= _GROWN


def _is_reached(words: Words, amount: Amount) -> bool:
    """ "She turned 40 last week", "dies at 91"; not "they turned 40 barns into homes"."""
    behind = lower_at(words, amount.stop)
    if not (behind in _CLOSING or behind in _DATA["behind_turned"] or behind in WEEKDAYS):
        return False
    before = lower_at(words, amount.first - 1)
    return before in _DATA["turned"] or (before == "at" and lower_at(words, amount.first - 2) in _DATA["aged_at"])


def _opens(words: Words, amount: Amount) -> bool:
    """ "At 17, he joined" and "At 17 he joined"."""
    j = amount.stop + (lower_at(words, amount.stop) == ",")
    opening = lower_at(words, amount.first - 1) == "at" and lower_at(words, amount.first - 2) in _BEFORE
    return opening and lower_at(words, j) in _DATA["subjects"]


def _is_apposed(words: Words, amount: Amount) -> bool:
    """ "A man, 34, and a woman (29)", "the men, both 34,", "three were charged; the other, 19, is a victim"."""
    i, j = amount.first, amount.stop
    if words.lower[max(0, i - 2) : i] == [",", "both"]:
        return lower_at(words, j) in _CLOSING
    if lower_at(words, i - 2) not in _DATA["persons"] and words.lower[max(0, i - 3) : i - 1] != _OTHER_ONE:
        return False
    mark, behind = lower_at(words, i - 1), lower_at(words, j)
    return (mark == "," and behind in _CLOSING) or (mark == "(" and behind == ")")


def _bounds(words: Words, amount: Amount) -> bool:
    """ "Women over 50 should", "anyone under 18,"."""
    behind = lower_at(words, amount.stop)
    people, bound = lower_at(words, amount.first - 2), lower_at(words, amount.first - 1)
    if people not in _DATA["people"] or bound not in _DATA["bounds"]:
        return False
    return behind in _CLOSING or behind in _DATA["behind_bound"] or lexeme(behind).tag == "b"
