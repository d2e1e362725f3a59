"""What stands between the braces of a wording: a slot's name and what it takes."""

from __future__ import annotations

import re
from functools import cache

from checker.errors import CrossfootError
from checker.model.quantity import QUANTITIES, Kind
from checker.model.rule import WordingRole
from checker.userfiles.suggest import instead, nearest
from checker.wordings.syntax import Slot
from checker.wordings.wordsets import words_of

_KINDS = {kind.value: kind for kind in Kind}
_LIKE_A_KIND = 0.8  # a word so like one is a slip: "cont" for "count"
_WORDS = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")


@cache
def read_role(slot: Slot) -> tuple[WordingRole, frozenset[str]]:
    """The role, and the words that it may take if it takes words.

    Raises CrossfootError with the column of the braces.

    >>> read_role(Slot("change:percent|points", 1))[0].kinds
    (<Kind.PERCENT: 'percent'>, <Kind.POINTS: 'points'>)
    """
    written, colon, wanted = slot.inner.partition(":")
    name = written.strip().removesuffix("+")
    many = written.strip().endswith("+")
    try:
        options = [option.strip() for option in wanted.split("|")] if colon else []
        kinds = tuple(_KINDS[option] for option in options if option in _KINDS)
        words = _words([option for option in options if option not in _KINDS])
        _check_options(kinds, words, many)
    except CrossfootError as error:
        raise CrossfootError(error.message, column=slot.column) from None
    return WordingRole(name, kinds, many, bool(words)), words


def _words(options: list[str]) -> frozenset[str]:
    words: set[str] = set()
    for option in options:
        if option.startswith("@"):
            words |= words_of(option[1:])
        elif nearest(option, list(_KINDS), _LIKE_A_KIND):
            raise CrossfootError(f"unknown kind {option!r}{instead(option, _KINDS)}")
        elif _WORDS.fullmatch(option):
            words.add(option.lower())
        else:
            raise CrossfootError(f"{option!r} is neither a kind nor words")
    return frozenset(words)


def _check_options(kinds: tuple[Kind, ...], words: frozenset[str], many: bool) -> None:
    if kinds and words:
        raise CrossfootError(f"a slot takes figures or words, not both: {', '.join(kinds)} is a kind")
    if many and words:
        raise CrossfootError("a list ('+') is one of figures, not of words")
    if many and not set(kinds) <= set(QUANTITIES):
        raise CrossfootError("a list ('+') is one of figures that can be added")
