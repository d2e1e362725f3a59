"""Which figures stand in one list: "160 suspects and 90 fugitives", "three in Leeds and two in Hull"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.extraction.nouns import Phrase
from checker.extraction.spans import Span
from checker.model.quantity import Kind
from checker.model.words import Words

_REACH = 16  # tokens between two figures of a list
_BESIDE = frozenset((Kind.DATE, Kind.TIME, Kind.ORDINAL, Kind.AGE, Kind.ITEMS))  # may stand between members
_JOINING = frozenset(("and", "or", "plus", "&", "nor"))
_VERBS = frozenset("VEHB")
_VERBAL = "MBHOXAVE"
_BREAKS = frozenset("VBHMOGSW;.T")


def lists(words: Words, tags: str, phrases: Sequence[Phrase], spans: Sequence[Span]) -> list[list[int]]:
    """The lists of a sentence, each as the positions of its figures (two or more, of one kind and unit)."""
    found: list[list[int]] = []
    run: list[int] = []
    closed = 0  # how much of the run ends in "and"
    members = [at for at, span in enumerate(spans) if span.quantity.kind not in _BESIDE]
    for before, at in zip([None, *members], members, strict=False):
        link = "" if before is None else _link(words, tags, phrases, spans, before, at)
        if not link:
            _keep(found, run[:closed])
            run, closed = [at], 0
            continue
        run.append(at)
        if link == "and":
            closed = len(run)
    _keep(found, run[:closed])
    return found


def _keep(found: list[list[int]], run: list[int]) -> None:
    if len(run) > 1:
        found.append(run)


def _link(words: Words, tags: str, phrases: Sequence[Phrase], spans: Sequence[Span], before: int, at: int) -> str:
    """How the figure joins the one before: "and", "," or not at all."""
    one, other = spans[before].quantity, spans[at].quantity
    if (one.kind, one.unit) != (other.kind, other.unit):
        return ""
    phrase, previous = phrases[at], phrases[before]
    joint = _joint(words, tags, phrase.left)
    begin = previous.end + 1
    if _gapped(words, tags, previous, phrase):
        begin = _behind_verb(tags, begin)
    gap = tags[begin:joint]
    if joint <= previous.end or len(gap) > _REACH or _BREAKS.intersection(gap) or _new_clause(tags, previous, phrase):
        return ""
    return "," if tags[joint] == "," else "and"


def _joint(words: Words, tags: str, left: int) -> int:
    """The token that joins: the comma or "and" before the phrase, or before its preposition; else -1."""
    if left > 0 and tags[left] == "P" and words.lower[left - 1] in _JOINING:
        left -= 1
    if left >= 0 and (words.lower[left] in _JOINING or tags[left] == ","):
        return left
    return -1


def _gapped(words: Words, tags: str, previous: Phrase, phrase: Phrase) -> bool:
    """Whether the second figure does without the first one's verb: "$5m went on ships, $2m on cars"."""
    after = phrase.end + 1
    if tags[after : after + 1] != "P":
        return False
    behind = _behind_verb(tags, previous.end + 1)
    return behind > previous.end + 1 and words.lower[behind] == words.lower[after]


def _behind_verb(tags: str, start: int) -> int:
    """The token behind the verb group, of five tokens at most, that begins at ``start``."""
    group = tags[start : start + 5]
    return start + len(group) - len(group.lstrip(_VERBAL))


def _new_clause(tags: str, previous: Phrase, phrase: Phrase) -> bool:
    """Whether the second figure has a verb of its own: "he has 12 points and 3 teams follow"."""
    follows = tags[phrase.end + 1 : phrase.end + 2]
    if follows == "" or follows not in "MBHOV" or previous.left < 0:
        return False
    if tags[phrase.left - 1 : phrase.left] == ",":  # "11 of them, and 41 had"
        return not _VERBS.isdisjoint(tags[max(0, previous.left - _REACH) : previous.left + 1])
    return tags[previous.left] in "VEGHOBPT"
