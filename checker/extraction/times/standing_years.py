"""Whether four digits stand where a year does: after a preposition or a verb of beginning, or as a sentence's subject.

"In 3004", "by 3009", "the goal for 3005", "said 3005 must be". What they would count does not follow, and what stands
before tells of nothing that changed by so much.
"""

from __future__ import annotations

from checker.extraction.lexemes import CLOSED, lexeme
from checker.extraction.times.calendar import MONTHS, lower_at, word_set, year_at
from checker.extraction.times.impossible import is_clock
from checker.languages.lexicon import load
from checker.model.words import Words
from checker.precision.misprints import OF_OUR_TIMES

WORDS: dict[str, frozenset[str]] = {name: frozenset(row.split()) for name, row in load("slipped_years").items()}
COUNTED = word_set("counted")
_FIGURES = load("figures")
_CHANGES = frozenset(_FIGURES["change"].split()) | frozenset(_FIGURES["weak_change"].split())
_OPENING = frozenset(('"', "“", "'", "‘", "-", "–", "•"))
_LARGE = 500  # what is less is not set against a number of four digits
_NEAR = 6  # tokens within which a verb of change makes "by 3005" an amount


def stands(words: Words, i: int) -> bool:
    """Whether token ``i`` stands as a year does, whatever its number."""
    before = lower_at(words, i - 1)
    if not closes(words, i + 1):
        return False
    if before in WORDS["preposition"] or before in MONTHS:
        return True
    if before in WORDS["leading"]:
        return _leads(words, i) and not is_clock(words.lower[i])
    if before in WORDS["against"] and not WORDS["compared"].isdisjoint(words.lower[max(0, i - _NEAR) : i]):
        return not _has_like(words, i)
    if lower_at(words, i + 1) == "as" and lower_at(words, i + 3) == "whole":
        return True
    if before in ("of", "for", "to"):
        opens = i == 1 and lower_at(words, i + 1) == ","  # "For 3005, the company"
        near = words.lower[max(0, i - _NEAR) : i]
        told = any(map(_is_superlative, near)) if before == "of" else before == "for" and _is_amount(words, i - 2)
        return opens or told or lower_at(words, i - 2) in WORDS[before]
    named = before in WORDS["named"] and words.texts[i - 1][0].isupper()
    return named or before in WORDS["entered"] or _opens(words, i)


def _leads(words: Words, i: int) -> bool:
    """Whether "by 3005" or "from 2993" tells when: nothing changed by so much, nor from a level of that size."""
    if lower_at(words, i + 1) in ("when", "onwards", "onward"):
        return True
    near = set(words.lower[max(0, i - _NEAR) : i])
    if not near.isdisjoint(WORDS["not_leading"]):
        return False
    return near.isdisjoint(_CHANGES) or (_is_amount(words, i - 2) and not _has_like(words, i))


def _is_amount(words: Words, i: int) -> bool:
    """Whether the token at ``i`` ends an amount of money or a percentage: "to $200bn by 3009", "up 27% from 3003"."""
    return lower_at(words, i) in WORDS["amount"] or lower_at(words, i)[:1].isdigit()


def _has_like(words: Words, i: int) -> bool:
    """Whether another number of the sentence, no year of our times, is large enough to be set against this one."""
    numbers = (token.replace(",", "") for at, token in enumerate(words.lower) if at != i)
    return any(n.isdecimal() and int(n) >= _LARGE and int(n) not in OF_OUR_TIMES for n in numbers)


def _is_superlative(word: str) -> bool:
    """ "The strangest queries of 3004", not "the forest of"."""
    return word in ("most", "best", "worst") or (word.endswith("est") and word not in WORDS["no_superlative"])


def _opens(words: Words, i: int) -> bool:
    """Whether it is the subject that opens a sentence or clause: "3004 was", "But 3005 will", "said 3005 must be"."""
    opened = all(word in _OPENING or word in WORDS["opens"] for word in words.lower[max(0, i - 2) : i])
    if lower_at(words, i - 1) not in WORDS["says"] and (not opened or i > 2):
        return False
    after = lower_at(words, i + 1)
    return after in WORDS["tells"] or (after in WORDS["modal"] and lower_at(words, i + 2) in WORDS["then_tells"])


def closes(words: Words, i: int) -> bool:
    """Whether nothing that the number would count begins at token ``i``: "in 2505 drew", not "in 2505 homes"."""
    token = lower_at(words, i)
    if token in ("in", "by", "of") and (year_at(words, i + 1) or token == "of"):
        return False  # "3005 in 2004" counts
    if token in CLOSED or not token.isalpha():
        return not token.isdecimal()
    return words.texts[i][0].isupper() or not (lexeme(token).plural or token in COUNTED or token in WORDS["not_dated"])
