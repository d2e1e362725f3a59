"""Links the only times and ages near each other, whatever the words.

A length of time lies between the only two dates or clock times told with it; two ages are as far apart as the only two
years, or as the only number of years. Words only rule out what is seldom all of a time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from checker.languages import frames
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Link, Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.age import comparison
from checker.statements.phrases import at, is_mark, preposition
from checker.statements.span import are_of_one_row
from checker.statements.times.ages import are_of_two, is_age
from checker.statements.times.lengths import LENGTHS, Tie, is_attribute, is_narrowed, is_plain, lengths
from checker.statements.times.moments import Point, beginnings, is_as_fine, points, sort_of
from checker.statements.times.pairs_of_dates import Pair, are_of_one_subject

_KIND, _AGE, _CLOCK, _YEARS = "span", "age", "clock", "years"
_OLDEST, _DAY, _SHORT = 120, 24, 10
_MINUTES = 60 * _DAY
_OF = word_set("clauses", "of")
_LEADING = (Tie.LATER, Tie.EARLIER, Tie.AGO)
_SINCE, _FROM, _TO = (frames.words("span", name) for name in ("since", "from", "to"))
_AT = frames.words("age", "at") | {""}
_BIRTH, _IN = frames.words("age", "birth"), frames.words("age", "in")
_TRAVEL = word_set("elapsed", "travel")
_TWO = 2  # ends of a length


def link(statements: Sequence[Statement], parses: Mapping[int, Parse]) -> list[Statement]:
    """The statements, with those of the only times, ages and years near each other that have none yet.

    >>> from checker.clauses.assemble import read as read_figures
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> text = "The boat was due at 13:50 and docked at 16:25, which made it two hours and 35 minutes late."
    >>> told = link((), parses(read_figures(plain.read(text))))
    >>> [slot.figures[0].text for slot in told[0].slots]
    ['13:50', '16:25', 'two hours and 35 minutes']
    """
    known = {f.start for each in statements if each.kind == _KIND and not each.empty for f in each.figures}
    told = (*_by_clock(parses), *(each for parse in parses.values() for each in _by_years(parse)))
    spans = [each for each in told if each["length"][0].start not in known]
    aged = {f.start for each in statements if each.kind == _AGE and not each.empty for f in each.figures}
    lives = (each for parse in parses.values() for each in _of_lives(parse))
    return [*statements, *spans, *(each for each in lives if aged.isdisjoint(f.start for f in each.figures))]


def _by_clock(parses: Mapping[int, Parse]) -> Iterator[Statement]:
    """The only length in hours near the only two clock times, or near the only range of them."""
    times = {number: [p for p in points(parse) if p.moment.hour is not None] for number, parse in parses.items()}
    spans = {number: _hours(parse) for number, parse in parses.items()}
    for number, length in ((number, length) for number, told in spans.items() for length in told):
        ends = _in_turn(_ends_near(number, times, spans, whole=length.at_top), length)
        near = (each for at in (number - 1, number + 1) for each in spans.get(at, ()))
        if (
            (found := _slots(ends))
            and not _leads_elsewhere(parses[number], length, times[number])
            and (_is_between(ends, length) or not any(_is_between(ends, other) for other in near))
        ):
            yield Statement(_KIND, number, (*found, Slot("length", (length,), Mechanism.LONE)))


def _is_between(ends: Sequence[Point], length: Figure) -> bool:
    """Whether a length is that between two clock times, to the minute; never of a range."""
    if len(ends) != _TWO or any(end.is_range for end in ends):
        return False
    return (_minute(ends[1]) - _minute(ends[0]) - _minutes(length)) % _MINUTES == 0


def _minute(end: Point) -> int:
    """The minute of the day."""
    return 60 * (end.moment.hour or 0) + (end.moment.minute or 0)


def _minutes(length: Figure) -> Fraction:
    return length.quantity.numbers[0].value * (60 if length.quantity.unit == "hour" else 1)


def _ends_near(
    number: int, times: Mapping[int, list[Point]], spans: Mapping[int, list[Figure]], *, whole: bool
) -> list[Point]:
    """The clock times of a sentence; if it has none, of the one before or after it, or of the ``whole`` story.

    None where they may be those of another length.
    """
    for window in ((number,), (number - 1,), (number + 1,), tuple(times) if whole else ()):
        ends = [time for at in window for time in times.get(at, ())]
        if ends:
            told = {each.quantity.numbers[0].value for at in (number, *window) for each in spans.get(at, ())}
            apart = len(window) > 1 and any(times[at] for at, lengths in spans.items() if lengths)
            return [] if len(told) > 1 or apart else ends
    return []


def _hours(parse: Parse) -> list[Figure]:
    """The lengths of a sentence in hours or minutes; none of a flight, which may end in another zone."""
    if not _TRAVEL.isdisjoint(parse.words.lower):
        return []
    told = (figure for figure in parse.figures if sort_of(figure) == _CLOCK and _is_whole(parse, figure))
    values = ((figure, figure.quantity.numbers[0].value) for figure in told)
    # Not "a 24-hour shop"; of less than ten whole hours some digit is always a slip.
    return [figure for figure, value in values if value != _DAY and (value >= _SHORT or value.denominator > 1)]


def _is_whole(parse: Parse, figure: Figure) -> bool:
    """Whether a length is exact, and not part of a time: not "about an hour", "the last five years"."""
    plain = is_plain(figure) and not figure.quantity.is_hedged
    return plain and not is_narrowed(parse, parse.chunk_with(figure), figure)


def _leads_elsewhere(parse: Parse, figure: Figure, ends: Sequence[Point]) -> bool:
    """Whether a length leads to or from a time that is not given: "found 20 minutes later", "the 12 hours to 6am"."""
    told = next((each.tie for each in lengths(parse) if each.figure is figure), None)
    return (told in _LEADING and not ends) or (len(ends) == 1 and ends[0].closes)


def _in_turn(ends: Sequence[Point], length: Figure) -> Sequence[Point]:
    """Two clock times, swapped if a length leads back: "left at 5pm, an hour after coming at 4pm"."""
    if len(ends) != _TWO or any(end.is_range for end in ends):
        return ends
    return ends[::-1] if _is_between(ends[::-1], length) else ends


def _by_years(parse: Parse) -> Iterator[Statement]:
    """The only length in years of a sentence, and its only two dates, the earlier one first."""
    told = [f for f in parse.figures if f.kind is Kind.DURATION and sort_of(f) == _YEARS]
    if len(told) != 1 or not _is_whole(parse, told[0]) or not _measures_time(parse, told[0]):
        return
    ends = [p for p in points(parse) if is_as_fine(told[0], p)]
    if any(p.names or p.verb in _BIRTH or _is_season(p) for p in ends):
        return
    ends.sort(key=lambda p: (p.moment.year or 0, p.moment.month or 0, p.moment.day or 0))
    if len(ends) == _TWO and not _may_be_ends(parse, told[0], *ends):
        return
    if slots := _slots(ends):
        yield Statement(_KIND, parse.sentence, (*slots, Slot("length", (told[0],), Mechanism.LONE)))


def _measures_time(parse: Parse, figure: Figure) -> bool:
    """Whether a length may be a whole time of its sentence: not "two years later", "for 13 years from"."""
    chunk = parse.chunk_with(figure)
    behind = at(parse, chunk.number + 1)
    if behind is not None and behind.text in _OF:
        return False  # "ten years of war"
    if (is_attribute(parse, figure) or figure.stop < chunk.stop) and parse.words.lower[chunk.head] not in LENGTHS:
        return False  # "a five-year plan"
    length = next((each for each in lengths(parse) if each.figure is figure), None)
    if length is None:
        return True
    return length.tie not in _LEADING and not (length.turn >= 0 and parse.chunks[length.turn].text in _SINCE | _FROM)


def _may_be_ends(parse: Parse, figure: Figure, first: Point, last: Point) -> bool:
    """Whether a length may lie between two dates, by the words before the three."""
    chunk = parse.chunk_with(figure)
    if last.opens or first.closes or are_of_one_row(parse, Pair(first, last, Mechanism.LONE)):
        return False  # "has led it since 2011", "in 2004 and 2005"
    if preposition(parse, chunk) in _IN and chunk.number > min(first.chunk.number, last.chunk.number):
        return False  # "the first rise in ten years"
    behind = at(parse, chunk.number + 1)
    until = last.closes or (behind is not None and behind.text in _TO)
    if until and not (first.opens or first.verb in beginnings()):
        return False  # "took her degree in 1952, and taught for 31 years until 1985"
    planned = chunk.clause == first.chunk.clause != last.chunk.clause and chunk.number > first.chunk.number
    if planned:
        return False  # "appointed in 2003 for 15 years, she retired in 2014"
    return _are_of_one(parse, chunk, first, last)


def _are_of_one(parse: Parse, length: Chunk, first: Point, last: Point) -> bool:
    """Whether a length and two dates have one subject, and no date is the goal: "for three years to 2014".

    Not what the sentence tells of somebody it only names: "opened it in 1995 with a cook he had known for 15 years".
    """
    if parse.clauses[length.clause].link is Link.CONTACT and length.clause not in (
        first.chunk.clause,
        last.chunk.clause,
    ):
        return False
    one, *others = sorted((length, first.chunk, last.chunk), key=lambda chunk: chunk.number)
    goal = any(point.led in _TO for point in (first, last))
    return not goal and all(are_of_one_subject(parse, one, other) for other in others)


def _is_season(point: Point) -> bool:
    """Whether two years are printed as one: "in 2015-16"."""
    until = point.figure.quantity.until
    return until is not None and (until.year or 0) - (point.moment.year or 0) == 1


def _slots(ends: Sequence[Point]) -> tuple[Slot, ...]:
    """The slots of the only two times, or of the only range; none if there are others."""
    if len(ends) == 1 and ends[0].is_range and not _is_round_the_clock(ends[0]):
        return (Slot("range", (ends[0].figure,), Mechanism.LONE),)
    if len(ends) != _TWO or ends[0].moment == ends[1].moment or any(end.is_range or end.moment.zone for end in ends):
        return ()
    return tuple(Slot(name, (end.figure,), Mechanism.LONE) for name, end in zip(("start", "end"), ends, strict=True))


def _is_round_the_clock(point: Point) -> bool:
    """Whether a range leads from one clock time to the same: "8am to 8am"."""
    until, moment = point.figure.quantity.until, point.moment
    return until is not None and moment.hour is not None and (until.hour, until.minute) == (moment.hour, moment.minute)


def _of_lives(parse: Parse) -> Iterator[Statement]:
    """The only two ages of a sentence with the only two years, or with the only number of years."""
    ages, dates = _ages(parse), _dates(parse)
    gaps = [
        f
        for f in parse.figures
        if is_plain(f) and sort_of(f) == _YEARS and not is_narrowed(parse, parse.chunk_with(f), f)
    ]
    if len(ages) != _TWO or not _is_of_one(parse, ages) or are_of_two(parse, *map(parse.chunk_with, ages)):
        return
    slots: tuple[tuple[str, Figure], ...] = ()
    young, old = sorted(ages, key=_number)
    if len(dates) == _TWO and not gaps:
        first, last = sorted(dates, key=_year)
        slots = ("one", young), ("first", first), ("other", old), ("last", last)
    elif len(gaps) == 1 and len(dates) < _TWO and _leads_between(parse, gaps[0]):
        slots = ("one", young), ("other", old), ("apart", gaps[0])
    if slots:
        yield Statement(_AGE, parse.sentence, tuple(Slot(name, (figure,), Mechanism.LONE) for name, figure in slots))


def _leads_between(parse: Parse, gap: Figure) -> bool:
    """Whether a number of years may lead from one age to another: "27 years ago", "the four years between them"."""
    ago = any(each.figure is gap and each.tie is Tie.AGO for each in lengths(parse))
    return gap.quantity.unit == "year" and (ago or bool(comparison(parse, parse.chunk_with(gap))))


def _number(age: Figure) -> int:
    return int(age.quantity.numbers[0].value)


def _year(date: Figure) -> int:
    return (date.quantity.moment and date.quantity.moment.year) or 0


def _dates(parse: Parse) -> list[Figure]:
    """The dates of a sentence that have a year."""
    return [f for f in parse.figures if f.kind is Kind.DATE and _year(f) and f.quantity.until is None]


def _ages(parse: Parse) -> list[Figure]:
    """The ages of a sentence, and the bare numbers that may be ages."""
    return [
        figure
        for figure in parse.figures
        if _may_be_age(figure) and preposition(parse, parse.chunk_with(figure)) in _AT
    ]


def _may_be_age(figure: Figure) -> bool:
    quantity = figure.quantity
    if len(quantity.numbers) != 1 or quantity.per is not None:
        return False
    bare = figure.kind is Kind.COUNT and figure.counted is None and not figure.implied
    whole = quantity.numbers[0].value.denominator == 1 and 0 < quantity.numbers[0].value < _OLDEST
    return (
        whole and not (bare and quantity.is_hedged) and ((figure.kind is Kind.AGE and quantity.unit == "year") or bare)
    )


def _is_of_one(parse: Parse, ages: Sequence[Figure]) -> bool:
    """Whether two ages may be of one life: one of them is certainly an age, and not both follow names."""
    sure = [figure for figure in ages if is_age(parse, parse.chunk_with(figure), figure)]
    apart = any(
        figure.stop < parse.chunk_with(figure).stop for figure in ages
    )  # "a 42-year-old man ... a 20-year-old clerk"
    return bool(sure) and not apart and not all(_is_set_behind(parse, figure) for figure in ages)


def _is_set_behind(parse: Parse, age: Figure) -> bool:
    """Whether an age stands between commas after a name: "Lee, 34,"."""
    chunk = parse.chunk_with(age)
    before = at(parse, chunk.number - 1)
    before = at(parse, before.number - 1) if before is not None and before.kind is ChunkKind.ADVERB else before
    return is_mark(before, ",(") and is_mark(at(parse, chunk.number + 1), ",).")
