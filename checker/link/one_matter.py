"""Whether two figures that do not name of what they are, such as "14 years", are told of one matter."""

from __future__ import annotations

from checker.link.context import Context
from checker.link.definite import OWNING, POINTING
from checker.link.neighbours import word_at
from checker.link.signs import for_link
from checker.model.figure import Figure
from checker.model.quantity import Kind

NAMELESS = (Kind.DURATION, Kind.PERCENT)
NAMELESS_AT_TOP = (*NAMELESS, Kind.MEASURE)  # in the body what is measured is mostly one thing
KNOWN = OWNING | POINTING  # before a figure they say that it is known: "nine of his 41 hours"
# The signs that two of them are of one matter, each with the strength beyond which it is one: of digits that changed
# places it needs three, since two numbers of two digits often look so by chance.
SAYING = {
    "another figure shared": 0.0,
    "called by its sort": 0.0,
    "digits swapped": 1.0,
    "event of the headline": 0.0,
    "hedge close by": 0.0,
    "known thing": 0.0,
    "matter shared": 0.5,
    "neighbours shared": 0.0,
    "points back": 0.0,
    "same thing": 0.0,
    "same word behind": 0.0,
    "set apart alike": 0.0,
}


def is_of_one_matter(context: Context, first: Figure, second: Figure) -> bool:
    """Whether something said beside both tells that they are of one matter, where neither names it.

    That one is the only one of its size says nothing of that, nor do two digits that look swapped: "shut after 41
    years", "average 14 years' service". A headline tells the lead.
    """
    nameless = NAMELESS_AT_TOP if first.at_top else NAMELESS
    if first.kind not in nameless or word_at(context, second, second.opening - 1) in KNOWN:
        return True
    if first.quantity.per != second.quantity.per:
        return False  # "12 hours a day" and "21 hours"
    if first.at_top and second.sentence == min(context.opening, default=None):
        return True
    return any(strength > SAYING[name] for name, strength in for_link(context, first, second) if name in SAYING)
