"""What follows a chunk of a sentence: a verb, a subject with its verb, a speaker. It shows where clauses begin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.languages.lexicon import load
from checker.model.clause import Chunk, ChunkKind, Form

NOMINAL = frozenset((ChunkKind.NOUN, ChunkKind.PRONOUN))
PASSED = frozenset((ChunkKind.NOUN, ChunkKind.PRONOUN, ChunkKind.PREPOSITION, ChunkKind.ADVERB, ChunkKind.ADJECTIVE))
_FINITE = frozenset((Form.FINITE, Form.COPULA))

_DATA = load("verbs")
SAYING = frozenset(_DATA["say"].split() + _DATA["say_that"].split())


class Lookahead:
    """The chunks of a sentence, for questions about what follows."""

    def __init__(self, chunks: Sequence[Chunk]) -> None:
        self.chunks = chunks

    def at(self, number: int) -> Chunk | None:
        """The chunk of that number, None outside the sentence."""
        return self.chunks[number] if 0 <= number < len(self.chunks) else None

    def onward(self, number: int) -> Iterator[Chunk]:
        """The chunks from one on; an iterator, since copies for each question would be slow."""
        return map(self.chunks.__getitem__, range(number, len(self.chunks)))

    def is_finite(self, chunk: Chunk) -> bool:
        """Whether a chunk is a verb that a clause of its own can have."""
        return chunk.verb is not None and chunk.verb.form in _FINITE

    def subject_then_verb(self, number: int) -> bool:
        """Whether a subject and its finite verb follow, with only phrases between: a clause of its own."""
        subject = False
        behind_preposition = False
        relatives = 0
        for chunk in self.onward(number):
            if chunk.kind is ChunkKind.RELATIVE and subject:
                relatives += 1
                continue
            if chunk.kind is ChunkKind.VERB:
                if subject and self.is_finite(chunk) and not relatives:
                    return True
                if relatives:
                    relatives -= 1
                    continue
                if not subject or chunk.verb is None or chunk.verb.form is not Form.PARTICIPLE:
                    return False
            elif chunk.kind not in PASSED:
                return False
            if chunk.kind in NOMINAL and not behind_preposition:
                if subject and self.chunks[chunk.number - 1].kind is ChunkKind.NOUN:
                    return False  # "the year its rules took effect": a clause after its noun
                subject = True
            behind_preposition = chunk.kind is ChunkKind.PREPOSITION
        return False

    def begins_verb(self, after: Chunk) -> bool:
        """Whether a chunk is a finite verb, or an adverb with one after it: "and later fell"."""
        if after.kind is ChunkKind.ADVERB:
            behind = self.at(after.number + 1)
            return behind is not None and self.is_finite(behind)
        return self.is_finite(after)

    def interrupted_subject(self, number: int) -> bool:
        """Whether a noun phrase follows that a relative clause interrupts: "profit, which was 12m, fell"."""
        for chunk in self.onward(number):
            if chunk.kind is ChunkKind.MARK and chunk.text == ",":
                after = self.at(chunk.number + 1)
                return chunk.number > number and after is not None and after.kind is ChunkKind.RELATIVE
            if chunk.kind not in PASSED:
                return False
        return False

    def is_attribution(self, number: int) -> bool:
        """Whether a verb of saying closes the clause: ", the ministry said"."""
        for chunk in self.onward(number):
            if chunk.kind is ChunkKind.MARK or chunk.kind is ChunkKind.CONJUNCTION:
                return False
            if chunk.verb is not None:
                return chunk.verb.lemma in SAYING
        return False

    def own_verb_follows(self, number: int) -> bool:
        """Whether the clause that a participle interrupts has its verb later, an aside in commas skipped."""
        commas = 0
        for chunk in self.onward(number):
            if chunk.kind is ChunkKind.MARK and chunk.text == ",":
                commas += 1
            elif chunk.kind is ChunkKind.VERB:
                return self.is_finite(chunk) and commas != 1
            elif chunk.kind not in PASSED and chunk.kind is not ChunkKind.CONJUNCTION:
                return False
        return False
