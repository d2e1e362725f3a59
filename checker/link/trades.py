"""What was bought or sold on the way from one level to another: "cut its stake to 3m shares from 5m. It sold 2m"."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.link.on_things import is_covered_either_way
from checker.link.told_changes import former_level
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.precision.digit_slips import digits_shared, misses_by_a_slip

_set = partial(word_set, "trades")

FEWEST = 3  # digits that show by a slip that step and levels belong together
SMALL = 100  # so many times less than a level is no trade: "sold 900 shares on March 2 and 3"
BEHIND = 2  # sentences behind the levels in which the trade may be told


def traded(context: Context, after: Figure) -> Figure | None:
    """The one number, shortly behind a level and its former one, of what was got or given away on the way.

    It makes the difference, or misses it by one slip: what is told may be but some of what was traded.
    """
    if after.kind is not Kind.COUNT or not after.quantity.numbers:
        return None
    before = former_level(context, after)
    if before is None or before.kind is not Kind.COUNT:
        return None
    level, former = after.quantity.numbers[0], before.quantity.numbers[0]
    found = [f for apart in range(1, BEHIND + 1) for f in _trades(context, after, after.sentence + apart)]
    if len(found) != 1 or found[0].verb not in _set("getting" if level.value > former.value else "giving"):
        return None
    step = found[0].quantity.numbers[0]
    small, large = sorted((level, former), key=lambda number: number.value)
    made = small.value + step.value == large.value
    slipped = digits_shared(large, (small, step)) >= FEWEST and misses_by_a_slip(large, (small, step))
    return found[0] if made or slipped else None


def leading(context: Context) -> list[Figure]:
    """The figures behind which something is told as got or given away."""
    counts, verbs = context.of_kind(Kind.COUNT), _set("getting") | _set("giving")
    ahead = {figure.sentence - apart for figure in counts if figure.verb in verbs for apart in range(1, BEHIND + 1)}
    return [figure for figure in counts if figure.sentence in ahead]


def _trades(context: Context, after: Figure, number: int) -> list[Figure]:
    """The figures of a sentence that count what the level does and are told as got or given away."""
    return [
        f
        for f in context.by_sentence.get(number, ())
        if f.kind is Kind.COUNT
        and len(f.quantity.numbers) == 1
        and not f.scope.forecast
        and f.quantity.numbers[0].value * SMALL >= after.quantity.numbers[0].value
        and f.verb in _set("getting") | _set("giving")
        and (f.counted is None or after.counted is None or is_covered_either_way(f, after))
    ]
