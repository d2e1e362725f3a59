"""Numbers that are a year of the story but for a digit: "2005 was hard ... a good start to 3005"."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import partial

from checker.languages.lexicon import word_set
from checker.link.context import Context, empty_words, found_once
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style

_words = partial(word_set, "calendar")

_FOUR = re.compile(r"[1-9]\d{3}(?:s|-\d{2})?")
_LIKELY = range(1900, 2051)  # the years that stories mostly tell of
_LATEST = 1700  # before: a year of long ago, which a digit makes of one of our times


def year_but_for_a_digit(context: Context, number: Figure) -> Figure | None:
    """The year told elsewhere that a bare count of four digits is, or would be with another digit."""
    return _nearest(context, number, _bare_number(context, number))


def year_long_after(context: Context, day: Figure) -> Figure | None:
    """The year of our times that a year of long ago would be with another digit; a mention of the same year first."""
    year = _year(day)
    if year is None or not 0 < year < _LATEST or _FOUR.search(day.text) is None:
        return None
    same = (f for f in context.of_kind(Kind.DATE) if f is not day and _year(f) == year)
    return next(same, None) or _nearest(context, day, year)


def _nearest(context: Context, figure: Figure, number: int | None) -> Figure | None:
    if number is None:
        return None
    told = [f for year, mentions in _years(context).items() if _is_slip(year, number) for f in mentions]
    # What a speaker said differs from the story for better reasons: a mention of the same sort is asked first.
    return min(
        (f for f in told if f.start != figure.start),
        key=lambda f: (f.scope.quoted != figure.scope.quoted, abs(f.start - figure.start)),
        default=None,
    )


def _is_slip(year: int, number: int) -> bool:
    """Whether they are equal, or apart in the first digit or the second: the others still give a likely year."""
    apart = [a != b for a, b in zip(str(year), str(number), strict=True)]
    return sum(apart) == 0 or (sum(apart) == 1 and (apart[0] or apart[1]))


@found_once
def _years(context: Context) -> dict[int, list[Figure]]:
    """The likely years of the article, each with its mentions."""
    found: dict[int, list[Figure]] = defaultdict(list)
    for figure in context.of_kind(Kind.DATE):
        year = _year(figure)
        if year is not None and year in _LIKELY:
            found[year].append(figure)
    return found


def _year(figure: Figure) -> int | None:
    return figure.quantity.moment.year if figure.quantity.moment else None


def _bare_number(context: Context, figure: Figure) -> int | None:
    """Four digits that count nothing, nor are what something rose or fell to: "began 3005 well"."""
    numbers = figure.quantity.numbers
    if len(numbers) != 1 or numbers[0].style is not Style.DIGITS or not _FOUR.fullmatch(figure.text):
        return None
    value = int(numbers[0].value)
    if (value in _LIKELY and value % 100) or _is_amount(context, figure) or _is_counted(context, figure):
        return None
    return value


def _is_amount(context: Context, figure: Figure) -> bool:
    """Whether words around it tell that it is none: "closed at 3005", "a capacity of 3005", "Hull 3005"."""
    words, first = context.words(figure), figure.first
    before, last = words[first - 1 : first], words[max(0, first - 2) : first - 1]
    named = first and context.reading.words[figure.sentence].texts[first - 1][:1].isupper()
    if figure.group is not None or (named and before[0] not in empty_words()) or before[:1] == ["-"]:
        return True
    if before and (before[0].isdecimal() or before[0] in _words("before_no_year")):
        return not (before == ["of"] and _words("before_of_any_year").intersection(last))
    if figure.governor is not None and (figure.governor.direction or figure.governor.verb in _words("reaching")):
        return True
    return not _words("behind_no_year").isdisjoint(words[figure.stop : figure.stop + 1])


def _is_counted(context: Context, figure: Figure) -> bool:
    """Whether a noun stands behind it; but "the 2999 disaster" tells of a year."""
    noun = figure.counted
    if noun is None:
        return False
    of_year = noun.determiner == "the" and noun.head == noun.lemma and noun.stop == figure.stop + 1
    return not of_year
