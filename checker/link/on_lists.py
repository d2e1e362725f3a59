"""Conditions on people listed by name and age beside their number."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition
from checker.link.on_things import is_person

OPENERS = frozenset((",", ":", "-", "–", "—", "("))
LONGEST_NAME = 6
GOING_ON = frozenset(("and", "or", "with", "plus"))


@condition
def announces(context: Context, stated: Figures, listed: Figures) -> bool:
    """The first counts the people whose names and ages open right behind it, and the list is whole."""
    number, first, last = stated[0], listed[0], listed[-1]
    noun = number.counted
    if noun is None or not is_person(noun.lemma) or number.sentence != first.sentence or number.start > first.start:
        return False
    words = context.reading.words[number.sentence]
    opener, name = words.lower[noun.stop : noun.stop + 1], words.texts[noun.stop + 1 : first.opening - 1]
    opened = opener != [] and opener[0] in OPENERS and 0 < len(name) <= LONGEST_NAME
    behind = words.lower[last.stop : last.stop + 2]
    goes_on = not GOING_ON.isdisjoint(behind)
    return opened and all(text[0].isupper() or text in ("'", "’", "-", ".") for text in name) and not goes_on
