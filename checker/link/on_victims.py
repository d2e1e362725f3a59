"""Condition on those who were killed or hurt, whom a later sentence tells one kind after the other."""

from __future__ import annotations

from functools import cache

from checker.languages.lexicon import load
from checker.link.conditions import Context, Figures, condition, gathers
from checker.link.on_things import is_person
from checker.model.figure import Figure
from checker.model.quantity import Kind

AHEAD = 2  # sentences behind the number in which they are told
OPENING = 3  # tokens of "The dead were"


def told_as_victims(context: Context, whole: Figure) -> Figures:
    """The list that tells who those of a number were: "killing 14 people ... The dead were nine men and five women"."""
    if whole.kind is not Kind.COUNT or whole.counted is None or not is_person(whole.counted.lemma):
        return ()
    for number in range(whole.sentence + 1, whole.sentence + 1 + AHEAD):
        counts = [f for f in context.by_sentence.get(number, ()) if f.kind is Kind.COUNT]
        if any(f.verb == whole.verb for f in counts):
            return ()
        if counts and _names(context, counts[0], whole):
            beside = (f for f in context.by_sentence[whole.sentence] if f is not whole)
            others = [f for f in beside if f.verb == whole.verb or f.counted is None]
            alone = not any(f.kind is Kind.COUNT and f.group in (None, whole.group) for f in others)
            listed = counts[0].group is not None and {f.group for f in counts} == {counts[0].group}
            return tuple(counts) if alone and listed else ()
    return ()


@condition
@gathers(given=0, sought=1, find=told_as_victims)
def told_by_kind(context: Context, whole: Figures, parts: Figures) -> bool:
    """The parts tell who the whole were, by the word for them: "The dead were nine men and five women"."""
    return told_as_victims(context, whole[0]) == parts


def _names(context: Context, first: Figure, whole: Figure) -> bool:
    """Whether the sentence opens with "The dead were" or "The injured are", as the verb of the whole asks."""
    words = context.words(first)
    if first.opening != OPENING or words[0] != "the" or words[2] not in ("were", "are"):
        return False
    return whole.verb in _verbs().get(words[1], ())


@cache
def _verbs() -> dict[str, frozenset[str]]:
    """By the word for those whom it struck: the verbs that tell how many they were."""
    return {word: frozenset(verbs.split()) for word, verbs in load("sums")["struck"].items()}
