"""Other wholes than the nearest, of which a share may be told: "7.4 million people, had 58 of the deaths, or 55%"."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from fractions import Fraction

from checker.languages.closed import empty_words
from checker.languages.lexicon import word_set
from checker.link.amounts_by_unit import Unit, unit_of
from checker.link.context import Context, found_once, size_of
from checker.link.neighbours import between
from checker.link.on_things import same_class
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style

SHARES = frozenset((Kind.PERCENT, Kind.RATIO))
NEAR = Fraction(1, 20)  # of itself: how far a fraction in words may be off


def may_be_of_another_whole(context: Context, share: Figure, part: Figure, whole: Figure, *, of_them: bool) -> bool:
    """Whether a share may be of another whole than a figure told near it.

    The part may say so itself, or the share hold of another figure of the story. Where it is not told ``of_them``, the
    part may also be one beside others that are the whole together.
    """
    if _is_share(share, part, size_of(whole)):
        return False
    if _names_another(context, part, whole) or _is_of_one_told(context, share, part):
        return True
    if of_them or whole.sentence != part.sentence:
        return False
    return _is_sibling(context, part, whole) or _is_of_sum(context, share, part, whole)


def is_of_share(context: Context, share: Figure, *, of_them: bool) -> bool:
    """Whether "them" may be those of another share: "Of 640 members 71% voted, and 94% of those, 427, were for it"."""
    words = context.words(share)[: share.opening]
    if not of_them and (words[-2:-1] != ["of"] or words[-1] not in word_set("shares", "pronouns")):
        return False  # "and of those 94%, or 427"
    return any(f.kind in SHARES for f in context.earlier(share))


def frames(context: Context, share: Figure) -> bool:
    """Whether a share opens its sentence and tells of something else: "On a turnout of 40%, 12 of the 18 who voted"."""
    words = context.words(share)
    opens = words[0] in word_set("shares", "framing") and "," not in words[: share.opening]
    return opens and words[share.stop : share.stop + 1] == [","]


def _names_another(context: Context, part: Figure, whole: Figure) -> bool:
    """Whether a part is some of what the whole does not count: "58 of the deaths", where people were counted."""
    behind = context.words(part)[part.stop : part.stop + 1]
    return behind == ["of"] and part.counted is not None and not same_class(part.counted, whole.counted)


def _is_sibling(context: Context, part: Figure, whole: Figure) -> bool:
    """Whether one verb gives both their numbers: "the first took 2,200 and the other 1,100" are parts of a whole."""
    if whole.governor is None:
        return False
    told = between(context, whole, part)
    gapped = part.governor is None or part.governor.token == whole.governor.token
    return gapped and "and" in told[:-1] and told[-1] not in empty_words()


def _is_of_sum(context: Context, share: Figure, part: Figure, whole: Figure) -> bool:
    """Whether it may be of what their sentence adds up to: "A took 4,200 and B 2,800, or two fifths" are of 7,000."""
    row = context.by_sentence[part.sentence]
    told = sum((size_of(f) for f in row if f.start <= part.start and unit_of(f) == unit_of(part)), Fraction(0))
    sums = (size_of(whole) + size_of(part), told, told - size_of(whole))
    return any(_is_share(share, part, made) for made in sums)


def _is_of_one_told(context: Context, share: Figure, part: Figure) -> bool:
    """Whether the whole may be a larger figure of the story: if any, the least of which the part is not too much."""
    (least, most), size = _reach(share), size_of(part)
    sizes = _sizes(context)[unit_of(part)]
    at = bisect_left(sizes, True, key=lambda whole: whole > size and size <= most * whole)
    return at < len(sizes) and least * sizes[at] <= size


@found_once
def _sizes(context: Context) -> dict[Unit, list[Fraction]]:
    """The sizes told in each unit, sorted: a share is looked up among them, not held against every figure."""
    sizes = defaultdict[Unit, set[Fraction]](set)
    for figure in context.figures:
        if figure.quantity.numbers:
            sizes[unit_of(figure)].add(size_of(figure))
    return {unit: sorted(told) for unit, told in sizes.items()}


def _is_share(share: Figure, part: Figure, whole: Fraction) -> bool:
    """Whether a part is so much of a whole of some size, as far as the share is printed."""
    least, most = _reach(share)
    return least * whole <= size_of(part) <= most * whole


def _reach(share: Figure) -> tuple[Fraction, Fraction]:
    """The least and the most that a share may be of one, as it is printed."""
    number = share.quantity.numbers[0]
    reach = number.place / 2 if number.style is Style.DIGITS else number.value * NEAR
    one = 100 if share.kind is Kind.PERCENT else 1
    return (number.value - reach) / one, (number.value + reach) / one
