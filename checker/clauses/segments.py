"""Where the clauses of a sentence begin and end, and what each hangs on: one walk over its chunks.

A clause that another interrupts goes on after it: clauses are numbered as they begin, and each chunk knows its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.clauses.commas import comma
from checker.clauses.lookahead import NOMINAL, PASSED
from checker.clauses.walk import ASIDES, Walk
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Clause, Form, Link

_MARKS = {";": Link.SEMICOLON, ":": Link.COLON}
_OPENING, _CLOSING, _END = "([{", ")]}", ".!?..."

_LINKING = word_set("clauses", "coordinating")
_SUBORDINATING = word_set("clauses", "subordinating")
_RELATIVE = word_set("clauses", "relative")


class _Segmenter(Walk):
    """The walk itself: what each chunk opens and closes."""

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
            self.new(chunk, Link.BRACKET)
        elif (chunk.text in _CLOSING or self.tags[chunk.start] == ")") and self.brackets:
            self.here = self.brackets.pop()
        elif chunk.text == ",":
            comma(self, chunk)
        elif chunk.text not in _END:
            self.new(chunk, _MARKS.get(chunk.text, Link.DASH), up=self.top())

    def _conjunction(self, chunk: Chunk) -> None:
        if chunk.text not in _LINKING or self.here.verb < 0:
            return
        after = self.ahead.at(chunk.number + 1)
        if after is None:
            return
        if self.ahead.begins_verb(after):
            self.new(chunk, Link.PREDICATE, up=self.coordinated())
        elif self.ahead.subject_then_verb(chunk.number + 1):
            self.new(chunk, Link.COORDINATE, up=self.coordinated())

    def _subordinator(self, chunk: Chunk) -> None:
        after = self.ahead.at(chunk.number + 1)
        if chunk.text in _RELATIVE and after is not None and self.ahead.begins_verb(after):
            self._relative(chunk)
        elif chunk.number != self.here.start and self.ahead.subject_then_verb(chunk.number + 1):
            says = self.here.verb >= 0 and self.says(self.here)
            self.new(chunk, Link.COMPLEMENT if says else Link.SUBORDINATE)

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
        self.new(opener, Link.RELATIVE)
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
                self.new(chunk, Link.INFINITIVE)
                self._take_back(chunk.number - 1, ChunkKind.PREPOSITION)
        elif verb.form is Form.GERUND:
            if chunk.number != self.here.start and not self._continues_verb(chunk):
                self.new(chunk, Link.PARTICIPLE)
                self._take_back(chunk.number - 1, ChunkKind.PREPOSITION)
        elif self._is_reduced(chunk):
            if chunk.number != self.here.start:
                self.new(chunk, Link.REDUCED)
        else:
            self._finite(chunk)

    def _continues_verb(self, chunk: Chunk) -> bool:
        before = self.ahead.at(chunk.number - 1)
        return before is not None and before.kind is ChunkKind.VERB and self.here.verb == before.number

    def _take_back(self, number: int, kind: ChunkKind) -> None:
        """Move the chunk before into a new clause: the "to" of "to cut", the "after" of "after falling"."""
        before = self.ahead.at(number)
        if before is not None and before.kind is kind:
            before.clause = self.here.number

    def _is_reduced(self, chunk: Chunk) -> bool:
        """Whether a lone -ed form after a noun is a participle: no object follows it, and a finite verb does."""
        verb, before, after = chunk.verb, self.ahead.at(chunk.number - 1), self.ahead.at(chunk.number + 1)
        told = verb is not None and verb.form is Form.PARTICIPLE
        lone = self.tags[chunk.start : chunk.stop] == "E" and before is not None and before.kind is ChunkKind.NOUN
        if not (told or lone) or chunk.figures:
            return False
        if self.here.verb >= 0 and self.says(self.here):
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
        contact = self.chunks[start - 1].kind is ChunkKind.NOUN and not self.says(self.here)
        self.new(self.chunks[start], Link.CONTACT if contact else Link.COMPLEMENT)
        for earlier in self.chunks[start : chunk.number]:
            earlier.clause = self.here.number

    def _over(self, here: Clause) -> bool:
        return here.link in (*ASIDES, Link.INFINITIVE) and here.up >= 0 and self.clauses[here.up].verb < 0

    def _subject_of(self, number: int) -> int:
        """The first chunk of the noun phrases right before a verb, back to the verb before it."""
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
        """Whether a subject begins at a chunk before the verb, since another noun phrase stands right before it."""
        first, before = self.chunks[start], self.chunks[start - 1]
        return start < number and first.kind in NOMINAL and before.kind is ChunkKind.NOUN

    # -- what stands around


def clauses(chunks: Sequence[Chunk], tags: str) -> list[Clause]:
    """The clauses of a sentence; each chunk is told its own."""
    return _Segmenter(chunks, tags).walk()
