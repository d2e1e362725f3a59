"""Conditions on means: of a range told before, and of what a number counts."""

from __future__ import annotations

from checker.languages.lexicon import word_set
from checker.link.amounts_of_change import is_change
from checker.link.conditions import Context, Figures, condition, pairs
from checker.model.figure import Figure

LONGEST = 3  # tokens of "price is" behind "The average"
EACH = frozenset(("each", "apiece"))
_LED_IN = 5  # tokens of "which made an average of"
_RECKONING = frozenset(("which", "that", "this", "giving", "making", "makes", "gives", "so"))
_LIMITING = frozenset(("in", "at", "for", "among", "on", "by"))


@condition
def mean_of_each(context: Context, mean: Figures, number: Figures, total: Figures) -> bool:
    """The mean is told for one of what the number counts, and counts what the total does: "an average of four a go".

    Or for nothing in particular, where words of reckoning lead it in: "which made an average of four".
    """
    a, b, c = mean[0], number[0], total[0]
    words, noun = context.words(a), a.counted
    if b.counted is None:
        return False
    if noun and noun.stop > a.stop and noun.lemma not in (*EACH, _lemma(c)):
        return False
    stop = max(a.stop, noun.stop if noun else 0)
    behind = words[stop : stop + 2]
    if a.quantity.per or behind[:1] in (["a"], ["an"], ["per"]):
        return (a.quantity.per or "".join(behind[1:])) == _lemma(b)
    if not EACH.isdisjoint(words[a.stop : stop + 1]):
        return True
    return not "".join(behind[:1]).isalnum() and not _RECKONING.isdisjoint(
        words[max(0, a.opening - _LED_IN) : a.opening]
    )


@condition
def mean_of_those(context: Context, span: Figures, mean: Figures) -> bool:
    """The mean and the range are of the same, as far as the words behind the later tell: not "in Leeds", "a game".

    Nor is the range one of changes, or of so much for each of something, of which the mean is not.
    """
    a, b = span[0], mean[0]
    later = max(a, b, key=lambda figure: figure.start)
    words = context.words(later)
    stop = later.past
    behind = words[stop : stop + 2]
    if behind == ["on", "average"]:
        return True
    if a.quantity.per != b.quantity.per and b.quantity.per is not None:
        return False
    return word_set("rates_and_totals", "mean_of_another").isdisjoint(behind[:1]) and not is_change(context, a)


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


@condition
@pairs(given=0, sought=1, find=_range_before)
def mean_of_range(context: Context, mean: Figures, span: Figures) -> bool:
    """The first is the mean of the range in the sentence before: "Prices range from £2 to £5. The average is"."""
    return _range_before(context, mean[0]) is span[0]


def _lemma(figure: Figure) -> str:
    return figure.counted.lemma if figure.counted else ""
