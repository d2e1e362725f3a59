"""Links an ordinal with a count of those before it: "the fifth break-in ... the four earlier ones".

They are linked if they have one noun, the story numbers it once, and only one count can be meant.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from checker.extraction.lexemes import noun_lemma
from checker.languages import frames
from checker.languages.lexicon import load, word_set
from checker.model.clause import Chunk, ChunkKind, Form, Parse, Role
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style
from checker.model.statement import Mechanism, Statement
from checker.precision.misprints import is_mistyped
from checker.statements.phrases import at, is_mark, preposition
from checker.statements.rank import place_of, placed

_EARLIER, _FINAL = word_set("places", "earlier"), word_set("places", "final")
_OTHER, _ALREADY = word_set("places", "other"), word_set("places", "already")
_GENERAL, _PAST = word_set("places", "general"), word_set("places", "past")
_ALL = word_set("listings", "definite") | word_set("places", "all_told")
_PERFECT = frames.words("change", "perfect")
_AND, _A = word_set("listings", "joining"), word_set("statements", "a")
_OF = word_set("places", "of")
_TAKING, _TOTALS, _TO = (word_set("places", name) for name in ("taking", "totals", "to"))
_INCLUDING, _INCLUDED = word_set("places", "including"), word_set("places", "included")
_SAME = [frozenset(words.split()) for words in load("nth")["same"].values()]
_POSSESSIVES = frozenset(("'s", "’s"))
_ENDS = (Role.SUBJECT, Role.OBJECT)
MOST = 40  # ordinals of an article that are examined, so that work grows with the text
_LEAST = 3  # ordinal that is read
_NEAR = 1  # largest distance of a count from what it should be, to be a slip ...
_TWO_DIGITS = 10  # ... unless a slip of the digits makes it, from here on
_BESIDE = 1  # sentences from an ordinal to a count of those that came already
_EARLIER_SLOT, _COUNTED_SLOT = "earlier", "counted"


class _Nth(Struct, frozen=True):
    """An ordinal and the noun that it numbers; ``final``: it is the last of all."""

    figure: Figure
    noun: str
    parse: Parse
    final: bool


class _Count(Struct, frozen=True):
    """A count of the same things; ``slot`` says whether of the earlier ones or of all."""

    figure: Figure
    noun: str
    slot: str
    already: bool  # its clause says that they came already
    bare: bool  # it has no noun, or a general one such as "times"
    all_told: bool  # its determiner says that they are all: "the seven previous books"


def numbered(parses: Mapping[int, Parse]) -> Iterator[Statement]:
    """The statements of an article that an ordinal goes with a count elsewhere.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read(plain.read("It was the fifth fire of May. The three earlier fires were small.")))
    >>> [(slot.name, slot.figures[0].text) for slot in next(numbered(found)).slots]
    [('place', 'fifth'), ('earlier', 'three')]
    """
    nths = [nth for parse in parses.values() for nth in _nths(parse)]
    counts = [count for parse in parses.values() for count in _counts(parse)] if nths else []
    values = Counter(noun for noun, _ in {(nth.noun, nth.figure.value) for nth in nths})
    for nth in nths[:MOST]:
        if values[nth.noun] > 1:
            continue
        for slot in (_EARLIER_SLOT, _COUNTED_SLOT):
            fitting = [count for count in counts if _may_fill(nth, count, slot)]
            meant = _meant(nth, fitting, nths)
            if meant is not None:
                yield placed(nth.parse, nth.figure, slot, meant.figure, Mechanism.LINK)


def _may_fill(nth: _Nth, count: _Count, slot: str) -> bool:
    """Whether a count may fill a slot: a plain one only if the ordinal is the last of all, or they came already."""
    before = count.figure.start < nth.figure.start and not count.already
    if count.figure.sentence < nth.figure.sentence or (count.slot == _EARLIER_SLOT and before):
        return False  # of those before something else
    if count.slot:
        return count.slot == slot
    return nth.final if slot == _COUNTED_SLOT else count.already


def _meant(nth: _Nth, counts: Sequence[_Count], nths: Sequence[_Nth]) -> _Count | None:
    """The only count that can be meant by an ordinal; one with another noun only if no other ordinal is near it."""
    counts = [count for count in counts if _is_near(nth.figure, count)]
    alike = [count for count in counts if nth.noun and _are_of_one_noun(count.noun, nth.noun)]
    if not alike:
        beside = [count for count in counts if count.already and count.figure.sentence - nth.figure.sentence <= _BESIDE]
        alike = [count for count in beside if count.bare or not nth.noun]
    if not alike:
        told = [count for count in counts if count.slot and (count.bare or count.all_told)]
        alike = [count for count in told if _is_sole(nth, count, nths)]
    if len(alike) != 1 or not _is_of_one_time(nth.figure, alike[0].figure):
        return None
    return alike[0]


def _is_sole(nth: _Nth, count: _Count, nths: Sequence[_Nth]) -> bool:
    """Whether a count fits no other ordinal, by its size."""
    return {other.figure.value for other in nths if _is_near(other.figure, count)} == {nth.figure.value}


def _are_of_one_noun(one: str, other: str) -> bool:
    """Whether two nouns are the same or synonyms: "cap" and "appearance"."""
    return one == other or any({one, other} <= words for words in _SAME)


def _is_near(nth: Figure, count: _Count) -> bool:
    """Whether a count can be meant, by its size: one more or less is a slip, much more or less is something else."""
    earlier = count.slot == _EARLIER_SLOT or (not count.slot and count.already)
    meant, told = int(nth.value or 0) - earlier, int(count.figure.value or 0)
    return abs(meant - told) <= _NEAR or (count.bare and meant >= _TWO_DIGITS and is_mistyped(meant, told))


def _is_of_one_time(nth: Figure, count: Figure) -> bool:
    """Whether the count is not of a time that is over: "three last season"."""
    return all(time in nth.scope.times or time.split()[0] not in _PAST for time in count.scope.times)


def _nths(parse: Parse) -> Iterator[_Nth]:
    for chunk in parse.figured:
        figure = place_of(parse, chunk)
        if figure is None or (figure.value or 0) < _LEAST:
            continue  # "two earlier ones" beside a second are of something else
        words = parse.words.lower
        if words[figure.stop : figure.stop + 1] == ["-"]:
            continue  # "the third-largest"
        noun = _noun(parse, chunk)
        if (noun or chunk.head < 0) and _says_was_nth(parse, chunk):
            yield _Nth(figure, noun, parse, _is_final(parse, figure))


def _says_was_nth(parse: Parse, chunk: Chunk) -> bool:
    """Whether a phrase says that something was the nth, and is not only about it: "in the second debate"."""
    return chunk.preposition < 0 or chunk.determiner in _A or chunk.role is Role.APPOSED


def _is_final(parse: Parse, figure: Figure) -> bool:
    """Whether an ordinal is that of the last one: "the 11th and last home", not "second last"."""
    behind = parse.words.lower[figure.stop : figure.stop + 2]
    return len(behind) == 2 and behind[0] in _AND and behind[1] in _FINAL


def _noun(parse: Parse, chunk: Chunk) -> str:
    """The noun that a phrase counts or numbers, as a lemma; also a word right after it that was read as a verb."""
    if chunk.head >= 0 and parse.words.lower[chunk.head] not in _EARLIER | _OTHER:
        return noun_lemma(parse.words.lower[chunk.head])
    behind = at(parse, chunk.number + 1)
    if behind is not None and (behind.kind is ChunkKind.CONJUNCTION or behind.figures):
        behind = at(parse, behind.number + 1)  # "the 11th and last home", "the three earlier November fires"
    if behind is None:
        return ""
    if behind.verb is not None and behind.verb.form is Form.GERUND and behind.stop == behind.start + 1:
        return noun_lemma(behind.text)
    plain = behind.kind is ChunkKind.NOUN and not behind.figures and not behind.determiner and behind.head >= 0
    return noun_lemma(parse.words.lower[behind.head]) if plain else ""


def _noun_of(parse: Parse, chunk: Chunk) -> str:
    """The noun of a bare number: "four of the ship's sailings"."""
    tie, of = at(parse, chunk.number + 1), at(parse, chunk.number + 2)
    if tie is None or of is None or tie.text not in _OF or of.head < 0:
        return ""
    return noun_lemma(parse.words.lower[of.head])


def _counts(parse: Parse) -> Iterator[_Count]:
    for chunk in parse.figured:
        figure = _whole(parse, chunk)
        if figure is not None:
            noun = _noun(parse, chunk) or _noun_of(parse, chunk)
            slot, already = _slot(parse, chunk), _is_already(parse, chunk)
            others = not already and not _OTHER.isdisjoint(parse.words.lower[chunk.start : chunk.stop])
            alone = not noun and (chunk.role in _ENDS or not already)
            bare = not others and (alone or noun in _GENERAL or noun in _EARLIER)
            yield _Count(figure, noun, slot, already, bare, chunk.determiner in _ALL and not others)


def _whole(parse: Parse, chunk: Chunk) -> Figure | None:
    if chunk.kind is not ChunkKind.NOUN or not chunk.figures:
        return None
    figure = parse.figures[chunk.figures[-1]]
    numbers = figure.quantity.numbers
    if figure.kind is not Kind.COUNT or len(numbers) != 1 or figure.quantity.is_hedged or figure.quantity.per:
        return None
    return figure if numbers[0].style is not Style.VAGUE and numbers[0].value.denominator == 1 else None


def _slot(parse: Parse, chunk: Chunk) -> str:
    """Whether a count is of the earlier ones, or of all with the last."""
    behind = at(parse, chunk.number + 1)
    goes_on = chunk.head < 0 and behind is not None and behind.kind is ChunkKind.NOUN
    words = parse.words.lower[chunk.start : behind.stop if goes_on and behind is not None else chunk.stop]
    if not _EARLIER.isdisjoint(words) and not (chunk.head >= 0 and words[-1] in _EARLIER):
        lead = parse.words.lower[chunk.start : parse.figures[chunk.figures[-1]].first]
        return _EARLIER_SLOT if _EARLIER.isdisjoint(lead) else ""  # "his previous five cuts" are the last five
    if not _OTHER.isdisjoint(words) and (_is_already(parse, chunk) or chunk.determiner in _ALL):
        return _EARLIER_SLOT
    if _is_total(parse, chunk):
        return _COUNTED_SLOT
    bare = sum(c.head < 0 and _whole(parse, c) is not None for c in parse.chunks)
    return _COUNTED_SLOT if _includes_the_last(parse, chunk) and bare <= 1 else ""  # "one in May and two since"


def _is_total(parse: Parse, chunk: Chunk) -> bool:
    """Whether a count is what a total comes to with the last one: "taking the toll to 18"."""
    if preposition(parse, chunk) not in _TO:
        return False
    clause = [c for c in parse.chunks[: chunk.number] if c.clause == chunk.clause]
    taking = any(c.verb is not None and c.verb.lemma in _TAKING for c in clause)
    return taking and any(c.head >= 0 and parse.words.lower[c.head] in _TOTALS for c in clause)


def _is_already(parse: Parse, chunk: Chunk) -> bool:
    """Whether the clause of a count says that they came before: "has already won four", "had won four"."""
    clause = [c for c in parse.chunks if c.clause == chunk.clause]
    words = {word for c in clause for word in parse.words.lower[c.start : c.stop]}
    if not _ALREADY.isdisjoint(words):
        return True
    return not _PERFECT.isdisjoint(words) and any(
        c.verb is not None and not _PERFECT.isdisjoint(parse.words.lower[c.start : c.verb.main]) for c in clause
    )


def _includes_the_last(parse: Parse, chunk: Chunk) -> bool:
    """Whether words after a count include the last one: "including Friday's", "Friday's included"."""
    behind = parse.chunks[chunk.number + 1 :]
    for c in behind:
        if c.kind is ChunkKind.NOUN and parse.words.lower[c.stop - 1] in _POSSESSIVES:
            before, after = at(parse, c.number - 1), at(parse, c.number + 1)
            led = before is not None and before.text in _INCLUDING
            closed = after is not None and parse.words.lower[after.start] in _INCLUDED
            return led or closed
        if is_mark(c, ".;"):
            return False
    return False
