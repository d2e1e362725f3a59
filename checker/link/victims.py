"""Those who were killed, hurt or held, whom a later sentence tells one kind after the other."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.languages.things import is_person
from checker.link.conditions import Figures
from checker.link.context import Context
from checker.link.struck import by_name, fates_of
from checker.model.figure import Figure
from checker.model.quantity import Kind

OPENING = 3  # tokens of "The dead were"
AHEAD = 3  # sentences behind the number in which they are told
_set = partial(word_set, "struck")


def told_as_victims(context: Context, whole: Figure) -> Figures:
    """The list that tells who those of a number were: "killing 14 people ... The dead were nine men and five women"."""
    if whole.kind is not Kind.COUNT:
        return ()
    fates = fates_of(context, whole)
    if _is_named_by(context, whole):
        behind = [f for f in context.beside(whole) if f.start > whole.start and f.kind is Kind.COUNT]
        return _whole_list(behind)
    counted = whole.counted is None or is_person(whole.counted.lemma) or whole.counted.head.lower() in by_name()
    if not fates or not counted:
        return ()
    for number in range(whole.sentence + 1, whole.sentence + 1 + AHEAD):
        row = [f for f in context.by_sentence.get(number, ()) if f.kind is Kind.COUNT]
        if row and _opens(context, row[0], fates):
            return _whole_list(row) if _is_alone(context, whole, fates) else ()
        if any(not fates_of(context, f).isdisjoint(fates) for f in row):
            return ()
    return ()


def _is_alone(context: Context, whole: Figure, fates: frozenset[str]) -> bool:
    """Whether no other number of its sentence may be of those: "14 people ... and 12 on Tuesday"."""
    others = (f for f in context.by_sentence[whole.sentence] if f is not whole and f.kind is Kind.COUNT)
    told = ((other, fates_of(context, other)) for other in others)
    return not any(own & fates or (other.counted is None and not own) for other, own in told)


def _whole_list(row: list[Figure]) -> Figures:
    """The figures of a sentence where they are one list."""
    return tuple(row) if row and row[0].group is not None and {f.group for f in row} == {row[0].group} else ()


def _opens(context: Context, first: Figure, fates: frozenset[str]) -> bool:
    """Whether the sentence opens with "The dead were" or "Those injured are", as the number asks."""
    before = context.words(first)[: first.opening]
    if len(before) != OPENING or before[0] not in ("the", "those") or before[2] not in _set("numbering"):
        return False
    return not by_name().get(before[1], frozenset()).isdisjoint(fates)


def _is_named_by(context: Context, whole: Figure) -> bool:
    """Whether the number has what they are called, and is told as a list: "The 12 dead were"."""
    words = context.words(whole)
    called, told = words[whole.stop : whole.stop + 1], words[whole.stop + 1 : whole.stop + 2]
    begins = whole.opening == 1 and words[0] in ("the", "all")
    return begins and "".join(called) in by_name() and not _set("numbering").isdisjoint(told)
