from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from msgspec import Struct
from msgspec.structs import replace

from checker import engine
from checker.examples import Outcome, run
from checker.exchange import rates
from checker.exchange.rates import reference
from checker.judge.values import equation_of
from checker.model.claim import OFF, Judged
from checker.model.document import Document
from checker.model.finding import Examined, Finding, Severity
from checker.model.rule import Example, Examples, Rule, by_id

FIXTURES = sorted((Path(__file__).parent.parent / "fixtures").glob("*.txt"))
OPENING = re.compile(r"[A-Z0-9“\"+−–$£€¥₹₩-]")
SAME = re.compile(r"(?<!\S)(?P<said>\S+), not (?P=said)(?![^\s.])", re.IGNORECASE)


@pytest.fixture(scope="module")
def rise() -> Rule:
    return next(rule for rule in engine.shipped_rules() if rule.id == "direction")


RIGHT = "Complaints rose from 410 to 460."
WRONG = "Complaints rose from 460 to 410."
SAYS = '"rose" says that 410 is more than 460: it is not.'


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
    assert problem(rise, fail=Example(RIGHT, 1, "460", SAYS)) == "nothing was flagged (holds: 410 < 460)"
    assert problem(rise, fail=Example("Hm.", 1, "Hm", SAYS)) == "nothing was flagged (no claim was formed)"


def test_a_pass_must_form_a_claim_that_holds(rise: Rule) -> None:
    assert problem(rise, passing=Example(RIGHT, 1)) is None
    assert problem(rise, passing=Example(WRONG, 1)) == "a claim does not hold (fails)"
    assert problem(rise, passing=Example("Hm.", 1)) == "no claim was formed, so that passing proves nothing"


def test_an_ignore_must_form_none(rise: Rule) -> None:
    assert problem(rise, ignore=Example("Complaints rose to 460.", 1)) is None
    assert problem(rise, ignore=Example(RIGHT, 1)) == "a claim was formed (holds: 410 < 460)"


def test_an_example_is_judged_by_its_own_date() -> None:
    rule = next(rule for rule in engine.shipped_rules() if rule.id == "weekday")
    text = "The court sits again on Monday, May 6."
    assert problem(rule, passing=Example(text, 1, date="2024-04-28")) is None
    assert problem(rule, ignore=Example(text, 1)) is None
    assert problem(rule, passing=Example(text, 1)) == (
        "a claim does not hold (unknown: Monday = ?, a value that the rule needs is not in the text)"
    )


def test_examples_of_a_rule_of_notes_run_as_others_do(rise: Rule) -> None:
    notes = replace(rise, severity=Severity.NOTE)
    assert problem(notes, fail=Example(WRONG, 1, "410", SAYS)) is None
    assert problem(notes, fail=Example(RIGHT, 1, "460", SAYS)) == "nothing was flagged (holds: 410 < 460)"


def test_an_outcome_names_its_rule_kind_and_place(rise: Rule) -> None:
    examples = Examples(fail=(Example(WRONG, 7, "410", SAYS),), passing=(Example(RIGHT, 9),))
    outcomes = run([replace(rise, packed=examples.packed())])
    assert [(outcome.rule_id, outcome.kind, outcome.where) for outcome in outcomes] == [
        ("direction", "fail", "rules/change/direction.yaml:7"),
        ("direction", "pass", "rules/change/direction.yaml:9"),
    ]


class Found(Struct, frozen=True):
    """A finding of an example that must fail, or of a fixture, and the rules that were on.

    ``keys`` are those of the claims that it may be of.
    """

    rules: tuple[Rule, ...]
    document: Document
    finding: Finding
    keys: frozenset[str]

    @property
    def is_order(self) -> bool:
        return all(equation_of(rule) is None for rule in self.rules if rule.key in self.keys)

    def mended(self) -> list[Finding]:
        """What is found of the figure once what fits stands in its place."""
        source, one = self.document.source, self.finding
        assert one.fits is not None
        text = source[: one.start] + one.fits + source[one.end :]
        again = engine.examine(engine.read_text(text, None, self.document.date), self.rules)
        of_figure = [each for each in again.report.findings if one.start in [f.start for f in each.figures]]
        return [each for each in of_figure if self.keys & claimed(each, again.judged)]


