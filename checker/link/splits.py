"""Shares into which one whole is split: "split 60% online and 40% in shops", "70% copper, 30% tin", "60% from coal"."""

from __future__ import annotations

from functools import partial
from itertools import pairwise, takewhile

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.link.shares_in_row import is_set_apart
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "splits")

PART = 5  # tokens between two shares of a mixture
NAMED = 7  # tokens behind a share in which is named what it is of
LEADING = 12  # tokens before the first share in which something is said to be split


def _others(context: Context, first: Figure) -> tuple[Figure, ...]:
    words = context.words(first)
    row = [f for f in context.beside(first) if f.kind is Kind.PERCENT]
    if row[0] is not first or len(row) < 2 or not _set("changing").isdisjoint(words):
        return ()
    if _is_split(words, first):
        return _to_the_break(words, row)
    in_kinds = _is_mixture(words, row) or _is_in_assets(words, row)
    if in_kinds or _is_one_preposition(words, row) or _is_row_of_places(words, row):
        return tuple(row[1:])
    whole = _whole(words, first)
    jointly = not word_set("rivals", "jointly").isdisjoint(words)
    if jointly or any(share.quantity.numbers[0].value > 100 for share in row):
        return ()
    if whole is not None and all(_goes_on(context, whole, *two) for two in pairwise(row)):
        return tuple(row[1:])
    return ()


def _to_the_break(words: list[str], row: list[Figure]) -> tuple[Figure, ...]:
    """The shares behind the first, up to where something else is told: "49% to a fund, which is 60% owned by"."""
    unbroken = takewhile(lambda two: _set("breaking").isdisjoint(words[two[0].stop : two[1].opening]), pairwise(row))
    return tuple(share for _, share in unbroken)


def _whole(words: list[str], first: Figure) -> frozenset[str] | None:
    """The names of the whole that a first share is of, if it can be shared out: none for a stake or a payment."""
    behind = words[first.stop : first.stop + NAMED]
    if behind[:1] == ["of"]:
        counted = not word_set("rivals", "counted").isdisjoint(behind)
        return None if counted else _set("amounts").intersection(behind) or None
    before = words[max(0, first.opening - LEADING) : first.opening]
    if not _set("stakes").isdisjoint(behind[:1]) or not _set("paying").isdisjoint((*behind[:3], *before[-PART:])):
        return frozenset()
    at = next((i for i in range(len(before) - 1, -1, -1) if before[i] == "of"), None)
    if at is None:
        return None
    opens = at == 0 or not before[at - 1].isalnum()
    named = before[at:] if opens else before if before[at + 1 : at + 2] == ["which"] else []
    return _set("amounts").intersection(named) or None


def _goes_on(context: Context, whole: frozenset[str], preceding: Figure, share: Figure) -> bool:
    """Whether a few words tell what else has a share of the whole: "and 20% by a bank", "the state 30%"."""
    words = context.reading.words[share.sentence]
    between, behind = words.lower[preceding.stop : share.opening], words.lower[share.stop : share.stop + PART]
    if not _set("joints") & set(between) or is_set_apart(context, share) or len(between) > LEADING:
        return False
    if not word_set("rivals", "measured").isdisjoint((*between, *behind[:2])):
        return False  # "55% of the market by value, Brill 60% by volume"
    if between[-1] in _set("moved") or not set(share.scope.times) <= set(preceding.scope.times):
        return False
    if behind[:1] == ["in"] == words.lower[preceding.stop + 1 : preceding.stop + 2]:
        return False  # "a 70% share in shoes and 45% in bags"
    if behind and behind[0] in _set("stakes"):
        behind = ["of", *behind[2:]] if behind[1:2] in (["in"], ["of"]) else behind[1:]
    if behind[:1] == ["of"]:
        same = behind[1:2] in (["those"], ["the"], ["all"]) and not whole.isdisjoint(behind[2:3])
        return same and _set("no_part").isdisjoint(behind[3:4])
    named = any(text[:1].isupper() for text in words.texts[preceding.stop : share.opening])
    if named and _set("possessive") & set(between[:3]):
        return False  # "imports 60% of its gas, Italy 70%"
    placed = behind[:1] in (["in"], ["on"]) and words.lower[preceding.stop : preceding.stop + 1] != behind[:1]
    return not (placed and whole) and (not behind or behind[0] in _set("going_on"))


