"""The levels that a sentence tells of, each with the former level that it is set against."""

from __future__ import annotations

from functools import partial

from msgspec import Struct

from checker.languages.lexicon import word_set
from checker.link.context import Context, is_bare_number
from checker.link.formers import MARKS, is_former
from checker.link.formers import words_for as formers_words
from checker.link.steps import is_step
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style

_set = partial(word_set, "told_sums")

LARGE = 1000  # a bare number with decimals below it is a price, a rate, a mark
EVENT = 6  # tokens of "after a flood closed"
EXCEPTING = 2  # tokens of "except for"
KINDS = frozenset((Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION))


class Level(Struct, frozen=True):
    """A figure that says how much there is now, and the one that says how much there was."""

    figure: Figure
    former: Figure | None


def levels(context: Context, number: int) -> list[Level]:
    """The levels of a sentence in order; steps ("by 300", "a rise of 300") and former levels are none."""
    known: dict[int, list[Level]] = context.once("levels", dict)
    if number not in known:
        known[number] = _levels(context, number)
    return known[number]


def _levels(context: Context, number: int) -> list[Level]:
    words = context.reading.words[number].lower if number in context.by_sentence else []
    found: list[Level] = []
    waiting: Figure | None = None  # "from 300 to 400"
    last: Figure | None = None  # the former level told last
    for figure in context.by_sentence.get(number, ()):
        if figure.kind not in KINDS or not is_printed(words, figure) or _is_step(context, figure):
            continue
        in_brackets = bool(found) and words[found[-1].figure.stop : figure.stop + 1] == [
            "(",
            *words[figure.opening : figure.stop],
            ")",
        ]
        if not in_brackets and not is_former(context, figure) and not _is_of_event(words, figure):
            if last is not None and words[figure.opening - 1] == "and":
                continue  # "against 20 in January and 17 a year ago"
            found.append(Level(figure, waiting))
            waiting = last = None
        elif found and found[-1].former is None:
            last = figure
            found[-1] = Level(found[-1].figure, figure)
        elif not found:
            waiting = figure
    return found


def _is_of_event(words: list[str], figure: Figure) -> bool:
    """Whether a figure only tells of what happened before: "31 were cancelled after a flood closed two theatres"."""
    for at in range(figure.opening - 1, max(-1, figure.opening - 1 - EVENT), -1):
        if words[at] == "after" or words[at] in MARKS or words[at] in formers_words("closing"):
            return words[at] == "after"
    return False


def is_exact(figure: Figure) -> bool:
    """Whether a figure is one number in digits, without a hedge."""
    return is_in_digits(figure) and not figure.quantity.is_hedged


def is_in_digits(figure: Figure) -> bool:
    """Whether a figure is one number in digits."""
    numbers = figure.quantity.numbers
    return len(numbers) == 1 and numbers[0].style is Style.DIGITS


def is_printed(words: list[str], figure: Figure) -> bool:
    """Whether a figure is one number that tells how much there is: not "the three counties", "except for £5m"."""
    numbers, behind = figure.quantity.numbers, "".join(words[figure.stop : figure.stop + 1])
    if len(numbers) != 1 or not numbers[0].is_positive or behind in _set("each"):
        return False
    if not _set("excepting").isdisjoint(words[max(0, figure.opening - EXCEPTING) : figure.opening]):
        return False
    number, bare = numbers[0], is_bare_number(figure)
    if number.style is Style.WORDS:
        known = not _set("known").isdisjoint(words[: figure.opening][-1:])
        return not known and (not bare or number.value > 1 or behind in _set("apart"))
    return number.style is Style.DIGITS and (not bare or number.place >= 1 or number.value >= LARGE)


def _is_step(context: Context, figure: Figure) -> bool:
    """Whether a figure is how far something moved: "by 300", "a rise of 300", "300 more"."""
    words, behind = context.words(figure), {*context.words(figure)[figure.stop : figure.stop + 1]}
    moved = is_step(context, figure) and figure.verb not in _set("raising")
    return moved or not _set("moved_behind").isdisjoint({*words[figure.past : figure.past + 1]} | behind)
