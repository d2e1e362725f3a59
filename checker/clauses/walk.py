"""The state of a walk over the chunks of a sentence: the clauses so far, and the current one."""

from __future__ import annotations

from collections.abc import Sequence

from checker.clauses.lookahead import SAYING, Lookahead
from checker.model.clause import Chunk, Clause, Link

ASIDES = frozenset((Link.RELATIVE, Link.REDUCED, Link.CONTACT, Link.PARTICIPLE))


class Walk:
    """The clauses of one sentence in the making; ``here`` is the current one."""

    def __init__(self, chunks: Sequence[Chunk], tags: str) -> None:
        self.chunks = chunks
        self.tags = tags
        self.ahead = Lookahead(chunks)
        self.clauses = [Clause(0, Link.MAIN, -1, 0)]
        self.here = self.clauses[0]
        self.brackets: list[Clause] = []
        self.set_off: set[int] = set()  # the clauses that a comma opens

    def up(self, clause: Clause) -> Clause:
        """The clause that another one hangs on; itself if it hangs on none."""
        return self.clauses[clause.up] if clause.up >= 0 else clause

    def top(self) -> int:
        """The clause that a colon, a dash or a semicolon continues: no aside."""
        here = self.here
        while here.link in ASIDES | {Link.INFINITIVE} and here.up >= 0:
            here = self.clauses[here.up]
        return here.number

    def new(self, first: Chunk, link: Link, up: int | None = None, opener: Chunk | None = None) -> None:
        """Begin a clause at a chunk. ``up`` is the number of the one that it hangs on, by default the current one."""
        above = self.here.number if up is None else up
        number = len(self.clauses)
        self.here = Clause(number, link, above, first.number, first.number if opener is None else opener.number)
        self.clauses.append(self.here)

    def coordinated(self) -> int:
        """The clause that a conjunction continues: an aside without a comma is over."""
        here = self.here
        while here.link in (*ASIDES, Link.INFINITIVE) and here.up >= 0 and here.number not in self.set_off:
            here = self.clauses[here.up]
        return here.number

    def says(self, clause: Clause) -> bool:
        """Whether the verb of a clause reports what somebody says."""
        verb = self.chunks[clause.verb].verb
        return verb is not None and verb.lemma in SAYING
