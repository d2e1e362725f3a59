"""Conditions on deals and bans of so many years."""

from __future__ import annotations

from checker.languages.lexicon import load
from checker.link.conditions import Context, Figures, condition
from checker.model.figure import Figure
from checker.model.quantity import Kind


@condition
def signed_now(context: Context, span: Figures) -> bool:
    """The deal of so many years is news of the day: "has signed a three-year deal", with no word of an older one."""
    return all(_is_of_now(context, f) for f in span)


def _is_of_now(context: Context, span: Figure) -> bool:
    words = load("deals")
    told = context.words(span)
    dates = [f for f in context.by_sentence[span.sentence] if f.kind is Kind.DATE and f.quantity.moment]
    years = [f for f in dates if f.quantity.moment and f.quantity.moment.year is not None]
    before = frozenset(told[: span.opening])
    return (
        span.quantity.unit == "year"
        and len(years) == 1
        and years[0].quantity.until is None
        and not before.isdisjoint(words["signing"].split())
        and frozenset(told).isdisjoint(words["older"].split())
        and frozenset(told[span.stop : years[0].opening]).isdisjoint(words["turning"].split())
    )
