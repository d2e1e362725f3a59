"""The condition that an ordinal is of one of so many: groups into which something is divided, matches of a series."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.context import found_once
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "divisions")
NEAR = 3  # sentences from a series to its last match


@found_once
def _numbered(context: Context) -> dict[str, list[Figure]]:
    """The numbers of groups, stages, matches or the like, by what they are."""
    found: dict[str, list[Figure]] = {}
    for figure in context.of_kind(Kind.COUNT):
        if figure.counted is not None and figure.counted.lemma in _set("divisions") | _set("played"):
            found.setdefault(figure.counted.lemma, []).append(figure)
    return found


def _has_year(context: Context, nth: Figure) -> bool:
    moments = [f.quantity.moment for f in context.beside(nth)]
    return any(moment is not None and moment.year is not None for moment in moments)


def _is_divided(words: list[str], figure: Figure) -> bool:
    """Whether there are no more: "divided into three groups"."""
    divided = figure.counted is not None and figure.counted.lemma in _set("divisions")
    return divided and words[max(0, figure.opening - 1) : figure.opening] == ["into"]


def _is_series(words: list[str], figure: Figure) -> bool:
    """Whether there are no more for now: "the four-match series"."""
    played = figure.counted is not None and figure.counted.lemma in _set("played")
    compound = words[figure.stop : figure.stop + 1] == ["-"]
    return played and compound and not _set("series").isdisjoint(words[figure.stop + 2 : figure.stop + 4])


def _whole(context: Context, nth: Figure) -> Figure | None:
    """How many of the ordinal's noun there are, where the article tells one such number only, before the ordinal."""
    noun, words = nth.counted, context.words(nth)
    if nth.kind is not Kind.ORDINAL or noun is None or words[nth.past : nth.past + 1] == ["of"]:
        return None  # "the fourth part of the interview" may be of something else
    counts = _numbered(context).get(noun.lemma, [])
    if len(counts) != 1 or counts[0].start > nth.start or words[max(0, nth.opening - 1) : nth.opening] != ["the"]:
        return None
    whole = counts[0]
    if not _set("another").isdisjoint(words) or _has_year(context, nth):
        return None
    series = nth.sentence - whole.sentence <= NEAR and _is_series(context.words(whole), whole)
    return whole if series or _is_divided(context.words(whole), whole) else None


@condition
@pairs(given=0, sought=1, find=_whole)
def in_division(context: Context, nth: Figures, whole: Figures) -> bool:
    """The ordinal is of a group, stage or the like, and the second is how many of them there are in all."""
    return _whole(context, nth[0]) is whole[0]
