"""Where a figure stands in its sentence, in words that can be printed."""

from __future__ import annotations

from msgspec import Struct

from checker.model.clause import Link, Role
from checker.model.figure import Figure


class Standing(Struct, frozen=True):
    """The clause that a figure stands in, and what the figure is in it. All texts are those of the article.

    ``clause`` is what the clause says, with " … " where another one interrupts it; ``hangs_on`` is the same of the
    clause that it hangs on, tied by ``link``; "" for none. ``verb`` is its verb group, ``lemma`` the base form of the
    verb itself; both are "" in a clause without a verb. ``preposition`` is what governs the figure's phrase, ``host``
    the phrase that it hangs on; "" for none.
    """

    figure: Figure
    clause: str
    link: Link
    hangs_on: str
    verb: str
    lemma: str
    role: Role | None
    preposition: str
    host: str
