"""What limits a figure: time, place, speaker, quotation marks, negation, forecast."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from checker.clauses.marks import Reach
from checker.clauses.places import places
from checker.clauses.speakers import speaker
from checker.clauses.times import times
from checker.clauses.verbs import GERUND, INFINITIVE, VerbGroup, group_lemma
from checker.extraction.spans import Span
from checker.languages.lexicon import load, word_set
from checker.model.figure import Governor, Scope
from checker.model.quantity import Kind
from checker.model.words import Words

_CHAIN = 6  # tokens between a verb and the infinitive that hangs on it: "plans this year to cut 12"
_LONGEST = 4  # verbs in such a chain
_BESIDE = 4  # tokens before a figure within which "not" or "a target of" applies to it
_BEHIND = 2  # tokens after a figure for the same: "the 5% forecast by analysts"
_CLAUSE = 8  # tokens after "and in" within which a pronoun or a verb makes a clause of it
_CLAUSAL = frozenset("RVBHM")
_NEW_SUBJECT = frozenset(("DLD", "JLD", "DLR", "JLR"))  # tags of "this year the" and "last year it"
_REACH = 12  # tokens between a figure and the verb before it, if none governs it

_DATA = load("scope")
_BARRIERS = frozenset(_DATA["barriers"].split())
_PARTS = frozenset(_DATA["parts"].split())
_OPENERS = _BARRIERS | {"with"}
_COMPARED = frozenset(_DATA["compared"].split())
_NEGATIONS = frozenset(_DATA["negations"].split())
_AFTER_NOT = frozenset(_DATA["after_not"].split())
_MODALS = frozenset(_DATA["modals"].split())
_FORECAST = frozenset(_DATA["forecast"].split())
_IS = frozenset(("is", "are", "'s", "’s", "'re", "’re"))
_NO_PLAN = frozenset(("blame", "be"))  # "is to blame for"
_FORECAST_VERBS = word_set("verbs", "forecast")
_PUNCTUATION = ",;.()"
_TEMPORAL = frozenset((Kind.DATE, Kind.TIME))


class Scopes:
    """The scopes of one sentence's figures. ``quotations`` are spans of the source, in order."""

    def __init__(
        self,
        words: Words,
        tags: str,
        groups: list[VerbGroup],
        spans: Sequence[Span],
        quotations: Sequence[tuple[int, int]],
    ) -> None:
        self.words = words
        self.tags = tags
        self.groups = groups
        self.starts = [group.start for group in groups]
        self.lemmas = [group_lemma(words, tags, group) for group in groups]
        self.quotations = quotations
        self.speaker = speaker(words, tags, groups, self.lemmas)
        self._limit(spans)

    def _limit(self, spans: Sequence[Span]) -> None:
        """Find the times and places of each figure that is not a date itself."""
        lower, tags = self.words.lower, self.tags
        openings = [span.opening for span in spans if span.quantity.kind not in _TEMPORAL]
        barriers = list(_barriers(lower, tags))
        reach = Reach(openings, barriers, [i for i in openings if i and lower[i - 1] in _COMPARED])
        self.index = {opening: at for at, opening in enumerate(openings)}
        self.times = reach.scoped(times(self.words, spans))
        self.places = reach.scoped(places(self.words, tags))

    def scope(self, span: Span, governor: Governor | None, owner: str | None) -> Scope:
        """The scope of one figure of the sentence."""
        at = self.index.get(span.opening)
        chain = list(self._chain(span, governor))
        beside = self._beside(max(0, span.opening - _BESIDE), span.opening)
        return Scope(
            times=() if at is None else tuple(dict.fromkeys(self.times[at])),
            places=() if at is None else tuple(dict.fromkeys(self.places[at])),
            speaker=self.speaker,
            owner=owner,
            quoted=self._quoted(self.words.starts[span.opening]),
            negated=_negated(beside) or any(self._negates(group) for group in chain),
            forecast=self._forecast(span, beside, chain, governor),
        )

    def _chain(self, span: Span, governor: Governor | None) -> Iterator[int]:
        """The verb group of a figure, and those that it hangs on as an infinitive: "plans to cut"."""
        at = bisect_right(self.starts, governor.token if governor else span.opening) - 1
        if at < 0 or (governor is None and span.opening - self.groups[at].stop > _REACH):
            return
        for _ in range(_LONGEST):
            yield at
            if self.groups[at].form not in (INFINITIVE, GERUND) or not at or self._parted(at):
                return
            at -= 1

    def _parted(self, at: int) -> bool:
        """Whether many words, a comma or "and" separate a verb group from the one before it."""
        gap = self.tags[self.groups[at - 1].stop : self.groups[at].start]
        return len(gap) > _CHAIN or "," in gap or "C" in gap

    def _negates(self, at: int) -> bool:
        group = self.groups[at]
        return _negated(self.words.lower[max(0, group.start - 1) : group.main])

    def _beside(self, start: int, stop: int) -> list[str]:
        """The tokens right before a figure, from the last punctuation mark on."""
        marks = [i for i in range(start, stop) if self.tags[i] in _PUNCTUATION]
        return self.words.lower[marks[-1] + 1 if marks else start : stop]

    def _forecast(self, span: Span, beside: list[str], chain: list[int], governor: Governor | None) -> bool:
        if governor and governor.direction and beside[-1:] and beside[-1] in _COMPARED:
            return False  # "is expected to rise from 12": 12 is what there is
        behind = self.words.lower[span.stop : span.stop + _BEHIND]
        if behind[:1] and self.tags[span.stop] in _PUNCTUATION:
            behind = []
        if not (_FORECAST.isdisjoint(beside) and _FORECAST.isdisjoint(behind)):
            return True
        if not _MODALS.isdisjoint(beside[-1:]):
            return True  # "will exceed $40m", where "exceed" is the figure's hedge
        return any(self.lemmas[at] in _FORECAST_VERBS or self._modal(at) or self._is_to(at) for at in chain)

    def _is_to(self, at: int) -> bool:
        """Whether a verb group is a plan: "the bank is to cut"."""
        group, before = self.groups[at], self.groups[at - 1] if at else None
        if before is None or group.form is not INFINITIVE or group.start - before.stop > 1:
            return False
        return self.words.lower[before.main] in _IS and self.lemmas[at] not in _NO_PLAN

    def _modal(self, at: int) -> bool:
        group = self.groups[at]
        return not _MODALS.isdisjoint(self.words.lower[group.start : group.main])

    def _quoted(self, offset: int) -> bool:
        at = bisect_right(self.quotations, offset, key=lambda span: span[0]) - 1
        return at >= 0 and offset < self.quotations[at][1]


