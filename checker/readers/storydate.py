"""The date that an article gives for itself: a date line, or the dateline that opens its text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from itertools import islice

from checker.languages.lexicon import load, word_set

_LONGEST_LINE = 80
_TOP = 8  # blocks in which the story's date is looked for
_STAMP = re.compile(r"(?:\d{4}-\d\d-\d\d|\d{8})(?![\d-])")
_WORD = r"[A-Za-z]{3,9}"
_DAY = rf"(?:(?P<weekday>{_WORD})\.?,? )?"
_PRINTED = (
    rf"(?:(?P<m1>{_WORD})\.? (?P<d1>\d\d?)(?:st|nd|rd|th)?,? (?P<y1>\d{{4}})"
    rf"|(?P<d2>\d\d?)(?:st|nd|rd|th)? (?P<m2>{_WORD})\.?,? (?P<y2>\d{{4}})"
    r"|(?P<y3>\d{4})-(?P<m3>\d\d)-(?P<d3>\d\d))"
)
_CLOCK = r"(?:[ ,T|·–-]*(?:at )?\d\d?[:.]\d\d.{0,12})?"
_DATE_LINE = re.compile(rf"(?P<posted>(?:[A-Za-z]+:? ){{0,3}}?){_DAY}{_PRINTED}{_CLOCK}\.?")
_PLACE = r"[A-Z][A-Z.'’ -]{2,}(?:, [A-Z][\w.'’ ]{1,20})?"
_DATELINE = re.compile(rf"{_PLACE}[,:]? ?[(–—-]*{_DAY}{_PRINTED}\)?[^.–—-]{{0,30}}[—–:-]")
_ANY_DATELINE = re.compile(rf"{_PLACE}(?:,? [A-Z][a-z]+\.? \d\d?)?,?(?: ?\([^)]{{2,30}}\))? ?[—–-]")


def of_top(blocks: Iterable[str]) -> date | None:
    """The date that one of the first blocks of an article gives, or None.

    >>> of_top(["Ferry sinks", "4 June 2024", "Nobody was hurt."])
    datetime.date(2024, 6, 4)
    """
    return next((given for block in islice(blocks, _TOP) if (given := of_line(block) or of_dateline(block))), None)


def of_field(value: str) -> date | None:
    """The date of a field of metadata, as it is where the story was published, or None.

    >>> of_field("2024-06-04T00:30:00+05:30")
    datetime.date(2024, 6, 4)
    """
    stamp = _STAMP.match(value.strip())
    if not stamp:
        return of_line(value)
    try:
        return date.fromisoformat(stamp.group())
    except ValueError:  # an impossible date dates nothing
        return None


def of_fields(values: Iterable[str]) -> date | None:
    """The date of the first of some fields that has one, or None."""
    return next(filter(None, map(of_field, values)), None)


def of_line(line: str) -> date | None:
    """The date of a line that holds a date and nothing else of weight, or None.

    >>> of_line("Published: Tuesday, 4 June 2024, 10:15 GMT")
    datetime.date(2024, 6, 4)
    """
    match = _DATE_LINE.fullmatch(line.strip()) if len(line) <= _LONGEST_LINE else None
    if not match or not word_set("layout", "posted").issuperset(match["posted"].replace(":", " ").lower().split()):
        return None
    return _date(match)


def of_dateline(paragraph: str) -> date | None:
    """The date of the dateline at the head of a paragraph, or None.

    >>> of_dateline("OSLO, May 4, 2024 (Agency) - The ferry sank.")
    datetime.date(2024, 5, 4)
    """
    match = _DATELINE.match(paragraph[:_LONGEST_LINE])
    return _date(match) if match else None


def has_dateline(paragraph: str) -> bool:
    """Whether a paragraph opens with a dateline, dated or not.

    >>> has_dateline("OSLO (Agency) - The ferry sank.")
    True
    """
    return _ANY_DATELINE.match(paragraph[:_LONGEST_LINE]) is not None


def _date(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    form = next(n for n in "123" if parts["y" + n])
    months: dict[str, int] = load("calendar")["months"]
    month = int(parts["m3"]) if form == "3" else months.get(parts["m" + form].lower())
    weekday = parts["weekday"]
    if month is None or (weekday and weekday.lower() not in load("calendar")["weekdays"]):
        return None
    try:
        return date(int(parts["y" + form]), month, int(parts["d" + form]))
    except ValueError:  # an impossible date dates nothing
        return None
