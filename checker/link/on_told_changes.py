"""Conditions on a change that is told in another sentence than its levels."""

from __future__ import annotations

from operator import itemgetter

from checker.languages.lexicon import load, word_set
from checker.link import changes_apart, earlier_levels, told_changes
from checker.link.conditions import Context, Doubt, Figures, condition, one_of, pairs
from checker.link.context import found_once
from checker.link.on_scope import reasons
from checker.model.figure import Figure
from checker.model.quantity import Kind

_BEHIND = 9  # tokens behind a figure that say since when it changed, or when it was so
_BEFORE = 4  # tokens before it for the same: "last year's 4.6 million"
_MONTH = 2  # tokens behind a figure within which a month is its own
_TO_COME = 4  # tokens before a date that say that it is to come
_OLD = 2  # years before the newest year of an article, to which a change of the last year does not reach
_FREE = ("another time", "a time on one side", "a rate against a number", "another source")  # judged here, or no matter
_ONLY = "set apart: only"  # "Only 7,800 people joined": it makes little of all there were


def _former_level(context: Context, after: Figure) -> Figure | None:
    """What a level is compared with in its sentence, else what one behind says that it was."""
    return told_changes.former_level(context, after) or earlier_levels.earlier_level(context, after)


def _apart(context: Context, after: Figure) -> tuple[Figure, Figure] | None:
    """The former level of a level and the change between them: as words tell what it is of, else as there is one."""
    before = _former_level(context, after)
    change = None if before is None else told_changes.told_change(context, after)
    if before is not None and change is not None:
        return before, change
    told = changes_apart.told_apart(context, after)
    return None if told is None else (told.before, told.change)


@condition
@pairs(given=0, sought=1, find=one_of(_apart, itemgetter(0)))
def led_from_apart(context: Context, after: Figures, before: Figures) -> bool:
    """The second is the former level of the first, between which a change leads that is told apart from one of them."""
    return (_apart(context, after[0]) or (None,))[0] is before[0]


@condition
@pairs(given=0, sought=1, find=one_of(_apart, itemgetter(1)))
def led_by_apart(context: Context, after: Figures, change: Figures) -> bool:
    """The second is the change to the first that is told apart from it or its former level: "up 8%. It took £16m"."""
    return (_apart(context, after[0]) or (None, None))[1] is change[0]


@condition
def one_span(context: Context, change: Figures, after: Figures) -> Doubt:
    """The change is over the time between the two levels, of one place and owner, and no forecast on one side."""
    a, b = change[0], after[0]
    told = [reason for reason in reasons(context, a, b) if reason.partition(":")[0] not in _FREE]
    told = [reason for reason in told if reason != _ONLY]
    for name in ("years", "months", "weekdays"):
        first, second = _named(context, a, name), _named(context, b, name)
        if first and second and not first & second:
            told.append(f"another time: {', '.join(sorted(first))} / {', '.join(sorted(second))}")
    spans = _span(context, a), _span(context, _last_level(context, b))
    if all(spans) and spans[0] != spans[1]:
        told.append(f"another span: {spans[0]} / {spans[1]}")
    if _month(context, _last_level(context, b)) and not _named(context, a, "months"):
        told.append("a level of another month")
    if spans[1] == "year" and not spans[0] and _named(context, a, "months"):
        told.append("a change that may be on the month")
    if _is_of_old(context, _last_level(context, b)):
        told.append("a level of years ago")
    if "however" in context.words(b) and a.sentence < b.sentence:
        told.append("set against what was told: however")
    if _is_long(context, a):
        told.append("a change over many years")
    if not set(load("changes")["other_hours"].split()).isdisjoint(context.words(a)):
        told.append("a change of other hours")
    return Doubt(dict.fromkeys(told))


def _last_level(context: Context, after: Figure) -> Figure:
    """The later one of the two levels in the sentence: what follows says when the former was."""
    return max((f for f in context.by_sentence[after.sentence] if f.kind is after.kind), key=lambda f: f.start)


