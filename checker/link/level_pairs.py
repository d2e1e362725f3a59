"""Levels between which a change may lead: of one thing, and of two times."""

from __future__ import annotations

from checker.link.context import Context
from checker.link.formers import opener
from checker.link.neighbours import word_at
from checker.link.on_things import same_class
from checker.link.one_unit import one_unit
from checker.link.steps import is_step
from checker.link.told_changes import is_change
from checker.link.topics import topic
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style
from checker.rulebook.wordsets import words_of


def is_level(context: Context, figure: Figure) -> bool:
    """Whether it is one printed number that is no step, no change and no conversion in brackets."""
    moves = (figure.kind is Kind.PERCENT and is_change(context, figure)) or is_step(context, figure)
    if moves and not (figure.kind is Kind.PERCENT and _is_set_against(context, figure)):
        return False
    if figure.quantity.is_range or _is_bracketed(context, figure):
        return False
    if len(figure.quantity.numbers) != 1 or figure.quantity.numbers[0].style not in (Style.DIGITS, Style.WORDS):
        return False
    return not (figure.kind is Kind.COUNT and _is_point(figure))


def _is_set_against(context: Context, figure: Figure) -> bool:
    """Whether a percentage that tells a change is told with the one before: "rose 3%, up from 2% in May"."""
    following = next(
        (f for f in context.by_sentence[figure.sentence] if f.kind is figure.kind and f.start > figure.start), None
    )
    at = opener(context, following) if following else None
    return at is not None and context.words(figure)[at - 1 : at + 1] in (["up", "from"], ["down", "from"])


def _is_bracketed(context: Context, figure: Figure) -> bool:
    """Whether it converts another: "1,546 trillion rials ($176bn; £94bn)"."""
    return figure.opening > 0 and context.words(figure)[figure.opening - 1] in ("(", ";")


def _is_point(figure: Figure) -> bool:
    return figure.counted is not None and figure.counted.lemma == "point"


def are_of_one_thing(context: Context, first: Figure, second: Figure) -> bool:
    """Whether nothing that they count, measure or belong to sets them apart."""
    if first.counted and second.counted and not same_class(first.counted, second.counted):
        return False
    for ours, theirs in ((first.scope.places, second.scope.places), (first.scope.owner, second.scope.owner)):
        if ours and theirs and ours != theirs:
            return False
    one, other = topic(context, first), topic(context, second)
    return not (one.things and other.things and one.things.isdisjoint(other.things))


def ends_step(context: Context, figure: Figure) -> bool:
    """Whether a figure is the end of a step told before it: "rose by five to 36", "5p lower at 36p"."""
    directed = word_at(context, figure, figure.opening - 2) in words_of("more") | words_of("fewer")
    stops = {figure.opening - 1 - directed}
    return any(f.stop in stops and one_unit(figure, f) for f in context.earlier(figure))
