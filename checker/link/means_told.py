"""Figures told as a mean, and the two ends that a sentence or its neighbour tells beside it, whatever the order.

"Lambs averaged £87, with a low of £71 and a top of £104", "It took 81 minutes on average (fastest 70, slowest 94)".
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from msgspec import Struct

from checker.languages.lexicon import load, word_set
from checker.link.context import Context, found_once
from checker.link.one_unit import are_alike
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "means")

BEFORE, BEHIND = 10, 4  # tokens around a figure in which it is called a mean or an end
KINDS = frozenset((Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.PERCENT, Kind.AGE))
OTHERS = 3  # figures of the mean's unit: it and its two ends


class Ends(Struct, frozen=True):
    """The least and the most that are told beside a mean."""

    mean: Figure
    low: Figure
    high: Figure


def ends_of(context: Context, mean: Figure) -> Ends | None:
    """What is told as the two ends of what a figure is the mean of."""
    return _all_ends(context).get(mean.start)


def means_with_ends(context: Context) -> list[Figure]:
    """The means beside which two ends are told."""
    return [ends.mean for ends in _all_ends(context).values()]


def means(context: Context) -> list[Figure]:
    """The figures that are told as a mean."""
    return context.telling("means", _set("mean"), is_mean)


def is_mean(context: Context, figure: Figure) -> bool:
    """Whether a figure is called a mean: "an average of £87", "the average home costs £87,000", "£87 on average"."""
    if figure.kind not in KINDS or len(figure.quantity.numbers) != 1:
        return False
    words = context.words(figure)
    said = [word for word in words_before(context, figure) if word in _set("mean") or _is_end(word)]
    if said:
        return said[-1] in _set("mean")
    return " ".join(words[figure.past : figure.past + 2]) in load("means")["behind"] or (
        " ".join(words[figure.stop : figure.stop + 2]) in load("means")["behind"]
    )


def words_before(context: Context, figure: Figure) -> list[str]:
    """The words in front of a figure, back to the one before it or to a mark that ends what was told of another."""
    words = context.words(figure)
    last = next((f.stop for f in context.earlier(figure) if f.kind in KINDS), 0)
    start = max(last, figure.opening - BEFORE)
    marks = (k + 1 for k in reversed(range(start, figure.opening)) if words[k] in _set("parting"))
    return words[next(marks, start) : figure.opening]


@found_once
def _all_ends(context: Context) -> dict[int, Ends]:
    return {ends.mean.start: ends for mean in means(context) for ends in _ends_beside(context, mean)}


def _ends_beside(context: Context, mean: Figure) -> Iterator[Ends]:
    here, before, behind = (context.by_sentence.get(mean.sentence + k, []) for k in (0, -1, 1))
    for row in (here, [*here, *behind], [*before, *here]):
        told = [f for f in row if _are_alike(context, f, mean)]
        if len(told) == OTHERS and not mean.at_top:
            first, second = (f for f in told if f is not mean)
            poles = (_pole(context, first), _pole(context, second))
            for low, high in load("means")["poles"]:
                if poles in ((low, high), (high, low)) and not any(
                    _is_led_apart(context, *two) for two in pairwise(told)
                ):
                    lower = first if poles[0] == low else second
                    yield Ends(mean, lower, second if lower is first else first)
                    return


def _is_led_apart(context: Context, former: Figure, figure: Figure) -> bool:
    """Whether what leads to an end or a mean gives it a time, place or owner of its own: "on Monday the low was 9C"."""
    before, behind = words_before(context, figure), context.words(figure)[figure.past : figure.past + 2]
    if behind[:1] in (["for"], ["this"], ["last"]) or behind == ["in", "the"]:
        return True  # "the longest 8 days for hips"
    at = next((k for k in reversed(range(len(before))) if _is_end(before[k]) or before[k] in _set("mean")), 0)
    start = next((k + 1 for k in reversed(range(at)) if before[k] in (",", "and", "with", "while", ":")), 0)
    told = context.words(former)
    known = _set("opening").union(told if former.sentence != figure.sentence else told[: former.stop])
    if former.sentence != figure.sentence and not known.issuperset(before[:at]):
        return True  # "The first-class ticket is £140. Standard fares start from a low of £22"
    lead = frozenset(before[start:at])
    if not (known | _set("leading_up")).issuperset(lead - _set("leading_apart")):
        return True  # "but students pay a high of £880"
    return not _set("leading_apart").isdisjoint([*before[start:at], *before[at + 1 :]])


def _are_alike(context: Context, figure: Figure, mean: Figure) -> bool:
    one = (figure.kind, figure.quantity.unit) == (mean.kind, mean.quantity.unit) or are_alike(context, figure, mean)
    return one and not figure.at_top


def _pole(context: Context, figure: Figure) -> str:
    """Which kind of end a figure is called: by the last word before it that says so, or by one right behind."""
    words = context.words(figure)
    behind = words[figure.past : figure.past + BEHIND]
    if behind[:1] == ["("]:
        named = [word for word in behind if _kind(word)]
    else:
        named = [word for word in reversed(words_before(context, figure)) if _kind(word) or word in _set("mean")]
    return _kind(named[0]) if named else ""


def _is_end(word: str) -> bool:
    return bool(_kind(word)) or word in _set("ends")


def _kind(word: str) -> str:
    return next((kind for kind in load("means")["kinds"] if word in _set(kind)), "")
