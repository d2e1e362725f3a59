"""Shares: what part is of a whole, and how much of it: "18 of the 72 wells, or 25%", "three in ten, or 30%".

Slots: ``part`` and ``whole`` (two figures of one kind), ``share`` (a percentage or a fraction), ``again`` (the same
share repeated). ``empty`` are the slots that the words ask for and no figure fills.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.signature import Sort as Slots
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.changes.composing import compose
from checker.statements.part_whole.partitive import Partitive, level_of, pair, partitives
from checker.statements.part_whole.references import ALL_OF, fronted_pointers, pointing, told_again, whole_before
from checker.statements.part_whole.share_parts import part_beside, part_by_verb, whole_behind
from checker.statements.phrases import (
    BREAKS,
    agree,
    alike,
    at,
    before,
    figure_of,
    is_level,
    is_mark,
    is_member,
    is_share,
    preposition,
)

SLOTS = {"part": Slots.NUMBER, "whole": Slots.NUMBER, "share": Slots.NUMBER, "again": Slots.NUMBER}
_OF = word_set("clauses", "of")
_ON = word_set("statements", "charged_on")
_OR = word_set("clauses", "alternative")
_SET_OFF = ",(:-–—"
_ENDING = frozenset((ChunkKind.MARK, ChunkKind.VERB, ChunkKind.CONJUNCTION))


def read(parse: Parse, earlier: Sequence[Parse]) -> Iterator[Statement]:
    """The shares of a sentence."""
    told: set[int] = set()  # the chunks of shares that are in a statement
    for partitive in partitives(parse):
        yield _of_partitive(parse, partitive, told)
    twice = _repeated_amounts(parse)
    for chunk in parse.figured:
        share = figure_of(parse, chunk)
        if share is not None and is_share(share) and chunk.number not in told and share.start not in twice:
            yield from _of_share(parse, chunk)
    yield from _pointing(parse, earlier)


def _repeated_amounts(parse: Parse) -> set[int]:
    """Where percentages begin that repeat an amount: "12, or 5%, more than in May" is no share of anything."""
    drafts = (draft for draft in compose(parse) if draft.get("by") is not None)
    return {percent.start for draft in drafts if (percent := draft.get("percent")) is not None}


def _pointing(parse: Parse, earlier: Sequence[Parse]) -> Iterator[Statement]:
    """ "Of these, 12 (15%) failed", "five of the wells": the whole stands earlier."""
    own = {partitive.part.number for partitive in partitives(parse)}
    for tie, pointer in fronted_pointers(parse):
        behind = (c for c in parse.figured if c.number > pointer.number and is_member(figure_of(parse, c)))
        part = next(behind, None)
        if part is not None and part.number not in own:
            own.add(part.number)
            yield from _linked(parse, part, tie, pointer, earlier)
    for part in parse.figured:
        link = at(parse, part.number + 1)
        pointed = pointing(parse, link) if link is not None and part.determiner not in ALL_OF else None
        if link and pointed and part.head < 0 and is_member(figure_of(parse, part)) and part.number not in own:
            yield from _linked(parse, part, link, pointed, earlier)


def _linked(parse: Parse, part: Chunk, tie: Chunk, pointer: Chunk, earlier: Sequence[Parse]) -> Iterator[Statement]:
    found = whole_before(parse, pointer, part, earlier)
    if found is None:
        return
    where, whole = found
    slots = [_slot(parse, "part", part), _slot(where, "whole", whole, Mechanism.LINK)]
    partitive = Partitive(part, part, tie, max(part.number, pointer.number), Mechanism.LINK, tie.number < part.number)
    share = _share_behind(parse, partitive)
    if share is not None:
        slots.append(_slot(parse, "share", share, Mechanism.APPOSITION))
    yield Statement("share", parse.sentence, tuple(slots), () if share else ("share",), ((tie.start, pointer.stop),))


def _of_partitive(parse: Parse, partitive: Partitive, told: set[int]) -> Statement:
    """ "18 of the 72", with the share after or before it."""
    share = _share_behind(parse, partitive) or _share_before(parse, partitive.part)
    part, whole = _slot(parse, "part", partitive.part), _slot(parse, "whole", partitive.whole, partitive.mechanism)
    cues = ((partitive.tie.start, partitive.tie.stop),)
    if share is None or share.number in told:
        return Statement("share", parse.sentence, (part, whole), ("share",), cues)
    told.add(share.number)
    return Statement(
        "share", parse.sentence, (part, whole, _slot(parse, "share", share, Mechanism.APPOSITION)), (), cues
    )


def _slot(parse: Parse, name: str, chunk: Chunk, mechanism: Mechanism = Mechanism.OWN) -> Slot:
    return Slot(name, (parse.figures[chunk.figures[0]],), mechanism)


def _share_behind(parse: Parse, partitive: Partitive) -> Chunk | None:
    part = parse.figures[partitive.part.figures[0]]

    def is_rival(figure: Figure) -> bool:
        return is_share(figure) or (is_level(figure) and alike(figure, part))

    return told_again(parse, partitive.last, is_share, is_rival, partitive.fronted)


def _share_before(parse: Parse, part: Chunk) -> Chunk | None:
    """The share of "35 per cent, or 18 of the 72", "68% of the bridges, 18 out of 72"."""
    mark = _set_off(parse, part)
    if mark is None or part.number > mark.number + 4:
        return None
    for chunk in reversed(parse.chunks[: mark.number]):
        if chunk.kind is ChunkKind.MARK or level_of(parse, chunk) or (chunk.verb is not None and mark.text == ","):
            return None
        if is_share(figure_of(parse, chunk)):
            return chunk if chunk.preposition < 0 else None
    return None


def _set_off(parse: Parse, chunk: Chunk) -> Chunk | None:
    """The mark that sets a phrase off from what stands before, "or" and "about" passed over; or that "or" alone."""
    mark = before(parse, chunk)
    if mark is not None and mark.kind is ChunkKind.CONJUNCTION and mark.text in _OR:
        outer = at(parse, mark.number - 1)
        return outer if is_mark(outer, _SET_OFF) else mark
    return mark if is_mark(mark, _SET_OFF) else None


def _of_share(parse: Parse, share: Chunk) -> Iterator[Statement]:
    """What a share says by itself: of which whole it is, which part stands beside it, whether it is repeated."""
    base = _base(parse, share)
    whole = base if base is not None and level_of(parse, base) else None
    part = _part_of(parse, share, whole) if whole is not None else None
    cues = ((share.start, share.stop),)
    slots = [_slot(parse, "share", share)]
    if whole is not None:
        slots.append(_slot(parse, "whole", whole))
    if part is not None:
        slots.append(_slot(parse, "part", part[0], part[1]))
    beside = part_beside(parse, share) if whole is None else None
    if beside is not None:
        slots.append(_slot(parse, "part", beside, Mechanism.APPOSITION))
        behind = whole_behind(parse, share, beside)
        slots += [_slot(parse, "whole", behind, Mechanism.APPOSITION)] if behind is not None else []
    if base is not None or beside is not None:
        empty = tuple(name for name in ("part", "whole") if all(slot.name != name for slot in slots))
        yield Statement("share", parse.sentence, tuple(slots), empty, cues)
    again = _again(parse, share)
    if again is not None:
        slots = [_slot(parse, "share", share), _slot(parse, "again", again, Mechanism.APPOSITION)]
        yield Statement("share", parse.sentence, tuple(slots), (), cues)


def _base(parse: Parse, share: Chunk) -> Chunk | None:
    """The phrase that a share is of: "a third of the 240", "half the 240"."""
    tie, base = at(parse, share.number + 1), at(parse, share.number + 2)
    if (
        tie is not None
        and tie.determiner
        and level_of(parse, tie)
        and parse.figures[share.figures[0]].kind is Kind.RATIO
    ):
        return tie
    if tie is None or base is None or tie.kind is not ChunkKind.PREPOSITION or base.kind is not ChunkKind.NOUN:
        return None
    charged = tie.text in _ON and (figure := level_of(parse, base)) is not None and figure.kind is Kind.MONEY
    return base if tie.text in _OF or charged else None


def _part_of(parse: Parse, share: Chunk, whole: Chunk) -> tuple[Chunk, Mechanism] | None:
    """The part for which a share of a whole stands, and its mechanism."""
    stated = parse.figures[whole.figures[0]]

    def is_part(figure: Figure) -> bool:
        return is_level(figure) and alike(figure, stated) and agree(figure, stated)

    def is_rival(figure: Figure) -> bool:
        return is_share(figure) or (is_level(figure) and alike(figure, stated))

    behind = told_again(parse, whole.number, is_part, is_rival)
    if behind is not None:
        return behind, Mechanism.APPOSITION
    charged = preposition(parse, whole) in _ON  # "a £2m issue, 7% on a £3m issue"
    before = _part_before(parse, share, whole) if not charged else None
    if before is not None:
        return before, Mechanism.APPOSITION
    found = part_by_verb(parse, share, whole)
    return (found, Mechanism.OWN) if found is not None else None


def _part_before(parse: Parse, share: Chunk, whole: Chunk) -> Chunk | None:
    """The part of "174 workers, or 12 per cent of its 1,450 staff"."""
    mark = _set_off(parse, share)
    if mark is None:
        return None
    for part in reversed(parse.chunks[: mark.number]):
        if is_mark(part, BREAKS):
            return None
        if level_of(parse, part):
            figures = pair(parse, part, whole)
            return part if figures and agree(*figures) else None
    return None


def _again(parse: Parse, share: Chunk) -> Chunk | None:
    """The same share in other terms: "three in ten, or 30%"."""
    kind = parse.figures[share.figures[0]].kind

    def is_other(figure: Figure) -> bool:
        return is_share(figure) and figure.kind is not kind

    def is_rival(figure: Figure) -> bool:
        return is_share(figure) or is_level(figure)

    again = told_again(parse, share.number, is_other, is_rival)
    return again if again is not None and _stands_alone(parse, again) else None


def _stands_alone(parse: Parse, share: Chunk) -> bool:
    """Whether a share needs no whole or part: "half that of York", "a 45% increase", "half of the rate"."""
    behind = at(parse, share.number + 1)
    if behind is None or behind.kind in _ENDING:
        return True
    pointer = at(parse, share.number + 2)
    return behind.text in _OF and pointer is not None and pointer.kind is ChunkKind.PRONOUN
