"""Condition on a floor and the building that it is a floor of: "the ninth floor of the six-storey hotel"."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition, pairs
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "floors")

NEAR = 3  # sentences on either side of a floor in which its building is told
MORE = "more"
NAMED = 4  # tokens behind "of the" in which the building is named


def _building(context: Context, floor: Figure) -> Figure | None:
    """How many floors the building has; None where it may be another one, or has so many in the one place only."""
    if not _is_floor(floor):
        return None
    near = range(floor.sentence - NEAR, floor.sentence + NEAR + 1)
    if any(_grows(context.reading.words[n].lower) for n in near if n in context.reading.words):
        return None
    told = [f for n in near for f in context.by_sentence.get(n, ()) if _tells_floors(context, f)]
    if len({f.quantity.numbers[0].value for f in told}) != 1:
        return None
    whole = told[0]
    words, at = context.words(floor), floor.past
    if words[at : at + 1] != ["of"]:
        plain = _set("elsewhere").isdisjoint(words) and words[at : at + 1] not in (["in"], ["at"])
        determined = context.words(whole)[: whole.opening][-1:]
        return whole if plain and (whole.start < floor.start or determined == ["the"]) else None
    named = words[at + 1 : at + 2 + NAMED]
    if whole.sentence == floor.sentence and at < whole.opening <= at + 2 + NAMED:
        return whole
    again = set(named) & _set("buildings")
    same = again & ({*_named(context, whole)} | _set("any"))
    return whole if named[:1] == ["the"] and same and _set("elsewhere").isdisjoint(named) else None


def _grows(words: list[str]) -> bool:
    """Whether a sentence tells of more floors than there were: "an extra storey", "four more floors"."""
    more = any(word == MORE and not _set("more_of").isdisjoint(words[at + 1 : at + 2]) for at, word in enumerate(words))
    return more or not _set("added").isdisjoint(words)


def _is_floor(figure: Figure) -> bool:
    return figure.kind is Kind.ORDINAL and figure.counted is not None and figure.counted.lemma in _set("floors")


def _tells_floors(context: Context, figure: Figure) -> bool:
    """Whether a figure tells how many floors a building has: "the six-storey hotel"."""
    noun = figure.counted
    if figure.kind is not Kind.COUNT or figure.quantity.is_range or noun is None or noun.lemma not in _set("floors"):
        return False
    words = context.words(figure)
    joined = words[figure.stop : figure.stop + 1] == ["-"]
    return joined and not _set("buildings").isdisjoint(_named(context, figure))


def _named(context: Context, whole: Figure) -> list[str]:
    """The words in which the building is named behind its floors."""
    return context.words(whole)[whole.past : whole.past + 3]


@condition
@pairs(given=0, sought=1, find=_building)
def floor_of(context: Context, floor: Figures, storeys: Figures) -> bool:
    """The floor is one of the building that has so many: "the fifth floor of the six-storey hotel"."""
    return _building(context, floor[0]) is storeys[0]
