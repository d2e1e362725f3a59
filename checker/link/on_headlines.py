"""Conditions on what stands at the top: a figure there is told again below, as the linker of facts finds."""

from __future__ import annotations

from checker.facts.links import facts
from checker.facts.summary import summary
from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.context import found_once
from checker.link.headline_sorts import is_of_other_sort
from checker.link.measures import are_of_other_things
from checker.link.tellable import may_be_told
from checker.link.told_alike import told_alike
from checker.model.fact import Link
from checker.model.figure import Figure
from checker.model.quantity import Kind


@found_once
def _bodies(context: Context) -> dict[int, Figure]:
    """By the start of each figure at the top, the one below that tells the same fact."""
    links = ((fact, fact.link) for fact in facts(context.reading) if fact.link)
    return {each.top.start: each.body for fact, each in links if not (fact.differs and _are_apart(context, each))}


def _are_apart(context: Context, link: Link) -> bool:
    """Whether two figures that differ are of two things, by what they are."""
    top, body = link.top, link.body
    if top.kind is Kind.DATE:
        return False
    others = is_of_other_sort(context, top, body) or are_of_other_things(context, top, body)
    return others or not may_be_told(context, body)


def _body(context: Context, top: Figure) -> Figure | None:
    return _bodies(context).get(top.start)


def _tops(context: Context) -> list[Figure]:
    return [figure for figure in context.figures if figure.start in _bodies(context)]


@condition
@pairs(given=0, sought=1, find=_body, among=_tops)
def told_again_below(context: Context, top: Figures, body: Figures) -> bool:
    """The second is the figure below that tells what the first, in a headline or summary, tells: ``facts.links``."""
    return _body(context, top[0]) is body[0]


def _dated_body(context: Context, top: Figure) -> Figure | None:
    """The date below that tells one of a summary again, by the linker or in much the same words."""
    return (_body(context, top) or told_alike(context, top)) if top.kind is Kind.DATE else None


def _dates_of_summary(context: Context) -> list[Figure]:
    """The dates of a first paragraph that sums the story up."""
    opening = summary(context.reading.document)
    told = {sentence.index for sentence in opening.sentences} if opening else set()
    return [figure for figure in context.of_kind(Kind.DATE) if figure.sentence in told]


@condition
@pairs(given=0, sought=1, find=_dated_body, among=_dates_of_summary)
def date_of_summary_told_below(context: Context, top: Figures, body: Figures) -> bool:
    """The first, a date of a first paragraph that sums the story up, is told again by the second, below it."""
    return top[0] in _dates_of_summary(context) and _dated_body(context, top[0]) is body[0]
