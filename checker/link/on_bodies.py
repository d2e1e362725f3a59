"""A condition on bodies whose size is told: a parliament, a workforce."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context
from checker.model.figure import Figure
from checker.model.quantity import Kind

_words = partial(word_set, "bodies")

LONGEST = 4  # tokens between "in" and the size of a body: "in the country 's 480-seat parliament"


def _is_size(context: Context, figure: Figure) -> bool:
    words = context.words(figure)
    if figure.kind is not Kind.COUNT:
        return False
    if words[figure.stop : figure.stop + 1] == ["-"] and figure.counted is not None:
        return figure.counted.lemma in _words("sizes")
    before = words[max(0, figure.opening - 2) : figure.opening]
    return len(before) == 2 and before[0] in _words("bodies") and before[1] == "of" and figure.counted is None


def _opens(word: str, behind: str) -> bool:
    return word in _words("within") and behind in _words("determiners")
