"""A change told behind both of its levels, in their sentence or in the next one.

"Last year 500 people applied; this year 650 did so, an increase of 30%." "It sold 48,200 cars in May. That compares
with 43,800 a year ago, a rise of 10%." "Sales were $240m, compared with $200m. The 20% increase pleased its owners."
"""

from __future__ import annotations

from functools import cache, partial

from checker.languages.lexicon import word_set
from checker.languages.stems import stems
from checker.link.context import Context, are_of_one_kind, is_bare_number, size_of
from checker.link.grown import grown, made_so
from checker.link.level_pairs import (
    Levels,
    levels_ahead,
    levels_for,
    may_lead,
)
from checker.link.ratio_clauses import singles_out
from checker.link.ratio_words import is_part
from checker.link.set_against import BREAKS, set_against
from checker.link.subject_levels import levels_of_subject
from checker.link.told_changes import CHANGES
from checker.link.topics import topic
from checker.model.figure import Figure
from checker.model.quantity import Hedge, Kind
from checker.rulebook.wordsets import words_of

_marks = partial(word_set, "changes")

REACH = 3  # sentences before a change in which its levels may stand
AGAINST = 4  # tokens of "fewer than in"
BEHIND = 3  # tokens behind a change in which it says what it is set against
THING = 6  # tokens behind "a rise of 5% in" that name what rose
ENDS = frozenset((",", ".", ";", ":", "–", "—", ")"))
LEVEL = frozenset(("loss",))  # a change and a level


def levels_before(context: Context, change: Figure) -> Levels | None:
    """The two levels that a change follows: "£2m last year and £3m this year, a rise of 50%"; None where in doubt."""
    known: dict[int, Levels | None] = context.once("levels before changes", dict)
    if change.start not in known:
        known[change.start] = _find(context, change)
    return known[change.start]


def _find(context: Context, change: Figure) -> Levels | None:
    if not _is_plain(change) or _is_against_a_time(context, change):
        return None
    words = context.words(change)
    if found := (
        set_against(context, change, _opening(words, change))
        or levels_of_subject(context, change)
        or (change.kind is Kind.MULTIPLE and (grown(context, change) or made_so(context, change)))
    ):
        return found
    if change.kind is Kind.MULTIPLE and change.text.lower().endswith("ing"):
        told = _of_sentences_before(context, change)  # "the halving of the fine"
        return Levels(*told) if told and may_lead(context, change, *told) else None
    way = _way(context, change)
    start = _opening(words, change)
    behind = words[change.stop : change.stop + BEHIND]
    if way is None or "than" in behind or not _marks("no_steps").isdisjoint(behind[:1]):
        return None  # "three fewer than its rival", "the £60m exceptional gain"
    if start == 0 or _is_definite(context, change, start):
        pair = _of_sentences_before(context, change)
    elif words[start - 1] in BREAKS or _is_dash(context, change, start - 1):
        pair = None if _names_another_thing(context, change) else _right_before(context, change, start)
        pair = None if pair and (singles_out(context, pair[1], change) or is_part(context, pair[1])) else pair
    else:
        return None
    if pair is None or not may_lead(context, change, *pair):
        return None
    if _has_its_own_base(context, change) or not set(change.scope.times) <= {t for f in pair for t in f.scope.times}:
        return None
    return _in_order(*pair, change, way)


def _is_plain(change: Figure) -> bool:
    """Whether it is one number that is told and not denied, and no odds: "One in 14 took over 60 days"."""
    odds = change.kind is Kind.RATIO and "in" in change.text.lower().split()
    return not (odds or change.quantity.is_range or change.scope.negated)


def _is_against_a_time(context: Context, change: Figure) -> bool:
    """Whether a change is from what was at a time and has no figure: "39 fewer than in 2023"."""
    words = context.words(change)[change.stop : change.stop + AGAINST]
    told = next((at for at in range(len(words) - 1) if words[at : at + 2] == ["than", "in"]), None)
    at = None if told is None else change.stop + told + 2
    return any(f.kind is Kind.DATE and f.opening == at for f in context.beside(change))


def _is_dash(context: Context, change: Figure, at: int) -> bool:
    words = context.reading.words[change.sentence]
    return words.lower[at] == "-" and not words.glued(at)


def _way(context: Context, change: Figure) -> int | None:
    """Which way a change goes: 1 for up, -1 for down, 0 for "a difference of"; None for what is told as no change."""
    words = context.words(change)
    if change.kind is Kind.MULTIPLE:
        told = words[change.stop : change.stop + 3]
        as_many = told[:1] == ["as"] and told[1:2] != [] and told[2:] != ["as"]
        of_that = told[:1] == ["that"] and (told[1:2] == [] or told[1] in ENDS)
        of_noun = words[change.opening - 1] in ("a", "the") and change.text.lower().endswith("ing")
        return 0 if (as_many or of_that or of_noun) and change.quantity.hedge is Hedge.NONE else None
    near = (_word_before(words, change), *words[change.stop : change.stop + 2])
    ups, downs = _ways()
    if ups.isdisjoint(near) and downs.isdisjoint(near):
        return 0 if not _marks("steps").isdisjoint(near) and change.kind in (Kind.POINTS, Kind.COUNT) else None
    return -1 if ups.isdisjoint(near) else 1


@cache
def _ways() -> tuple[frozenset[str], frozenset[str]]:
    """The words that tell of more, and of less."""
    ups, downs = words_of("upturn") | words_of("more") | {"up"}, words_of("downturn") | words_of("fewer") | {"down"}
    return ups, downs - LEVEL


@cache
def _nouns() -> frozenset[str]:
    return (words_of("upturn") | words_of("downturn")) - LEVEL


