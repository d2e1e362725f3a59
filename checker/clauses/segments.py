"""Where the clauses of a sentence begin and end, and what each hangs on: one walk over its chunks from left to right.

A clause that another interrupts goes on behind it: clauses are numbered as they begin, and each chunk knows its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.clauses.lookahead import NOMINAL, PASSED, SAYING, Lookahead
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Clause, Form, Link

_FINITE = frozenset((Form.FINITE, Form.COPULA))
_MARKS = {";": Link.SEMICOLON, ":": Link.COLON}
_OPENING, _CLOSING, _END = "([{", ")]}", ".!?..."
_RESTRICTIVE = frozenset((Link.REDUCED, Link.CONTACT))
_ASIDES = frozenset((Link.RELATIVE, Link.REDUCED, Link.CONTACT, Link.PARTICIPLE))
_FRONTED = frozenset((Link.SUBORDINATE, Link.PARTICIPLE, Link.INFINITIVE))

_ATTRIBUTING = word_set("clauses", "attributing")
_LINKING = word_set("clauses", "coordinating")
_COMPARING = word_set("clauses", "comparing")
_SUBORDINATING = word_set("clauses", "subordinating")
_RELATIVE = word_set("clauses", "relative")


class _Segmenter:
    """The clauses of one sentence in the making; ``here`` is the one that the walk is in."""

    def __init__(self, chunks: Sequence[Chunk], tags: str) -> None:
        self.chunks = chunks
        self.tags = tags
        self.ahead = Lookahead(chunks)
        self.clauses = [Clause(0, Link.MAIN, -1, 0)]
        self.here = self.clauses[0]
        self.brackets: list[Clause] = []
        self.set_off: set[int] = set()  # the clauses that a comma opens

    def walk(self) -> list[Clause]:
        if self.chunks and self.chunks[0].kind is ChunkKind.SUBORDINATOR:
            self.here.link = Link.SUBORDINATE
        for chunk in self.chunks:
            self._open_or_close(chunk)
            chunk.clause, chunk.depth = self.here.number, len(self.brackets)
            if chunk.kind is ChunkKind.VERB and self.here.verb < 0:
                self.here.verb = chunk.number
        return self.clauses

    # -- what a chunk does to the clause that the walk is in

    def _open_or_close(self, chunk: Chunk) -> None:
        match chunk.kind:
            case ChunkKind.MARK:
                self._mark(chunk)
            case ChunkKind.CONJUNCTION:
                self._conjunction(chunk)
            case ChunkKind.SUBORDINATOR:
                self._subordinator(chunk)
            case ChunkKind.RELATIVE:
                self._relative(chunk)
            case ChunkKind.PREPOSITION if chunk.text in _SUBORDINATING and chunk.number:
                self._subordinator(chunk)
            case ChunkKind.VERB:
                self._verb(chunk)

    def _mark(self, chunk: Chunk) -> None:
        if chunk.text in _OPENING or self.tags[chunk.start] == "(":
            self.brackets.append(self.here)
            self._new(chunk, Link.BRACKET)
        elif (chunk.text in _CLOSING or self.tags[chunk.start] == ")") and self.brackets:
            self.here = self.brackets.pop()
        elif chunk.text == ",":
            self._comma(chunk)
        elif chunk.text not in _END:
            self._new(chunk, _MARKS.get(chunk.text, Link.DASH), up=self._top())

    def _comma(self, chunk: Chunk) -> None:
        after = self.ahead.at(chunk.number + 1)
        if after is None:
            return
        while self._ends_aside(after):
            self.here = self._up(self.here)
        if self._ends_front(after):
            self._new(after, Link.MAIN, up=-1, opener=chunk)
            return
        link = self._opened_by_comma(after)
        if link is not None:
            self._new(after, link, opener=chunk)
            self.set_off.add(self.here.number)

    def _ends_aside(self, after: Chunk) -> bool:
        """Whether a comma ends the clause that it stands in, so that the one around it goes on."""
        here = self.here
        if here.link is Link.ATTRIBUTION or here.link in _RESTRICTIVE:
            return True
        if here.link not in _ASIDES or here.verb < 0:
            return False
        if here.number in self.set_off and self._is_bare_participle(here):
            return True  # ", seasonally adjusted,"
        return self.ahead.begins_verb(after) or (here.number not in self.set_off and self._is_open(here))

    def _is_bare_participle(self, clause: Clause) -> bool:
        """Whether a clause is no more than a participle in -ed with an adverb."""
        verb = self.chunks[clause.verb]
        bare = self.tags[verb.start : verb.stop] == "E"
        return bare and all(c.kind is ChunkKind.ADVERB for c in self.chunks[clause.start : clause.verb])

    def _is_open(self, here: Clause) -> bool:
        """Whether the clause around an aside still waits for its verb."""
        return here.up >= 0 and self.clauses[here.up].verb < 0

    def _ends_front(self, after: Chunk) -> bool:
        """Whether the main clause begins behind a clause that stands before it: "While sales rose, ..."."""
        first = self.here.number == 0 and (self.here.link in _FRONTED or self._begins_with_verb())
        if not first or self.here.verb < 0:
            return False
        return self.ahead.subject_then_verb(after.number) or self.ahead.interrupted_subject(after.number)

    def _begins_with_verb(self) -> bool:
        chunk = self.ahead.at(0)
        return chunk is not None and chunk.verb is not None and chunk.verb.form not in _FINITE

    def _opened_by_comma(self, after: Chunk) -> Link | None:
        if after.kind is ChunkKind.ADVERB:
            verb = self.ahead.at(after.number + 1)
            bare = verb is not None and verb.verb is not None and self.tags[verb.start : verb.stop] == "E"
            return self._verb_behind_comma(verb) if bare and verb is not None else None
        match after.kind:
            case ChunkKind.VERB:
                return self._verb_behind_comma(after)
            case ChunkKind.NOUN | ChunkKind.PRONOUN:
                return self._clause_behind_comma(after)
            case ChunkKind.PREPOSITION if after.text.split(" ")[0] in _ATTRIBUTING:
                return Link.ATTRIBUTION
        return None

    def _verb_behind_comma(self, after: Chunk) -> Link | None:
        assert after.verb is not None
        if after.verb.lemma in SAYING and after.verb.form is Form.FINITE and self.here.verb >= 0:
            return Link.ATTRIBUTION
        if self.here.verb < 0 and self.chunks[self.here.start].number != after.number - 1:
            return None  # "475 people, 38 per cent of the total, voted"
        bare = after.verb.form is Form.GERUND or self.tags[after.start : after.stop] == "E"
        return Link.PARTICIPLE if bare and after.text not in _COMPARING else None

    def _clause_behind_comma(self, after: Chunk) -> Link | None:
        if self.here.verb < 0 or not self.ahead.subject_then_verb(after.number):
            return None
        return Link.ATTRIBUTION if self.ahead.is_attribution(after.number) else Link.ADDITION

    def _conjunction(self, chunk: Chunk) -> None:
        if chunk.text not in _LINKING or self.here.verb < 0:
            return
        after = self.ahead.at(chunk.number + 1)
        if after is None:
            return
        if self.ahead.begins_verb(after):
            self._new(chunk, Link.PREDICATE, up=self._coordinated())
        elif self.ahead.subject_then_verb(chunk.number + 1):
            self._new(chunk, Link.COORDINATE, up=self._coordinated())

    def _coordinated(self) -> int:
        """The clause that a conjunction goes on from: an aside that no comma opened is over."""
        here = self.here
        while here.link in (*_ASIDES, Link.INFINITIVE) and here.up >= 0 and here.number not in self.set_off:
            here = self.clauses[here.up]
        return here.number

    def _subordinator(self, chunk: Chunk) -> None:
        after = self.ahead.at(chunk.number + 1)
        if chunk.text in _RELATIVE and after is not None and self.ahead.begins_verb(after):
            self._relative(chunk)
        elif chunk.number != self.here.start and self.ahead.subject_then_verb(chunk.number + 1):
            says = self.here.verb >= 0 and self._says(self.here)
            self._new(chunk, Link.COMPLEMENT if says else Link.SUBORDINATE)

    def _says(self, clause: Clause) -> bool:
        verb = self.chunks[clause.verb].verb
        return verb is not None and verb.lemma in SAYING

    def _relative(self, chunk: Chunk) -> None:
        before = self.ahead.at(chunk.number - 1)
        opener = chunk
        if before is not None and before.kind is ChunkKind.PREPOSITION:
            opener = before
            start = self.ahead.at(before.number - 1)
            if start is not None and start.kind is ChunkKind.NOUN and start.figures:
                mark = self.ahead.at(start.number - 1)
                if mark is not None and mark.kind in (ChunkKind.MARK, ChunkKind.CONJUNCTION):
                    opener = start  # ", 46 of whom"
        self._new(opener, Link.RELATIVE)
        for earlier in self.chunks[opener.number : chunk.number]:
            earlier.clause = self.here.number
        comma = self.ahead.at(opener.number - 1)
        if comma is not None and comma.text == ",":
            self.set_off.add(self.here.number)

    def _verb(self, chunk: Chunk) -> None:
        verb = chunk.verb
        assert verb is not None
        if verb.form is Form.INFINITIVE:
            if self.here.verb >= 0:
                self._new(chunk, Link.INFINITIVE)
                self._take_back(chunk.number - 1, ChunkKind.PREPOSITION)
        elif verb.form is Form.GERUND:
            if chunk.number != self.here.start and not self._goes_on_verb(chunk):
                self._new(chunk, Link.PARTICIPLE)
                self._take_back(chunk.number - 1, ChunkKind.PREPOSITION)
        elif self._is_reduced(chunk):
            if chunk.number != self.here.start:
                self._new(chunk, Link.REDUCED)
        else:
            self._finite(chunk)

    def _goes_on_verb(self, chunk: Chunk) -> bool:
        before = self.ahead.at(chunk.number - 1)
        return before is not None and before.kind is ChunkKind.VERB and self.here.verb == before.number

    def _take_back(self, number: int, kind: ChunkKind) -> None:
        """Give a new clause the chunk before it too: the "to" of "to cut", the "after" of "after falling"."""
        before = self.ahead.at(number)
        if before is not None and before.kind is kind:
            before.clause = self.here.number

    def _is_reduced(self, chunk: Chunk) -> bool:
        """Whether a lone -ed form behind a noun is a participle: no object follows it, and a finite verb does."""
        verb, before, after = chunk.verb, self.ahead.at(chunk.number - 1), self.ahead.at(chunk.number + 1)
        told = verb is not None and verb.form is Form.PARTICIPLE
        lone = self.tags[chunk.start : chunk.stop] == "E" and before is not None and before.kind is ChunkKind.NOUN
        if not (told or lone) or chunk.figures:
            return False
        if self.here.verb >= 0 and self._says(self.here):
            return self.ahead.own_verb_follows(chunk.number + 1)  # "said the 12 held in May had fled"
        if told:
            return True
        if after is not None and after.kind in NOMINAL and not self._is_time(after):
            return False
        if self.here.verb >= 0:
            return self.here.link is not Link.RELATIVE
        return self.ahead.own_verb_follows(chunk.number + 1)

    def _is_time(self, chunk: Chunk) -> bool:
        return chunk.head < 0 and bool(chunk.figures)

    def _finite(self, chunk: Chunk) -> None:
        """A finite verb where the clause may have one already: an aside is over, or another clause has begun."""
        while self.here.verb >= 0 and self._over(self.here):
            self.here = self.clauses[self.here.up]
        if self.here.verb < 0:
            return
        start = self._subject_of(chunk.number)
        if start == chunk.number:
            return
        contact = self.chunks[start - 1].kind is ChunkKind.NOUN and not self._says(self.here)
        self._new(self.chunks[start], Link.CONTACT if contact else Link.COMPLEMENT)
        for earlier in self.chunks[start : chunk.number]:
            earlier.clause = self.here.number

    def _over(self, here: Clause) -> bool:
        return here.link in (*_ASIDES, Link.INFINITIVE) and here.up >= 0 and self.clauses[here.up].verb < 0

    def _subject_of(self, number: int) -> int:
        """The first chunk of the noun phrases that stand right before a verb, down to the verb before it."""
        start = number
        while start > 0:
            before = self.chunks[start - 1]
            if before.clause != self.here.number or before.kind not in PASSED or self._is_edge(start, number):
                break
            start -= 1
        while start < number and self.chunks[start].kind is ChunkKind.PREPOSITION:
            start += 2  # a phrase of the verb before
        return min(start, number)

    def _is_edge(self, start: int, number: int) -> bool:
        """Whether a subject begins at a chunk before the verb: another noun phrase stands right before it."""
        first, before = self.chunks[start], self.chunks[start - 1]
        return start < number and first.kind in NOMINAL and before.kind is ChunkKind.NOUN

    # -- what stands around

    def _up(self, clause: Clause) -> Clause:
        return self.clauses[clause.up] if clause.up >= 0 else clause

    def _top(self) -> int:
        """The clause that a colon, a dash or a semicolon goes on from: no aside."""
        here = self.here
        while here.link in _ASIDES | {Link.INFINITIVE} and here.up >= 0:
            here = self.clauses[here.up]
        return here.number

    def _new(self, first: Chunk, link: Link, up: int | None = None, opener: Chunk | None = None) -> None:
        above = self.here.number if up is None else up
        number = len(self.clauses)
        self.here = Clause(number, link, above, first.number, first.number if opener is None else opener.number)
        self.clauses.append(self.here)


def clauses(chunks: Sequence[Chunk], tags: str) -> list[Clause]:
    """The clauses of a sentence; each chunk is told its own."""
    return _Segmenter(chunks, tags).walk()
