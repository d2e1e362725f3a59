"""A level that somebody moves to another one: "raise its 20% stake to 35%", "the 20-year term was cut to 15 years"."""

from __future__ import annotations

from functools import cache

from checker.link.ways import words_for
from checker.model.figure import Figure
from checker.rulebook.wordsets import words_of

NAMED = 6  # tokens between the former level and what comes behind its name
LED = 4  # tokens between the verb and the level that it moves


@cache
def movers() -> frozenset[str]:
    """The verbs by which somebody moves a level."""
    return (words_of("raise") | words_of("lower")) - words_of("judge") - words_for("unmoving")


def way_active(words: list[str], before: Figure, lead: int) -> int:
    """The way of a verb before the level, where no more than the level's name stands between that and the "to"."""
    named = words[before.opening - 1 : before.opening] == ["of"]  # "its forecast of 5%"
    if not is_name(words[before.stop : lead]) or (lead == before.stop and not named):
        return 0
    past = before.opening - named
    for at in range(past - 1, max(-1, past - 1 - LED), -1):
        if words[at] in movers():
            return _way(words[at]) if at < past - 1 else 0
        if not words[at].isalpha() or words[at] in words_for("led_elsewhere"):
            return 0
    return 0


def before_auxiliaries(words: list[str], verb: int, least: int) -> int:
    """The token where a verb opens with what goes before it: that of "has" in "has since been cut"."""
    while verb > least and (words[verb - 1] in words_for("auxiliary") or words[verb - 1].endswith("ly")):
        verb -= 1
    return verb


def _way(verb: str) -> int:
    return 1 if verb in words_of("raise") else -1


def is_name(words: list[str]) -> bool:
    """Whether nothing but the name of what the level is stands there: no mark, no auxiliary, no "from"."""
    return len(words) <= NAMED and words_for("parting_names").isdisjoint(words)
