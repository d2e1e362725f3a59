"""Claims whose figures stand among others like them."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from checker.judge.findings import findings
from checker.judge.verdicts import WEAK, judge
from checker.judge.weak_links import CLOSE, is_weak
from checker.model.claim import Claim, Verdict
from checker.model.figure import Figure
from checker.model.finding import Severity
from checker.model.quantity import Kind
from tests.judge.claims import claim, figure, rule

RISEN = replace(rule("after > before", "Less."), inferred=True)


def at(text: str, value: int, token: int, **quantity: object) -> Figure:
    """A figure at a token, and at a character that tells the same order."""
    return replace(figure(text, value, 10 * token, **quantity), first=token, opening=token, stop=token + 1)


SALES, ABROAD, FORMER, BEHIND = at("840", 840, 2), at("310", 310, 4), at("770", 770, 10), at("295", 295, 14)


def risen(after: Figure = ABROAD, before: Figure = FORMER) -> Claim:
    return claim(RISEN, {"after": (after,), "before": (before,)})


def test_a_failed_claim_among_figures_like_its_own_is_a_note() -> None:
    told = (SALES, ABROAD, FORMER, BEHIND)
    assert is_weak(RISEN, risen(), told)
    judged = judge(RISEN, risen(), None, told)
    assert (judged.verdict, judged.reasons) == (Verdict.FAILS, (WEAK,))
    (found,) = findings({RISEN.id: RISEN}, [judged], None)[0]
    assert found.severity is Severity.NOTE


@pytest.mark.parametrize(
    "told",
    [
        (SALES, ABROAD, FORMER),
        (ABROAD, FORMER, BEHIND, at("280", 280, 18)),
        (at("840 feet", 840, 2, unit="foot"), ABROAD, FORMER, BEHIND),
        (ABROAD, FORMER, BEHIND, replace(SALES, sentence=1)),
    ],
)
def test_one_other_figure_none_before_or_those_of_another_unit_or_sentence_leave_no_doubt(
    told: tuple[Figure, ...],
) -> None:
    assert not is_weak(RISEN, risen(), told)


def test_figures_close_to_each_other_belong_together() -> None:
    near = at("770", 770, ABROAD.stop + CLOSE)
    assert not is_weak(RISEN, risen(before=near), (SALES, ABROAD, near, BEHIND))


def test_facts_told_twice_dates_and_what_a_sum_is_in_another_unit_are_linked_otherwise() -> None:
    told = (SALES, ABROAD, FORMER, BEHIND)
    same = rule("after == before")
    assert not is_weak(same, claim(same, {"after": (ABROAD,), "before": (FORMER,)}), told)
    date = at("May", 1, 10, kind=Kind.DATE, numbers=())
    assert not is_weak(RISEN, risen(before=date), (SALES, ABROAD, date, BEHIND))
    pounds, dollars, before, behind = (
        at(f"{value}", value, token, kind=Kind.MONEY, unit=unit)
        for value, token, unit in ((310, 4, "pound"), (77, 10, "dollar"), (84, 2, "pound"), (9, 14, "pound"))
    )
    assert not is_weak(RISEN, risen(pounds, dollars), (pounds, dollars, before, behind))
