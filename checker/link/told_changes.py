"""A level with its former level or its step, and the change that another sentence tells of it.

"Boeing said earnings dropped by 84%. Net profit was $186m, compared with $1.13bn a year before."
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial

from msgspec.structs import replace

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.link.formers import is_timed, plain_opener
from checker.link.one_unit import are_alike, counts_nothing
from checker.link.steps import BESIDE_A_MARK
from checker.link.topics import topic
from checker.model.figure import Figure, Role
from checker.model.quantity import Kind
from checker.rulebook.wordsets import words_of

_marks = partial(word_set, "changes")

LEVELS = (Kind.COUNT, Kind.MONEY, Kind.MEASURE)
CHANGES = (Kind.PERCENT, Kind.MULTIPLE, Kind.RATIO)
BEFORE, BEHIND = 3, 2  # sentences that the change may stand before the levels, or behind them ...
LEAD = 3  # ... if it is not among the first sentences of the article
NEAR = 20  # figures on either side that are looked at, and as many at the top
GAP = 24  # tokens between a level and its former one, other currencies in brackets included
CALLED = 12  # tokens before a level in which it is called a forecast
THEN = 5  # tokens between "when" and a change that was then
OPENING_TOKENS = 2  # of "There were 500"
_TO = ("to", "at")
_PLACING = ("at", "in", "of", "from")
_NO_CHANGE = frozenset(("to", "at", "from", "than", "of", "with", "against"))


def former_level(context: Context, after: Figure, alike: list[Figure] | None = None) -> Figure | None:
    """The level that a level of its sentence is compared with: "£60m, compared with £90m", "from nine to 12".

    It is the only other one in the sentence, or among those given.
    """
    if after.kind not in (*LEVELS, Kind.PERCENT) or after.quantity.is_range or after.group is not None:
        return None
    beside = _alike(context, after) if alike is None else alike
    if len(beside) != 2:
        return None
    first, second = beside
    words = context.words(after)
    if after is second:
        return first if words[after.opening - 1] == "to" and words[first.opening - 1] == "from" else None
    opened = plain_opener(context, second) if second.opening - first.stop <= GAP else None
    if opened is None or words[opened] == "after":
        return None  # "rose to 12 in May after dropping to 9 in April"
    is_from = words[opened] == "from" and not _is_whence(after, second, words[opened - 1])
    return second if is_from or is_timed(context, second) else None


def _is_whence(after: Figure, second: Figure, before: str) -> bool:
    """Whether "from" tells where people or things came from: "514 people landed from ten"; not ", from ten"."""
    moved, left = after.governor, second.governor
    if moved is None or left is None or moved.token != left.token or moved.direction or before == ",":
        return False
    return moved.role in (Role.SUBJECT, Role.PASSIVE)


def step_before(context: Context, after: Figure) -> Figure | None:
    """The step that a level is the end of: "fell $2.86 to $41.32"."""
    beside = _alike(context, after)
    if len(beside) != 2 or after is not beside[1] or after.kind not in LEVELS:
        return None
    step = beside[0]
    moved = step.governor is not None and step.governor.direction and step.opening - step.governor.token <= 2
    to = context.words(after)[step.stop : after.opening]
    return step if moved and to in ([word] for word in _TO) else None


def told_change(context: Context, after: Figure) -> Figure | None:
    """The change that another sentence tells of what a level measures; None where it may be one of two."""
    beside = context.by_sentence[after.sentence]
    if after.kind not in LEVELS or any(f.kind in (*CHANGES, Kind.POINTS) for f in beside):
        return None
    if not word_set("scope", "forecast").isdisjoint(
        context.words(after)[max(0, after.opening - CALLED) : after.opening]
    ):
        return None  # "raised its profit forecast to £62m from £60m"
    found = [f for f in _near(context, after) if is_change(context, f) and _tells(context, f, after)]
    own = [f for f in found if f.scope.owner and f.scope.owner == after.scope.owner]
    values = {(f.kind, f.quantity.numbers[0].value) for f in own or found}
    return (own or found)[0] if len(values) == 1 else None


def direction(context: Context, figure: Figure) -> int:
    """Which way a figure moves: +1 for "up 5%" and "a 5% rise", -1 for a fall, 0 where that is not said."""
    words = context.words(figure)
    nouns = words[figure.stop : figure.stop + 1]
    if figure.opening > 1 and words[figure.opening - 1] == "of":
        nouns.append(words[figure.opening - 2])
    for noun in nouns:
        way = (noun in _ups()) - (noun in _downs())
        if way:
            return way
    return figure.governor.direction if figure.governor and figure.governor.near else 0


def _alike(context: Context, figure: Figure) -> list[Figure]:
    """The figures of a figure's sentence that are in its unit, itself among them."""
    kind = (figure.kind, figure.quantity.unit)
    return [
        f
        for f in context.by_sentence[figure.sentence]
        if (f.kind, f.quantity.unit) == kind or (counts_nothing(context, f) and are_alike(context, f, figure))
    ]


