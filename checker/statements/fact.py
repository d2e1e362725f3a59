"""One fact stated twice.

Slots: ``top`` and ``body`` (at the top of the story and below), ``told`` and ``again`` (both below).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model.clause import Parse
from checker.model.signature import Sort
from checker.model.statement import Statement

SLOTS = {"top": Sort.NUMBER, "body": Sort.NUMBER, "told": Sort.NUMBER, "again": Sort.NUMBER}


def read(parse: Parse, earlier: Sequence[Parse]) -> Iterator[Statement]:
    """Nothing: facts stated twice are found by ``checker.facts.retelling``."""
    del parse, earlier
    yield from ()
