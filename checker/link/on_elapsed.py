"""Conditions on a duration that leads from one date to another: "in 1990 ... ten years later, in 2000"."""

from __future__ import annotations

from collections.abc import Callable

from checker.link.conditions import Context, Doubt, Figures, condition, pairs
from checker.link.neighbours import WHEN, between, is_lone, times_before, times_behind, word_at, words_for
from checker.model.figure import Figure
from checker.model.quantity import Kind, Moment
from checker.precision import amount
from checker.relations.elapsed import elapsed

_OPENING = 3  # tokens before a duration that opens its sentence: "But ten years later"
_APART = frozenset((",", "and", "but"))
_SHORT = 5  # tokens of "His body was found"
_CAME = 2  # tokens of "fire came"
_CLAUSE = 4  # tokens of ", she resigned on"
_NEAR = 7  # tokens from "after" to its date
_MARKS = frozenset((",", "(", "–", "—"))
_BEHIND_DATES = (",", "(", "–", "the next day ,", "the next morning ,", "the following day ,")
_CLOSING = frozenset((".", ";", ")", "and", "when", "by", "at", "after", "in", "with", "to"))


def led_to(context: Context, span: Figure, turn: str) -> Figure | None:
    """The date that a duration leads to: "ten years later, in 2000", "on Thursday, three days later"."""
    if span.kind is not Kind.DURATION or not _turns(context, span, turn):
        return None
    if not words_for("working_days").isdisjoint(context.words(span)[span.first : span.stop]):
        return None  # which leave out the weekend: "three trading days later"
    last = next(times_behind(context, span), None)
    if (
        last
        and "and" not in between(context, span, last)[1:]
        and _leads(between(context, span, last)[1 + _is_after_that(context, span) :])
    ):
        return last
    return _work_told(context, span, last) or _apposed(context, span)


def _work_told(context: Context, span: Figure, year: Figure | None) -> Figure | None:
    """The year of what somebody made then, the last date told: "Ten years later he was back with his 1993 album"."""
    if year is None or len(list(times_behind(context, span))) > 1 or not year.text.isdigit():
        return None
    owned = word_at(context, year, year.opening - 1) in words_for("whose")
    return year if owned and word_at(context, year, year.stop) in words_for("works") else None


def _turns(context: Context, span: Figure, turn: str) -> bool:
    """Whether "later" or "earlier" stands behind a duration, or "on" and a comma: "Ten years on, in 2021"."""
    behind = [word_at(context, span, span.stop), word_at(context, span, span.stop + 1)]
    onward = behind == ["on", ","] or _is_after_that(context, span)
    return behind[0] in words_for(turn) or (turn == "later" and onward)


def _is_after_that(context: Context, span: Figure) -> bool:
    return context.words(span)[span.stop : span.stop + 2] == ["after", "that"]


def _onward(context: Context, span: Figure) -> Figure | None:
    return led_to(context, span, "later")


def _apposed(context: Context, span: Figure) -> Figure | None:
    """The date behind which a duration stands as another way to say when: "on 16 May, three weeks later"."""
    last = next(times_before(context, span), None)
    if last is None or " ".join(between(context, last, span)) not in _BEHIND_DATES:
        return None
    going_on = word_at(context, span, span.stop + 1 + _is_after_that(context, span))
    return last if going_on in _MARKS or going_on in _CLOSING else None


def _leads(told: list[str]) -> bool:
    """Whether the tokens before a date add nothing: ", in", "on"."""
    return bool(told) and all(word in words_for("onto") or word in _MARKS for word in told)


@condition
@pairs(given=0, sought=1, find=_onward)
def leads_to(context: Context, span: Figures, last: Figures) -> bool:
    """The duration leads to the date: "ten years later, in 2000"."""
    return _onward(context, span[0]) is last[0]


def counted(context: Context, span: Figure) -> Figure | None:
    """The date that a duration is counted from: the nearest before it, or the only one of the sentence before."""
    last = _apposed(context, span)
    first = next((f for f in times_before(context, span) if f is not last), None)
    if first is None:
        near = last or _opens(context, span)
        before = of_sentence_before(context, span) if near else None
        return before or _clock_before(context, span)
    if _is_after_that(context, span):
        return first if _is_all_dated(context, first, span) else None
    if not is_lone(context, first, last or span):
        return None
    told = between(context, first, last or span)
    return first if words_for("between_times").isdisjoint(told) and ";" not in told else None


def _is_all_dated(context: Context, first: Figure, span: Figure) -> bool:
    """Whether each duration on the way stands beside a date of its own: not "at 7.10 ... ten minutes later"."""
    row = context.by_sentence[span.sentence]
    times = {f.stop for f in row if f.kind in WHEN}
    on_way = [f for f in row if f.kind is Kind.DURATION and first.start < f.start < span.start]
    return all(f.opening - 1 in times for f in on_way)


