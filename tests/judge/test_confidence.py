"""How sure a finding is comes from what was counted of its link, from the difference, and from nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from msgspec.structs import replace

from checker import engine
from checker.judge import confidence
from checker.judge.confidence import AS_ITS_AUTHOR_SAYS, DOUBTED, Counts, Table, weighed
from checker.judge.findings import findings
from checker.judge.signs import Told
from checker.judge.verdicts import judge
from checker.model.claim import Judged, Verdict
from checker.model.fact import Slip
from checker.model.finding import Severity
from checker.model.rule import Rule
from tests.judge.claims import claim, counts, rule

SAME = rule("before == after", "{before} and {after}.", name="same", flag="after")
MORE = rule("before < after", "{before} and {after}.", name="more", flag="after")
ALL = Counts(holds=4900, fails=100, planted=100)
WEIGHTS = {"odds of the link": 1.0}


@pytest.fixture(autouse=True)
def _forgetting() -> Iterator[None]:
    yield
    confidence._real.cache_clear()  # noqa: SLF001 - what it knows is of a table of ours


def table(
    monkeypatch: pytest.MonkeyPatch,
    links: Mapping[str, Counts],
    mechanism: str = "",
    weights: Mapping[str, float] = WEIGHTS,
) -> None:
    """The table that counts: these links, and a rule that has most of the claims; and what signs weigh."""
    made = Table(2000, {mechanism: {**links}, "others": {"rest": ALL}}, 0.0, weights)
    monkeypatch.setattr(confidence, "shipped", lambda: made)
    confidence._real.cache_clear()  # noqa: SLF001 - as above


def judged(of: Rule, before: int, after: int, mechanism: str = "") -> Judged:
    one, other = counts(before, after)
    made = replace(claim(of, {"before": (one,), "after": (other,)}), mechanism=mechanism)
    return _weighed(of, judge(of, made, None))


def _weighed(of: Rule, made: Judged, told: Told | None = None, *, all_of: bool = True) -> Judged:
    (found,) = weighed([made], {of.key: of}, None, told or Told((), [made], {}), all_of=all_of)
    return found


def sure(of: Rule, before: int, after: int, mechanism: str = "") -> float:
    found = judged(of, before, after, mechanism).confidence
    assert found is not None
    return found


def test_what_always_holds_in_print_is_surer_when_it_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    table(monkeypatch, {"more": Counts(holds=900, planted=20)})
    often = sure(MORE, 20, 10)
    table(monkeypatch, {"more": Counts(holds=40)})
    seldom = sure(MORE, 20, 10)
    table(monkeypatch, {"more": Counts(holds=90, fails=10)})
    badly = sure(MORE, 20, 10)
    assert often > seldom > badly
    assert (confidence.severity(often), confidence.severity(badly)) == (Severity.ERROR, Severity.NOTE)


def test_what_readers_judged_counts_more_than_what_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    table(monkeypatch, {"more": Counts(holds=900, judged=400)})
    assert confidence.severity(sure(MORE, 20, 10)) is Severity.NOTE
    table(monkeypatch, {"more": Counts(holds=90, fails=10, right=27, judged=30)})
    assert confidence.severity(sure(MORE, 20, 10)) is Severity.ERROR


def test_a_failure_is_as_sure_as_its_signs_weigh(monkeypatch: pytest.MonkeyPatch) -> None:
    weights = {"equation: exchanged digit of 4": 3.0, "equation: exchanged digit of 2": 1.0, "equation: no slip": -2.0}
    table(monkeypatch, {"same": Counts(holds=50, fails=5)}, weights=weights)
    many, few, none = sure(SAME, 4817, 4871), sure(SAME, 48, 84), sure(SAME, 4817, 9263)
    assert many > few > none


def test_what_holds_is_worth_what_its_link_is(monkeypatch: pytest.MonkeyPatch) -> None:
    table(monkeypatch, {"same": Counts(holds=50, fails=5)}, weights={"equation: no slip": -9.0})
    assert sure(SAME, 48, 48) > sure(SAME, 4817, 9263)


def test_the_odds_of_one_fact_count_where_a_linker_has_them(monkeypatch: pytest.MonkeyPatch) -> None:
    table(monkeypatch, {"same": Counts(holds=50, fails=5)}, weights={"odds of one fact below": 1.0})
    made = judged(SAME, 4817, 4871)
    first, second = made.claim.roles[0].figures[0], made.claim.roles[1].figures[0]
    found = [
        _weighed(SAME, made, Told((), [made], {(first.start, second.start): Slip(at_top=False, odds=odds)})).confidence
        or 0
        for odds in (-2.0, 2.0)
    ]
    assert found[0] < found[1]


def test_a_link_of_few_claims_is_as_sure_as_its_mechanism(monkeypatch: pytest.MonkeyPatch) -> None:
    good = {"more": Counts(holds=2), "else": Counts(holds=900)}
    table(monkeypatch, good, "own slot")
    well_read = sure(MORE, 20, 10, "own slot")
    table(monkeypatch, {**good, "else": Counts(holds=800, fails=200)}, "own slot")
    assert well_read > sure(MORE, 20, 10, "own slot")


@pytest.mark.parametrize("severity", list(Severity))
def test_a_rule_that_was_not_counted_is_as_sure_as_its_author_says(severity: Severity) -> None:
    own = replace(MORE, severity=severity)
    assert sure(own, 20, 10) == AS_ITS_AUTHOR_SAYS[severity]
    ((finding,), _) = findings({"more": own}, [judged(own, 20, 10)], None)
    assert finding.severity is severity


def test_a_rule_that_finds_more_planted_slips_is_surer(monkeypatch: pytest.MonkeyPatch) -> None:
    table(monkeypatch, {"more": Counts(holds=5, planted=20)})
    finds = sure(MORE, 20, 10)
    table(monkeypatch, {"more": Counts(holds=5, planted=1)})
    assert finds > sure(MORE, 20, 10)


def test_a_severity_that_is_set_goes_before_what_was_measured_and_leaves_it_as_it_is() -> None:
    made = judged(MORE, 20, 10)
    ((measured,), _) = findings({"more": MORE}, [made], None)
    ((as_set,), _) = findings({"more": replace(MORE, shown_as=Severity.NOTE)}, [made], None)
    assert (measured.severity, as_set.severity) == (Severity.ERROR, Severity.NOTE)
    assert measured.confidence == as_set.confidence


def test_what_is_loose_is_a_note_however_sure_its_rule_is() -> None:
    made = replace(judged(MORE, 20, 10), verdict=Verdict.LOOSE)
    ((finding,), _) = findings({"more": MORE}, [_weighed(MORE, made)], None)
    assert (finding.severity, finding.confidence) == (Severity.NOTE, DOUBTED)


def test_only_what_fails_is_weighed_unless_all_is_asked_for() -> None:
    made = judged(MORE, 10, 20)
    assert (made.verdict, made.confidence) == (Verdict.HOLDS, AS_ITS_AUTHOR_SAYS[Severity.ERROR])
    asked_less = _weighed(MORE, replace(made, confidence=None), all_of=False)
    assert asked_less.confidence is None


def test_the_table_that_ships_knows_only_rules_that_ship() -> None:
    known = {rule.key for rule in engine.shipped_rules()}
    assert {name for by_rule in confidence.shipped().links.values() for name in by_rule} <= known
