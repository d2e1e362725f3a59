"""Rules that match figures anywhere in an article: which figures take which role."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

from checker.link.conditions import partner
from checker.link.context import Context
from checker.model.claim import Bound, Claim
from checker.model.expression import Call, Name
from checker.model.figure import Figure
from checker.model.rule import Rule, Wanted
from checker.rulebook.wordsets import words_of

NEAR = 40  # candidates: how many on either side of a figure are tried with it ...
TOP = 12  # ... beside the first ones of the article, where headline and lead stand


def combinations(rule: Rule, context: Context) -> Iterator[Claim]:
    """The ways to bind the figures of an article to a rule's roles: with their partners, else with what is near.

    The figures of the top are near to all.
    """
    candidates = {wanted.role: _candidates(wanted, context) for wanted in rule.figures}
    if all(candidates.values()):
        yield from (Claim(rule.id, roles) for roles in _bind(rule, candidates, (), context))


def _bind(
    rule: Rule, candidates: dict[str, list[tuple[Figure, ...]]], bound: tuple[Bound, ...], context: Context
) -> Iterator[tuple[Bound, ...]]:
    if len(bound) == len(rule.figures):
        yield bound
        return
    wanted = rule.figures[len(bound)]
    taken = {figure.start for each in bound for figure in each.figures}
    for figures in _pool(rule, wanted, candidates[wanted.role], bound, context):
        if not any(figure.start in taken for figure in figures):
            yield from _bind(rule, candidates, (*bound, Bound(wanted.role, figures)), context)


def _pool(
    rule: Rule, wanted: Wanted, candidates: list[tuple[Figure, ...]], bound: tuple[Bound, ...], context: Context
) -> list[tuple[Figure, ...]]:
    """What may take a role beside what is bound already."""
    if not bound:
        return candidates
    for tree in rule.where:
        found = partner(tree.function) if isinstance(tree, Call) else None
        if found and isinstance(tree, Call) and tree.arguments[found.sought] == Name(wanted.role):
            given = next((each.figures for each in bound if Name(each.role) == tree.arguments[found.given]), None)
            if given:
                other = found.find(context, given[0])
                return [(other,)] if other and _fits(wanted, other) else []
    near = _near(candidates, bound[-1].figures[0].start)
    if len(near) < len(candidates):
        context.limits[f"{rule.id} was tried with the {NEAR} nearest figures on either side only."] = None
    return near


def _near(pool: list[tuple[Figure, ...]], start: int) -> list[tuple[Figure, ...]]:
    if len(pool) <= 2 * NEAR + TOP:
        return pool
    at = bisect_left(pool, start, key=lambda figures: figures[0].start)
    return pool[:TOP] + pool[max(TOP, at - NEAR) : at + NEAR]


def _candidates(wanted: Wanted, context: Context) -> list[tuple[Figure, ...]]:
    """What may take a role: looked up once for all roles that want the same."""
    key = (wanted.kinds, wanted.zones, wanted.verbs, wanted.listed, wanted.at_least)
    if key not in context.candidates:
        context.candidates[key] = _look_up(wanted, context)
    return context.candidates[key]


def _look_up(wanted: Wanted, context: Context) -> list[tuple[Figure, ...]]:
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
