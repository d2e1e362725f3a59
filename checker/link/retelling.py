"""Whether a later figure tells the fact of an earlier one again.

A few signs, each with a weight, are added up. Which signs and which weights was found on annotated articles, by a
logistic regression whose result was rounded; hand-made tiers of conditions did not carry over to unseen articles.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from checker.languages.lexicon import load
from checker.link.antecedents import may_refer_to, points_back, says_which
from checker.link.context import Context, size_ratio
from checker.link.on_scope import reasons
from checker.link.on_things import is_covered, same_class
from checker.model.claim import Verdict
from checker.model.figure import Figure, Role
from checker.model.quantity import Kind
from checker.precision import amount, equal

# Kinds of which two different figures may be one fact.
TELLING = (Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.POINTS, Kind.MEASURE, Kind.DURATION, Kind.AGE)
REACH = 40  # figures of one kind and unit that are looked at behind the first, before it, and at the top
AROUND = 9  # tokens on either side of a figure: its clause, more or less
LEAD = 3  # sentences, the headline included
FAR = 4  # times
SMALL = 13  # smaller counts stand everywhere, for everything


def retelling(context: Context, first: Figure) -> Figure | None:
    """The later figure that tells the fact of ``first`` again: the one with the most signs, or None.

    None, too, where a figure elsewhere agrees with the first and this one does not: it is that one which is told again.
    """
    if first.start not in context.retellings:
        context.retellings[first.start] = _find(context, first)
    return context.retellings[first.start]


def _find(context: Context, first: Figure) -> Figure | None:
    if not _may_be_told(context, first):
        return None
    same_kind = context.body[first.kind, first.quantity.unit]
    at = bisect_right(same_kind, first.start, key=lambda f: f.start)
    behind = same_kind[at : at + REACH]
    later = [f for f in behind if f.sentence > first.sentence and _may_be_told(context, f)]
    scored = [(_score(context, first, f), f) for f in later]
    linked = [(score, f) for score, f in scored if score >= 0 and may_refer_to(context, f, first)]
    if not linked:
        return None
    best = max(linked, key=lambda pair: pair[0])[1]
    around = (*same_kind[:REACH], *same_kind[max(0, at - REACH) : at], *behind)
    told_elsewhere = any(f is not first and f is not best and _agree(f, first) for f in around)
    return best if _agree(first, best) or not (told_elsewhere or _is_part(context, first, best)) else None


def _may_be_told(context: Context, figure: Figure) -> bool:
    """Whether it is one printed number of a telling kind, and no end of a range ("between $3m (£2m) and $5m")."""
    one = figure.kind in TELLING and len(figure.quantity.numbers) == 1 and not figure.implied
    return one and not (figure.opening and context.words(figure)[figure.opening - 1] == "between")


def _is_part(context: Context, whole: Figure, part: Figure) -> bool:
    """Whether the part and another figure of its sentence make the whole: "over 700 and the navy 200 more" for 900."""
    kind = (part.kind, part.quantity.unit)
    beside = (f for f in context.by_sentence[part.sentence] if f is not part and (f.kind, f.quantity.unit) == kind)
    sums = (amount(part.quantity) + amount(other.quantity) for other in beside)
    return any(equal(amount(whole.quantity), total) is not Verdict.FAILS for total in sums)


def _score(context: Context, first: Figure, second: Figure) -> float:
    start, weights = _weights()
    return start + sum(weights.get(sign, 0) * strength for sign, strength in _signs(context, first, second))


def _signs(context: Context, first: Figure, second: Figure) -> Iterator[tuple[str, float]]:
    """Each sign with its strength, from 0 to 1; innocent explanations are signs against a link."""
    yield "from the top", first.at_top
    yield "headline to lead", first.at_top and second.sentence <= LEAD
    yield "alone of its kind", 1 / max(1, len(context.body[second.kind, second.quantity.unit]))
    yield "sentence shared", _share(context.stems(first), context.stems(second))
    yield "clause shared", _share(context.stems(first, AROUND), context.stems(second, AROUND))
    yield "points back", points_back(second) and not says_which(context, second)
    yield "says which", points_back(second) and says_which(context, second)
    yield "same noun", same_class(first.counted, second.counted)
    yield "parallel", _are_parallel(context, first, second)
    yield "other noun", _count_other_things(first, second)
    yield "sole in its sentence", context.is_sole(first) and context.is_sole(second)
    yield "next sentence", second.sentence == first.sentence + 1
    yield "small number", second.kind is Kind.COUNT and max(n.value for n in second.quantity.numbers) < SMALL
    yield "far apart", size_ratio(first, second) >= FAR
    for reason in reasons(context, first, second):
        yield reason.partition(":")[0], 1


def _are_parallel(context: Context, first: Figure, second: Figure) -> bool:
    """Whether two subjects of one verb do different things: "14 million homes have a phone, six million have a car"."""
    a, b = first.governor, second.governor
    if a is None or b is None or a.verb != b.verb or a.role is not Role.SUBJECT or b.role is not Role.SUBJECT:
        return False
    return not context.stems_behind(first, a.token) & context.stems_behind(second, b.token)


def _count_other_things(first: Figure, second: Figure) -> bool:
    """Whether both count something, and neither noun covers the other."""
    a, b = first.counted, second.counted
    return a is not None and b is not None and not is_covered(a.lemma, b.lemma) and not is_covered(b.lemma, a.lemma)


def _share(first: frozenset[str], second: frozenset[str]) -> float:
    """The part of the shorter text's words that the other has too."""
    return len(first & second) / min(len(first), len(second)) if first and second else 0


def _agree(first: Figure, second: Figure) -> bool:
    return equal(amount(first.quantity), amount(second.quantity)) is not Verdict.FAILS


@cache
def _weights() -> tuple[float, dict[str, float]]:
    data = load("retelling")
    return data["start"], data["weights"]
