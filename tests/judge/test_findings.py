from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

import checker
from checker.judge.confidence import weighed
from checker.judge.findings import findings
from checker.judge.signs import Told
from checker.judge.verdicts import judge
from checker.model.claim import Claim, Verdict
from checker.model.figure import Figure
from checker.model.finding import Finding, Severity
from checker.model.quantity import Hedge
from checker.model.rule import Rule
from tests.judge.claims import claim, counts, figure, rule

SUM = rule("sum(parts) == total", "{parts} make {sum(parts)}, not {total}.", name="sum", flag="total")
SAME = rule("before == after", "{before} and {after}.", name="same", flag="after")
WITHIN = rule("sum(parts) <= total", "{parts} of {total}.", name="within", flag="parts")
RULES = {each.id: each for each in (SUM, SAME, WITHIN)}

PARTS = counts(160, 90)
(TOTAL,) = counts(205, start=50)


def found(*claims: Claim) -> list[Finding]:
    judged = [judge(RULES[each.rule], each, None) for each in claims]
    return list(findings(RULES, weighed(judged, RULES, None, Told((), judged, {}), all_of=False), None)[0])


def sums(parts: tuple[Figure, ...], total: Figure) -> Claim:
    return claim(SUM, {"parts": parts, "total": (total,)})


def same(before: Figure, after: Figure) -> Claim:
    return claim(SAME, {"before": (before,), "after": (after,)})


def pointed(found: Iterable[Finding]) -> list[tuple[str, str, str | None, str | None]]:
    return [(one.rule, next(f.text for f in one.figures if f.start == one.start), one.fits, one.slip) for one in found]


def test_a_failed_claim_is_a_finding_with_every_place_in_the_order_of_the_text() -> None:
    (finding,) = found(sums(PARTS, TOTAL))
    assert (finding.rule, finding.severity, finding.message) == ("sum", SUM.severity, "160 and 90 make 250, not 205.")
    assert (finding.arithmetic, finding.fits, finding.slip) == ("160 + 90 = 250 ≠ 205", "250", "digits swapped")
    assert [(place.role, place.text) for place in finding.figures] == [
        ("parts", "160"),
        ("parts", "90"),
        ("total", "205"),
    ]
    assert (finding.start, finding.end) == (TOTAL.start, TOTAL.end)


def test_where_the_phrase_lacks_the_flagged_role_it_points_at_the_last_figure() -> None:
    without = {**RULES, "same": replace(SAME, flag="total")}
    judged = judge(without["same"], same(*counts(160, 90)), None)
    ((finding,), _) = findings(without, [judged], None)
    assert pointed([finding]) == [("same", "90", "160", None)]


def test_what_holds_and_what_was_rather_misread_is_no_finding() -> None:
    claims = (sums(PARTS, *counts(each, start=50)) for each in (250, 900))
    holds, fails = (judge(RULES[each.rule], each, None) for each in claims)
    misread = replace(fails, verdict=Verdict.UNKNOWN)
    assert (holds.verdict, fails.verdict) == (Verdict.HOLDS, Verdict.FAILS)
    assert findings(RULES, [holds, misread], None)[0] == ()


def test_a_loose_claim_is_a_note() -> None:
    (finding,) = found(sums(counts(2400, 2700), *counts(5000, start=50)))
    assert (finding.severity, finding.arithmetic) == (Severity.NOTE, "2,400 + 2,700 = 5,100 ≈ 5,000")


def test_the_odd_one_out_is_the_figure_that_nothing_else_supports() -> None:
    (first,), (second,) = counts(250, start=100), counts(250, start=120)
    (wrong,) = counts(205, start=140)
    agreeing = same(first, second)
    assert pointed(found(agreeing, same(wrong, second))) == [("same", "205", "250", "digits swapped")]
    assert pointed(found(agreeing, same(second, wrong))) == [("same", "205", "250", "digits swapped")]


def test_among_equals_it_is_the_figure_that_the_rule_flags() -> None:
    a, b = counts(205, 250)
    assert pointed(found(same(a, b))) == [("same", "250", "205", "digits swapped")]
    assert pointed(found(same(b, a))) == [("same", "205", "250", "digits swapped")]


