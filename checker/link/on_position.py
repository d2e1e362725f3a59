"""Conditions on where figures stand: in a list, at the beginning, before or behind one another."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition


@condition
def unlisted(context: Context, role: Figures) -> bool:
    """The figure is not one of a list."""
    del context
    return all(f.group is None for f in role)


@condition
def begins(context: Context, role: Figures, words: str) -> bool:
    """The figure's sentence begins with one of some words."""
    return all(context.words(f)[0] in words.split() for f in role)


@condition
def said_with(context: Context, role: Figures, words: str) -> bool:
    """The figure's sentence has one of some words."""
    sought = frozenset(words.split())
    return any(not sought.isdisjoint(context.words(f)) for f in role)


@condition
def next_sentence(context: Context, first: Figures, second: Figures) -> bool:
    """The second figure's sentence is the one behind the first one's."""
    del context
    return all(b.sentence == a.sentence + 1 for a in first for b in second)


@condition
def other_sentence(context: Context, first: Figures, second: Figures) -> bool:
    """The figures stand in different sentences."""
    del context
    return all(a.sentence != b.sentence for a in first for b in second)


@condition
def told_first(context: Context, first: Figures, second: Figures) -> bool:
    """The first stands before the second, or in its paragraph: news tells the whole before its parts."""
    del context
    return all(a.start < b.start or a.paragraph == b.paragraph for a in first for b in second)
