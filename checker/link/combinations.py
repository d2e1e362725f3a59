"""Rules that match figures anywhere in an article: which figures take which role."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from checker.link.conditions import Figures
from checker.link.context import Context
from checker.link.plans import Plan, Sought
from checker.model.claim import Bound, Claim
from checker.model.figure import Figure
from checker.model.rule import Wanted
from checker.rulebook.wordsets import words_of

NEAR = 40  # candidates: how many on either side of a figure are tried with it ...
MOST = 500  # ways that are tried to go on from a figure of the first role: of roles that nothing ties together, powers
MOST_BOUND = 60_000  # figures that a rule binds to its roles in an article, in all those ways together ...
MORE_BOUND = 60  # ... and more for each figure of the article: what a rule costs grows with the text, and no faster
TOP = 12  # ... beside the first ones of the article, where headline and lead stand


def combinations(plan: Plan, context: Context) -> Iterable[Claim]:
    """The ways to bind the figures of an article to a rule's roles: with their partners, else with what is near.

    The figures of the top are near to all.
    """
    first = _first(plan, context)
    return _claims(plan, first, context) if first else ()


def _claims(plan: Plan, first: list[Figures], context: Context) -> Iterator[Claim]:
    role, name = plan.roles[0].wanted.role, plan.rule.id
    most = _most(plan, len(first), context)
    for figures in first:
        context.tick(name)
        left = iter(range(most))
        for roles in _bind(plan, (Bound(role, figures),), context, left):
            yield Claim(name, roles)
        if next(left, None) is None:
            context.limits[f"{name} was tried in {most} ways from each figure only."] = None


def _most(plan: Plan, first: int, context: Context) -> int:
    """In how many ways each of the figures that may take the first role is tried: at least in one."""
    allowed = (MOST_BOUND + MORE_BOUND * len(context.figures)) // len(plan.roles)
    return min(MOST, max(1, allowed // first))


def _bind(plan: Plan, bound: tuple[Bound, ...], context: Context, left: Iterator[int]) -> Iterator[tuple[Bound, ...]]:
    """The ways to bind the other roles; each step of one is taken from what is ``left``."""
    if len(bound) == len(plan.roles):
        yield bound
        return
    role = plan.roles[len(bound)]
    taken = {figure.start for each in bound for figure in each.figures}
    for figures in _beside(plan, role, bound, context):
        if next(left, None) is None:
            return
        if not any(figure.start in taken for figure in figures):
            yield from _bind(plan, (*bound, Bound(role.wanted.role, figures)), context, left)


def _first(plan: Plan, context: Context) -> list[Figures]:
    """What may take the first role: of all that fits it what has a partner for every role that is found from it.

    Nothing where the article lacks what another role wants: most rules want what most articles have not got.
    """
    known = context.kept
    for role in plan.wanting:
        if not (known.get(role.name) or _candidates(role, context)):  # asked of each rule: most were found before
            return []
    if plan.few is not None:
        wanted = plan.roles[0].wanted
        return [(figure,) for figure in plan.few(context) if _fits(wanted, figure)]
    first = _candidates(plan.roles[0], context)
    for holds in plan.alone:
        first = [figures for figures in first if holds(context, figures) is not False]
    for each in plan.partners:
        find = each.find
        first = [figures for figures in first if find(context, figures[0])]
    return first


def _beside(plan: Plan, role: Sought, bound: tuple[Bound, ...], context: Context) -> list[Figures]:
    """What may take a role beside what is bound already."""
    if role.finders:
        place, found = role.finders[0]
        wanted, possible = role.wanted, found.all(context, bound[place].figures[0])
        return [f for f in possible if len(f) >= wanted.at_least and all(_fits(wanted, each) for each in f)]
    candidates = _candidates(role, context)
    near = _near(candidates, bound[-1].figures[0].start)
    if len(near) < len(candidates):
        context.limits[f"{plan.rule.id} was tried with the {NEAR} nearest figures on either side only."] = None
    return near


def _near(pool: list[Figures], start: int) -> list[Figures]:
    if len(pool) <= 2 * NEAR + TOP:
        return pool
    at = bisect_left(pool, start, key=lambda figures: figures[0].start)
    return pool[:TOP] + pool[max(TOP, at - NEAR) : at + NEAR]


def _candidates(role: Sought, context: Context) -> list[Figures]:
    """What fits a role, whatever takes the others: found once for all roles that want the same."""
    found: list[Figures] | None = context.kept.get(role.name)
    if found is None:
        found = context.kept[role.name] = _fitting(role.wanted, context)
    return found


def _fitting(wanted: Wanted, context: Context) -> list[Figures]:
    fitting: Sequence[Figure] = context.figures if len(wanted.kinds) != 1 else context.of_kind(wanted.kinds[0])
    if len(wanted.kinds) > 1 or wanted.zones or wanted.verbs:
        fitting = [figure for figure in fitting if _fits(wanted, figure)]
    if not wanted.listed:
        alone = context.alone
        return [alone[figure.start] for figure in fitting]
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
