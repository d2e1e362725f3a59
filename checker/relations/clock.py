"""Relations of clock times."""

from __future__ import annotations

from checker.model.quantity import Kind, Moment, Stretch
from checker.precision import Amount, constant

_DAY = 24 * 60  # minutes
# Minutes ahead of Greenwich, by the abbreviation; two where it is of two zones, or says nothing of summer time.
_AHEAD: dict[str, tuple[int, ...]] = {
    name: tuple(int(60 * hours) for hours in ahead)
    for name, ahead in {
        "GMT": (0,), "UTC": (0,), "WAT": (1,), "CAT": (2,), "SAST": (2,), "EAT": (3,), "MSK": (3,),
        "BST": (1,), "CET": (1,), "CEST": (2,), "EET": (2,), "EEST": (3,), "IST": (5.5, 1, 2), "PKT": (5,),
        "GST": (4,), "SGT": (8,), "HKT": (8,), "JST": (9,), "KST": (9,), "AWST": (8,), "ACST": (9.5,),
        "AEST": (10,), "AEDT": (11,), "NZST": (12,), "NZDT": (13,),
        "EST": (-5,), "EDT": (-4,), "ET": (-5, -4), "CST": (-6, 8), "CDT": (-5,), "CT": (-6, -5),
        "MST": (-7,), "MDT": (-6,), "MT": (-7, -6), "PST": (-8,), "PDT": (-7,), "PT": (-8, -7),
        "WESTERN EUROPE": (0, 1), "CENTRAL EUROPE": (1, 2), "EASTERN EUROPE": (2, 3), "INDIA": (5.5,),
        "SOUTHEASTERN AUSTRALIA": (10, 11),
        "EASTERN": (-5, -4), "CENTRAL": (-6, -5), "MOUNTAIN": (-7, -6), "PACIFIC": (-8, -7),
    }.items()
}  # fmt: skip
_EUROPE = frozenset(("WESTERN EUROPE", "CENTRAL EUROPE", "EASTERN EUROPE"))
_SWAYING = frozenset(("ET", "CT", "MT", "PT", "EASTERN", "CENTRAL", "MOUNTAIN", "PACIFIC"))


def clock_gap(first: Moment, last: Moment) -> Amount | None:
    """The minutes from the first time to the last on one day, less than zero where the last is earlier.

    Of a range of times, the first end is taken on the left and the other on the right. None for what is no clock time.

    >>> clock_gap(Moment(hour=10, minute=0), Moment(hour=9, minute=30)).value
    Fraction(-30, 1)
    """
    start, stop = _minutes(first), _minutes(last.until if isinstance(last, Stretch) else last)
    return None if start is None or stop is None else constant(stop - start, Kind.DURATION, "minute")


def _minutes(time: Moment) -> int | None:
    return None if time.hour is None else time.hour * 60 + (time.minute or 0)


def clock_in(time: Moment, other: Moment) -> str | None:
    """What a clock shows in the zone of ``other`` at ``time``, as ``clock_of`` writes it.

    Where an abbreviation leaves more than one answer, the one that ``other`` shows is taken if it is among them.
    None where a zone is not told or not known.

    >>> clock_in(Moment(hour=21, minute=0, zone="BST"), Moment(hour=21, minute=0, zone="GMT"))
    '20:00'
    """
    minutes = _minutes(time)
    if minutes is None or other.hour is None or time.zone is None or other.zone is None:
        return None
    found = [clock_of(_at(minutes + there - here)) for here, there in _offsets(time.zone, other.zone)]
    shown = clock_of(other)
    return shown if shown in found else next(iter(found), None)


def _offsets(here: str, there: str) -> list[tuple[int, int]]:
    first, second = _AHEAD.get(here.upper(), ()), _AHEAD.get(there.upper(), ())
    if any(
        here.upper() in zones and there.upper() in zones for zones in (_SWAYING, _EUROPE)
    ):  # summer begins on one day in both
        return list(zip(first, second, strict=True))
    return [(a, b) for a in first for b in second]


def _at(minutes: int) -> Moment:
    return Moment(hour=minutes % _DAY // 60, minute=minutes % 60)


def clock_of(time: Moment) -> str | None:
    """The time by the 24-hour clock, without its zone; None for what is no time.

    >>> clock_of(Moment(hour=7, minute=5))
    '07:05'
    """
    return None if time.hour is None else f"{time.hour:02}:{time.minute or 0:02}"
