"""A duration and the only two dates or clock times told beside it, of which it seems to be the time between."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from checker.languages.lexicon import load, word_set
from checker.link.context import Context, size_of
from checker.link.neighbours import WHEN, between, word_at, words_for
from checker.link.time_slips import fits, fits_or_slips
from checker.model.figure import Figure
from checker.model.quantity import Kind, Moment

_words = partial(word_set, "lone_spans")
_NEAR = 3  # tokens before a duration that may tell it to be of something else
_FAR = 12  # tokens from "ten years after" to the date
_RELATIVE = 3  # tokens of "who joined in" before a date
_OPENER = 5  # tokens before a date in which "from" opens a range: "from its launch in 2001"
_LONG = 10  # years in a headline that the story's two years are held against
_BY_CLOCK = ("hour", "minute")
_BY_DAYS = ("day", "week", "month")
_UNTIL = (["until"], ["till"])
_CLOSING = frozenset((".", ",", ";", ":", ")", ""))
_QUOTES = frozenset('"“”')
_COLONS = frozenset((":", ";", "–", "—"))
_BESIDE = ([","], ["("], ["–"], ["—"])
_WHICH_IS = (*_BESIDE, [",", "that", "is", "for"], [",", "that", "is"], [",", "which", "is"])


def sort_of(span: Figure) -> str:
    """What a duration is told by: "clock", "days" or "years"."""
    unit = span.quantity.unit or ""
    return "clock" if unit in _BY_CLOCK else "days" if unit in _BY_DAYS else "years"


def is_end(span: Figure, end: Figure) -> bool:
    """Whether a date is told as exactly as a duration: years for years, clock times for hours."""
    moment = end.quantity.moment or Moment()
    if end.quantity.until is not None:
        return False
    if sort_of(span) == "clock":
        return end.kind is Kind.TIME
    if sort_of(span) == "days":
        return moment.month is not None and (moment.day is not None or span.quantity.unit == "month")
    return moment.year is not None and not moment.decade


def goes_on_with_another(told: list[str]) -> bool:
    """Whether words begin another clause: "took a first, she taught", "doors opened at 7pm and the play lasts"."""
    return not _words("subjects").isdisjoint(told) or any(
        a == "and" and b in _words("determiners") for a, b in pairwise(told)
    )


def in_one_zone(first: Figure, last: Figure) -> bool:
    """Whether two clock times are of one zone, which one of them may leave out: "8:14 a.m. EDT ... 2:51 p.m."."""
    return len({first.unit, last.unit} - {None}) < 2


def is_birth(context: Context, date: Figure) -> bool:
    """Whether a date is when somebody was born, from which nothing but an age is counted."""
    return "born" in context.words(date)[max(0, date.opening - _OPENER) : date.opening]


def lone_ends(context: Context, span: Figure) -> tuple[Figure, Figure] | None:
    """The only two dates or times told beside a duration, the earlier one first, whatever the verbs.

    The three must fit, or would but for a slip of the hand in one of them: what is of something else seldom does.
    """
    ends = _ends_near(context, span) if _stands_free(context, span) else []
    if len(ends) != 2 or not in_one_zone(*ends) or not _are_told_apart(context, span, ends):
        return None
    moments = [end.quantity.moment or Moment() for end in ends]
    if moments[0] == moments[1] or not all(map(_is_dated, moments)):
        return None
    if _runs_backwards(context, span, ends, moments):
        ends, moments = ends[::-1], moments[::-1]
    return (ends[0], ends[1]) if fits_or_slips(moments[0], moments[1], span.quantity) else None


def _is_dated(moment: Moment) -> bool:
    """Whether a date is no bare month, of which nobody can tell the year."""
    return moment.hour is not None or moment.day is not None or moment.year is not None


def _runs_backwards(context: Context, span: Figure, ends: list[Figure], moments: list[Moment]) -> bool:
    """Whether the date told first is the later one: by the calendar, of clock times by the words."""
    if sort_of(span) != "clock":
        first, last = ((m.year or 0, m.month or 0, m.day or 0) for m in moments)
        return first > last
    if fits(moments[0], moments[1], span.quantity):
        return False
    since = word_at(context, span, span.stop) in ("after", "since")
    return fits(moments[1], moments[0], span.quantity) or (since and ends[0].start < span.start < ends[1].start)


def _stands_free(context: Context, span: Figure) -> bool:
    """Whether nothing beside a duration makes it one of something else: "the last two years", "a two-year visa"."""
    if span.kind is not Kind.DURATION or span.quantity.is_range or span.quantity.per:
        return False
    words = context.words(span)
    before, inside = words[max(0, span.opening - _NEAR) : span.opening], words[span.first : span.stop]
    if not (_words("narrowing").isdisjoint(before) and _words("added").isdisjoint(inside)):
        return False
    if word_at(context, span, span.stop) in _words("of_another"):
        return False
    if "-" in inside or (span.quantity.unit in inside and size_of(span) > 1):  # "a two year survey"
        return not _words("nouns").isdisjoint(words[span.stop : span.stop + 2])
    return sort_of(span) != "clock" or _words("beside_clock").isdisjoint(words)


def _ends_near(context: Context, span: Figure) -> list[Figure]:
    """The dates of a duration's sentence; those of the one before, which it sums up; of the story, in its headline."""
    here = _ends_in(context, span, span.sentence)
    if word_at(context, span, span.stop) in words_for("turning") or len(here) > 1:
        return here
    if here:
        return _with_one_beside(context, span, here[0])
    words = context.words(span)
    opening = " ".join(word for word in words[: span.opening] if word not in _QUOTES)
    if opening in load("lone_spans")["summing_up"] and "when" not in words[span.stop :]:
        return _ends_in(context, span, span.sentence - 1)
    long = span.at_top and sort_of(span) == "years" and size_of(span) >= _LONG
    ends = _ends_in(context, span, span.sentence + 1) if long else []
    aside = ends and not _words("relative").isdisjoint(context.words(ends[0])[: ends[0].opening])
    return [] if aside else ends  # "whose ruling in 2003 kept a dam off the river, will step down in 2025"


