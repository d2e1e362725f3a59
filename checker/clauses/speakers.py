"""The speaker of a sentence: "the ministry said", "said the ministry", "according to the ministry"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from checker.clauses.verbs import FINITE, VerbGroup
from checker.languages.lexicon import word_set
from checker.model.figure import Figure
from checker.model.words import Words

_REPORTING = ("S", "Q", ",", ".", ";", "R", "")
_LONGEST = 8  # tokens that a speaker's name may have
_SAY = word_set("verbs", "say")
_SAY_THAT = word_set("verbs", "say_that")


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


def hand_on(figures: Iterable[Figure]) -> Iterator[Figure]:
    """Figures in order; a quoted one without a speaker gets that of its quoted neighbour.

    "We lost 12. We found 13," said the army. "Another 14 fled": all are told by the army. Neighbours stand in one
    paragraph, at most a sentence apart.
    """
    forward = list(_onward(figures))
    return reversed(list(_onward(reversed(forward))))


def _onward(figures: Iterable[Figure]) -> Iterator[Figure]:
    teller: Figure | None = None
    for figure in figures:
        told = figure
        if figure.scope.quoted:
            if teller and figure.scope.speaker is None and _adjoins(teller, figure):
                told = replace(figure, scope=replace(figure.scope, speaker=teller.scope.speaker))
            teller = told if told.scope.speaker else teller
        yield told


def _adjoins(one: Figure, other: Figure) -> bool:
    return one.paragraph == other.paragraph and abs(one.sentence - other.sentence) <= 1


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
    """The first token from k on, in steps of +1 or -1, that is not part of a name."""
    end = k
    while 0 <= end < len(tags) and abs(end - k) < _LONGEST and tags[end] in "DJLKR":
        end += step
    return end


def _name(words: Words, start: int, stop: int) -> str | None:
    return " ".join(words.lower[start:stop]) or None
