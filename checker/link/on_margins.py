"""Conditions on margins and leads that are told beside, or apart from, the two figures that they lie between."""

from __future__ import annotations

from functools import partial
from operator import itemgetter

from checker.languages.lexicon import load, word_set
from checker.link.conditions import Context, Figures, condition, one_of, pairs
from checker.link.gaps_beside import Pair, is_level, pair_beside
from checker.link.neighbours import word_at
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "margins")

SORTS = (Kind.COUNT, Kind.MONEY, Kind.POINTS, Kind.MEASURE, Kind.DURATION)
OPENING = 6  # tokens of "That makes a price difference of" before a gap
BALANCE = 3  # tokens of "a deficit of" before a gap
NEEDED = 4  # tokens before a figure in which it is told as what is needed
_WITH = ([",", "with"], [",", "on"], [",", "at"])
_BEHIND_PAR = frozenset(("on", "par", "for", "at", "with", "after", ",", ".", ";", ")"))  # behind "two under"
FARTHEST = 3  # sentences before that of a gap in points in which one of its ends may stand


@condition
def in_one_comparison(context: Context, gap: Figures, other: Figures) -> bool:
    """Nothing new begins between "eight more than" and the other figure: no "and", no comma but one before "who".

    The other figure may stand apart: "two ahead of the Greens (35%)", "of City, with 30".
    """
    words = context.words(gap[0])[gap[0].stop : other[0].opening]
    words = words[:-1] if words[-1:] == ["("] else words[:-2] if words[-2:] in _WITH else words
    broken = [i for i, word in enumerate(words) if word in _set("breaking")]
    return all(words[i] == "," and words[i + 1 : i + 2] and words[i + 1] in _set("relative") for i in broken)


@condition
def told_as_margin(context: Context, role: Figures) -> bool:
    """The figure says by how much: "fell by six votes, with 44 for", "second with 640,000, under 100,000 behind"."""
    return all(_is_behind_by(context, f) or word_at(context, f, f.past) in _set("comparing") for f in role)


def _is_behind_by(context: Context, figure: Figure) -> bool:
    return word_at(context, figure, figure.opening - 1) == "by"


@condition
def of_par(context: Context, gap: Figures) -> bool:
    """The figure is told against par: "11 under on 133", "two over par"."""
    behind = [context.words(f)[f.stop : f.stop + 2] for f in gap]
    return any(words[:1] in (["under"], ["over"]) and words[1:] != [] and words[1] in _BEHIND_PAR for words in behind)


@condition
def is_behind_of(context: Context, whole: Figures) -> bool:
    """The figure is what another is a part of: "110 points of 221"."""
    return all(f.opening > 0 and context.words(f)[f.opening - 1] == "of" for f in whole)


@condition
def one_sided(context: Context, gap: Figures, *between: Figures) -> bool:
    """The figure is a deficit or a surplus, and only spending is told before it, or only some: "on care alone"."""
    named = context.words(gap[0])[max(0, gap[0].opening - BALANCE) : gap[0].opening]
    if _set("balances").isdisjoint(named):
        return False
    told = {word for role in between for f in role for word in context.words(f)[: max(f.past, gap[0].opening)]}
    sort = {name: frozenset(row.split()) for name, row in load("balances")["sorts"]["budget"].items()}
    return "alone" in told or (sort["gains"].isdisjoint(told) and not sort["costs"].isdisjoint(told))


def _between(context: Context, gap: Figure) -> Pair | None:
    """The two figures between which a gap lies, wherever they stand."""
    if gap.kind not in SORTS or gap.quantity.is_range or gap.implied:
        return None
    return _in_other_sentences(context, gap) or pair_beside(context, gap)


def _in_other_sentences(context: Context, gap: Figure) -> Pair | None:
    """The two figures between which a gap lies that stand in other sentences, or one of them in its own."""
    words = context.words(gap)
    stop = gap.past
    behind, after = words[stop : stop + 1], words[stop + 1 : stop + 2]
    if gap.opening <= OPENING and _opens_as_gap(words, gap):
        return _two(context, gap, gap.sentence - 1) or _one_each(context, gap)
    if behind == ["short"] and words[gap.opening - 1] == "," and not "".join(after).isalnum():
        found = _beside_and_before(context, gap)  # "six short", but not "six short of capacity"
        needed = found and context.words(found[0])[max(0, found[0].opening - NEEDED) : found[0].opening]
        return found if needed and not _set("needing").isdisjoint(needed) else None
    if gap.kind in (Kind.MONEY, Kind.MEASURE) and _closes_as_gap(words, gap, behind):
        found = _beside_and_before(context, gap)
        named = words[: found[1].opening] if found else []
        return found if _set("elsewhere").isdisjoint(named) else None  # "The bill for the bridge is £3m, an overrun of"
    if behind and behind[0] in _set("trailing") and (not after or after[0] in _set("ends") or not after[0].isalnum()):
        return _beside_and_before(context, gap)
    if behind and behind[0] in _set("leading") and not (after and after[0] == "of"):
        opens = _words_of(context, gap.sentence + 1)[:1]
        return _two(context, gap, gap.sentence + 1) if opens and opens[0] in _set("them") else None
    named, then = words[stop + 1 : stop + 3], words[stop + 3 : stop + 4]
    is_mark = named[:1] == ["the"] and named[1:] != [] and named[1] in _set("marks") and not "".join(then).isalnum()
    if behind and behind[0] in _set("beyond") and is_mark:
        return _beside_and_before(context, gap, named[1])
    return None


