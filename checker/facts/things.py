"""Whether two clauses are about the same thing, by their nouns."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from checker.extraction.lexemes import noun_lemma
from checker.languages.frames import words
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Link, Parse, Role
from checker.model.figure import Figure

_NO_THINGS = (
    word_set("clauses", "times")
    | word_set("clauses", "sums")
    | words("slots", "measuring")
    | words("change", "earlier")
    | words("change", "lately")
    | words("change", "now")
)
_CHANGES = words("change", "nouns_rise") | words("change", "nouns_fall") | words("change", "nouns_either")
_GOING_ON = frozenset((Link.PREDICATE, Link.PARTICIPLE, Link.COLON, Link.DASH, Link.BRACKET))
_ASIDES = frozenset((Link.RELATIVE, Link.REDUCED, Link.CONTACT))
POINTING = words("slots", "pointing")
_NEW = 2  # nouns that a clause may add to a thing that it names again


class _Noun(NamedTuple):
    lemma: str
    is_name: bool


def same_thing(parse: Parse, clause: int, other: Parse, figure: int) -> bool:
    """Whether the clause of a level, a figure of ``other``, is about the same thing as ``clause`` of ``parse``.

    It does where it names nothing new: "Sales rose 5% to 40. A year earlier they were 38."
    """
    level = other.chunk_of(figure)
    if parse is other:
        if clause == level.clause:
            return True
        same = _share_subject(parse, clause, level) or _names_nothing_new(parse, level)
        return same or _goes_on_from(parse, clause, level)
    if other.sentence < parse.sentence and _adds_nothing(parse, clause, other):
        return True
    known = {noun.lemma for noun in _nouns(parse, lambda chunk: True)}
    told = set(_nouns(other, lambda chunk: chunk.clause == level.clause and not _is_known(other, chunk, known)))
    new = {noun for noun in told if noun.lemma not in known}
    return not new or (len(new) <= _NEW and len(new) < len(told) and not any(noun.is_name for noun in new))


def _is_known(parse: Parse, chunk: Chunk, known: Collection[str]) -> bool:
    """Whether a phrase is a known thing with more words: "the Leeds bank", if a bank was named."""
    if chunk.determiner not in POINTING or chunk.head < 0 or chunk.role is not Role.SUBJECT:
        return False
    return noun_lemma(parse.words.lower[chunk.head]) in known


def share_thing(parse: Parse, other: Parse, clause: int) -> bool:
    """Whether a clause of ``other`` names a thing that ``parse`` names too, even without capitals."""
    known = {noun.lemma for noun in _nouns(parse, lambda chunk: True) if not noun.is_name}
    return any(noun.lemma in known for noun in _nouns(other, lambda chunk: chunk.clause == clause))


def names_somebody(parse: Parse, clause: int) -> bool:
    """Whether a clause has a name."""
    return any(noun.is_name for noun in _nouns(parse, lambda chunk: chunk.clause == clause))


def _adds_nothing(parse: Parse, clause: int, earlier: Parse) -> bool:
    """Whether a clause continues an earlier sentence: all its things are named there, or by a pronoun."""
    known = {noun.lemma for noun in _nouns(earlier, lambda chunk: True)}
    return all(noun.lemma in known for noun in _nouns(parse, lambda chunk: chunk.clause == clause))


def _names_nothing_new(parse: Parse, level: Chunk, *, alone: bool = False) -> bool:
    """Whether the clause of a level, or the phrase ``alone``, has no noun beyond those of the sentence."""
    known = {noun.lemma for noun in _nouns(parse, lambda chunk: chunk.clause != level.clause)}
    told = _nouns(parse, lambda chunk: chunk is level if alone else chunk.clause == level.clause)
    return all(noun.lemma in known for noun in told)


def _goes_on_from(parse: Parse, clause: int, level: Chunk) -> bool:
    """Whether a clause after that of a level names no thing: "500 applied; this year it was 650, up 30%"."""
    behind = parse.clauses[clause].start > level.number
    return behind and not any(_nouns(parse, lambda chunk: chunk.clause == clause))


def _share_subject(parse: Parse, clause: int, level: Chunk) -> bool:
    """Whether one clause takes its subject from the other, explains it, or is an aside of it."""
    a, b = parse.clauses[clause], parse.clauses[level.clause]
    hanging = b if b.up == a.number else a if a.up == b.number else None
    if hanging is None:
        return False
    aside = hanging.link in _ASIDES and _names_nothing_new(parse, level, alone=True)
    return aside or hanging.link in _GOING_ON


def _nouns(parse: Parse, wanted: Callable[[Chunk], bool]) -> Iterator[_Noun]:
    """The nouns of some phrases that are things: no times, no sums, no changes, none inside a figure."""
    inside = {token for figure in parse.figures for token in range(figure.opening, figure.stop)}
    for chunk in parse.chunks:
        for token in range(chunk.start, chunk.stop) if chunk.kind is ChunkKind.NOUN and wanted(chunk) else ():
            if parse.tags[token] in "LK" and token not in inside:
                word = parse.words.lower[token]
                lemma = noun_lemma(word)
                if not {word, lemma} & _NO_THINGS and lemma not in _CHANGES:
                    yield _Noun(lemma, token > 0 and parse.words.texts[token][0].isupper())


def are_apart(one: Figure, other: Figure) -> bool:
    """Whether two figures have other owners, or count other sorts: "412 hip operations" and "260 knee operations"."""
    owners = [(figure.scope.owner,) if figure.scope.owner else () for figure in (one, other)]
    if _differ(*owners):
        return True
    a, b = one.counted, other.counted
    return a is not None and b is not None and a.lemma == b.lemma and _differ(a.modifiers, b.modifiers)


def _differ(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    return bool(ours) and bool(theirs) and set(ours).isdisjoint(theirs)
