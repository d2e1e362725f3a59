"""Conditions on where figures stand: headline, lead, near by, told before."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition
from checker.link.context import POINTING
from checker.link.on_things import noun_class
from checker.model.claim import Verdict
from checker.model.document import Zone
from checker.model.figure import Figure
from checker.precision import amount, equal

TOP = 12  # sentences: headline, kickers and standfirst come before the body
LEAD_SENTENCES = 2  # the lead is the first sentences of the body, as news editors count it


@condition
def lead(context: Context, role: Figures) -> bool:
    """The figure stands in the lead, in the first sentence there that has one of its kind and unit.

    The lead is the first two sentences of the body.
    """
    body = [s.index for s in context.reading.document.sentences[:TOP] if s.zone is Zone.BODY][:LEAD_SENTENCES]
    return all(f.sentence in body and f.sentence == context.body[f.kind, f.quantity.unit][0].sentence for f in role)


@condition
def untold(context: Context, role: Figures) -> bool:
    """Nothing in the body agrees with the figure, as far as it is printed."""
    return not any(_agrees(f, other) for f in role for other in context.body[f.kind, f.quantity.unit])


@condition
def untold_before(context: Context, role: Figures) -> bool:
    """No earlier figure that counts the same noun has the same number."""
    return not any(_told_before(context, f) for f in role)


@condition
def unlisted(context: Context, role: Figures) -> bool:
    """The figure is not one of a list."""
    del context
    return all(f.group is None for f in role)


@condition
def begins(context: Context, role: Figures, words: str) -> bool:
    """The figure's sentence begins with one of some words."""
    return all(context.words(f)[0] in words.split() for f in role)


@condition
def sole(context: Context, role: Figures) -> bool:
    """In its sentence, the figure is the only one of its kind and unit (and, for a count, of its noun)."""
    return all(not any(_rivals(f, other) for other in context.by_sentence[f.sentence]) for f in role)


@condition
def points_back(context: Context, second: Figures, first: Figures) -> bool:
    """The second figure refers to the first: "the 12 men", "all 12", and nothing of its noun stands between."""
    found = context.antecedent(second[0])
    return found is not None and found.start == first[0].start


@condition
def alone(context: Context, role: Figures) -> bool:
    """The figure points back at nothing: it is told for itself. "All 12" always points back, whether at what or not."""
    return not any(context.antecedent(f) or (f.counted and f.counted.determiner in POINTING - {"the"}) for f in role)


@condition
def next_sentence(context: Context, first: Figures, second: Figures) -> bool:
    """The second figure's sentence is the one behind the first one's."""
    del context
    return all(b.sentence == a.sentence + 1 for a in first for b in second)


@condition
def apart(context: Context, first: Figures, second: Figures) -> bool:
    """The figures stand in different sentences, the first one's before."""
    del context
    return all(a.sentence < b.sentence for a in first for b in second)


@condition
def told_first(context: Context, first: Figures, second: Figures) -> bool:
    """The first stands before the second, or in its paragraph: news tells the whole before its parts."""
    del context
    return all(a.start < b.start or a.paragraph == b.paragraph for a in first for b in second)


@condition
def other_sentence(context: Context, first: Figures, second: Figures) -> bool:
    """The figures stand in different sentences."""
    del context
    return all(a.sentence != b.sentence for a in first for b in second)


@condition
def definite(context: Context, role: Figures) -> bool:
    """The figure's noun has "the", "these", "those", "all" or "both" before it."""
    del context
    return all(f.counted is not None and f.counted.determiner in POINTING for f in role)


def _agrees(figure: Figure, other: Figure) -> bool:
    return equal(amount(figure.quantity), amount(other.quantity)) is not Verdict.FAILS


def _rivals(figure: Figure, other: Figure) -> bool:
    if other is figure or (other.kind, other.quantity.unit) != (figure.kind, figure.quantity.unit):
        return False
    if figure.counted is None or other.counted is None:
        return True
    return noun_class(figure.counted.lemma) == noun_class(other.counted.lemma)


def _told_before(context: Context, figure: Figure) -> bool:
    numbers = [number.value for number in figure.quantity.numbers]
    return any(
        earlier.counted
        and figure.counted
        and earlier.counted.lemma == figure.counted.lemma
        and [number.value for number in earlier.quantity.numbers] == numbers
        for earlier in context.figures[: context.place[figure.start]]
        if earlier.start != figure.start
        and earlier.sentence != figure.sentence
        and context.antecedent(figure) is not earlier
    )
