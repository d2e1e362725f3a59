"""Phrases and conditions of rules that no example needs: ``python benchmarks/untested.py [RULE ...]``.

A check that cannot fail is a defect. Of each rule (all, or those named, by id or family) every phrase, every condition
under ``where`` and every entry of a list of kinds, zones or verbs is taken out, one at a time, and the rule's own
examples are run. Where all of them are still as they should be, nobody would notice that it is gone: a line says so.
A rule's only phrase is not tried, since without it nothing is found; nor is a condition that finds the figures to go
with another: without it all of an article would be tried, which is slow and reaches a limit, and no example shows that.
The last line counts them, and the status is 1 where there are any.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from multiprocessing import Pool
from pathlib import Path
from typing import NamedTuple, TypeVar

import yaml
from msgspec.structs import replace

from checker import engine, examples
from checker.link.conditions import partner
from checker.model.expression import Call
from checker.model.rule import Rule, Wanted
from docs.usage import show_help

ROOT = Path(__file__).parent.parent
T = TypeVar("T")
LISTS = ("kinds", "zones", "verbs")


class Shorter(NamedTuple):
    """A rule without one part of it."""

    part: str
    rule: Rule


def shorter(rule: Rule) -> Iterator[Shorter]:
    """A rule without each of its phrases, of its conditions, and of the entries of its lists in turn."""
    if len(rule.phrases) > 1:
        for i, phrase in enumerate(rule.phrases):
            yield Shorter(f"phrase {phrase.text}", replace(rule, phrases=_without(rule.phrases, i)))
    for i, (text, tree) in enumerate(zip(conditions(rule), rule.where, strict=True)):
        if rule.figures and isinstance(tree, Call) and partner(tree.function):
            continue
        yield Shorter(f"condition {text}", replace(rule, where=_without(rule.where, i)))
    for i, wanted in enumerate(rule.figures):
        for part, narrower in _narrower(wanted):
            figures = (*rule.figures[:i], narrower, *rule.figures[i + 1 :])
            yield Shorter(f"{wanted.role}: {part}", replace(rule, figures=figures))


def conditions(rule: Rule) -> list[str]:
    """The conditions of a rule as its file has them."""
    match = yaml.safe_load((ROOT / rule.path).read_text(encoding="utf-8"))["match"]
    return list(match.get("where", ()))


def _narrower(wanted: Wanted) -> Iterator[tuple[str, Wanted]]:
    """What a role takes without each entry of a list that has several."""
    for name in LISTS:
        entries = getattr(wanted, name)
        for i in range(len(entries) if len(entries) > 1 else 0):
            yield f"{name} {entries[i]}", replace(wanted, **{name: _without(entries, i)})


def _without(entries: tuple[T, ...], i: int) -> tuple[T, ...]:
    return entries[:i] + entries[i + 1 :]


def untested(rule: Rule) -> list[str]:
    """The parts of a rule that can go, and all its examples stay as they should be."""
    return [part for part, less in shorter(rule) if not _noticed(less)]


def _noticed(less: Rule) -> bool:
    """Whether some example of a rule is not as it should be, or none can be asked: conditions rely on one another."""
    try:
        return not all(outcome.ok for outcome in examples.run([less]))
    except (ArithmeticError, AssertionError, AttributeError, LookupError, TypeError, ValueError):
        return True


def main() -> int:
    """Try all of them and print."""
    asked = set(sys.argv[1:])
    rules = [rule for rule in engine.shipped_rules() if not asked or not asked.isdisjoint((rule.id, rule.family))]
    found = 0
    with Pool() as pool:
        for rule, parts in zip(rules, pool.imap(untested, rules), strict=True):
            found += len(parts)
            for part in parts:
                print(f"{rule.path}: {part}")
    print(f"{len(rules)} rules, {found} phrases and conditions that no example needs")
    return 1 if found else 0


if __name__ == "__main__":
    show_help(__doc__)
    sys.exit(main())
