"""The condition that points, wins and draws are those of a football league, where a win is worth three points."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition
from checker.model.figure import Figure

_FOR_A_WIN = " for a win"
_words = partial(word_set, "league_points")


@condition
def league_points(context: Context, points: Figures, won: Figures, drawn: Figures) -> bool:
    """The points are those of the wins and draws, in football: "37 points from 11 wins and four draws"."""
    total = points[0]
    if total.counted is None or total.counted.lemma != "point":
        return False
    if not _words("other_sports").isdisjoint(context.vocabulary):
        return False
    words = context.words(total)
    if _FOR_A_WIN in " ".join(words):
        return False  # "two points for a win"
    if not _words("margins").isdisjoint(
        (*words[total.opening - 1 : total.opening], *words[total.past : total.past + 1])
    ):
        return False
    if total.start > drawn[0].start and _names_another(context, drawn[0], total):
        return False
    plain = _words("other_games").isdisjoint(words)
    return plain and _is_told(context, won[0], "won") and _is_told(context, drawn[0], "drawn")


def _names_another(context: Context, drawn: Figure, total: Figure) -> bool:
    """Whether a name between the draws and the points makes these another side's: "and Leeds 20 points"."""
    between = context.reading.words[total.sentence].texts[drawn.past : total.opening]
    return drawn.sentence == total.sentence and any(text[:1].isupper() for text in between)


def _is_told(context: Context, figure: Figure, result: str) -> bool:
    """Whether a number counts such results, or stands right behind their verb: "have won 11"."""
    if figure.counted is not None and figure.counted.lemma in _words(result):
        return True
    before = context.words(figure)[max(0, figure.opening - 1) : figure.opening]
    return not _words(f"{result}_verbs").isdisjoint(before)