def _with_one_beside(context: Context, span: Figure, end: Figure) -> list[Figure]:
    """The date of a duration's sentence and the only one of a sentence beside it that is of the same: "It shut in"."""
    if (
        word_at(context, span, span.opening - 1) not in _words("so_long")
        or word_at(context, span, span.stop) not in _CLOSING
    ):
        return []  # "its fifth loss in six years"
    if word_at(context, span, span.stop + 1) == "since":
        return []
    for sentence in (span.sentence - 1, span.sentence + 1):
        ends = _ends_in(context, span, sentence)
        later = max(sentence, span.sentence)
        opening = context.reading.words[later].lower[:1] if later in context.reading.words else []
        if len(ends) == 1 and ends[0].paragraph == span.paragraph and words_for("persons").issuperset(opening):
            kin = words_for("kin").intersection(context.reading.words[later].lower)
            return [] if kin else sorted((end, ends[0]), key=lambda each: each.start)
    return []


def _ends_in(context: Context, span: Figure, sentence: int) -> list[Figure]:
    """The dates of a sentence that may be the ends of a duration; none where another duration is told there."""
    row = context.by_sentence.get(sentence, ())
    if any(f.kind is Kind.DURATION and f is not span and sort_of(f) == sort_of(span) for f in row):
        return []
    return [f for f in row if f.kind in WHEN and is_end(span, f)]


def _are_told_apart(context: Context, span: Figure, ends: list[Figure]) -> bool:
    """Whether a duration may be all of the time between two dates, as far as the words around it tell."""
    first, last = ends
    if first.sentence != last.sentence:
        return True
    if span.sentence != first.sentence:
        return "again" not in between(context, first, last)
    summed_up = span.start > last.start and between(context, last, span) in _WHICH_IS
    opening = context.words(first)[max(0, first.opening - _OPENER) : first.opening]
    if not summed_up and (opening[-1:] == ["between"] or "from" in opening):
        return False  # some of the time
    if any(is_birth(context, end) for end in ends):
        return False
    turn = word_at(context, span, span.stop)
    if word_at(context, span, span.stop + 1) == "that" and turn == "after":
        return True
    if turn in _words("since") and word_at(context, span, span.opening - 1) != "for":
        return _is_counted_from(context, span, ends)
    if turn in _words("later"):
        return _leads(context, span, ends)
    return not _is_of_another_clause(context, span, first, last)


