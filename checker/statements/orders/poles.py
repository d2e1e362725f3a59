"""Words for the least, the most or the mean of several, and what each can measure."""

from __future__ import annotations

from collections.abc import Mapping

from checker.languages import frames
from checker.languages.lexicon import word_set
from checker.model.clause import Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind

_ROLES = {
    word: role
    for name, role in (("least", "low"), ("most", "high"), ("mean", "mean"))
    for word in frames.words("level", name)
}
_QUICK, _SLOW = frames.words("level", "quick"), frames.words("level", "slow")
_OF_TWO = {
    word: role for name, role in (("lesser", "low"), ("greater", "high")) for word in frames.words("level", name)
}
_IDLE, _MODEST = frames.words("level", "idle"), frames.words("level", "modest")
_THE = word_set("statements", "the")
_MEASURES: Mapping[str, frozenset[Kind]] = {
    word: kinds
    for name, kinds in (
        ("of_age", frozenset((Kind.AGE, Kind.DURATION))),
        ("of_money", frozenset((Kind.MONEY,))),
        ("of_size", frozenset((Kind.MEASURE,))),
        ("of_length", frozenset((Kind.MEASURE, Kind.DURATION))),
        ("of_number", frozenset((Kind.COUNT, Kind.PERCENT))),
    )
    for word in frames.words("level", name)
}
_PER_UNIT = " per "
_MOST = "most"


def is_pole(parse: Parse, token: int) -> bool:
    """Whether a word says that something is the least, the most or the mean; "the elder" and "the younger" do too."""
    word = parse.words.lower[token]
    if word in _OF_TWO:
        return token > 0 and parse.words.lower[token - 1] in _THE
    if word not in _ROLES and word not in _QUICK and word not in _SLOW:
        return False
    return " ".join(parse.words.lower[token : token + 2]) not in _IDLE


def role_of(parse: Parse, token: int, figure: Figure) -> str:
    """The role that a word gives a figure: "low", "high" or "mean". The quickest has the least time, the most speed."""
    word = parse.words.lower[token]
    if word in _QUICK or word in _SLOW:
        fast = _PER_UNIT in (figure.quantity.unit or "")
        return "high" if (word in _QUICK) is fast else "low"
    if word == _MOST and parse.words.lower[token + 1 : token + 2] and parse.words.lower[token + 1] in _MODEST:
        return "low"  # "the most cautious"
    return _OF_TWO.get(word) or _ROLES[word]


def may_measure(word: str, figure: Figure) -> bool:
    """Whether a word can be about a figure: "the oldest" fits an age or a bare number, and not goals.

    >>> from checker import engine
    >>> story = engine.read_text("The oldest is 94. The oldest scored 94%.")
    >>> [may_measure("oldest", figure) for figure in engine.extract(story).figures]
    [True, False]
    """
    kinds = _MEASURES.get(word)
    bare = figure.kind in (Kind.COUNT, Kind.AGE) and figure.counted is None and figure.text.isdecimal()  # "(58)"
    return kinds is None or bare or figure.kind in kinds
