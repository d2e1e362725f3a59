"""Conditions on where figures stand: in a list, at the beginning, before or behind one another."""

from __future__ import annotations

from checker.languages.closed import prepositions
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
def begins(context: Context, role: Figures, words: str) -> bool:
    """The figure's sentence begins with one of some words."""
    return all(context.words(f)[0] in words.split() for f in role)


@condition
def said_with(context: Context, role: Figures, words: str) -> bool:
    """The figure's sentence has one of some words."""
    sought = frozenset(words.split())
    return any(not sought.isdisjoint(context.words(f)) for f in role)


@condition
def introduced_by(context: Context, role: Figures, words: str) -> bool:
    """One of some words and a preposition stand right before the figure: "down from 41", "a total of 41"."""
    before = (context.words(f)[max(0, f.opening - 2) : f.opening] for f in role)
    return any(len(led) > 1 and led[0] in words.split() and led[1] in prepositions() for led in before)


@condition
def next_sentence(context: Context, first: Figures, second: Figures) -> bool:
    """The second figure's sentence is the one behind the first one's."""
    del context
    return all(b.sentence == a.sentence + 1 for a in first for b in second)


@condition
def just_before(context: Context, first: Figures, second: Figures) -> bool:
    """The first stands before the second in its sentence, or in the sentence before, where the second opens its own."""
    del context
    a, b = first[-1], second[0]
    return a.start < b.start and (a.sentence == b.sentence or (a.sentence == b.sentence - 1 and b.opening == 0))


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