def _is_definite(context: Context, change: Figure, start: int) -> bool:
    """Whether it is spoken of as known, in a sentence without a level: "They put the 40% increase down to the heat"."""
    known = not _marks("known").isdisjoint(context.words(change)[start : change.opening])
    return known and _is_named(context, change) and not levels_for(context, change, change.sentence)


def _is_named(context: Context, change: Figure) -> bool:
    """Whether a noun says that it is a change: "a rise of 40%", "the 40% rise"."""
    words = context.words(change)
    return not _nouns().isdisjoint((_word_before(words, change), *words[change.stop : change.stop + 1]))


def _word_before(words: list[str], change: Figure) -> str:
    """The word that leads up to a change: "rise" of "a rise of 5%", "up" of "up 5%"."""
    at = change.opening - 1
    at -= at > 0 and words[at] in _marks("only")
    return words[at - (words[at] == "of")] if at > 0 else ""


def _of_sentences_before(context: Context, change: Figure) -> tuple[Figure, Figure] | None:
    """The only two levels shortly before a change that is spoken of as known: "That drop of 9% ...".

    Both stand in the sentence before, or one of them in it or before it, and the other before that.
    """
    words = context.words(change)
    known = (
        words[0] in _marks("pointing")
        or "the" in words[: change.opening]
        or words[change.opening - 1] in _marks("known")
    )
    if not known or _names_another_thing(context, change):
        return None
    levels: list[Figure] = []
    reach = REACH if _is_named(context, change) else 1
    for number in range(change.sentence - 1, change.sentence - 1 - reach, -1):
        found = levels_ahead(context, change, number)
        others = [f for f in context.by_sentence.get(number, ()) if f.kind is change.kind and f not in found]
        if levels and (len(found) > 1 or others):
            return None
        levels = found + levels
        kinds = [(f.kind, f.quantity.unit) for f in levels]
        pairs = [f for f, kind in zip(levels, kinds, strict=True) if kinds.count(kind) > 1]
        if pairs:
            return (pairs[0], pairs[1]) if len(pairs) == 2 else None
    return None


def _right_before(context: Context, change: Figure, start: int) -> tuple[Figure, Figure] | None:
    """The level right before a change, and the only other one of its unit in its sentence, else in the one before."""
    levels = [f for f in levels_ahead(context, change, change.sentence) if f.stop <= start]
    if not levels or any(
        f.kind is change.kind and f not in levels for f in context.earlier(change) if f.kind in CHANGES
    ):
        return None  # "jumped 22% to 340p before closing at 310p, a gain of 11%"
    last = levels[-1]
    if any(is_bare_number(f) for f in context.earlier(change) if f.start > last.start):
        return None  # "to 31% from 38, while the coast, at 29, was down only four points"
    alike = [f for f in levels if are_of_one_kind(f, last)]
    if len(alike) == 1 and _goes_on(context, last):
        before = [f for f in levels_ahead(context, change, change.sentence - 1) if are_of_one_kind(f, last)]
        told = any(f.kind is change.kind and f not in before for f in context.by_sentence.get(change.sentence - 1, ()))
        alike = [] if told else before + alike
    if len(alike) != 2 or (len(levels) > 1 and topic(context, alike[0]).bases != topic(context, alike[1]).bases):
        return None
    return alike[0], alike[1]


def _goes_on(context: Context, last: Figure) -> bool:
    """Whether a sentence's level is of the one before it: it is told of a pronoun or a time, and ends no rise."""
    words = context.words(last)
    if last.governor and last.governor.direction and words[last.opening - 1] == "to":
        return False  # "taxes would rise to $14bn, a rise of 40%"
    return not _marks("going_on").isdisjoint(words[: last.opening])


def _opening(words: list[str], change: Figure) -> int:
    """The token where what leads up to a change opens: "which is", "an increase of"."""
    start = change.opening
    while start and words[start - 1] in _marks("attaching"):
        start -= 1
    return start


def _names_another_thing(context: Context, change: Figure) -> bool:
    """Whether a change says of what it is in words that the sentence before has not: "The 5% rise in exports"."""
    words = context.words(change)
    at = next((i for i in (change.stop, change.stop + 1) if words[i : i + 1] and words[i] in _marks("naming")), None)
    if at is None:
        return False
    end = min(at + THING, len(words))
    stop = next((i for i in range(at, end) if words[i] in ENDS), end)
    figures = {i for f in context.by_sentence[change.sentence] for i in range(f.opening, f.stop)}
    times = word_set("formers", "times")
    named = stems([words[i] for i in range(at, stop) if i not in figures and words[i] not in times])
    told = context.by_sentence.get(change.sentence - 1, [])[:1]
    known = context.stems_of(change.sentence, 0, change.opening).union(*map(context.stems, told))
    return bool(named) and named.isdisjoint(known)


def _has_its_own_base(context: Context, change: Figure) -> bool:
    """Whether what follows the change says from when it is: "a rise of 5% on 2021", "the 5% rise since May"."""
    words = context.words(change)
    nouns = words_of("upturn") | words_of("downturn") | words_of("more") | words_of("fewer") | {"up", "down"}
    at = change.stop + (not nouns.isdisjoint(words[change.stop : change.stop + 1]))
    return words[at : at + 1] != [] and words[at] in _marks("bases_behind")


def _in_order(first: Figure, second: Figure, change: Figure, way: int) -> Levels | None:
    """The levels as the change leads from one to the other, wherever they stand."""
    ours, theirs = size_of(first), size_of(second)
    if ours == theirs or min(ours, theirs) <= 0:
        return None
    if change.kind is Kind.MULTIPLE or not way:
        return Levels(first, second)
    small, large = (first, second) if ours < theirs else (second, first)
    return Levels(small, large) if way > 0 else Levels(large, small)
