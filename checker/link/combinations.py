"""Rules that match figures anywhere in an article: which figures take which role."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.link.context import Context
from checker.model.claim import Bound, Claim
from checker.model.figure import Figure
from checker.model.rule import Rule, Wanted
from checker.rulebook.wordsets import words_of

NEAR = 10  # candidates: how many on either side of a figure are tried with it ...
TOP = 12  # ... beside the first ones of the article, where headline and lead stand


def combinations(rule: Rule, context: Context) -> Iterator[Claim]:
    """Every way to bind the figures of an article to a rule's roles, near ones and those of the top."""
    candidates = [_candidates(wanted, context) for wanted in rule.figures]
    if all(candidates):
        yield from (Claim(rule.id, roles) for roles in _bind(rule.figures, candidates, ()))


def _bind(
    wanted: Sequence[Wanted], candidates: Sequence[list[tuple[Figure, ...]]], bound: tuple[Bound, ...]
) -> Iterator[tuple[Bound, ...]]:
    if len(bound) == len(wanted):
        yield bound
        return
    role = wanted[len(bound)].role
    taken = {figure.start for each in bound for figure in each.figures}
    pool = candidates[len(bound)]
    for figures in _near(pool, bound[-1].figures[0].start) if bound else pool:
        if not any(figure.start in taken for figure in figures):
            yield from _bind(wanted, candidates, (*bound, Bound(role, figures)))


def _near(pool: list[tuple[Figure, ...]], start: int) -> list[tuple[Figure, ...]]:
    if len(pool) <= 2 * NEAR + TOP:
        return pool
    at = _position(pool, start)
    return pool[:TOP] + pool[max(TOP, at - NEAR) : at + NEAR]


def _position(pool: list[tuple[Figure, ...]], start: int) -> int:
    low, high = 0, len(pool)
    while low < high:
        middle = (low + high) // 2
        if pool[middle][0].start < start:
            low = middle + 1
        else:
            high = middle
    return low


def _candidates(wanted: Wanted, context: Context) -> list[tuple[Figure, ...]]:
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
