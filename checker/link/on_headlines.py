"""Conditions on what is told again: a figure at the top below it, and one below further below, as facts link them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from checker.facts.again import again, close
from checker.facts.links import facts_of
from checker.facts.story import Story, story_of
from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.context import found_once
from checker.model.figure import Figure


@found_once
def _story(context: Context) -> Story:
    return story_of(context.reading)


@found_once
def _bodies(context: Context) -> dict[int, Figure]:
    """By the start of each figure at the top, the one below that tells the same fact."""
    links = (fact.link for fact in facts_of(_story(context)) if fact.link)
    return {link.top.start: link.body for link in links}


def _body(context: Context, top: Figure) -> Figure | None:
    return _bodies(context).get(top.start)


def _tops(context: Context) -> list[Figure]:
    return [figure for figure in context.figures if figure.start in _bodies(context)]


@condition
@pairs(given=0, sought=1, find=_body, among=_tops)
def told_again_below(context: Context, top: Figures, body: Figures) -> bool:
    """The second is the figure below that tells what the first, in a headline or summary, tells: ``facts.links``."""
    return _body(context, top[0]) is body[0]


@found_once
def _retold(context: Context) -> dict[int, list[Figure]]:
    """By the start of a figure below the top, those further below that tell its fact again."""
    return _by_first((link.top, link.body) for link in again(_story(context)))


def _by_first(told: Iterable[tuple[Figure, Figure]]) -> dict[int, list[Figure]]:
    """The second figures of pairs, by the start of the first."""
    found: dict[int, list[Figure]] = defaultdict(list)
    for first, second in told:
        found[first.start].append(second)
    return dict(found)


def _seconds(context: Context, first: Figure) -> Figures:
    return tuple(_retold(context).get(first.start, ()))


def _firsts(context: Context) -> list[Figure]:
    return [figure for figure in context.figures if figure.start in _retold(context)]


@condition
@pairs(given=0, sought=1, find=_seconds, among=_firsts)
def told_again(context: Context, first: Figures, second: Figures) -> bool:
    """The second, further below, tells the fact of the first, which stands below the top: ``facts.again``."""
    return any(figure is second[0] for figure in _seconds(context, first[0]))


@found_once
def _close(context: Context) -> dict[int, list[Figure]]:
    """By the start of a figure below the top, those close behind it that tell its fact again."""
    return _by_first(close(_story(context)))


def _close_behind(context: Context, first: Figure) -> Figures:
    return tuple(_close(context).get(first.start, ()))


def _with_close(context: Context) -> list[Figure]:
    return [figure for figure in context.figures if figure.start in _close(context)]


@condition
@pairs(given=0, sought=1, find=_close_behind, among=_with_close)
def told_again_close(context: Context, first: Figures, second: Figures) -> bool:
    """The second stands close behind the first, with no third value near: ``facts.again.close``."""
    return any(figure is second[0] for figure in _close_behind(context, first[0]))
