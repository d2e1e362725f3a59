"""Claims into verdicts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from checker.evaluation.evaluate import verdict
from checker.evaluation.operands import Value
from checker.judge.earlier_figures import earlier_figure
from checker.judge.nearness import FAR, is_far
from checker.judge.stand_ins import stand_in
from checker.judge.values import values_of
from checker.model.claim import OFF, Claim, Judged, Verdict
from checker.model.figure import Figure
from checker.model.rule import Rule

MISSING = "a value that the rule needs is not in the text"


def judge(rule: Rule, claim: Claim, story: date | None, told: Sequence[Figure], spell_all: bool = True) -> Judged:
    """The verdict on a claim, where the article tells these figures, in their order.

    An innocent explanation makes it ``unknown``. Most claims hold, and only ``explain`` shows their sums: unless
    ``spell_all``, those of what no finding is made of are left out.
    """
    values = values_of(rule, claim, story)
    found = verdict(rule.require, values)
    off = found in OFF
    reasons = (claim.reasons or _wrongly_linked(rule, claim, story, told)) if off else ()
    spelled = _arithmetic(rule, claim, values) if spell_all or (off and not reasons) else ""
    if reasons:
        return Judged(claim, Verdict.UNKNOWN, spelled, reasons)
    return Judged(claim, found, spelled, (MISSING,) if found is Verdict.UNKNOWN else ())


def _wrongly_linked(rule: Rule, claim: Claim, story: date | None, told: Sequence[Figure]) -> tuple[str, ...]:
    """Why the figures of a failed claim do not belong together, as far as their values tell."""
    if is_far(rule, claim, story):
        return (FAR,)
    if found := stand_in(rule, claim, story, told):
        return (f"it holds with {found[1].text} in place of {found[0].text}",)
    if earlier := earlier_figure(rule, claim, story, told):
        return (f"it holds with {earlier.text}, which stands before",)
    return ()


def _arithmetic(rule: Rule, claim: Claim, values: Mapping[str, Value]) -> str:
    from checker.judge.wording import arithmetic  # with what prints figures, which few runs need

    return arithmetic(rule, claim, values)
