"""Conditions on innings of cricket and what follows from them: wickets in hand, and targets."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition, pairs
from checker.model.figure import Figure
from checker.model.quantity import Kind

_WICKETS = 10
_FEWEST = 20  # runs of an innings: "6-4" is another game's
_SLIDE = 3  # tokens before an innings in which it is told as one that went on: "slid to 61-6"
_NEAR = 4  # tokens before a number in which it is told as a target

_set = partial(word_set, "innings")


def is_innings(figure: Figure) -> bool:
    """Whether a score is one of cricket: "312-7", "206 for 5"."""
    numbers = figure.quantity.numbers
    return (
        figure.kind is Kind.SCORE and len(numbers) == 2 and numbers[0].value >= _FEWEST and numbers[1].value <= _WICKETS
    )


def winners_innings(context: Context, left: Figure) -> Figure | None:
    """The innings in which a match was won with so many wickets in hand, told in the sentence or in the one before."""
    if left.kind is not Kind.COUNT or left.counted is None or left.counted.lemma != "wicket":
        return None
    words = context.words(left)
    before, behind = words[max(0, left.opening - 1) : left.opening], words[left.past : left.past + 2]
    told_left = (behind[:1] != [] and behind[0] in _set("left")) or behind in (["in", "hand"], ["to", "spare"])
    won = before == ["by"] and not _set("won").isdisjoint(words) and _set("lost").isdisjoint(words)
    if not (won or told_left) or not _set("other_innings").isdisjoint(words):
        return None
    row = _innings_of(context, left.sentence) or _innings_of(context, left.sentence - 1)
    row = [f for f in row if _set("went_on").isdisjoint(context.words(f)[max(0, f.opening - _SLIDE) : f.opening])]
    if told_left and not won and len(row) != 1:
        return None
    return max(row, key=lambda f: f.quantity.numbers[0].value, default=None)


def _innings_of(context: Context, sentence: int) -> list[Figure]:
    return [f for f in context.by_sentence.get(sentence, ()) if is_innings(f)]


def innings_before(context: Context, target: Figure) -> Figure | None:
    """The only innings told before a target, which the other side has to beat: "made 287 for six, setting Kent 288"."""
    if target.kind is not Kind.COUNT or target.quantity.is_range or target.quantity.numbers[0].value < _FEWEST:
        return None
    words = context.words(target)
    near = words[max(0, target.opening - _NEAR) : target.opening]
    if near[-2:] not in (["target", "of"], ["chase", "of"], ["chasing", "of"]) and not (
        near[-1:] in (["chasing"], ["needing"])
        or (not {"setting", "set", "needed", "need"}.isdisjoint(near) and "to" in words[target.past : target.past + 1])
    ):
        return None
    if not _set("reckoned").isdisjoint(context.vocabulary):
        return None
    here = [f for f in _innings_of(context, target.sentence) if f.start < target.start]
    row = here or _innings_of(context, target.sentence - 1)
    return row[0] if len(row) == 1 and not row[0].at_top else None


@condition
@pairs(given=0, sought=1, find=winners_innings)
def left_of_innings(context: Context, left: Figures, innings: Figures) -> bool:
    """The first is the wickets that the innings of the winner left: "206 for five to win by five wickets"."""
    return winners_innings(context, left[0]) is innings[0]


@condition
@pairs(given=0, sought=1, find=innings_before)
def set_by_innings(context: Context, target: Figures, innings: Figures) -> bool:
    """The first is the target that an innings sets the other side: "made 287 for six, setting Kent a target of 288"."""
    return innings_before(context, target[0]) is innings[0]
