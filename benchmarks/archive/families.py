"""What claims with a mechanism hold of, against what the old rules of some families hold of, by sets of figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

import click

from benchmarks.archive.claims import Exchange, Formed, Sort, claims, outcome, rules, sort_of
from benchmarks.archive.hold_rates import Tally, around
from benchmarks.archive.sample import Story
from checker.model.claim import Verdict

FAMILIES = ("change", "order", "shares", "parts")
HARDLY_FAILS = 0.9  # of an order: the part that holds by chance from which on a claim that holds says nothing


class Held(NamedTuple):
    """A set of figures of one story that claims hold of: by which old rules of the families, and whether by others."""

    old: frozenset[str]
    new: bool


def print_families(chosen: list[Story], listed: bool) -> None:
    """Print how many sets of figures there are of each sort; list those that only old rules have."""
    chance: dict[str, Tally] = {}
    sets: Counter[Held] = Counter()
    places: list[tuple[Held, str, str]] = []
    for held, formed in _held(_with_chance(claims(chosen), chance)):
        sets[held] += 1
        if listed and not held.new:
            figures = formed.figures
            places.append((held, formed.story.doc, around(formed.story.text, figures[0].start, figures[-1].end)))
    empty = frozenset(name for name, tally in chance.items() if (tally.chance or 0) >= HARDLY_FAILS)
    click.echo(f"{len(chosen)} stories. Sets of figures that a claim holds of, without orders that can hardly fail:")
    for family in ("all", *FAMILIES):
        _print_family(family, sets, empty)
    for held, doc, excerpt in places:
        if held.old - empty:
            click.echo(f"\n{doc}: {', '.join(sorted(held.old - empty))}\n  {excerpt}")


def _with_chance(formed: Iterable[Formed], chance: dict[str, Tally]) -> Iterator[Formed]:
    """The same claims; what holds by chance of the orders among them is counted."""
    exchange = Exchange()
    for each in formed:
        if sort_of(each.key.rule) is not Sort.AMOUNT and (found := exchange.of(each)):
            chance.setdefault(each.key.rule, Tally()).count_chance(*found)
        yield each


def _held(formed: Iterable[Formed]) -> Iterator[tuple[Held, Formed]]:
    """Each set of figures that claims of a story hold of, with one of these claims."""
    for _, of_story in groupby(formed, key=lambda each: each.story.doc):
        by_set: dict[tuple[int, ...], list[Formed]] = {}
        for each in of_story:
            if outcome(each) is Verdict.HOLDS and _counts(each):
                by_set.setdefault(tuple(figure.start for figure in each.figures), []).append(each)
        for same in by_set.values():
            old = frozenset(each.key.rule for each in same if not each.key.mechanism)
            yield Held(old, any(each.key.mechanism for each in same)), same[0]


def _counts(formed: Formed) -> bool:
    return bool(formed.key.mechanism) or rules()[formed.key.rule].family in FAMILIES


def _print_family(family: str, sets: Counter[Held], empty: frozenset[str]) -> None:
    def is_old(held: Held) -> bool:
        return any(family in ("all", rules()[name].family) for name in held.old - empty)

    old = sum(count for held, count in sets.items() if is_old(held))
    both = sum(count for held, count in sets.items() if is_old(held) and held.new)
    if family != "all":
        click.echo(f"  {family}: old rules {old}, of which mechanisms have {both}")
        return
    new = sum(count for held, count in sets.items() if held.new)
    ratio = f"{new / old:.2f}" if old else "-"
    click.echo(f"  mechanisms {new}, old rules {old}, both {both}: {ratio} times as many by mechanisms")
