from __future__ import annotations

import pytest

import checker
from checker.judge.repair import repairs
from checker.model.claim import Claim, Word
from checker.model.quantity import Kind, Moment
from checker.model.rule import Rule
from tests.judge.claims import claim, counts, figure, rule

ADDS_UP = rule("made == total", made="sum(parts)")


def told(of: Rule, what: Claim) -> list[tuple[str, str | None, str | None]]:
    return [(repair.figure.text, repair.fits, repair.slip) for repair in repairs(of, what, None)]


def test_slips_come_before_what_the_other_side_gives_and_the_likeliest_first() -> None:
    claimed = claim(ADDS_UP, {"parts": counts(160, 90), "total": counts(205, start=50)})
    assert told(ADDS_UP, claimed) == [("205", "250", "digits swapped"), ("205", "250", None)]


def test_a_part_can_be_the_slip() -> None:
    claimed = claim(ADDS_UP, {"parts": counts(106, 90), "total": counts(250, start=50)})
    assert told(ADDS_UP, claimed)[0] == ("106", "160", "digits swapped")


def test_the_other_side_mends_a_figure_and_no_list() -> None:
    claimed = claim(ADDS_UP, {"parts": counts(12, 14), "total": counts(99, start=50)})
    assert told(ADDS_UP, claimed) == [("99", "26", None)]


def test_a_stated_change_is_mended_without_the_sign_of_its_verb() -> None:
    change = rule("stated == actual", stated="signed(change, verb)", actual="percent_change(before, after)")
    percent = figure("40%", 40, 40, kind=Kind.PERCENT, unit="percent")
    before, after = counts(100, 50)
    claimed = claim(change, {"before": (before,), "after": (after,), "change": (percent,)}, Word("verb", "fell", -1))
    assert told(change, claimed)[-1] == ("40%", "50%", None)


def test_an_inequality_has_no_other_side() -> None:
    at_most = rule("sum(parts) <= total")
    claimed = claim(at_most, {"parts": counts(12, 15), "total": counts(26, start=50)})
    assert told(at_most, claimed) == [("26", "62", "digits swapped")]


def test_what_has_no_number_has_no_repair() -> None:
    weekday = rule("stated_weekday(total) == weekday_of(total)")
    day = figure("Monday, 6 May 2025", 0, numbers=(), kind=Kind.DATE, moment=Moment(2025, 5, 6, 0))
    assert told(weekday, claim(weekday, {"total": (day,)})) == []


def test_only_the_numbers_of_two_figures_side_by_side_are_exchanged() -> None:
    beside = "The port was sold for £40m ($21m). Its cranes were worth $10m (£5.3m), its tugs $4m (£2.1m)."
    apart = (
        "The brewer made 240m euros ($316m) and sold for 1.2bn euros ($1.58bn). It paid 60 euro cents ($0.86) a share."
    )
    slips = [finding.slip for text in (beside, apart) for finding in checker.check(text, notes=True)]
    assert slips == ["units exchanged", None]


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("The 22th man won.", "22nd"),
        ("He scored in the 91th minute.", "91st"),
        ("It was her 42th cap.", "42nd"),
        ("He scored with his 3nd shot.", "3rd"),
        ("The 111rd visitor won a prize.", "111th"),
        ("The 1,001th visitor won a prize.", "1,001st"),
    ],
)
def test_of_an_impossible_ordinal_only_its_letters_are_certain(text: str, fits: str) -> None:
    (finding,) = checker.check(text, notes=True)
    assert (finding.rule, finding.fits, finding.slip) == ("possible-value", fits, None)
