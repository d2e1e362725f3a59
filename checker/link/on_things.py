"""Conditions on what is counted: the same thing, or one thing that covers others."""

from __future__ import annotations

from checker.languages.lexicon import word_set
from checker.languages.things import is_covered, is_person, noun_class
from checker.link.conditions import Context, Figures, condition
from checker.link.partitives import is_plural
from checker.model.figure import Figure, Noun
from checker.model.quantity import Kind

_RELATIVES = ("that", "which")  # "of 312 animals, 351 that are ill", where nothing else stands between
ONES = "one"  # stands for what was counted before: "12 cars, including nine electric ones"


@condition
def same_unit(context: Context, *roles: Figures) -> bool:
    """All figures are of one kind and unit, and of one "per" where they name any."""
    del context
    figures = [f for role in roles for f in role]
    pers = {f.quantity.per for f in figures} - {None}
    return len({(f.kind, f.quantity.unit) for f in figures}) == 1 and len(pers) <= 1


@condition
def covers(context: Context, whole: Figures, parts: Figures) -> bool:
    """The whole can be the total of the parts: its noun covers theirs, or they have one unit.

    A part may leave its noun out where words go on as in "160 men in Leeds and 90 in York".
    """
    if whole[0].kind is not Kind.COUNT:
        return same_unit(context, whole, parts)
    return all(_covers(context, a, b) for a in whole for b in parts)


@condition
def people(context: Context, role: Figures) -> bool:
    """All figures count people, each of whatever sort."""
    del context
    return all(f.counted is not None and is_person(f.counted.lemma) for f in role)


@condition
def may_include(context: Context, whole: Figures, parts: Figures) -> bool:
    """The parts can be some of the whole: it covers them, or both are people ("suspects", "sponsors")."""
    figures = (*whole, *parts)
    if any(_names_a_kind(context, f) for f in whole):
        return False
    if covers(context, whole, parts) or all(_covers(context, a, b, loosely=True) for a in whole for b in parts):
        return True
    return all(f.kind is Kind.COUNT and f.counted is not None and is_person(f.counted.lemma) for f in figures)


@condition
def nearest_may_include(context: Context, whole: Figures, parts: Figures) -> bool:
    """The parts can be some of the whole, and of nothing that stands between it and them."""
    between = context.figures[context.place[whole[0].start] + 1 : context.place[parts[0].start]]
    return may_include(context, whole, parts) and not any(may_include(context, (f,), parts) for f in between)


@condition
def left_out(context: Context, role: Figures) -> bool:
    """The figures leave out their noun, and a preposition follows each: "22 in Wales and 20 in Scotland"."""
    bare = all(f.counted is None or f.counted.stop <= f.stop for f in role)
    return bare and all(_leaves_noun_out(context, f, "behind_parts") for f in role)


@condition
def closed(context: Context, *roles: Figures) -> bool:
    """No word of the sentences leaves something out: "the rest", "including", "alone"."""
    return all(_is_closed(context, f) for role in roles for f in role)


@condition
def partitive(context: Context, parts: Figures) -> bool:
    """The first part is followed by "of them", "of whom" or the like."""
    words, stop = context.words(parts[0]), parts[0].stop
    return words[stop : stop + 1] == ["of"] and not word_set("sums", "of_them").isdisjoint(words[stop + 1 : stop + 2])


@condition
def counts(context: Context, *roles: Figures) -> bool:
    """All figures count a noun, or are one that counts: "the trio"."""
    del context
    figures = [f for role in roles for f in role]
    return all(f.kind is Kind.COUNT and (f.counted is not None or f.implied) for f in figures)


def _is_closed(context: Context, figure: Figure) -> bool:
    words = context.words(figure)
    leaving = word_set("marks", "open") & context.words_between_figures(figure)
    if words[figure.stop : figure.stop + 1] == ["others"] and words.count("others") == 1:
        leaving = leaving - {"others"}  # "three others, Hill, Vale and Ames"
    only = "only" in words[max(0, figure.opening - 2) : figure.opening] and words.count("only") == 1
    return not leaving or (only and leaving == {"only"})  # "only two teams, Brazil and Spain", "can only be two"


def same_class(first: Noun | None, second: Noun | None) -> bool:
    """Whether two nouns are of one class."""
    return first is not None and second is not None and noun_class(first.lemma) == noun_class(second.lemma)


def have_one_noun(first: Figure, second: Figure) -> bool:
    """Whether two figures count what one noun names: not "suspects" and "men"."""
    return first.counted is not None and second.counted is not None and first.counted.lemma == second.counted.lemma


def may_count_the_same(first: Figure, second: Figure) -> bool:
    """Whether two figures count one class of things, or one does not say what."""
    return first.counted is None or second.counted is None or same_class(first.counted, second.counted)


def is_covered_either_way(first: Figure, second: Figure) -> bool:
    """Whether the noun that one counts covers that of the other."""
    a, b = first.counted, second.counted
    return a is not None and b is not None and (is_covered(a.lemma, b.lemma) or is_covered(b.lemma, a.lemma))


def _names_a_kind(context: Context, figure: Figure) -> bool:
    """Whether a hyphen makes a kind of it: "12 of the four-packs"."""
    return context.words(figure)[figure.stop : figure.stop + 1] == ["-"]


def _covers(context: Context, whole: Figure, part: Figure, *, loosely: bool = False) -> bool:
    if part.kind is not Kind.COUNT:
        return False
    if part.counted is None:
        entry = "behind_some" if loosely else "behind_parts"
        left_out = _leaves_noun_out(context, part, entry)
        if loosely and not left_out and context.words(part)[part.stop : part.stop + 1]:
            left_out = context.words(part)[part.stop] in _RELATIVES and _stands_next(context, whole, part)
        return left_out and (whole.counted is not None or _leaves_noun_out(context, whole, entry))
    if whole.counted is None:
        return False
    return part.counted.lemma == ONES or is_covered(part.counted.lemma, whole.counted.lemma)


def _stands_next(context: Context, whole: Figure, part: Figure) -> bool:
    """Whether nothing in the plural stands between the two, of which the second might be some."""
    between = context.words(part)[whole.past : part.opening] if whole.sentence == part.sentence else []
    return between != [] and not any(map(is_plural, between))


def _leaves_noun_out(context: Context, figure: Figure, entry: str) -> bool:
    """Whether a word of an entry of the data, "partitives", follows a number, whose noun is left out."""
    words = context.words(figure)
    behind = words[figure.stop : figure.stop + 1]
    stop = figure.stop + (not word_set("partitives", "befalling").isdisjoint(behind))
    return stop < len(words) and words[stop] in word_set("partitives", entry)
