"""Cuts a sentence into chunks: noun phrases, verb groups, prepositions and the like, in order, not nested."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.clauses.verbs import COPULA, FINITE, GERUND, INFINITIVE, VerbGroup, group_lemma, verb_groups
from checker.extraction.lexemes import lexeme, verb_lemma
from checker.languages.lexicon import load, word_set
from checker.model.clause import Chunk, ChunkKind, Form, Verb
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.words import Words

_FORMS = {FINITE: Form.FINITE, COPULA: Form.COPULA, INFINITIVE: Form.INFINITIVE, GERUND: Form.GERUND}
_KINDS = {
    "P": ChunkKind.PREPOSITION,
    "T": ChunkKind.PREPOSITION,
    "A": ChunkKind.ADVERB,
    "X": ChunkKind.ADVERB,
    "C": ChunkKind.CONJUNCTION,
    "S": ChunkKind.SUBORDINATOR,
    "W": ChunkKind.RELATIVE,
    "R": ChunkKind.PRONOUN,
    "J": ChunkKind.ADJECTIVE,
    **dict.fromkeys(",;.()", ChunkKind.MARK),
}
_CLOSED_PHRASE = frozenset(
    (Kind.PERCENT, Kind.RATIO, Kind.MONEY, Kind.DATE, Kind.TIME, Kind.MEASURE, Kind.DURATION, Kind.AGE)
)
_APART = frozenset((Kind.DATE, Kind.TIME))
_POSSESSIVES = frozenset(("'s", "’s", "'", "’"))
_NOMINAL = "DJLKU"
_MODALS = word_set("scope", "modals")
_FORECAST_VERBS = word_set("verbs", "forecast")
_COMPARING = word_set("clauses", "comparing")
_PARTICIPIAL = word_set("clauses", "participial")
_COMPOUND = frozenset(tuple(entry.split(" ")) for entry in load("clauses")["compound"])
_NOUNS = re.compile(r"J*(?:[LK]+|-)")
_LONGEST = max(len(entry) for entry in _COMPOUND)
_FIRST = frozenset(entry[0] for entry in _COMPOUND)
_DATING = word_set("clauses", "dating")
_TIMES = word_set("clauses", "times") | _DATING
_PASSED = frozenset("Q")
_BEFORE_BASE = frozenset("TMOKRWC")


class _Chunker:
    """The chunks of one sentence in the making; ``open`` is the noun phrase that may still continue."""

    def __init__(self, words: Words, tags: str, figures: Sequence[Figure]) -> None:
        self.words = words
        self.tags = tags + "." * (len(words) - len(tags))
        self.figures = figures
        self.at_opening = {figure.opening: number for number, figure in enumerate(figures)}
        self.groups = {group.start: group for group in verb_groups(words, tags)}
        self.chunks: list[Chunk] = []
        self.open: Chunk | None = None

    def chunks_of_all(self) -> list[Chunk]:
        i, length = 0, len(self.words)
        while i < length:
            i = self._compound(i) or self._step(i)
        for number, chunk in enumerate(self.chunks):
            chunk.number = number
        return self.chunks

    def _step(self, i: int) -> int:
        """Put token i, or the unit that begins there, into a chunk; returns the next token."""
        if i in self.at_opening:
            return self._figure(self.at_opening[i])
        letter, word = self.tags[i], self.words.lower[i]
        if letter == "D" and word in _POSSESSIVES:
            return self._possessive(i)
        group = self.groups.get(i)
        if group is not None and word in _COMPARING and self.tags[i + 1 : i + 2] in ("P", "T"):
            self.open = None
            self._plain(i, ChunkKind.PREPOSITION)
            return i + 1
        if group is not None and not self._describes(i):
            return self._verb(group)
        if (letter in _NOMINAL and (letter != "J" or self._opens_noun(i))) or self._describes(i):
            return self._nominal(i)
        if letter == "-" and self._is_compound(i):
            return self._hyphened(i)
        self.open = None
        if letter not in _PASSED:
            self._plain(i, _KINDS.get(letter, ChunkKind.ADVERB))
        return i + 1

    def _compound(self, i: int) -> int:
        """The token after a preposition of several words that begins at token i, 0 for none."""
        if self.words.lower[i] not in _FIRST or i in self.at_opening:
            return 0
        for stop in range(i + 2, i + _LONGEST + 1):
            if tuple(self.words.lower[i:stop]) in _COMPOUND:
                chunk = self._new(ChunkKind.PREPOSITION, i)
                chunk.stop, chunk.text, self.open = stop, " ".join(self.words.lower[i:stop]), None
                return stop
        return 0

    def _describes(self, i: int) -> bool:
        """Whether a participle continues a noun phrase that has no head yet: "the remaining 12", "a growing firm"."""
        if self.tags[i] not in "EG" or i + 1 >= len(self.tags):
            return False
        phrase = self._running(i)
        before = phrase is not None and phrase.head < 0 and not phrase.figures
        return before and (self.tags[i + 1] in "KLJ" or i + 1 in self.at_opening)

    def _opens_noun(self, i: int) -> bool:
        """Whether an adjective belongs to a noun phrase: one is open, or a noun, an adjective or a figure follows."""
        if self._running(i) is not None:
            return True
        if self._is_dating(i + 1):
            return False  # "was higher last year"
        return self.tags[i + 1 : i + 2] in ("K", "L", "J", "U", "-", "E", "G") or i + 1 in self.at_opening

    def _running(self, i: int) -> Chunk | None:
        return self.open if self.open is not None and self.open.stop == i else None

    def _figure(self, number: int) -> int:
        figure = self.figures[number]
        if figure.kind is Kind.MULTIPLE and self._is_verb(figure):
            return self._verb_of_figure(number, figure)
        phrase = self._running(figure.opening)
        apart = figure.kind in _APART
        ordinal = phrase is not None and all(self.figures[n].kind is Kind.ORDINAL for n in phrase.figures)
        if phrase is None or not ordinal or apart or phrase.head >= 0:
            phrase = self._new(ChunkKind.NOUN, figure.opening)
        phrase.figures = (*(n for n in phrase.figures if self.figures[n].kind is not Kind.ORDINAL), number)
        phrase.stop = max(figure.stop, figure.opening + 1)
        self.open = None if figure.kind in _CLOSED_PHRASE and not self._describes_noun(figure) else phrase
        return phrase.stop

    def _describes_noun(self, figure: Figure) -> bool:
        """Whether a figure only describes the noun after it: "a 5% stake this year", but not "rose 5% this year"."""
        if figure.kind in _APART:
            return False
        nouns = _NOUNS.match(self.tags, figure.stop)
        if nouns is None or not _TIMES.isdisjoint(self.words.lower[figure.stop : nouns.end()]):
            return False
        return not self._begins_contact(nouns.end())

    def _begins_contact(self, stop: int) -> bool:
        """Whether the nouns behind a figure are the subject of a contact clause: "above the 3% analysts had forecast".

        The figure is no subject then, since a preposition or a verb stands before it, and so a verb needs another one.
        """
        group = self.groups.get(stop)
        tells = group is not None and (group.form in (FINITE, COPULA) or self.tags[group.main] == "E")
        governed = len(self.chunks) > 1 and self.chunks[-2].kind in (ChunkKind.PREPOSITION, ChunkKind.VERB)
        return tells and governed and self.tags[stop - 1] == "K"

    def _is_verb(self, figure: Figure) -> bool:
        """Whether a factor is in a verb: "doubled", "has more than trebled", but not "twice"."""
        if figure.stop < len(self.words) and self.tags[figure.stop] == "-":
            return False
        letter = lexeme(self.words.lower[figure.stop - 1]).tag
        bare = figure.opening == 0 or self.tags[figure.opening - 1] in _BEFORE_BASE  # "will double", "prices double"
        return letter in "EG" or (letter == "b" and bare)

    def _verb_of_figure(self, number: int, figure: Figure) -> int:
        word = self.words.lower[figure.stop - 1]
        form = Form.GERUND if lexeme(word).tag == "G" else Form.FINITE
        start = figure.opening
        last = self.chunks[-1] if self.chunks else None
        if last is not None and last.kind is ChunkKind.VERB and last.stop == start and self.tags[start - 1] in "HBM":
            start = last.start
            self.chunks.pop()
        elif last is not None and last.kind is ChunkKind.PREPOSITION and self.tags[start - 1] == "T":
            form = Form.INFINITIVE
        verb = Verb(start, figure.stop - 1, figure.stop, verb_lemma(word), form)
        chunk = self._new(ChunkKind.VERB, start)
        chunk.stop, chunk.verb, chunk.figures = figure.stop, verb, (number,)
        self.open = None
        return figure.stop

    def _verb(self, group: VerbGroup) -> int:
        lower = self.words.lower
        lemma = group_lemma(self.words, self.tags, group)
        auxiliaries = lower[group.start : group.main]
        chunk = self._new(ChunkKind.VERB, group.start)
        chunk.stop = group.stop
        chunk.text = lower[group.main]
        chunk.verb = Verb(
            group.start,
            group.main,
            group.stop,
            lemma,
            Form.GERUND if not _PARTICIPIAL.isdisjoint(auxiliaries[:1]) else _FORMS.get(group.form, Form.PARTICIPLE),
            group.passive,
            "X" in self.tags[group.start : group.stop],
            not _MODALS.isdisjoint(auxiliaries) or lemma in _FORECAST_VERBS,
        )
        self.open = None
        return group.stop

    def _possessive(self, i: int) -> int:
        last = self.chunks[-1] if self.chunks else None
        if last is not None and last.kind is ChunkKind.NOUN and last.stop == i:
            last.stop, last.determiner, last.head = i + 1, self.words.lower[i], -1
            last.figures = ()
            self.open = last
        return i + 1

    def _nominal(self, i: int) -> int:
        letter = self.tags[i]
        phrase = self._running(i)
        if phrase is None or self._begins_another(phrase, letter) or self._begins_time(phrase, i):
            phrase = self._new(ChunkKind.NOUN, i)
        if letter == "D":
            phrase.determiner = phrase.determiner or self.words.lower[i]
        if letter in "KL":
            phrase.head = i
            if phrase.figures and self.figures[phrase.figures[0]].kind in _CLOSED_PHRASE:
                phrase.describing = True
        phrase.stop, phrase.text = i + 1, self.words.lower[i]
        self.open = phrase
        return i + 1

    def _begins_another(self, phrase: Chunk, letter: str) -> bool:
        if letter == "D":
            return phrase.head >= 0 or bool(phrase.figures)
        return letter == "J" and phrase.head >= 0

    def _begins_time(self, phrase: Chunk, i: int) -> bool:
        """Whether a time begins right after a figure: "numbered 1,274 last year"."""
        return self._is_dating(i) and bool(phrase.figures) and phrase.head < 0

    def _is_dating(self, i: int) -> bool:
        """Whether "last year" or the like stands at token i."""
        return not _DATING.isdisjoint(self.words.lower[i : i + 1]) and not _TIMES.isdisjoint(
            self.words.lower[i + 1 : i + 2]
        )

    def _is_compound(self, i: int) -> bool:
        """Whether a hyphen continues a noun phrase: "a 12-month low"."""
        return self._running(i) is not None and self.tags[i + 1 : i + 2] in tuple("LKJEGN") and self.tags[i + 1] != ""

    def _hyphened(self, i: int) -> int:
        phrase = self._running(i)
        assert phrase is not None
        stop = i + 1 if i + 1 in self.at_opening else i + 2
        phrase.stop = stop
        phrase.describing = bool(phrase.figures)
        if stop == i + 2:
            phrase.head, phrase.text = i + 1, self.words.lower[i + 1]
        return stop

    def _plain(self, i: int, kind: ChunkKind) -> None:
        last = self.chunks[-1] if self.chunks else None
        both = kind is ChunkKind.PREPOSITION and last is not None and last.kind is kind and last.stop == i
        if both and last is not None:
            last.stop, last.text = i + 1, f"{last.text} {self.words.lower[i]}"
        else:
            self._new(kind, i).stop = i + 1

    def _new(self, kind: ChunkKind, start: int) -> Chunk:
        self.chunks.append(Chunk(kind, start, start, self.words.lower[start]))
        return self.chunks[-1]


def chunks(words: Words, tags: str, figures: Sequence[Figure]) -> list[Chunk]:
    """The chunks of a sentence, in order."""
    return _Chunker(words, tags, figures).chunks_of_all()
