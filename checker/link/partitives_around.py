"""The whole of a part that words around it tell: "among the 92 are 27", "27 of that number", "a share of that"."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.context import Context, are_of_one_kind
from checker.link.steps import is_beside_its_level
from checker.model.figure import Figure

_set = partial(word_set, "partitives")

_AMONG = (["among", "the"], ["amongst", "the"])
SHARE = 6  # tokens of "share of that was put at"
WHICH = 6  # tokens of "of which the Labour Party holds"
BETWEEN = 8  # tokens of "exhibits at the gallery are"


def whole_around(context: Context, part: Figure) -> Figure | None:
    """The figure of which the words around another one make it a part."""
    return (
        _of_that_number(context, part)
        or _among(context, part)
        or _of_which(context, part)
        or _of_the_bare(context, part)
    )


def _of_that_number(context: Context, part: Figure) -> Figure | None:
    """What is taken up by "12 of that number", or "Russia's share of that was 12": the figure before."""
    words = context.words(part)
    behind, before = words[part.past : part.past + 3], words[max(0, part.opening - SHARE) : part.opening]
    numbered = behind[:1] == ["of"] and behind[1:2] != [] and behind[1] in _set("taking_up")
    numbered = numbered and behind[2:] != [] and behind[2] in _set("totals")
    numbered = numbered and words[part.past + 3 : part.past + 4] != ["of"]  # "34 of that number of firms"
    at = before.index("share") + 1 if "share" in before else len(before)
    shared = before[at : at + 1] == ["of"] and before[at + 1 : at + 2] != [] and before[at + 1] in _set("taking_up")
    if not numbered and not (shared and _set("leading").issuperset(before[at + 2 :])):
        return None
    return next((f for f in context.earlier(part) if are_of_one_kind(f, part)), None)


def _of_which(context: Context, part: Figure) -> Figure | None:
    """The whole of "48 seats, of which Labour holds 22", before which nothing else is counted."""
    words = context.words(part)
    before = words[max(0, part.opening - WHICH) : part.opening]
    at = next((k for k in range(1, len(before)) if before[k] in _set("relative") and before[k - 1] == "of"), None)
    if (
        at is None
        or part.counted is not None
        or _set("holding").isdisjoint(before[-1:])
        or "," in before[at:]
        or before[-1] in _set("beings")
    ):
        return None
    whole = next((f for f in context.earlier(part) if not is_beside_its_level(context, f)), None)
    ranked = any(word.endswith("est") for word in before[at:])  # "of whom the eldest had 12"
    return (
        whole
        if whole is not None and are_of_one_kind(whole, part) and whole.counted is not None and not ranked
        else None
    )


def _among(context: Context, part: Figure) -> Figure | None:
    """The whole of "among the 92 exhibits at the gallery are 27", right before the part."""
    words, whole = context.words(part), next(context.earlier(part), None)
    if (
        whole is None
        or not are_of_one_kind(whole, part)
        or words[max(0, whole.opening - 2) : whole.opening] not in _AMONG
    ):
        return None
    between = words[whole.past : part.opening]
    if part.counted is not None and (whole.counted is None or part.counted.lemma != whole.counted.lemma):
        return None  # "among the 12 on trial are 15 charges"
    told = between != [] and between[-1] in _set("beings") and len(between) <= BETWEEN and "," not in between
    return whole if told else None


def _of_the_bare(context: Context, part: Figure) -> Figure | None:
    """The whole of "59 of the 386" and of "37 of the 41 detained", which leaves out its noun."""
    words, at = context.words(part), context.place[part.start]
    following = context.figures[at + 1 : at + 2]
    if not following or following[0].sentence != part.sentence or following[0].counted is not None:
        return None
    whole = following[0]
    if words[part.past : whole.opening] not in (["of", "the"], ["of", "those"]) or not are_of_one_kind(whole, part):
        return None
    return whole
