"""Rules on documents, and the sheet of what was found."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec
import pytest

import checker
from checker import engine
from checker.errors import CrossfootError, TooLongError
from checker.model.claim import Verdict
from checker.model.quantity import Kind
from checker.model.rule import Rule
from checker.model.sheet import Sheet, reported
from checker.sheet import sheet

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


# The figure sheet: how each figure of an article came out, and what it was held against.

RAID = """Police arrest 205 suspects in harbour raid

Police in Marlow arrested 250 suspects on Friday, under order B17.

The first boats went in before dawn, officers arresting 160 smugglers and 90 fugitives and seizing 912 phones.
"""


def of(text: str, form: str = "plain") -> Sheet:
    (document,) = engine.read_bytes(text.encode(), None, form=form)
    assert not isinstance(document, Exception)
    return sheet(engine.examine(document, engine.shipped_rules()), engine.shipped_rules())


def states(made: Sheet) -> dict[str, str]:
    return {figure.text: str(figure.state) for figure in made.figures}


def test_each_figure_says_how_it_came_out_in_the_order_of_the_text() -> None:
    found = states(of(RAID.replace("205", "250", 1)))
    assert found == {
        "250": "cross-checked", "Friday": "alone", "B17": "unread", "first": "alone",
        "160": "cross-checked", "90": "cross-checked", "912": "alone",
    }  # fmt: skip


def test_a_figure_of_a_finding_is_contradicted_and_its_claim_says_what_would_fit() -> None:
    made = of(RAID)
    assert states(made)["205"] == "contradicted"
    (claim,) = (each for each in made.claims if each.rule.startswith("total-of-row") and each.finding == 0)
    assert (claim.verdict, made.findings[0].fits) == (Verdict.FAILS, "250")
    assert [(part.role, part.text) for part in claim.parts] == [("total", "205"), ("all", "160"), ("all", "90")]
    assert "160 + 90 = 250" in claim.arithmetic
    assert claim.title.endswith(".")
    assert [made.figures[part.figure].text for part in claim.parts if part.figure is not None] == ["205", "160", "90"]


def test_claims_and_figures_name_each_other() -> None:
    made = of(RAID)
    for number, claim in enumerate(made.claims):
        assert all(number in made.figures[part.figure].claims for part in claim.parts if part.figure is not None)
    for figure in made.figures:
        assert all(any(part.start == figure.start for part in made.claims[n].parts) for n in figure.claims)


def test_a_figure_whose_finding_is_not_reported_is_not_contradicted() -> None:
    made = reported(of(RAID), ())
    assert "contradicted" not in states(made).values()
    assert {claim.finding for claim in made.claims} == {None}
    assert states(reported(made, of(RAID).findings)) == states(of(RAID))


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("They meet on Monday, 6 May 2024.", "cross-checked"),
        ("They meet on 6 May 2024.", "alone"),
        ("20 to 30 men.", "alone"),
    ],
)
def test_what_is_only_possible_in_itself_is_alone_and_a_day_has_its_weekday(text: str, state: str) -> None:
    (figure,) = of(text).figures
    assert figure.state == state


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Of the 2,030 voters, 1,550 voted.", "alone"),  # an order that holds is merely possible
        ("Of the 850 who wrote in, one was from abroad.", "alone"),
        ("The boat cost $4 million (£3.2 million).", "alone"),  # so is what lies in a wide range
        ("Pay rose 3.9% from £1,714 to £1,781.", "cross-checked"),
        ("It ran 10 miles (16 kilometres).", "cross-checked"),
        ("Three women, Ann Hill, Jo Park and Mina Rao, were held.", "cross-checked"),
    ],
)
def test_only_an_equation_cross_checks(text: str, state: str) -> None:
    assert set(states(of(text)).values()) == {state}


def test_what_fits_only_roughly_is_no_cross_check() -> None:
    made = of("Turnover was 5,000: 2,400 here and 2,700 there.")
    assert [claim.verdict for claim in made.claims] == [Verdict.LOOSE]
    assert set(states(made).values()) == {"alone"}


def test_what_agrees_with_a_doubted_figure_alone_is_no_cross_check() -> None:
    row = "Of the 412 crates on the quay, 289 were of tea and the other 113 of rice."
    made = of(f"Port holds 412 crates\n\n{row}")
    assert [(figure.text, str(figure.state)) for figure in made.figures] == [
        ("412", "alone"), ("412", "contradicted"), ("289", "contradicted"), ("113", "contradicted"),
    ]  # fmt: skip


def test_places_are_those_of_the_file_and_spans_those_of_the_prose() -> None:
    made = of("<h1>Two dead</h1>\n<p>It cost &pound;9m.</p>", "html")
    (cost,) = (figure for figure in made.figures if figure.kind == "money")
    assert (cost.text, cost.line, cost.column, cost.end_line, cost.end_column) == ("£9m", 2, 12, 2, 21)
    assert made.figures[0].zone == "headline"


def test_a_list_of_names_with_figures_in_it_is_a_part_without_a_figure_of_its_own() -> None:
    made = of("Four women, Ann Hill, 40, Jo Park, 30, and Mina Rao, 22, were held.")
    listed = [part for claim in made.claims for part in claim.parts if part.text.startswith("Ann")]
    assert [part.figure for part in listed] == [None]


def test_a_sheet_can_be_written_as_json() -> None:
    made = of(RAID)
    assert msgspec.json.decode(msgspec.json.encode(made), type=Sheet) == made


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Flight BA117 left.", ["BA117"]),
        ("Call 01632 960123.", ["01632", "960123"]),
        ("The COVID-19 ward.", ["19"]),
        ("x" * 200_000 + "9", ["x" * 200_000 + "9"]),
        ("x" * 200_000, []),
    ],
)
def test_numbers_that_are_no_figures_are_told_whole(text: str, numbers: list[str]) -> None:
    assert [figure.text for figure in of(text).figures if figure.state == "unread"] == numbers
