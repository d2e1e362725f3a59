"""Conditions on figures that have the same digits on two scales: "30 trillion rupiah" and "30bn rupiah"."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from functools import partial

from checker.languages.closed import empty_words
from checker.languages.lexicon import word_set
from checker.languages.stems import stems
from checker.link.conditions import Context, Figures, Numbers, condition, pairs
from checker.link.context import found_once
from checker.link.on_things import same_class
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style
from checker.precision.scale_slips import significant_digits

_words = partial(word_set, "retelling")

LEAST = 1_000_000  # smaller figures with the same digits are too many ...
LEAST_TELLING = 1000  # ... but for those with so many digits as are never the same by chance on another scale
TELLING = 3
KINDS = frozenset((Kind.MONEY, Kind.COUNT, Kind.MEASURE))
SHARED = 3  # stems that both sentences have, beside the figures' own ...
MOST = 20  # sums with the same digits, of which more say nothing
SEVERAL = 10  # units of its last place that a number of two digits has
SHORTLY, OPENING = 2, 2  # sentences, and tokens that open one
FEWER = 2  # ... where there is more than one digit
SCALES = tuple(10**power for power in (3, 6, 9))
INDIAN = (100, 10**5)  # crores for lakhs, lakh crores for crores
NEAR = Fraction(3, 2)  # times that the digits of two levels differ


def same_digits_again(context: Context, first: Figure) -> Figure | None:
    """The only later figure of a unit with the same digits on another scale, or on whatever scale in the same words."""
    large = _by_digits(context)
    same = large.get((first.kind, first.quantity.unit, _digits(first)), []) if large else []
    if len(same) > MOST:
        return None
    alike = [f for f in same if f is first or _ratio(f, first) in (1, *_scales(first))]
    if len(alike) != 2 or alike[0] is not first:
        return None
    second = alike[1]
    if _is_another(context, first, second):
        return None
    if _tells(first) and _ratio(first, second) > 1 and second.sentence > first.sentence and _count_one(first, second):
        return second
    shared = context.stems(first) & context.stems(second)
    several = _digits(first).denominator > 1
    if not several and second.approx:
        return None  # "3 million" and "nearly 3 billion": a round number of a larger thing has any digit
    least = FEWER if several else SHARED
    told = len(shared) >= least and not shared <= _attribution(first, second)
    told = told or (several and _goes_on(context, first, second))
    return second if second.sentence > first.sentence and told else None


def _is_another(context: Context, first: Figure, second: Figure) -> bool:
    """Whether words tell of a mistake, of another time or of a thousandth, or a thousand is what lies between them."""
    words, numbers = {*context.words(first), *context.words(second)}, {first.sentence, second.sentence}
    told = (f.quantity.numbers for number in numbers for f in context.by_sentence[number])
    return not _words("scales_apart").isdisjoint(words) or any(row[0].value in SCALES for row in told if row)


def _count_one(first: Figure, second: Figure) -> bool:
    """Whether both are of one unit that they name, or count one thing."""
    return first.kind is not Kind.COUNT or same_class(first.counted, second.counted)


def _tells(figure: Figure) -> bool:
    """Whether a figure has so many digits that no other one has them by chance."""
    number = figure.quantity.numbers[-1]
    return significant_digits(number) >= TELLING


def _attribution(*figures: Figure) -> frozenset[str]:
    """The stems of who says so and that they say it, which sentences have whatever they tell of."""
    return stems(["said", "says", *(word for f in figures for word in (f.scope.speaker or "").split())])


def _goes_on(context: Context, first: Figure, second: Figure) -> bool:
    """Whether a sentence shortly behind speaks of the second as known: "The $1.4m provision", "half of the $3.2bn"."""
    words = context.words(second)
    if words[max(0, second.opening - 2) : second.opening] == ["of", "the"]:
        behind = "".join(words[second.stop : second.stop + 1])
        names_its_own = behind.isalnum() and behind not in empty_words()  # "the £85bn fund"
        return second.sentence - first.sentence <= SHORTLY and not names_its_own
    before = words[max(0, second.opening - 1) : second.opening]
    known = before in (["the"], ["that"], ["this"], ["its"], ["at"]) and second.opening <= OPENING
    return known and second.sentence - first.sentence <= SHORTLY


def _scales(figure: Figure) -> tuple[int, ...]:
    return (*SCALES, *INDIAN) if figure.quantity.unit == "rupee" else SCALES


@condition
@pairs(given=0, sought=1, find=same_digits_again)
def same_digits(context: Context, first: Figures, second: Figures) -> bool:
    """The second, in a later sentence, has the first one's digits, three of them or much the same words around them."""
    return same_digits_again(context, first[0]) is second[0]


@found_once
def _by_digits(context: Context) -> dict[tuple[Kind, str | None, Fraction], list[Figure]]:
    """The large figures of an article by unit and digits: sums, and others that have many digits."""
    found: dict[tuple[Kind, str | None, Fraction], list[Figure]] = defaultdict(list)
    for figure in context.figures:
        if figure.kind in KINDS and figure.quantity.per is None and figure.quantity.numbers:
            number = figure.quantity.numbers[-1]
            least = LEAST if figure.kind is Kind.MONEY and not _tells(figure) else LEAST_TELLING
            if number.style is Style.DIGITS and number.value >= least and (figure.kind is Kind.MONEY or _tells(figure)):
                found[figure.kind, figure.quantity.unit, _digits(figure)].append(figure)
    return dict(found)


def _digits(figure: Figure) -> Fraction:
    """The printed digits, the first of them before the point: 3 of 30 trillion, 1.2 of 1.2bn."""
    value = figure.quantity.numbers[-1].value if figure.quantity.numbers else Fraction(0)
    return value / Fraction(10) ** (len(str(int(value))) - 1)


def _ratio(first: Figure, second: Figure) -> Fraction:
    small, large = sorted((first.quantity.numbers[-1].value, second.quantity.numbers[-1].value))
    return large / small


@condition
def of_one_rate(context: Context, first: Figures, second: Figures) -> bool:
    """Both are counted out by the same, or neither is: "$612m, or $1.36 a share" are two."""
    del context
    return len({f.quantity.per for role in (first, second) for f in role}) == 1


@condition
def near_but_for_scale(context: Context, first: Numbers, second: Numbers) -> bool:
    """The two are near each other, or would be with one scale word: "from $3.2 billion to $2.9 million"."""
    figures = sorted((first[0], second[0]), key=lambda f: f.quantity.numbers[-1].value)
    small, large = (f.quantity.numbers[-1] for f in figures)
    if small.value <= 0 or large.place <= 1 or small.place == 1:
        return False  # both have a scale word, or the smaller one, with a point, may lack it
    if small.place < 1 and _shares_its_scale(context, *figures):
        return False
    if any(number.value < SEVERAL * number.place for number in (small, large)):
        return False  # one digit says little: "from $3m to $2bn"
    ratio = large.value / small.value
    return any(1 / NEAR <= ratio / scale <= NEAR for scale in (1, *_scales(first[0])))


def _shares_its_scale(context: Context, bare: Figure, scaled: Figure) -> bool:
    """Whether a scale word is left out as heard twice: "from 2.0 to 2.5 million bags", "4.2 million, up from 3.9"."""
    if bare.counted is None and bare.unit is None:
        return True
    return bare.sentence == scaled.sentence and context.words(bare)[bare.stop : scaled.first] in (
        ["to"],
        ["and"],
        ["or"],
    )
