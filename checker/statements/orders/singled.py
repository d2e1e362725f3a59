"""Words that name what has most or least of several: superlatives, "led with", "the main", "more than any"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial

from msgspec import Struct

from checker.languages.lexicon import word_set
from checker.model.clause import ChunkKind, Parse

_set = partial(word_set, "superlatives")

_SINGULAR = "JL"  # tags of an adjective and of a singular noun
_OF_PART = 3  # tokens of "in the three" before a superlative
_OTHER = 4  # tokens of "than those to any other"
_NAMING = 5  # tokens between "main" and "was"
_THAN = 12  # tokens between a comparative and "than any other"


class Sign(Struct, frozen=True):
    """A word at ``token`` for the most (``way`` +1) or the least (-1) of a row; ``follows``: "the next largest"."""

    token: int
    way: int
    follows: bool


def signs(parse: Parse) -> Iterator[Sign]:
    """The words of a sentence that single one out.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> parse = parses(read(plain.read("The largest, Hull, has 41, the next largest 38.")))[0]
    >>> [(sign.token, sign.way) for sign in signs(parse)]
    [(1, 1), (10, 1)]
    """
    words, telling = parse.words.lower, _telling()
    for at, word in enumerate(words):
        way = _way(words, at) if word in telling and not _is_adverb(parse, at) else 0
        if way:
            yield Sign(at, way, not _set("next").isdisjoint(words[max(0, at - 2) : at]))


def _is_adverb(parse: Parse, at: int) -> bool:
    """Whether "most" or "least" only grades something: "the most vulnerable", "was skewed the least"."""
    if parse.words.lower[at] not in _set("adverbs"):
        return False
    chunk, behind = parse.chunks[parse.chunk_at[at]], parse.chunk_at[min(at + 1, len(parse.chunk_at) - 1)]
    graded = chunk.stop == at + 2 and parse.tags[at + 1] in _SINGULAR
    if graded or parse.chunks[behind].kind is ChunkKind.ADJECTIVE:
        return True
    verb = parse.clauses[chunk.clause].verb
    told = parse.chunks[verb].verb if 0 <= verb < chunk.number else None
    return told is not None and (told.passive or told.lemma not in _set("verbs"))


def is_superlative(word: str) -> bool:
    """Whether a word is a superlative by itself."""
    return word in _set("most") or word in _set("least")


@cache
def _telling() -> frozenset[str]:
    names = ("most", "main", "leads", "placed", "more", "least", "fewer")
    return frozenset[str]().union(*map(_set, names))


def _way(words: list[str], at: int) -> int:
    word, before = words[at], words[at - 1] if at else ""
    if is_superlative(word):
        return 0 if _is_of_no_row(words, at) else 1 if word in _set("most") else -1
    if word in _set("leads") or (word in _set("placed") and before in _set("came")):
        behind = words[at + 1 : at + 1 + _NAMING]
        return int(not _set("leading_with").isdisjoint(behind) and behind[0] not in _set("led_among"))
    if word in _set("main"):
        near = words[max(0, at - _NAMING) : at] + words[at + 1 : at + 1 + _NAMING]
        return int((before in _set("owners") or not before) and not _set("being").isdisjoint(near))
    return (1 if word in _set("more") else -1) if _is_more_than_any(words, at) else 0


def _is_of_no_row(words: list[str], at: int) -> bool:
    """Whether words around a superlative take it out of any row, or make it a lower place: "in two years"."""
    before, behind = words[max(0, at - 2) : at], words[at + 1 : at + 1 + _NAMING]
    if words[at] in _set("adverbs") and before[-1:] != ["the"] and "".join(behind[:1]).isalpha():
        return True  # "most in riyals", but "Hale spent most, $4m"
    if _is_of_part(words, at) or behind[:2] == ["of", "which"]:
        return True  # "nine in the lowest", "spent £41m on shops, the largest of which cost £3m"
    if not _set("within").isdisjoint(behind[:2]) and not _set("times").isdisjoint(behind):
        return True  # "the lowest in two years"
    return not _set("after_first").isdisjoint(before) or not _set("not_measured").isdisjoint(behind[:1])


def _is_of_part(words: list[str], at: int) -> bool:
    """Whether the superlative is only part of a description: "from the smallest farms", "of the three largest"."""
    before = words[max(0, at - _OF_PART) : at]
    if "the" in before and not _set("part_of").isdisjoint(before[: before.index("the")][-1:]):
        return True
    behind = words[at + 1 : at + 2]
    scoped = words[0] in _set("scoping") and bool(behind) and behind[0].isalpha()
    return scoped and behind[0] not in _set("part_of")


def _is_more_than_any(words: list[str], at: int) -> bool:
    """Whether nothing has more, or less, than one has: "more tickets than any other", "no team has let in fewer"."""
    behind = words[at + 1 : at + _THAN]
    than = next((at + 2 + i for i, word in enumerate(behind) if word in _set("than")), 0)
    any_other = not _set("any").isdisjoint(words[than : than + _OTHER])
    nobody = not _set("nobody").isdisjoint(words[max(0, at - _THAN) : max(0, at - 1)])
    return bool(than) and (any_other or nobody)
