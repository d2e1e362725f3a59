"""Why a year, or the two years of a season, can hardly be the ones that are meant."""

from __future__ import annotations

from checker.model.quantity import Moment, Stretch

_YEARS = range(1750, 2101)  # before and behind them a year is rather a slip


def year_fault(day: Moment) -> str:
    """Why a story can hardly mean such a year, as a clause; "no fault" where nothing is wrong with it.

    A range of years is that of one season.

    >>> year_fault(Moment(year=6003))
    'it is centuries ahead'
    >>> year_fault(Stretch(2001, until=Moment(2004)))
    'a season is over in a year, and this is 3 years'
    """
    ends = (day, day.until) if isinstance(day, Stretch) else (day,)
    years = [end.year for end in ends if end.year is not None]
    if any(year > _YEARS[-1] for year in years):
        return "it is centuries ahead"
    if any(year < _YEARS[0] for year in years):
        return "it is centuries ago"
    if len(years) == len(ends) > 1 and years[1] - years[0] != 1:
        return f"a season is over in a year, and this is {years[1] - years[0]} years"
    return "no fault"
