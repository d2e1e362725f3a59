"""What one clause says about figures: a kind of statement with named slots, read once and kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

from msgspec import Struct

from checker.model.figure import Figure


class Mechanism(StrEnum):
    """How a slot of a statement was filled."""

    OWN = "own slot"  # an argument of the word that says it: "rose 5% to 40 from 38"
    APPOSITION = "apposition"  # set off beside it: "40, up from 38", "18 of the 72, or 25%"
    ROW = "row"  # the members of one coordination: "190 in A and 120 in B"
    TABLE = "table"  # cells of a row or a column, or items of a list, and what is called their total
    GAPPING = "gapping"  # in a clause that leaves out its verb: "and to 12 from 10"
    CHAIN = "chain"  # words that go on from earlier ones: "stood at 350 and will rise to 700", "it is up from 300"
    LONE = "lone"  # the only ones of their kind and unit near each other, whatever the words
    LINK = "link"  # another clause or sentence
    HEADLINE = "headline"  # a figure at the top, made by figures below it


_WEAKNESS = {mechanism: at for at, mechanism in enumerate(Mechanism)}
UNTIED = frozenset((Mechanism.LONE, Mechanism.LINK, Mechanism.HEADLINE))
"""The mechanisms without words of a clause that tie the figures: that they belong together is inferred."""


class Slot(Struct, frozen=True, gc=False):
    """A named place of a statement and the figures in it: several only if the slot takes a row."""

    name: str
    figures: tuple[Figure, ...]
    mechanism: Mechanism = Mechanism.OWN


class Statement(Struct, frozen=True, gc=False):
    """What a clause of sentence ``sentence`` says: ``kind`` names the module of ``checker.statements`` with its slots.

    ``empty`` names the slots that the words ask for and no figure fills. ``cues`` are the tokens that led to the
    reading, as half-open spans. ``direction`` is +1 for more or a rise, -1 for less or a fall, else 0. ``state`` is
    "closed" if the parts are all there are, "open" if there may be more, and "" for other kinds.
    """

    kind: str
    sentence: int
    slots: tuple[Slot, ...]
    empty: tuple[str, ...] = ()
    cues: tuple[tuple[int, int], ...] = ()
    direction: int = 0
    said: str = ""  # the word that says the direction, as printed
    state: str = ""

    def __getitem__(self, name: str) -> tuple[Figure, ...]:
        """The figures in a slot, none where it is empty."""
        for slot in self.slots:  # a loop, since no statement is asked for anything more often
            if slot.name == name:
                return slot.figures
        return ()

    @property
    def figures(self) -> Iterator[Figure]:
        """All figures of the statement."""
        return (figure for slot in self.slots for figure in slot.figures)

    @property
    def mechanism(self) -> Mechanism:
        """The weakest way in which one of its slots was filled."""
        return weakest(slot.mechanism for slot in self.slots)


def weakest(mechanisms: Iterable[Mechanism]) -> Mechanism:
    """The last of some mechanisms, in their order."""
    return max(mechanisms, key=_WEAKNESS.__getitem__, default=Mechanism.OWN)


def starts_in(statements: Iterable[Statement], *names: str) -> set[int]:
    """Where the figures begin that stand in slots of these names."""
    return {figure.start for each in statements for name in names for figure in each[name]}
