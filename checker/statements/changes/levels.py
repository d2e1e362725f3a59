"""Which figures can be levels of one thing, and which can say how much it changed."""

from __future__ import annotations

from fractions import Fraction

from checker.conversion import meanings
from checker.extraction.lexemes import noun_lemma
from checker.languages.frames import words
from checker.languages.lexicon import word_set
from checker.languages.vocabulary import is_hundredth_of
from checker.model.clause import Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style

_LEVELS = frozenset((Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT, Kind.DURATION, Kind.POINTS, Kind.RATIO))
_RELATIVE = frozenset((Kind.PERCENT, Kind.POINTS, Kind.MULTIPLE, Kind.RATIO))
_BARE_MEANS = frozenset((Kind.MEASURE, Kind.PERCENT, Kind.MONEY, Kind.DURATION))
_POINTS = words("slots", "points")
_TIMES, _MEASURING = words("slots", "times"), words("slots", "measuring")
_ABOUT = Fraction(3, 2)  # largest ratio of a factor and what the levels make
_SPOTS = word_set("held_places", "spots")
_YEARS = range(1800, 2101)
_TEN = 10
_FARTHEST = 300  # largest ratio of two levels; beyond it a scale word is missing ("to 355 million from 449")


def is_one_number(figure: Figure) -> bool:
    """Whether a figure is one printed number above zero, or a range of them: not "dozens"."""
    numbers = figure.quantity.numbers
    one = len(numbers) == 1 or (figure.quantity.is_range and numbers[0].value < numbers[1].value)
    return one and numbers[0].is_positive and numbers[0].style is not Style.VAGUE


def is_level(figure: Figure) -> bool:
    """Whether a figure can be how much or how many there is of something."""
    number = figure.quantity.numbers[0] if figure.quantity.numbers else None
    pronoun = figure.kind is Kind.COUNT and number is not None and number.value == 1 and number.style is Style.WORDS
    implied = number is not None and number.style is Style.IMPLIED  # "led a quintet"
    kinds = figure.kind in _LEVELS or is_place(figure)
    return kinds and is_one_number(figure) and not pronoun and not implied  # "one of them"


def is_place(figure: Figure) -> bool:
    """Whether it is a place in an order, without a noun of its own: "from 12th to ninth place", "to number three"."""
    place = figure.kind is Kind.ORDINAL and figure.quantity.unit is None  # no "4G"
    return place and (figure.counted is None or figure.counted.lemma in _SPOTS)


def is_relative(figure: Figure) -> bool:
    """Whether a figure is relative: a percentage, points, a factor or a fraction."""
    return figure.kind in _RELATIVE and is_one_number(figure)


def are_alike(parse: Parse, one: Figure, other: Figure, theirs: Parse | None = None) -> bool:
    """Whether two figures can be levels of one thing: of one kind and unit; a bare number takes any unit.

    ``theirs`` is the parse of the other one, where it stands in another sentence.
    """
    if one is other:
        return False
    a, b = one.quantity, other.quantity
    if (a.kind, a.unit) == (b.kind, b.unit):
        return (a.per == b.per or None in (a.per, b.per)) and of_one_noun(
            noun_of(parse, one), noun_of(theirs or parse, other)
        )
    if a.kind is b.kind is Kind.MONEY and (is_hundredth_of(a.unit, b.unit) or is_hundredth_of(b.unit, a.unit)):
        return a.per == b.per or None in (a.per, b.per)
    return any(is_bare(x) and y.kind in _BARE_MEANS for x, y in ((one, other), (other, one)))


def are_points(amount: Figure) -> bool:
    """Whether a count is of points, which may be percentage points."""
    return amount.counted is not None and amount.counted.lemma in _POINTS


def are_times(amount: Figure) -> bool:
    """Whether a count is of times: a factor, or how often something happened."""
    return amount.counted is not None and amount.counted.lemma in _TIMES


def is_about_so_many_times(times: Figure, before: Figure | None, after: Figure | None) -> bool:
    """Whether a factor and two levels agree, so that "rose twice" does not say how often something rose."""
    if before is None or after is None:
        return False
    made = times.quantity.numbers[0].value * before.quantity.numbers[0].value / after.quantity.numbers[0].value
    return 1 / _ABOUT <= made <= _ABOUT


def is_of_old_noun(parse: Parse, level: Figure) -> bool:
    """Whether the noun of a level was named before: "sales of 40 against sales of 38"; not "against costs of 38"."""
    phrase = parse.chunk_with(level)
    host = parse.chunks[phrase.host] if phrase.host >= 0 and not parse.chunks[phrase.host].figures else phrase
    if host.head < 0 or (host is phrase and host.head < level.stop):
        return True
    lemma = noun_lemma(parse.words.lower[host.head])
    return lemma in _MEASURING or any(noun_lemma(word) == lemma for word in parse.words.lower[: host.start])


def is_bare(figure: Figure) -> bool:
    """Whether a figure is a number without a noun: "from 38"."""
    return figure.kind is Kind.COUNT and figure.counted is None


def reads_as_year(figure: Figure) -> bool:
    """Whether a bare number of four digits is more likely a year: "a rise over 2011"."""
    return is_bare(figure) and is_printed_as_year(figure)


def is_printed_as_year(figure: Figure) -> bool:
    """Whether a number is four digits that a year may have: "the 2011 subsidies"."""
    return len(figure.text) == 4 and figure.text.isdigit() and int(figure.text) in _YEARS


def of_one_noun(one: str | None, other: str | None) -> bool:
    """Whether two nouns are one, as far as they are told."""
    return one is None or other is None or one == other


def noun_of(parse: Parse, figure: Figure) -> str | None:
    """The lemma of the noun that heads a figure's own phrase: none in "40 of the voters"."""
    chunk = parse.chunk_with(figure)
    if figure.counted is None or chunk.head < figure.stop:
        return None
    return noun_lemma(parse.words.lower[chunk.head])


def are_near(one: Figure, other: Figure) -> bool:
    """Whether neither level is ten times the other, as one in pounds is beside one in pence."""
    sizes = _sizes(one, other)
    return sizes is not None and sizes[1] < sizes[0] * _TEN


def are_of_one_size(one: Figure, other: Figure) -> bool:
    """Whether two levels differ by less than hundreds of times: more is a missing scale word, not a change."""
    sizes = _sizes(one, other)
    return sizes is not None and sizes[1] <= sizes[0] * _FARTHEST


def _sizes(one: Figure, other: Figure) -> tuple[Fraction, Fraction] | None:
    """The numbers of two figures, the smaller one first; None where one has none, as a date has."""
    if not (one.quantity.numbers and other.quantity.numbers):
        return None
    a, b = one.quantity.numbers[0].value, other.quantity.numbers[0].value
    return min(a, b), max(a, b)


def measures(parse: Parse, amount: Figure, level: Figure, theirs: Parse | None = None) -> bool:
    """Whether an amount can be the difference of two such levels; points also fit percentages."""
    if is_place(level):
        return amount.kind is Kind.COUNT and amount.counted is not None and amount.counted.lemma in _SPOTS
    if amount.kind is Kind.POINTS or (are_points(amount) and level.kind is Kind.PERCENT):
        return level.kind is Kind.PERCENT
    if is_bare(level) and amount.kind in (Kind.MONEY, Kind.MEASURE, Kind.DURATION):
        return False  # "35 pence, to 1009"
    if amount.kind is level.kind is Kind.MEASURE and amount.unit is not None and level.unit in meanings(amount.unit):
        return True  # "nine degrees" of 25C
    return are_alike(parse, amount, level, theirs)