def test_where_many_figures_could_mend_an_inequality_it_is_the_largest_and_nothing_fits() -> None:
    claimed = claim(WITHIN, {"parts": counts(41, 52), "total": counts(27, start=50)})
    assert pointed(found(claimed)) == [("within", "52", None, None)]


def test_where_one_slip_would_mend_an_inequality_its_figure_is_pointed_at_and_nothing_fits() -> None:
    claimed = claim(WITHIN, {"parts": counts(8, 540), "total": counts(268, start=50)})
    assert pointed(found(claimed)) == [("within", "540", None, None)]


def test_one_sum_over_equal_mentions_is_one_finding() -> None:
    again = replace(TOTAL, start=80, end=83)
    (finding,) = found(sums(PARTS, TOTAL), sums(PARTS, again))
    assert [place.start for place in finding.figures] == [0, 10, 50, 80]
    assert finding.arithmetic == "160 + 90 = 250 ≠ 205"


def test_findings_that_one_figure_would_mend_are_one_that_names_every_sum() -> None:
    (elsewhere,) = counts(250, start=100)
    agreeing = sums(PARTS, elsewhere)
    (finding,) = found(agreeing, same(elsewhere, TOTAL), sums(PARTS, TOTAL))
    assert finding.arithmetic == "250 ≠ 205; 160 + 90 = 250 ≠ 205"
    assert [place.text for place in finding.figures] == ["160", "90", "205", "250"]


def test_findings_that_point_at_different_figures_stay_apart_in_the_order_of_the_text() -> None:
    late = claim(WITHIN, {"parts": counts(41, start=200), "total": counts(27, start=220)})
    assert pointed(found(late, sums(PARTS, TOTAL))) == [
        ("sum", "205", "250", "digits swapped"),
        ("within", "41", None, None),
    ]


def test_a_fingerprint_survives_a_moved_paragraph_and_no_other_value() -> None:
    def fingerprint(*, shift: int = 0, total: int = 205, of: Rule = SUM, hedge: Hedge = Hedge.NONE) -> str:
        whole = figure(str(total), total, 50 + shift, hedge=hedge)
        claimed = claim(of, {"parts": counts(160, 190, start=shift), "total": (whole,)})
        return found(claimed)[0].fingerprint

    assert fingerprint(shift=1000) == fingerprint(hedge=Hedge.EXACTLY) == fingerprint()
    assert len({fingerprint(), fingerprint(total=206), fingerprint(of=WITHIN)}) == 3


def test_a_value_that_is_missing_leaves_a_claim_unknown_with_the_reason() -> None:
    judged = judge(SAME, claim(SAME, {"before": counts(1)}), None)
    assert judged.verdict is Verdict.UNKNOWN
    assert judged.reasons == ("a value that the rule needs is not in the text",)


def test_a_figure_that_clashes_with_several_is_the_odd_one_out_and_one_finding_names_them_all() -> None:
    wrong, *right = counts(350, 400, 400, 400)
    (finding,) = found(*(same(wrong, each) for each in right))
    assert [place.text for place in finding.figures] == ["350", "400", "400", "400"]
    assert (finding.start, finding.fits) == (wrong.start, "400")


def test_two_rules_on_the_same_figures_make_one_finding() -> None:
    found = checker.check("It was a record 45, beating the previous best of 52.", notes=True)
    assert [[place.text for place in finding.figures] for finding in found] == [["45", "52"]]


def test_what_the_repair_of_one_claim_mends_too_is_of_its_slip() -> None:
    (headline,) = counts(110_000, start=80)
    (slipped,) = counts(110, start=90)
    (rest,) = counts(60_000, start=100)
    (total,) = counts(170_000, start=120)
    claims = (same(headline, slipped), sums((slipped, rest), total))
    for order in (claims, claims[::-1]):
        (finding,) = found(*order)
        assert pointed([finding]) == [("same", slipped.text, "110,000", None)]
        assert [place.text for place in finding.figures] == [f.text for f in (headline, slipped, rest, total)]
    assert [one.fits for one in found(claims[1])] == ["60,110"]
