"""The share that the numbers told before it are said to make: "A failure rate of 40%"."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import load, word_set
from checker.link.context import Context
from checker.link.neighbours import clause_end
from checker.link.told_shares import MARKS, Told, is_bare, is_of, made
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "shares")

SHARE_NAMED = 3  # tokens of "The proportion was"


def told_rate(context: Context, share: Figure) -> Told | None:
    """The rate at which what was told happened: "20 had no tap. A failure rate of 40%", "That works out at 40%"."""
    said = _said_before(context, share)
    words = context.words(share)
    is_told = _says_what_it_makes(said) and _is_of_all(words, share)
    if not (is_told or said[-2:] == ["rate", "of"]) or any(f.kind is Kind.COUNT for f in context.earlier(share)):
        return None
    found = _part_and_whole_before(context, share)
    if found is None:
        return None
    part, whole = found
    failed = not _set("failing").isdisjoint(context.words(part)[part.stop :])
    rate_of_failing = not _set("rates_of_failing").isdisjoint(said[-3:-2])
    end = clause_end(words, share.stop, MARKS)
    elsewhere = not _set("elsewhere").isdisjoint(words[:end])
    return made(part, whole) if (is_told or failed == rate_of_failing) and not elsewhere else None


def _says_what_it_makes(said: list[str]) -> bool:
    """Whether a sentence opens with what the one before makes: "That is", "It works out at", "The proportion was"."""
    if said[:1] and said[0] in _set("makers"):
        return " ".join(said[1:]) in load("shares")["making"]
    return len(said) == SHARE_NAMED and said[1] in _set("share_nouns") and said[2] in (",", "was", "is", "of")


def _is_of_all(words: list[str], share: Figure) -> bool:
    """Whether nothing behind a share says of what it is, or no more than "of them" or "of the total"."""
    behind = words[share.stop : share.stop + 4]
    if behind[:1] == ["of"]:
        behind = behind[1 + (behind[1:2] == ["the"]) :]
        behind = behind[1:] if behind[:1] and behind[0] in _set("same_whole") else ["of"]
    return not behind or behind[0] in MARKS or behind[0] in _set("verbs_behind")


def _part_and_whole_before(context: Context, share: Figure) -> tuple[Figure, Figure] | None:
    """The only two counts of the sentence before a share, or the only ones of the two sentences before it."""
    rows = [
        [f for f in context.by_sentence.get(share.sentence - back, ()) if f.kind is Kind.COUNT and not f.implied]
        for back in (2, 1)
    ]
    told = rows[1] if len(rows[1]) != 1 else rows[0] + rows[1]
    if len(told) != len(rows) or any(f.paragraph != share.paragraph for f in told):
        return None
    whole, part = told
    if part.sentence == whole.sentence and is_of(context.words(whole), whole, part):
        whole, part = part, whole  # "on 20 of the 80 farms"
    return (part, whole) if whole.counted is not None and is_bare(part) else None


def _said_before(context: Context, share: Figure) -> list[str]:
    """The words before a share, without "that"; none where it is no share."""
    said = context.words(share)[: share.opening] if share.kind in (Kind.PERCENT, Kind.RATIO) else []
    return said[:-1] if said[-1:] == ["that"] else said
