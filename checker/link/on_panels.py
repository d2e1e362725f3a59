"""The condition that a tally of votes is that of the panel of which an article tells the size elsewhere."""

from __future__ import annotations

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.context import found_once
from checker.model.figure import Figure
from checker.model.quantity import Kind

NEAR = 3  # tokens from a number to the panel that it is the size of


@found_once
def _panel(context: Context) -> Figure | None:
    """The size of the only panel of an article: "a panel of nine judges", "the nine-member bench"."""
    sizes = [f for f in context.of_kind(Kind.COUNT) if _is_size(context, f)]
    return sizes[0] if len({f.quantity.numbers[0].value for f in sizes}) == 1 else None


@found_once
def _tallies(context: Context) -> list[Figure]:
    """The tallies of votes that an article tells of."""
    return [f for f in context.of_kind(Kind.SCORE) if _is_tally(context, f)]


def _panel_of(context: Context, vote: Figure) -> Figure | None:
    return _panel(context) if len(_tallies(context)) == 1 and _tallies(context)[0] is vote else None


@condition
@pairs(given=0, sought=1, find=_panel_of)
def decided_by(context: Context, vote: Figures, size: Figures) -> bool:
    """The first is the only tally of votes, the second the size of the only panel that the article tells of."""
    return _panel_of(context, vote[0]) is size[0]


def _is_size(context: Context, figure: Figure) -> bool:
    words = context.words(figure)
    around = words[max(0, figure.opening - NEAR) : figure.past + NEAR]
    voters = figure.counted is not None and figure.counted.lemma in word_set("scores", "voters")
    return voters and not word_set("scores", "panels").isdisjoint(around)


def _is_tally(context: Context, figure: Figure) -> bool:
    return not word_set("scores", "tallies").isdisjoint(context.words(figure)[figure.stop : figure.stop + 1])
