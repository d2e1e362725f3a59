"""Conditions on how many were asked, and how many of them gave an answer."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition
from checker.model.figure import Figure

_set = partial(word_set, "surveys")
NEAR = 3  # tokens on either side of "65 banks" in which they are said to have been asked


@condition
def asked(context: Context, role: Figures) -> bool:
    """The figure counts those who were asked something: "65 banks polled", "39 out of 65 questioned"."""
    return all(_is_asked(context.words(f), f) for f in role)


def _is_asked(words: list[str], figure: Figure) -> bool:
    polled = words[max(0, figure.opening - NEAR) : figure.past + NEAR]
    return not _set("polling").isdisjoint(polled) or not _set("asking").isdisjoint(words[figure.stop : figure.past + 1])


@condition
def answered(context: Context, part: Figures, whole: Figures) -> bool:
    """The part leaves out what it counts and tells what they said or do, and no other time stands between."""
    some, asked_of = part[0], whole[0]
    words = context.words(asked_of)[asked_of.past :]
    between = words[: some.opening - asked_of.past] if some.sentence == asked_of.sentence else words
    return _tells_answer(context.words(some)[some.stop :]) and _set("other_asked").isdisjoint(between)


def _tells_answer(behind: list[str]) -> bool:
    """Whether "said", "would", "selling" or "were selling" stands behind a number."""
    doing = behind[1:2] if behind[:1] in (["were"], ["are"]) else behind[:1]
    return doing != [] and (doing[0] in _set("answering") or (doing[0].endswith("ing") and doing[0] != "being"))