def _opens(context: Context, span: Figure) -> bool:
    """Whether a duration opens its sentence, or one that goes on about him: "His body was found six days later".

    Not so "His father died six days later".
    """
    words = context.words(span)[: span.opening]
    same = len(words) <= _SHORT and words[:1] != [] and words[0] in words_for("persons")
    opens = len(words) <= _OPENING or (same and _APART.isdisjoint(words))
    return opens and words_for("kin").isdisjoint(words)


def of_sentence_before(context: Context, span: Figure) -> Figure | None:
    """The only date or duration of the sentence before, in one paragraph: "He left in 1990. Ten years later, in"."""
    told = [f for f in context.by_sentence.get(span.sentence - 1, ()) if f.kind in (Kind.DURATION, *WHEN)]
    if len(told) != 1 or told[0].kind is Kind.DURATION or told[0].paragraph != span.paragraph:
        return None
    behind = context.words(told[0])[told[0].stop :]
    return told[0] if words_for("between_times").isdisjoint(behind) else None


def _clock_before(context: Context, span: Figure) -> Figure | None:
    """The only clock time of the two sentences before: "at 10.30am. Help came two hours later, at"."""
    if span.quantity.unit not in ("hour", "minute"):
        return None
    near = [f for back in (2, 1) for f in context.by_sentence.get(span.sentence - back, ())]
    times = [f for f in near if f.kind is Kind.TIME]
    if len(times) != 1 or times[0].quantity.until or any(f.quantity.unit in ("hour", "minute") for f in near):
        return None
    told = [*context.words(times[0])[times[0].stop :], *context.words(span)[: span.opening]]
    days = any(f.kind is Kind.DATE for f in near if f.start > times[0].stop)
    return times[0] if words_for("between_times").isdisjoint(told) and not days else None


def from_another(context: Context, span: Figure, known: Figure, suits: Callable[[Figure], bool]) -> Doubt:
    """The doubt that a duration is counted from a date before it that suits, and not from the ``known`` one."""
    other = next((f for f in times_before(context, span) if f is not known and suits(f)), None)
    return Doubt((f"it may be counted from another date: {other.text}",) if other else ())


def fits(first: Figure, last: Figure, span: Figure) -> bool:
    """Whether a duration is the time between two dates, or they say too little."""
    said = amount(span.quantity)
    start, stop = first.quantity.moment, last.quantity.moment
    actual = elapsed(start, stop, said) if start and stop else None
    return actual is None or actual.exact.meets(said.exact)


def told_behind(context: Context, span: Figure, turn: str) -> Figure | None:
    """The date that a duration is reckoned from, behind a word that says which way: "ten years after the 1994 vote"."""
    if span.kind is not Kind.DURATION or word_at(context, span, span.stop) not in words_for(turn):
        return None
    first = next(times_behind(context, span), None)
    if first is None or not is_lone(context, span, first):
        return None
    told = between(context, span, first)[1:]
    other = next(times_behind(context, first), None)
    if other and _MARKS.isdisjoint(between(context, first, other)):
        return None  # "three days after the vote of 2 May was annulled on 9 May"
    return first if len(told) <= _NEAR and _MARKS.isdisjoint(told) else None


def _after(context: Context, span: Figure) -> Figure | None:
    return told_behind(context, span, "since")


def dated(context: Context, span: Figure, other: Figure | None) -> Figure | None:
    """The date that stands just before a duration, "in 2004, ten years after", or behind the other one."""
    last = next(times_before(context, span), None)
    if last is None:
        return _behind_both(context, other)
    told = between(context, last, span)
    stands = words_for("marks").issuperset(told) or _is_of_subject(last, told)
    return last if not last.quantity.until and stands else None


def _is_of_subject(last: Figure, told: list[str]) -> bool:
    """Whether a date opens its sentence as that of what came then: "The 2015 fire came ten years after"."""
    return last.opening <= _OPENING and len(told) <= _CAME and told[-1:] != [] and told[-1] in words_for("coming")


def _behind_both(context: Context, first: Figure | None) -> Figure | None:
    """The date behind the one that the time is counted from: "nine months after the 2014 flood, in 2015"."""
    last = next(times_behind(context, first), None) if first else None
    if first is None or last is None:
        return None
    told = between(context, first, last)
    if "and" in told:
        return None  # "ran for 13 years from 1979 and at its peak, in 1984"
    owned = word_at(context, last, last.stop) in ("'s", "’s")
    if (
        not owned
        and len(told) == _CLAUSE
        and told[0] == ","
        and told[1] in words_for("persons")
        and told[-1] in ("in", "on", "at")
    ):
        return last  # "six days after the leak on 3 March, she resigned on 7 March"
    return last if len(told) <= _NEAR and told[-2:] in ([",", "in"], [",", "on"], [",", "at"]) else None


def _is_whole(moment: Moment) -> bool:
    return moment.year is not None or None not in (moment.month, moment.day) or moment.hour is not None
