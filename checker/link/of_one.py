"""Whether a figure is that of one of several: "£15 each", "£15 a ticket", "each of the nine pays £15"."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from checker.languages.lexicon import word_set
from checker.link.context import Context, size_of
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style

_set = partial(word_set, "rates_and_totals")
_mean = partial(word_set, "means")

BEFORE, BEHIND = 3, 3  # tokens around a figure in which a word makes it that of one
AROUND = 5  # in which it is told for one of what is counted
EVERY = 5  # tokens before a number that "every single one of the" are
FEWEST = 10  # units of its last place that it has, where no other figure counts what it is for
LEAST = 2  # that it is: of one each there are as many


def is_of_one(context: Context, figure: Figure, beside: list[Figure]) -> bool:
    """Whether words make a figure that of one of several, or one of the figures beside it counts what it is for."""
    if not _tells(figure) or figure.quantity.is_hedged or _is_shared_among(context, figure):
        return False  # or it is how many there are
    per = figure.quantity.per
    if per and (figure.kind is Kind.DURATION or not per.isalpha() or per in _set("many")):
        return False  # "open for nine days a month"
    called = per or _is_called_so(context, figure) or _is_size_of(context, figure, beside)
    if called and size_of(figure) >= FEWEST * figure.quantity.numbers[0].place:
        return True
    return any(is_for(context, figure, number) for number in beside)


def _is_called_so(context: Context, figure: Figure) -> bool:
    """Whether a word of one stands around it: "an average of £15", "£15 a day", "£15 for every one of them"."""
    words = context.words(figure)
    before, behind = _led(words[: figure.opening]), words[figure.past : figure.past + BEHIND]
    if behind[:1] in (["a"], ["an"]):  # "100 a year", but "100 a year ago", and "open for nine days a month"
        return (
            figure.kind is not Kind.DURATION
            and not _set("of_which_one").isdisjoint(behind[1:2])
            and _set("then").isdisjoint(behind[2:])
        )
    if not _mean("mean").isdisjoint(before) and not _mean("elsewhere").isdisjoint(words):
        return False  # in cricket, where not all innings count
    of_many = behind[:1] == ["per"] and (not "".join(behind[1:2]).isalpha() or behind[1] in _set("many"))
    return not of_many and not (_set("of_one_before").isdisjoint(before) and _set("of_one").isdisjoint(behind))


def _led(words: list[str]) -> list[str]:
    """The words right before a figure, without what "and" joins it to: "more than £1m apiece, and £4m in all"."""
    near = words[-BEFORE:]
    joint = next((i for i in range(len(near) - 1, -1, -1) if near[i] in _set("led_by")), -1)
    return near[joint + 1 :]


def is_for(context: Context, figure: Figure, number: Figure) -> bool:
    """Whether it is told for one of what a number counts: "37 lambs a pen" or "a pen holds 37" beside "46 pens"."""
    if number.counted is None:
        return False
    one, words = number.counted.lemma, context.words(figure)
    if figure.quantity.per == one:
        return True
    near = words[max(0, figure.opening - AROUND) : figure.opening], words[figure.past : figure.past + AROUND]
    return any(b == one and a in _set("one") for told in near for a, b in pairwise(told))


def _is_size_of(context: Context, figure: Figure, beside: list[Figure]) -> bool:
    """Whether a number of things right before it has it for their size, or each of a number has it."""
    words = context.words(figure)
    before = [f for f in beside if f.sentence == figure.sentence and f.stop <= figure.opening and f.kind is Kind.COUNT]
    before = [f for f in before if _tells(f)]  # not "one of the 56"
    if not before:
        return False
    number = before[-1]
    leading = words[number.past : figure.opening]
    sized = number.counted is not None and leading in (["of"], ["of", "the"], ["of", "a"])
    return sized or _is_shared_among(context, number)


def _is_shared_among(context: Context, number: Figure) -> bool:
    """Whether what follows is that of each: "each of the 28 families", "every one of its 56 rooms"."""
    words = context.words(number)[: number.opening]
    if words[-2:-1] != ["of"] or words[-1] not in _set("known"):
        return False
    return words[-3:-2] == ["each"] or (words[-3:-2] == ["one"] and "every" in words[-EVERY:-3])


def _tells(figure: Figure) -> bool:
    numbers = figure.quantity.numbers
    return len(numbers) == 1 and numbers[0].style in (Style.DIGITS, Style.WORDS) and size_of(figure) >= LEAST
