"""Conditions on the one result that a margin or a number of goals is told of, in a sentence or two."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.neighbours import word_at
from checker.model.figure import Figure
from checker.model.quantity import Kind

_NAMED = 4  # tokens behind a margin in which it is named: "a 17-point bonus-point win"
_FARTHEST = 1  # sentences between a margin and its result
_BIG = 15  # goals in a match: a side with more plays another game

_set = partial(word_set, "score_margins")


def result_of_margin(context: Context, margin: Figure) -> Figure | None:
    """The result by which a side won or leads by so much: "17-point winners ... 34-17", "six goals too good"."""
    if not _counts(margin, "scoring") or not _is_margin(context, margin):
        return None
    return _only_result(context, margin)


def result_of_goals(context: Context, goals: Figure) -> Figure | None:
    """The result that so many goals in all make: "There were nine goals in all ... 5-4", "a seven-goal thriller"."""
    if not _counts(goals, "goals") or goals.quantity.numbers[0].value > _BIG:
        return None
    words, past = context.words(goals), goals.past
    behind = words[past : past + 3]
    named = (behind[:1] == ["-"] and not _set("thrillers").isdisjoint(behind)) or not _set("thrillers").isdisjoint(
        behind[:1]
    )
    in_all = behind[:2] in (["in", "all"], ["in", "total"], ["all", "told"]) or behind[:1] in (
        ["altogether"],
        ["overall"],
    )
    before = words[max(0, goals.opening - 2) : goals.opening]
    named = named or (before[-1:] == ["with"] and before[0] in _set("thrillers") and not "".join(behind[:1]).isalnum())
    result = _only_result(context, goals) if named or in_all else None
    plain = result and _set("midway_goals").isdisjoint({*words, *context.words(result)})
    return result if plain else None


def _counts(figure: Figure, nouns: str) -> bool:
    plain = figure.kind is Kind.COUNT and not figure.implied and len(figure.quantity.numbers) == 1
    return plain and figure.counted is not None and figure.counted.lemma in _set(nouns)


def _is_margin(context: Context, margin: Figure) -> bool:
    """Whether words beside goals or points make them a margin: "by six goals", "a 13-point lead"."""
    words, past = context.words(margin), margin.past
    behind = words[past : past + _NAMED]
    if not _set("no_margin").isdisjoint(behind[:2]):
        return False
    if behind[:1] and behind[0] in _set("in_front"):
        return behind[0] not in ("too", "in") or (behind[1:2] != [] and behind[1] in _set("good"))
    before = words[max(0, margin.opening - 2) : margin.opening]
    if before[-1:] == ["by"] or (before[-1:] == ["of"] and before[0] in _set("named")):
        return True
    stop = next((i for i, word in enumerate(behind) if not (word.isalpha() or word == "-")), len(behind))
    return word_at(context, margin, margin.stop) in ("-", behind[0] if behind else "") and not _set("named").isdisjoint(
        behind[:stop]
    )


def _only_result(context: Context, told: Figure) -> Figure | None:
    """The only score of the sentence, or of the one before or behind, where neither tells of anything else."""
    or_so = context.words(told)[told.past : told.past + 2]
    if or_so[:1] == ["or"]:
        return None  # "by five points or fewer"
    near = [told.sentence, told.sentence - _FARTHEST, told.sentence + _FARTHEST]
    row = next((found for number in near if (found := _scores(context, number))), [])
    if len(row) != 1 or len(row[0].quantity.numbers) != 2:
        return None
    if " for " in row[0].text or "/" in row[0].text:
        return None  # an innings: "301 for six"
    apart = row[0].sentence != told.sentence
    if apart and not _set("broken").isdisjoint(context.words(row[0])):
        return None
    if abs(row[0].paragraph - told.paragraph) > 1 or _between_sets(context, row[0]):
        return None
    words = {*context.words(told), *context.words(row[0])}
    at_break = not _set("broken").isdisjoint(words) and not _set("ended").isdisjoint(words)
    return row[0] if _set("midway").isdisjoint(words) and not at_break else None


def _scores(context: Context, number: int) -> list[Figure]:
    return [f for f in context.by_sentence.get(number, ()) if f.kind is Kind.SCORE]


def _between_sets(context: Context, score: Figure) -> bool:
    """Whether a score may be of sets, frames or legs: "won 3-0, the last set by two points"."""
    return not _set("of_sets").isdisjoint(context.words(score))


@condition
@pairs(given=0, sought=1, find=result_of_margin)
def margin_of_result(context: Context, margin: Figures, result: Figures) -> bool:
    """The first says by how much a side is ahead in the only result told: "17-point winners ... beating Bath 34-17"."""
    return result_of_margin(context, margin[0]) is result[0]


@condition
@pairs(given=0, sought=1, find=result_of_goals)
def goals_of_result(context: Context, goals: Figures, result: Figures) -> bool:
    """The first counts all goals of the only result told: "seven goals in all", "a seven-goal thriller"."""
    return result_of_goals(context, goals[0]) is result[0]
