"""Condition on the ages of a parent and a child who are told side by side: "Ann Lee, 31, and her son, 43"."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from msgspec import Struct

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.context import found_once
from checker.model.figure import Figure
from checker.model.quantity import Kind

_ages = partial(word_set, "ages")

NAME = 3  # tokens of a name between "son" and the comma
BETWEEN = 9  # tokens between the first age and "her son" in one sentence
NEAR = 2  # sentences before "the woman's children" in which her age is told


class Kin(Struct, frozen=True):
    """Where "her son" begins before an age, and whether that is who is older."""

    start: int
    possessive: str
    older: bool


def _older_than(context: Context, child: Figure) -> Figure | None:
    """The age of the parent, told beside that of the child."""
    return _generations(context).get(child.start)


@found_once
def _generations(context: Context) -> dict[int, Figure]:
    """By a child's age that of the parent, where one is told as the other's son or mother."""
    found: dict[int, Figure] = {}
    ages = [f for f in context.of_kind(Kind.AGE) if f.quantity.unit == "year" and not f.quantity.is_range]
    for first, second in pairwise(ages):
        kin = _kin(context, second)
        if kin is not None and _belongs(context, first, second, kin):
            child, parent = (first, second) if kin.older else (second, first)
            found[child.start] = parent
        elif kin is None:
            parents = _whose(context, second)
            found.update({second.start: parents[0]} if parents else {})
    return found


def _whose(context: Context, child: Figure) -> list[Figure]:
    """The one age of who is named as the parent: "the man's two sons, aged eight and six"."""
    words = context.words(child)
    at = next((i for i in range(1, child.opening) if words[i] in ("'s", "’s")), 0)
    parent = words[at - 1]
    named = words[at - 2 : at - 1] == ["the"] and parent in _ages("he") | _ages("she")
    if not at or not named or _ages("children").isdisjoint(words[at : at + NAME]) or not _is_child(words, child):
        return []
    near = range(child.sentence - NEAR, child.sentence)
    told = [f for number in near for f in context.by_sentence.get(number, ()) if f.kind is Kind.AGE]
    return told if len(told) == 1 and parent in context.words(told[0])[told[0].stop : told[0].stop + NAME] else []


def _is_child(words: list[str], age: Figure) -> bool:
    """Whether "boy" or the like stands beside an age: "a boy aged 13", "a 10-year-old girl"."""
    return not _ages("child").isdisjoint((*words[age.opening - 2 : age.opening], *words[age.stop : age.stop + 1]))


def _kin(context: Context, age: Figure) -> Kin | None:
    """Who is told with an age: "her 13-year-old son", "her son, 13,", "her son Tom, aged 13,"."""
    words, texts = context.words(age), context.reading.words[age.sentence].texts
    relation = words[age.stop] if age.stop < len(words) else ""
    start = age.opening - 1
    if relation not in _kinds():
        if age.stop < len(words) and words[age.stop][0].isalnum() and words[age.stop] not in ("and", "were", "was"):
            return None
        at = age.opening - (words[age.opening - 1] == "aged")
        at -= words[at - 1] == ","  # behind "her son Tom"
        near = range(at - 1, max(0, at - 2 - NAME), -1)
        of = next((i for i in near if words[i] in _kinds()), None)
        if of is None or not all(text[0].isupper() for text in texts[of + 1 : at]):
            return None
        relation, start = words[of], of - 1
    possessive = words[start] if start >= 0 else ""
    return Kin(start, possessive, relation in _ages("older")) if possessive in _ages("possessing") else None


def _kinds() -> frozenset[str]:
    return _ages("older") | _ages("younger")


def _belongs(context: Context, first: Figure, second: Figure, kin: Kin) -> bool:
    """Whether the kin are those of the one whose age is told before."""
    ours, theirs = context.words(first), context.words(second)
    if not _ages("at_another_time").isdisjoint((*theirs, *ours)) or kin.possessive == "their":
        return False
    told = ours[max(0, first.opening - 4) : first.opening] + ours[first.stop : first.stop + 2]
    if not _ages("she" if kin.possessive == "his" else "he").isdisjoint(told):
        return False
    if second.sentence == first.sentence:
        texts = context.reading.words[first.sentence].texts[first.stop : kin.start]
        others = (_ages("she") | _ages("he")) - _kinds()
        plain = others.isdisjoint(theirs[first.stop + 1 : kin.start]) and not any(t[0].isupper() for t in texts)
        return plain and len(texts) <= BETWEEN
    alone = len([f for f in context.by_sentence[first.sentence] if f.kind is Kind.AGE]) == 1
    named = not _ages("she" if kin.possessive == "her" else "he").isdisjoint(told)
    return second.sentence == first.sentence + 1 and kin.start == 0 and alone and named


@condition
@pairs(given=0, sought=1, find=_older_than)
def child_of(context: Context, child: Figures, parent: Figures) -> bool:
    """The second is the age of who is a generation older than the first: "Ann Lee, 41, and her son, 13"."""
    return _older_than(context, child[0]) is parent[0]
