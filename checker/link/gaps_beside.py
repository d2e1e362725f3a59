"""Gaps that are told in one sentence with the only two figures that they can lie between, in whatever order.

"Leeds, five behind them, have 56" stands so behind "Sunderland are on 61 points;", and "two games in hand" beside
"27 matches to Derby's 29".
"""

from __future__ import annotations

from functools import cache, partial
from itertools import pairwise, takewhile
from typing import TypeAlias

from checker.languages.lexicon import load, word_set
from checker.languages.things import noun_class
from checker.link.context import Context, size_of
from checker.link.neighbours import between
from checker.model.figure import Figure
from checker.model.quantity import Kind

Pair: TypeAlias = tuple[Figure, Figure]

NAMED = 4  # tokens in which a gap is named on either side: "a lead of", "of two hundred votes"
_GOLF = 100  # strokes: fewer are those of a round
SPREAD = 2  # a gap is not more than so many times as much as what lies between its ends, nor so many times less
BY = 4  # times a gap behind "by" that each of the two is at the least
HELD = 6  # tokens between a name and the figure that is told of it: "Leeds, on the same number, have 57"

_set = partial(word_set, "margins")


def pair_beside(context: Context, gap: Figure) -> Pair | None:
    """The two figures of the gap's sentence that it lies between, where its words tell that it is a gap."""
    if not _is_told_as_gap(context, gap):
        return None
    others = [f for f in context.by_sentence[gap.sentence] if f is not gap and f.quantity.numbers]
    row = _without_wholes(context, [f for f in others if is_level(f, gap)])
    if len(row) != 2 or not all(size_of(f) > size_of(gap) for f in row):
        return None
    if _is_from_elsewhere(context, gap, row) or _is_of_other_counts(context, gap, row, others):
        return None
    told, apart = (abs(number) for number in (size_of(gap), size_of(row[0]) - size_of(row[1])))
    if any(size_of(f) == apart for f in others):
        return None  # "five behind at noon, he went round in 66 and won by two from Lee (68)"
    return (row[0], row[1]) if apart <= SPREAD * told and told <= SPREAD * apart else None


def _is_from_elsewhere(context: Context, gap: Figure, row: list[Figure]) -> bool:
    """Whether a gap is still to come, or from what neither figure is: a forecast, a record, another side."""
    words = context.words(gap)
    return (
        not _yet_to_come().isdisjoint(pairwise(words))
        or not _set("of_another").isdisjoint(words)
        or _is_of_another(context, gap, row)
        or _is_from_a_mark(context, gap)  # "missed forecasts by $12m with sales of $412m; last quarter's were $404m"
        or (row[1].start < gap.start and _is_from_another(context, gap))
        or _begins_anew(context, gap, row[1])
    )


def _is_of_other_counts(context: Context, gap: Figure, row: list[Figure], others: list[Figure]) -> bool:
    """Whether more gaps are told, both figures are of one side, or they are rounds of golf or what a win is worth."""
    words = context.words(gap)
    golf = not _set("rounds").isdisjoint(words) and size_of(row[0]) < _GOLF  # "a 67 to Lee's 70 to win by two"
    worth = words[gap.opening - 1] == "by" and min(map(size_of, row)) < BY * size_of(gap)  # "by 12: a win is worth 25"
    several = any(_is_told_as_gap(context, f) for f in others)  # "two ahead of Lee and three of Roy, on nine under"
    return several or golf or worth or _are_of_one(context, *row)


@cache
def _yet_to_come() -> frozenset[tuple[str, str]]:
    return frozenset((first, second) for first, second in (told.split() for told in load("margins")["to_come"]))


def _is_of_another(context: Context, gap: Figure, row: list[Figure]) -> bool:
    """Whether a gap is from what neither figure is told of: "inside the record", "fewer than Leeds"."""
    texts, words, past = context.reading.words[gap.sentence].texts, context.words(gap), gap.past
    at = next((i for i in range(past, min(past + NAMED, len(words))) if words[i] in _set("apart")), None)
    if at is None:
        return False
    named = at + 1 + (words[at + 1 : at + 2] in (["of"], ["than"], ["on"]))
    if words[named : named + 1] and words[named] in _set("described"):
        near = next((f for f in row if named < f.opening < named + HELD), None)
        return near is None or not all(text.isalpha() and text.islower() for text in texts[named : near.opening])
    if not texts[named : named + 1] or not texts[named][:1].isupper():
        return False
    if texts[named] in texts[: gap.opening]:
        return False
    if words[named + 1 : named + 2] == [","] and _set("of_whom").isdisjoint(words[named + 2 : named + 3]):
        return True  # "Leeds, nine clear of Derby, have 47 points to Hull's 52"
    while texts[named + 1 : named + 2] and texts[named + 1][:1].isupper():
        named += 1  # "Joshua Kip"
    stop = next((i for i in range(named + 1, len(texts)) if texts[i][:1].isupper() or texts[i] == ";"), len(texts))
    return not any(named < f.opening < min(stop + 1, named + 1 + HELD) for f in row)


