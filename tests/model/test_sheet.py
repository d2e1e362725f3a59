from __future__ import annotations

from checker.model.claim import Verdict
from checker.model.document import Zone
from checker.model.sheet import Part, Sheet, SheetClaim, SheetFigure, State

TOTAL, PART = Part("total", 0, 2, "52", 0), Part("all", 8, 10, "12", 1)


def claim(verdict: Verdict, *parts: Part, rule: str = "total-of-row") -> SheetClaim:
    return SheetClaim(rule, "It adds up.", verdict, parts, (), "12 ≠ 52", None, (), False)


def test_what_fails_is_told_first_and_what_could_not_be_judged_is_not() -> None:
    claims = (
        claim(Verdict.UNKNOWN, TOTAL),
        claim(Verdict.HOLDS, TOTAL),
        claim(Verdict.LOOSE, TOTAL),
        claim(Verdict.FAILS, TOTAL),
        claim(Verdict.HOLDS, TOTAL, PART),
        claim(Verdict.FAILS, PART),  # of another figure
    )
    figure = SheetFigure(0, 2, "52", 1, 1, 1, 3, Zone.BODY, State.ALONE, claims=(0, 1, 2, 3, 4))
    assert Sheet((figure,), claims, ()).telling(figure) == (3, 2, 1, 4)


def test_of_claims_that_say_the_same_one_is_told() -> None:
    claims = (
        claim(Verdict.HOLDS, TOTAL, PART),
        claim(Verdict.HOLDS, PART, TOTAL, rule="total-of-parts"),
        claim(Verdict.HOLDS, TOTAL),
    )
    figure = SheetFigure(0, 2, "52", 1, 1, 1, 3, Zone.BODY, State.ALONE, claims=(0, 1, 2))
    assert Sheet((figure,), claims, ()).telling(figure) == (0, 2)
