"""A rule made ready to be tried on any article: what its roles want, and which conditions find what may take them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from checker.link.conditions import Condition, Few, Partner, named, partner
from checker.model.expression import Call, Name
from checker.model.rule import Rule, Wanted


class Sought(Struct, frozen=True):
    """A role, and the conditions that find what may take it, each with the place of the role that it finds it from."""

    wanted: Wanted
    name: str  # of what it wants: the same for all roles that want the same
    finders: tuple[tuple[int, Partner], ...]


class Plan(Struct, frozen=True):
    """How to bind the roles of a rule, and which of them are ``wanting``: an article may lack what these want.

    What takes the first role meets each condition that the rule names first and ``alone`` of it, and has a partner by
    each of ``partners``; where one tells of the ``few`` that have, only these are asked.
    """

    rule: Rule
    roles: tuple[Sought, ...]
    wanting: tuple[Sought, ...]
    alone: tuple[Condition, ...]
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
        roles=roles,
        wanting=tuple(role for role in roles if _is_rare(role.wanted)),
        alone=tuple(_alone(rule)),
        partners=partners,
        few=next((found.among for found in partners if found.among), None),
    )


def _is_rare(wanted: Wanted) -> bool:
    """Whether an article that has the kinds of figures may still have nothing that is wanted."""
    return bool(wanted.zones or wanted.verbs or wanted.listed)


def _alone(rule: Rule) -> Iterator[Condition]:
    """The conditions that a rule names before all others and that are of its first role alone."""
    for tree in rule.where:
        if not isinstance(tree, Call) or tree.arguments != (Name(rule.figures[0].role),):
            return
        condition = named(tree.function)
        if condition is None:
            return
        yield condition


def _name(wanted: Wanted) -> str:
    return f"candidates {(wanted.kinds, wanted.zones, wanted.verbs, wanted.listed, wanted.at_least)}"
