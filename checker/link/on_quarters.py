"""Conditions on the periods of company results: "fourth-quarter profit ... in the three months to December"."""

from __future__ import annotations

from checker.link.conditions import Context, Doubt, Figures, condition
from checker.link.context import found_once
from checker.link.neighbours import word_at, words_for
from checker.model.figure import Figure
from checker.model.quantity import Kind

_BACK = 2  # sentences with figures in which the period may have been named before
_QUARTER = 3  # months
_END = 5  # tokens from the months to the one that they end with: "to the end of December"
_YEAR = 4  # tokens behind "of" that name a year: "its current financial year"
_DIGITS = 4  # of a year
_CLAUSE = frozenset(("and", "while", "but", ";", "whereas", "compared", "against", "or", "although", "after"))


@condition
def months_of_year(context: Context, span: Figures) -> bool:
    """The duration is the months at an end of a year, told beside quarters or halves: "the last four months of 2011".

    Of the first months of a year many tell, a firm's own year has its results by quarters.
    """
    return all(f.quantity.unit == "month" and _is_end_of_year(context, f) for f in span)


def _is_end_of_year(context: Context, span: Figure) -> bool:
    words, at = context.words(span), span.stop
    told = words[span.opening - 1] if span.opening else ""
    if told not in words_for("ends_of_year") or words[at : at + 1] != ["of"]:
        return False
    behind = words[at + 1 : at + 1 + _YEAR]
    own = not words_for("year_of_accounts").isdisjoint(behind) and "year" in behind
    if own and not words_for("told_monthly").isdisjoint(context.vocabulary):
        return False
    last = told in words_for("last_of_year")
    year = own or "year" in behind or any(word.isdecimal() and len(word) == _DIGITS for word in behind[:1])
    names = words_for("quarters") if last and not own else words_for("quarters") | words_for("halves")
    return year and (last or own) and not names.isdisjoint(context.vocabulary)


@condition
def months_of_results(context: Context, span: Figures) -> bool:
    """The duration is the months of a company's results: "profit rose in the three months to December"."""
    return all(f.quantity.unit == "month" and _ends_with_month(context, f) and _tells_results(context, f) for f in span)


def _ends_with_month(context: Context, span: Figure) -> bool:
    return (
        word_at(context, span, span.opening - 1) in ("the", "its")
        and word_at(context, span, span.opening - 2) in ("in", "for", "during", "over", "of")
        and word_at(context, span, span.stop) in words_for("month_end")
        and any(f.kind is Kind.DATE and 0 < f.first - span.stop <= _END for f in context.by_sentence[span.sentence])
    )


def _tells_results(context: Context, span: Figure) -> bool:
    return not words_for("results").isdisjoint(context.words(span))


@condition
def period_named(context: Context, span: Figures, words: str) -> bool:
    """One of some words names the period before the months: in the sentence, or in the two before it."""
    return all(_named_in(context, f, frozenset(words.split())) for f in span)


def _named_in(context: Context, span: Figure, names: frozenset[str]) -> bool:
    said = [context.words(span)[: span.opening]]
    said += [context.words(row[0]) for row in _rows_before(context, span)]
    return any(not names.isdisjoint(words) for words in said)


def _rows_before(context: Context, span: Figure) -> list[list[Figure]]:
    numbers = range(span.sentence - _BACK, span.sentence)
    return [context.by_sentence[number] for number in numbers if number in context.by_sentence]


@condition
def other_period(context: Context, span: Figures, words: str) -> Doubt:
    """Why the months may be of another period than the one that was named."""
    return Doubt(reason for f in span for reason in _other(context, f, frozenset(words.split())))


def _other(context: Context, span: Figure, names: frozenset[str]) -> list[str]:
    words = context.words(span)[: span.opening]
    named = max((at for at, word in enumerate(words) if word in names), default=None)
    reasons = []
    months = span.quantity.numbers[0].value
    if (named is None or not _CLAUSE.isdisjoint(words[named:])) and months % _QUARTER == 0:
        reasons.append("quarters may be told together: the year so far")
    other = next((f for f in _months_ending(context) if f is not span), None)
    if other is not None:
        reasons.append(f"other months are told of: {other.text}")
    return reasons


@found_once
def _months_ending(context: Context) -> list[Figure]:
    """The spans of months that the story says the end of: "the nine months to September"."""
    ending = words_for("month_end")
    return [f for f in context.figures if f.quantity.unit == "month" and word_at(context, f, f.stop) in ending]
