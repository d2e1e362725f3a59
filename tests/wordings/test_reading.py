"""What a newsroom's wordings say of a sentence, and that all rules of the kind judge it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from checker import engine
from checker.clauses.parse import parses
from checker.model.statement import Statement
from checker.wordings.reading import read
from tests.security.attacking import RULE


def rule_with(folder: Path, kind: str, wordings: list[str]) -> str:
    """The path of a rule of a kind with some wordings; what it requires is never asked."""
    slot = {"change": "after", "share": "share", "parts": "total", "span": "length"}[kind]
    text = RULE.replace("of: change", f"of: {kind}").replace("before == after", f"{slot} == {slot}")
    text = text.replace('"{before} is not {after}."', f'"{{{slot}}} is not itself."')
    path = folder / "house" / "sold.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text.replace('  - "{before} rose to {after}"', "\n".join(f'  - "{each}"' for each in wordings)))
    return str(path)


def said(folder: Path, kind: str, wordings: list[str], text: str) -> list[Statement]:
    rules, errors = engine.load_rules((rule_with(folder, kind, wordings),), ["sold"])
    assert errors == []
    return [*read(rules, parses(engine.extract(engine.read_text(text))))]


def slots(statement: Statement) -> Mapping[str, list[str]]:
    return {slot.name: [figure.text for figure in slot.figures] for slot in statement.slots}


def test_a_wording_fills_the_slots_that_it_names(tmp_path: Path) -> None:
    (one,) = said(
        tmp_path, "share", ["{part} with {whole} to fill ... {share}"], "It sold 180 with 200 to fill, or 80%."
    )
    assert (one.kind, slots(one)) == ("share", {"part": ["180"], "whole": ["200"], "share": ["80%"]})


def test_the_way_is_the_word_and_where_it_leads(tmp_path: Path) -> None:
    for word, direction in (("climbed", 1), ("sank", -1)):
        (one,) = said(tmp_path, "change", ["{way:@rise|@fall} all along to {after}"], f"It {word} all along to 90.")
        assert (one.said, one.direction, slots(one)) == (word, direction, {"after": ["90"]})


@pytest.mark.parametrize(("name", "state"), [("all", "closed"), ("some", "open")])
def test_a_list_is_the_parts_and_its_name_says_whether_they_are_all(tmp_path: Path, name: str, state: str) -> None:
    (one,) = said(
        tmp_path,
        "parts",
        [f"{{{name}+}} on a bill of {{total}}"],
        "The ship took 12 men, 20 women and 3 dogs on a bill of 35.",
    )
    assert (one.state, slots(one)) == (state, {"parts": ["12", "20", "3"], "total": ["35"]})


def test_a_slot_of_a_date_takes_dates_alone(tmp_path: Path) -> None:
    wordings = ["{length} counted from {start}"]
    assert len(said(tmp_path, "span", wordings, "It has lasted 12 years, counted from 3 May 2003.")) == 1
    assert said(tmp_path, "span", wordings, "It has lasted 12 years, counted from 40 cows.") == []


def test_of_wordings_that_hold_one_another_the_widest_speaks(tmp_path: Path) -> None:
    wordings = ["{part} with {whole} to fill", "{part} with {whole} to fill ... {share}", "{part} with {whole} to fill"]
    assert [len(slots(one)) for one in said(tmp_path, "share", wordings, "It sold 180 with 200 to fill, or 80%.")] == [
        3
    ]
    assert [len(slots(one)) for one in said(tmp_path, "share", wordings, "It sold 180 with 200 to fill.")] == [2]


def test_what_ships_judges_a_wording_too(tmp_path: Path) -> None:
    path = rule_with(tmp_path, "share", ["{part} with {whole} to fill ... {share}"])
    rules, _ = engine.load_rules((path,))
    report = engine.check(engine.read_text("The hall sold 180 seats with 200 to fill, a rate of 80%."), rules)
    assert [finding.message for finding in report.findings] == ["180 of 200 is 90%, not 80%."]


def test_a_wording_stands_in_the_place_of_what_the_clause_says_of_the_same_figures(tmp_path: Path) -> None:
    path = rule_with(tmp_path, "change", ["{way:@rise|@fall} from {before} to {after}"])
    rules, _ = engine.load_rules((path,))
    told = engine.examine(engine.read_text("Sales rose from 60 to 80."), rules).statements
    assert [each.kind for each in told] == ["change"]


def test_a_reading_without_wordings_costs_nothing() -> None:
    assert read(engine.shipped_rules(), {}) == ()