def _near(context: Context, after: Figure, kinds: tuple[Kind, ...] = CHANGES) -> Iterator[Figure]:
    at = context.place[after.start]
    start = max(0, at - NEAR)
    for f in (*context.figures[: min(NEAR, start)], *context.figures[start : at + NEAR]):
        if (f.kind in kinds and f.sentence != after.sentence) and (
            -BEFORE <= f.sentence - after.sentence <= BEHIND or f.at_top or f.sentence < LEAD
        ):
            yield f


def _tells(context: Context, change: Figure, after: Figure) -> bool:
    if not _leads_to(context, change, after):
        return False
    if direction(context, change) * direction(context, after) < 0 or is_of_then(context, change):
        return False
    if of_part(context.words(after)[: after.opening]) - {*context.words(change)}:
        return False
    if _goes_on(context, change, after):
        return True
    measured = topic(context, _alike(context, after)[0])
    if step_before(context, after):  # shares and oil are traded in one place, and told of in all
        measured = replace(measured, places=frozenset())
    told = topic(context, change)
    if abs(change.sentence - after.sentence) > 1 and not told.modifiers <= measured.said | measured.modifiers:
        return False  # exports of coffee, some sentences from those of tea
    return measured.is_told_by(told)


def is_of_then(context: Context, change: Figure) -> bool:
    """Whether a change is one of another time: "the largest since 2003, when profits rose 11%"."""
    return "when" in context.words(change)[max(0, change.opening - THEN) : change.opening]


def of_part(words: list[str]) -> set[str]:
    """The words that tell of a part of something: "vale" of "output at its Vale field"."""
    at = next((i for i in range(1, len(words)) if words[i] == "its" and words[i - 1] in _PLACING), None)
    return set() if at is None else {*words[at + 1 : at + 2]} - _marks("plain")


def _goes_on(context: Context, change: Figure, after: Figure) -> bool:
    """Whether a sentence gives the level of the one before, which tells a change only: "There were 500 in June"."""
    words, level = context.words(after), _alike(context, after)[0]
    opened = words[0] in _marks("level_openers") and words[1:2] != [] and words[1] in _marks("linking_level")
    if not opened or level.opening > OPENING_TOKENS or topic(context, level).counted:
        return False
    beside = context.by_sentence[change.sentence]
    return change.sentence + 1 == after.sentence and not any(
        f.kind in CHANGES + LEVELS for f in beside if f is not change
    )


def is_change(context: Context, figure: Figure) -> bool:
    """Whether a percentage is a change and no level or share: "rose 5%", not "rose to 5%" or "5% of"."""
    words = context.words(figure)
    before = words[figure.opening - 1] if figure.opening else ""
    behind = words[figure.stop] if figure.stop < len(words) else ""
    if figure.kind is Kind.MULTIPLE:
        return figure.text.lower().endswith(("ed", "ing", "fold"))
    if figure.quantity.is_range or behind == "of" or behind in BESIDE_A_MARK or not direction(context, figure):
        return False
    if before == "of":
        return words[figure.opening - 2] in _ups() | _downs()
    return before not in _NO_CHANGE and (figure.kind is Kind.PERCENT or before == "by")


def _leads_to(context: Context, change: Figure, after: Figure) -> bool:
    """Whether a change tells no level of its own, or that of ``after``: "fell 15% to $56m"."""
    words = context.words(change)
    levels = [f for f in context.by_sentence[change.sentence] if f.kind is after.kind and f.opening > change.stop]
    if not levels or not set(words[change.stop : levels[0].opening]) & set(_TO):
        return True
    return levels[0].quantity.numbers[:1] == after.quantity.numbers[:1]


@cache
def _ups() -> frozenset[str]:
    return words_of("upturn") | words_of("more")


@cache
def _downs() -> frozenset[str]:
    return words_of("downturn") | words_of("fewer")
