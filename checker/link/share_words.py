"""What the words around a share say of it: of which part and which whole it is told, or of what else."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.link.neighbours import MARKS, between, clause_end, word_at
from checker.link.on_things import same_class
from checker.link.ratio_words import LEVELS, NAMED, NEAR
from checker.link.told_shares import is_of
from checker.model.figure import Figure

_set = partial(word_set, "ratios_alone")


def tells_another(context: Context, ratio: Figure, part: Figure) -> bool:
    """Whether a share stands behind another figure than its part: "by 11, or 9%", "$105tn, a third of all"."""
    told = next((f for f in context.earlier(ratio) if f.kind in LEVELS), None)
    if told is None or told is part or _leads_to_part(context, ratio, part):
        return False
    return _attaches(context.words(ratio)[told.past : ratio.opening])


def _attaches(told: list[str]) -> bool:
    """Whether what stands between a share and a figure, in whatever order, ties them: ", or about", "(which is"."""
    return told[:1] != [] and told[0] in MARKS and _set("attaching").issuperset(told[1:])


def is_share(context: Context, ratio: Figure, part: Figure, whole: Figure) -> bool:
    """Whether a percentage stands for itself, or is of the whole: not "a 20% stake", "5% of Acme"."""
    words = context.words(ratio)
    behind = word_at(context, ratio, ratio.stop)
    if word_at(context, ratio, ratio.opening - 1) in _set("leading"):
        return False
    if behind == "of":
        end = min(clause_end(words, ratio.stop), ratio.stop + NAMED)
        told = whole.sentence == ratio.sentence and ratio.stop < whole.opening < end
        told = told or not word_set("shares", "same_whole").isdisjoint(words[ratio.stop : end])
        return told or (part.sentence == whole.sentence and is_of(context.words(part), part, whole))
    if same_class(ratio.counted, whole.counted):
        return True  # "Three in five nurses"
    return not behind[:1].isalnum() or behind in word_set("shares", "behind_share") or behind.endswith("ed")


def is_told_of(context: Context, ratio: Figure, part: Figure, whole: Figure) -> bool:
    """Whether words tie a share to its two: "40% of the 1,200", "480 (40%)", "480 of 1,200, making 40%", a headline."""
    words, beside = context.words(ratio), whole.sentence == ratio.sentence
    if beside and ratio.stop < whole.opening < ratio.stop + NAMED and words[ratio.stop] == "of":
        return True
    if _is_beside_part(context, ratio, part, whole) or (
        whole.start < ratio.start and _leads_to_part(context, ratio, part)
    ):
        return True
    before = words[max(0, ratio.opening - 2) : ratio.opening]
    if before[:1] == ["that"] and before[-1] in _set("making"):
        return beside and whole.sentence == part.sentence and max(whole.start, part.start) < ratio.start
    if part.sentence != whole.sentence or not _is_part_of(context, part, whole):
        return False
    if ratio.sentence != part.sentence:
        return ratio.at_top and ratio.paragraph != part.paragraph
    return _sums_up(context, ratio, part)


def _sums_up(context: Context, ratio: Figure, part: Figure) -> bool:
    """Whether a share tells what a part makes of the whole that is told with it: "212 of 400, a rate of 53%"."""
    words = context.words(ratio)
    behind, before = words[ratio.stop : ratio.stop + NAMED], words[max(0, ratio.opening - NEAR) : ratio.opening]
    if behind[:1] == [":"] and part.start > ratio.start:
        return _set("placing").isdisjoint(behind[1:2])
    if not _set("making").isdisjoint(before[-1:]):
        return behind[:1] != ["of"] or _is_of_all(behind)
    if before[-1:] == ["of"]:
        return not _set("rates").isdisjoint(before[-2:-1]) and not _set("making").isdisjoint(before)
    apart = "which" in before or not _set("anew").isdisjoint(before)  # "which cause 33% of all fires"
    return not apart and behind[:1] == ["of"] and _is_of_all(behind)


def _is_of_all(behind: list[str]) -> bool:
    """Whether a share is of all that are counted: "of all flats", "of the workforce"."""
    return not _set("all").isdisjoint(behind) or not _set("everybody").isdisjoint(behind[1:3])


def _leads_to_part(context: Context, ratio: Figure, part: Figure) -> bool:
    """Whether a part stands right behind its share, and a mark behind it: "of 2,200 smokers, 18%, 396 people, had"."""
    if part.sentence != ratio.sentence or part.start < ratio.start:
        return False
    behind = word_at(context, part, part.past)
    return _attaches(between(context, ratio, part)) and (not behind or behind in MARKS)


def _is_beside_part(context: Context, ratio: Figure, part: Figure, whole: Figure) -> bool:
    """Whether a share stands right behind its part, and the whole before them: "2,716 berths. Let: 1,834 (65.7%)"."""
    if part.sentence != ratio.sentence or not whole.start < part.start < ratio.start:
        return False
    told, behind = context.words(ratio)[part.past : ratio.opening], word_at(context, ratio, ratio.stop)
    if not _attaches(told):
        return False
    if whole.sentence == part.sentence and not _set("anew").isdisjoint(between(context, whole, part)):
        return False
    return behind == ")" if told[0] == "(" else not behind or behind in MARKS


def _is_part_of(context: Context, part: Figure, whole: Figure) -> bool:
    """Whether one is of the other: "73 of 96", "of the 96, 73", "96, 73 of whom"."""
    words, told = context.words(part), between(context, part, whole)
    if part.start < whole.start:
        return "of" in told and len(told) <= NAMED and MARKS.isdisjoint(told)
    if "of" in words[max(0, whole.opening - 3) : whole.opening]:
        return not any(part.start > f.start > whole.start for f in context.beside(part) if f.kind is part.kind)
    told = words[part.past : part.past + 2]
    return told[:1] == ["of"] and not _set("them").isdisjoint(told[1:])
