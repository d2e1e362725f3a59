from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import checker
from checker import engine
from checker.errors import CrossfootError, TooLongError
from checker.model.claim import Verdict
from checker.model.quantity import Kind
from checker.model.rule import Rule

SLIPS, NO_SLIPS = "Complaints rose from 460 to 410. " * 9, "Complaints rose from 410 to 460. " * 9
STORY = "The port held 205 crates: 160 of tea and 90 of rice.\n"


def shipped(name: str) -> tuple[Rule, ...]:
    return tuple(rule for rule in engine.shipped_rules() if rule.id == name)


def test_a_report_holds_figures_claims_and_findings() -> None:
    document = engine.read_text("Profit rose 25% from $80 million to $120 million.")
    examined = engine.examine(document, shipped("relative-change"))
    assert [figure.text for figure in examined.figures] == ["25%", "$80 million", "$120 million"]
    assert [judged.verdict for judged in examined.judged] == [Verdict.FAILS]
    assert [(finding.rule, finding.fits) for finding in examined.report.findings] == [("relative-change", "50%")]


def test_only_the_rules_given_are_on() -> None:
    document = engine.read_text("Complaints rose from 460 to 410 by Monday, 6 May 2025.")
    assert {finding.rule for finding in engine.check(document, shipped("direction")).findings} == {"direction"}
    assert engine.examine(document, ()).judged == ()


def test_bytes_and_text_give_the_same_document() -> None:
    text = "Café held 12.\n"
    assert list(engine.read_bytes(text.encode(), "a.txt")) == [engine.read_text(text, "a.txt")]
    assert list(engine.read_bytes(text.encode(), "a.unknown")) == [engine.read_text(text, "a.unknown")]


def test_bytes_that_are_no_text_are_an_error_with_their_place() -> None:
    with pytest.raises(CrossfootError, match=r"^a\.txt:2: neither UTF-8 nor Windows-1252: byte 0x81 at offset 5"):
        list(engine.read_bytes(b"one\n1\x81", "a.txt"))


def test_the_rules_that_ship_are_in_order_and_all_in_the_folder() -> None:
    ids = [rule.id for rule in engine.shipped_rules()]
    assert ids == sorted(ids)
    assert set(ids) == {path.stem for path in (Path(__file__).parent.parent / "rules").rglob("*.yaml")}


def test_rules_of_ones_own_come_beside_those_that_ship(tmp_path: Path) -> None:
    ours = next((Path(__file__).parent.parent / "rules").rglob("direction.yaml")).read_text(encoding="utf-8")
    path = tmp_path / "house" / "our-direction.yaml"
    path.parent.mkdir()
    path.write_text(ours.replace("id: direction", "id: our-direction"), encoding="utf-8")
    rules, errors = engine.load_rules([str(path)], ["house"])
    assert ({rule.id for rule in rules}, errors) == ({"our-direction"}, [])
    under, errors = engine.rules_under(str(tmp_path))
    assert ({rule.path for rule in under}, errors) == ({str(path)}, [])


def test_a_bad_rule_stops_no_good_one(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("id: bad", encoding="utf-8")
    rules, errors = engine.load_rules([str(tmp_path)])
    assert [rule.id for rule in rules] == [rule.id for rule in engine.shipped_rules()]
    assert errors
    assert {error.path for error in errors} == {str(tmp_path / "bad.yaml")}


def test_the_date_from_outside_is_that_by_which_weekdays_are_judged() -> None:
    text = "The court sits again on Monday, May 6."
    assert checker.check(text, notes=True) == []
    assert [finding.fits for finding in checker.check(text, date=date(2024, 4, 28), notes=True)] == []
    assert [finding.rule for finding in checker.check(text, date=date(2025, 4, 28), notes=True)] == ["weekday"]


def test_extract_selects_kinds_and_leaves_implied_numbers_out() -> None:
    text = "Both men paid $5 on Monday for 20%."
    assert [figure.text for figure in checker.extract(text)] == ["$5", "20%"]
    assert [figure.text for figure in checker.extract(text, kinds=frozenset((Kind.DATE,)))] == ["Monday"]
    assert [figure.text for figure in checker.extract(text, implied=True)] == ["Both", "$5", "20%"]


def test_the_same_text_gives_the_same_findings() -> None:
    assert checker.check(STORY, notes=True) == checker.check(STORY, notes=True) != []


class Clock:
    """A clock that stands still until it has been looked at a number of times, and then is an hour late."""

    def __init__(self, looks: float = float("inf")) -> None:
        self.left = looks
        self.looks = 0

    def __call__(self) -> float:
        self.looks += 1
        return 0.0 if self.looks <= self.left else 3600.0


def looks(text: str, monkeypatch: pytest.MonkeyPatch, left: float = float("inf")) -> int:
    """How often a check looks at the clock."""
    clock = Clock(left)
    monkeypatch.setattr(engine, "monotonic", clock)
    engine.check(engine.read_text(text), shipped("direction"), seconds=60)
    return clock.looks


def test_a_check_ends_at_whichever_look_at_the_clock_its_time_is_up(monkeypatch: pytest.MonkeyPatch) -> None:
    for left in range(1, looks(SLIPS, monkeypatch)):
        with pytest.raises(TooLongError, match="not checked within 60 seconds"):
            looks(SLIPS, monkeypatch, left)


def test_the_clock_is_looked_at_as_sentences_are_read_and_as_findings_are_put_together(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    few, many, slips = (looks(text, monkeypatch) for text in (NO_SLIPS, NO_SLIPS * 2, SLIPS))
    sentences = NO_SLIPS.count(".")
    assert many - few >= 4 * sentences  # tokens, syntax, statements and claims
    assert slips - few >= 4 * sentences  # confidence, sums, repairs and findings
