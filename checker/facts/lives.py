"""Links: the birth that an age lacks, and the death at that age, from other sentences about one life.

"Lee dies at 91 ... He died in 2021. Born in 1930, he ...": a birth is taken if it is the only one in the story, and the
age belongs to "he" or "she", or to somebody of that name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from checker.extraction.lexemes import noun_lemma
from checker.languages import frames
from checker.model.clause import Chunk, ChunkKind, Link, Parse, Role
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.age import comparison
from checker.statements.phrases import at, is_mark, preposition
from checker.statements.times.ages import KIN, Aged, ages, is_of_kin
from checker.statements.times.moments import Point, points
from checker.statements.times.pairs_of_dates import HANGING, root_of, subject_of

_THEMSELVES = frames.words("age", "themselves")


def are_of_one(one: Parse, first: Chunk, two: Parse, second: Chunk) -> bool:
    """Whether phrases of two sentences are one person's: by a pronoun in the later one, or by name.

    >>> from checker.clauses.assemble import read as read_figures
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> one, two = parses(read_figures(plain.read("Ann Lee came in 1990. She left in 2003."))).values()
    >>> are_of_one(one, one.chunk_of(0), two, two.chunk_of(0))
    True
    """
    if one.sentence == two.sentence or any(noun_lemma(word) in KIN for word in one.words.lower):
        return False
    subjects = (subject_told(one, first), subject_told(two, second))
    later = subjects[two.sentence > one.sentence]
    if later is None or later.kind is not ChunkKind.NOUN:
        return later is None or later.text in _THEMSELVES
    told = zip((one, two), subjects, strict=True)
    names = [parse.words.texts[who.head] for parse, who in told if who is not None and who.head >= 0]
    return len(names) == 2 and names[0] == names[1] and names[0][0].isupper()


def subject_told(parse: Parse, chunk: Chunk) -> Chunk | None:
    """The subject of the clause of a phrase, or of the clause that it takes its subject from."""
    clause = parse.clauses[chunk.clause]
    own = subject_of(parse, clause)
    if own is not None:
        return own
    root = parse.clauses[root_of(parse, clause)]
    if root.link in HANGING:
        return next((each for each in reversed(parse.chunks[: root.start]) if each.kind is ChunkKind.NOUN), None)
    return subject_of(parse, root)


_SINGULAR = frames.words("age", "single")
_DEFINITE = frames.words("age", "definite")


class Bearer(Struct, frozen=True):
    """Somebody in sentence ``sentence``: a ``name``, "" for "he", "she" or "the 57-year-old"."""

    sentence: int
    name: str
    pointing: bool


def bearer(parse: Parse, chunk: Chunk, age: Figure) -> Bearer | None:
    """Whose an age is; None if nothing tells, or if it is a relative."""
    who = _described(parse, chunk, age)
    if who is not None and who.kind is ChunkKind.PRONOUN:
        if who.text not in _SINGULAR:
            return None
        above = _main_subject(parse, who)
        if above is None or above.kind is ChunkKind.PRONOUN:
            return Bearer(parse.sentence, "", True)
        who = above  # "The driver was fined when he was 20"
    if who is chunk:
        points = chunk.determiner in _DEFINITE and chunk.role is Role.SUBJECT and chunk.stop == age.stop
        return Bearer(parse.sentence, "", True) if points and age.kind is Kind.AGE else None
    if who is None or who.head < 0 or noun_lemma(parse.words.lower[who.head]) in KIN:
        return None
    name = parse.words.texts[who.head]
    return Bearer(parse.sentence, name, False) if name[:1].isupper() else None


def is_one(first: Bearer, later: Bearer) -> bool:
    """Whether two are one person: by name, or by a pronoun in the same sentence or the next one."""
    if later.pointing:
        return later.sentence - first.sentence <= 1
    return first.name == later.name


def _main_subject(parse: Parse, who: Chunk) -> Chunk | None:
    """The subject before a pronoun that the sentence is about."""
    main = next((clause for clause in parse.clauses if clause.link is Link.MAIN), None)
    own = subject_of(parse, main) if main is not None else None
    return own if own is not None and own.number < who.number else None


def _described(parse: Parse, chunk: Chunk, age: Figure) -> Chunk | None:
    """The noun that an age describes, or is set behind, or the subject of its clause."""
    if age.stop < chunk.stop or age.opening > chunk.start + 1 or chunk.role is Role.SUBJECT:
        return chunk  # "the 20-year-old clerk", "a minor 14 years of age"
    before = at(parse, chunk.number - 1)
    led = preposition(parse, chunk)
    if not led and (len(chunk.figures) > 1 or chunk.determiner or (before is not None and before.figures)):
        return None  # "Ann and Lee Moe, both 61"
    if before is not None and before.kind is ChunkKind.NOUN:
        return before  # "a boy 14 years of age"
    if is_mark(before, ",(") and not led and is_mark(at(parse, chunk.number + 1), ",)."):
        who = at(parse, before.number - 1) if before is not None else None
        if who is not None and who.kind is ChunkKind.NOUN and who.head >= 0 and not who.figures:
            return who
    return subject_told(parse, chunk)


_KIND = "age"
_OTHERS = frozenset(("other", "elder", "younger"))  # slots of an age that a gap lacks
_BACK = 4  # sentences back; earlier ages are too far off
_DEATH = frames.words("age", "death")


def link(statements: Sequence[Statement], parses: Mapping[int, Parse]) -> list[Statement]:
    """The statements; those of ages with the birth and the death that the story gives elsewhere.

    >>> from checker.clauses.assemble import read as read_figures
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> from checker.statements.read import read
    >>> text = "Ann Lee turned 90 on 12 August 2022. She was born on 12 August 1932."
    >>> found = parses(read_figures(plain.read(text)))
    >>> [slot.name for slot in link(read(found), found)[0].slots if slot.mechanism == "link"]
    ['born']
    """
    statements = [_with_other(each, parses) if _OTHERS.intersection(each.empty) else each for each in statements]
    dated = list(filter(_is_dated, statements))
    statements += [two for pair in pairwise(dated) if (two := _of_two_dates(*pair, parses))]
    born = {figure.start: (each, figure) for each in statements for figure in each["born"]}
    if len(born) != 1 or not any(map(_is_lacking, statements)):
        return statements
    told, figure = next(iter(born.values()))
    birth, deaths = (parses[told.sentence], figure), [point for parse in parses.values() for point in _deaths(parse)]
    return [_filled(each, birth, deaths, parses) if _is_lacking(each) else each for each in statements]


def _is_dated(statement: Statement) -> bool:
    """Whether it has an age and the year in which it was reached, and no more."""
    at = statement["at"]
    return _is_lacking(statement) and bool(at)


def _of_two_dates(one: Statement, other: Statement, parses: Mapping[int, Parse]) -> Statement | None:
    """Two ages of one person with their dates, in two sentences: "Elin was 11 in 2004. By 2019, when she was 26"."""
    first, last = parses[one.sentence], parses[other.sentence]
    near = 0 < other.sentence - one.sentence < _BACK
    if not near or not are_of_one(first, first.chunk_with(one["age"][0]), last, last.chunk_with(other["age"][0])):
        return None
    slots = zip(("one", "first", "other", "last"), (one["age"], one["at"], other["age"], other["at"]), strict=True)
    return Statement(_KIND, other.sentence, tuple(Slot(name, figures, Mechanism.CHAIN) for name, figures in slots))


def _is_lacking(statement: Statement) -> bool:
    """Whether it has an age whose birth its sentence does not give."""
    return statement.kind == _KIND and "born" in statement.empty


def _with_other(lacking: Statement, parses: Mapping[int, Parse]) -> Statement:
    """A gap between two ages with what a sentence beside it tells: "She is 67. Her husband", "He is now 61"."""
    for number in (*range(lacking.sentence - 1, max(-1, lacking.sentence - _BACK), -1), lacking.sentence + 1):
        near = parses.get(number)
        told = list(ages(near, points(near))) if near is not None else []
        if near is None or abs(near.figures[-1].paragraph - lacking["apart"][0].paragraph) > 1 or not told:
            continue
        if len(told) != len(lacking.empty) or not _may_be_other(lacking, told, near, parses):
            break
        slots = (Slot(name, (each.figure,), Mechanism.CHAIN) for name, each in zip(lacking.empty, told, strict=True))
        return replace(lacking, slots=(*lacking.slots, *slots), empty=())
    return lacking


def _may_be_other(lacking: Statement, told: Sequence[Aged], near: Parse, parses: Mapping[int, Parse]) -> bool:
    """Whether ages are those of today that a gap lacks, or of then if it leads on: "40 years on, he is"."""
    here = parses[lacking.sentence]
    own = [each for each in ages(here, points(here)) if each.figure in lacking.figures]
    gap = here.chunk_with(lacking["apart"][0])
    if comparison(here, gap):
        within = near.figures[-1].paragraph == lacking["apart"][0].paragraph and near.sentence < here.sentence
        return within and all(each.now for each in told)
    return own[0].now is not told[0].now and _are_of_one(here, own[0], near, told[0])


def _are_of_one(here: Parse, own: Aged, near: Parse, told: Aged) -> bool:
    """Whether two ages are of one person, by who has them or else by their sentences."""
    one, two = bearer(here, own.chunk, own.figure), bearer(near, told.chunk, told.figure)
    if one is not None and two is not None:
        return is_one(*sorted((one, two), key=lambda each: each.sentence))
    describes = any(each.figure.stop < each.chunk.stop for each in (own, told))  # "the two-year-old ordeal"
    return not describes and are_of_one(here, own.chunk, near, told.chunk)


def _filled(
    lacking: Statement, birth: tuple[Parse, Figure], deaths: Sequence[Point], parses: Mapping[int, Parse]
) -> Statement:
    here, (parse, born) = parses[lacking.sentence], birth
    if not are_of_one(here, here.chunk_with(lacking["age"][0]), parse, parse.chunk_with(born)):
        return lacking
    slots = [*lacking.slots, Slot("born", (born,), Mechanism.LINK)]
    if "at" in lacking.empty:
        if len(deaths) != 1:
            return lacking
        slots.append(Slot("at", (deaths[0].figure,), Mechanism.LINK))
    return replace(lacking, slots=tuple(slots), empty=())


def _deaths(parse: Parse) -> Iterator[Point]:
    """The dates of a sentence at which somebody died, relatives excepted."""
    for point in points(parse):
        if point.verb in _DEATH and not point.is_range and not is_of_kin(parse, point.chunk):
            yield point
