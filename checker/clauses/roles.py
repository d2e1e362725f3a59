"""The role of each noun phrase in its clause, its preposition, and the phrase that it hangs on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Clause, Form, Link, Role
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.words import Words

_NOMINAL = frozenset((ChunkKind.NOUN, ChunkKind.PRONOUN))
_MOMENTS = frozenset((Kind.DATE, Kind.TIME))
_VERBLESS = frozenset((Link.BRACKET, Link.DASH, Link.COLON, Link.SEMICOLON))
_OF = word_set("clauses", "of")
_ADVERBIAL = word_set("clauses", "adverbial")
_ALTERNATIVE = word_set("clauses", "alternative")
_INCLUDING = word_set("clauses", "including")
_CHANGING = word_set("clauses", "changing")
_TIMES = word_set("clauses", "times")
_LEADING_ON = word_set("clauses", "leading_on")
_NOMINATIVE = word_set("clauses", "nominative")
_TOTALS = word_set("clauses", "sums")

_Sort = tuple[Kind, str | None, str | None] | None


class _Roles:
    """The roles of one sentence's noun phrases, from left to right."""

    def __init__(
        self, words: Words, chunks: Sequence[Chunk], clauses: Sequence[Clause], figures: Sequence[Figure]
    ) -> None:
        self.words = words
        self.chunks = chunks
        self.clauses = clauses
        self.figures = figures
        self.latest: dict[tuple[int, _Sort], Chunk] = {}  # by clause and sort, the last phrase that a row may continue
        self.verbs: dict[int, int] = {}  # by clause, its last verb so far
        self.bare: dict[int, int] = {}  # by clause, its first phrase without a preposition that is no age

    def tell(self) -> None:
        for chunk in self.chunks:
            if chunk.kind in _NOMINAL:
                chunk.preposition = self._preposition(chunk)
                chunk.host = self._host(chunk)
                chunk.role = self._role(chunk)
                self._keep(chunk)
            elif chunk.kind is ChunkKind.VERB:
                self.verbs[chunk.clause] = chunk.number

    def _keep(self, chunk: Chunk) -> None:
        """Remember a phrase with its role, for those after it in its clause."""
        if chunk.number < self.clauses[chunk.clause].start:
            return
        if chunk.host < 0 and chunk.role is not Role.ADVERBIAL:
            self.latest[chunk.clause, self._sort(chunk)] = chunk
        bare = chunk.preposition < 0 and chunk.role is not Role.ADVERBIAL and not self._is_age(chunk)
        if bare and chunk.clause not in self.bare:
            self.bare[chunk.clause] = chunk.number

    def _preposition(self, chunk: Chunk) -> int:
        """The preposition right before a phrase, adverbs between skipped: "to only 40"."""
        number = chunk.number - 1
        while number >= 0 and self.chunks[number].kind is ChunkKind.ADVERB:
            number -= 1
        if number < 0:
            return -1
        before = self.chunks[number]
        if before.kind is ChunkKind.PREPOSITION:
            return -1 if self._opens_clause(before, chunk) else number
        return before.preposition if self._describes(before, chunk) else -1

    def _opens_clause(self, before: Chunk, chunk: Chunk) -> bool:
        """Whether a preposition opens the clause whose subject a phrase is: "since she joined"."""
        clause = self.clauses[chunk.clause]
        opens = clause.link is Link.SUBORDINATE and clause.start == before.number
        return opens and clause.verb == chunk.number + 1

    def _describes(self, before: Chunk, chunk: Chunk) -> bool:
        """Whether a noun phrase only describes the one after it: "from year-earlier 40m", "an all-time low"."""
        if before.kind is not ChunkKind.NOUN or before.figures or before.preposition < 0:
            return False
        if not before.determiner and self._is_label(chunk):
            return False
        return self.chunks[before.preposition].text.split(" ")[-1] in _CHANGING

    def _is_label(self, chunk: Chunk) -> bool:
        """Whether a whole number without a noun may name one of many: "from lane eight"."""
        if not chunk.figures or chunk.head >= 0:
            return False
        quantity = self.figures[chunk.figures[0]].quantity
        return quantity.kind is Kind.COUNT and all(number.place == 1 for number in quantity.numbers)

    def _host(self, chunk: Chunk) -> int:
        """The phrase that "of 40" hangs on."""
        if chunk.preposition < 1 or self.chunks[chunk.preposition].text not in _OF:
            return -1
        before = self.chunks[chunk.preposition - 1]
        return before.number if before.kind in _NOMINAL else -1

    def _role(self, chunk: Chunk) -> Role:
        if chunk.host >= 0:
            return self._inside(chunk, self.chunks[chunk.host])
        if chunk.preposition >= 0:
            return self._behind_preposition(chunk)
        first = self._coordinated_with(chunk)
        if first is not None and first.role is not None and not self._has_own_subject(first, chunk):
            chunk.preposition = first.preposition
            return first.role
        return self._bare(chunk)

    def _inside(self, chunk: Chunk, host: Chunk) -> Role:
        """The role of "of 45"; "a total of 45" is the 45 themselves, with the role of the total."""
        total = host.head >= 0 and self.words.lower[host.head] in _TOTALS and not host.figures
        if not total or not chunk.figures or host.role is None:
            return Role.MODIFIER
        chunk.preposition, chunk.host = host.preposition, host.host
        return host.role

    def _behind_preposition(self, chunk: Chunk) -> Role:
        text = self.chunks[chunk.preposition].text
        if text in _INCLUDING:
            return Role.APPOSED
        if self._is_time(chunk) or (self._lasts(chunk) and text not in _CHANGING):
            return Role.ADVERBIAL
        return Role.ADVERBIAL if text in _ADVERBIAL else Role.OBLIQUE

    def _is_time(self, chunk: Chunk) -> bool:
        """Whether a phrase is a date or a span of time."""
        if chunk.figures and self.figures[chunk.figures[0]].kind in _MOMENTS:
            return True
        return chunk.head >= 0 and self.words.lower[chunk.head] in _TIMES

    def _lasts(self, chunk: Chunk) -> bool:
        return bool(chunk.figures) and self.figures[chunk.figures[0]].kind is Kind.DURATION

    def _leads_on(self, chunk: Chunk) -> bool:
        """Whether a length opens its clause and leads to a time: "Forty years later, she retired"."""
        behind = self.chunks[chunk.number + 1 : chunk.number + 2]
        before_verb = chunk.number < self.clauses[chunk.clause].verb
        return before_verb and self._lasts(chunk) and behind != [] and behind[0].text in _LEADING_ON

    def _coordinated_with(self, chunk: Chunk) -> Chunk | None:
        """The phrase that "and" joins this one to, in its own clause and without a preposition of its own."""
        joint = chunk.number - 1
        if joint < 1 or not self._joins(self.chunks[joint], chunk):
            return None
        other = self.latest.get((chunk.clause, self._sort(chunk)))
        return other if other is not None and other.number > self.verbs.get(chunk.clause, -1) else None

    def _joins(self, joint: Chunk, chunk: Chunk) -> bool:
        """Whether "and", or a comma of a row that "and" ends, joins the phrase to the one before."""
        if joint.kind is ChunkKind.CONJUNCTION:
            return True
        if joint.text != "," or not chunk.figures:
            return False
        return chunk.number in self._before_and

    @cached_property
    def _before_and(self) -> frozenset[int]:
        """The phrases with figures that "and" joins to a later one of their sort, with no verb between."""
        found: list[int] = []
        joined: set[_Sort] = set()  # the sorts of later phrases after an "and"
        behind: Chunk | None = None
        for chunk in reversed(self.chunks):
            if behind is not None and (behind.clause != chunk.clause or behind.kind is ChunkKind.VERB):
                joined.clear()
            if chunk.figures and self._sort(chunk) in joined:
                found.append(chunk.number)
            if chunk.kind is ChunkKind.NOUN and chunk.figures and self._is_behind_joint(chunk):
                joined.add(self._sort(chunk))
            behind = chunk
        return frozenset(found)

    def _is_behind_joint(self, chunk: Chunk) -> bool:
        """Whether "and" stands before a phrase, or before its preposition."""
        before = self.chunks[chunk.number - 1]
        last = self.chunks[before.number - 1] if before.kind is ChunkKind.PREPOSITION else before
        return last.kind is ChunkKind.CONJUNCTION

    def _sort(self, chunk: Chunk) -> _Sort:
        """What two phrases of one row have in common: the kind and unit of their figures, or that they have none."""
        if not chunk.figures:
            return None
        quantity = self.figures[chunk.figures[0]].quantity
        return quantity.kind, quantity.unit, quantity.per

    def _has_own_subject(self, first: Chunk, chunk: Chunk) -> bool:
        """Whether a phrase is not the second after a shared preposition: "from 2C, and the high 11C, from 14C".

        It names what it is of, or the preposition stands again after it: "40 against 38, 12 against 10".
        """
        if first.preposition < 0 or not chunk.figures:
            return False
        if chunk.determiner and not first.determiner and chunk.start < self.figures[chunk.figures[0]].opening:
            return True
        return any(later.text == self.chunks[first.preposition].text for later in self._up_to_mark(chunk))

    def _up_to_mark(self, chunk: Chunk) -> Iterator[Chunk]:
        """The chunks after a phrase up to the next mark or conjunction."""
        for later in map(self.chunks.__getitem__, range(chunk.number + 1, len(self.chunks))):
            if later.kind in (ChunkKind.MARK, ChunkKind.CONJUNCTION):
                return
            yield later

    def _bare(self, chunk: Chunk) -> Role:
        """The role of a phrase without a preposition."""
        clause = self.clauses[chunk.clause]
        if self._is_time(chunk) or self._leads_on(chunk):
            return Role.ADVERBIAL
        before = self._before(chunk)
        if clause.verb < 0:
            apposed = clause.link in _VERBLESS or (before is not None and before.text == ",")
            return Role.APPOSED if apposed and chunk.number else Role.FRAGMENT
        if chunk.number < clause.verb:
            if self._is_age(chunk):
                return Role.APPOSED  # "in 2010, aged 60, he sold"
            own = self._pronoun(clause)
            if own is not None:
                return Role.SUBJECT if own is chunk else Role.APPOSED  # "A former teacher, she opened it"
            return Role.APPOSED if self._set_behind(chunk, before) else Role.SUBJECT
        if before is not None and before.kind is ChunkKind.MARK:
            return Role.APPOSED
        if before is not None and before.kind is ChunkKind.CONJUNCTION:
            return Role.APPOSED if before.text in _ALTERNATIVE else Role.FRAGMENT
        verb = self.chunks[clause.verb].verb
        return Role.COMPLEMENT if verb is not None and verb.form is Form.COPULA else Role.OBJECT

    def _pronoun(self, clause: Clause) -> Chunk | None:
        """The pronoun between a comma and the verb of a clause, which no other phrase can be the subject of."""
        own = self._before(self.chunks[clause.verb])
        mark = self._before(own) if own is not None and own.text in _NOMINATIVE else None
        return own if mark is not None and mark.text == "," else None

    def _is_age(self, chunk: Chunk) -> bool:
        return bool(chunk.figures) and self.figures[chunk.figures[0]].kind is Kind.AGE and self._ends(chunk)

    def _ends(self, chunk: Chunk) -> bool:
        """Whether a phrase ends with its figure, and a comma stands after it."""
        behind = self.chunks[chunk.number + 1 : chunk.number + 2]
        return self.figures[chunk.figures[0]].stop == chunk.stop and behind != [] and behind[0].text == ","

    def _before(self, chunk: Chunk) -> Chunk | None:
        number = chunk.number - 1
        while number >= 0 and self.chunks[number].kind is ChunkKind.ADVERB:
            number -= 1
        return self.chunks[number] if number >= 0 else None

    def _set_behind(self, chunk: Chunk, before: Chunk | None) -> bool:
        """Whether a comma or "or" sets the phrase after another one of its clause: "12 wells, or 35%, held"."""
        if before is None or not (before.kind is ChunkKind.MARK or before.text in _ALTERNATIVE):
            return False
        return self.bare.get(chunk.clause, before.number) < before.number


def tell_roles(words: Words, chunks: Sequence[Chunk], clauses: Sequence[Clause], figures: Sequence[Figure]) -> None:
    """Tell each noun phrase its preposition, its host and its role."""
    _Roles(words, chunks, clauses, figures).tell()