def is_level(figure: Figure, gap: Figure) -> bool:
    """Whether a figure may be one of the two: of the gap's kind and unit, its noun or none, and larger than it."""
    kind = Kind.PERCENT if gap.kind is Kind.POINTS else gap.kind
    if figure.kind is not kind or (kind is not Kind.PERCENT and figure.quantity.unit != gap.quantity.unit):
        return False
    nouns = {noun_class(f.counted.lemma) for f in (figure, gap) if f.counted}
    single = len(figure.quantity.numbers) == 1 and not figure.implied
    return len(nouns) < 2 and single and figure.text.lower() != "one"  # "the new one"


def _without_wholes(context: Context, row: list[Figure]) -> list[Figure]:
    """Some figures without those of which the one before is a part: 76 alone, of "needing 76 of the 151 seats"."""
    wholes = [b for a, b in pairwise(row) if len(row) > 2 and between(context, a, b)[:1] == ["of"]]
    return [f for f in row if f not in wholes]


def _begins_anew(context: Context, gap: Figure, later: Figure) -> bool:
    """Whether the later figure is another's than the gap: "Leroux, with Hale two seconds behind and Ruiz in 1:45"."""
    if later.start < gap.start:
        return False
    told = between(context, gap, later)
    return "and" in told or any(a == ";" or (a in (",", "–", "—") and b in _set("anew")) for a, b in pairwise(told))


def _is_from_a_mark(context: Context, gap: Figure) -> bool:
    """Whether a gap is told to be from what was foreseen or asked, which no figure need tell."""
    words = context.words(gap)
    near = words[max(0, gap.opening - NAMED) : gap.opening] + words[gap.past : gap.past + NAMED + 1]
    return not (_set("marks") | _set("foreseen")).isdisjoint(near)


def _is_from_another(context: Context, gap: Figure) -> bool:
    """Whether a gap behind both figures is from one who has neither: "won 17 and lost 12, three fewer than Derby"."""
    words, past = context.words(gap), gap.past
    if words[past : past + 1] == [] or words[past] not in _set("apart"):
        return False
    named = list(takewhile(str.isalnum, words[past + 1 :]))
    end = past + 1 + len(named)
    told = set(named) - _set("plain")
    return (
        bool(told)
        and words[end : end + 1] != ["("]
        and told.isdisjoint(words[: gap.opening])
        and told.isdisjoint(_set("timing"))
    )


def _are_of_one(context: Context, first: Figure, second: Figure) -> bool:
    """Whether both are of one side, a part of a whole or two in a row: "30 of the 40", "rounds of 66 and 70"."""
    told = between(context, first, second)
    if first.quantity.per != second.quantity.per:
        return True
    next_to = context.place[second.start] - context.place[first.start] == 1
    return (next_to and not {"of", "from"}.isdisjoint(told[:2])) or _set("joining").issuperset(told)


def _is_told_as_gap(context: Context, figure: Figure) -> bool:
    """Whether a word beside a figure makes it a gap: "five behind", "two games in hand", "a lead of 125"."""
    if figure.counted and figure.counted.lemma == "run" and not _set("chasing").isdisjoint(context.words(figure)):
        return False  # a target is one run more than what lies between
    if figure.implied or len(figure.quantity.numbers) != 1:
        return False
    words, past = context.words(figure), figure.past
    before, behind = words[max(0, figure.opening - NAMED) : figure.opening], words[past : past + NAMED]
    if behind[:1] and behind[0] in _set("apart"):
        return _ends_or_goes_on(context, figure, past + 1)
    if behind[:2] in (["in", "hand"], ["too", "good"]):
        return figure.counted is not None and figure.counted.lemma in _set("in_hand")
    if before[-1:] == ["by"]:
        return behind[:1] not in (["to"], ["against"]) and not _set("gapping").isdisjoint(words)
    named = [i for i, word in enumerate(before) if word in _set("leads")]
    of_lead = named and _set("leading_to").issuperset(before[named[-1] + 1 :])
    return bool(of_lead) or any(word in _set("leads") for word in behind[: 1 if behind[:1] != ["-"] else NAMED])


def _ends_or_goes_on(context: Context, figure: Figure, token: int) -> bool:
    """Whether a token names what a gap is from, or ends what is told: "five behind them", "ahead of Lee,"."""
    texts = context.reading.words[figure.sentence].texts[token : token + 1]
    if context.words(figure)[token - 1] in _set("comparatives"):
        return bool(texts) and (texts[0].lower() == "than" or texts[0][:1].isupper())  # not "options on six more."
    return not texts or not texts[0].isalnum() or texts[0][:1].isupper() or texts[0].lower() in _set("apart_from")