def _barriers(lower: list[str], tags: str) -> Iterator[int]:
    """The tokens at which another clause begins."""
    if lower[0] == "of" and "," in tags:  # "Of the 12 men, three ..."
        yield tags.index(",")
    for i, word in enumerate(lower):
        if word == "of" and 0 < i < len(lower) - 1 and lower[i + 1] in _PARTS:
            yield _part_start(tags, i)
        elif (tags[i] in "C;" or word in _OPENERS) and _is_barrier(tags, i, word):
            yield i


def _part_start(tags: str, of: int) -> int:
    """The token at which a part of something earlier begins: ", 30 of them in May", "most of whom are in Leeds"."""
    before = tags[max(0, of - _BESIDE) : of]
    return of - len(before) + len(before.rstrip("NDJA"))


def _is_barrier(tags: str, i: int, word: str) -> bool:
    """Whether another clause begins: "while", ", with 12 hurt", "and in May it sold 12", "and this year sales fell"."""
    if tags[i] == "C":
        ahead = tags[i + 1 : i + _CLAUSE]
        return (ahead[:1] == "P" and not _CLAUSAL.isdisjoint(ahead)) or ahead[:3] in _NEW_SUBJECT
    return tags[i] == ";" or word in _BARRIERS or (word == "with" and tags[i - 1 : i] == ",")


def _negated(lower: list[str]) -> bool:
    """Whether words negate what follows: "not", "no", but not "not only"."""
    if _NEGATIONS.isdisjoint(lower):
        return False
    return any(word in _NEGATIONS and _AFTER_NOT.isdisjoint(lower[i + 1 : i + 2]) for i, word in enumerate(lower))
