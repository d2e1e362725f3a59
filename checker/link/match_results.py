"""Wins, draws and losses as a sentence tells them, in whatever order and words, and the games that they are of."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from msgspec import Struct

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.model.figure import Figure
from checker.model.quantity import Kind

WON, DRAWN, LOST = "won", "drawn", "lost"
RESULTS = (WON, DRAWN, LOST)
_BEFORE = 3  # tokens before a number in which its verb stands: "lost the other four", "of their last ten"
_OF = 5  # tokens behind "of" in which the number of the games stands

_set = partial(word_set, "match_results")


class Results(Struct, frozen=True):
    """The results that a sentence tells, by what they are, and those that it says there were none of."""

    told: dict[str, Figure]
    none: frozenset[str]
    rest: bool  # what is told last is the rest: "lost the other three"

    @property
    def complete(self) -> bool:
        """Whether nothing is left out: all three are told, or the last of them is what remains."""
        return self.rest or {*self.told, *self.none} >= set(RESULTS)


def results_of(context: Context, sentence: int) -> Results | None:
    """What a sentence tells of one run of results; None where it tells of two runs, or of less than two results."""
    row = [f for f in context.by_sentence.get(sentence, ()) if f.kind is Kind.COUNT]
    told: dict[str, Figure] = {}
    for figure in row:
        result = _result(context, figure)
        if result in told:
            return None
        if result:
            told[result] = figure
    if not told:
        return None
    words = context.words(row[0])
    none = frozenset(name for name in RESULTS if name not in told and _tells_of_none(words, name))
    if len(told) + len(none) < 2 or not _set("other_runs").isdisjoint(words):
        return None
    if _are_of_two(context, row, sorted(told.values(), key=lambda f: f.first)):
        return None
    last = max(told.values(), key=lambda f: f.first)
    return Results(told, none, rest=len(told) > 1 and words[last.opening - 1] in _set("rest"))


def _are_of_two(context: Context, row: list[Figure], told: list[Figure]) -> bool:
    """Whether results are of two sides, or of two runs, each with a place or a whole of its own."""
    texts, words = context.reading.words[told[0].sentence].texts, context.words(told[0])
    inside = range(told[0].stop, told[-1].opening)
    if any(words[i] == ";" or (texts[i][:1].isupper() and not texts[i].isdecimal()) for i in inside):
        return True  # "Hull won six, Leeds lost five"
    if any(a == "no" and b == "contest" for a, b in pairwise(words)):
        return True
    if any(_is_of_some_other(context, f) for f in told):
        return True
    behind = [words[f.past] for f in row if f.past < len(words) and words[f.past] in _set("places")]
    return len(set(behind)) < len(behind)  # "seven of 10 matches on grass and lost four on clay"


def _is_of_some_other(context: Context, figure: Figure) -> bool:
    """Whether a result counts other things than games, or is of a whole without a number: "lost two of his singles"."""
    if figure.counted and not any(figure.counted.lemma in _set(name) for name in (*RESULTS, "games")):
        return True
    opened = range(figure.past + 1, figure.past + 1 + _OF)
    others = context.by_sentence[figure.sentence]
    return context.words(figure)[figure.past : figure.past + 1] == ["of"] and not any(f.first in opened for f in others)


def _result(context: Context, figure: Figure) -> str | None:
    """What a number of games became: by its noun, or by the verb before or behind it."""
    if figure.implied or len(figure.quantity.numbers) != 1:
        return None
    words = context.words(figure)
    before = words[max(0, figure.opening - _BEFORE) : figure.opening]
    while before and before[-1] in _set("passing"):
        before.pop()
    before = before[-1:]
    behind = words[figure.stop : figure.stop + 2]
    behind = behind[1:] if behind[:1] and behind[0] in _set("being") else behind[:1]
    lemma = figure.counted.lemma if figure.counted else ""
    for name in RESULTS:
        told = not _set(f"{name}_verbs").isdisjoint(before) or not _set(f"{name}_behind").isdisjoint(behind)
        if told or lemma in _set(name):
            return name
    return None


def _tells_of_none(words: list[str], name: str) -> bool:
    """Whether there were no such results: "without a win", "unbeaten"."""
    if name == LOST and not _set("unbeaten").isdisjoint(words):
        return True
    return any(
        a == "without" and b in ("a", "any") and c in _set(name)
        for a, b, c in zip(words, words[1:], words[2:], strict=False)
    )


def games_of(context: Context, sentence: int, results: Results) -> Figure | None:
    """The only number of games of a sentence that can be that of the results, or of the sentence before."""
    for number in (sentence, sentence - 1):
        if number < sentence and not _set("one_player").isdisjoint(context.sentence(number) if number >= 0 else []):
            return None  # "his 17th goal in 26 starts"
        row = [
            f for f in context.by_sentence.get(number, ()) if f not in results.told.values() and _are_games(context, f)
        ]
        if row:
            return row[0] if len(row) == 1 else None
    return None


def _are_games(context: Context, figure: Figure) -> bool:
    """Whether a figure counts games, or leaves out its noun behind "in" or "of their last"."""
    if figure.kind is not Kind.COUNT or figure.implied or len(figure.quantity.numbers) != 1:
        return False
    if figure.counted:
        return figure.counted.lemma in _set("games")
    words = context.words(figure)
    before, behind = words[max(0, figure.opening - _BEFORE) : figure.opening], words[figure.stop : figure.stop + 1]
    return before[-1:] != [] and before[-1] in _set("played") and not "".join(behind).isalnum()