def _is_of_another_clause(context: Context, span: Figure, first: Figure, last: Figure) -> bool:
    """Whether a duration is told of something that was between the dates, or before or after them.

    "Took her degree in 1952, and taught for 31 years until 1985", "lost money for five years and was sold in 1999".
    Any small number is one slip from another: those need more to go by.
    """
    if not _words("midway").isdisjoint(context.words(last)[max(0, last.opening - _NEAR) : last.opening]):
        return True
    if span.start > last.start:
        return "and" in between(context, last, span)
    if span.start < first.start:
        return _is_led_to_another(context, span, first, last)
    told, behind = between(context, first, span), between(context, span, last)
    fell = behind[-1:] == ["in"] and "before" in behind and not _words("subjects").isdisjoint(behind)
    if ";" in (*told, *behind) or "then" in behind or behind[:1] in (["a"], ["an"]) or fell:
        return (
            True  # "made cars for 15 years, then vans", "for 12 years a barrister", "12 years ashore before it sank in"
        )
    if "and" in behind or goes_on_with_another(told[1:]) or (",", "and") in pairwise(told):
        return True
    return size_of(span) < _LONG and not _leads_to_end(behind)


def _is_led_to_another(context: Context, span: Figure, first: Figure, last: Figure) -> bool:
    """Whether a duration told before both dates is of another time: "after 12 years, Lund, who joined us in 2005"."""
    led = between(context, span, first)
    if not _words("turning_away").isdisjoint(led):
        return True  # "has come down for 50 years, though in 2014 it was 92.5%"
    if not _COLONS.isdisjoint(led) or (led[:1] in _UNTIL and len(led) == 1):
        return False  # "which ruled for 34 years until 2001, came to power in"
    relative = [at for at, word in enumerate(led) if word in _words("relative")]
    if relative and len(led) - relative[-1] > _RELATIVE:
        return True
    if size_of(span) >= _LONG:
        return sort_of(span) != "clock" and not _opens(context, span)
    return _words("ending").isdisjoint(between(context, first, last)) or not relative


def _opens(context: Context, span: Figure) -> bool:
    """Whether a duration opens what is told: "After 22 years in the choir", not "the seat, held for 32 years"."""
    words = context.words(span)
    return bool({*words[: span.opening]} & {"after", "for", "in", "during"}) and "," not in words[: span.opening]


def _leads_to_end(behind: list[str]) -> bool:
    """Whether the words from a duration to a date tell of its end: "until", ", ending in", "before leaving in"."""
    told = behind[behind[:1] == [","] :]
    if told[:1] in _UNTIL:
        return told[1:2] not in (["a"], ["an"])
    return "".join(told[:1]).endswith("ing") or not _words("ending").isdisjoint(told)


def _is_counted_from(context: Context, span: Figure, ends: list[Figure]) -> bool:
    """Whether the date behind "ten years after" is that of what it names, and the other one that of the clause."""
    first, last = ends
    known = next((f for f in ends if f.start > span.start), None)
    if known is None:
        return False
    told = between(context, span, known)[1:]
    if len(told) > _FAR or not {"and", ";", "that"}.isdisjoint(told) or "," in told[:-2]:
        return False
    other = last if known is first else first
    attribute = word_at(context, other, other.opening - 1) == "the"  # "a film on the 2018 eclipse"
    heard = known is first and not _words("reporting").isdisjoint(between(context, first, last))
    return not attribute and not heard


def _leads(context: Context, span: Figure, ends: list[Figure]) -> bool:
    """Whether the later date stands next to "ten years later", on either side."""
    behind = next((f for f in ends if f.start > span.start), None)
    if behind is None:
        return between(context, ends[1], span) in _BESIDE
    return (words_for("onto") | {","}).issuperset(between(context, span, behind)[1:])