def claimed(finding: Finding, judged: Sequence[Judged]) -> frozenset[str]:
    """The keys of the failed claims of its rule whose figures a finding names."""
    named = {place.start for place in finding.figures}
    of_rule = (each.claim for each in judged if each.verdict in OFF and each.claim.rule_id == finding.rule)
    return frozenset(claim.rule for claim in of_rule if claim.starts <= named)


class All(Struct, frozen=True):
    outcomes: list[Outcome]
    found: list[Found]

    @property
    def messages(self) -> set[str]:
        return {each.finding.message for each in self.found}


@pytest.fixture(scope="module")
def every() -> All:
    """All examples that ship, run once, with what is found in them and in the fixtures."""
    found: list[Found] = []
    examine = engine.examine

    def kept(document: Document, rules: Sequence[Rule]) -> Examined:
        examined = examine(document, rules)
        found.extend(
            Found(tuple(rules), document, each, claimed(each, examined.judged)) for each in examined.report.findings
        )
        return examined

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "examine", kept)
        outcomes = list(run(engine.shipped_rules()))
        for path in FIXTURES:
            engine.examine(engine.read_text(path.read_text(encoding="utf-8")), engine.shipped_rules())
    return All(outcomes, found)


def test_every_example_of_a_rule_that_ships_is_as_it_should_be(every: All) -> None:
    outcomes = every.outcomes
    examples = [cases[0].examples for cases in by_id(engine.shipped_rules()).values()]
    assert len(outcomes) == sum(len((*each.fail, *each.passing, *each.ignore)) for each in examples)
    assert [(outcome.where, outcome.problem) for outcome in outcomes if not outcome.ok] == []


def test_a_message_is_a_sentence_of_its_own(every: All) -> None:
    assert len(every.messages) > 100
    assert sorted(m for m in every.messages if not OPENING.match(m)) == []
    assert sorted(m for m in every.messages if not m.endswith(".") or m.endswith("..")) == []
    assert sorted(m for m in every.messages if any(wrong in m for wrong in ("  ", " ,", "?", "no fault"))) == []


def test_a_message_never_says_that_something_is_not_itself(every: All) -> None:
    assert sorted(m for m in every.messages if SAME.search(m)) == []


def test_a_sum_never_says_that_a_figure_is_itself_nor_compares_what_is_no_number(every: All) -> None:
    sums = {said for each in every.found for said in re.split("; | and ", each.finding.arithmetic)}
    sides = {said: re.split(" [=≠] ", said) for said in sums}
    assert sorted(said for said, parts in sides.items() if any(map(str.__eq__, parts, parts[1:]))) == []
    assert sorted(said for said in sums if "fault" in said or "the first" in said) == []


def test_nothing_fits_where_an_order_fails(every: All) -> None:
    orders = [each.finding for each in every.found if each.is_order]
    assert len(orders) > 40
    assert {(finding.fits, finding.slip) for finding in orders} == {(None, None)}


def test_what_fits_is_not_what_is_printed_and_mends_the_story(every: All) -> None:
    fitting = [each for each in every.found if each.finding.fits is not None]
    assert len(fitting) > 50
    assert [each.finding.message for each in fitting if each.mended()] == []


def test_the_examples_of_conversions_hold_without_the_rates_of_days(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rates, "days_are_known", lambda: False)
    reference.cache_clear()
    rules = [rule for rule in engine.shipped_rules() if rule.family == "conversion"]
    assert [outcome.problem for outcome in run(rules) if not outcome.ok] == []
    reference.cache_clear()
