"""Whether a later figure tells the fact of an earlier one again.

Signs, each with a weight, are added up (``link.signs``). Which signs and which weights was found on annotated
articles, and on facts that plain articles tell twice, by a logistic regression whose result was rounded; hand-made
tiers of conditions did not carry over to unseen articles.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from fractions import Fraction
from functools import cache
from itertools import combinations, pairwise

from checker.languages.lexicon import load, word_set
from checker.link.antecedents import antecedent, may_refer_to, points_back
from checker.link.become import may_have_become
from checker.link.beside import is_told_beside
from checker.link.context import Context, size_of
from checker.link.definite import OWNING
from checker.link.headline_sorts import is_of_other_sort
from checker.link.measures import are_of_other_things
from checker.link.near_values import may_be_slip
from checker.link.neighbours import word_at, years_told
from checker.link.on_things import is_covered_either_way, same_class
from checker.link.one_matter import is_of_one_matter
from checker.link.pointing import is_of_others, is_told_before
from checker.link.signs import against_link, count_other_things, for_link
from checker.link.tellable import may_be_told
from checker.model.claim import Verdict
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style
from checker.precision import amount, equal, significant_place

AGREEING = 1.0  # that two figures are equal counts as much as a strong sign
NO_LINK = -AGREEING  # a sum below it is none, whatever agrees: no sign against a link can raise it
YEAR = 3  # tokens behind a figure and its noun in which its own year stands: "promised in 2019"
EXACT = 9  # decimals of a sum: what lies behind them comes of the order in which floats are added
TELLING = 13  # a number from which on two figures that share it are seldom of two things
SURE = 2.0  # a sum of signs that outweighs a figure elsewhere with which the first agrees
BESIDE = 4  # tokens between two figures that are told side by side
FIRST = 8  # figures of a kind at the opening of the body, which may be the parts of a headline's
AROUND = 2  # sentences around a part in which others of the whole may be told
LEAST = 1.0  # a sum from which on two figures of the body that differ are taken for one fact
REACH = 40  # figures of one kind and unit that are looked at behind the first, before it, and at the top


def retelling(context: Context, first: Figure) -> Figure | None:
    """The later figure that tells the fact of ``first`` again: the one with the most signs, or None.

    None, too, where the later figure is rather told by another one before it, and where a figure elsewhere agrees
    with the first: it is that one which is told again.
    """
    if first.start not in context.retellings:
        context.retellings[first.start] = _find(context, first)
    return context.retellings[first.start]


def _find(context: Context, first: Figure) -> Figure | None:
    if not may_be_told(context, first) or _are_percentage_points(context, first):
        return None
    same_kind = context.body[first.kind, first.quantity.unit]
    at = bisect_right(same_kind, first.start, key=lambda f: f.start)
    behind = same_kind[at : at + REACH]
    later = [
        f for f in behind if f.sentence > first.sentence and may_be_told(context, f) and _may_be_of(context, first, f)
    ]
    if not context.may_weigh(len(later)):
        return None
    scored = [(_score(context, first, f), f) for f in later]
    linked = [(score, f) for score, f in scored if score >= 0 and may_refer_to(context, f, first)]
    if not linked:
        return None
    score, best = max(linked, key=lambda pair: pair[0] + AGREEING * _agree(first, pair[1]))
    if _agree(first, best):
        return best
    if score < LEAST or (first.at_top and not may_be_slip(first, best)):
        return None  # what a headline says is mostly told again as it is, or not at all
    around = (*same_kind[:REACH], *same_kind[max(0, at - REACH) : at], *behind)
    if _is_told_elsewhere(context, first, best, score, around):
        return None
    if (
        not is_of_one_matter(context, first, best)
        or is_told_beside(context, first, best)
        or _points_at_others(context, first, best)
        or _is_part(context, first, best)
        or _is_of_its_own_year(context, first, best)
        or _is_told_by_another(context, first, best, score)
    ):
        return None
    return best


def _may_be_of(context: Context, first: Figure, second: Figure) -> bool:
    """Whether a bare number may count what a headline counts: only where the same is said of it.

    And whether what is counted may be a headline's bare number: no decimal, as in "gold in 9.86". Time that is left is
    no time gone by.
    """
    if _is_time_left(context, first) is not _is_time_left(context, second) or is_of_other_sort(context, first, second):
        return False
    if [word_at(context, f, f.stop) == "other" for f in (first, second)] == [False, True]:
        return False  # "7 airports shut" and "the six other airports"
    if not first.at_top or first.kind is not Kind.COUNT or (first.counted is None) is (second.counted is None):
        return True
    return first.verb == second.verb if first.counted else first.quantity.numbers[0].place >= 1


def _is_time_left(context: Context, figure: Figure) -> bool:
    """Whether it is how long something still lasts: "with 12 minutes left"."""
    return figure.kind is Kind.DURATION and word_at(context, figure, figure.stop) in word_set("retelling", "left")


def _is_told_elsewhere(context: Context, first: Figure, best: Figure, score: float, around: tuple[Figure, ...]) -> bool:
    """Whether a figure elsewhere agrees with the first, or two side by side make a headline's.

    In the body, strong signs and the same noun outweigh one that agrees.
    """
    told = [f for f in around if f is not first and f is not best and _agree(f, first) and _as_fine(f, first)]
    told = [f for f in told if not are_of_other_things(context, first, f)]
    if first.at_top and (any(same_class(first.counted, f.counted) for f in told) or _is_told_in_parts(context, first)):
        return True
    if first.at_top and (_is_printed_below(context, first) or _is_of_several_years(context, best)):
        return True
    return bool(told) and not (score >= SURE and same_class(first.counted, best.counted))


def _is_of_several_years(context: Context, body: Figure) -> bool:
    """Whether it is one of several of its sentence, each of its own time: "priced at £54m in 2008 and £77m in 2014"."""
    kind = (body.kind, body.quantity.unit)
    alike = [f for f in context.by_sentence[body.sentence] if (f.kind, f.quantity.unit) == kind]
    return len(alike) > 1 and sum(f.kind is Kind.DATE for f in context.by_sentence[body.sentence]) >= len(alike)


def _is_of_its_own_year(context: Context, first: Figure, second: Figure) -> bool:
    """Whether a year close behind says which ones the second are, and the first have none: "seven promised in 2019"."""
    near = (f.quantity.moment for f in context.beside(second) if 0 <= f.opening - second.past <= YEAR)
    return not {moment.year for moment in near if moment and moment.year} <= years_told(context, first)


def _is_printed_below(context: Context, first: Figure) -> bool:
    """Whether the lead has a headline's number, of whatever: "shut for 71 days" and "71 of the 183 days"."""
    number = first.quantity.numbers[0].value
    body = [f for f in context.figures if not f.at_top]
    lead = [f for f in body if f.sentence <= body[0].sentence + 1]
    return number >= TELLING and any(number == printed.value for f in lead for printed in f.quantity.numbers)


