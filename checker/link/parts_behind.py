"""A total with its parts behind it in one sentence: "75,200 bales -- 44,700 now and 30,500 later"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.link.kinds import all_kinds_there_are
from checker.link.levels import Level
from checker.link.sums_made import APART, BESIDE, TOLD, Sum, are_all_kinds, count_alike
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "told_sums")

NOUN = 3  # tokens behind a number in which "in" may stand: "52 dead in Kerala"
MAKING = 4  # tokens before the first part in which words say that the parts are all of the total


def parts_behind(context: Context, whole: Level, parts: tuple[Level, ...], first: bool) -> Iterator[Sum]:
    """A total with the levels that follow it in its sentence, where a mark or a word opens its parts: a dash, "with".

    Where it is not the ``first`` level of its sentence, a word must say so: "12,000 in Rome, 8,000 in Pisa" is a row.
    """
    parts = _of_the_whole(context, parts)
    words, part = context.words(whole.figure), parts[0].figure
    if len(parts) < 2:
        return
    between = words[whole.figure.stop : part.opening]
    if words[whole.figure.opening - 1 : whole.figure.opening] == ["("] or _is_aside(words, whole.figure):
        return
    within = not _set("within").isdisjoint(between[-1:]) and ";" not in between
    joined = _are_joined(words, parts)
    made = makes(between[-MAKING:]) or (first and _leave_no_third(context, whole, parts, between))
    if joined and made and word_set("sums", "more").isdisjoint(words[parts[-1].figure.stop :]):
        yield Sum(whole, parts, TOLD)
    elif (joined and within and _never_overlap(parts)) or (first and _are_apart(context, whole, parts, between)):
        yield Sum(whole, parts, TOLD, at_most=True)
    right_behind = not _set("opening").isdisjoint(between[-1:])
    opened = first and (right_behind or not _set("opening_far").isdisjoint(between))
    if (within and _never_overlap(parts)) or (opened and all(count_alike(whole, level) for level in parts)):
        more = sum(level.figure.quantity.numbers[0].value for level in parts) > whole.figure.quantity.numbers[0].value
        money = part.kind is Kind.MONEY  # sales abroad and sales of tractors
        yield Sum(whole, parts, BESIDE if more and not money else APART)


def _is_aside(words: list[str], whole: Figure) -> bool:
    """Whether a clause tells another level of what has parts: "the toll, which was 40 last year, is made up of"."""
    return words[max(0, whole.opening - 2) : whole.opening] in (["which", "was"], ["which", "were"])


def _are_apart(context: Context, whole: Level, parts: tuple[Level, ...], between: list[str]) -> bool:
    """Whether nothing of a total is in two of the parts: each has its own place or giver, or is of so many days."""
    if "with" in between and not _set("giving").isdisjoint(between):
        return True
    if _are_placed_apart(context, parts) and (between == [","] or between[-1:] == ["with"]):
        return True
    return between == [","] and all(_leaves_unit_out(context, level.figure, whole.figure) for level in parts)


def _leave_no_third(context: Context, whole: Level, parts: tuple[Level, ...], between: list[str]) -> bool:
    """Whether two parts right behind their total are all of it: "2,100 in Wales and 900 elsewhere"."""
    if len(between) > MAKING or _set("opens").isdisjoint(between[-1:]):
        return False
    if not all(count_alike(whole, level) for level in parts):
        return False
    first, last = parts[0].figure, parts[-1].figure
    words = context.words(last)
    placed = words[first.stop : first.stop + 1] == ["in"] and words[last.stop : last.stop + 1] != []
    return (placed and words[last.stop] in _set("elsewhere")) or are_all_kinds(context, parts)


def makes(words: list[str]) -> bool:
    """Whether words say of what something is made: "comprising", "was split between"; not "a sword split into"."""
    return not _set("making").isdisjoint(words) or any(
        first in _set("before_split") and second in _set("split") and third in _set("into")
        for first, second, third in zip(words, words[1:], words[2:], strict=False)
    )


def _are_joined(words: list[str], parts: tuple[Level, ...]) -> bool:
    """Whether each part but the first stands right behind "and", a comma or the like, and no clause of its own."""
    before = (words[max(0, level.figure.opening - 2) : level.figure.opening] for level in parts[1:])
    return all(
        not _set("joining").isdisjoint(near[-1:] if near[-1] not in _set("articles") else near) for near in before
    )


def _of_the_whole(context: Context, parts: tuple[Level, ...]) -> tuple[Level, ...]:
    """The parts without those that are of another part: "six by sea, including two at night, and three by air"."""
    first, *others = parts
    words = context.words(first.figure)
    return first, *(f for f in others if _set("within").isdisjoint(words[f.figure.opening - 1 : f.figure.opening]))


def _leaves_unit_out(context: Context, part: Figure, whole: Figure) -> bool:
    """Whether a part takes its unit from the total: "43 days, 28 on foot and 15 by canoe"."""
    behind = context.words(part)[part.stop : part.stop + 1]
    return (
        whole.unit is not None and part.unit is None and part.counted is None and not _set("apart").isdisjoint(behind)
    )


def _never_overlap(parts: tuple[Level, ...]) -> bool:
    """Whether nothing can be in two of the parts: they are sums of money or quantities, or men and women."""
    nouns = frozenset(level.figure.counted.lemma for level in parts if level.figure.counted)
    return parts[0].figure.kind is not Kind.COUNT or (
        len(nouns) > 1 and any(nouns <= row for row in all_kinds_there_are())
    )


def _are_placed_apart(context: Context, parts: tuple[Level, ...]) -> bool:
    """Whether each part is told of a place of its own: "52 dead in Kerala and 34 in Tamil Nadu"."""
    places = [_place(context, level.figure) for level in parts]
    return None not in places and len(set(places)) == len(places)


def _place(context: Context, figure: Figure) -> str | None:
    """The name behind "in" behind a figure, or None."""
    words = context.reading.words[figure.sentence]
    at = next((i for i in range(figure.stop, figure.stop + NOUN) if words.lower[i : i + 1] == ["in"]), len(words.lower))
    return next((name for name in words.texts[at + 1 : at + 2] if name[0].isupper()), None)
