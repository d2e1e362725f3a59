"""Conditions on a total that stands in one sentence with all its parts, and that a word or their row shows to be one.

"Nine aces in the first set, eight in the second, seven in the third: her 24 were a record"; "out in 33
and home in 35, signed for a 68".
"""

from __future__ import annotations

from functools import cache, partial
from itertools import pairwise
from typing import TypeAlias

from checker.languages.lexicon import load, word_set
from checker.languages.things import is_covered, noun_class
from checker.link.conditions import Context, Figures, condition, gathers
from checker.link.neighbours import between, word_at
from checker.link.on_things import partitive
from checker.model.figure import Figure
from checker.model.quantity import Hedge, Kind

Row: TypeAlias = list[Figure]

_KINDS = (Kind.COUNT, Kind.DURATION, Kind.MEASURE)
_FEWEST, _MOST = 2, 8  # parts
_ROW = 3  # parts that need no word to show that something is their total
_OFF = 2  # by so much a small total may be out, ...
_SHARE = 12  # ... and a larger one by this part of it
_MARKED = 4  # tokens before or behind a total in which a word of totals stands
_GOING_ON = 5  # tokens behind it in which "with" adds what is no part
_LARGEST = 1000  # beyond that one digit is looked at

_set = partial(word_set, "small_sums")


def parts_beside(context: Context, whole: Figure) -> Figures | None:
    """All other numbers of a total's sentence, or of the one before "Total: 34", where they come near it."""
    if whole.kind not in _KINDS or not _is_plain(whole) or whole.quantity.numbers[0].value > _LARGEST:
        return None
    row = _alike(context, whole, whole.sentence)
    parts = [f for f in row if f is not whole and not _names_some(context, f, row)]
    if row == [whole] and _is_marked(context, whole):
        parts = _alike(context, whole, whole.sentence - 1)
    elif whole not in (row[0], row[-1]) or not _set("apart").isdisjoint(_inside(context, row)):
        return None
    if not _FEWEST <= len(parts) <= _MOST or not all(map(_is_plain, parts)) or not _are_parts(context, whole, parts):
        return None
    told, made = whole.quantity.numbers[0].value, sum(f.quantity.numbers[0].value for f in parts)
    off = abs(told - made)
    near = (off <= _OFF or off * _SHARE <= told) and told > max(f.quantity.numbers[0].value for f in parts)
    shown = _is_marked(context, whole) or (len(parts) >= _ROW and _is_set_apart(context, whole, parts))
    return tuple(parts) if near and shown else None


def _is_set_apart(context: Context, whole: Figure, parts: Row) -> bool:
    """Whether a total is told apart from the row of its parts: not "five in Kent, three in Devon, two in Essex"."""
    numbers = [f.quantity.numbers[0].value for f in parts]
    if word_at(context, whole, whole.past) in _set("behind_other"):
        return False  # "his 100 for the season"
    if _set("of_all").isdisjoint(context.words(whole)[max(0, whole.opening - 1) : whole.opening]):
        return False  # "and Hull have 12 games left"
    if numbers == list(range(1, len(parts) + 1)):
        return False  # "band one at 9%, band two at 8%"
    opened = between(context, whole, parts[0])
    parallel = not _set("places").isdisjoint({word_at(context, f, f.past) for f in parts} & set(opened))
    return whole.start > parts[0].start or not parallel


def _alike(context: Context, whole: Figure, sentence: int) -> Row:
    row = context.by_sentence.get(sentence, ())
    return [
        f
        for f in row
        if f.kind is whole.kind and f.quantity.unit == whole.quantity.unit and f.paragraph == whole.paragraph
    ]


def _inside(context: Context, row: Row) -> set[str]:
    """The words between the first and the last of some figures that belong to none of them."""
    return {word for a, b in pairwise(row) for word in between(context, a, b)}


def _names_some(context: Context, figure: Figure, row: Row) -> bool:
    """Whether a number only says whose the next one is: "the last four men, 13"."""
    words = context.words(figure)
    named = figure.counted is not None and words[figure.opening - 1] in _set("of_some")
    return named and words[figure.past : figure.past + 1] == [","] and any(f.opening == figure.past + 1 for f in row)


def _is_plain(figure: Figure) -> bool:
    quantity = figure.quantity
    single = len(quantity.numbers) == 1 and not figure.implied and not quantity.per and quantity.hedge is Hedge.NONE
    return single and (figure.kind is not Kind.COUNT or quantity.numbers[0].place >= 1)


def _are_parts(context: Context, whole: Figure, parts: Row) -> bool:
    """Whether numbers may all be parts of one total: of one noun, or of nouns that it covers."""
    words = context.words(parts[0])
    nouns = [f.counted.lemma for f in parts if f.counted]
    alike = len(set(map(noun_class, nouns))) <= 1
    covered = whole.counted is None or all(is_covered(noun, whole.counted.lemma) for noun in nouns)
    apart = not any(
        words[f.opening - 1] in _set("before_other")
        or word_at(context, f, f.past) in _set("behind_other")
        or partitive(context, (f,))
        for f in parts
    )
    told = {*words, *_next_words(context, whole)}
    apart = (
        apart
        and _set("left_out").isdisjoint(told)
        and words[max(0, whole.opening - 2) : whole.opening] != ["of", "the"]
    )
    return apart and (covered if whole.counted else alike)


def _next_words(context: Context, whole: Figure) -> list[str]:
    """The words of the next sentence, which may tell of the rest."""
    number = whole.sentence + 1
    return context.sentence(number) if number < len(context.reading.document.sentences) else []


def _is_marked(context: Context, whole: Figure) -> bool:
    """Whether a word beside a number makes it a total: "a total of 24", "24 in all", "signed for a 68"."""
    words = context.words(whole)
    before, behind = words[max(0, whole.opening - _MARKED) : whole.opening], words[whole.past : whole.past + _GOING_ON]
    if "with" in behind:
        return False  # "28 in all, with cup games"
    named = [i for i, word in enumerate(before) if word in _set("total_before")]
    told = bool(named) and _set("of_total").issuperset(before[named[-1] + 1 :]) and {"from", "by"}.isdisjoint(before)
    return told or " ".join(behind[:2]).startswith(_in_all())


@cache
def _in_all() -> tuple[str, ...]:
    return tuple(load("small_sums")["in_all"])


@condition
@gathers(given=0, sought=1, find=parts_beside)
def total_beside_parts(context: Context, whole: Figures, parts: Figures) -> bool:
    """The parts are all other numbers of the total's sentence: "nine in the first set, eight in the second: her 17"."""
    return parts_beside(context, whole[0]) == parts
