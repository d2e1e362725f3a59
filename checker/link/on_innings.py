"""Conditions on innings of cricket and what follows from them: wickets in hand, and targets."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.context import size_of
from checker.link.neighbours import between
from checker.model.figure import Figure
from checker.model.quantity import Kind

_WICKETS = 10
_FEWEST = 20  # runs of an innings: "6-4" is another game's
_SLIDE = 3  # tokens before an innings in which it is told as one that went on: "slid to 61-6"
_PASSING = (
    6  # runs by which the innings that wins a match passes the other side's, at the most: the last stroke is a six
)
_OFF = 20  # runs by which a target is out, at the most: else it is not set by that innings alone
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
    here = _innings_of(context, left.sentence)
    row = here or (_innings_of(context, left.sentence - 1) if won else [])
    row = [f for f in row if _set("went_on").isdisjoint(context.words(f)[max(0, f.opening - _SLIDE) : f.opening])]
    if not won:
        alone = row[0] if len(row) == 1 and len(here) == 1 else None
        return None if alone is None or _names(context, left.sentence, alone.past, left.opening) else alone
    largest = max(row, key=size_of, default=None)
    return largest if largest is not None and _is_winners(context, largest, left) else None


def _is_winners(context: Context, innings: Figure, left: Figure) -> bool:
    """Whether an innings won the match: "reached 198 for four to win", or it just passes another number told there."""
    words = context.words(innings)
    if innings.sentence == left.sentence:
        if not _set("another_match").isdisjoint(between(context, *sorted((innings, left), key=lambda f: f.start))):
            return False
        if words[innings.past : innings.past + 2] in (["to", "win"], ["to", "beat"]):
            return True
        if innings.start > left.start and not _set("finished").isdisjoint(words[innings.opening - 2 : innings.opening]):
            return True
    elif context.words(left)[0] in _set("that") and _innings_count(context, innings.sentence) == 1:
        return True
    runs = innings.quantity.numbers[0].value
    others = [
        f.quantity.numbers[0].value
        for number in {innings.sentence, left.sentence}
        for f in context.by_sentence.get(number, ())
        if f.kind in (Kind.COUNT, Kind.SCORE) and f is not innings and f.quantity.numbers
    ]
    return any(0 <= runs - other <= _PASSING for other in others)


def _innings_count(context: Context, sentence: int) -> int:
    return len(_innings_of(context, sentence))


def _innings_of(context: Context, sentence: int) -> list[Figure]:
    return [f for f in context.by_sentence.get(sentence, ()) if is_innings(f)]


def _names(context: Context, sentence: int, first: int, stop: int) -> list[str]:
    """The names among some tokens of a sentence: what is written with a capital."""
    return [text for text in context.reading.words[sentence].texts[first:stop] if text[:1].isupper()]


def innings_before(context: Context, target: Figure) -> Figure | None:
    """The only innings told before a target, which the other side has to beat: "made 287 for six, setting Kent 288"."""
    if target.kind is not Kind.COUNT or target.quantity.is_range or target.quantity.numbers[0].value < _FEWEST:
        return None
    words = context.words(target)
    near = words[max(0, target.opening - _NEAR) : target.opening]
    chasing = near[-1:] in (["chasing"], ["needing"]) or near[-2:] in (["chase", "of"], ["chasing", "of"])
    to_reach = "to" in words[target.past : target.past + 1] and not _set("setting").isdisjoint(near)
    setting = (near[-2:] == ["target", "of"] or to_reach) and _set("them").isdisjoint(near)
    if not (chasing or setting) or not _set("reckoned").isdisjoint(context.vocabulary):
        return None
    here = [f for f in _innings_of(context, target.sentence) if f.start < target.start]
    row = here or _innings_of(context, target.sentence - 1)
    if len(row) != 1 or row[0].at_top or (here and chasing):
        return None  # "Kent were 181 for three, chasing 240"
    off = row[0].quantity.numbers[0].value + 1 - target.quantity.numbers[0].value
    return row[0] if abs(off) <= _OFF and _is_of_other_side(context, target, row[0]) else None


def _is_of_other_side(context: Context, target: Figure, innings: Figure) -> bool:
    """Whether a name between an innings and a target, or beside a target that opens its sentence, is another's."""
    if target.sentence == innings.sentence:
        return bool(_names(context, target.sentence, innings.past, target.opening))
    texts = context.reading.words[target.sentence].texts
    behind = 1 if target.opening <= 2 else 0  # "Chasing 156, Heat lost two wickets"
    names = [text for text in texts[behind:] if text[:1].isupper()]
    return names != [] and names[0] not in context.reading.words[innings.sentence].texts


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
