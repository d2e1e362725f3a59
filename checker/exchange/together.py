"""What a unit of one currency was worth in another around each quarter, for amounts that must be of one time."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from checker.exchange import quotes
from checker.exchange.quotes import FIRST, Span
from checker.exchange.reference import whole

BESIDE = 1  # quarters around one, whose rates a story of that one may hold


@lru_cache(maxsize=64)
def by_quarter(given: str, other: str) -> dict[int, Span | None]:
    """By quarter since 1999, what one of ``given``, a unit of figures, was worth in ``other``; None where unknown.

    Nothing at all where the bank does not quote a currency, or a name stands for several.

    >>> round(float(by_quarter("euro", "pound sterling")[2009 * 4].high), 2)
    0.98
    """
    pairs = [(a, b) for a in quotes.codes(whole(given)[0]) for b in quotes.codes(whole(other)[0]) if a != b]
    if len(pairs) != 1:
        return {}
    share = whole(given)[1] / whole(other)[1]
    quarters = range(FIRST, quotes.last_quarter() + 1)
    of_each = {at: quotes.cross(*pairs[0], at) for at in quarters}
    return {at: of_each[at] and _around(of_each, at, share) for at in quarters}


def _around(of_each: dict[int, Span | None], at: int, share: Fraction) -> Span:
    beside = (of_each.get(near) for near in range(at - BESIDE, at + BESIDE + 1))
    spans = [span for span in beside if span is not None]
    return Span(min(span.low for span in spans) * share, max(span.high for span in spans) * share)
