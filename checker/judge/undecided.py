"""Where nothing tells which figure is wrong: the others that one slip would mend as well."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import chain

from checker.judge.repair import Repair, mistyped
from checker.judge.values import is_equation
from checker.model.claim import Claim
from checker.model.finding import Mend
from checker.model.rule import Rule


def as_likely(
    rule: Rule, claim: Claim, story: date | None, chosen: Repair, rest: Iterable[Repair], trust: Mapping[int, int]
) -> tuple[Mend, ...]:
    """What would mend a failed equation in the place of another figure than the ``chosen`` one, by their order.

    ``rest`` are its repairs that are known, and ``trust`` is how well the story supports each figure, by where it
    begins: of one that it supports better nothing is told. Two digits that changed places say which figure is wrong,
    unless those of another did so too.
    """
    if chosen.fits is None or not chosen.sure or not is_equation(rule):
        return ()
    more = mistyped(rule, claim, story) if chosen.slip is None else ()
    found: dict[int, Mend] = {}
    for repair in chain(rest, more):
        figure = repair.figure
        as_likely = repair.sure and repair.slip == chosen.slip and trust[figure.start] <= trust[chosen.figure.start]
        if as_likely and repair.fits is not None and figure.start != chosen.figure.start:
            found.setdefault(figure.start, Mend(figure.start, figure.end, figure.text, repair.fits))
    return tuple(found[start] for start in sorted(found))
