"""Links: the part or the whole that a share lacks, if only one figure near it can be that.

"The poll asked 1,200 voters, and 480 (40%) said yes": the share is of those asked. "Half of its $978m was met by
Europe, which paid $489m": what was paid is the half.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec.structs import replace

from checker.facts.alone import value_of
from checker.facts.slots import amounts_told
from checker.languages.frames import words
from checker.languages.lexicon import word_set
from checker.model.clause import ChunkKind, Parse, Role
from checker.model.figure import Figure
from checker.model.statement import Mechanism, Slot, Statement, starts_in
from checker.statements.phrases import agree, alike, at, is_argument, is_level, is_share

_KIND = "share"
_NEW = word_set("statements", "indefinite")
_RATED = words("share", "nouns")
_ENDS = _PART, _WHOLE = "part", "whole"
SCALE = 100  # ratio of a part and its whole if "billion" stands for "million"


def link(statements: Sequence[Statement], parses: Mapping[int, Parse]) -> tuple[Statement, ...]:
    """The statements; those of a share without a part or a whole with the only figure that can be it.

    >>> from checker.clauses.assemble import read as read_figures
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> from checker.statements.read import read
    >>> found = parses(read_figures(plain.read("The poll asked 1,200 voters, and 480 (40%) said yes.")))
    >>> [slot.figures[0].text for slot in link(read(found), found)[0].slots]
    ['40%', '480', '1,200']
    """
    moved = amounts_told(statements)
    parts = starts_in((each for each in statements if each.kind == _KIND), _PART)
    pairs = Counter(each.sentence for each in statements if _lacks_share(each))
    found: list[Statement] = []
    for each in statements:
        if _lacks_share(each) and pairs[each.sentence] == 1:
            found.append(_rated(each, parses[each.sentence], moved))
        else:
            found.append(_filled(each, parses, moved, parts) if _lacks_one(each) else each)
    return tuple(found)


def _lacks_one(told: Statement) -> bool:
    return told.kind == _KIND and bool(told["share"]) and bool(told[_PART]) != bool(told[_WHOLE])


def _lacks_share(told: Statement) -> bool:
    return told.kind == _KIND and bool(told[_PART] and told[_WHOLE]) and not told["share"]


def _rated(pair: Statement, parse: Parse, moved: Collection[int]) -> Statement:
    """A part and whole with the only share of the sentence, if a noun calls it one: "a rate of 40%"."""
    shares = [figure for figure in parse.figures if is_share(figure)]
    if len(shares) != 1 or shares[0].start in moved or not _is_rate(parse, shares[0], pair):
        return pair
    return replace(pair, slots=(*pair.slots, Slot("share", (shares[0],), Mechanism.LINK)), empty=())


def _is_rate(parse: Parse, share: Figure, pair: Statement) -> bool:
    """Whether a share belongs to a new noun without a figure, after a part and its whole, or to a word for a share."""
    chunk = parse.chunk_with(share)
    behind = at(parse, chunk.number + 1)
    if chunk.head >= 0 or behind is None or behind.kind is not ChunkKind.MARK:
        return False  # "60% of those"
    named = at(parse, chunk.host) if chunk.host >= 0 else None
    if named is None or named.figures:
        return False
    new = all(figure.start < share.start for figure in pair.figures) and named.determiner in _NEW
    return new or parse.words.lower[named.head] in _RATED


def _filled(lacking: Statement, parses: Mapping[int, Parse], moved: set[int], parts: set[int]) -> Statement:
    """The statement with the figure that it lacks, the only candidate of the nearest sentence with any."""
    if any(figure.start in moved for figure in lacking.figures):
        return lacking
    name = next(name for name in _ENDS if not lacking[name])
    for number in (lacking.sentence,) if name == _PART else (lacking.sentence, lacking.sentence - 1):
        parse = parses.get(number)
        beside = parts if number == lacking.sentence else frozenset[int]()
        found = list(_fitting(parse, lacking, name, moved | beside)) if parse is not None else []
        if len(found) == 1:
            return replace(lacking, slots=(*lacking.slots, Slot(name, (found[0],), Mechanism.LINK)), empty=())
        if found:
            break
    return lacking


def _fitting(parse: Parse, lacking: Statement, name: str, taken: Collection[int]) -> Iterator[Figure]:
    """The figures of a sentence that can be the part after a share of a whole, or the whole before a part."""
    known = next(figure for end in _ENDS for figure in lacking[end])
    for figure in parse.figures:
        if figure is known or figure.start in taken or not is_level(figure) or not alike(figure, known):
            continue
        part, whole = (figure, known) if name == _PART else (known, figure)
        before = (figure.start < known.start) is (name != _PART)
        if before and agree(part, whole) and _may_be_part(part, whole) and (name != _PART or _is_own(parse, figure)):
            yield figure


def _is_own(parse: Parse, figure: Figure) -> bool:
    """Whether a figure is an amount of its own: not the second in "$4m for the $2m grant"."""
    chunk = parse.chunk_with(figure)
    return chunk.role is not Role.MODIFIER and is_argument(parse, chunk)


def _may_be_part(part: Figure, whole: Figure) -> bool:
    """Whether a part is less than a whole, or so much more that it has another scale."""
    one, other = value_of(part), value_of(whole)
    return one < other or one > SCALE * other
