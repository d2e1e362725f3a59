"""What is told of a share: the answer that it is the share of, of whom, when and where."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, partial

from msgspec import Struct

from checker.languages.lexicon import load, word_set
from checker.languages.stems import stems
from checker.link.context import REMEMBERED, Context
from checker.link.shares_in_row import is_set_apart, past_last, share_before, share_behind
from checker.model.figure import Figure

_set = partial(word_set, "answers")

DENIAL = "not "
TELLING = 14  # tokens behind the last share, or before any, in which it is told what it is the share of
NAMED = 4  # tokens behind "of those" in which is named what a share is of
_BRACKETS = (("(", ")"), ("-", "-"), ("–", "–"), ("—", "—"), (",", ","))
_OPENING = tuple([opening] for opening, _ in _BRACKETS)


class Told(Struct, frozen=True):
    """What is told of a share."""

    sentence: int
    words: tuple[str, ...]
    answers: dict[str, str]  # by question
    base: str  # the first word of what it is a share of
    matter: frozenset[str]  # stems of all that is told, without the answers
    behind: frozenset[str]  # stems behind the first answer
    new_names: frozenset[str]  # words with a capital that nothing before it says
    denied: bool
    apart: bool  # whether its clause says where, when or of whom it is, or a bracket holds it
    shared_out: bool  # whether its sentence tells of "the rest" too
    when: frozenset[str]
    where: frozenset[str]


def told_of(context: Context, share: Figure) -> Told | None:
    """What is told of a share, behind it or else before it; None where it is a change or nothing is told."""
    known: dict[int, Told | None] = context.once("told of shares", dict)
    if share.start not in known:
        if len(known) >= REMEMBERED:
            known.clear()  # what is near is asked for again, what is far never
        known[share.start] = _told(context, share)
    return known[share.start]


def _told(context: Context, share: Figure) -> Told | None:
    words = context.words(share)
    if _is_change(words, share):
        return None
    base, behind = _parted(_behind(context, share))
    before = _before(context, share)
    if base and not behind and share.opening and words[share.opening - 1] in ("to", "with"):
        base, behind = [], base  # "62% were men, compared to 38% of women"
    if not base:
        base = before[1:] if _among(before[:1]) else behind[past_last(behind, "among") or len(behind) :]
    told, answers = behind, _answers(behind)
    aside = words[share.opening - 1 : share.opening] == ["("]  # "those who were hopeful (62%) outnumbered the gloomy"
    if not behind or ((aside or not answers) and _judged(before)):
        told, answers = before, _judged(before)
    if not told or not _set("no_base").isdisjoint(base):
        return None  # nothing is told, or "60% of the time when it says no"
    known = [i for i, word in enumerate(told) if word in _known_answers()]
    return Told(
        sentence=share.sentence,
        words=tuple(told),
        answers=answers,
        base=next((word for word in base if word not in _set("determiners")), ""),
        matter=_matter([word for word in told if word not in _known_answers()]),
        behind=_matter(told[known[0] + 1 :]) if known else frozenset(),
        new_names=_new_names(context, share, [*before, *told]),
        denied=not _set("denying").isdisjoint(told),
        apart=is_set_apart(context, share) or (_opens(words, share) and bool(behind)),
        shared_out=_is_shared_out(words),
        when=frozenset(share.scope.times),
        where=frozenset(share.scope.places),
    )


def _among(words: list[str]) -> bool:
    return not _set("among").isdisjoint(words)


def _opens(words: list[str], share: Figure) -> bool:
    """Whether a bracket opens before the share and holds more than it: "(57% thought it worse)"."""
    return words[share.opening - 1 : share.opening] == ["("] and words[share.stop : share.stop + 1] != [")"]


def _is_shared_out(words: list[str]) -> bool:
    """Whether a sentence tells of those left too, so that its shares are parts of one whole: "and the rest walked"."""
    return any(
        word in word_set("remainders", "rest") and words[i - 1] == "the" and words[i + 1 : i + 2] != ["of"]
        for i, word in enumerate(words)
        if i
    )


def _matter(told: Sequence[str]) -> frozenset[str]:
    return stems([word for word in told if word not in _set("generic")])


def _new_names(context: Context, share: Figure, told: Sequence[str]) -> frozenset[str]:
    """The words told of a share that have a capital, where what stands before the share before does not say them."""
    words = context.reading.words[share.sentence]
    new = {word for word, text in zip(words.lower[1:], words.texts[1:], strict=True) if text[:1].isupper()}
    new -= _known_answers().keys()  # "30% said No"
    before = share_before(context, share)
    return frozenset(
        new.intersection(told).difference(words.lower[: before.first] if before else context.words_before(share))
    )


def _judged(told: list[str]) -> dict[str, str]:
    """The answers to questions that may be answered before a share: others tell there of whom it is."""
    return {question: answer for question, answer in _answers(told).items() if question in _set("judging")}


def _answers(told: list[str]) -> dict[str, str]:
    """By question, the answer that is told last; one that is denied is another answer."""
    found: dict[str, str] = {}
    if told[:1] == ["for"] or (told[1:2] == ["for"] and told[0] in _set("being")):
        found["attitude"] = "yes"  # "48% for, 41% against", "48% were for it"
    denied = False
    for i, word in enumerate(told):
        denies = word in _set("denying")
        denied = denied or denies
        for question, answer in _known_answers().get(word, ()):
            if question == "age" and not "".join(told[i + 1 : i + 2]).isdigit():
                continue
            found[question] = f"{DENIAL}{answer}" if denied and not denies else answer
    return found


def _behind(context: Context, share: Figure) -> list[str]:
    """What is told behind a share, up to the next one."""
    words = context.words(share)
    start = share.stop
    if share.opening and (words[share.opening - 1], "".join(words[start : start + 1])) in _BRACKETS:
        start += 1
    told = words[start : start + TELLING]
    following = share_behind(context, share)
    if following is None or following.opening > start + TELLING:
        return told[: next((i for i, word in enumerate(told) if word in _set("ends")), len(told))]
    told = words[start : following.opening]
    told = told[: (past_last(told, "joints") or len(told) + 1) - 1]
    while told and told[-1] in _set("closing"):
        told.pop()
    return told[:-2] if told[-2:] == ["as", "opposed"] else told


def _parted(told: list[str]) -> tuple[list[str], list[str]]:
    """What a share is a share of, and what is told behind that: ["the", "men"] of "60% of the men own a car"."""
    base: list[str] = []
    if told[:1] == ["of"] and len(told) > 1:
        stop = 3 if told[1] in _set("determiners") else 2
        base, told = told[1:stop], told[stop:]
        if base[0] in _set("same"):
            limited = not _set("limiting").isdisjoint(told[:1])
            base, told = told[: NAMED * limited], told[NAMED * limited :]
            told = told[not _set("asked").isdisjoint(told[:1]) :]
    return base, [] if not told or told[0] in _set("closing") else told


def _before(context: Context, share: Figure) -> list[str]:
    """What is told before a share, in its clause: "those against were 58%"."""
    words = context.words(share)
    stop = share.opening - (words[share.opening - 1 : share.opening] in _OPENING)
    before = share_before(context, share)
    told = words[max(before.stop if before else 0, stop - TELLING) : max(0, stop)]
    told = told[past_last(told, "joints" if before else "ends") :]
    return told[1:] if told[:1] == ["and"] else told


def _is_change(words: list[str], share: Figure) -> bool:
    near = (*words[max(0, share.opening - 1) : share.opening], *words[share.stop : share.stop + 1])
    if near[:1] == ("by",) and _judged(words[share.opening - 2 : share.opening - 1]):
        near = near[1:]  # "was backed by 56%"
    behind = "".join(words[share.stop + 1 : share.stop + 2])
    if words[share.stop : share.stop + 1] == ["against"] and (not behind or behind in _set("closing")):
        near = near[:-1]  # "56% against.", not "56% against 50% in May"
    return not _set("change").isdisjoint(near)


@cache
def _known_answers() -> dict[str, list[tuple[str, str]]]:
    """By word: the questions that it answers, and the answers."""
    found: dict[str, list[tuple[str, str]]] = {}
    for question, answers in load("answers")["questions"].items():
        for row in answers:
            name, *_ = words = row.split()
            for word in words:
                found.setdefault(word, []).append((question, name))
    return found
