"""A condition on bodies whose size is told: a parliament, a workforce."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition, pairs
from checker.model.figure import Figure
from checker.model.quantity import Kind

_words = partial(word_set, "bodies")

LONGEST = 4  # tokens between "in" and the size of a body: "in the country 's 480-seat parliament"


def _sized(context: Context) -> list[Figure]:
    """The figures that tell how large a body is: "the 212-seat house", "a parliament of 480"."""
    return context.telling("sized bodies", _words("sizes") | _words("bodies"), _is_size)


def _is_size(context: Context, figure: Figure) -> bool:
    words = context.words(figure)
    if figure.kind is not Kind.COUNT:
        return False
    if words[figure.stop : figure.stop + 1] == ["-"] and figure.counted is not None:
        return figure.counted.lemma in _words("sizes")
    before = words[max(0, figure.opening - 2) : figure.opening]
    return len(before) == 2 and before[0] in _words("bodies") and before[1] == "of" and figure.counted is None


def _part_in(context: Context, whole: Figure) -> Figure | None:
    """The count right before a body's size that is told to be in it or of it."""
    part = next(context.earlier(whole), None)
    if part is None or part.kind is not Kind.COUNT:
        return None
    if sum(_is_size(context, f) for f in context.beside(whole)) > 1:
        return None  # "votes in the 543-seat lower and the 245-seat upper house"
    start = part.past
    between = context.words(whole)[start : whole.opening]
    at = max((i for i, pair in enumerate(pairwise(between)) if _opens(*pair)), default=None)
    if at is None or not _words("parting").isdisjoint(between) or len(between) - at - 1 > LONGEST:
        return None
    return part


def _opens(word: str, behind: str) -> bool:
    return word in _words("within") and behind in _words("determiners")


@condition
@pairs(given=1, sought=0, find=_part_in, among=_sized)
def in_sized_body(context: Context, part: Figures, whole: Figures) -> bool:
    """The first is told to be in a body of the second's size: "members in the 212-seat house", "of a staff of 940"."""
    return _part_in(context, whole[0]) is part[0]
