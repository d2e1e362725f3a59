"""How old a thing is, told twice: "in the prize's 50-year history" and "its 50th anniversary"."""

from __future__ import annotations

from checker.link.context import Context, found_once
from checker.link.near_values import differ_by_a_digit
from checker.link.neighbours import word_at, words_for
from checker.model.figure import Figure
from checker.model.quantity import Hedge, Kind

_BEHIND = 2  # words that may stand between an ordinal and "anniversary"
YEAR = "year"
BIRTHDAY = "birthday"


def histories(context: Context) -> list[Figure]:
    """The only length of a history of the article, if it tells of one."""
    told = [figure for figure in context.of_kind(Kind.DURATION) if _is_history(context, figure)]
    return told if len(told) == 1 else []


def anniversary_of_history(context: Context, span: Figure) -> Figure | None:
    """The only anniversary that a story tells of, or but for one digit the number of a history's years."""
    told = _anniversaries(context)
    alike = [nth for nth in told if abs(_number(nth) - _number(span)) <= 1 or differ_by_a_digit(nth, span)]
    return alike[0] if len(alike) == len(told) and len({_number(nth) for nth in told}) == 1 else None


@found_once
def _anniversaries(context: Context) -> list[Figure]:
    return [figure for figure in context.of_kind(Kind.ORDINAL) if _is_anniversary(context, figure)]


def _is_history(context: Context, span: Figure) -> bool:
    """Whether it is exact, in years, and glued to a history: "its 50-year history"."""
    quantity = span.quantity
    exact = len(quantity.numbers) == 1 and quantity.hedge is Hedge.NONE and quantity.unit == YEAR
    return exact and "-" in span.text and word_at(context, span, span.stop) in words_for("history")


def _is_anniversary(context: Context, nth: Figure) -> bool:
    """Whether it is of the whole: not "the 10th anniversary of a flood"."""
    behind = [word_at(context, nth, nth.stop + at) for at in range(_BEHIND + 2)]
    at = next((at for at, word in enumerate(behind[: _BEHIND + 1]) if word in words_for("anniversary")), None)
    of_person = behind[at or 0] == BIRTHDAY and word_at(context, nth, nth.opening - 1) in words_for("of_person")
    return nth.quantity.unit is None and at is not None and behind[at + 1] != "of" and not of_person


def _number(figure: Figure) -> int:
    return int(figure.quantity.numbers[0].value)
