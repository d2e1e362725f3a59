"""Conditions on means: of a range told before, and of what a number counts."""

from __future__ import annotations

from functools import partial
from operator import attrgetter

from checker.languages.lexicon import word_set
from checker.link import means_of_totals, means_told
from checker.link.conditions import Context, Figures, condition, one_of, pairs
from checker.model.figure import Figure

FOLLOWING = 7  # tokens behind a mean that may give it another subject
FEW = 5  # tokens between a range and "45 on average"
LONGEST = 3  # tokens of "price is" behind "The average"
_means = partial(word_set, "means")
_ELSEWHERE = word_set("means", "elsewhere") | word_set("means", "set_against")
_LIMITING = frozenset(("in", "at", "for", "among", "on", "by"))


def _range_before(context: Context, mean: Figure) -> Figure | None:
    """The one range of the sentence before, where that of the mean opens as "The average price is" does."""
    words = context.words(mean)
    between = words[2 : mean.opening]
    if (
        words[0] not in ("the", "their", "its")
        or words[1:2] == []
        or words[1] not in word_set("rates_and_totals", "mean")
    ):
        return None
    if words[mean.stop : mean.stop + 1] and words[mean.stop] in _LIMITING:
        return None  # "the average is £42 in London"
    if between[-1:] == [] or between[-1] not in ("is", "was", "being") or len(between) > LONGEST:
        return None
    told = [
        f
        for f in context.by_sentence.get(mean.sentence - 1, ())
        if (f.kind, f.quantity.unit) == (mean.kind, mean.quantity.unit)
    ]
    known = frozenset(word.removesuffix("s") for word in context.words(told[0])) if told else frozenset()
    named = all(word.removesuffix("s") in known for word in between[:-1])
    alone = len(told) == 1 and told[0].quantity.is_range and not mean.quantity.is_range
    return told[0] if alone and named else None


def _range_of(context: Context, mean: Figure) -> Figure | None:
    """The one range that its own sentence has of the mean's unit, or the one before."""
    if not means_told.is_mean(context, mean):
        return _range_before(context, mean)
    beside = [f for f in context.beside(mean) if (f.kind, f.quantity.unit) == (mean.kind, mean.quantity.unit)]
    ranges = [f for f in beside if f.quantity.is_range]
    if len(beside) != 2 or not ranges or mean.quantity.per not in (None, ranges[0].quantity.per):
        return None if ranges else _range_before(context, mean)
    words = context.words(mean)
    between = words[min(mean.stop, ranges[0].stop) : max(mean.opening, ranges[0].opening)]
    return ranges[0] if _ELSEWHERE.isdisjoint(between) and _is_of_span(context, mean, ranges[0]) else None


def _is_of_span(context: Context, mean: Figure, span: Figure) -> bool:
    """Whether nothing around a mean gives it another subject than the range: "the average fan", "12 minutes late"."""
    words = context.words(mean)
    behind = words[mean.stop :][:FOLLOWING] if mean.start > span.start else words[mean.stop : mean.stop + 1]
    if not _means("behind_mean").isdisjoint(behind) or (behind[:1] != ["on"] and not _LIMITING.isdisjoint(behind[:1])):
        return False
    at = next((k for k in reversed(range(mean.opening)) if words[k] in _means("mean")), None)
    if at is None or (at < span.stop and mean.start > span.start):  # "or 45 on average"
        between = words[span.stop : mean.opening]
        short = len(between) <= FEW and _means("leading_apart").isdisjoint(between)
        return mean.start > span.start and between[-1:] in ([","], ["or"], ["and"]) and short
    if words[at - 1 : at] == ["on"]:
        return False
    before = words[at - 1] if at else ","
    before = words[at - 2] if before in ("a", "an") and at > 1 else before
    if mean.start > span.start and before not in _means("before_mean"):
        mark = next((k for k in reversed(range(span.stop, at)) if words[k] in (",", ";", "and", ":")), span.stop - 1)
        if words[at - 1] not in ("a", "an") or words[mark + 1] not in _means("leading_mean"):
            return False  # "shoppers pay an average of £7"
    named = words[at + 1] if at + 1 < mean.opening else ""
    known = {word.removesuffix("s") for word in words[: at - 1] + words[mean.stop :]}
    plain = not named.isalpha() or named in _means("verbs") or named in _means("of_span")
    return plain or named.removesuffix("s") in known


@condition
@pairs(given=0, sought=1, find=_range_of, among=means_told.means)
def mean_of_range(context: Context, mean: Figures, span: Figures) -> bool:
    """The first is the mean of the range beside it or in the sentence before: "£2 to £5. The average is"."""
    return _range_of(context, mean[0]) is span[0]


_total = one_of(means_of_totals.reckoned, attrgetter("total"))
_number = one_of(means_of_totals.reckoned, attrgetter("number"))


@condition
@pairs(given=0, sought=1, find=_total, among=means_of_totals.means_reckoned)
def mean_of_total(context: Context, mean: Figures, total: Figures) -> bool:
    """The second is the only total that the mean may be reckoned from: "1,476 runs in 36 innings, averaging 41"."""
    return _total(context, mean[0]) is total[0]


@condition
@pairs(given=0, sought=1, find=_number, among=means_of_totals.means_reckoned)
def mean_of_number(context: Context, mean: Figures, number: Figures) -> bool:
    """The second is the only number of things that the mean may be of: "1,476 runs in 36 innings, averaging 41"."""
    return _number(context, mean[0]) is number[0]
