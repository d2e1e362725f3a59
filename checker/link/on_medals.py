"""Conditions on medals: golds, silvers and bronzes that are told apart, and how many there are in all."""

from __future__ import annotations

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition, gathers
from checker.link.context import found_once
from checker.model.figure import Figure
from checker.model.quantity import Kind

METALS = ("gold", "silver", "bronze")
NAMED = 4  # tokens of "tally now stood at" before a number


@found_once
def _by_metal(context: Context) -> Figures:
    """The golds, the silvers and the bronzes of an article that tells each number once; none of another."""
    found: list[Figure] = []
    for metal in METALS:
        counted = [f for f in context.of_kind(Kind.COUNT) if f.counted and f.counted.lemma == metal]
        told = [f for f in counted if not f.quantity.is_range and not _is_some_of(context, f)]
        if len({f.quantity.numbers[0].value for f in told}) != 1:
            return ()
        found.append(told[0])
    return tuple(sorted(found, key=lambda f: f.start))


def _is_some_of(context: Context, figure: Figure) -> bool:
    """Whether the figure is of others: "one of the 18 bronzes"."""
    return context.words(figure)[figure.stop : figure.stop + 1] == ["of"]


def _metals_of(context: Context, total: Figure) -> Figures:
    of_medals = total.counted.lemma == "medal" if total.counted else _is_tally_beside(context, total)
    return _by_metal(context) if of_medals else ()


def _is_tally_beside(context: Context, total: Figure) -> bool:
    """Whether a bare number is the tally of the metals in its sentence: "With 14 gold, 12 silver ... stood at 45"."""
    before = context.words(total)[max(0, total.opening - NAMED) : total.opening]
    if before[-1:] not in (["of"], ["at"]) or word_set("totals", "tallies").isdisjoint(before):
        return False
    return {f.sentence for f in _by_metal(context)} == {total.sentence}


@condition
@gathers(given=0, sought=1, find=_metals_of)
def by_metal(context: Context, total: Figures, parts: Figures) -> bool:
    """The total counts medals, and the parts are the only golds, silvers and bronzes that the article tells of."""
    return _metals_of(context, total[0]) == parts