def _are_percentage_points(context: Context, figure: Figure) -> bool:
    """Whether it counts points and the body tells of percentage points: "turnout falls eight points"."""
    if figure.counted is None or figure.counted.lemma != "point":
        return False
    return any(kind is Kind.POINTS for kind, _ in context.body)


def _is_told_by_another(context: Context, first: Figure, second: Figure, score: float) -> bool:
    """Whether a figure before the second one has more signs, or agrees with it and has as good as any."""
    same_kind = context.body[second.kind, second.quantity.unit]
    at = bisect_left(same_kind, second.start, key=lambda f: f.start)
    others = [
        other
        for other in same_kind[max(0, at - REACH) : at]
        if other is not first and other.sentence < second.sentence and may_be_told(context, other)
    ]
    if not context.may_weigh(len(others)):
        return True
    return any(_score(context, other, second) + AGREEING * _agree(other, second) > score for other in others)


def _points_at_others(context: Context, first: Figure, second: Figure) -> bool:
    """Whether the second, which could only speak of the first by its words, speaks of others: "the four old ships".

    Or of what the first has become: "It has seven libraries and will shut those in Hull ... the two libraries".
    """
    known = points_back(second) and same_class(first.counted, second.counted)
    if known and second.kind is Kind.COUNT and may_have_become(context, first, second):
        return True
    points = antecedent(context, second) is first
    return points and (is_of_others(context, first, second) or is_told_before(context, second))


def _is_part(context: Context, whole: Figure, part: Figure) -> bool:
    """Whether the part and another figure of its sentence make the whole: "over 700 and the navy 200 more" for 900.

    Or it less the other: "540 jobs, of which 90 will be moved" for 450, "The 20 people" behind 14 and six.
    So is what a part and another beside it make.
    """
    if _is_told_as_share(context, whole, part) or _is_share_told(context, whole, part):
        return True
    kind = (part.kind, part.quantity.unit)
    others = (f for f in context.by_sentence[part.sentence] if f is not part and (f.kind, f.quantity.unit) == kind)
    beside = [f for f in others if not count_other_things(f, part)]
    near = _near_parts(context, whole, part)
    made = [amount(part.quantity) + amount(other.quantity) for other in (*beside, *near)]
    less = (*beside, *near) if _is_known(part) else beside
    made += [amount(part.quantity) - amount(other.quantity) for other in less]
    made += [amount(other.quantity) - amount(part.quantity) for other in beside]  # "Nine of the 14 passed": five failed
    if any(equal(amount(whole.quantity), result) is not Verdict.FAILS for result in made):
        return True
    rows = (f for f in context.by_sentence[whole.sentence] if f is not whole and (f.kind, f.quantity.unit) == kind)
    sums = (whole.quantity.numbers[0].value + f.quantity.numbers[0].value for f in rows if f.quantity.numbers)
    return part.quantity.numbers[0].value in sums


