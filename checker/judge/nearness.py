"""How far figures are from agreeing: a slip leaves them near, a wrong link seldom does.

Measured on 12,000 published stories, where nearly all failures are wrong links, and on planted slips: nearly all
planted slips, and no wrong link, leave a level within 8/5 of what it should be if the amount is a percentage, and
within 5/2 if it is a factor; an order is off by at most 5/4, also in a few wrong links. The parts of a misread row
seldom make nearly its total.

A linked amount must also look like a slip of one digit, in figures of three digits or more: in smaller ones some digit
always mends it. A link without both of its levels, or to a total of two digits, proves nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from fractions import Fraction

from checker.evaluation.evaluate import with_lets
from checker.evaluation.operands import operands
from checker.judge.likeness import is_like_a_slip, is_like_a_slip_of_time, is_like_an_exchange
from checker.model.claim import Claim
from checker.model.figure import Figure
from checker.model.quantity import Kind, Printed
from checker.model.rule import Rule
from checker.model.statement import Mechanism
from checker.precision import Amount
from checker.precision.scale_slips import sum_slips, tells

FARTHEST = Fraction(8, 5)  # largest allowed ratio, found / expected
FARTHEST_FACTOR = Fraction(5, 2)  # the same, if the amount is a factor
FARTHEST_ORDER = Fraction(5, 4)  # the same of two levels in the wrong order
TELLING = 100  # below 100 units of its last place a one-digit slip proves nothing
FARTHEST_LIST = Fraction(3)  # largest allowed ratio of a number of things and the number of names
TELLING_DIGITS = 3  # of a total; with fewer a one-digit slip proves nothing
TEN = Fraction(10)
SCALES = (-6, -3, -2, -1, 1, 2, 3, 6)  # powers of ten of a zero too many, or of millions for billions
ROUNDED = Fraction(1, 50)  # by how much rounding may move a product
THOUSAND = Fraction(900)  # about, as figures are rounded
HUNDRED = 100  # per cent in a whole
FEW = 10  # a whole below ten and a part of ten times it: no slip of one digit
SCALE_DIGITS, NOUGHT_DIGITS = 2, 3  # of a total, to prove a wrong scale word, and wrong zeros
FARTHEST_ROW = Fraction(4, 3)  # largest allowed ratio of parts and their total
FAR = "it misses by too much, or its figures are too small, to look like a slip: they rather do not belong together"
_COUNTED = frozenset(("listing", "rank", "score", "fact"))  # small: any slip changes them much; or linked by a slip
_PLAIN = frozenset(("conversion", "weekday", "possible"))  # claims with only one reading, however far they are off
_SURE = (Mechanism.OWN, Mechanism.GAPPING, Mechanism.TABLE, Mechanism.HEADLINE)  # the last is linked only if near
_TIMED = frozenset(("span", "age"))
_FAR_OFF = (Mechanism.LONE, Mechanism.LINK)
_LINKED = (Mechanism.LINK, Mechanism.CHAIN)
_IN_UNIT = ("moved", "apart")  # names in rules for an amount in the unit of its levels
_BEFORE, _AFTER, _APART = ("before", "base", "less"), ("after", "level", "more"), ("by", "gap")


def is_far(rule: Rule, claim: Claim, story: date | None) -> bool:
    """Whether a claim misses by so much that its figures were rather misread, if they could be."""
    of = {
        bound.role: bound.figures[0].quantity.numbers[0] for bound in claim.roles if bound.figures[0].quantity.numbers
    }
    if rule.of in _PLAIN or rule.of in _COUNTED:
        listed = rule.of in _COUNTED and "stated" in of
        return listed and not 1 / FARTHEST_LIST < of["stated"].value / _listed(of) < FARTHEST_LIST
    if claim.mechanism and {"each", "mean", "incidence"} & of.keys():
        return _is_far_rate(rule, claim, story, of)
    near = claim.mechanism == Mechanism.LONE and rule.of not in _TIMED  # only linked if it is near
    apposed = claim.mechanism == Mechanism.APPOSITION and _is_some(claim)
    if near or apposed or not claim.mechanism or claim.mechanism in _SURE:
        own = claim.mechanism == Mechanism.OWN
        return (own and (_is_far_row(claim) or _is_larger_step(of))) or ((own or apposed) and _is_of_few(of))
    if {"total", "whole", "all"} & of.keys():
        unlike = _is_linked_row(claim) or _is_far_part(claim)
        far_row = _is_far_row(claim) and not is_like_an_exchange(rule, claim, story)
        return _is_small(claim, of) or far_row or (unlike and not is_like_a_slip(rule, claim, story))
    before, after = (_first(of, names) for names in (_BEFORE, _AFTER))
    if before is None or after is None:
        tells = claim.mechanism == Mechanism.LONE or _is_of_time(claim)
        return claim.mechanism in _FAR_OFF and not (tells and is_like_a_slip_of_time(rule, claim, story))
    if claim.mechanism == Mechanism.LINK and _is_loose_link(rule, claim, story, of):
        return True
    if "less" in of and claim.mechanism not in _LINKED:
        return False
    farthest = FARTHEST_ORDER if "less" in of else FARTHEST_FACTOR if "factor" in of else FARTHEST
    apart = _apart(rule, claim, story, of)
    times = tuple(_times(of, before.value, after.value, apart))
    near_by = any(1 / farthest <= each <= farthest for each in times) or _is_at_another_scale(
        times, before, after, apart
    )
    return not near_by and not is_like_an_exchange(rule, claim, story)


def _is_larger_step(of: Mapping[str, Printed]) -> bool:
    """Whether a step is larger than both its levels: "from 12 feet by 125 feet to 10 feet" gives sizes."""
    levels = [level.value for names in (_BEFORE, _AFTER) if (level := _first(of, names))]
    return "by" in of and of["by"].value > max(levels, default=of["by"].value)


def _is_small(claim: Claim, of: Mapping[str, Printed]) -> bool:
    """Whether a linked total has less than three digits."""
    return claim.mechanism == Mechanism.LINK and "total" in of and of["total"].value < TELLING


def _is_linked_row(claim: Claim) -> bool:
    """Whether all parts of a total are in another sentence than it."""
    return claim.mechanism == Mechanism.LINK and any(bound.role == "all" for bound in claim.roles)


def _is_of_time(claim: Claim) -> bool:
    """Whether a claim holds dates or clock times."""
    return any(figure.quantity.moment is not None for bound in claim.roles for figure in bound.figures)


def _listed(of: Mapping[str, Printed]) -> Fraction:
    return next(printed.value for role, printed in of.items() if role != "stated")


def _is_far_rate(rule: Rule, claim: Claim, story: date | None, of: Mapping[str, Printed]) -> bool:
    """Whether neither a slip nor an exchange of two figures would make so many things make their total.

    A total of two digits does not tell a slip, and a link says nothing else.
    """
    if "total" not in of:
        few = of["mean"].value < TELLING * of["mean"].place if "row" in of else False
        return "row" in of and (few or not is_like_a_slip(rule, claim, story))
    digits = of["total"].digits.rstrip("0")
    told = "incidence" in of and claim.mechanism != Mechanism.LINK
    if (told or len(digits) >= TELLING_DIGITS) and is_like_a_slip(rule, claim, story):
        return False
    made = with_lets(rule.let, operands(claim, story, rule.lists))
    times = _times_too_much(made.get("product"), of["total"]) or _times_too_much(made.get("found"), of.get("mean"))
    if times is None:
        return True
    if len(digits) > 1 and _is_scaled(times):
        return False
    farthest = FARTHEST if claim.mechanism == Mechanism.CHAIN else FARTHEST_FACTOR
    return claim.mechanism == Mechanism.LINK or not 1 / farthest <= times <= farthest


def _is_scaled(times: Fraction) -> bool:
    """Whether a ratio is that of a zero too many, or of billions for millions."""
    return any(abs(times * TEN**power - 1) < ROUNDED for power in SCALES)


def _times_too_much(made: object, told: Printed | None) -> Fraction | None:
    """The ratio of a figure and what it should be."""
    return made.value / told.value if isinstance(made, Amount) and made.value and told is not None else None


def _is_far_row(claim: Claim) -> bool:
    """Whether the parts of a total make much less, or much more, than it."""
    rows = {bound.role: sum(_value(figure) for figure in bound.figures) for bound in claim.roles}
    parts = rows.get("all", rows.get("some"))
    if _is_row_at_another_scale(claim):
        return False
    shares = all(figure.kind is Kind.PERCENT for bound in claim.roles for figure in bound.figures)
    total = rows.get("total", Fraction(HUNDRED) if shares else None)
    if parts is None or total is None:
        return False
    return not total or not 1 / FARTHEST_ROW <= parts / total <= FARTHEST_ROW


def _is_row_at_another_scale(claim: Claim) -> bool:
    """Whether a total and its parts agree but for the scale of one: "€2.7bn: €1.9bn to banks and €850bn to lessors"."""
    if {bound.role for bound in claim.roles} != {"total", "all"}:
        return False
    told = {bound.role: [figure.quantity.numbers[0] for figure in bound.figures] for bound in claim.roles}
    unit = claim.roles[0].figures[0].quantity.unit
    return any(tells(slip, unit, SCALE_DIGITS, NOUGHT_DIGITS) for slip in sum_slips(told["total"][0], told["all"]))


def _is_some(claim: Claim) -> bool:
    """Whether the claim is only that some are no more than all: in apposition that never fails in print."""
    roles = {bound.role for bound in claim.roles}
    return roles in ({"part", "whole"}, {"some", "total"})


def _is_of_few(of: Mapping[str, Printed]) -> bool:
    """Whether a part is many times a whole below ten, which then counts something else: "18,200 of the two models"."""
    if not {"part", "whole"} <= of.keys():
        return False
    return of["whole"].value < FEW and of["part"].value > FEW * of["whole"].value


def _value(figure: Figure) -> Fraction:
    return sum((number.value for number in figure.quantity.numbers[:1]), Fraction(0))


def _is_far_part(claim: Claim) -> bool:
    """Whether a part is far from its share of the whole, or far more than the whole."""
    told = {bound.role: bound.figures[0] for bound in claim.roles}
    if not {"part", "whole"} <= told.keys():
        return False
    part, whole = _value(told["part"]), _value(told["whole"])
    if "share" not in told:
        return whole < FEW or part > TEN * whole
    share = _value(told["share"]) / (100 if told["share"].kind is Kind.PERCENT else 1)
    times = part / (whole * share) if whole * share else Fraction(0)
    return not (1 / FARTHEST <= times <= FARTHEST or _is_scaled(times))


def _is_loose_link(rule: Rule, claim: Claim, story: date | None, of: Mapping[str, Printed]) -> bool:
    """Whether no one-digit slip would make an amount fit levels of other clauses.

    Of figures of two digits some change of a digit always does, so that they are too small to tell; so is a level of
    one digit, as "80,000". Two digits that changed places tell of any.
    """
    if "less" in of or is_like_an_exchange(rule, claim, story):
        return False
    levels = (level for names in (_BEFORE, _AFTER) if (level := _first(of, names)))
    if any(len(level.digits.rstrip("0")) == 1 for level in levels):
        return True
    largest = max(of.values(), key=lambda number: number.value / number.place)
    return largest.value < TELLING * largest.place or not is_like_a_slip(rule, claim, story)


def _first(of: Mapping[str, Printed], names: tuple[str, ...]) -> Printed | None:
    return next((of[name] for name in names if name in of), None)


def _apart(rule: Rule, claim: Claim, story: date | None, of: Mapping[str, Printed]) -> Fraction | None:
    """The distance of the levels as given, in their unit: 0.3 for "£2.40 to £2.90, a rise of 30p"."""
    printed = _first(of, _APART)
    if printed is None:
        return None
    made = with_lets(rule.let, operands(claim, story, rule.lists))
    apart = next((made[name] for name in _IN_UNIT if name in made), None)
    return apart.value if isinstance(apart, Amount) else printed.value


def _is_at_another_scale(times: Iterable[Fraction], before: Printed, after: Printed, apart: Fraction | None) -> bool:
    """Whether a level, or the distance of two, is thousands of times what it should be: billions for millions."""
    steps = [abs(after.value - before.value) / apart] if apart else []
    return any(_is_scaled(each) and not 1 / THOUSAND < each < THOUSAND for each in (*times, *steps))


def _times(of: Mapping[str, Printed], before: Fraction, after: Fraction, apart: Fraction | None) -> Iterator[Fraction]:
    """The ratio of the later level and what it should be, for each meaning of the words."""
    if "factor" in of:
        yield after / (before * of["factor"].value)
        yield after * of["factor"].value / before
        return
    share = of["percent"].value / 100 if "percent" in of else Fraction(0)
    share = of["fraction"].value if "fraction" in of else share
    by = before * share if apart is None else apart
    yield after / (before + by)
    if by < before:
        yield after / (before - by)
