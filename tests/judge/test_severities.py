"""A severity that is set decides what is shown and what fails a run, never what is found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

import pytest
from msgspec.structs import replace

from checker import engine
from checker.judge.findings import findings
from checker.judge.verdicts import judge
from checker.model.claim import Claim, Judged
from checker.model.finding import Finding, Severity
from checker.model.rule import Rule, by_id
from checker.statements.claims import claims as told

BY_KEY = {rule.key: rule for rule in engine.shipped_rules()}
TURNED = {Severity.ERROR: Severity.NOTE, Severity.WARNING: Severity.ERROR, Severity.NOTE: Severity.WARNING}
PARTS = 5  # of the texts, so that several processes share them; no multiple of the settings, so that all meet all rules
SETTINGS = [{name: replace(rule, shown_as=severity) for name, rule in BY_KEY.items()} for severity in Severity]
SETTINGS.append({name: replace(rule, shown_as=TURNED[rule.severity]) for name, rule in BY_KEY.items()})


def failing(rule: Rule) -> Iterator[tuple[str, date | None]]:
    """Every text that a rule must flag, with the day of each."""
    for example in rule.examples.fail:
        yield example.text, date.fromisoformat(example.date) if example.date else None


def found(rules: Mapping[str, Rule], claims: list[Claim], day: date | None) -> set[Finding]:
    """The findings of an article, all of one severity."""
    judged: list[Judged] = [judge(rules[claim.rule], claim, day, spell_all=False) for claim in claims]
    return {replace(each, severity=Severity.NOTE) for each in findings(rules, judged, day)[0]}


@pytest.mark.parametrize("part", range(PARTS))
def test_severities_of_users_change_nothing_that_is_found(part: int) -> None:
    texts = [each for cases in by_id(BY_KEY.values()).values() for each in failing(cases[0])][part::PARTS]
    assert texts
    for at, (text, day) in enumerate(texts):
        document = engine.read_text(text, None, day)
        claims = [*told(tuple(BY_KEY.values()), engine.statements(engine.extract(document)))]
        shipped = found(BY_KEY, claims, document.date)
        assert shipped, text
        assert found(SETTINGS[at % len(SETTINGS)], claims, document.date) == shipped, text
