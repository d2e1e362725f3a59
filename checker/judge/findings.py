"""Turns failed and loose claims into findings, one for each slip."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import reduce
from typing import NamedTuple, TypeAlias

from checker.judge.confidence import WARNING, doubted, severity
from checker.judge.evidence import Evidence
from checker.judge.merging import INFERRED, TOLD, WEAK, Weighed, merged, same_slips
from checker.judge.repair import Repair, mends, repairs
from checker.judge.values import MOST, figures_of, is_equation, values_of
from checker.judge.wording import message
from checker.model.claim import OFF, Claim, Judged, Verdict
from checker.model.figure import Figure
from checker.model.finding import Finding, Place, Severity
from checker.model.rule import Rule
from checker.model.statement import UNTIED
from checker.model.tick import Tick, ticking, unlimited

MOST_SHARED = 40  # failed claims about one figure that are examined for a common repair

Placed: TypeAlias = tuple[str, Figure]  # a figure in its role


class _Slip(NamedTuple):
    """Claims that are the same sum, what would mend them, and what would mend them as well."""

    group: Sequence[Judged]
    repair: Repair
    rest: Sequence[Repair]

    @property
    def claim(self) -> Claim:
        return self.group[0].claim


def findings(
    rules: Mapping[str, Rule],
    judged: Sequence[Judged],
    story: date | None,
    figures: Sequence[Figure] = (),
    tick: Tick = unlimited,
) -> tuple[tuple[Finding, ...], tuple[str, ...]]:
    """The findings of an article in the order of the text; those for one slip are merged.

    And the limits that were reached, each a sentence. ``figures`` are all those of the article. ``tick`` is called at
    each slip, and may raise an error.
    """
    trust = _trust(judged)
    fixed = _trust(each for each in judged if is_equation(rules[each.claim.rule]))  # an order holds of many a number
    evidence = Evidence(figures, fixed)
    slips = [
        _Slip(group, *_odd_one_out(rules[group[0].claim.rule], group[0].claim, story, trust, evidence))
        for group in ticking(_same_sums(ticking(judged, tick), rules, story), tick)
    ]
    sharing = _sharing(slips)
    one_for_each = _mended_as_one(slips, sharing, rules, story, tick)
    found = [
        reduce(merged, [_weighed(rules, each, story, evidence, alone=len(one) == 1) for each in one])
        for one in ticking(one_for_each, tick)
    ]
    ordered = sorted(same_slips(found), key=lambda f: (f.start, f.end, -f.severity.rank, f.rule, f.fingerprint))
    return tuple(ordered), tuple(_limits(slips, sharing))


def _limits(slips: Iterable[_Slip], sharing: Mapping[int, Sequence[int]]) -> Iterator[str]:
    if any(len(bound.figures) > MOST for slip in slips for each in slip.group for bound in each.claim.roles):
        yield f"No slip was looked for among the parts of a list of more than {MOST} figures."
    if any(len(numbers) > MOST_SHARED for numbers in sharing.values()):
        yield f"One slip was looked for in the first {MOST_SHARED} failed claims about a figure only."


def _same_sums(judged: Iterable[Judged], rules: Mapping[str, Rule], story: date | None) -> list[list[Judged]]:
    """Failed or loose claims; those of one rule that are the same sum and share a figure are grouped."""
    groups: dict[int, list[Judged]] = {}
    of_figure: dict[tuple[str, str, int], int] = {}
    for number, each in enumerate(judged):
        if each.verdict not in OFF:
            continue
        said = each.arithmetic or _said(rules[each.claim.rule], each.claim, story)
        keys = [(each.claim.rule, said, f.start) for bound in each.claim.roles for f in bound.figures]
        group = next((of_figure[key] for key in keys if key in of_figure), number)
        groups.setdefault(group, []).append(each)
        for key in keys:
            of_figure.setdefault(key, group)
    return list(groups.values())


def _said(rule: Rule, claim: Claim, story: date | None) -> str:
    return message(rule, claim, values_of(rule, claim, story))


def _trust(judged: Iterable[Judged]) -> Counter[int]:
    """For each figure, by where it begins: how many of its claims hold, less those that fail.

    A figure that clashes with three others is rather wrong than all of them.
    """
    trust: Counter[int] = Counter()
    for each in judged:
        worth = {Verdict.HOLDS: 1, Verdict.FAILS: -1}.get(each.verdict, 0)
        for figure in (figure for bound in each.claim.roles for figure in bound.figures):
            trust[figure.start] += worth
    return trust


def _sharing(slips: Iterable[_Slip]) -> dict[int, list[int]]:
    """For each figure, by where it begins: the numbers of the slips with its claims."""
    sharing: dict[int, list[int]] = {}
    for number, slip in enumerate(slips):
        for start in {figure.start for bound in slip.claim.roles for figure in bound.figures}:
            sharing.setdefault(start, []).append(number)
    return sharing


def _mended_as_one(
    slips: Sequence[_Slip],
    sharing: Mapping[int, Sequence[int]],
    rules: Mapping[str, Rule],
    story: date | None,
    tick: Tick,
) -> list[list[_Slip]]:
    """Each slip with those that its repair mends too, unless theirs mends it as well: then either may be wrong.

    One that is only shown as a note does not speak for one that is shown as more.
    """

    def mended(by: int, number: int) -> bool:
        claim = slips[number].claim
        return mends(slips[by].repair, rules[claim.rule], claim, story)

    def speaks_for(by: int, number: int) -> bool:
        one, other = (_shown(rules[slips[at].claim.rule], slips[at]) for at in (by, number))
        return one is not Severity.NOTE or other is Severity.NOTE

    followers: dict[int, list[int]] = {}  # of each slip that has some
    taken: set[int] = set()
    for number, slip in enumerate(ticking(slips, tick)):
        for other in sharing.get(slip.repair.figure.start, ())[:MOST_SHARED]:
            free = taken.isdisjoint((number, other)) and other not in followers
            if free and speaks_for(number, other) and mended(number, other) and not mended(other, number):
                followers.setdefault(number, []).append(other)
                taken.add(other)
    return [
        [slip, *(slips[other] for other in followers.get(number, ()))]
        for number, slip in enumerate(slips)
        if number not in taken
    ]


def _shown(rule: Rule, slip: _Slip) -> Severity:
    """How severe it is shown as: a loose claim is a note, and else the settings decide, or how sure it is."""
    if slip.group[0].verdict is Verdict.LOOSE:
        return Severity.NOTE
    return rule.shown_as or severity(_sure(slip))


def _sure(slip: _Slip) -> float:
    """The confidence of the surest of its claims."""
    return max(each.confidence or 0.0 for each in slip.group)


def _weighed(rules: Mapping[str, Rule], slip: _Slip, story: date | None, evidence: Evidence, *, alone: bool) -> Weighed:
    """One finding for claims that are the same sum; its text is that of the first.

    A figure whose repair mends other sums too is the wrong one; in a sum that fails ``alone`` any figure may be.
    """
    group, repair, rest = slip
    judged, claim = group[0], slip.claim
    rule = rules[claim.rule]
    placed = _placed(each.claim for each in group)
    weak = judged.verdict is Verdict.LOOSE
    sure = doubted(_sure(slip)) if weak else _sure(slip)
    found = Finding(
        rule=rule.id,
        severity=_shown(rule, slip),
        confidence=sure,
        message=_said(rule, claim, story),
        arithmetic=judged.arithmetic,
        fits=repair.fits if repair.sure else None,
        slip=repair.slip if repair.sure else None,
        start=repair.figure.start,
        end=repair.figure.end,
        figures=tuple(Place(role, figure.start, figure.end, figure.text) for role, figure in placed),
        fingerprint=_fingerprint(rule.id, placed),
        also=evidence.as_likely(rule, claim, story, repair, rest) if alone and sure >= WARNING else (),
    )
    return Weighed(found, rule.key, WEAK if weak else INFERRED if claim.mechanism in UNTIED else TOLD, repair.fits)


def _odd_one_out(
    rule: Rule, claim: Claim, story: date | None, trust: Counter[int], evidence: Evidence
) -> tuple[Repair, Sequence[Repair]]:
    """The repair of the figure that the rest of the article supports least, and all such; the rule chooses one."""
    flagged = _flagged(rule, claim)
    chosen = max(flagged, key=_size)
    possible = repairs(rule, claim, story)
    if not possible:
        return Repair(chosen, None), ()
    least = min(trust[repair.figure.start] for repair in possible)
    doubted = [repair for repair in possible if trust[repair.figure.start] == least]
    if is_equation(rule):
        told = [evidence.speaks_for(repair, claim) for repair in doubted]
        likeliest = [repair for repair, worth in zip(doubted, told, strict=True) if worth == max(told)]
        return min(likeliest, key=lambda repair: (repair.slip is None, repair.figure is not chosen)), likeliest
    # Many slips mend an inequality: one says something only where no other figure of the role has one.
    slipped = [repair for repair in doubted if repair.figure in flagged]
    return (slipped[0] if len(slipped) == 1 else Repair(chosen, None)), ()


def _size(figure: Figure) -> Fraction:
    return max((number.value for number in figure.quantity.numbers), default=Fraction(0))


def _flagged(rule: Rule, claim: Claim) -> tuple[Figure, ...]:
    """The figures that a rule points at, or the last ones if it names none."""
    return (figures_of(claim, rule.flag) if rule.flag else ()) or claim.roles[-1].figures


def _placed(claims: Iterable[Claim]) -> tuple[Placed, ...]:
    placed = {
        (figure.start, figure.end): (bound.role, figure)
        for claim in claims
        for bound in claim.roles
        for figure in bound.figures
    }
    return tuple(placed[key] for key in sorted(placed))


def _fingerprint(rule: str, placed: Iterable[Placed]) -> str:
    """A digest of the rule, the roles and the values; a moved paragraph or another hedge does not change it."""
    from hashlib import sha256  # slow to load, and an article that agrees with itself does not need it

    parts = sorted(f"{role}={_printed_value(figure)}" for role, figure in placed)
    return sha256("\n".join([rule, *parts]).encode()).hexdigest()[:16]


def _printed_value(figure: Figure) -> str:
    numbers = " ".join(str(number.value) for number in figure.quantity.numbers)
    return f"{figure.kind} {numbers or figure.text} {figure.quantity.unit}"
