"""Whether two clauses are about the same thing, and which levels a word of change without any is about."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from checker.extraction.lexemes import noun_lemma
from checker.facts.slots import Level, Open
from checker.languages.frames import words
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Form, Link, Parse, Role
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style
from checker.statements.changes.composing import compares_quality
from checker.statements.changes.levels import is_level

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


_MEASURING = words("slots", "measuring")
_BRINGING, _MEANING = words("slots", "bringing"), words("slots", "meaning")


def speaks(lacking: Open, said: Sequence[Open]) -> bool:
    """Whether a word without levels is about those of its sentence: it has the only direction, or is said of them."""
    if lacking.amount is None and not _says_alone(lacking, said):
        return False
    chunk = lacking.chunk
    token = lacking.statement.cues[0][0]
    if token and lacking.parse.words.texts[token][0].isupper():
        return False  # a name
    return chunk.kind is not ChunkKind.NOUN or lacking.statement.kind != "change" or is_said(lacking)


def _says_alone(lacking: Open, said: Sequence[Open]) -> bool:
    """Whether a word with only a direction is alone in its sentence, and is said of its subject: "prices fell"."""
    changes = [each for each in said if each.statement.direction and each.statement is not lacking.statement]
    if any(each.statement.kind == "change" or _is_lone(lacking) for each in changes):
        return False
    chunk = lacking.chunk
    if lacking.parse.clauses[chunk.clause].link in _ASIDES:
        return False
    if chunk.verb is None:
        return _is_of_subject(lacking)
    behind = lacking.parse.chunks[chunk.number + 1 : chunk.number + 2]
    has_object = bool(behind) and behind[0].role is Role.OBJECT
    before = lacking.parse.chunks[chunk.number - 1]
    set_off = before.kind is ChunkKind.MARK and lacking.parse.clauses[chunk.clause].link is Link.PARTICIPLE
    return (set_off or chunk.verb.form is Form.FINITE) and not chunk.verb.negated and not has_object


def _is_of_subject(lacking: Open) -> bool:
    """Whether a particle or comparative without figures is said of the subject: "is up", "Crude dearer: 81"."""
    chunk, parse = lacking.chunk, lacking.parse
    if _is_lone(lacking):
        return not compares_quality(parse, chunk, lacking.statement.cues[0][0])
    before = parse.chunks[chunk.number - 1] if chunk.number else None
    return chunk.kind is not ChunkKind.NOUN and before is not None and before.verb is not None


def _is_lone(told: Open) -> bool:
    return told.statement.kind == "comparison"


def is_said(lacking: Open) -> bool:
    """Whether a noun of change follows the levels, or leads from one to the other: "a rise of 5% took it to"."""
    chunk, parse = lacking.chunk, lacking.parse
    if chunk.role in (Role.APPOSED, Role.COMPLEMENT, Role.FRAGMENT):
        return True
    clause = parse.clauses[chunk.clause]
    verb = parse.chunks[clause.verb].verb if clause.verb >= 0 else None
    lemma = verb.lemma if verb is not None else ""
    return lemma in _BRINGING if chunk.role is Role.SUBJECT else lemma in _MEANING


def points(lacking: Open, step: int) -> bool:
    """Whether a statement points to a sentence beside it: back with "the rise", down from a headline."""
    if lacking.amount is None:
        return False
    figure = lacking.amount
    if step > 0:
        percent = bool(lacking.statement["percent"])
        next_one = step == 1 and percent and lacking.statement.kind == "change"
        return (figure.at_top or next_one) and (not percent or _is_only_percentage(lacking))
    chunk = lacking.chunk
    bare = not (chunk.number or chunk.determiner)
    if chunk.kind is ChunkKind.NOUN and (chunk.determiner in POINTING or bare):
        return True  # "The rise of 5% pleased", "Growth of 5% was"
    if chunk.kind is ChunkKind.NOUN and chunk.role is not Role.COMPLEMENT:
        return False
    return step == -1 and lacking.statement.kind == "change" and is_of_pronoun(lacking)


def _is_only_percentage(lacking: Open) -> bool:
    """Whether a percentage is the only one of its sentence, in digits."""
    told = [figure for figure in lacking.parse.figures if figure.kind is Kind.PERCENT]
    return len(told) == 1 and told[0].quantity.numbers[0].style is Style.DIGITS


def leads(lacking: Open, said: Sequence[Open], step: int) -> bool:
    """Whether a sentence without an amount gives the direction of the next one: "Prices eased in May."."""
    if step != 1 or lacking.amount is not None or not _says_alone(lacking, said):
        return False
    return not any(is_level(figure) for figure in lacking.parse.figures)


def is_of_pronoun(lacking: Open) -> bool:
    """Whether the subject of a word of change only points back: "that is up from", "the figure was above"."""
    return refers_back(lacking.parse, lacking.chunk.clause)


def refers_back(parse: Parse, clause: int) -> bool:
    """Whether the subject of a clause only points back."""
    subjects = [chunk for chunk in parse.chunks if chunk.clause == clause and chunk.role is Role.SUBJECT]
    return bool(subjects) and all(_points_back(parse, chunk) for chunk in subjects)


def _points_back(parse: Parse, chunk: Chunk) -> bool:
    """Whether a phrase is a pronoun, or only a word for a quantity: "the figure", "that rate"."""
    if chunk.kind is ChunkKind.PRONOUN:
        return True
    if chunk.determiner not in POINTING or chunk.head != chunk.start + 1 or chunk.figures:
        return False
    behind = parse.chunks[chunk.number + 1 : chunk.number + 2]
    named = bool(behind) and behind[0].kind is ChunkKind.PREPOSITION  # "the number of jobs"
    return noun_lemma(parse.words.lower[chunk.head]) in _MEASURING and not named


def is_object(level: Level, lacking: Open) -> bool:
    """Whether a figure is an amount of change and no level: "rose 1.7%", "was 17p or 2.3% lower"."""
    if level.parse is not lacking.parse or lacking.statement["factor"]:
        return False
    chunk, at, chunks = lacking.chunk, level.chunk.number, level.parse.chunks
    if chunk.verb is not None and at == chunk.number + 1:
        return True
    amount = lacking.level(lacking.amount).chunk.number if lacking.amount is not None else -1
    return at + 2 == amount and chunks[at + 1].kind is ChunkKind.CONJUNCTION


def is_forecast(lacking: Open) -> bool:
    """Whether a statement is about the future."""
    before = lacking.before if lacking.statement.kind == "change" else None  # a target is still to come
    figure = lacking.after or before or lacking.amount
    if figure is not None:
        return figure.scope.forecast
    verb = lacking.chunk.verb
    return verb is not None and verb.forecast
