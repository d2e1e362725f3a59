"""What stands right before a level: the "to" that leads to it, or the opener that makes it a former one.

Between them and the level there is no more than says which one it is: "to an adjusted 1.9m", "from 1985's 12".
"""

from __future__ import annotations

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.link.ways import way_of, words_for
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.rulebook.wordsets import words_of

QUALIFIED = 9  # tokens between an opener and its level
BREAKS = frozenset((",", "–", "—", "("))
STOPS = frozenset((";", ":", "–", "—", '"', "“", "”"))
COMPARED = "compared"  # "with" or "to"


def opener(context: Context, before: Figure) -> int | None:
    """The token that sets a former level against another, with no more between than says which one it is."""
    words = context.words(before)
    for at in range(before.opening - 1, max(-1, before.opening - QUALIFIED), -1):
        word = words[at]
        if word in words_for("opening") or (at and words[at - 1] == COMPARED):
            return at
        if word == "to" and at > 1 and words[at - 2] in ("after", "having") and way_of(words[at - 1]):
            return at - 2  # "after dropping to"
        if word in words_for("qualifying") or word in word_set("changes", "months"):
            continue
        if at not in dates(context, before):
            return None
    return None


def dates(context: Context, figure: Figure) -> set[int]:
    """The tokens of the dates and lengths of time in a figure's sentence."""
    told = (f for f in context.by_sentence[figure.sentence] if f.kind in (Kind.DATE, Kind.DURATION) and f is not figure)
    return {at for f in told for at in range(f.opening, f.stop)}


def lead_in(words: list[str], after: Figure) -> tuple[int | None, int]:
    """The token of the "to" before a level, or None; and +1 where the level is called a record, -1 a record low.

    In "was up to 80%", which may also be a hedge, it is the "to" that says where it is up to.
    """
    if words[after.opening : after.opening + 2] == ["up", "to"]:
        return after.opening + 1, 0
    record = 0
    for at in range(after.opening - 1, -1, -1):
        if words[at] not in words_for("qualifying"):
            return (at if words[at] in words_for("leading") else None), record
        if words[at] == "record":
            low = not {*words[at + 1 : after.opening]}.isdisjoint(words_of("low"))
            record = -1 if low else 1
    return None, record


def past_noun(figure: Figure) -> int:
    """The token behind a figure and what it counts."""
    return figure.past