def _is_told_as_share(context: Context, whole: Figure, part: Figure) -> bool:
    """Whether a percentage right behind is that of the whole: "all 94 bearings" and "61 bearings, or 65% of them"."""
    for share in context.beside(part):
        if share.kind is Kind.PERCENT and 0 <= share.opening - part.stop <= BESIDE:
            percent = Fraction(100 * part.quantity.numbers[0].value, whole.quantity.numbers[0].value)
            return abs(percent - share.quantity.numbers[0].value) < 1
    return False


def _is_share_told(context: Context, whole: Figure, part: Figure) -> bool:
    """Whether a share told beside the whole makes the part of it: "a third of its 4.5-hectare field" for 1.5."""
    shares = [f for f in context.beside(whole) if f.kind in (Kind.PERCENT, Kind.RATIO)]
    sizes = (size_of(f) / (100 if f.kind is Kind.PERCENT else 1) for f in shares)
    reach = part.quantity.numbers[0].place / 2
    return any(abs(size * size_of(whole) - size_of(part)) <= reach for size in sizes)


def _near_parts(context: Context, whole: Figure, part: Figure) -> list[Figure]:
    """The figures of the sentences around that may go with the part: "killed 19 at a market. Another killed 12"."""
    around = (part.sentence + step for step in range(-AROUND, AROUND + 1) if step)
    told = (f for i in around if i != whole.sentence for f in context.by_sentence.get(i, ()))
    return [f for f in told if f.quantity.unit == part.quantity.unit and _may_go_with(f, part)]


def _is_known(part: Figure) -> bool:
    """Whether a determiner speaks of it as known, or as somebody's: "the 20 people", "its 780 other staff"."""
    return points_back(part) or (part.counted is not None and part.counted.determiner in OWNING)


def _may_go_with(figure: Figure, part: Figure) -> bool:
    return same_class(figure.counted, part.counted) or (_is_known(part) and is_covered_either_way(figure, part))


def _score(context: Context, first: Figure, second: Figure) -> float:
    """The sum of the signs; of a sum that makes no link in any case, no more than that it makes none."""
    score, weights = _weights(first.at_top)
    score += sum([weights.get(name, 0) * strength for name, strength in for_link(context, first, second) if strength])
    for name, strength in against_link(context, first, second):
        if score < NO_LINK:
            break
        score += weights.get(name, 0) * strength
    return round(score, EXACT)


def _is_told_in_parts(context: Context, whole: Figure) -> bool:
    """Whether two figures make what the headline says: "seven men and two women" for nine, 11,000 less 9,900."""
    body = context.body[whole.kind, whole.quantity.unit][:FIRST]
    pairs = ((a, b) for a, b in pairwise(body) if len(a.quantity.numbers) == len(b.quantity.numbers) == 1)
    joined = ((a, b) for a, b in pairs if a.sentence == b.sentence and b.opening - a.stop <= BESIDE)
    sums = (amount(a.quantity) + amount(b.quantity) for a, b in joined)
    if any(equal(amount(whole.quantity), total) is Verdict.HOLDS for total in sums):
        return True
    if word_at(context, whole, whole.opening - 1) != "by":
        return False
    rows = ((a, b) for a, b in combinations(body, 2) if a.sentence == b.sentence)
    steps = (abs(size_of(a) - size_of(b)) for a, b in rows if len(a.quantity.numbers) == len(b.quantity.numbers) == 1)
    return size_of(whole) in steps  # "misses target by 1,100" and "9,900 homes, against a target of 11,000"


def _as_fine(figure: Figure, other: Figure) -> bool:
    """Whether it is printed at least as finely: "more than a billion" and "millions" do not tell 1.5 billion."""
    number = figure.quantity.numbers[0]
    return number.style is not Style.VAGUE and significant_place(number) <= significant_place(other.quantity.numbers[0])


def _agree(first: Figure, second: Figure) -> bool:
    ours, theirs = first.quantity.numbers, second.quantity.numbers
    if len(ours) == len(theirs) == 1 and ours[0].value == theirs[0].value:
        return True  # as most do of a fact that is told again and again
    return equal(amount(first.quantity), amount(second.quantity)) is not Verdict.FAILS


@cache
def _weights(at_top: bool) -> tuple[float, dict[str, float]]:
    """What a sum starts from and what each sign adds: of a figure of the headline or standfirst, and of the body."""
    fitted = load("retelling")["headline" if at_top else "body"]
    return fitted["start"], fitted["weights"]
