"""Changes: what a level was, what it became, and by how much: "rose 5% to 40 from 38", "40, up from 38", "doubled"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model.clause import Parse
from checker.model.signature import Sort as Slot
from checker.model.statement import Statement
from checker.statements.changes.composing import compose
from checker.statements.changes.triggers import Sort

SLOTS = {
    "before": Slot.NUMBER,
    "after": Slot.NUMBER,
    "by": Slot.NUMBER,
    "percent": Slot.NUMBER,
    "fraction": Slot.NUMBER,
    "factor": Slot.NUMBER,
    "less": Slot.NUMBER,  # the level that should be lower, by the direction of the words
    "more": Slot.NUMBER,
    "way": Slot.WORD,
}
_SORTS = frozenset((Sort.VERB, Sort.NOUN, Sort.PARTICLE, Sort.AGAINST))


def read(parse: Parse, earlier: Sequence[Parse] = ()) -> Iterator[Statement]:
    """The changes that a sentence states.

    >>> from checker.clauses.assemble import read as read_figures
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read_figures(plain.read("Turnover was $40m, up 5% from $38m.")))[0]
    >>> [(slot.name, slot.figures[0].text, str(slot.mechanism)) for slot in next(read(found)).slots]
    [('percent', '5%', 'own slot'), ('before', '$38m', 'own slot'), ('after', '$40m', 'apposition')]
    """
    for draft in compose(parse):
        if draft.trigger.sort in _SORTS:
            yield draft.statement("change", parse.sentence, parse.words.texts[draft.trigger.token])
