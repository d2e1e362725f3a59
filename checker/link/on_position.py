"""Conditions on where figures stand: in a list, at the beginning, before or behind one another."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition


@condition
def unlisted(context: Context, role: Figures) -> bool:
    """The figure is not one of a list."""
    del context
    return all(f.group is None for f in role)


@condition
def ends_list(context: Context, role: Figures) -> bool:
    """The figure is the last of a list: the five of "six medals, one silver and five bronze"."""
    return all(f.group is not None and context.words(f)[f.opening - 1] == "and" for f in role)


@condition
def said_with(context: Context, role: Figures, words: str) -> bool:
    """The figure's sentence has one of some words."""
    sought = frozenset(words.split())
    return any(not sought.isdisjoint(context.words(f)) for f in role)


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


@condition
def describes(context: Context, role: Figures) -> bool:
    """The figure is an adjective, which names what stands behind it: "a five-week period", "the 11-inch model"."""
    return all("-" in context.words(f)[f.first : f.stop] and not f.quantity.is_range for f in role)