def _is_split(words: list[str], first: Figure) -> bool:
    """Whether something is said to be split before the first share, and nothing else behind that."""
    before = words[max(0, first.opening - LEADING) : first.opening]
    at = next((i for i in range(len(before) - 1, -1, -1) if before[i] in _set("splitting")), None)
    before = before[:-1] if at == len(before) - 2 and before[-1] == ":" else before  # "is split: 54% to schools"
    return at is not None and _set("ends").isdisjoint(before[at:]) and "of" not in words[first.stop : first.stop + 1]


def _is_mixture(words: list[str], row: list[Figure]) -> bool:
    """Whether each share has the name of what it is behind it, and nothing more: "is 70% copper and 30% tin"."""
    first = row[0]
    if not first.opening or words[first.opening - 1] not in _set("being_made"):
        return False
    for figure, following in zip(row, [*row[1:], None], strict=True):
        stop = following.opening if following else min(len(words), figure.stop + PART)
        told = words[figure.stop : stop]
        end = next((i for i, word in enumerate(told) if word in _set("marks")), len(told))
        named, rest = told[:end], told[end:]
        if not 0 < len(named) <= 2 or not all(_is_named(word) for word in named):
            return False
        if following and not set(rest) <= _set("marks"):
            return False
    return True


def _is_row_of_places(words: list[str], row: list[Figure]) -> bool:
    """Whether each share stands in brackets behind where some of a whole goes: "go to Asia (60%) and Africa (40%)"."""
    bracketed = all((words[f.opening - 1], *words[f.stop : f.stop + 1]) == ("(", ")") for f in row)
    before = words[max(0, row[0].opening - PART) : row[0].opening]
    led = not _set("leading").isdisjoint(before) and not _set("moving").isdisjoint(before)
    between = [words[f.stop + 1 : following.opening - 1] for f, following in pairwise(row)]
    names = all(0 < len(told) <= PART and _set("joints").issuperset(told[:1]) for told in between)
    return bracketed and led and names and not _set("amounts").isdisjoint(words[: row[0].opening])


def _is_in_assets(words: list[str], row: list[Figure]) -> bool:
    """Whether each share is in one kind of asset, and nothing more is told: "holds 70% in shares and 30% in bonds"."""
    behind = [words[f.stop : f.stop + 3] for f in row]
    of_fund = behind[0][:2] == ["of", "the"] and not _set("holders").isdisjoint(behind[0][2:])
    if of_fund:
        behind[0] = words[row[0].stop + 4 : row[0].stop + 7]  # "70% of the fund is in shares"
    holds = of_fund or not _set("holding").isdisjoint(words[max(0, row[0].opening - 2) : row[0].opening])
    named = [told[1] for told in behind if told[:1] == ["in"] and told[2:] != [] and told[2] in _set("marks")]
    return holds and len(named) == len(row) and _set("assets").issuperset(named) and len({*named}) == len(named)


def _is_named(word: str) -> bool:
    """Whether a word may be the name of a part: no preposition, no "cheaper", no "owned"."""
    return word.isalpha() and word not in _set("no_part") and not word.endswith(("ed", "ing", "ly"))


def _is_one_preposition(words: list[str], row: list[Figure]) -> bool:
    """Whether the first share is of one whole, and one preposition leads from each to where it goes or comes from."""
    first = row[0]
    whole = words[first.stop : first.stop + 1] == ["of"] or words[:1] == ["of"] or _is_owned(words, first)
    behind = {word for f in row[1:] for word in words[f.stop : f.stop + 1]}
    if not whole or len(behind) != 1 or behind.isdisjoint(_set("leading")):
        return False
    between = words[first.stop : row[1].opening]
    before = words[max(0, first.opening - 2) : first.opening]
    earns = not _set("earning").isdisjoint(before)  # "makes 45% of it from ads"
    owned = not _set("owned").isdisjoint(before[-1:])
    moves = earns or owned or not _set("moving").isdisjoint(between)
    return moves and not behind.isdisjoint(between) and _set("ends").isdisjoint(between)


def _is_owned(words: list[str], first: Figure) -> bool:
    """Whether the share is how much of one thing somebody has: "is 55% owned by the state", "is owned 55% by"."""
    beside = words[max(0, first.opening - 1) : first.opening] + words[first.stop : first.stop + 1]
    return not _set("owned").isdisjoint(beside)
