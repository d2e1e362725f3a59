"""Which claims the conditions of rules rule out: kept where that is asked for, and only up to a bound."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from checker import engine
from checker.link import context
from checker.model.claim import Refusal
from checker.model.document import Document, Zone
from checker.model.finding import Examined

EACH = "Six boats sank, and 21 people drowned: six men and women each, and nine children."


def examined(text: str, *, refusals: bool, name: str = "sum-in-all") -> Examined:
    rules = [rule for rule in engine.shipped_rules() if rule.id == name]
    document: Document = engine.read_text(text)
    return engine.examine(document, rules, refusals=refusals)


def said(refusals: tuple[Refusal, ...]) -> Iterator[tuple[str, dict[str, list[str]], str]]:
    for each in refusals:
        roles = {bound.role: [figure.text for figure in bound.figures] for bound in each.claim.roles}
        yield each.claim.rule, roles, each.condition


def test_a_refusal_tells_the_rule_the_figures_and_the_first_condition_that_says_no() -> None:
    found = examined(EACH, refusals=True)
    roles = {"total": ["21"], "parts": ["six", "nine"]}
    assert list(said(found.refusals)) == [("sum-in-all", roles, "not told_for_each(parts)")]
    assert found.judged == ()


def test_nothing_is_kept_unless_it_is_asked_for_and_nothing_else_differs() -> None:
    asked, unasked = examined(EACH, refusals=True), examined(EACH, refusals=False)
    assert unasked.refusals == ()
    assert (unasked.judged, unasked.report) == (asked.judged, asked.report)


def test_figures_of_a_table_are_refused_as_well() -> None:
    (document,) = engine.read_bytes(b"| who |\n|---|\n| 72 or 18 pupils |\n", "a.md")
    assert isinstance(document, Document)
    found = engine.examine(document, engine.shipped_rules(), refusals=True)
    assert {figure.zone for figure in found.figures} == {Zone.TABLE}
    assert found.refusals != ()


def test_more_than_so_many_are_counted_as_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(context, "MOST_REFUSED", 3)
    document = engine.read_text("It sold 40 of 50, 30 of 70 and 20 of 90 tickets: 12, 13, 14, a total of 60.")
    found = engine.examine(document, engine.shipped_rules(), refusals=True)
    assert len(found.refusals) == 3
    assert "Of the claims that conditions ruled out the first 3 are told only." in found.report.limits
    assert engine.examine(document, engine.shipped_rules()).report.limits == ()
