"""Rules that match figures anywhere in an article: which figures take which role."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache, partial
from typing import TypeAlias

from checker.link.conditions import Figures, Partner, partner
from checker.link.context import Context, found_once
from checker.model.claim import Bound, Claim
from checker.model.expression import Call, Name
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.rule import Rule, Wanted
from checker.rulebook.wordsets import words_of

NEAR = 40  # candidates: how many on either side of a figure are tried with it ...
MOST = 500  # ways that are tried to go on from a figure of the first role: of roles that nothing ties together, powers
TOP = 12  # ... beside the first ones of the article, where headline and lead stand

Finders: TypeAlias = dict[str, list[tuple[str, Partner]]]


def combinations(rule: Rule, context: Context) -> Iterator[Claim]:
    """The ways to bind the figures of an article to a rule's roles: with their partners, else with what is near.

    The figures of the top are near to all.
    """
    kinds = _kinds(context)
    if any(wanted.kinds and kinds.isdisjoint(wanted.kinds) for wanted in rule.figures):
        return  # most rules want a kind of figure that most articles have not got
    to_find = _finders(rule)
    if all(_candidates(wanted, context) for wanted in rule.figures if wanted.role not in to_find):
        wanted = rule.figures[0]
        for figures in _first(rule, wanted, context):
            left = iter(range(MOST))
            yield from (Claim(rule.id, roles) for roles in _bind(rule, (Bound(wanted.role, figures),), context, left))
            if next(left, None) is None:
                context.limits[f"{rule.id} was tried in {MOST} ways from each figure only."] = None


@found_once
def _kinds(context: Context) -> frozenset[Kind]:
    """The kinds of the figures that an article has."""
    return frozenset(figure.kind for figure in context.figures)


def _bind(rule: Rule, bound: tuple[Bound, ...], context: Context, left: Iterator[int]) -> Iterator[tuple[Bound, ...]]:
    """The ways to bind the other roles; each step of one is taken from what is ``left``."""
    if len(bound) == len(rule.figures):
        yield bound
        return
    wanted = rule.figures[len(bound)]
    taken = {figure.start for each in bound for figure in each.figures}
    for figures in _beside(rule, wanted, bound, context):
        if next(left, None) is None:
            return
        if not any(figure.start in taken for figure in figures):
            yield from _bind(rule, (*bound, Bound(wanted.role, figures)), context, left)


def _first(rule: Rule, wanted: Wanted, context: Context) -> list[Figures]:
    """What may take the first role: of all that fits it what has a partner for every role that is found from it."""
    found = [each for finders in _finders(rule).values() for role, each in finders if role == wanted.role]
    few = next((each.among for each in found if each.among), None)
    if few:
        return [(figure,) for figure in few(context) if _fits(wanted, figure)]
    return [figures for figures in _candidates(wanted, context) if all(each.all(context, figures[0]) for each in found)]


def _beside(rule: Rule, wanted: Wanted, bound: tuple[Bound, ...], context: Context) -> list[Figures]:
    """What may take a role beside what is bound already."""
    for known, found in _finders(rule).get(wanted.role, ()):
        given = next((each.figures for each in bound if each.role == known), None)
        if given:
            possible = found.all(context, given[0])
            return [f for f in possible if len(f) >= wanted.at_least and all(_fits(wanted, each) for each in f)]
    candidates = _candidates(wanted, context)
    near = _near(candidates, bound[-1].figures[0].start)
    if len(near) < len(candidates):
        context.limits[f"{rule.id} was tried with the {NEAR} nearest figures on either side only."] = None
    return near


@lru_cache(maxsize=512)
def _finders(rule: Rule) -> Finders:
    """By a role, the roles before it from which a condition finds what may take it, and how."""
    finders: Finders = defaultdict(list)
    places = {wanted.role: place for place, wanted in enumerate(rule.figures)}
    for tree in rule.where:
        found = partner(tree.function) if isinstance(tree, Call) else None
        if found and isinstance(tree, Call):
            sought, given = tree.arguments[found.sought], tree.arguments[found.given]
            if isinstance(sought, Name) and isinstance(given, Name) and places[given.name] < places[sought.name]:
                finders[sought.name].append((given.name, found))
    return dict(finders)


def _near(pool: list[Figures], start: int) -> list[Figures]:
    if len(pool) <= 2 * NEAR + TOP:
        return pool
    at = bisect_left(pool, start, key=lambda figures: figures[0].start)
    return pool[:TOP] + pool[max(TOP, at - NEAR) : at + NEAR]


def _candidates(wanted: Wanted, context: Context) -> list[Figures]:
    """What fits a role, whatever takes the others: found once for all roles that want the same."""
    return context.once(_what(wanted), partial(_found, wanted, context))


@cache
def _what(wanted: Wanted) -> str:
    """What a role wants, under one name for all roles that want the same."""
    return f"candidates {(wanted.kinds, wanted.zones, wanted.verbs, wanted.listed, wanted.at_least)}"


def _found(wanted: Wanted, context: Context) -> list[Figures]:
    fitting = [figure for figure in context.figures if _fits(wanted, figure)]
    if not wanted.listed:
        return [(figure,) for figure in fitting]
    groups: dict[int, list[Figure]] = defaultdict(list)
    for figure in fitting:
        if figure.group is not None:
            groups[figure.group].append(figure)
    lists = [tuple(figures) for figures in groups.values()]
    if wanted.at_least == 1:
        lists += [(figure,) for figure in fitting if figure.group is None]
    return sorted((figures for figures in lists if len(figures) >= wanted.at_least), key=lambda f: f[0].start)


def _fits(wanted: Wanted, figure: Figure) -> bool:
    if wanted.kinds and figure.kind not in wanted.kinds:
        return False
    if wanted.zones and figure.zone not in wanted.zones:
        return False
    return not wanted.verbs or any(
        figure.verb in words_of(verb[1:]) if verb.startswith("@") else figure.verb == verb for verb in wanted.verbs
    )
