"""Some of those of whom one outcome was told: "Forty people died. Among the dead were 12 children"."""

from __future__ import annotations

from functools import cache, partial

from checker.languages.lexicon import load, word_set
from checker.link.context import Context, stems
from checker.link.on_things import is_person
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "among")

BACK = 3  # sentences before the part in which the whole is told
LONGEST = 5  # tokens that name the whole: "those who were arrested"
AROUND = 8  # tokens behind a figure in which its outcome is told
BEFORE = 4  # tokens before it: "killed at least 40 people"


def some_of_named(context: Context, part: Figure) -> Figure | None:
    """The figure of which a part is told that opens with the name of all: "Among the dead were"."""
    named = _named(context, part)
    if named is None or not _counts_people(part):
        return None
    near = [f for back in range(1, BACK + 1) for f in context.by_sentence.get(part.sentence - back, ())]
    if not named:
        told = [f for f in context.by_sentence.get(part.sentence - 1, ()) if f.kind is Kind.COUNT]
        return told[0] if len(told) == 1 and _counts_people(told[0]) and told[0].at_top == part.at_top else None
    told = [f for f in near if _counts_people(f) and f.at_top == part.at_top and _is_told_so(context, f, named)]
    return max(told, key=lambda f: f.quantity.numbers[0].value, default=None)


def parts_named(context: Context) -> list[Figure]:
    """The parts of an article that are told so."""
    return context.telling("among those named", _set("opening"), some_of_named)


def _counts_people(figure: Figure) -> bool:
    noun = figure.counted
    people = noun is not None and (is_person(noun.lemma) or noun.head.istitle())  # "23 Danes"
    return figure.kind is Kind.COUNT and people and not figure.quantity.is_range and not figure.implied


def _named(context: Context, part: Figure) -> frozenset[str] | None:
    """The words that name the whole of a part, "dead" of "Among the dead were"; none for "them", None for no part."""
    words = context.words(part)
    first = _first_of_list(context, part)
    verb = first.opening - 1
    among = words[0] == "among" and words[verb] in _set("being")
    included = words[0] in _set("determiners") and words[verb] in _set("including")
    named = words[1:verb] if among or included else []
    if not 0 < len(named) <= LONGEST or not _set("elsewhere").isdisjoint(named):
        return None
    if named in (["them"], ["those"], ["these"]):
        return frozenset()
    return frozenset(named) & _outcomes().keys() or stems(named) or None


def _first_of_list(context: Context, part: Figure) -> Figure:
    if part.group is None:
        return part
    return next(f for f in context.by_sentence[part.sentence] if f.group == part.group)


def _is_told_so(context: Context, whole: Figure, named: frozenset[str]) -> bool:
    """Whether what the words name is told of a figure near it: "died" where they are "the dead"."""
    words = context.words(whole)
    stop = max(whole.stop, whole.counted.stop if whole.counted else 0)
    following = min(
        (f.opening for f in context.by_sentence[whole.sentence] if f.start > whole.start), default=len(words)
    )
    near = [*words[max(0, whole.opening - BEFORE) : whole.opening], *words[whole.stop : min(stop + AROUND, following)]]
    if not _set("denying").isdisjoint(near):
        return False
    asked = {_outcomes()[word] for word in named if word in _outcomes()}
    if asked:
        return any(_outcomes().get(word) in asked for word in near)
    return bool(named & stems(near))


@cache
def _outcomes() -> dict[str, str]:
    """By word: the outcome that it tells, by its first word."""
    return {word: row.split()[0] for row in load("among")["outcomes"] for word in row.split()}
