"""Names in clauses: where one begins and ends, and whether two may be the same."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Sequence
from typing import Generic, TypeAlias, TypeVar

from checker.languages.lexicon import load, word_set
from checker.languages.vocabulary import empty_words
from checker.model.clause import Chunk, Parse

Name: TypeAlias = tuple[str, ...]
Thing = TypeVar("Thing")

MOST = 12  # things kept for one first or last word, the last ones: so that work grows with the text

_IN_NAME = word_set("held_places", "in_name")
_POSSESSIVES = frozenset(("'s", "’s"))


def same_name(one: Name, other: Name) -> bool:
    """Whether two names may be the same: "Holm" and "Anna Holm", "Leeds" and "Leeds United", not "Ola Holm".

    >>> same_name(("Holm",), ("Anna", "Holm")), same_name(("Ola", "Holm"), ("Anna", "Holm"))
    (True, False)
    """
    short, long = sorted((one, other), key=len)
    if long[: len(short)] == short:
        return True
    if short[-1] != long[-1]:
        return False
    return (
        len(short) == 1
        or short[-2] == long[-2]
        or (min(len(short[-2]), len(long[-2])) == 1 and short[-2][0] == long[-2][0])
    )


class ByName(Generic[Thing]):
    """Things by their names, to find those of one name without a look at all others.

    >>> places = ByName[int]()
    >>> places.add(("Anna", "Holm"), 3)
    >>> places.alike(("Holm",)), places.alike(("Ola", "Holm"))
    ([3], [])
    """

    def __init__(self) -> None:
        """Nothing is stored yet."""
        self._first: dict[str, deque[tuple[int, Name, Thing]]] = defaultdict(lambda: deque(maxlen=MOST))
        self._last: dict[str, deque[tuple[int, Name, Thing]]] = defaultdict(lambda: deque(maxlen=MOST))
        self._added = 0

    def add(self, name: Name, thing: Thing) -> None:
        """Store a thing under its name."""
        row = (self._added, name, thing)
        self._first[name[0]].append(row)
        self._last[name[-1]].append(row)
        self._added += 1

    def alike(self, name: Name) -> list[Thing]:
        """The things whose names may be this one, in the order in which they were added."""
        near = (*self._first.get(name[0], ()), *self._last.get(name[-1], ()))
        found = {number: thing for number, other, thing in near if same_name(other, name)}
        return [found[number] for number in sorted(found)]


def name_from(texts: Sequence[str], start: int) -> Name:
    """The name that begins at a token, empty if none does."""
    stop = start
    while stop < len(texts) and (_is_name(texts[stop]) or (stop > start and _continues_after(texts, stop))):
        stop += 1
    while start < stop and texts[start].lower() in empty_words():
        start += 1
    return tuple(texts[start:stop])


def name_to(texts: Sequence[str], stop: int) -> Name:
    """The name that ends before a token, empty if none does."""
    start = stop
    while start > 0 and (_is_name(texts[start - 1]) or (start < stop and _continues_before(texts, start - 1))):
        start -= 1
    return tuple(texts[start:stop])


def name_in(parse: Parse, chunk: Chunk) -> Name:
    """The last name of a phrase: "Anna Holm" of "Norway's Anna Holm"; empty if it ends in no name."""
    if chunk.head < 0:
        return ()
    texts = parse.words.texts[chunk.start : chunk.head + 1]
    at = next((i + 1 for i in range(len(texts) - 1, -1, -1) if texts[i] in _POSSESSIVES), 0)
    while at < len(texts):
        name = name_from(texts, at)
        if name and at + len(name) == len(texts):  # and not "The Egyptian"
            return name
        at += 1 + len(name)  # "Second seed Anna Holm"
    return ()


def _is_name(text: str) -> bool:
    plain = text.replace("-", "").replace("'", "").replace("’", "").replace(".", "")
    return text[:1].isupper() and plain.isalpha() and text.lower() not in load("calendar")["weekdays"]


def _continues_after(texts: Sequence[str], at: int) -> bool:
    """Whether a small word at a token is inside a name: "de la Cruz", "St Mary's College"."""
    within = _IN_NAME | _POSSESSIVES
    stop = at
    while stop < len(texts) and texts[stop] in within:
        stop += 1
    return at < stop < len(texts) and _is_name(texts[stop])


def _continues_before(texts: Sequence[str], at: int) -> bool:
    """Whether a small word before a token is inside a name."""
    within = _IN_NAME | _POSSESSIVES
    while at >= 0 and texts[at] in within:
        at -= 1
    return at >= 0 and at + 1 < len(texts) and texts[at + 1] in within and _is_name(texts[at])
