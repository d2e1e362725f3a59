"""Conditions on the two places of a table or race between which so many places are told to lie, in whatever words."""

from __future__ import annotations

from functools import partial
from operator import itemgetter
from typing import TypeAlias

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition, one_of, pairs
from checker.link.ranks import is_place
from checker.model.figure import Figure
from checker.model.quantity import Kind

Pair: TypeAlias = tuple[Figure, Figure]

_TWO = 2
_ADJECTIVES = 2  # words before a name: "above neighbouring Leeds"
_HELD = 6  # tokens from a name to the place that is told of it: "Lee, who is 18th"
_MOVE = 3  # tokens before a number of places in which it is told as a move: "has gone up one place"
_set = partial(word_set, "changes")
_ranks = partial(word_set, "ranks")


def _between(context: Context, gap: Figure) -> Pair | None:
    """The only two places told in the sentence of a number of places, or one there and one in the sentence before."""
    if gap.kind is not Kind.COUNT or gap.quantity.is_range or gap.implied:
        return None
    if gap.counted is None or gap.counted.lemma not in _set("rank_steps") or _is_of_many(context, gap):
        return None
    row = _row(context, gap, wide=False)
    row = row if len(row) == _TWO else _row(context, gap, wide=True)
    others = [
        f
        for f in context.by_sentence[gap.sentence]
        if f is not gap and f.counted and f.counted.lemma in _set("rank_steps")
    ]
    if len(row) != _TWO or others or gap.paragraph != row[0].paragraph:
        return None
    return (row[0], row[1]) if _is_from_other(context, gap, row) else None


def _row(context: Context, gap: Figure, wide: bool) -> list[Figure]:
    here = _places(context, gap.sentence, wide)
    return here if len(here) != 1 else [*_places(context, gap.sentence - 1, wide), *here]


def _is_from_other(context: Context, gap: Figure, row: list[Figure]) -> bool:
    """Whether the places lie between the two: between two sides, or before and after one's move."""
    words, past = context.words(gap), gap.past
    if any(_is_edge(context, f) for f in row):
        return words[past : past + 1] == ["outside"]
    if sum(f.kind is Kind.ORDINAL for f in context.by_sentence[gap.sentence]) > _TWO:
        return False
    if not _ranks("other_ranking").isdisjoint({*words, *context.words(row[0])}):
        return False
    if words[past : past + 1] and words[past] in _ranks("from_other"):
        apart = any(context.words(f)[f.stop : f.stop + 1] in (["for"], ["by"]) for f in row)
        return not apart and not _is_of_another(context, gap) and _is_from_named(context, gap, row)
    return _is_of_move(context, gap, row)


def _is_of_another(context: Context, gap: Figure) -> bool:
    """Whether a name right before a number of places has them: "20th, beat Roy, two places below"; no league's."""
    texts = context.reading.words[gap.sentence].texts[: gap.opening]
    if texts[-1:] != [","] or not texts[-2:-1] or not texts[-2][:1].isupper():
        return False
    first = next((i for i in range(len(texts) - 2, -1, -1) if not texts[i][:1].isupper()), -1)
    return first < 0 or texts[first] not in _ranks("of_tables")


def _is_from_named(context: Context, gap: Figure, row: list[Figure]) -> bool:
    """Whether the name behind a number of places is of whom the next place is told: "four above Lee, who is 18th"."""
    words, texts, past = context.words(gap), context.reading.words[gap.sentence].texts, gap.past
    named = past + 1 + (words[past + 1 : past + 2] == ["of"])
    named += words[named : named + 1] == ["the"]
    behind = next((f for f in row if f.sentence == gap.sentence and f.opening >= named), None)
    if behind is None:
        return False
    if behind.opening == named:
        return _is_held(context, behind)
    skipped = next((i for i, text in enumerate(texts[named : named + _ADJECTIVES + 1]) if text[:1].isupper()), 0)
    plain = _ranks("of_whom").isdisjoint(words[named : named + skipped])  # not "above those in Derby"
    named += skipped
    if not plain or not texts[named][:1].isupper() or not 0 < behind.opening - named <= _HELD:
        return False
    stop = next((i for i in range(named, behind.opening) if not texts[i][:1].isupper()), behind.opening)
    of_whom = words[stop : stop + 1] if words[stop] != "," else words[stop + 1 : stop + 2]
    told_of = not _ranks("of_whom").isdisjoint(of_whom)
    return told_of and not any(texts[i][:1].isupper() for i in range(stop, behind.opening))


