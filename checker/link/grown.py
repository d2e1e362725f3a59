"""What became so many times as much between two levels told before: "By May the number had trebled to 165"."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import load, word_set
from checker.languages.stems import stems
from checker.link.context import Context, are_of_one_kind
from checker.link.level_pairs import (
    LEVELS,
    Levels,
    are_of_one_thing,
    is_level,
    levels_ahead,
    levels_for,
    may_lead,
)
from checker.model.figure import Figure
from checker.model.quantity import Kind

_marks = partial(word_set, "changes")


def grown(context: Context, factor: Figure) -> Levels | None:
    """What became so many times the only level of the sentence before: "By May the number had trebled to 165"."""
    words = context.words(factor)
    after = [f for f in context.by_sentence[factor.sentence] if f.kind in LEVELS and f.start > factor.start]
    if not after or words[factor.stop : after[0].opening] != ["to"] or any(f.kind in LEVELS for f in after[1:]):
        return None
    which = [f for f in context.by_sentence[factor.sentence] if f.kind in LEVELS and f.start < factor.start]
    if len(which) == 1 and are_of_one_kind(which[0], after[0]) and "which" in words[: which[0].opening]:
        return Levels(which[0], after[0]) if is_level(context, which[0]) else None
    told = [f for f in context.by_sentence.get(factor.sentence - 1, ()) if are_of_one_kind(f, after[0])]
    if len(told) != 1 or not is_level(context, told[0]) or not are_of_one_thing(context, told[0], after[0]):
        return None
    dates = {at for f in context.by_sentence[factor.sentence] if f.kind is Kind.DATE for at in range(f.opening, f.stop)}
    subject = [word for at, word in enumerate(words[: factor.opening]) if at not in dates]
    new = stems([word for word in subject if word not in _marks("growing")]) - context.stems(told[0])
    return None if new or _marks("going_on").isdisjoint(subject) else Levels(told[0], after[0])


def made_so(context: Context, factor: Figure) -> Levels | None:
    """The two levels that made the number so many times itself: "41, against 88 last week, so that the toll halved".

    Or those of the sentences before one that says no more: "It had 60 members in 2012. It has 30. Membership halved."
    """
    words, start = context.words(factor), 0
    behind = words[factor.stop : factor.stop + 1]
    if "".join(behind).isalnum() and (behind[0] not in _marks("over") or factor.scope.places):
        return None
    here = levels_ahead(context, factor, factor.sentence)
    if here:
        ends = [k for k in range(factor.opening) if " ".join(words[k - 1 : k + 1]) in load("changes")["so_that"]]
        start = ends[-1] + 1 if ends else 0
    behind_it = [f for f in levels_for(context, factor, factor.sentence) if f.start > factor.start]
    if any(f.kind is not Kind.DURATION for f in behind_it) or bool(start) != bool(here):
        return None
    before = [levels_ahead(context, factor, factor.sentence - back) for back in (2, 1)]
    told = here or (before[1] if len(before[1]) != 1 or len(before[0]) != 1 else before[0] + before[1])
    pair = [f for f in told if sum(are_of_one_kind(f, other) for other in told) > 1]
    if len(pair) != 2 or not are_of_one_kind(*pair) or not may_lead(context, factor, *pair):
        return None
    known = frozenset().union(*(context.stems_of(f.sentence, 0, start or len(context.words(f))) for f in pair))
    named = stems([word for word in words[start : factor.opening] if word not in _marks("growing")])
    if not named <= known or pair[0].paragraph != factor.paragraph:
        return None
    first, second = pair
    against = first.sentence == second.sentence and not _marks("setting_against").isdisjoint(
        words[first.stop : second.opening] if here else context.words(first)[first.stop : second.opening]
    )
    return Levels(second, first) if against else Levels(first, second)
