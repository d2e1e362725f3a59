"""Conditions on innings of cricket and what follows from them: targets."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition, pairs
from checker.model.figure import Figure
from checker.model.quantity import Kind

_WICKETS = 10
_FEWEST = 20  # runs of an innings: "6-4" is another game's
_OFF = 20  # runs by which a target is out, at the most: else it is not set by that innings alone
_NEAR = 4  # tokens before a number in which it is told as a target

_set = partial(word_set, "innings")


def is_innings(figure: Figure) -> bool:
    """Whether a score is one of cricket: "312-7", "206 for 5"."""
    numbers = figure.quantity.numbers
    return (
        figure.kind is Kind.SCORE and len(numbers) == 2 and numbers[0].value >= _FEWEST and numbers[1].value <= _WICKETS
    )


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
@pairs(given=0, sought=1, find=innings_before)
def set_by_innings(context: Context, target: Figures, innings: Figures) -> bool:
    """The first is the target that an innings sets the other side: "made 287 for six, setting Kent a target of 288"."""
    return innings_before(context, target[0]) is innings[0]
