"""Why "the 12 men" may be others than those that the figure before it counts."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from itertools import takewhile, zip_longest
from typing import TypeAlias

from checker.facts.story_years import is_past_form
from checker.languages.lexicon import word_set
from checker.languages.things import is_person
from checker.link.antecedents import antecedent
from checker.link.apart import is_of_new_subject
from checker.link.context import Context, found_once
from checker.link.neighbours import word_at
from checker.model.figure import Figure

Counted: TypeAlias = tuple[str | None, tuple[Fraction, ...]]

PART = "of"


def is_of_others(context: Context, first: Figure, second: Figure) -> bool:
    """Whether the first is not all that the second speaks of, or the second says in new words of which it speaks.

    So with "three of its cars", "Acme and two firms", "614 drones and missiles"; with "the four old ships", what a new
    name has, "the 6.85 billion surplus", which is one thing, and a range.
    """
    ours, theirs = first.counted, second.counted
    if ours is None or theirs is None or second.quantity.is_range or word_at(context, first, first.stop) == PART:
        return True
    one = theirs.determiner == "the" and theirs.head == theirs.lemma and not is_person(theirs.lemma)
    new = not set(theirs.modifiers) <= set(ours.modifiers)
    return one or new or _is_joined(context, first, second) or is_of_new_subject(context, first, second)


def _is_joined(context: Context, first: Figure, second: Figure) -> bool:
    """Whether others are told with the first, and stand behind it or make it more; not so in "held 14 men and fled"."""
    joining = word_set("retelling", "joining")
    stop = first.past
    if word_at(context, first, stop) in joining and not is_past_form(word_at(context, first, stop + 1)):
        return True
    more = second.quantity.numbers[0].value > first.quantity.numbers[0].value
    return more and word_at(context, first, first.opening - 1) in joining


def is_told_before(context: Context, figure: Figure) -> bool:
    """Whether an earlier sentence counts as many of the same, and is not what the figure points back at."""
    alike = takewhile(lambda f: f.sentence < figure.sentence, _counted_alike(context).get(_what(figure, figure), ()))
    return any(earlier is not antecedent(context, figure) for earlier in alike)


@found_once
def _counted_alike(context: Context) -> dict[Counted, list[Figure]]:
    """The figures of an article by what they count and how many; "four of the five banks" counts four banks too."""
    found: dict[Counted, list[Figure]] = defaultdict(list)
    for figure, behind in zip_longest(context.figures, context.figures[1:]):
        if figure.counted:
            found[_what(figure, figure)].append(figure)
        elif behind and behind.sentence == figure.sentence and word_at(context, figure, figure.stop) == PART:
            found[_what(figure, behind)].append(figure)
    return dict(found)


def _what(figure: Figure, counting: Figure) -> Counted:
    lemma = counting.counted.lemma if counting.counted else None
    return lemma, tuple(number.value for number in figure.quantity.numbers)
