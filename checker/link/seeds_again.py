"""The seed of one name told twice: "sixth-seeded Filip Horak ... the fifth seed Filip Horak"."""

from __future__ import annotations

from checker.link.context import Context, found_once
from checker.link.names_told import first_names, same_name
from checker.link.places_in_tables import of_prose
from checker.link.places_of_names import SEED, Held, is_of_another_time, limits, place_told
from checker.model.figure import Figure

MOST = 64  # seeds of an article that are looked at


@found_once
def _before(context: Context) -> dict[int, Figure]:
    told = (held for figure in of_prose(context) if (held := place_told(context, figure)) and held.sort == SEED)
    seeds = [held for held in told if not is_of_another_time(context, held)][:MOST]
    found: dict[int, Figure] = {}
    for at, again in enumerate(seeds):
        alike = [held for held in seeds[:at] if same_name(held.name, again.name)]
        if alike and _are_of_one(context, alike[-1], again):
            found[again.figure.start] = alike[-1].figure
    return found


def _are_of_one(context: Context, before: Held, again: Held) -> bool:
    """Whether one person may have both, and in one tournament: "seeded third in Madrid" is another seed in Rome."""
    alone = len(first_names(context).get(again.name[-1], ())) <= 1
    return alone and limits(context, before) == limits(context, again)
