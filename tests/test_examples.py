from __future__ import annotations

import pytest
from msgspec.structs import replace

from checker import engine
from checker.examples import run
from checker.exchange import days
from checker.exchange.reference import reference
from checker.model.finding import Severity
from checker.model.rule import Example, Examples, Rule


@pytest.fixture(scope="module")
def rise() -> Rule:
    return next(rule for rule in engine.shipped_rules() if rule.id == "rise")


RIGHT = "Complaints rose from 410 to 460."
WRONG = "Complaints rose from 460 to 410."
SAYS = "410 is not up from 460."


def problem(rule: Rule, **examples: Example) -> str | None:
    """What is wrong with the only example of a rule."""
    only = Examples(**{kind: (example,) for kind, example in examples.items()})
    (outcome,) = run([replace(rule, packed=only.packed())])
    assert outcome.ok is (outcome.problem is None)
    return outcome.problem


def test_a_fail_must_be_flagged_where_and_with_the_words_that_it_gives(rise: Rule) -> None:
    assert problem(rise, fail=Example(WRONG, 1, "410", SAYS)) is None
    assert problem(rise, fail=Example(WRONG, 1, "460", SAYS)) == "flagged '410', not '460'"
    assert problem(rise, fail=Example(WRONG, 1, "410", "No.")) == f"said {SAYS!r}, not 'No.'"
    assert problem(rise, fail=Example(RIGHT, 1, "460", SAYS)) == "nothing was flagged (holds: 460 > 410)"
    assert problem(rise, fail=Example("Hm.", 1, "Hm", SAYS)) == "nothing was flagged (no claim was formed)"


def test_a_pass_must_form_a_claim_that_holds(rise: Rule) -> None:
    assert problem(rise, passing=Example(RIGHT, 1)) is None
    assert problem(rise, passing=Example(WRONG, 1)) == "a claim does not hold (fails: 410 ≤ 460)"
    assert problem(rise, passing=Example("Hm.", 1)) == "no claim was formed, so that passing proves nothing"


def test_an_ignore_must_form_none(rise: Rule) -> None:
    assert problem(rise, ignore=Example("Complaints rose to 460.", 1)) is None
    assert problem(rise, ignore=Example(RIGHT, 1)) == "a claim was formed (holds: 460 > 410)"


def test_an_example_is_judged_by_its_own_date() -> None:
    rule = next(rule for rule in engine.shipped_rules() if rule.id == "weekday-date")
    text = "The court sits again on Monday, May 6."
    assert problem(rule, passing=Example(text, 1, date="2024-04-28")) is None
    assert problem(rule, ignore=Example(text, 1)) is None
    assert problem(rule, passing=Example(text, 1)) == (
        "a claim does not hold (unknown: Monday = ?, a value that the rule needs is not in the text)"
    )


def test_examples_of_a_rule_of_notes_run_as_others_do(rise: Rule) -> None:
    notes = replace(rise, severity=Severity.NOTE)
    assert problem(notes, fail=Example(WRONG, 1, "410", SAYS)) is None
    assert problem(notes, fail=Example(RIGHT, 1, "460", SAYS)) == "nothing was flagged (holds: 460 > 410)"


def test_an_outcome_names_its_rule_kind_and_place(rise: Rule) -> None:
    examples = Examples(fail=(Example(WRONG, 7, "410", SAYS),), passing=(Example(RIGHT, 9),))
    outcomes = run([replace(rise, packed=examples.packed())])
    assert [(outcome.rule_id, outcome.kind, outcome.where) for outcome in outcomes] == [
        ("rise", "fail", "rules/order/rise.yaml:7"),
        ("rise", "pass", "rules/order/rise.yaml:9"),
    ]


def test_every_example_of_a_rule_that_ships_is_as_it_should_be() -> None:
    outcomes = list(run(engine.shipped_rules()))
    examples = [rule.examples for rule in engine.shipped_rules()]
    assert len(outcomes) == sum(len((*each.fail, *each.passing, *each.ignore)) for each in examples)
    assert [(outcome.where, outcome.problem) for outcome in outcomes if not outcome.ok] == []


def test_the_examples_of_conversions_hold_without_the_rates_of_days(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(days, "are_known", lambda: False)
    reference.cache_clear()
    rules = [rule for rule in engine.shipped_rules() if rule.family == "conversion"]
    assert [outcome.problem for outcome in run(rules) if not outcome.ok] == []
    reference.cache_clear()
