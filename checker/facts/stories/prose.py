"""All words of a story, for what they say of the times and places of its figures."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from msgspec import Struct

from checker.model.clause import Parse
from checker.model.document import Document
from checker.model.figure import Figure

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@lru_cache(maxsize=1)
def _words_of(prose: str) -> frozenset[str]:
    """The words of a text; cached, since each doubtful year or rate asks for them."""
    return frozenset(_WORD.findall(prose))


class Prose(Struct, frozen=True):
    """The sentences with figures of a story, its document, and the units of all its sums of money."""

    parses: Mapping[int, Parse]
    document: Document
    money: frozenset[str | None] = frozenset()

    def words(self, figure: Figure) -> list[str]:
        """The tokens of a figure's sentence, in lower case."""
        return self.parses[figure.sentence].words.lower

    def other_words(self, figure: Figure) -> set[str]:
        """The words of a figure's sentence that belong to no figure."""
        parse = self.parses[figure.sentence]
        taken = {at for other in parse.figures for at in range(other.opening, other.stop)}
        return {word for at, word in enumerate(parse.words.lower) if at not in taken}

    def as_printed(self) -> frozenset[str]:
        """The words of the whole story."""
        return _words_of(self.document.prose)

    def around(self, figure: Figure) -> frozenset[str]:
        """The words of a figure's sentence and of those beside it."""
        near = self.document.sentences[max(0, figure.sentence - 1) : figure.sentence + 2]
        return frozenset(_WORD.findall(self.document.prose[near[0].start : near[-1].end]))

    def sentence(self, figure: Figure) -> frozenset[str]:
        """The words of a figure's sentence."""
        own = self.document.sentences[figure.sentence]
        return frozenset(_WORD.findall(self.document.prose[own.start : own.end]))
