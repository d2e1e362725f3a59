"""Which figure is said to be above or below which: "5.2%, down from 5.6% and well below the 6.1% forecast".

The second figure of a comparison, its base, stands behind a word of comparison, with no more than a noun phrase
between them. The first is the nearest comparable figure before that word which is no base itself, if nothing stands
between but what goes with it: so "down from" and "below" above both compare with 5.2%.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from checker.languages.lexicon import load
from checker.link.context import Context, size_ratio
from checker.link.on_things import same_class
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.rulebook.wordsets import words_of

KINDS = frozenset((Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.POINTS, Kind.MEASURE, Kind.DURATION, Kind.RATIO))
LONGEST_BASE = 8  # tokens between a word of comparison and its figure
FARTHEST = 25  # tokens between two figures
FACTOR = 10  # figures that differ more than so many times are of different things
_BREAKS = frozenset((",", "–", "—", "-", "(", ")"))
_STOPS = frozenset((";", ":", '"', "“", "”"))
_BASE_STOPS = _BREAKS | _STOPS


class Comparison(NamedTuple):
    """A word of comparison: ``direction`` is +1 where the first figure is said to be the larger; where it stands."""

    direction: int
    first: int
    stop: int
    text: str


def compared(context: Context, base: Figure, direction: int) -> Figure | None:
    """The figure that is said to be above (+1) or below (-1) ``base``, if there is one."""
    found = _comparison(context, base)
    if found is None or found.direction != direction:
        return None
    subject = _subject(context, base, found)
    return subject if subject and _comparable(context, subject, base) else None


def _comparison(context: Context, base: Figure) -> Comparison | None:
    """The comparison whose base a figure is."""
    if base.kind not in KINDS or base.quantity.is_range:
        return None
    words = context.words(base)
    start = max(_end_before(context, base), base.first - LONGEST_BASE)
    for stop in range(base.first, start, -1):
        word = words[stop - 1]
        if word in _endings():
            found = _comparator(words, stop, start)
            if found:
                return _sensible(context, base, found)
        if word in _BASE_STOPS or word in _not_bases():
            return None
    return None


def _comparator(words: list[str], stop: int, start: int) -> Comparison | None:
    for text, direction in _endings()[words[stop - 1]]:
        first = stop - len(text)
        if first >= start and tuple(words[first:stop]) == text:
            return Comparison(direction, first, stop, " ".join(text))
    return None


def _sensible(context: Context, base: Figure, found: Comparison) -> Comparison | None:
    """A comparison with its direction for what is measured; None where that or its sense is in doubt."""
    words = context.words(base)
    around = {*words[found.stop : base.first], *words[base.stop : base.stop + 4]}
    if found.text in _texts("doubtful") and around.isdisjoint(load("comparing")["marks"].split()):
        return None
    if found.text in _texts("better") | _texts("worse"):
        good = _is_good(words)
        return found._replace(direction=found.direction * good) if good else None
    if found.text in _texts("faster") | _texts("slower"):
        return found._replace(direction=-found.direction) if base.kind is Kind.DURATION else found
    return None if base.kind is Kind.DURATION and found.text in _texts("doubtful") else found


def _is_good(words: list[str]) -> int:
    """+1 where more of what a sentence tells of is better, -1 where less is, 0 where nobody can tell."""
    data = load("comparing")
    more, less = (not set(words).isdisjoint(data[name].split()) for name in ("more_is_better", "less_is_better"))
    return more - less


def _subject(context: Context, base: Figure, found: Comparison) -> Figure | None:
    """The nearest figure before a comparison that can be compared with its base and is no base itself."""
    row = context.by_sentence[base.sentence]
    for figure in reversed(row[: row.index(base)]):
        if found.first - figure.stop > FARTHEST:
            return None
        if figure.stop > found.first or figure.kind not in KINDS or not _one_unit(figure, base):
            continue
        if _comparison(context, figure) is None:
            return figure if _leads_to(context, figure, found) else None
    return None


def _leads_to(context: Context, subject: Figure, found: Comparison) -> bool:
    """Whether what stands between a figure and a comparison lets it be the figure's."""
    words = context.words(subject)
    between = words[_past_noun(subject) : found.first]
    if not _STOPS.isdisjoint(between):
        return False
    breaks = [i for i, word in enumerate(between) if word in _BREAKS or word in _words("conjunctions")]
    behind = between[breaks[-1] + 1 :] if breaks else between
    own = max((i + 1 for i, word in enumerate(behind) if word not in _words("passing")), default=0)
    if breaks:
        return own == 0
    # "Nine more than the 36": a difference; "36 was more than the 34": a comparison.
    return _is_verb(found.text) or not _words("links").isdisjoint(behind[own:])


def _is_verb(text: str) -> bool:
    return text in _texts("verbs")


def _comparable(context: Context, subject: Figure, base: Figure) -> bool:
    if subject.quantity.is_range or is_change(context, subject):
        return False
    if subject.kind is Kind.COUNT and subject.counted and base.counted:
        if not same_class(subject.counted, base.counted):
            return False
    return size_ratio(subject, base) < FACTOR


def is_change(context: Context, figure: Figure) -> bool:
    """Whether a number or an amount of money is how much something changed: "rose $1.64, above the $47 mark"."""
    if figure.kind is Kind.PERCENT:
        return False
    words = context.words(figure)
    before = words[max(0, figure.opening - 1) : figure.opening]
    return bool(before) and (before[0] in _words("changes") or before[0] in words_of("rise") | words_of("fall"))


def _one_unit(a: Figure, b: Figure) -> bool:
    pers = {a.quantity.per, b.quantity.per} - {None}
    return (a.kind, a.quantity.unit) == (b.kind, b.quantity.unit) and len(pers) <= 1


def _past_noun(figure: Figure) -> int:
    return max(figure.stop, figure.counted.stop if figure.counted else 0)


def _end_before(context: Context, figure: Figure) -> int:
    """The token behind the figure before, if it is no date or the like, which a base may name: "2003's 9.1%"."""
    row = context.by_sentence[figure.sentence]
    earlier = [f.stop for f in row[: row.index(figure)] if f.kind in KINDS and f.stop <= figure.first]
    return max(earlier, default=0)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load("comparing")[name].split())


@cache
def _not_bases() -> frozenset[str]:
    return _words("not_bases")


@cache
def _texts(name: str) -> frozenset[str]:
    return frozenset(text.strip() for text in load("comparing")[name].split(","))


@cache
def _endings() -> dict[str, list[tuple[tuple[str, ...], int]]]:
    """Words of comparison by their last token, the longest first."""
    signs = {"above": 1, "better": 1, "slower": -1, "below": -1, "worse": -1, "faster": 1}
    rows = [(tuple(text.split()), sign) for name, sign in signs.items() for text in _texts(name)]
    table: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for text, sign in sorted(rows, key=lambda row: -len(row[0])):
        table.setdefault(text[-1], []).append((text, sign))
    return table
