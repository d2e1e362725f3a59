"""The number of what a list names, where it stands in front of the list, behind it or in the headline.

A mark or a word opens the list of what alone was counted before it; "the five counties" takes up those just named; and
"Willow, Beech and Rowan wards" says itself what it names. The words between the two do not matter.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import partial

from checker.languages.lexicon import word_set
from checker.languages.things import is_person
from checker.link.context import Context, found_once
from checker.link.partitives import is_plural
from checker.model.figure import Figure
from checker.model.quantity import Hedge, Kind

_set = partial(word_set, "lists_beside")

MOST = 20  # things that are named one by one
FEWEST = 3  # names of a list that no mark opens
OPENERS = 3  # tokens of ", made up of"
BELOW = 2  # sentences below the headline
NEAR = 2  # tokens before a number


def number_of(context: Context, listed: Figure) -> Figure | None:
    """The figure that says how many things a list names."""
    return _numbers(context).get(listed.start)


def lists_with_number(context: Context) -> list[Figure]:
    """The lists beside which that is told."""
    return [f for f in context.of_kind(Kind.ITEMS) if f.start in _numbers(context)]


@found_once
def _numbers(context: Context) -> dict[int, Figure]:
    found = {}
    for listed in context.of_kind(Kind.ITEMS):
        if not listed.at_top and not _leaves_out(context, listed):
            number = next(_told(context, listed), None)
            if number is not None:
                found[listed.start] = number
    return found


def _told(context: Context, listed: Figure) -> Iterator[Figure]:
    if _is_opened(context, listed) or _is_shared(context, listed) or _stands_apart(context, listed):
        yield from _alone_before(context, listed)
    if _size(listed) >= FEWEST:
        yield from _taken_up(context, listed)
        yield from _named_alike(context, listed)


def _size(listed: Figure) -> int:
    return int(listed.quantity.numbers[0].value)


def _leaves_out(context: Context, listed: Figure) -> bool:
    return not word_set("marks", "open").difference(("only",)).isdisjoint(context.words(listed))


def _is_number(context: Context, figure: Figure) -> bool:
    """Whether a figure counts things few enough to be named, and all of them."""
    numbers, noun = figure.quantity.numbers, figure.counted
    if figure.kind is not Kind.COUNT or noun is None or len(numbers) != 1 or figure.quantity.hedge is not Hedge.NONE:
        return False
    words = context.words(figure)
    before = next(context.earlier(figure), None)
    of_more = before is not None and "of" in words[before.stop : figure.opening][-NEAR:]  # "two of the three"
    some = of_more or words[figure.stop : figure.stop + 1] == ["of"]
    return (
        1 < numbers[0].value <= MOST and not some and is_plural(noun.head.lower()) and noun.lemma not in _set("spans")
    )


def _is_opened(context: Context, listed: Figure) -> bool:
    """Whether a mark or words right before a list open it: ":", "namely", "consisting of"."""
    before = context.words(listed)[max(0, listed.opening - OPENERS) : listed.opening]
    return before[-1:] != [] and (
        before[-1] in _set("opening") or (before[-1] == "of" and not _set("made").isdisjoint(before))
    )


def _stands_apart(context: Context, listed: Figure) -> bool:
    """Whether commas set off the list from a sentence that its number opens: "The four that share it, A, B, C,"."""
    words = context.words(listed)
    apart = words[listed.opening - 1 : listed.opening] == [","] and words[listed.stop : listed.stop + 1] in (
        [","],
        ["."],
    )
    before = next((f for f in context.earlier(listed)), None)
    return apart and before is not None and before.opening == 1 and words[0] in _set("taking_up")


def _is_shared(context: Context, listed: Figure) -> bool:
    """Whether something is told of each that a list names: "with Hill, Vale and Ames each taking 41 votes"."""
    return context.words(listed)[listed.stop : listed.stop + 1] == ["each"]


def _alone_before(context: Context, listed: Figure) -> Iterator[Figure]:
    """The only number of things before a list in its sentence, where nothing else in the plural stands between."""
    before = [f for f in context.earlier(listed) if f.kind in (Kind.COUNT, Kind.ITEMS)]
    if len(before) == 1 and _is_number(context, before[0]) and before[0].counted:
        between = context.words(listed)[before[0].counted.stop : listed.opening]
        others = any(is_plural(word) and word not in _set("no_plurals") for word in between)
        if not others or (is_person(before[0].counted.lemma) and _are_aged(context, listed)):
            yield before[0]


def _are_aged(context: Context, listed: Figure) -> bool:
    """Whether those who are named are people: each has an age."""
    behind = [f for f in context.beside(listed) if f.start > listed.start]
    return behind != [] and all(f.kind is Kind.AGE for f in behind) and len(behind) >= _size(listed)


def _taken_up(context: Context, listed: Figure) -> Iterator[Figure]:
    """A number behind a list that takes up what it names: "the five counties", in its sentence or the next."""
    for number in (listed.sentence, listed.sentence + 1):
        for figure in context.by_sentence.get(number, ()):
            behind = figure.start > listed.start and figure.paragraph == listed.paragraph
            alone = behind and _takes_up(context, figure) and _is_only_list(context, listed, figure)
            alone = alone and _is_off_by_one(figure, listed) and not _names_another(context, listed, figure)
            if alone and not _is_told_before(context, figure, listed):
                yield figure


def _is_off_by_one(figure: Figure, listed: Figure) -> bool:
    """Whether a number is that of the names, or one more or less: what is further off counts others."""
    return abs(figure.quantity.numbers[0].value - _size(listed)) <= 1


def _names_another(context: Context, listed: Figure, figure: Figure) -> bool:
    """Whether a name stands outside the list: "from Kenya, Uganda and Chad to Mali", "all four had met with Italy"."""
    for number in {listed.sentence, figure.sentence}:
        dates = [range(f.opening, f.stop) for f in context.by_sentence[number] if f.kind in (Kind.DATE, Kind.ITEMS)]
        for k, text in enumerate(context.reading.words[number].texts):
            if k and text[0].isupper() and not any(k in span for span in dates):
                return True
    return False


def _takes_up(context: Context, figure: Figure) -> bool:
    before = context.words(figure)[max(0, figure.opening - NEAR) : figure.opening]
    noun = figure.counted
    if noun is None or noun.modifiers or noun.lemma not in _set("places"):
        return False  # "In Kent, Surrey and Essex ... The four farms"
    plain = _set("more_told").isdisjoint(context.words(figure)[noun.stop : noun.stop + 1])
    return plain and before[-1:] != [] and before[-1] in _set("taking_up") and _is_number(context, figure)


def _is_only_list(context: Context, listed: Figure, figure: Figure) -> bool:
    near = (f for k in (-1, 0, 1) for f in context.by_sentence.get(figure.sentence + k, ()) if f.kind is Kind.ITEMS)
    return all(f is listed for f in near)


def _is_told_before(context: Context, figure: Figure, listed: Figure) -> bool:
    """Whether as many were counted before the list was told: then the number takes up those."""
    first = _first_told(context)
    said = (figure.quantity.numbers[0].value, figure.counted.lemma if figure.counted else None)
    return any(first.get(each, listed.start) < listed.start for each in said)


@found_once
def _first_told(context: Context) -> dict[Fraction | str | None, int]:
    """Where each number and each noun of the counts of an article is told first."""
    first: dict[Fraction | str | None, int] = {}
    for figure in context.of_kind(Kind.COUNT):
        first.setdefault(figure.quantity.numbers[0].value, figure.start)
        if figure.counted is not None:
            first.setdefault(figure.counted.lemma, figure.start)
    return first


def _named_alike(context: Context, listed: Figure) -> Iterator[Figure]:
    """A number of what a list says that it names, in the headline: "six wards", "A, B and C wards"."""
    noun = "".join(context.words(listed)[listed.stop : listed.stop + 1])
    if not noun.isalpha() or not is_plural(noun) or not _set("beginning").isdisjoint(context.words(listed)):
        return
    for figure in _counts_at_top(context):
        near = figure.sentence + BELOW >= listed.sentence
        near = near and sum(f.kind is Kind.COUNT for f in context.beside(figure)) == 1
        if near and figure.counted is not None and figure.counted.head.lower() == noun and _is_number(context, figure):
            yield figure


@found_once
def _counts_at_top(context: Context) -> list[Figure]:
    return [figure for figure in context.of_kind(Kind.COUNT) if figure.at_top]
