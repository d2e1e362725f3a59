"""The seed or the place of one name told twice: "sixth-seeded Filip Horak ... the fifth seed Filip Horak"."""

from __future__ import annotations

from checker.link.context import Context, found_once
from checker.link.names_told import same_name
from checker.link.places_in_tables import of_prose
from checker.link.places_of_names import is_of_another_time, place_told
from checker.model.figure import Figure

MOST = 64  # places of an article that are looked at


def places_again(context: Context) -> list[Figure]:
    """The seeds and places that the story tells of a name for which it told one before."""
    return [figure for figure in context.figures if figure.start in _before(context)]


def place_before(context: Context, again: Figure) -> Figure | None:
    """The last seed or place that the story told of the same name before."""
    return _before(context).get(again.start)


@found_once
def _before(context: Context) -> dict[int, Figure]:
    told = [held for figure in of_prose(context) if (held := place_told(context, figure))][:MOST]
    found: dict[int, Figure] = {}
    for at, again in enumerate(told):
        alike = [held for held in told[:at] if held.sort == again.sort and same_name(held.name, again.name)]
        if alike and not any(is_of_another_time(context, held) for held in (alike[-1], again)):
            found[again.figure.start] = alike[-1].figure
    return found
