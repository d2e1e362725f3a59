"""An ordinal and a count of one: "a sixth straight loss" and "six in a row", "the 19th victim" and "a toll of 19"."""

from __future__ import annotations

from functools import partial
from itertools import dropwhile

from checker.languages.lexicon import keys_of_words, load, word_set
from checker.languages.stems import stems
from checker.link.context import Context, found_once, size_of
from checker.link.names_told import names_before
from checker.link.neighbours import MARKS, clause_end, word_at
from checker.model.figure import Figure
from checker.model.quantity import Kind

_words_of = partial(word_set, "nth")

NOUN = 4  # tokens behind an ordinal or a count in which its noun stands
ROW = 6  # ... in which it is said to be in a row
BEFORE = 4  # tokens before a count that say that it leaves out the last
MOST = 20  # counts of an article that are looked at


def nth_in_a_row(context: Context) -> list[Figure]:
    """The ordinals that say how many there were without a break."""
    return [figure for figure in context.of_kind(Kind.ORDINAL) if _is_straight(context, figure)]


def count_in_a_row(context: Context, nth: Figure) -> Figure | None:
    """The first count of the same in a row, which leaves none out: six for "a sixth straight loss"."""
    alike = [count for count in _counts_in_a_row(context) if _nouns(context, nth) & _nouns(context, count)]
    if len(set(map(size_of, alike))) != 1 or abs(size_of(alike[0]) - size_of(nth)) > 1:
        return None
    return None if any(_may_be_of_another(context, nth, count) for count in alike) else alike[0]


@found_once
def nth_victims(context: Context) -> list[Figure]:
    """The ordinals of those who died, of whom the last is told: not "the third victim to be named"."""
    return [figure for figure in context.of_kind(Kind.ORDINAL) if _is_victim(context, figure)]


def toll_told(context: Context, nth: Figure) -> Figure | None:
    """The toll that an article tells, where it tells one only, and one victim by number."""
    tolls = [count for count in _counts(context) if _is_toll(context, count)]
    if len(nth_victims(context)) > 1 or len(set(map(size_of, tolls))) != 1:
        return None
    near = abs(size_of(tolls[0]) - size_of(nth)) <= 1  # of others, the toll of a year or a state, it is mostly far off
    return tolls[0] if near and _periods(context, tolls[0]) == _periods(context, nth) else None


@found_once
def _counts_in_a_row(context: Context) -> list[Figure]:
    return [count for count in _counts(context) if _is_straight(context, count)]


@found_once
def _counts(context: Context) -> list[Figure]:
    counts = (count for count in context.of_kind(Kind.COUNT) if len(count.quantity.numbers) == 1)
    return [count for count in counts if count.quantity.numbers[0].place == 1][:MOST]


def _is_straight(context: Context, figure: Figure) -> bool:
    """Whether nothing came between: "a sixth straight win", "six in a row", "a run of six", "a six-game streak"."""
    words = context.words(figure)
    behind, before = words[figure.stop : figure.stop + ROW], words[max(0, figure.opening - 2) : figure.opening]
    if not _words_of("straight").isdisjoint(behind[:NOUN]):
        return True
    told = f" {' '.join(behind)} "
    if any(f" {phrase} " in told for phrase in load("ranks")["running"]):
        return True
    if behind[:1] == ["-"]:
        return not word_set("retelling", "runs").isdisjoint(behind)
    return before[1:] == ["of"] and before[0] in word_set("retelling", "runs")


def _may_be_of_another(context: Context, nth: Figure, count: Figure) -> bool:
    """Whether a row may be another's, or the one before the last: "had lost six in a row", "after six defeats"."""
    words = context.words(count)
    before, behind = words[max(0, count.opening - BEFORE) : count.opening], words[count.stop : count.stop + ROW]
    if not (_words_of("before_this").isdisjoint(before) and _words_of("and_then").isdisjoint(behind)):
        return True
    return count.scope.times != () or _names_another(context, nth, count)


def _names_another(context: Context, nth: Figure, count: Figure) -> bool:
    """Whether a name stands before the count that the sentence of the ordinal has not: "In New York the Dow has".

    A lone word that opens the sentence need not be one.
    """
    told, opening = context.reading.words[nth.sentence].texts, context.reading.words[count.sentence].texts[0]
    names = (name for name in names_before(context, count) if name != (opening,))
    return any(name.isdisjoint(told) for name in map(frozenset, names))


def _nouns(context: Context, figure: Figure) -> frozenset[str]:
    """The stems of what is numbered or counted, up to the next mark; "loss" and "defeat" are one."""
    words, same = context.words(figure), keys_of_words("nth", "same")
    stop = min(clause_end(words, figure.stop, MARKS - {"-"}), figure.stop + NOUN)
    alike = {same[word] for word in words[figure.stop : stop] if word in same}
    return (context.stems_of(figure.sentence, figure.stop, stop) | alike) - stems([*_words_of("straight")])


def _periods(context: Context, figure: Figure) -> frozenset[str]:
    """The periods that its sentence names."""
    return _words_of("period").union(load("calendar")["months"]).intersection(context.words(figure))


def _is_victim(context: Context, nth: Figure) -> bool:
    victim = nth.counted is not None and nth.counted.lemma in _words_of("victims") and size_of(nth) > 1
    return victim and word_at(context, nth, nth.past) != "to"


def _is_toll(context: Context, count: Figure) -> bool:
    before = dropwhile(_words_of("rising").__contains__, reversed(context.words(count)[: count.opening]))
    return next(before, "") in _words_of("toll")