def _is_of_move(context: Context, gap: Figure, row: list[Figure]) -> bool:
    """Whether somebody began in one of two places and moved so many to the other: not "two places on the last lap"."""
    words, past = context.words(gap), gap.past
    moved = not _ranks("of_move").isdisjoint(words[max(0, gap.opening - _MOVE) : past + 1])
    if not moved or not _ranks("move_in_part").isdisjoint(words[past : past + 2]):
        return False
    first, second = (context.reading.words[f.sentence].texts for f in row)
    if row[0].sentence == row[1].sentence:
        inside = first[row[0].stop : row[1].opening]
    elif words[0] in _ranks("going_on"):
        inside = [*first[row[0].stop :], *second[1 : row[1].opening]]
    else:
        return False
    told = {*words, *context.words(row[0])}
    return not any(text[:1].isupper() for text in inside) and not _ranks("start").isdisjoint(told)


def _is_of_many(context: Context, gap: Figure) -> bool:
    """Whether the places are not those between two: "the top three places", "two places in the final"."""
    words, past = context.words(gap), gap.past
    before, behind = words[max(0, gap.opening - 2) : gap.opening], words[past : past + 1]
    return not _ranks("not_between").isdisjoint(before) or behind in (["to"], ["in"], ["at"], ["for"], ["available"])


def _places(context: Context, sentence: int, wide: bool) -> list[Figure]:
    """The places told in a sentence; "the top ten" is as good as the tenth where something lies outside it.

    In a ``wide`` sense "sixth-placed Leeds" tells one, and "the 35th fastest in the world".
    """
    row = context.by_sentence.get(sentence, ())
    told = [f for f in row if is_place(context, f) or _is_edge(context, f)]
    return [f for f in row if f in told or _is_held(context, f) or _is_of_best(context, f)] if wide else told


def _is_held(context: Context, figure: Figure) -> bool:
    """Whether a place is told before the name of who has it: "sixth-placed Leeds"."""
    behind = context.words(figure)[figure.stop : figure.stop + 2]
    return figure.kind is Kind.ORDINAL and behind[:1] == ["-"] and not _ranks("held").isdisjoint(behind[1:])


def _is_of_best(context: Context, figure: Figure) -> bool:
    """Whether an ordinal is a place by what some are most: "the 35th fastest in the world"."""
    behind = context.words(figure)[figure.stop : figure.stop + 2]
    return figure.kind is Kind.ORDINAL and not _ranks("superlatives").isdisjoint(behind)


def _is_edge(context: Context, figure: Figure) -> bool:
    before = context.words(figure)[max(0, figure.opening - 3) : figure.opening]
    return figure.kind is Kind.COUNT and before == ["outside", "the", "top"]


_one = one_of(_between, itemgetter(0))
_other = one_of(_between, itemgetter(1))


@condition
@pairs(given=0, sought=1, find=_one)
def places_from(context: Context, gap: Figures, one: Figures) -> bool:
    """So many places lie between the second and another place: "sixth, two places above Roy, who was eighth"."""
    return _one(context, gap[0]) is one[0]


@condition
@pairs(given=0, sought=1, find=_other)
def places_to(context: Context, gap: Figures, other: Figures) -> bool:
    """So many places lie between another place and the second: "11th at first, then fourth, a gain of seven places"."""
    return _other(context, gap[0]) is other[0]
