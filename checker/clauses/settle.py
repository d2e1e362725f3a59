"""What a word of a closed class, a name or an unlisted word is in its place: determiner or auxiliary, name or word.

Each rule takes the context and the token, and gives one letter of `checker.clauses.tags`.
"""

from __future__ import annotations

from collections.abc import Callable

from checker.clauses.context import Context
from checker.extraction.lexemes import lexeme
from checker.languages.lexicon import word_set

_FLOATING = word_set("closed", "floating")  # "the two each rose", "they were both found"
_POINTING = frozenset(("this", "these", "those"))
_IS = (["'s"], ["’s"])
_PLURAL_PRONOUNS = frozenset(("i", "we", "they", "you"))


def name(context: Context, i: int) -> str:
    """A capital inside a sentence: a name, unless the word is of a closed class or begins a quotation."""
    tag = context.word.tag
    if tag == "M" or context.words.texts[i] == "US":
        return "L"
    if tag in "bspzEG" and context.before(i) in "Q;(.":
        return tag
    if tag in "JAGELKspbz":
        return context.noun()
    return tag


def _determiner(context: Context, i: int) -> str:
    text = context.lower[i]
    if [text] in _IS:
        return "B" if context.base(i)[1] == "R" or context.before(i) == "W" else "D"
    if text in ("'", "’"):
        return "D" if context.before(i) == "K" else "Q"
    if text in _FLOATING and context.before(i) in "KLRNB" and context.next(i) in "EpVBHM":
        return "A"
    if text in _POINTING:
        return "R" if context.next(i) in "EGWPpBMH" else "D"
    return "V" if text == "own" and context.before(i) in "WRKTM" else "D"


def _subordinator(context: Context, i: int) -> str:
    """ "that" before a noun in the singular is a determiner: "that plan"; in "that's" and "but that was" a pronoun."""
    if context.lower[i] != "that":
        return "S"
    if context.lower[i + 1 : i + 2] in _IS or (context.before(i) in "^CQ;" and context.next(i) in "BMHO"):
        return "R"
    if context.before(i) == "^" and context.next(i) in "VEpsz":
        return "R"  # "That remains below 40"
    after = context.next(i)
    return "D" if after in "bJL" and context.before(i) not in "KLVE" else "S"


def _hyphen(context: Context, i: int) -> str:
    """A hyphen between spaces is a dash, but in "six - member", as some print a compound."""
    words = context.words
    if i and words.lower[i - 1] == "-" and words.glued(i - 1) and context.before(i) == ";":
        return "Q"  # the second sign of "--"
    if words.glued(i) and words.lower[i + 1] == "-":
        return ";"
    if words.glued(i) or (i and words.glued(i - 1)):
        return "-"
    return "-" if context.before(i) == "N" and context.next(i) in "Lb" else ";"


def _preposition(context: Context, i: int) -> str:
    """ "as" between a noun and another clause's subject: "he fell as 12 men fled"."""
    if context.lower[i] != "as":
        return "P"
    if context.before(i) not in "LKAN,":
        return "P"
    if lexeme(context.lower[min(i + 1, len(context.lower) - 1)]).plural:  # "as drinkers returned"
        return "S" if any(lexeme(word).tag in "pzEBMH" for word in context.lower[i + 2 : i + 3]) else "P"
    if context.next(i) not in "NR":
        return "P"
    return "S" if any(lexeme(word).tag in "pEBMH" for word in context.lower[i + 2 : i + 8]) else "P"


def _adverb(context: Context, i: int) -> str:
    """ "the home", "his back" are nouns."""
    return "L" if context.lower[i] in ("home", "back") and context.before(i) in "DNJ" else "A"


def _unknown(context: Context, i: int) -> str:
    """An unlisted word: a verb after a modal, or after "they" or "to" before a noun phrase."""
    if context.counting and context.word.plural:
        return "K"
    base = context.base(i)[1]
    if base == "M":
        return "V"
    if base == "T":
        return "V" if context.next(i) in "DNR" and not context.word.plural else "L"
    said = context.before(i) == "R" and context.lower[i - 1] in _PLURAL_PRONOUNS
    return "V" if said and context.next(i) in "DNRPT" else "L"


SETTLE: dict[str, Callable[[Context, int], str]] = {
    "D": _determiner,
    "S": _subordinator,
    "-": _hyphen,
    "P": _preposition,
    "A": _adverb,
    "L": _unknown,
}
