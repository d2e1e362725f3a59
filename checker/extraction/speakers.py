"""Who says what a sentence says: "the ministry said", "said the ministry", "according to the ministry"."""

from __future__ import annotations

from checker.extraction.verbs import FINITE, VerbGroup
from checker.languages.lexicon import load
from checker.model.words import Words

_REPORTING = ("S", "Q", ",", ".", ";", "R", "")
_LONGEST = 8  # tokens that a speaker's name may have
_SAY = frozenset(load("verbs")["say"].split())
_SAY_THAT = frozenset(load("verbs")["say_that"].split())


def speaker(words: Words, tags: str, groups: list[VerbGroup], lemmas: list[str]) -> str | None:
    """The speaker of a sentence in lower case, or None. ``lemmas`` are those of the verb groups.

    >>> from checker.extraction.tokens import tokenize
    >>> words = tokenize("Two fled, said the army.", 0, 24)
    >>> speaker(words, "NV,VDL.", [VerbGroup(3, 3, 4, FINITE)], ["say"])
    'the army'
    """
    if "according" in words.lower:
        after = words.lower.index("according") + 2
        return _name(words, after, _run(tags, after, 1))
    for at, (group, lemma) in enumerate(zip(groups, lemmas, strict=True)):
        says = lemma in _SAY or (lemma in _SAY_THAT and tags[group.stop : group.stop + 1] in _REPORTING)
        if says and group.form == FINITE and not group.passive:
            name = _subject(words, tags, group) or (None if at else _name(words, 0, _run(tags, 0, 1)))
            if name:
                return name
    return None


def _subject(words: Words, tags: str, group: VerbGroup) -> str | None:
    start = _run(tags, group.start - 1, -1)
    if start > 0 and tags[start] == "P":  # "police in Leeds said"
        start = _run(tags, start - 1, -1)
    before = _name(words, start + 1, group.start)
    if before:
        return before
    end = _run(tags, group.stop, 1)
    inverted = end == len(tags) or tags[end] in ".,;Q"
    return _name(words, group.stop, end) if inverted else None


def _run(tags: str, k: int, step: int) -> int:
    """The first token from k on, in steps of +1 or -1, that is no part of a name."""
    end = k
    while 0 <= end < len(tags) and abs(end - k) < _LONGEST and tags[end] in "DJLKR":
        end += step
    return end


def _name(words: Words, start: int, stop: int) -> str | None:
    return " ".join(words.lower[start:stop]) or None
