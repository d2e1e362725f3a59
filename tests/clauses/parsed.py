"""Sentences of our own as clauses, for the tests of what they are."""

from __future__ import annotations

from checker import engine
from checker.clauses.parse import parses
from checker.model.clause import Chunk, Parse


def parsed(text: str) -> Parse:
    """The syntax of a text's first sentence with a figure."""
    return next(iter(parses(engine.extract(engine.read_text(text))).values()))


def printed(parse: Parse, chunk: Chunk) -> str:
    """A chunk as it is printed, its tokens with spaces between."""
    return " ".join(parse.words.texts[chunk.start : chunk.stop])


def clause_of(text: str, figure: str) -> tuple[str, str]:
    """How the clause of a figure hangs on another, and the lemma of its verb."""
    parse = parsed(text)
    number = next(n for n, f in enumerate(parse.figures) if f.text == figure)
    clause = parse.clause_of(number)
    verb = parse.chunks[clause.verb].verb if clause.verb >= 0 else None
    return str(clause.link), verb.lemma if verb else ""


def role_of(text: str, figure: str) -> tuple[str, str]:
    """The role of a figure, and the preposition that governs its phrase."""
    parse = parsed(text)
    number = next(n for n, f in enumerate(parse.figures) if f.text == figure)
    chunk = parse.chunk_of(number)
    return str(parse.role_of(number)), parse.chunks[chunk.preposition].text if chunk.preposition >= 0 else ""
