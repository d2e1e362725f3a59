"""Shares that exclude one another: answers to one question, men and women, votes for and against, stakes."""

from __future__ import annotations

from functools import cache, partial

from checker.languages.lexicon import load, word_set
from checker.link.context import Context
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "answers")

BEHIND = 7  # tokens behind a share in which it is said whose it is
FOLLOWING = 1  # sentences behind the first share in which the others may stand


def other_shares(context: Context, first: Figure) -> tuple[Figure, ...]:
    """The shares behind a first one that go to others: 35% and 15% in "60% said yes, 35% no and 15% did not know"."""
    known: dict[int, tuple[Figure, ...]] = context.once("other shares", dict)
    if first.start not in known:
        known[first.start] = _others(context, first) if first.kind is Kind.PERCENT else ()
    return known[first.start]


def _others(context: Context, first: Figure) -> tuple[Figure, ...]:
    own = _answer(context, first)
    if own is None:
        return ()
    at = context.place[first.start]
    found: list[Figure] = []
    given = {own}
    for figure in map(context.figures.__getitem__, range(at + 1, len(context.figures))):
        if figure.sentence - first.sentence > FOLLOWING or figure.paragraph != first.paragraph:
            break
        if figure.kind is not Kind.PERCENT:
            continue
        answer = _answer(context, figure)
        of_other = answer is not None and _of_other(context, first, figure)
        answer = answer or _of_other_sex(context, figure, own)
        if answer is None or answer[0] != own[0] or answer in given or of_other:
            break  # another question begins
        found.append(figure)
        given.add(answer)
    return tuple(found)


def _answer(context: Context, figure: Figure) -> tuple[str, str] | None:
    """The question and the answer whose share a figure is: ("consent", "no") of "35% said no"; None where none is told.

    The last word counts: "had no opinion" is no "no".
    """
    words = context.words(figure)
    if _is_change(words, figure):
        return None
    told = _told_behind(context, words, figure)
    if told == ["for"] or (
        told[1:2] == ["for"] and told[0] in _set("being")
    ):  # "48% for, 41% against", "48% were for it"
        return "consent", "yes"
    denied = not _set("denying").isdisjoint(told)
    for word in reversed(told):
        for question, answer in _answers().get(word, ()):
            return question, f"not {answer}" if denied else answer
    return None


def _of_other_sex(context: Context, share: Figure, own: tuple[str, str]) -> tuple[str, str] | None:
    """The sex that a share is of where the first one tells who were men: "62% were men, against 38% of women"."""
    words = context.words(share)
    compared = words[max(0, share.opening - 2) : share.opening] in (["compared", "to"], ["compared", "with"])
    base = _base(words, share)
    told = _answers().get(base[-1], ()) if compared and base else ()
    return next((answer for answer in told if answer[0] == own[0] == "sex"), None)


def _told_behind(context: Context, words: list[str], figure: Figure) -> list[str]:
    """What is told of a share: the words behind it and behind what it is a share of."""
    following = next((f.opening for f in context.by_sentence[figure.sentence] if f.first > figure.first), len(words))
    behind = words[figure.stop : min(figure.stop + BEHIND, following)]
    told = behind[: next((i for i, word in enumerate(behind) if word in _set("ends")), len(behind))]
    return told[1 + len(_base(words, figure)) :] if told[:1] == ["of"] else told


def _base(words: list[str], figure: Figure) -> list[str]:
    """What a share is a share of: ["the", "men"] of "60% of the men"."""
    if words[figure.stop : figure.stop + 1] != ["of"]:
        return []
    named = words[figure.stop + 1 : figure.stop + 3]
    return named if named[:1] and named[0] in _set("determiners") else named[:1]


def _of_other(context: Context, first: Figure, other: Figure) -> bool:
    """Whether the answers are of other people, in other places or on another thing: "unhappy with the hours"."""
    base = _base(context.words(other), other)
    if base and base != _base(context.words(first), first):
        return True
    one, two = (frozenset(_matter(context, f)) for f in (first, other))
    places = (frozenset(first.scope.places), frozenset(other.scope.places))
    return any(a and b and a.isdisjoint(b) for a, b in ((one, two), places))


def _matter(context: Context, share: Figure) -> list[str]:
    """What stands behind the preposition that follows an answer: the "pay" of "were happy with their pay"."""
    words = context.words(share)
    behind = words[share.stop : share.stop + 2 * BEHIND]
    ends = next((i for i, word in enumerate(behind) if i and word in _set("matter_ends")), len(behind))
    at = next((i for i, word in enumerate(behind[:ends]) if word in _set("on_what")), ends)
    return [word for word in behind[at + 1 : ends] if word not in _set("determiners")]


def _is_change(words: list[str], figure: Figure) -> bool:
    near = (*words[max(0, figure.opening - 1) : figure.opening], *words[figure.stop : figure.stop + 1])
    if words[figure.stop : figure.stop + 1] == ["against"] and "".join(
        words[figure.stop + 1 : figure.stop + 2]
    ) in _set("ends"):
        near = near[:-1]  # "56% against.", not "56% against 50% in May"
    return not _set("change").isdisjoint(near)


@cache
def _answers() -> dict[str, list[tuple[str, str]]]:
    """By word: the question that it answers, and the answer."""
    found: dict[str, list[tuple[str, str]]] = {}
    for question, answers in load("answers")["questions"].items():
        for row in answers:
            name, *_ = words = row.split()
            for word in words:
                found.setdefault(word, []).append((question, name))
    return found
