"""Which words tell of the most or the least of a row: superlatives, "led with", "the main one was", "more than any"."""

from __future__ import annotations

from functools import cache, partial

from checker.languages.lexicon import word_set

_set = partial(word_set, "superlatives")

OF_PART = 3  # tokens of "in the three" before a superlative
OTHER = 4  # tokens of "than those to any other"
NAMING = 5  # tokens between "main" and "was"
THAN = 12  # tokens between a comparative and "than any other"


@cache
def singling_words(way: int) -> frozenset[str]:
    """The words that may tell of the most of a row (+1), or of the least (-1)."""
    if way > 0:
        return _set("most") | _set("main") | _set("leads") | _set("placed") | _set("more")
    return _set("least") | _set("fewer")


def sign(words: list[str], at: int) -> int:
    """+1 for a word that tells of the most of a row, -1 for one that tells of the least."""
    word, before = words[at], words[at - 1] if at else ""
    way = (word in _set("most")) - (word in _set("least"))
    if way:
        return 0 if _is_of_no_row(words, at) else way
    if word in _set("leads") or (word in _set("placed") and before in _set("came")):
        behind = words[at + 1 : at + 1 + NAMING]
        return int(not _set("leading_with").isdisjoint(behind) and behind[:1] != ["among"])
    if word in _set("main"):
        near = words[max(0, at - NAMING) : at] + words[at + 1 : at + 1 + NAMING]
        return int((before in _set("owners") or not before) and not _set("being").isdisjoint(near))
    way = (word in _set("more")) - (word in _set("fewer"))
    return way if way and _is_singled_out(words, at) else 0


def _is_of_no_row(words: list[str], at: int) -> bool:
    """Whether words around a superlative make it that of no row, or of a lower place in one."""
    before, behind = words[max(0, at - 2) : at], words[at + 1 : at + 1 + NAMING]
    if words[at] == "most" and before[-1:] != ["the"] and "".join(behind[:1]).isalpha():
        return True  # "most in riyals", but "Hale spent most, $4m"
    if _is_of_part(words, at) or behind[:2] == ["of", "which"]:
        return True  # "nine in the lowest", "spent £41m on shops, the largest of which cost £3m"
    if not _set("within").isdisjoint(behind[:2]) and not _set("times").isdisjoint(behind):
        return True  # "the lowest in two years"
    return not _set("after_first").isdisjoint(before) or not _set("not_measured").isdisjoint(behind[:1])


def _is_of_part(words: list[str], at: int) -> bool:
    """Whether what is told is of no most itself: "from the smallest farms", "of the three largest"."""
    before = words[max(0, at - OF_PART) : at]
    if "the" in before and not _set("part_of").isdisjoint(before[: before.index("the")][-1:]):
        return True
    scoped = words[0] in _set("scoping") and words[at + 1 : at + 2] != [] and words[at + 1].isalpha()
    return scoped and words[at + 1] not in _set("part_of")


def is_next(words: list[str], at: int) -> bool:
    """Whether a superlative is that of the second of a row: "the second-largest", "the next highest"."""
    return not _set("next").isdisjoint(words[max(0, at - 2) : at])


def _is_singled_out(words: list[str], at: int) -> bool:
    """Whether nothing has more, or less, than one has: "more tickets than any other", "no team has let in fewer"."""
    behind = words[at + 1 : at + THAN]
    if "than" not in behind:
        return False
    than = behind.index("than")
    return not (
        _set("any").isdisjoint(words[at + than + 2 : at + than + 2 + OTHER])
        and _set("nobody").isdisjoint(words[max(0, at - THAN) : max(0, at - 1)])
    )
