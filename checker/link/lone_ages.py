"""Ages and the only dates or years told beside them: of one life, or of two people who are so many years apart."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.link.neighbours import between, word_at, words_for
from checker.link.story_years import is_year, year
from checker.link.time_slips import slipped
from checker.model.figure import Figure
from checker.model.quantity import Hedge, Kind

_ages = partial(word_set, "ages")
_OLDEST, _YOUNGEST = 115, 5
_BIRTH = 4  # tokens between "born" and its date
_BIRTHPLACE = 10  # the same, where nothing but a place stands between them
_NEAR = 5  # tokens before an age in which it is told whose it is
_GAP = 3  # tokens behind a number of years in which it is told to part two ages: "14 years her junior"
_BETWEEN = frozenset(("apart", "separate", "separates", "between"))  # of two who were told before
_LATER = (["later"], ["ago"], ["after"])
_SIDES = (frozenset(("he", "his", "him")), frozenset(("she", "her", "hers")))
_OF_WHOM = (["between"], ["with"], ["from"], ["in"])  # behind "age gap"
_PREDICATE = (
    "will",
    "would",
    "is",
    "was",
    "now",
    "then",
    "only",
    "just",
    "still",
    "and",
    "but",
    ",",
    ")",
    "–",
    "—",
    "-",
)
_BORN = ("was", "were", "is", "been", ";", ":")  # before "born", where it goes on with the same person
_CLOSING = frozenset((",", ".", ";", ":", ")", "–", "—", "", "and", "but", '"', "”"))


def is_birth(context: Context, date: Figure) -> bool:
    """Whether a date is that of a birth: "born in 1950", "born in a Plymouth air-raid shelter in March 1944"."""
    words = context.words(date)[: date.opening]
    before = words[-_BIRTH:]
    if "born" not in before and "born" in words[-_BIRTHPLACE:]:
        told = words[-1 - words[::-1].index("born") :]
        before = told if told[1] in ("in", "at", "near") and _ages("another_clause").isdisjoint(told) else before
    return "born" in before and before[-1] in ("in", "on", "born", ",", "of")


def may_be_age(context: Context, figure: Figure) -> bool:
    """Whether a figure is an age in years, or a bare number told as one: "is now 40", "13 at the time", "Ida, 43,"."""
    quantity = figure.quantity
    if quantity.is_range or quantity.hedge is not Hedge.NONE:
        return False
    if figure.kind is Kind.AGE:
        return quantity.unit == "year"
    if figure.kind is not Kind.COUNT or figure.counted is not None or figure.implied:
        return False
    number = quantity.numbers[0].value
    if number.denominator != 1 or not _YOUNGEST <= number <= _OLDEST:
        return False
    behind, before = word_at(context, figure, figure.stop), figure.opening - 1
    while word_at(context, figure, before) in _ages("before_age") | {"now"}:
        before -= 1
    opener = word_at(context, figure, before)
    closed = behind in _CLOSING or behind in ("when", "in", "at", "then", "now")
    return closed and (opener in _ages("be") | _ages("being") or opener in ("at", ",", "(", "–", "—"))


def _ages_in(context: Context, sentence: int) -> list[Figure]:
    return [f for f in context.by_sentence.get(sentence, ()) if may_be_age(context, f)]


def _dates_in(context: Context, sentence: int) -> list[Figure]:
    row = context.by_sentence.get(sentence, ())
    return [f for f in row if f.kind is Kind.DATE and f.quantity.moment and f.quantity.moment.year is not None]


def _number(figure: Figure) -> int:
    return int(figure.quantity.numbers[0].value)


def lone_life(context: Context, age: Figure) -> tuple[Figure, Figure] | None:
    """The only birthday of an age's sentence and the only other date, or that which stands next to the age.

    The three must fit, or would but for one slip.
    """
    if not may_be_age(context, age):
        return None
    dates = _dates_in(context, age.sentence)
    births = [f for f in dates if is_birth(context, f)]
    if len(births) != 1 or any(f.quantity.until for f in dates):
        return None
    others = [f for f in dates if f is not births[0]]
    beside = [f for f in others if f.start < age.start and _ages("beside").issuperset(between(context, f, age))]
    if not beside and (len(others) != 1 or len(_ages_in(context, age.sentence)) != 1):
        return None
    when = (beside or others)[-1]
    if _is_of_another(context, age, births[0], when) or not _fit(births[0], when, _number(age)):
        return None
    return births[0], when


def _is_of_another(context: Context, age: Figure, birth: Figure, when: Figure) -> bool:
    """Whether an age may be of another than was born then, or the date of what came at another age."""
    words = context.words(age)
    if not _is_said_of_one(context, age) or not _ages("of_others").isdisjoint(between(context, birth, age)):
        return True  # "a 44-year-old yacht", "to a miner who died aged 51", "the director, 59"
    if not words_for("kin").isdisjoint(between(context, birth, age)):
        return True
    if birth.start > age.start:
        before = words[: birth.opening]
        if word_at(context, birth, len(before) - 2 - before[::-1].index("born")) not in _BORN:
            return True  # "joined at 18 in 1984 and married an officer born in 1956", "its founder, born in 1878"
    told = between(context, age, when)
    return word_at(context, age, age.stop) != "when" and not (words_for("kin") | {";"}).isdisjoint(told)


def _is_said_of_one(context: Context, age: Figure) -> bool:
    """Whether an age is told of who was told of before, with no noun of its own: "she was 23", "died aged 83"."""
    words = context.words(age)
    at = age.opening - 1
    if "-" in words[age.first : age.stop]:
        return False
    while at > 0 and (word_at(context, age, at) in _ages("before_age") | {"now"}):
        at -= 1
    opener, before = word_at(context, age, at), word_at(context, age, at - 1)
    if "aged" in words[age.opening - 1 : age.first + 1]:
        opener, before = "aged", word_at(context, age, words.index("aged", age.opening - 1) - 1)
    if opener == "of":
        return words[at - 3 : at] == ["at", "the", "age"]
    if opener in ("at", "aged"):
        return opener == "at" or before in (",", "(", ";", "was") or before.isdecimal() or _is_verb_before(before)
    if opener not in _ages("be") | _ages("being"):
        return False
    return before in _PREDICATE or before in ("he", "she", "they", "i") or (before[:1].isdecimal())


def _is_verb_before(word: str) -> bool:
    return word in _ages("aged_at") or word in _ages("began")


def _fit(first: Figure, last: Figure, number: int) -> bool:
    """Whether so many years, or one fewer, lie between two dates, or would if one of the three had no slip in it."""
    years = year(last) - year(first)
    meant = {years, *(year(last) - other for other in slipped(year(first)))}
    meant |= {other - year(first) for other in slipped(year(last))}
    return bool({number, number + 1} & meant) or bool({years, years - 1} & slipped(number))


def ages_at_two_dates(context: Context, young: Figure) -> tuple[Figure, Figure, Figure] | None:
    """The older of the only two ages of a sentence, and its only two dates, the earlier one first: of one person.

    They must fit, or would but for one slip.
    """
    if not may_be_age(context, young):
        return None
    ages, dates = _ages_in(context, young.sentence), sorted(_dates_in(context, young.sentence), key=year)
    if len(ages) != 2 or len(dates) != 2 or not all(is_year(f) and f.quantity.until is None for f in dates):
        return None
    if ages[_number(ages[1]) < _number(ages[0])] is not young or any(is_birth(context, f) for f in dates):
        return None
    old = ages[ages[0] is young]
    gap, years = _number(old) - _number(young), year(dates[1]) - year(dates[0])
    gaps = {gap, *(other - _number(young) for other in slipped(_number(old)))}
    gaps |= {_number(old) - other for other in slipped(_number(young))}
    slips = _near(gaps, years) or any(
        _near({gap}, other)
        for other in (
            *(year(dates[1]) - meant for meant in slipped(year(dates[0]))),
            *(meant - year(dates[0]) for meant in slipped(year(dates[1]))),
        )
    )
    one = slips and _is_one_person(context, ages) and _is_told_of_who_was_told(context, ages)
    return (old, dates[0], dates[1]) if one else None


def _near(numbers: set[int], number: int) -> bool:
    return any(abs(other - number) <= 1 for other in numbers)


def _is_told_of_who_was_told(context: Context, ages: Sequence[Figure]) -> bool:
    """Whether the second of two ages is said of who the first is of, and one of them surely is an age."""
    first, second = ages
    words = context.words(first)
    if not _ages("of_many").isdisjoint(words) or not _is_said_of_one(context, second):
        return False
    told = between(context, first, second)
    others = _ages("brought_in").intersection(told) or "who" in told[2:]
    if others or not _is_of_one_side(words):
        return False
    return any(_is_surely_age(context, age) for age in ages)


def _is_of_one_side(words: Sequence[str]) -> bool:
    """Whether a sentence has not both "he" and "she", of whom either may be so old."""
    return any(side.isdisjoint(words) for side in _SIDES)


def _is_surely_age(context: Context, age: Figure) -> bool:
    """Whether a bare number has a word beside it which makes it an age: "who turned 40", "the twins were 41"."""
    words = context.words(age)
    before = words[max(0, age.opening - 3) : age.opening]
    if age.kind is Kind.AGE:
        return True
    persons = _ages("persons") | _ages("twins") | {"he", "she", "who", "witness", "turned", "aged"}
    return not persons.isdisjoint(before) or words[age.stop : age.stop + 3] == ["at", "the", "time"]


def _is_one_person(context: Context, ages: Sequence[Figure]) -> bool:
    """Whether two ages seem to be of one person: no kin is told to be so old, and no other name begins between them."""
    kin = words_for("kin") - {"twin", "twins"}
    for age in ages:
        if not kin.isdisjoint(context.words(age)[max(0, age.opening - _NEAR) : age.opening]):
            return False
    texts = context.reading.words[ages[0].sentence].texts[ages[0].stop : ages[1].opening]
    return not any(a in ("and", ";", "while", "but") and b[:1].isupper() for a, b in pairwise(texts))


def ages_apart(context: Context, span: Figure) -> tuple[Figure, Figure] | None:
    """The only two ages told beside a number of years by which they are apart: "34 and 29, are nine years apart".

    They must fit, or would but for one slip: the younger one first.
    """
    quantity = span.quantity
    if (
        span.kind is not Kind.DURATION
        or quantity.unit != "year"
        or quantity.is_range
        or quantity.hedge is not Hedge.NONE
    ):
        return None
    if quantity.numbers[0].value.denominator != 1:
        return None
    words = context.words(span)
    behind = words[span.stop : span.stop + _GAP]
    of_two = not _ages("apart").isdisjoint(behind)
    if not of_two and not (behind[:1] in _LATER or behind[:2] == ["on", ","]):
        return None
    row = context.by_sentence[span.sentence]
    if any(f is not span and f.kind is Kind.DURATION and f.quantity.unit == "year" for f in row):
        return None
    ages = _ages_in(context, span.sentence)
    if of_two and (len(ages) == 1 or (not ages and not _BETWEEN.isdisjoint(behind))):
        ages = [*_ages_in(context, span.sentence - 1), *ages]
    if len(ages) != 2 or not (_parts(context, span, ages) if of_two else _parts_one(context, span, ages)):
        return None
    listed = words[span.stop : ages[1].opening] if ages[1].sentence == span.sentence else []
    if "than" in listed and "and" in listed:
        return None  # "eight years older than Reid and Holm, 35"
    around = words[min(ages[0].stop, span.stop) : max(ages[1].opening, span.opening)]
    if not of_two and not words_for("kin").isdisjoint(around):
        return None  # "Reid, 45, was 19 when she met her husband, who died 16 years ago"
    young, old = sorted(ages, key=_number)
    gap, said = _number(old) - _number(young), _number(span)
    gaps = {gap, *(other - _number(young) for other in slipped(_number(old)))}
    gaps |= {_number(old) - other for other in slipped(_number(young))}
    return (young, old) if _near(gaps, said) or _near(slipped(said), gap) else None


def _parts(context: Context, span: Figure, ages: Sequence[Figure]) -> bool:
    """Whether the years part these two: "separate them", "are nine years apart", one of them told so much older."""
    words = context.words(span)
    behind = words[span.stop : span.stop + _GAP]
    here = [age for age in ages if age.sentence == span.sentence]
    if not {"gap", "difference"}.isdisjoint(behind):
        at = span.stop + next(i for i, word in enumerate(behind) if word in ("gap", "difference"))
        whose = words[at + 1 : at + 3]
        return "age" in behind and (whose[:1] not in _OF_WHOM or whose[1:] == ["them"])
    if not _BETWEEN.isdisjoint(behind):
        at = span.stop + next(i for i, word in enumerate(behind) if word in _BETWEEN)
        told = words[at + 1 : at + 3]
        of_both = told[:1] == ["them"] or told in (["the", "two"], ["the", "pair"], ["the", "couple"])
        return of_both if words[at] != "apart" else not told or told[0] in _CLOSING
    if "than" in behind:
        if len(here) < len(ages):
            return behind[behind.index("than") + 1 :][:1] in (["him"], ["her"], ["he"], ["she"])
        last = max(here, key=lambda age: age.start)
        return last.start > span.start and not {";", "who", "which", "whose", "and"} & {*between(context, span, last)}
    return any(_ages("of_the_gap").issuperset(between(context, span, age)) for age in here)


def _parts_one(context: Context, span: Figure, ages: Sequence[Figure]) -> bool:
    """Whether both ages are of one who grew older by the years: "ago, when she was 35", "16 years later, at 31"."""
    words = context.words(span)
    if not _is_one_person(context, ages):
        return False
    last = max(ages, key=lambda age: age.start)
    if last.start < span.start:
        return False
    told = between(context, span, last)
    first = min(ages, key=lambda age: age.start)
    if words[span.stop : span.stop + 1] == ["ago"]:
        met = between(context, first, span) if first.start < span.start else []
        others = _ages("persons") | words_for("kin") | _ages("meeting")
        return others.isdisjoint(met) and _ages("then_aged").issuperset(told)
    if not _is_of_one_side(words):
        return False
    told = [a for a, b in pairwise([*told, ""]) if not (a == "the" and b == "age")]
    return _ages("of_others").isdisjoint(told) and _is_said_of_one(context, last)
