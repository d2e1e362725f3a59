"""A whole and the two parts that make it: what is told of men and of women, at home and abroad, of cars and without.

A mean, a rate or a change of the whole lies between those of its halves, and a number of the whole is their sum:
"Overall sales grew 8%. Sales at home rose 11%, while sales abroad were up 3%."
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from checker.languages.lexicon import word_set
from checker.link.context import Context, found_once, stems
from checker.link.told_halves import APART, FAR, WITHOUT, Told, as_whole, may_be_told, region_of, thing_of, told_halves
from checker.link.topics import topic
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "halves")

BEFORE, BEHIND = 3, 2  # sentences before the halves, and behind them, in which the whole is told
FARTHEST = 10  # sentences before them in which it is told as the whole: "overall exports"
HUNDRED = range(97, 104)  # two shares that make so much are the parts of one whole, and no rates of its halves
_OF_COUNTRIES = ("an", "ish", "ese")  # as words like "Canadian" end


class Halves(Struct, frozen=True):
    """Two halves, and their whole."""

    first: Told
    second: Told
    whole: Told


def halves_of(context: Context, whole: Figure) -> Halves | None:
    """The two halves of which a figure tells the whole; None where there are none."""
    return _by_whole(context).get(whole.start)


def wholes(context: Context) -> list[Figure]:
    """The figures of an article of whose halves it tells."""
    return [halves.whole.figure for halves in _by_whole(context).values()]


@found_once
def _by_whole(context: Context) -> dict[int, Halves]:
    halves = told_halves(context)
    found: dict[int, Halves] = {}
    for first, second in _pairs(halves):
        whole = _whole(context, first, second, halves)
        if whole is not None:
            found.setdefault(whole.figure.start, Halves(first, second, whole))
    return found


def _pairs(halves: list[Told]) -> Iterator[tuple[Told, Told]]:
    """Each half with the next of the other half that is told of the same."""
    for at, first in enumerate(halves):
        for second in halves[at + 1 :]:
            if _are_apart(first, second):
                break
            if _go_together(first, second):
                yield first, second
                break


def _are_apart(first: Told, second: Told) -> bool:
    return second.figure.sentence - first.figure.sentence > FAR or first.figure.at_top != second.figure.at_top


def _go_together(first: Told, second: Told) -> bool:
    a, b = first.figure, second.figure
    if first.half is None or second.half is None or first.half[0] != second.half[0] or first.half == second.half:
        return False
    if b.sentence - a.sentence > (FAR if first.half[0].startswith(WITHOUT) else APART):
        return False
    if not _are_alike(first, second) or not (first.saying <= second.saying or second.saying <= first.saying):
        return False
    if a.kind is Kind.PERCENT and not first.way:
        return int(a.quantity.numbers[0].value + b.quantity.numbers[0].value) not in HUNDRED
    return True


def _are_alike(first: Told, second: Told) -> bool:
    """Whether two figures are in one unit, both changes or both levels, of one time and place."""
    a, b = first.figure, second.figure
    if (a.kind, a.unit, bool(first.way), first.is_former) != (b.kind, b.unit, bool(second.way), second.is_former):
        return False
    if a.scope.owner and b.scope.owner and a.scope.owner != b.scope.owner:
        return False
    if a.scope.forecast != b.scope.forecast or a.scope.negated or b.scope.negated:
        return False
    apart = ((first.times, second.times), (_places(first), _places(second)))
    return not any(mine and others and mine.isdisjoint(others) for mine, others in apart)


def _places(told: Told) -> frozenset[str]:
    """The places of a figure, without the one that says which half it is of: exports to the EU."""
    name = told.half[0].removeprefix(WITHOUT) if told.half else ""
    return frozenset(place for place in told.figure.scope.places if name not in place.split() and "union" not in place)


def _whole(context: Context, first: Told, second: Told, halves: list[Told]) -> Told | None:
    """The figure near two halves that tells the same of both together; None where it may be one of two."""
    taken = {told.figure.start for told in halves}
    sentences = range(first.figure.sentence - FARTHEST, second.figure.sentence + BEHIND + 1)
    near = [f for number in sentences for f in context.by_sentence.get(number, ()) if f.kind is first.figure.kind]
    found = []
    for figure in near:
        if figure.start not in taken and may_be_told(figure):
            told = as_whole(context, figure)
            if told and _takes_both(context, told, first, second):
                found.append(told)
    named = [told for told in found if _is_called_whole(context, told)]
    values = {told.figure.quantity.numbers[0].value for told in named or found}
    return (named or found)[0] if len(values) == 1 else None


def _is_called_whole(context: Context, told: Told) -> bool:
    return not _set("whole").isdisjoint(context.words(told.figure))


def _takes_both(context: Context, whole: Told, first: Told, second: Told) -> bool:
    if not (_are_alike(whole, first) and _are_alike(whole, second)):
        return False
    saying = first.saying | second.saying
    ahead = first.figure.sentence - whole.figure.sentence
    if not saying <= whole.saying or ahead > (BEFORE if saying and not _is_called_whole(context, whole) else FARTHEST):
        return False
    if not saying and not 0 <= ahead <= 1:
        return False
    for half in (first, second):
        if not half.times <= whole.times or not _places(half) <= _places(whole):
            return False
        if not topic(context, half.figure).periods <= topic(context, whole.figure).periods:
            return False
    return whole.is_mean is (first.is_mean or second.is_mean) and not _is_set_apart(context, whole, saying)


def _is_set_apart(context: Context, whole: Told, saying: frozenset[str]) -> bool:
    """Whether a word before what is measured makes less of it: "food sales" are no whole of sales at home."""
    words = context.reading.words[whole.figure.sentence]
    for span in region_of(context, whole.figure):
        for at in span[1:]:
            told = stems([thing_of(words.lower[at])]) & saying
            if (
                told
                and _sets_apart(words.texts[at - 1], opens=at == 1)
                and not stems([thing_of(words.lower[at - 1])]) & saying
            ):
                return True
    return False


def _sets_apart(word: str, *, opens: bool) -> bool:
    """Whether a word makes another thing of the noun behind it: no name, and none that tells of all of it."""
    named = word.istitle() and (not opens or word.endswith(_OF_COUNTRIES))
    plain = word.lower() in _set("generic") | _set("plain")
    return word.isalpha() and not (named or plain or word.isupper()) and bool(stems([word.lower()]))
