"""Arithmetic that a rule may call: pure functions, each of one name with the relation.

Of one that calculates the module also has ``spelled_NAME(*arguments: str | list[str]) -> str``, which writes the
calculation out; a role that is a list comes as a list. Other packages add relations through the entry-point
group ``crossfoot.relations``.
"""

from __future__ import annotations

MODULES = {
    "changes": (
        "distance fine_distance in_percent mean_of more_or_behind per_head percent_change percent_step percentage times"
    ),
    "clock": "clock_gap clock_in clock_of",
    "conversions": "at_rate in_unit in_unit_of lower_again rates_of upper_again worth",
    "dates": (
        "age_at calendar_fault date_gap in_words lapse lasting life_span months_in ordinal_fault range_gap year_gap"
    ),
    "elapsed": "elapsed",
    "numbers": "count first largest last parts_in printed signed signed_like sum units",
    "scores": "ahead most runs set_fault tallies tally",
    "weekdays": "stated_weekday stated_weekdays weekday_after weekday_beside weekday_of weekdays_of",
}
"""The relations that ship, by their modules: rules load only the modules that they call."""
