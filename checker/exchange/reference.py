"""What the European Central Bank's rates let an amount of one currency be in another, on a day or ever since 1999."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from fractions import Fraction
from functools import cache, lru_cache

from msgspec import Struct

from checker.exchange import days, quotes
from checker.exchange.quotes import FIRST, Span, quarter
from checker.languages.lexicon import load

BEFORE = timedelta(92)  # an article may turn a quarter's results into its own money at that quarter's rate
YOUNGER = 2  # years by which a story may be younger than the latest year that it tells of as past
AFTER = timedelta(7)  # a date line may be that of the first of several versions


class Reference(Struct, frozen=True):
    """The rates, lowest and highest; ``sure`` unless the bank has quoted a currency for a part of the time only."""

    span: Span
    dated: bool
    sure: bool


@lru_cache(maxsize=1024)
def reference(given: str, other: str, day: date | None) -> Reference | None:
    """What one of ``given`` was worth in ``other``, which are units of figures; None where the bank does not say.

    Around the ``day``, if it is known and the rates reach that far; else ever since 1999. Of an earlier day the bank
    says nothing: money may have been worth anything then.

    >>> [round(float(rate), 2) for rate in reference("dollar", "pound sterling", None).span]
    [0.46, 0.94]
    >>> reference("dollar", "iranian rial", None) is None
    True
    """
    pairs = [(a, b) for a in quotes.codes(whole(given)[0]) for b in quotes.codes(whole(other)[0]) if a != b]
    if not pairs or (day is not None and quarter(day) < FIRST):
        return None
    share = whole(given)[1] / whole(other)[1]
    if day is not None:
        found = _hull(share, (_around(a, b, day) for a, b in pairs))
        if found:
            return Reference(found, dated=True, sure=True)
    ever = _hull(share, (quotes.worth(a, b, FIRST, quotes.last_quarter()) for a, b in pairs))
    sure = all(quotes.is_quoted_throughout(code) for pair in pairs for code in pair)
    return Reference(ever, dated=False, sure=sure) if ever else None


def in_story_years(given: str, other: str, since: int, beside: int) -> Span | None:
    """The same for a story of some year from ``since`` on that is not much younger than that or ``beside``."""
    last = min(max(since, beside) + YOUNGER, quotes.last_quarter() // 4)
    return in_years(given, other, range(since, last + 1))


def in_years(given: str, other: str, years: Iterable[int]) -> Span | None:
    """The same for some years; None where one of them lies before the euro."""
    firsts = [year * 4 for year in years]
    if not firsts or min(firsts) < FIRST:
        return None
    pairs = [(a, b) for a in quotes.codes(whole(given)[0]) for b in quotes.codes(whole(other)[0]) if a != b]
    share = whole(given)[1] / whole(other)[1]
    return _hull(share, (quotes.worth(a, b, first, first + 3) for a, b in pairs for first in firsts))


@cache
def whole(unit: str) -> tuple[str, Fraction]:
    """The currency of a unit, and what part of it the unit is.

    >>> whole("penny"), whole("euro")
    (('pound sterling', Fraction(1, 100)), ('euro', Fraction(1, 1)))
    """
    minor: str | None = load("exchange")["minor"].get(unit)
    return (minor, Fraction(1, 100)) if minor else (unit, Fraction(1))


def _around(given: str, other: str, day: date) -> Span | None:
    """The rates of the weeks before a day, from the package of days if it is there, else those of its quarters."""
    first, last = day - BEFORE, min(day, date.max - AFTER) + AFTER
    found = days.worth(given, other, first, last) if days.are_known() else None
    return found or quotes.worth(given, other, quarter(first), quarter(last))


def _hull(share: Fraction, spans: Iterable[Span | None]) -> Span | None:
    known = [span for span in spans if span is not None]
    if not known:
        return None
    return Span(min(span.low for span in known) * share, max(span.high for span in known) * share)
