"""What part of speech a word is that may be several: noun or verb, participle or adjective, by weights.

What stands around the word votes for each letter that it can have, and the letter with the most votes is taken. The
weights are an averaged perceptron's (Collins 2002), kept as data (``languages/en/tags.yaml``): they were fitted on the
tags that a parser gives to sentences of published stories, by ``python -m benchmarks.fit_tags``.
"""

from __future__ import annotations

from functools import cache
from typing import TypeAlias

from checker.clauses.context import Context
from checker.languages.lexicon import load, word_set

LETTERS = {"s": "KV", "b": "LVE", "p": "VEJL", "z": "VELJ", "E": "EVLJ", "G": "GLJ"}
"""The letters that a word can have, by the letter of its lexeme; the first where nothing votes.

Those of E and G end in J.
"""

_ATTRIBUTIVE, _NO_NOUN = "EG", ".,;PTS()"  # their adjectives stand before a noun; tags of what is none
_ENDING = 4  # letters of a word that tell how it ends
_NONE: dict[str, list[float]] = {}
_NO_WORDS = "NQ"  # figures and quotation marks
_EACH = frozenset(("a", "an", "each", "every"))
_COUNTED_OUT_BY = word_set("figures", "per")
_AS_NOUN = "bpz"  # letters of lexemes whose nouns may be plural

Weights: TypeAlias = dict[str, dict[str, list[float]]]
"""For each sign and each value of it the votes for each letter, in the order of ``LETTERS``."""


def weighed(context: Context, i: int, letter: str) -> str:
    """The letter of token i of the sentence, whose lexeme has ``letter``, a key of ``LETTERS``."""
    if context.counting and context.count and context.before(i) == "N" and (agreeing := _agreeing(context, i, letter)):
        return agreeing
    weights, among = _weights().get(letter, {}), LETTERS[letter]
    told_by = [row for sign, value in signs(context, i) if (row := weights.get(sign, _NONE).get(value))]
    votes = [sum(column, 0.0) for column in zip(*told_by, strict=True)] or [0.0] * len(among)
    if letter in _ATTRIBUTIVE and context.past_adjectives(i) in _NO_NOUN:
        among = among.removesuffix("J")
    return told(context, letter, among[max(range(len(among)), key=votes.__getitem__)])


def told(context: Context, letter: str, found: str) -> str:
    """The letter that was found, or the one of the plural where it is a noun and the word one."""
    return context.noun() if found == "L" and letter in _AS_NOUN else found


def signs(context: Context, i: int) -> tuple[tuple[str, str], ...]:
    """What stands around token i: each sign with its value."""
    tags, lower = context.tags, context.lower
    word, before = lower[i], context.before(i)
    pair = (tags[i - 2] if i > 1 else "^") + before
    behind, farther = context.next(i), context.next(i + 1)
    clause = "1" if context.verbless else "0"
    counted = _counted(context, i) if before == "N" else ""
    top = "1" if context.title or not context.closed else "0"
    return (
        ("word", word),
        ("ending", word[-_ENDING:]),
        ("before", before),
        ("two before", pair),
        ("word before", _plain(lower[i - 1]) if i and before not in _NO_WORDS else ""),
        ("base", context.base(i)[1]),
        ("behind", behind),
        ("two behind", behind + farther),
        ("word behind", _plain(lower[i + 1]) if i + 1 < len(lower) and behind not in _NO_WORDS else ""),
        ("around", before + behind + clause),
        ("before, verb", before + clause),
        ("behind, verb", behind + clause),
        ("counted", counted + behind),
        ("other verbs", context.other_verbs(i) + before),
        ("past adjectives", before + context.past_adjectives(i)),
        ("top", top + before + behind),
        ("word, before", f"{word} {before}"),
        ("word, behind", f"{word} {behind}"),
    )


def _agreeing(context: Context, i: int, letter: str) -> str | None:
    """What a form right behind a count of two or more must be, if it can be only one: they agree in number.

    A form in -s is its noun ("12 calls a day"), but behind a name or preposition ("Apollo 11 lands", "the fund of 12
    pays for"). A base form with no noun behind is a verb ("seven die, 12 hurt"), since a noun would be a plural.
    """
    if letter == "s" and _left(context, i) not in "LP":
        return "K"
    is_verb = letter == "b" and not context.word.plural and context.next(i) in ",.PDRTA"
    return "V" if is_verb and context.lower[i + 1 : i + 2] != ["of"] else None


def _counted(context: Context, i: int) -> str:
    """Whether the figure before token i is a count above one, what stands before it, and whether "a day" follows."""
    return f"{int(context.count)}{_left(context, i)}{int(_is_rate(context, i))}"


def _is_rate(context: Context, i: int) -> bool:
    """Whether token i is counted per what follows it: "10,000 steps a day"."""
    behind = context.lower[i + 1 : i + 3]
    return len(behind) > 1 and behind[0] in _EACH and behind[1] in _COUNTED_OUT_BY


def _left(context: Context, i: int) -> str:
    """The tag before the figure that stands before token i, or ``^`` at the start."""
    k = i - 1
    while k >= 0 and context.tags[k] == "N":
        k -= 1
    return context.tags[k] if k >= 0 else "^"


def _plain(word: str) -> str:
    """A word with its apostrophe straight."""
    return word.replace("’", "'")


@cache
def _weights() -> dict[str, Weights]:
    data: dict[str, Weights] = load("tags")
    return data
