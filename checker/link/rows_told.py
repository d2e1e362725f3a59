"""Whether figures are told of the others of a row: "York had 38 and Hull 41", "the others are 38 and 41".

Each is told beside a name, or with words for the others or for the order, or in a bare list behind such a one. "The
cheapest flight costs £41, the others £52, while the bus is £29": the last one is told of no other flight.
"""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.link.exceptions import is_excepted
from checker.link.neighbours import dated_tokens, word_at
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "superlatives")

ITEM = 4  # tokens of ", gas with"
LISTED = 2  # tokens of ", and" between two figures of a list
ASIDE_MARKS = (",", "(", "–", "—")


def told_in_row(context: Context, named: Figure, others: list[Figure]) -> list[Figure]:
    """Those of some figures that are told of the others of the row of which one is the most or the least."""
    found: list[Figure] = []
    for other in others:
        earlier = [f for f in (named, *others) if f.start < other.start and f.sentence == other.sentence]
        before = earlier[-1] if earlier else None
        led = _led(context.words(other)[before.past if before else 0 : other.opening])
        if _is_of_several(context, other, len(led)) or is_excepted(context, other):
            continue
        bare = _set("joining").issuperset(led) and (before is named or before in found)
        if bare or _is_told_of_another(context, other, led):
            found.append(other)
    return found


def _is_of_several(context: Context, other: Figure, led: int) -> bool:
    """Whether one figure is what several have together: "the other six owe £3m", "£3m between them"."""
    if word_at(context, other, other.past) in _set("sharing"):
        return True
    beside = [f for f in context.beside(other) if f is not other]
    several = [f for f in beside if other.opening - led <= f.opening < other.opening and f.kind is Kind.COUNT]
    listed = any(0 < f.opening - other.past <= LISTED for f in beside)
    return not listed and any(word_at(context, f, f.opening - 1) in _set("several") for f in several)


def _led(words: list[str]) -> list[str]:
    """The words that lead to a figure, without those on where the one before it is: "in Kent, and"."""
    if words and words[0] in _set("placing"):
        ends = (at for at, word in enumerate(words) if not word.isalpha() or word in _set("joining"))
        return words[next(ends, len(words)) :]
    return words


def _is_told_of_another(context: Context, other: Figure, led: list[str]) -> bool:
    """Whether the words that lead to a figure name another of the row, or those behind it do: "412 in York"."""
    if not _set("next").isdisjoint(led):
        return True
    if not _set("no_row").isdisjoint(led) or _has_aside(led, context.words(other)[other.past : other.past + 1]):
        return False
    if not _set("telling_others").isdisjoint(led) or _is_item(led) or ("that", "of") in pairwise(led):
        return True
    behind = range(other.past + 1, other.past + 2) if _is_placed(context, other) else range(0)
    return _names(context, other, range(other.opening - len(led), other.opening)) or _names(context, other, behind)


def _is_placed(context: Context, other: Figure) -> bool:
    """Whether a figure is followed by where or of whom it is: "640 in the capital"."""
    return not _set("placing").isdisjoint(context.words(other)[other.past : other.past + 1])


def _names(context: Context, other: Figure, span: range) -> bool:
    """Whether there is a name among some tokens of a figure's sentence: no date, nor the word that opens it."""
    texts = context.reading.words[other.sentence].texts
    dated = dated_tokens(context, other)
    return any(
        texts[at][:1].isupper() and at not in dated and (at > 0 or texts[at].lower() not in _set("openers"))
        for at in span
        if at < len(texts)
    )


def _has_aside(led: list[str], behind: list[str]) -> bool:
    """Whether a clause tells who or what another is before a figure, or with it: "Roy, who bid £4m, withdrew"."""
    asides = [at for at, word in enumerate(led) if word in _set("adding")]
    return bool(asides) and any(word in ASIDE_MARKS for word in (*led[asides[0] :], *behind))


def _is_item(led: list[str]) -> bool:
    """Whether words are no more than the next thing of a list: ", gas with"."""
    short = 1 < len(led) <= ITEM and led[0] in _set("joining") and led[-1] in _set("leading_with") | {"("}
    return short and _set("not_items").isdisjoint(led)
