"""Whether what is in one part of a total may be in another one too: "412 of them girls and 500 from the village"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from checker.languages.lexicon import word_set
from checker.link.context import Context, size_of
from checker.link.levels import Level
from checker.link.sums_made import are_all_kinds
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "told_sums")

BEHIND = 3  # tokens behind a part in which it says which one it is
REST = 4  # tokens between a rest and its figure


def may_overlap(context: Context, parts: tuple[Level, ...]) -> bool:
    """Whether words say so, or each part is of another kind than the next: one of a place, and one of a purpose."""
    if are_all_kinds(context, parts):
        return False
    figures = [level.figure for level in parts]
    return (
        _are_told_to_overlap(context, figures)
        or len({_told_by(context, figure) for figure in figures}) > 1
        or (figures[0].kind is Kind.COUNT and any(_does_something(figure) for figure in figures))
        or _is_of_a_year(context, figures)
    )


def _are_told_to_overlap(context: Context, parts: Sequence[Figure]) -> bool:
    """Whether a part is of those told before, "of them", or some are in both, or one is of an earlier time."""
    for number in {figure.sentence for figure in parts}:
        words = context.reading.words[number].lower
        those = any(a == "of" and b in _set("pointing_back") for a, b in pairwise(words[1:]))
        if those or not _set("overlapping").isdisjoint(words):
            return True
    return False


def _told_by(context: Context, figure: Figure) -> str | None:
    """The preposition behind a part that says which one it is: "in" of "52 dead in Kerala"."""
    for word in context.words(figure)[figure.stop : figure.stop + BEHIND]:
        if word in _set("apart") and word != "of":  # "because of"
            return word
        if word in _set("joining") or word in _set("clause_ends"):
            return None
    return None


def _does_something(figure: Figure) -> bool:
    """Whether a part has a verb of its own right behind it: "870 liked the plan and 470 found it dear"."""
    return figure.governor is not None and figure.governor.token == figure.stop


def _is_of_a_year(context: Context, parts: Sequence[Figure]) -> bool:
    """Whether a year is told behind the first part: the others may be of another one."""
    return any(
        figure.quantity.moment is not None and figure.quantity.moment.year and figure.start > parts[0].start
        for number in {part.sentence for part in parts}
        for figure in context.by_sentence[number]
    )


def leaves_out_some(context: Context, row: list[Figure]) -> bool:
    """Whether words tell of a rest without a number, or add one to the first: "while the rest gave no answer"."""
    if context.words(row[-1])[row[-1].past : row[-1].past + 1] == ["more"] and len(row) == 3:
        whole = max(row, key=size_of)
        if whole is row[0] and context.words(row[-1])[row[-1].past + 1 : row[-1].past + 2] != ["than"]:
            return True
    for number in {figure.sentence for figure in row}:
        words = context.sentence(number)
        for at, word in enumerate(words):
            near = range(at - REST, at + REST + 1)
            if word in _set("left_over") and not any(f.sentence == number and f.opening in near for f in row):
                return True
    return False
