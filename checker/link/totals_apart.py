"""What tells that a total is of more than so much for each of so many, or of something else: "with the nursery"."""

from __future__ import annotations

from functools import cache, partial

from checker.languages.lexicon import word_set
from checker.link.comparing import is_added
from checker.link.context import Context
from checker.link.neighbours import word_at
from checker.model.figure import Figure, Role
from checker.model.quantity import Kind

_set = partial(word_set, "rates_and_totals")


def is_explained(context: Context, total: Figure) -> bool:
    """Whether words beside a total say that more or less went into it: "with the nursery", "as some paid early"."""
    if is_added(context, total) or total.verb == "stand":
        return True  # "another £7,362", "the backlog stood at 1,612"
    if total.kind in (Kind.MEASURE, Kind.MONEY) and word_at(context, total, total.opening - 1) in ("was", "is"):
        return word_at(context, total, total.opening - 2) not in _set("summed_by")  # "the trip to Spain was 872 miles"
    return _is_of_more(total, context.words(total)[total.past :])


def _is_of_more(total: Figure, behind: list[str]) -> bool:
    """Whether words behind it do."""
    if total.kind is Kind.MONEY and behind[:1] == ["from"]:
        return True  # "from its vending machines"
    if behind[:1] == ["and"] and not "".join(behind[2:3]).isalpha():
        return True  # "loaves and rolls"
    if behind[:2] == ["in", "all"] and "".join(behind[2:3]).isalpha():
        return True  # "in all competitions"
    return not (_set("something_else").isdisjoint(behind[:1]) and _set("explaining").isdisjoint(behind))


def is_of_something_else(context: Context, each: Figure, total: Figure) -> bool:
    """Whether words lead to another one, "her brother ran", or what it counts does another thing, "983 pupils sang".

    Or the rate pays for some of it: "£600 a month goes towards a course of £18,400".
    """
    doing = total.governor is not None and total.governor.role in (Role.SUBJECT, Role.PASSIVE)
    if doing and total.kind is Kind.COUNT and total.verb not in (None, "be", each.verb):
        return True
    led = context.words(total)[each.past if total.sentence == each.sentence else 0 : total.opening]
    return total.start > each.start and not (_others() | _set("helping")).isdisjoint(led)


@cache
def _others() -> frozenset[str]:
    return word_set("retelling", "others") | word_set("retelling", "kin") | {"second"}
