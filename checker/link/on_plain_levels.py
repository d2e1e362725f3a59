"""The condition that a level is what was before, from which a change is reckoned, and no low, target or forecast."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Doubt, Figures, condition
from checker.link.formers import opening_word
from checker.link.formers import words_for as formers_words
from checker.model.figure import Figure
from checker.model.quantity import Kind

_marks = partial(word_set, "changes")

_BEFORE = 5  # tokens before a level within which it is called a low, a target or the like


@condition
def plain_level(context: Context, level: Figures) -> Doubt:
    """The level is what was before, and no record, low, target or forecast."""
    told = [word for f in level if not _is_set_against(context, f) for word in _words_before(context, f)]
    return Doubt(f"measured from another level: {word}" for word in told if word in _marks("other_levels"))


def _words_before(context: Context, figure: Figure) -> list[str]:
    """The words before a figure that may say what it is: those behind the figure before it, in "from 5 to 6" none."""
    words = context.words(figure)
    if words[figure.opening - 1] == "from" and words[figure.past : figure.past + 1] == ["to"]:
        return []  # "the budget was cut from £5m to £4m"
    least = next((f.stop for f in context.earlier(figure)), 0)
    return words[max(least, figure.opening - _BEFORE) : figure.opening]


def _is_set_against(context: Context, level: Figure) -> bool:
    """Whether a change is set against a level by its name: "20% above the target of 50", "twice the limit of 30"."""
    words = context.words(level)
    factor = next(context.earlier(level), None)
    if factor is not None and factor.kind is Kind.MULTIPLE and level.opening - factor.stop <= _BEFORE:
        return words[factor.stop : factor.stop + 1] != ["from"]
    return opening_word(context, level) in formers_words("naming")
