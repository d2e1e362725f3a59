"""What stands right before a level: the "to" that leads to it, with no more between than says which one it is."""

from __future__ import annotations

from checker.languages.lexicon import word_set
from checker.link.ways import words_for
from checker.model.figure import Figure
from checker.rulebook.wordsets import words_of


def lead_in(words: list[str], after: Figure) -> tuple[int | None, int]:
    """The token of the "to" before a level, or None; and +1 where the level is called a record, -1 a record low.

    In "was up to 80%", which may also be a hedge, it is the "to" that says where it is up to.
    """
    if words[after.opening : after.opening + 2] == ["up", "to"]:
        return after.opening + 1, 0
    record = 0
    for at in range(after.opening - 1, -1, -1):
        if words[at] not in word_set("formers", "qualifying") and words[at] not in words_for("foretold"):
            return (at if words[at] in words_for("leading") else None), record
        if words[at] == "record":
            low = not {*words[at + 1 : after.opening]}.isdisjoint(words_of("low"))
            record = -1 if low else 1
    return None, record
