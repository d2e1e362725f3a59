"""Conditions on wins, draws and losses beside the games that they are of."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, gathers
from checker.link.match_results import Results, games_of, results_of
from checker.model.figure import Figure

_FAR = 3  # the games and the results are not further apart than this, ...
_SHARE = 4  # ... or than this part of the games


def _results(context: Context, sentence: int) -> Results | None:
    return context.once(("match results", sentence), lambda: results_of(context, sentence))


def _parts(context: Context, whole: Figure) -> Results | None:
    """The results of which a figure gives the number of games, in its sentence or in the next."""
    for sentence in (whole.sentence, whole.sentence + 1):
        found = _results(context, sentence)
        if found is not None:
            return found if games_of(context, sentence, found) is whole and _is_near(context, whole, found) else None
    return None


def _is_near(context: Context, whole: Figure, found: Results) -> bool:
    """Whether the games are about as many as the results: else they are of another time."""
    games = whole.quantity.numbers[0].value
    parts = [f.quantity.numbers[0].value for f in found.told.values()]
    others = [f for f in context.by_sentence[whole.sentence] if f.quantity.numbers and f not in found.told.values()]
    if any(f.quantity.numbers[0].value == games - sum(parts) for f in others):
        return False  # what is left is told: "with one no contest"
    return max(parts) <= games and (abs(sum(parts) - games) <= _FAR or abs(sum(parts) - games) * _SHARE <= games)


def all_parts(context: Context, whole: Figure) -> Figures | None:
    """The results that must make all games."""
    found = _parts(context, whole)
    return tuple(sorted(found.told.values(), key=lambda f: f.start)) if found and found.complete else None


def some_parts(context: Context, whole: Figure) -> Figures | None:
    """The results that may leave out some of the games, as draws."""
    found = _parts(context, whole)
    return tuple(sorted(found.told.values(), key=lambda f: f.start)) if found and not found.complete else None


@condition
@gathers(given=0, sought=1, find=all_parts)
def all_results(context: Context, whole: Figures, parts: Figures) -> bool:
    """The parts are all results of the games: "won 18, drawn seven and lost five of their 30 games"."""
    return all_parts(context, whole[0]) == parts


@condition
@gathers(given=0, sought=1, find=some_parts)
def some_results(context: Context, whole: Figures, parts: Figures) -> bool:
    """The parts are results of the games, of which there may be others: "won seven of their last 10 and lost two"."""
    return some_parts(context, whole[0]) == parts
