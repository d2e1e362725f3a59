from __future__ import annotations

import pytest

from checker.judge.values import values_of
from checker.judge.verdicts import judge
from checker.judge.wording import joined, message
from checker.model.claim import Claim, Word
from checker.model.quantity import Kind, Moment
from checker.model.rule import Rule
from tests.judge.claims import claim, counts, figure, rule


def spelled(of: Rule, claimed: Claim) -> str:
    return judge(of, claimed, None).arithmetic


@pytest.mark.parametrize(
    ("require", "text"),
    [
        ("sum(parts) == total", "160 + 80 = 240 ≠ 250"),
        ("sum(parts) == before", "160 + 80 = 240"),
        ("total == sum(parts)", "250 ≠ 160 + 80 = 240"),
        ("sum(parts) < total", "160 + 80 = 240 < 250"),
        ("sum(parts) >= total", "160 + 80 = 240 < 250"),
        ("total > 1.1 * sum(parts)", "250 ≤ 1.1 × (160 + 80) = 264"),
        ("before != total", "240 ≠ 250"),
        ("before != before", ""),
        ("before == 240 and total == 240", "250 ≠ 240"),
        ("not total == 250", ""),
        ("not total == sum(parts)", "not (250 ≠ 160 + 80 = 240)"),
        ("total < before", ""),
        ("after == total", "? = 250"),
        ("sum(total) == total", "? = 250"),
    ],
)
def test_a_comparison_is_shown_as_it_came_out(require: str, text: str) -> None:
    of = rule(require)
    roles = {"parts": counts(160, 80), "total": counts(250, start=50), "before": counts(240, start=90)}
    assert spelled(of, claim(of, roles)) == text


@pytest.mark.parametrize(
    ("calculation", "text"),
    [
        ("total - before - 1", "12 − 4 − 1"),
        ("total - (before - 1)", "12 − (4 − 1)"),
        ("(total - before) * 2", "(12 − 4) × 2"),
        ("total - before * 2", "12 − 4 × 2"),
        ("total / (before * 2)", "12 ÷ (4 × 2)"),
        ("total + (before + 1)", "12 + 4 + 1"),
        ("sum(parts) / count(parts)", "(4 + 12) ÷ 2"),
    ],
)
def test_a_calculation_can_be_read_back(calculation: str, text: str) -> None:
    of = rule(f"{calculation} == 9999")
    (before, total) = counts(4, 12)
    roles = {"before": (before,), "total": (total,), "parts": (before, total)}
    assert spelled(of, claim(of, roles)).split(" = ")[0] == text


def test_a_name_of_let_is_spelled_out() -> None:
    of = rule("made == total", made="sum(parts)")
    roles = {"parts": counts(2400, 2700), "total": counts(5000, start=50)}
    assert spelled(of, claim(of, roles)) == "2,400 + 2,700 = 5,100 ≈ 5,000"


def test_a_change_has_the_sign_of_its_verb() -> None:
    of = rule(
        "stated == actual",
        "From {before} to {after} is {actual}, not {stated}: it {verb}.",
        stated="signed(change, verb)",
        actual="percent_change(before, after)",
    )
    percent = figure("50%", 50, 40, kind=Kind.PERCENT, unit="percent")
    before, after = counts(120, 80)
    claimed = claim(of, {"before": (before,), "after": (after,), "change": (percent,)}, Word("verb", "fell", -1))
    assert spelled(of, claimed) == "-50% ≠ 100 × (80 − 120) ÷ 120 = -33.3%"
    assert message(of, claimed, values_of(of, claimed, None)) == "From 120 to 80 is -33.3%, not -50%: it fell."


def test_a_message_names_figures_as_they_are_printed() -> None:
    of = rule("sum(parts) == total", "{parts} make {sum(parts)}, not {total}.")
    roles = {"parts": (figure("eight", 8), figure("54", 54, 10)), "total": (figure("about 50", 50, 20),)}
    claimed = claim(of, roles)
    assert message(of, claimed, values_of(of, claimed, None)) == "Eight and 54 make 62, not about 50."


def test_a_day_is_named_as_far_as_it_is_known() -> None:
    of = rule("made == total", "{made}", made="total")
    day = figure("6 May", 0, numbers=(), kind=Kind.DATE, moment=Moment(month=5, day=6))
    claimed = claim(of, {"total": (day,)})
    assert message(of, claimed, values_of(of, claimed, None)) == "5-6"


def test_texts_are_joined_as_in_prose() -> None:
    assert joined(["a"]) == "a"
    assert joined(["a", "b"]) == "a and b"
    assert joined(["a", "b", "c"]) == "a, b and c"
