"""The condition that a story tells of a change as slower, or faster, than the one before: "Output growth eases"."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.languages.stems import stems
from checker.link.conditions import Context
from checker.model.figure import Figure

_words = partial(word_set, "momentum")


def _way(context: Context, figure: Figure) -> int:
    """+1 where what is told near a figure is of quicker growth only, -1 where of slower growth only, else 0."""
    near = {0, max(0, figure.sentence - 1), figure.sentence}
    told = [said for number in near if not _words("paced").isdisjoint(said := context.sentence(number))]
    faster, slower = ([said for said in told if not _words(name).isdisjoint(said)] for name in ("faster", "slower"))
    of_it = any(_is_of_it(context, figure, said) for said in faster + slower)
    return bool(faster) - bool(slower) if of_it else 0


def _is_of_it(context: Context, figure: Figure, said: list[str]) -> bool:
    """Whether a sentence tells of the growth of what rose, by its name: "Growth in rents slowed. Rents rose 1%"."""
    words = context.words(figure)
    if said is words:
        return _words("contrast").isdisjoint(words)
    empty = stems([*_words("paced"), *_words("slower"), *_words("faster"), *figure.scope.times])
    known = stems(said)
    shared = [at for at in range(figure.opening) if stems([words[at]]) & known - empty]
    if not shared:
        return False
    called = words[max(0, shared[-1] - 1) : shared[-1]]  # "truck sales" are no car sales, but "it said sales rose"
    return stems(called) <= known or not word_set("changes", "saying").isdisjoint(called)