def _is_of_old(context: Context, level: Figure) -> bool:
    """Whether a level is of a year that lies more than two before the newest that the article names, or its own."""
    behind = [f for f in context.by_sentence[level.sentence] if 0 <= f.opening - level.stop <= _MONTH]
    years = [f.quantity.moment.year for f in behind if f.quantity.moment and f.quantity.moment.year]
    own = context.reading.document.date
    return bool(years) and years[0] + _OLD < (own.year if own else _newest_year(context))


@found_once
def _newest_year(context: Context) -> int:
    """The latest year that an article names, none that is told to come, or nought: not the 2027 of "by 2027"."""
    dates = (f for f in context.of_kind(Kind.DATE) if not f.scope.forecast and not _is_to_come(context, f))
    moments = (f.quantity.moment for f in dates)
    return max((moment.year for moment in moments if moment is not None and moment.year), default=0)


def _is_to_come(context: Context, date: Figure) -> bool:
    """Whether the words before a date say that it is to come."""
    led = context.words(date)[max(0, date.opening - _TO_COME) : date.opening]
    return not word_set("changes", "to_come").isdisjoint(led)


def _month(context: Context, figure: Figure) -> str | None:
    """The month that is named right behind a figure, without its year: "41,000 visitors in August"."""
    stop = figure.past
    words = context.words(figure)[stop : stop + _MONTH + 1]
    months = load("changes")["months"].split()
    at = next((i for i, word in enumerate(words[:_MONTH]) if word in months), None)
    return None if at is None or (words[at + 1 : at + 2] and words[at + 1].isdecimal()) else words[at]


def _named(context: Context, figure: Figure, name: str) -> set[str]:
    """The years, months or weekdays that a figure is of: not the October of "down from October's £5bn"."""
    times = {word for time in figure.scope.times for word in time.split()}
    words, former = context.words(figure), load("changes")["since"].split()
    own = {word for i, word in enumerate(words) if word in times and (not i or words[i - 1] not in former)}
    if name == "years":
        return {word for word in own if word.isdecimal() and len(word) == len("2000")}
    return own & set(load("changes")[name].split())


def _span(context: Context, figure: Figure) -> str | None:
    """Since when a figure changed, as a unit of time: "year" of "rose 5% from a year ago", but not of "in the year"."""
    words, spans = context.words(figure), load("changes")["spans"]
    near = range(max(0, figure.opening - _BEFORE), min(len(words), figure.stop + _BEHIND))
    return next((spans[words[i]] for i in near if words[i] in spans and _is_base(words, i)), None)


def _is_base(words: list[str], i: int) -> bool:
    """Whether a unit of time says from when: "a year ago", "on the month", "from last quarter"."""
    since, before = load("changes")["since"].split(), words[max(0, i - 3) : i]
    return words[i + 1 : i + 2] in (["ago"], ["earlier"], ["before"], ["on"]) or (
        "in" not in before and not set(since).isdisjoint(before)
    )


def _is_decade(figure: Figure) -> bool:
    return figure.quantity.moment is not None and figure.quantity.moment.decade


def _takes_years(figure: Figure) -> bool:
    return figure.quantity.unit == "year" and figure.quantity.numbers[0].value > 1


def _is_long(context: Context, figure: Figure) -> bool:
    """Whether a change took years: "since 2010", "in five years", "over a decade"."""
    words = context.words(figure)[figure.stop : figure.stop + _BEHIND]
    if "decade" in words or "decades" in words:
        return True
    if "since" in words[:3]:
        return word_set("time", "periods").isdisjoint(words[:5]) and word_set("changes", "months").isdisjoint(words[:5])
    return any(
        0 <= f.opening - figure.stop < _BEHIND and (_is_decade(f) or _takes_years(f))
        for f in context.by_sentence[figure.sentence]
    )
