"""A rule made ready to be tried on any article: what its roles want, and which conditions find what may take them."""

from __future__ import annotations

from dataclasses import dataclass

from checker.link.conditions import Few, Partner, partner
from checker.model.expression import Call, Name
from checker.model.quantity import Kind
from checker.model.rule import Rule, Wanted


@dataclass(frozen=True, slots=True)
class Sought:
    """A role, and the conditions that find what may take it, each with the place of the role that it finds it from."""

    wanted: Wanted
    name: str  # of what it wants: the same for all roles that want the same
    finders: tuple[tuple[int, Partner], ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """How to bind the roles of a rule, which ``kinds`` of figures it cannot do without, and which roles all may take.

    What takes the first role has a partner by each of ``partners``; where one tells of the ``few`` that have, only
    these are asked.
    """

    rule: Rule
    kinds: tuple[frozenset[Kind], ...]
    roles: tuple[Sought, ...]
    free: tuple[Sought, ...]
    partners: tuple[Partner, ...]
    few: Few | None


def plan(rule: Rule) -> Plan:
    """The plan of a rule that matches figures anywhere in an article."""
    places = {wanted.role: place for place, wanted in enumerate(rule.figures)}
    finders: dict[str, list[tuple[int, Partner]]] = {wanted.role: [] for wanted in rule.figures}
    for tree in rule.where:
        found = partner(tree.function) if isinstance(tree, Call) else None
        if found and isinstance(tree, Call):
            sought, given = tree.arguments[found.sought], tree.arguments[found.given]
            if isinstance(sought, Name) and isinstance(given, Name) and places[given.name] < places[sought.name]:
                finders[sought.name].append((places[given.name], found))
    roles = tuple(Sought(wanted, _name(wanted), tuple(finders[wanted.role])) for wanted in rule.figures)
    partners = tuple(found for role in roles for place, found in role.finders if place == 0)
    return Plan(
        rule=rule,
        kinds=tuple({frozenset(wanted.kinds): None for wanted in rule.figures if wanted.kinds}),
        roles=roles,
        free=tuple(role for role in roles if not role.finders),
        partners=partners,
        few=next((found.among for found in partners if found.among), None),
    )


def _name(wanted: Wanted) -> str:
    return f"candidates {(wanted.kinds, wanted.zones, wanted.verbs, wanted.listed, wanted.at_least)}"
