"""Days with weekdays that another date of the story confirms or contradicts, in any year.

"The hearing opens on Monday, 3 May. It will end on Friday, 6 May", "Sunday the 14th was the worst, and Thursday the
16th": if the first is right, the other is a Thursday, or a Tuesday.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from msgspec.structs import replace

from checker.languages.lexicon import word_set
from checker.model.clause import ChunkKind, Parse
from checker.model.document import Document
from checker.model.figure import Figure
from checker.model.quantity import Kind, Moment
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.weekday import is_day, moment_of

_SOON = 2  # months
_NEAR = 14  # days between two days that have no month
_FOLLOWING = (1, 2, 3)  # years
_words = partial(word_set, "calendar")


def weekdays(parses: Mapping[int, Parse], document: Document) -> Iterator[Statement]:
    """Each day with its weekday beside one that shows which it should be.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> story = plain.read("The hearing opens on Monday, 3 May. It will end on Friday, 6 May.")
    >>> [[figure.text for figure in each.figures] for each in weekdays(parses(read(story)), story)]
    [['Monday, 3 May', 'Friday, 6 May']]
    """
    dates = [figure for _, parse in sorted(parses.items()) for figure in parse.figures if figure.kind is Kind.DATE]
    first = None if document.date else next((each for each in dates if _shows(moment_of(each))), None)
    for number, day in enumerate(dates):
        moment = moment_of(day)
        if moment.weekday is None or moment.day is None or moment.year is not None:
            continue
        following = dates[number + 1] if number + 1 < len(dates) else None
        if following is not None and _is_whole_behind(parses, day, following):
            known: Figure | None = following
        elif moment.month is None:
            known = _of_one_month(dates[:number], day)
        elif document.date is not None:
            continue  # it is judged by its own year
        else:
            known = first if first and first.start < day.start else _whole_before(parses, dates[:number], day)
        if known is not None and not _is_of_other_year(parses, known, day):
            slots = Slot("known", (known,), Mechanism.LINK), Slot("beside", (day,), Mechanism.LINK)
            yield Statement("weekday", day.sentence, slots)


def _shows(moment: Moment) -> bool:
    """Whether a date has a weekday and no year."""
    return moment.year is None and moment.weekday is not None and is_day(moment)


def _is_whole_behind(parses: Mapping[int, Parse], day: Figure, other: Figure) -> bool:
    """Whether a date with its year ends what a day begins: "from Tuesday 6 May to Thursday 8 May 2025"."""
    first, last = moment_of(day), moment_of(other)
    if day.sentence != other.sentence or first.month is None or last.year is None or not is_day(last):
        return False
    between = parses[day.sentence].words.lower[day.stop : other.opening]
    return (
        bool(between) and _words("joining_days").issuperset(between) and 0 <= (last.month or 0) - first.month <= _SOON
    )


def _of_one_month(before: Sequence[Figure], day: Figure) -> Figure | None:
    """The last day before one without a month, of the same month: with its weekday, or with its year."""
    known = next((each for each in reversed(before) if moment_of(each).day is not None), None)
    if known is None or known.sentence < day.sentence - 1 or known.quantity.until is not None:
        return None
    first, second = moment_of(known), moment_of(day)
    if first.day is None or second.day is None or not 0 < second.day - first.day <= _NEAR:
        return None
    telling = first.weekday is not None or (first.year is not None and first.month is not None)
    return known if telling else None


def _whole_before(parses: Mapping[int, Parse], before: Sequence[Figure], day: Figure) -> Figure | None:
    """The date with weekday and year just before, if a date soon after it has the same year.

    Not where the weekday is right in one of the years to follow: a story tells its own year by no number.
    """
    bare = bool(before) and moment_of(before[-1]) == Moment(weekday=moment_of(before[-1]).weekday)
    known = next(iter(before[-1 - bare :]), None)  # "1 December 2025 is a Monday"
    if known is None or (known.sentence != day.sentence and not _continues(parses, known, day)):
        return None
    first, second = moment_of(known), moment_of(day)
    if first.year is None or (first.weekday is None and not bare) or not is_day(first):
        return None
    if not 0 <= (second.month or 0) - (first.month or 0) <= _SOON:
        return None
    one_run = _runs_on(parses, known, day)
    later = (replace(second, year=first.year + years) for years in _FOLLOWING)
    return known if one_run or all(_falls_on(moment) != second.weekday for moment in later) else None


def _falls_on(day: Moment) -> int | None:
    """The weekday of a full date, None if there is no such date."""
    try:
        return date(day.year or 0, day.month or 0, day.day or 0).weekday()
    except ValueError:
        return None


def _continues(parses: Mapping[int, Parse], known: Figure, day: Figure) -> bool:
    """Whether the sentence of a day continues the one before: "It was adjourned to Thursday, 8 May"."""
    opener = parses[day.sentence].chunks[0]
    return known.sentence == day.sentence - 1 and opener.kind is ChunkKind.PRONOUN and opener.text in _words("going_on")


def _runs_on(parses: Mapping[int, Parse], known: Figure, day: Figure) -> bool:
    """Whether words lead from the first day of something to its last: "opens on 7 March and runs until 15 March"."""
    start = known.stop if known.sentence == day.sentence else 0
    return not _words("running_on").isdisjoint(parses[day.sentence].words.lower[start : day.opening])


def _is_of_other_year(parses: Mapping[int, Parse], known: Figure, day: Figure) -> bool:
    """Whether words beside either date may put it into another year: "last year", "the previous edition"."""
    for parse in {parses[known.sentence], parses[day.sentence]}:
        taken = {at for figure in parse.figures for at in range(figure.opening, figure.stop)}
        told = {word for at, word in enumerate(parse.words.lower) if at not in taken}
        if not _words("of_other_year").isdisjoint(told):
            return True
    return False
