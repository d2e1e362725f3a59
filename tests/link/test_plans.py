"""A condition that finds the partner of a figure only does so where the rule binds that figure first."""

from __future__ import annotations

import pytest

from checker import engine
from checker.link.conditions import partner
from checker.link.plans import plan
from checker.model.expression import Call
from checker.model.rule import Rule


@pytest.mark.parametrize("rule", [rule for rule in engine.shipped_rules() if rule.figures], ids=lambda rule: rule.id)
def test_no_rule_tries_all_pairs_where_a_condition_finds_them(rule: Rule) -> None:
    """In the other order each figure of an article is tried with each: tables took twice as long for two such rules."""
    can_find = any(isinstance(tree, Call) and partner(tree.function) for tree in rule.where)
    assert not can_find or any(role.finders for role in plan(rule).roles)
