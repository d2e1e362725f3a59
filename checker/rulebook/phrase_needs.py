"""What a sentence must hold before it is worth running a phrase's pattern on it.

A pattern with a set of words takes about a millisecond to compile, and most phrases match nothing in most
articles. Whether the tokens of a sentence meet a phrase's needs is told by a few set operations.
"""

from __future__ import annotations

from functools import cache
from sys import intern

from checker.languages.closed import empty_words
from checker.model.quantity import QUANTITIES, Kind
from checker.rulebook.alphabet import BARRIER, END, JOINED, STOP, SYMBOL
from checker.rulebook.phrase_roles import read_role
from checker.rulebook.phrase_syntax import Either, Gap, Item, Maybe, Sequence, Slot, Word, WordSet
from checker.rulebook.wordsets import barriers, list_words, particles, words_of

_EVERYWHERE = frozenset(("the", "of", "to", "in", "and", "a", ","))
_FREQUENT = frozenset((SYMBOL[Kind.COUNT], SYMBOL[Kind.DATE]))

Need = frozenset[str]
"""Tokens of which one must be there."""


def needs(item: Item) -> list[Need]:
    r"""The needs of a phrase, the rarest first, by how often sentences with figures hold its tokens.

    >>> from checker.rulebook.phrase_syntax import parse
    >>> [sorted(need) for need in needs(parse("up? (above|below) the {x:money}"))]
    [['\x0f'], ['above', 'below'], ['the']]
    """
    return sorted(in_order(item), key=_commonness)


def in_order(item: Item) -> list[Need]:
    """The same needs in the order in which the phrase has them."""
    return [_one(need) for need in _needs(item)]


@cache
def _one(need: Need) -> Need:
    """The same set for all phrases that need it: thousands need some hundreds, so that kept rules are read sooner."""
    return frozenset(map(intern, need))


def _commonness(need: Need) -> int:
    """How often a sentence with figures holds one of some tokens, roughly, in a thousand."""
    return sum(map(_often, need))


def _often(token: str) -> int:
    if token == STOP:
        return 5000  # wherever two sentences are matched together
    if token in _EVERYWHERE:
        return 1000
    if token in _FREQUENT:
        return 600
    return 50 if token in empty_words() or not token[-1].isalpha() else 1


def _needs(item: Item) -> list[Need]:
    match item:
        case Word() if item.text == END:
            return [frozenset((STOP,))]
        case Word():
            return [_first_tokens(frozenset((item.text,)))]
        case WordSet():
            return [_first_tokens(words_of(item.name))]
        case Slot():
            return _slot(item)
        case Sequence():
            return [need for part in item.items for need in _needs(part)]
        case Either():
            return _of_any([needs(branch) for branch in item.branches])
        case Gap() | Maybe():
            return []


def _of_any(branches: list[list[Need]]) -> list[Need]:
    """One need that is met whichever branch matches; none if a branch has none."""
    return [frozenset().union(*(branch[0] for branch in branches))] if all(branches) else []


def _slot(slot: Slot) -> list[Need]:
    role, words = read_role(slot)
    if role.words:
        return [_first_tokens(words)]
    figure = frozenset(SYMBOL[kind] for kind in role.kinds or QUANTITIES)
    return [figure, _joints(), figure] if role.many else [figure]


@cache
def _joints() -> Need:
    """What joins two figures of a list."""
    return _first_tokens(frozenset((",", ";", *list_words("joins"))))


@cache
def _first_tokens(entries: frozenset[str]) -> Need:
    """The tokens that the entries begin with, as rendered: barriers marked, particles with and without their mark."""
    firsts = {entry.split()[0] for entry in entries}
    joined = {JOINED + word for word in firsts & particles()}
    return frozenset(BARRIER + word if word in barriers() else word for word in firsts) | joined


def has_figures(need: Need) -> bool:
    """Whether a need is one of figures, of any kinds."""
    return not need.isdisjoint(SYMBOL.values())
