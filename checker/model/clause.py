"""The syntax of one sentence: its chunks, its clauses, and what hangs on what. No meaning of any word is in it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct

from checker.model.figure import Figure
from checker.model.words import Words


class ChunkKind(StrEnum):
    """What sort of piece of a sentence a chunk is."""

    NOUN = "noun phrase"
    PRONOUN = "pronoun"
    PREPOSITION = "preposition"
    VERB = "verb group"
    ADVERB = "adverb"
    ADJECTIVE = "adjective"  # one that stands alone: "27 feared dead"
    CONJUNCTION = "conjunction"
    SUBORDINATOR = "subordinator"
    RELATIVE = "relative"
    MARK = "mark"  # a comma, a bracket, a dash, a colon ...


class Link(StrEnum):
    """What ties a clause to the one that it hangs on."""

    MAIN = "main"
    BRACKET = "bracket"
    DASH = "dash"
    COLON = "colon"
    SEMICOLON = "semicolon"
    RELATIVE = "relative"  # which, who, that, of whom
    REDUCED = "reduced relative"  # the wells tested in March
    CONTACT = "contact"  # the $464m it earned
    PARTICIPLE = "participle"  # raising it to 35; after falling to 12
    INFINITIVE = "infinitive"  # plans to cut 12
    SUBORDINATE = "subordinate"  # while sales rose
    COMPLEMENT = "complement"  # said sales rose
    COORDINATE = "coordinate"  # and sales rose
    PREDICATE = "predicate"  # and rose to 40: the subject is that of the clause before
    ATTRIBUTION = "attribution"  # , the ministry said,
    ADDITION = "addition"  # , sales rose 5%: a clause set after another


class Form(StrEnum):
    """The form of a verb group."""

    FINITE = "finite"
    COPULA = "copula"
    INFINITIVE = "infinitive"
    GERUND = "gerund"
    PARTICIPLE = "participle"


class Role(StrEnum):
    """What a noun phrase is in its clause."""

    SUBJECT = "subject"
    OBJECT = "object"
    COMPLEMENT = "complement"  # after a copula
    OBLIQUE = "oblique"  # after a preposition that its verb may ask for
    ADVERBIAL = "adverbial"  # a time, a place, a manner
    MODIFIER = "modifier"  # inside another noun phrase: "a rise of 5%", "the 40 of 12% of the 40"
    APPOSED = "apposed"  # set after another phrase
    FRAGMENT = "fragment"  # in a text without a verb


class Verb(Struct, frozen=True, gc=False):
    """A verb group at tokens ``[start, stop)``; ``main`` is the verb itself, ``lemma`` its base form."""

    start: int
    main: int
    stop: int
    lemma: str
    form: Form
    passive: bool = False
    negated: bool = False
    forecast: bool = False


class Chunk(Struct, gc=False):
    """A piece of a sentence at tokens ``[start, stop)``, made once and not changed after the parse.

    ``head`` is the token of its head noun, -1 where it has none. ``figures`` are numbers of the sentence's figures.
    ``describing``: its figures only describe its head ("a 5% stake", "a six-member team").
    ``clause`` is the number of its clause, ``depth`` how many brackets it stands in. Of a noun phrase, ``preposition``
    is the number of the chunk that governs it and ``host`` that of the phrase that it hangs on, both -1 for none.
    """

    kind: ChunkKind
    start: int
    stop: int
    text: str  # of its last token, in lower case; of a preposition all of it
    number: int = 0
    head: int = -1
    determiner: str = ""
    figures: tuple[int, ...] = ()
    verb: Verb | None = None
    describing: bool = False
    clause: int = 0
    depth: int = 0
    role: Role | None = None
    preposition: int = -1
    host: int = -1


class Clause(Struct, gc=False):
    """A clause. ``up`` is the number of the clause that it hangs on (-1 for none), ``opener`` the chunk that opens it.

    ``verb`` is the chunk of its predicate, -1 where it has none.
    """

    number: int
    link: Link
    up: int
    start: int  # the number of its first chunk
    opener: int = -1
    verb: int = -1


class Aside(Struct, frozen=True, gc=False):
    """A noun phrase with a figure set after what was said and closed again: "(35%)", ", or 35 per cent,".

    ``opener``, ``member`` and ``end`` are numbers of chunks: the mark or "or", the phrase, and the first chunk after.
    ``strong``: more than a comma sets it off, so that it can say again what stands before.
    """

    opener: int
    member: int
    end: int
    strong: bool


class Row(Struct, frozen=True):
    """Coordinated noun phrases with a figure of one kind each, as numbers of chunks in the order of the text.

    ``closed``: the last joint says that they are all there are. ``opener`` is the chunk of the mark or word that
    opens the row, -1 for none.
    """

    members: tuple[int, ...]
    closed: bool
    opener: int = -1


class Parse(Struct, eq=False):
    """The syntax of sentence ``sentence``. ``tags`` has a letter for each token: see `checker.clauses.tags`."""

    sentence: int
    words: Words
    tags: str
    figures: tuple[Figure, ...]
    chunks: list[Chunk]
    clauses: list[Clause]
    chunk_at: Sequence[int]  # by token, the number of its chunk
    figured: Sequence[Chunk] = ()  # the chunks with figures
    asides: tuple[Aside, ...] = ()
    rows: tuple[Row, ...] = ()

    def chunk_of(self, figure: int) -> Chunk:
        """The chunk in which a figure of the sentence stands, by the number of the figure."""
        return self.chunk_with(self.figures[figure])

    def chunk_with(self, figure: Figure) -> Chunk:
        """The chunk in which a figure of the sentence stands."""
        return self.chunks[self.chunk_at[figure.first]]

    def role_of(self, figure: int) -> Role | None:
        """What a figure is in its clause: that of its phrase, but a modifier where it only describes the head of it."""
        chunk = self.chunk_of(figure)
        return Role.MODIFIER if chunk.describing else chunk.role

    def clause_of(self, figure: int) -> Clause:
        """The clause in which a figure of the sentence stands."""
        return self.clauses[self.chunk_of(figure).clause]
