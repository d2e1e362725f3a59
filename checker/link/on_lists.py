"""Conditions on people whose ages, or names and ages, are listed beside their number."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise, takewhile

from checker.languages.closed import prepositions
from checker.languages.lexicon import word_set
from checker.languages.things import is_person
from checker.link.conditions import Context, Figures, Numbers, condition, gathers
from checker.link.context import value
from checker.link.partitives import is_plural
from checker.model.document import Zone
from checker.model.figure import Figure
from checker.model.quantity import Kind

OPENERS = frozenset((",", ":", "-", "–", "—", "("))
LONGEST_NAME = 6
BREAKING = frozenset(("and", "including", "both", "all", "them", "whom", "one"))  # ages behind them are of some only
MOST_AGED = 7  # people whose ages are told one by one
NAMED = frozenset(("named", "identified"))
NAMING = 3  # tokens before the number in which they are said to be named: "identified the four"
OF_THEM = 2  # tokens before the number in which "of" makes it a whole of which some are told
LONGEST_CLAUSE = 16  # tokens of "men killed when a van left the road as"
FARTHEST = 7  # tokens of "have been identified by the police as"
# Words of the sentence behind a list which tell that somebody is missing from it.
LEFT = frozenset(
    "other others another third fourth fifth sixth seventh eighth last also unnamed remaining rest".split()
)
_POSSESSED = 5  # tokens of "of the young woman's"
_NAMED = 3  # tokens between them without one: "seven of the new"
_words = partial(word_set, "items")
_POINTS_LEFT_OUT = 2  # points that a list may lack by a slip: else it is of something else
_SHORT = 6  # words of a point that is a name or two, and no clause
GOING_ON = frozenset(("and", "or", "with", "plus"))


def _lists_of_ages(context: Context, number: Figure) -> list[Figures]:
    """The lists of ages behind a number, in its sentence and the next."""
    groups: dict[int, list[Figure]] = {}
    for sentence in (number.sentence, number.sentence + 1):
        for figure in context.by_sentence.get(sentence, ()):
            if figure.kind is Kind.AGE and figure.group is not None and figure.start > number.start:
                groups.setdefault(figure.group, []).append(figure)
    return [tuple(group) for group in groups.values()]


def _ages_announced(context: Context, number: Figure) -> Figures:
    behind = (ages for ages in _lists_of_ages(context, number) if _name_opened(context, number, ages[0]))
    return next(behind, ()) or _ages_before(context, number)


def _ages_before(context: Context, number: Figure) -> Figures:
    """All ages of a sentence that opens with their names: "Ann Hill, 34, and Jo Park, 41, were the four people"."""
    words = context.words(number)
    beside = context.beside(number)
    ages = tuple(f for f in beside if f.kind is Kind.AGE)
    before = len(ages) > 1 and ages[-1].start < number.start and len({f.group for f in ages} - {None}) == 1
    said = [word for word in words[ages[-1].stop : number.opening] if word != ","] if before else []
    return ages if said in (["were", "the"], ["are", "the"]) and beside[0] is ages[0] else ()


def _ages_behind(context: Context, number: Figure) -> Figures:
    return next(iter(_lists_of_ages(context, number)), ())


@condition
@gathers(given=0, sought=1, find=_ages_announced)
def announces(context: Context, stated: Figures, listed: Figures) -> bool:
    """The first counts the people whose names and ages open right behind it, and the list is whole."""
    number, first, last = stated[0], listed[0], listed[-1]
    if number.counted is None or not is_person(number.counted.lemma):
        return False
    if number.start > first.start:
        return _ages_before(context, number) == listed
    words = context.reading.words[first.sentence]
    behind = words.lower[last.stop : last.stop + 2]
    name = _name_opened(context, number, first)
    goes_on = not GOING_ON.isdisjoint(behind) or not _is_whole(context, number, listed)
    if "of" in context.words(number)[max(0, number.opening - OF_THEM) : number.opening]:
        return False  # "two of his three sons"
    return 0 < len(name) <= LONGEST_NAME and all(map(_is_of_name, name)) and not goes_on


@condition
def sole_count(context: Context, role: Figures) -> bool:
    """The figure is the only one of its kind in its sentence."""
    return all(context.is_sole(f) for f in role)


@condition
def nothing_else_named(context: Context, stated: Figures, listed: Figures) -> bool:
    """No noun in the plural stands before the list but what the number counts: not "two men from the cities - A, B"."""
    number, names = stated[0], listed[0]
    if number.sentence != names.sentence or number.counted is None:
        return False
    between = context.words(names)[number.counted.stop : names.opening]
    return not any(is_plural(word) and word != number.counted.head.lower() for word in between)


@condition
def in_points(context: Context, listed: Figures) -> bool:
    """The list is one of points, below a colon, each of which may name several."""
    del context
    return all(f.text == ":" for f in listed)


@condition
def one_a_point(context: Context, stated: Numbers, listed: Numbers) -> bool:
    """Each point of a list tells one thing: where there are fewer points, none has a number, "and" or a comma.

    Nor does a preposition lead to the list, whose points are then of something else: "two appeals for: a car, a van".
    """
    number, points = stated[0], listed[0]
    words = context.words(points)
    if words[points.opening - 1] in _words("leading_on"):
        return False
    told, there = (f.quantity.numbers[0].value for f in (number, points))
    if told < there:
        return True
    return told - there <= _POINTS_LEFT_OUT and not any(map(_holds_more, _points_below(context, points)))


def _points_below(context: Context, points: Figure) -> list[str]:
    document = context.reading.document
    behind = map(document.sentences.__getitem__, range(points.sentence + 1, len(document.sentences)))
    return [document.prose[s.start : s.end] for s in takewhile(lambda s: s.zone is Zone.LIST, behind)]


def _holds_more(point: str) -> bool:
    words = point.lower().replace(",", " , ").split()
    short = len(words) <= _SHORT
    return any(word.isdigit() or word.strip("(),") in _words("numbers") for word in words[:_SHORT]) or (
        short and not {"and", ","}.isdisjoint(words)
    )


@condition
@gathers(given=0, sought=1, find=_ages_behind)
def aged_each(context: Context, stated: Figures, listed: Figures) -> bool:
    """The ages behind "aged" are of the people counted before, one each: "three boys aged 3, 6 and 13"."""
    number, first, last = stated[0], listed[0], listed[-1]
    if number.sentence != first.sentence or number.counted is None or not is_person(number.counted.lemma):
        return False
    words = context.words(first)
    between = words[number.counted.stop : first.opening]
    if between[-1:] != ["aged"] or len(between) > FARTHEST or not BREAKING.isdisjoint(between):
        return False
    ages = [f.quantity.numbers[0].value for f in listed]
    count = number.quantity.numbers[0].value
    apart = all(abs(b - a) > 1 for a, b in pairwise(ages)) or count < len(ages)
    goes_on = (
        words[last.stop : last.stop + 1] in (["and"], ["or"], ["to"])
        or context.place[first.start] - 1 != context.place[number.start]
    )
    return MOST_AGED >= count > 1 and apart and not goes_on


def _is_whole(context: Context, number: Figure, listed: Figures) -> bool:
    """Whether the list has all ages of its sentence; away from its number it must be closed, and nobody be left."""
    first, last = listed[0], listed[-1]
    ages = sum(f.kind is Kind.AGE for f in context.by_sentence[first.sentence])
    if ages != len(listed):
        return False
    words = context.reading.words[first.sentence].lower
    if number.sentence == first.sentence and "as" not in words[number.stop : first.opening]:
        return True
    if len(listed) < 2:
        return False
    closed = "and" in words[listed[-2].stop : last.opening] and GOING_ON.isdisjoint(words[last.stop :])
    return closed and LEFT.isdisjoint(_next_words(context, first.sentence))


def _next_words(context: Context, sentence: int) -> list[str]:
    document = context.reading.document
    following = document.sentences[sentence + 1 : sentence + 2]
    return [word for s in following for word in document.prose[s.start : s.end].lower().replace(",", " ").split()]


def _name_opened(context: Context, number: Figure, first: Figure) -> list[str]:
    """The first name of a list that opens behind the number, "were named as", or "They are" in the next sentence."""
    words = context.reading.words[first.sentence]
    noun = number.counted
    if noun and number.sentence == first.sentence:
        if words.lower[noun.stop : noun.stop + 1] and words.lower[noun.stop] in OPENERS:
            return list(words.texts[noun.stop + 1 : first.opening - 1])
        told = words.lower[noun.stop : first.opening]
        if ":" in told and _is_all_told(context, number, first, told):  # "Four were killed in the crash: Ann Hill, 34,"
            return list(words.texts[noun.stop + told.index(":") + 1 : first.opening - 1])
        texts = words.texts[noun.stop : first.opening - 1]
        naming = not NAMED.isdisjoint(words.lower[max(0, number.opening - NAMING) : number.opening])
        if naming and "as" in told[:LONGEST_CLAUSE]:
            return list(texts[told.index("as") + 1 :])  # "named the four men killed in the crash as"
        return _behind_as(texts, told)
    if number.sentence != first.sentence - 1 or number.paragraph != first.paragraph or not _is_alone(context, number):
        return []
    told = words.lower[: first.opening]
    if told[:1] != ["they"]:
        return []
    texts = words.texts[: first.opening - 1]
    return _behind_as(texts, told) or (list(texts[2:]) if told[1:2] in (["are"], ["were"]) else [])


def _is_all_told(context: Context, number: Figure, first: Figure, told: list[str]) -> bool:
    """Whether nothing else is counted before a colon or behind it, and the sentence ends with the last age."""
    beside = context.beside(first)
    ages = [f for f in beside if f.kind is Kind.AGE and f.start > number.start]
    words = context.words(first)
    others = any(f is not number and f.kind is Kind.COUNT for f in beside)
    return not others and "who" not in told and words[ages[-1].stop : ages[-1].stop + 1] in ([], ["."], [";"])


def _behind_as(texts: Sequence[str], told: Sequence[str]) -> list[str]:
    """What stands behind "were named as", "have been identified by police as"."""
    if "as" not in told or NAMED.isdisjoint(told[: told.index("as")]) or told.index("as") > FARTHEST:
        return []
    return list(texts[told.index("as") + 1 :])


def _is_alone(context: Context, number: Figure) -> bool:
    """Whether its sentence counts no other people."""
    others = (f for f in context.by_sentence[number.sentence] if f is not number and f.counted)
    return not any(f.counted and is_person(f.counted.lemma) for f in others)


def _is_of_name(text: str) -> bool:
    return text[0].isupper() or text in ("'", "’", "-", ".")


@condition
def partly(context: Context, role: Figures) -> bool:
    """Only some of the figure are spoken of: "two of the three schools, Curtis and Brooks"."""
    return all(_is_partly(context, f) for f in role)


def _is_partly(context: Context, figure: Figure) -> bool:
    before = next(context.earlier(figure), None)
    between = context.words(figure)[before.stop : figure.opening] if before is not None else []
    possessed = between[-1:] in (["'s"], ["’s"]) and len(between) <= _POSSESSED  # "two of the owner's three dogs"
    named = between[:1] == ["of"] and (len(between) <= _NAMED or possessed)
    return before is not None and before.kind is Kind.COUNT and named


@condition
def subject_behind(context: Context, stated: Figures, listed: Figures) -> bool:
    """The number stands behind the list as the subject of a verb: "Unlike Acme and Brill, the three firms said"."""
    del context
    noun, governor = stated[0].counted, stated[0].governor
    of_verb = noun is not None and governor is not None and governor.token == noun.stop
    return listed[0].start < stated[0].start and of_verb


@condition
def tells_where(context: Context, listed: Figures, stated: Figures) -> bool:
    """A clause of its own has the list, or a number that fits: "In Ayr and Oban, 410 left", "two pits, A and B, 60"."""
    names = listed[0]
    if names.start > stated[0].start:
        return False
    led = context.words(names)[max(0, names.opening - 2) : names.opening]
    told = (f for f in context.earlier(names) if f.past == names.opening - 1 and led[-1:] == [","])
    counted = any(value(f)[2] == value(names)[2] for f in told)
    return counted or (led[:-1] in ([], [","]) and not prepositions().isdisjoint(led))


@condition
def one_in_each(context: Context, stated: Numbers, listed: Numbers) -> bool:
    """The list may be of one place for each thing counted: no people, and "in" three towns may be four of them."""
    things = not any(f.counted and is_person(f.counted.lemma) for f in stated)
    more = listed[0].quantity.numbers[0].value >= stated[0].quantity.numbers[0].value
    return things and (more or context.words(listed[0])[listed[0].opening - 1] != "in")


@condition
def of_people(context: Context, role: Figures) -> bool:
    """The figures count people, or are a word for so many of them: "the trio"."""
    del context
    return all(f.implied if f.counted is None else is_person(f.counted.lemma) for f in role)


@condition
def given_for_one(context: Context, role: Figures) -> bool:
    """What is counted is given for one thing each: nominations, prizes."""
    del context
    return all(f.counted is not None and f.counted.head.lower() in word_set("items", "one_each") for f in role)


@condition
def one_a_date(context: Context, role: Figures) -> bool:
    """Of what is counted there is one on a day, or in a year: finals, months, times that something was won."""
    del context
    return all(f.counted is not None and f.counted.lemma in word_set("items", "one_a_date") for f in role)
