"""Conditions on names that tell one of a series by its number."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.series_names import name_meant, named_again


@condition
@pairs(given=0, sought=1, find=name_meant, among=named_again)
def names_one_of_series(context: Context, name: Figures, meant: Figures) -> bool:
    """The second says which of a series the first has to name: "third generation (3G)", a headline's "Six Nations"."""
    return name_meant(context, name[0]) is meant[0]
