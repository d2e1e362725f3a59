"""The whole of a share, from the sentence before it.

"The school has 1,250 pupils. Some 475, or 38 per cent, eat there": the one figure before that the part can be of. "Only
36,000 of the 90,000 bags came. That is 40 per cent": the part and the whole that lack a share.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.phrases import agree, alike, at, figure_of, is_argument, is_level, is_share
from checker.statements.restating import told_again

_KIND = "share"
_TELLING = 100  # of its last places: what a whole below it makes of a part says little
_OF = word_set("clauses", "of")
_POINTING = word_set("statements", "singular_pointing")


def link(statements: Sequence[Statement], parses: Mapping[int, Parse]) -> list[Statement]:
    """The statements, with the parts and wholes that shares have in the sentence before.

    >>> from checker.clauses.assemble import read as read_figures
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> text = "The school has 1,250 pupils. Last year 475 pupils, or 38 per cent, came by bus."
    >>> said = link([], parses(read_figures(plain.read(text))))[0]
    >>> [(slot.name, slot.figures[0].text) for slot in said.slots]
    [('part', '475'), ('share', '38 per cent'), ('whole', '1,250')]
    """
    told = [_pointed(each, statements, parses) if _is_bare(each) else each for each in statements]
    return [*told, *_apposed(told, parses)]


# -- a share that a pronoun ties to what was told


def _is_bare(statement: Statement) -> bool:
    return statement.kind == _KIND and {"part", "whole"} <= set(statement.empty)


def _pointed(share: Statement, statements: Sequence[Statement], parses: Mapping[int, Parse]) -> Statement:
    """A share that a sentence says of "that", with the one part and whole before it that lack theirs."""
    if parses[share.sentence].words.lower[0] not in _POINTING:
        return share
    told = [each for each in statements if each.kind == _KIND and each.sentence == share.sentence - 1]
    if len(told) != 1 or not (told[0]["part"] and told[0]["whole"]) or told[0]["share"]:
        return share
    slots = (Slot(name, told[0][name], Mechanism.LINK) for name in ("part", "whole"))
    return replace(share, slots=(*share.slots, *slots), empty=())


# -- a share set behind its part


def _apposed(told: Sequence[Statement], parses: Mapping[int, Parse]) -> Iterator[Statement]:
    """ "475 pupils, or 38 per cent": parts with a share set behind them, of which no statement tells the whole."""
    taken = {figure.start for each in told for figure in each.figures}
    for parse in parses.values():
        before = parses.get(parse.sentence - 1)
        for part, share in _with_shares(parse) if before is not None else ():
            whole = _whole_of(part, before) if before is not None else None
            if whole is not None and taken.isdisjoint((part.start, share.start)):
                behind = Slot("share", (share,), Mechanism.APPOSITION)
                slots = (Slot("part", (part,)), behind, Slot("whole", (whole,), Mechanism.LINK))
                yield Statement(_KIND, parse.sentence, slots)


def _with_shares(parse: Parse) -> Iterator[tuple[Figure, Figure]]:
    for chunk in parse.chunks:
        part = figure_of(parse, chunk)
        if is_level(part) and part is not None:
            behind = _share_behind(parse, chunk)
            share = figure_of(parse, behind)
            if behind is not None and share is not None and not _names_whole(parse, behind):
                yield part, share


def _names_whole(parse: Parse, share: Chunk) -> bool:
    """Whether a share says of what it is: "or 69% of it"."""
    tie = at(parse, share.number + 1)
    return tie is not None and tie.text in _OF


def _share_behind(parse: Parse, chunk: Chunk) -> Chunk | None:
    return told_again(parse, chunk.number, is_share, lambda figure: is_share(figure) or is_level(figure))


def _whole_of(part: Figure, before: Parse) -> Figure | None:
    """The one figure of a sentence that is of the sort of a part and can be its whole."""
    found = [figure for figure in before.figures if alike(figure, part)]
    if len(found) != 1 or not is_level(found[0]) or not _can_be_of(part, found[0]):
        return None
    told = any(figure_of(before, chunk) is found[0] and is_argument(before, chunk) for chunk in before.chunks)
    return found[0] if told else None


def _can_be_of(part: Figure, whole: Figure) -> bool:
    """Whether a whole is large enough to tell, and counts what its part does."""
    (number,) = whole.quantity.numbers
    named = whole.kind is not Kind.COUNT or whole.counted is not None
    return named and number.value >= _TELLING * number.place and agree(part, whole)
