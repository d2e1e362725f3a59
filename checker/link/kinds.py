"""Kinds of one thing that exclude one another: men and women, golds and silvers, electric buses and diesel."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from checker.languages.lexicon import load
from checker.link.context import Context
from checker.model.figure import Figure


@cache
def all_kinds_there_are() -> frozenset[frozenset[str]]:
    """Sets of nouns that are all kinds there are of something: men and women."""
    return frozenset(frozenset(row.split()) for row in load("sums")["all_kinds"])


def are_named_apart(first: str, second: str) -> bool:
    """Whether the two are known as kinds of one thing: men and women, "male" and "female", "electric" and "diesel"."""
    lemmas = frozenset(one_of(kind.lower()) for kind in (first, second))
    if len(lemmas) < 2:
        return False
    return any({first, second} <= row for row in _kinds_apart()) or any(lemmas <= row for row in all_kinds_there_are())


@cache
def _kinds_apart() -> list[frozenset[str]]:
    return [frozenset(row.split()) for row in load("sums")["kinds_apart"]]


def is_one_of_kinds(context: Context, whole: Figure, kinds: Iterable[str]) -> bool:
    """Whether what seems a whole is of a kind itself, apart from the others: "four golds, two silvers and a bronze"."""
    named = context.reading.words[whole.sentence].texts[whole.stop : whole.past]
    return any(are_named_apart(word, kind) for word in named for kind in kinds)


def one_of(kind: str) -> str:
    """The singular of a kind."""
    return irregular().get(kind, kind.removesuffix("s"))


@cache
def irregular() -> dict[str, str]:
    """Plurals that end in no "s"."""
    return dict(pair.split(":") for pair in load("sums")["irregular"].split())
