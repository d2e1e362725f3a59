"""Whether two figures are of one unit, which one of them may leave out: "4.3bn rupees, against 2.7bn"."""

from __future__ import annotations

import re

from checker.languages.coins import is_hundredth_of
from checker.languages.lexicon import word_set
from checker.link.context import Context, is_bare_number, size_of, size_ratio
from checker.model.figure import Figure
from checker.model.quantity import Kind

KINDS = frozenset((Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.POINTS, Kind.MEASURE, Kind.DURATION, Kind.RATIO))
FACTOR = 10  # figures that differ more than so many times are of different things
_SCALE = re.compile(r"(?i)\d\s*(k|m|bn|tn|million|billion|trillion|lakh|crore)\b")


def one_unit(a: Figure, b: Figure) -> bool:
    """Whether two figures are of one unit, if only the first names it: "from eight years to ten"."""
    pers = {a.quantity.per, b.quantity.per} - {None}
    if a.kind is Kind.AGE and b.kind is Kind.COUNT:  # "the voting age of 21 would be reduced to 18"
        return b.counted is None and not b.quantity.is_range and size_ratio(a, b) < FACTOR
    if len(pers) > 1 or a.kind not in KINDS or b.kind not in KINDS:
        return False
    if (a.kind, a.quantity.unit) == (b.kind, b.quantity.unit):
        return True
    bare = is_bare_number(b) and not b.quantity.is_range and not a.quantity.is_range
    if not bare or a.quantity.unit is None:
        return False
    alike = _shape(a) == _shape(b) and (_shape(a) != "" or a.kind is Kind.DURATION)
    return alike and size_ratio(a, b) < FACTOR


def of_one_unit(a: Figure, b: Figure) -> bool:
    """Whether two figures are of one unit, whichever of them may leave it out."""
    return one_unit(a, b) or one_unit(b, a)


def are_alike(context: Context, a: Figure, b: Figure) -> bool:
    """The same, or one is a bare number that counts nothing, and of the other's size: "105 grams, against 35"."""
    if of_one_unit(a, b):
        return True
    bare = [f for f in (a, b) if counts_nothing(context, f)]
    return len(bare) == 1 and {a.kind, b.kind} <= KINDS and size_ratio(a, b) < FACTOR


def counts_nothing(context: Context, figure: Figure) -> bool:
    """Whether nothing stands behind a bare number that it may count: "to 526,000 tonnes from 463,000 in May"."""
    behind = context.words(figure)[figure.stop : figure.stop + 1]
    bare = is_bare_number(figure) and not figure.quantity.is_range
    return bare and (not behind or not behind[0].isalpha() or behind[0] in word_set("formers", "behind"))


def is_told_in_another(context: Context, bare: Figure, level: Figure, way: int) -> bool:
    """Whether a bare number is of another unit than a level said to be above (+1) or below (-1) it: "51% in 5 days".

    What it would have to be of, another figure before it, is above or below it, and the level is not.
    """
    if not is_bare_number(bare) or way * (size_of(level) - size_of(bare)) > 0:
        return False
    return any(
        f.kind in KINDS
        and (f.kind, f.unit) not in ((level.kind, level.unit), (Kind.COUNT, None))
        and way * (size_of(f) - size_of(bare)) > 0
        and size_ratio(f, bare) < FACTOR
        for f in context.earlier(bare)
        if f is not level
    )


def is_given_in(context: Context, bare: Figure, other: Figure) -> bool:
    """Whether a figure without a unit is given again behind it in the other's unit: "30bn, or $4bn" beside dollars."""
    if bare.unit is not None or other.unit is None:
        return False
    words = context.words(bare)
    return words[bare.stop : bare.stop + 2] == [",", "or"] and any(
        f.first == bare.stop + 2 and f.unit == other.unit for f in context.beside(bare)
    )


def is_converted(context: Context, figure: Figure) -> bool:
    """Whether a figure stands behind another and a comma, in another unit: it may be the same told in that."""
    before = next(iter(context.earlier(figure)), None)
    if before is None or figure.quantity.unit is None or before.quantity.unit in (None, figure.quantity.unit):
        return False
    return before.kind is figure.kind and context.words(figure)[before.stop : figure.opening] == [","]


def _shape(figure: Figure) -> str:
    """What two printed numbers of one measure share: a scale word, else a decimal point."""
    scale = _SCALE.search(figure.text)
    return scale[1].lower() if scale else "." * ("." in figure.text)


def is_hundredth(part: Figure, whole: Figure) -> bool:
    """Whether a sum is in the cents or pence of what another one is in: "30p" beside "£4.80"."""
    if None not in (part.quantity.per, whole.quantity.per) and part.quantity.per != whole.quantity.per:
        return False  # "to $27 a barrel, or 32 cents a can"
    return part.kind is whole.kind is Kind.MONEY and is_hundredth_of(part.quantity.unit, whole.quantity.unit)
