"""Conditions on the periods of results: "fourth-quarter profit ... in the three months to December"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from checker.link.conditions import Context, Doubt, Figures, Numbers, condition
from checker.link.context import found_once
from checker.link.neighbours import word_at, words_for
from checker.model.figure import Figure
from checker.model.quantity import Kind

_BACK = 2  # sentences with figures in which the period may have been named before
_QUARTER = 3  # months
_END = 5  # tokens from the months to the one that they end with: "to the end of December"
_APPOSED = 5  # tokens behind that end within which the period is named: ", the final quarter of its year"
_NAMED = 4  # tokens from "quarterly" on in which it says of what: "quarterly pre-tax profit"
_SINCE = {"quarter": 3, "half": 5}  # results come within so many months, and tell how those before them went
_NAMES = ("quarter", "half")
_LED = 4  # tokens before a period that put it into another time: "after a poor first quarter"
_TAKEN_UP = 3  # words that open a sentence before its months: "The result for the nine months to June"


class _Named(Struct, frozen=True):
    """A period's name, and whether nothing stands between it and the months that may make them another period's."""

    name: str
    beside: bool


@condition
def months_of(context: Context, span: Figures, name: Literal["quarter", "half"]) -> bool:
    """The months are those of a quarter, or a half, told near them: "interim profit in the six months to May"."""
    return all((told := _named(context, f)) is not None and told.name == name for f in span)


@condition
def other_period(context: Context, span: Numbers) -> Doubt:
    """Why the months may be of another period than the one that was named before."""
    return Doubt(reason for f in span if not _is_beside(context, f) for reason in _other(context, f))


def _other(context: Context, span: Figure) -> Iterator[str]:
    months = span.quantity.numbers[0].value
    if months % _QUARTER == 0:
        yield "quarters may be told together: the year so far"
    told = _named(context, span)
    ranged = any(f.quantity.until is not None and 0 < f.first - span.stop <= 2 for f in _dates(context, span))
    if told is not None and months < _SINCE[told.name] and not ranged:
        yield "they may be those since"
    other = next((f for f in _months_ending(context) if f is not span), None)
    if other is not None:
        yield f"other months are told of: {other.text}"


def _is_beside(context: Context, span: Figure) -> bool:
    told = _named(context, span)
    return told is not None and told.beside


def _named(context: Context, span: Figure) -> _Named | None:
    """The period that the months are said to be: beside them, or in one of the sentences before."""
    end = _end(context, span)
    if end is None:
        return None
    words, start = context.words(span), span.opening - 1
    here = [(at, name) for at, name in _periods(words) if not span.opening <= at < span.stop]
    for at, name in reversed(here):
        if at < start and words_for("other_months").isdisjoint(words[at:start]):
            return _Named(name, beside=True)
        if end < at <= end + _APPOSED and words[end : end + 2] in ([",", "the"], [",", "its"], [",", "a"]):
            return _Named(name, beside=True)
    rows = [context.words(row[0]) for row in _rows_before(context, span)]
    before = [told for row in rows if words_for("still_due").isdisjoint(row) for told in _periods(row)]
    if _takes_up(context, span) and before:
        return _Named(before[-1][1], beside=True)
    names = {name for _, name in (*before, *((at, name) for at, name in here if at < start))}
    told = len(names) == 1 and not words_for("results").isdisjoint(words)
    return _Named(names.pop(), beside=False) if told else None


def _end(context: Context, span: Figure) -> int | None:
    """The token behind what the months end with: "in the three months to the end of December"; None for others."""
    stop = span.stop + (word_at(context, span, span.stop) == "period")
    start = span.opening - (word_at(context, span, span.opening - 1) in ("the", "its"))
    ends = "month_end" if start < span.opening else "month_ended"
    told = word_at(context, span, start - 1) in words_for("before_months")
    if span.quantity.unit != "month" or not told or word_at(context, span, stop) not in words_for(ends):
        return None
    return next((f.stop for f in _dates(context, span) if 0 < f.first - stop <= _END), None)


def _dates(context: Context, span: Figure) -> list[Figure]:
    return [f for f in context.by_sentence[span.sentence] if f.kind is Kind.DATE]


def _takes_up(context: Context, span: Figure) -> bool:
    """Whether the sentence opens with what was told before, and tells no other: "The result for the nine months"."""
    words = context.words(span)[: span.opening - 1]
    if any(f.start > span.start and f.kind is not Kind.DATE for f in context.by_sentence[span.sentence]):
        return False
    return len(words) == _TAKEN_UP and words[0] in ("the", "that", "this") and words[1] in words_for("taken_up")


def _rows_before(context: Context, span: Figure) -> list[list[Figure]]:
    numbers = range(span.sentence - _BACK, span.sentence)
    return [context.by_sentence[number] for number in numbers if number in context.by_sentence]


def _periods(words: list[str]) -> Iterator[tuple[int, str]]:
    """Where a sentence names quarters and halves of a year, and which: "third-quarter sales", "interim profit"."""
    for at, word in enumerate(words):
        name = next((name for name in _NAMES if word in words_for(name)), None)
        led = words[max(0, at - _LED) : at]
        if name and _is_of_year(words, at) and words_for("of_other_time").isdisjoint(led):
            yield at, name


def _is_of_year(words: list[str], at: int) -> bool:
    """Whether a word for a period is one of a year: "third-quarter", "Q3", not "a quarter of its staff"."""
    if words[at] not in ("quarter", "half"):
        return words[at] not in words_for("periodical") or not words_for("results").isdisjoint(words[at : at + _NAMED])
    before = words[at - 2 if words[at - 1 : at] == ["-"] else at - 1] if at else ""
    return before in words_for("nth_period") or words[at + 1 : at + 3] == ["-", "year"]


@found_once
def _months_ending(context: Context) -> list[Figure]:
    """The spans of months that the story says the end of: "the nine months to September"."""
    ending = words_for("month_end")
    return [f for f in context.figures if f.quantity.unit == "month" and word_at(context, f, f.stop) in ending]
