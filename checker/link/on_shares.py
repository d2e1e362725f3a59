"""Conditions on shares: of what whole a percentage or a fraction is, and what shares exclude one another."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition

_words = partial(word_set, "shares")


@condition
def told_alone(context: Context, role: Figures) -> bool:
    """No "in Kent" or the like follows the figure, which would make it less than the share: but "30 in all"."""
    behind = [context.words(f)[f.stop : f.stop + 2] for f in role]
    return all(
        words[:1] == [] or words[0] not in _words("limiting") or words[1:] in (["all"], ["total"]) for words in behind
    )
