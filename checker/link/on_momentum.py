"""The condition that a story tells of a change as slower, or faster, than the one before: "Output growth eases"."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition
from checker.model.figure import Figure

_words = partial(word_set, "momentum")


@condition
def told_slower(context: Context, role: Figures) -> bool:
    """The headline, the figure's sentence or the one before says that growth slowed, and nothing that it quickened."""
    return all(_way(context, f) < 0 for f in role)


@condition
def told_faster(context: Context, role: Figures) -> bool:
    """The headline, the figure's sentence or the one before says that growth quickened, and nothing that it slowed."""
    return all(_way(context, f) > 0 for f in role)


def _way(context: Context, figure: Figure) -> int:
    """+1 where what is told near a figure is of quicker growth only, -1 where of slower growth only, else 0."""
    near = {0, max(0, figure.sentence - 1), figure.sentence}
    told = [said for said in map(context.sentence, near) if not _words("paced").isdisjoint(said)]
    faster, slower = (any(not _words(name).isdisjoint(said) for said in told) for name in ("faster", "slower"))
    return faster - slower
