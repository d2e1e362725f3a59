"""Conditions on totals: what is added to them."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.languages.things import have_one_cover, is_covered, is_person
from checker.link.conditions import Context, Figures, condition
from checker.link.on_numbers import near_sum
from checker.link.on_things import covers, same_unit

_words = partial(word_set, "totals")


@condition
def may_total(context: Context, total: Figures, *parts: Figures) -> bool:
    """The total may be that of the parts: covers them, has all people, or is near the sum and leaves its noun out."""
    figures = tuple(f for role in parts for f in role)
    if covers(context, total, figures):
        return True
    nouns = [f.counted.lemma for f in figures if f.counted]
    if not same_unit(context, total, figures) or total[0].unit is not None:
        return False
    if total[0].counted is None:
        of_one = any(all(is_covered(noun, whole) for noun in nouns) for whole in nouns)  # nine golds, 12 bronze medals
        of_one = of_one or have_one_cover(nouns)
        return (not nouns or of_one or all(map(is_person, nouns))) and near_sum(context, total, figures)
    if not is_person(total[0].counted.lemma):
        return False
    bare = not nouns and all(f.verb in _words("striking") for f in figures)  # "killed 19 and injured 46"
    return (bare and near_sum(context, total, figures)) or (len(nouns) == len(figures) and all(map(is_person, nouns)))