def _opens_as_gap(words: list[str], gap: Figure) -> bool:
    """Whether a sentence opens with the gap just told: "The margin was 500", "That 500 lead", "It is a gap of 500"."""
    before, behind = words[: gap.opening], words[gap.stop :]
    on_it = before[0:1] != [] and before[0] in _set("it") and before[1:2] != [] and before[1] in _set("makes")
    named = before[2:] if on_it else before
    if not named:
        return False
    if named[0] in _set("personal"):
        return len(named) > 2 and named[1] in _set("ones_own") and named[2:] == ["of"]
    if named[0] not in _set("articles" if on_it else "pointing"):
        return False
    if len(named) == 1:  # "The £40 gap"
        return bool(behind) and behind[0] in _set("gaps") and _set("elsewhere").isdisjoint(behind[1:2])
    if named[-1] not in _set("of_it") or named[-2] not in _set("gaps") or not _set("naming").issuperset(named[1:-2]):
        return False
    stop = gap.past
    following = "".join(words[stop : stop + 1])
    return following not in _set("elsewhere") if named[-1] == "of" else not following.isalnum()


def _closes_as_gap(words: list[str], gap: Figure, behind: list[str]) -> bool:
    """Whether a clause ends as one that tells how far off its figure is: ", an overrun of £3m."."""
    before = words[max(0, gap.opening - 4) : gap.opening]
    named = before[:1] == [","] and before[1:2] != [] and before[1] in _set("articles") and before[3:] == ["of"]
    return named and before[2] in _set("gaps") and not "".join(behind).isalnum()


def _one_each(context: Context, gap: Figure) -> Pair | None:
    """The only figures of the two sentences before that the gap may lie between: "It had £2m. It spent £3m"."""
    rows = [
        [f for f in context.by_sentence.get(gap.sentence - back, ()) if f.kind is gap.kind and not f.implied]
        for back in (2, 1)
    ]
    if any(len(row) != 1 or not is_level(row[0], gap) or row[0].scope.times for row in rows):
        return None
    first, second = rows[0][0], rows[1][0]
    return (first, second) if _of_one_paragraph(gap, first, second) else None


def _two(context: Context, gap: Figure, sentence: int) -> Pair | None:
    """The only two figures of a sentence that the gap may lie between."""
    row = [f for f in context.by_sentence.get(sentence, ()) if is_level(f, gap)]
    if any(not _set("comparing").isdisjoint(context.words(f)[f.stop : f.stop + 2]) for f in row):
        return None  # "13,700 more than it sold" is a gap itself
    if len(row) == 2 and [context.words(f)[f.opening - 1] for f in row] == ["from", "to"]:
        return None  # a step, and no gap
    own = [f for f in context.by_sentence[gap.sentence] if is_level(f, gap) and f is not gap]
    if sentence < gap.sentence:  # "The gap of 500 was 800 a year ago" tells of gaps alone
        own = [f for f in own if f.start < gap.start]
    return (row[0], row[1]) if len(row) == 2 and not own and _of_one_paragraph(gap, *row) else None


def _beside_and_before(context: Context, gap: Figure, mark: str = "") -> Pair | None:
    """The only figure before the gap in its sentence, and the only one of the sentence before, told with the mark."""
    here = [f for f in context.by_sentence[gap.sentence] if is_level(f, gap) and f.start < gap.start]
    before = [f for f in context.by_sentence.get(gap.sentence - 1, ()) if is_level(f, gap)]
    for back in range(2, FARTHEST + 1 if gap.counted and not mark else 0):  # "points" are told of again later on
        before = before or [
            f for f in context.by_sentence.get(gap.sentence - back, ()) if f.counted and is_level(f, gap)
        ]
    if len(here) != 1 or len(before) != 1 or not _of_one_paragraph(gap, *before):
        return None
    return (before[0], here[0]) if not mark or mark in context.words(before[0]) else None


def _of_one_paragraph(gap: Figure, *others: Figure) -> bool:
    return all(f.paragraph - gap.paragraph in (-1, 0, 1) and f.at_top == gap.at_top for f in others)


def _words_of(context: Context, sentence: int) -> list[str]:
    return context.reading.words[sentence].lower if sentence in context.reading.words else []


_from = one_of(_between, itemgetter(0))
_to = one_of(_between, itemgetter(1))


@condition
@pairs(given=0, sought=1, find=_from)
def gap_from(context: Context, gap: Figures, first: Figures) -> bool:
    """The gap lies between the first and another figure: "The margin was 500", "five points behind", "nine clear"."""
    return _from(context, gap[0]) is first[0]


@condition
@pairs(given=0, sought=1, find=_to)
def gap_to(context: Context, gap: Figures, second: Figures) -> bool:
    """The gap lies between another figure and the second."""
    return _to(context, gap[0]) is second[0]
