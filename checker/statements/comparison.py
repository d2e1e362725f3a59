"""Comparisons: two levels, which is more, and by how much: "12 more than the 40", "twice the 40", "5% below the 38"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model.clause import Parse
from checker.model.signature import Sort as Slot
from checker.model.statement import Statement
from checker.statements.changes.composing import compose
from checker.statements.changes.levels import is_place
from checker.statements.changes.triggers import Sort

SLOTS = {
    "level": Slot.NUMBER,
    "base": Slot.NUMBER,
    "gap": Slot.NUMBER,
    "percent": Slot.NUMBER,
    "fraction": Slot.NUMBER,
    "factor": Slot.NUMBER,
    "less": Slot.NUMBER,  # the level that should be lower, by the direction of the words
    "more": Slot.NUMBER,
    "way": Slot.WORD,
}
_SORTS = frozenset((Sort.COMPARATIVE, Sort.FACTOR, Sort.MARGIN))
_NAMES = {"after": "level", "before": "base", "by": "gap"}


def read(parse: Parse, earlier: Sequence[Parse] = ()) -> Iterator[Statement]:
    """The comparisons that a sentence states.

    >>> from checker.clauses.assemble import read as read_figures
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read_figures(plain.read("The Reds won 52 seats, 12 more than the 40 of the Blues.")))[0]
    >>> [(slot.name, slot.figures[0].text, str(slot.mechanism)) for slot in next(read(found)).slots]
    [('gap', '12', 'own slot'), ('base', '40', 'own slot'), ('level', '52', 'apposition')]
    """
    for draft in compose(parse):
        ranked = draft.level is not None and is_place(draft.level)  # "12th, four places above Lee, who was 18th"
        if draft.trigger.sort in _SORTS and not ranked:
            yield draft.statement("comparison", parse.sentence, parse.words.texts[draft.trigger.token], _NAMES)
