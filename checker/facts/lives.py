"""Links: the birth that an age lacks, and the death at that age, from other sentences about one life.

"Lee dies at 91 ... He died in 2021. Born in 1930, he ...": a birth is taken if it is the only one in the story, and the
age belongs to "he" or "she", or to somebody of that name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec.structs import replace

from checker.extraction.lexemes import noun_lemma
from checker.languages import frames
from checker.model.clause import Chunk, ChunkKind, Parse
from checker.model.figure import Figure
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.times.ages import KIN, ages, is_of_kin
from checker.statements.times.moments import Point, points
from checker.statements.times.pairs_of_dates import HANGING, root_of, subject_of

_KIND = "age"
_BACK = 4  # sentences back; earlier ages are too far off
_DEATH = frames.words("age", "death")
_THEMSELVES = frames.words("age", "themselves")


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
    statements = [_with_other(each, parses) if "other" in each.empty else each for each in statements]
    statements += [two for pair in pairwise(filter(_is_dated, statements)) if (two := _of_two_dates(*pair, parses))]
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
    if not near or not _are_of_one(first, first.chunk_with(one["age"][0]), last, last.chunk_with(other["age"][0])):
        return None
    slots = zip(("one", "first", "other", "last"), (one["age"], one["at"], other["age"], other["at"]), strict=True)
    return Statement(_KIND, other.sentence, tuple(Slot(name, figures, Mechanism.CHAIN) for name, figures in slots))


def _is_lacking(statement: Statement) -> bool:
    """Whether it has an age whose birth its sentence does not give."""
    return statement.kind == _KIND and "born" in statement.empty


def _with_other(lacking: Statement, parses: Mapping[int, Parse]) -> Statement:
    """A gap between two ages with the age of today in the sentence before: "She is 67. Her husband, ..."."""
    for number in range(lacking.sentence - 1, max(-1, lacking.sentence - _BACK), -1):
        before = parses.get(number)
        told = list(ages(before, points(before))) if before is not None else []
        if before is None or before.figures[-1].paragraph != lacking["apart"][0].paragraph or not told:
            continue
        if len(told) != len(lacking.empty) or not all(each.now for each in told):
            break
        slots = (Slot(name, (each.figure,), Mechanism.CHAIN) for name, each in zip(lacking.empty, told, strict=True))
        return replace(lacking, slots=(*lacking.slots, *slots), empty=())
    return lacking


def _filled(
    lacking: Statement, birth: tuple[Parse, Figure], deaths: Sequence[Point], parses: Mapping[int, Parse]
) -> Statement:
    here, (parse, born) = parses[lacking.sentence], birth
    if not _are_of_one(here, here.chunk_with(lacking["age"][0]), parse, parse.chunk_with(born)):
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


def _are_of_one(one: Parse, age: Chunk, two: Parse, birth: Chunk) -> bool:
    """Whether an age and a birth in two sentences are one person's: by a pronoun in the later one, or by name."""
    if one.sentence == two.sentence or any(noun_lemma(word) in KIN for word in one.words.lower):
        return False
    first, second = (_who(one, age), _who(two, birth))
    later = second if two.sentence > one.sentence else first
    if later is None or later.kind is not ChunkKind.NOUN:
        return later is None or later.text in _THEMSELVES
    names = [parse.words.texts[who.head] for parse, who in ((one, first), (two, second)) if who and who.head >= 0]
    return len(names) == 2 and names[0] == names[1] and names[0][0].isupper()


def _who(parse: Parse, chunk: Chunk) -> Chunk | None:
    """The subject of the clause of a phrase, or of the clause that it takes its subject from."""
    clause = parse.clauses[chunk.clause]
    own = subject_of(parse, clause)
    if own is not None:
        return own
    root = parse.clauses[root_of(parse, clause)]
    if root.link in HANGING:
        return next((each for each in reversed(parse.chunks[: root.start]) if each.kind is ChunkKind.NOUN), None)
    return subject_of(parse, root)
