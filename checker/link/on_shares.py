"""Conditions on shares: of what whole a percentage or a fraction is, and what shares exclude one another."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.languages.stems import STEM
from checker.link.conditions import Context, Figures, condition
from checker.link.on_things import may_include
from checker.link.other_wholes import frames
from checker.model.figure import Figure
from checker.model.quantity import Kind

_words = partial(word_set, "shares")

FAR = 5  # tokens behind "of" in which the whole is named


@condition
def of_that_whole(context: Context, share: Figures, whole: Figures) -> bool:
    """The share names no other whole than the figure: "39%", "39% of them", not "3% of its staff worldwide"."""
    return all(_of_that_whole(context, a, b) for a in share for b in whole)


def _of_that_whole(context: Context, share: Figure, whole: Figure) -> bool:
    words = context.words(share)
    if "".join(words[share.stop : share.stop + 1]) in _words("comparing"):
        return False  # "a third more than last year"
    if frames(context, share) or words[share.stop : whole.opening] == [","]:
        return False  # "accounted for more than half, 1,938": that is the part
    if words[share.stop : share.stop + 1] != ["of"] or share.stop < whole.first <= share.stop + FAR:
        return True
    if whole.counted is None and share.start < whole.start:
        return True  # "80% of the seats: 30 of 60"
    named = words[share.stop + 1 : share.stop + 1 + FAR]
    same = {whole.counted.lemma[:STEM]} if whole.counted else set()
    return _ends_with_pronoun(named) or any(word[:STEM] in same for word in named)


def _ends_with_pronoun(named: list[str]) -> bool:
    """Whether "them" or "the total" is all that is named: "84% of them by knockout" is of another whole."""
    at = next((i for i, word in enumerate(named[:2]) if word in _words("same_whole")), None)
    return at is not None and not "".join(named[at + 1 : at + 2]).isalnum()


@condition
def told_alone(context: Context, role: Figures) -> bool:
    """No "in Kent" or the like follows the figure, which would make it less than the share: but "30 in all"."""
    behind = [context.words(f)[f.stop : f.stop + 2] for f in role]
    return all(
        words[:1] == [] or words[0] not in _words("limiting") or words[1:] in (["all"], ["total"]) for words in behind
    )


@condition
def some_of(context: Context, part: Figures, whole: Figures) -> bool:
    """The part can be of the whole: it may be included in it, or it names nothing that it counts: "(180)"."""
    return may_include(context, whole, part) or all(
        f.counted is None and f.kind is whole[0].kind is Kind.COUNT for f in part
    )
