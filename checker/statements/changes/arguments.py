"""The figures to the right of a word that can fill its slots, each with the word that leads to it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from msgspec import Struct

from checker.extraction.lexemes import noun_lemma
from checker.languages.frames import words
from checker.model.clause import Chunk, ChunkKind, Link, Parse, Role
from checker.model.figure import Figure
from checker.model.quantity import Hedge, Kind
from checker.statements.changes.levels import is_level
from checker.statements.changes.triggers import NOUNS, Sort, Trigger

REACH = words("change", "reach")
_TO, _FROM, _AT = words("slots", "after"), words("slots", "before"), words("slots", "at")
_OF = words("slots", "of")
_BASE, _THAN, _HAVING = words("slots", "base"), words("slots", "than"), words("slots", "having")
_AGAINST, _AFTER = words("slots", "against"), words("slots", "behind")
_AGO = words("slots", "ago")
_SPREAD = words("slots", "spread")
_AIMED = words("slots", "aimed")
_LEVELS = _TO | _FROM | _AGAINST
_SHORT = frozenset((Link.REDUCED, Link.CONTACT))
_REACHING = frozenset((Link.INFINITIVE, Link.PARTICIPLE))
_STAYING = frozenset((Link.BRACKET, Link.ATTRIBUTION, Link.RELATIVE, Link.CONTACT, Link.REDUCED))


class Argument(Struct, frozen=True):
    """A figure in chunk ``chunk``; ``led`` is the preposition that leads to it, "" for none.

    ``bracketed``: it stands in a bracket that hangs on the clause. ``apposed``: it is set after the one before.
    ``mark``: it is a target, a forecast or the like, and not a level that was reached.
    ``next``: nothing but the preposition stands between it and the trigger.
    """

    figure: Figure
    chunk: int
    led: str
    bracketed: bool = False
    apposed: bool = False
    next: bool = False
    mark: bool = False


def arguments(parse: Parse, trigger: Trigger, stops: Collection[int]) -> Iterator[Argument]:
    """The arguments to the right of a trigger in its clause, in order, up to the first of the chunks ``stops`` there.

    What only interrupts the clause is passed over; a clause of another kind that hangs on it ends it.
    """
    here = parse.chunks[trigger.chunk].clause
    for number in range(_start(parse, trigger), len(parse.chunks)):
        chunk = parse.chunks[number]
        stopped = number in stops and number > trigger.chunk
        if stopped or (trigger.sort in NOUNS and chunk.kind is ChunkKind.VERB and chunk.clause == here):
            return
        if chunk.clause != here:
            link = _link_to(parse, chunk, here)
            if link is None:
                continue
            reached = _reached(parse, chunk, link)
            if reached is not None:
                if reached:
                    yield Argument(parse.figures[chunk.figures[0]], chunk.number, reached)
                continue
            if link not in _STAYING:
                return
            if link is not Link.BRACKET and not _may_reach_over(parse, chunk, link):
                continue
        if _states_figure(parse, chunk):
            figure = parse.figures[chunk.figures[0]]
            bracketed = parse.clauses[chunk.clause].link is Link.BRACKET and chunk.clause != here
            yield _argument(parse, trigger, chunk, figure, bracketed=bracketed)


def _states_figure(parse: Parse, chunk: Chunk) -> bool:
    """Whether a phrase states its figure and is not merely described by it: "a 24-month high" is described."""
    if chunk.kind is not ChunkKind.NOUN or not chunk.figures or (chunk.describing and chunk.preposition < 0):
        return False
    figure = parse.figures[chunk.figures[0]]
    past = not _AGO.isdisjoint(parse.words.lower[figure.stop : figure.stop + 1])  # "up 15% from seven years ago"
    return figure.kind is not Kind.DURATION or not (past or is_mark(parse, chunk))


def _may_reach_over(parse: Parse, chunk: Chunk, link: Link) -> bool:
    """Whether a phrase after a short clause may belong to the clause around it: "in the year ended in May from 19"."""
    if link not in _SHORT or chunk.preposition < 0:
        return False
    return parse.chunks[chunk.preposition].text in _LEVELS and parse.chunks[chunk.preposition].clause == chunk.clause


def _reached(parse: Parse, chunk: Chunk, link: Link) -> str | None:
    """What leads to a level that another verb reaches: "rose 12 to close at 40", "rose to 40 after closing at 38".

    None if the clause of the chunk has no such level, "" if the chunk is not the level.
    """
    clause = parse.clauses[chunk.clause]
    told = parse.chunks[clause.verb].verb if clause.verb >= 0 else None
    if link not in _REACHING or told is None or not (told.lemma in REACH or f"{told.lemma} at" in REACH):
        return None
    before = parse.chunks[clause.verb - 1]
    if link is Link.PARTICIPLE and before.text not in _AFTER:
        return None
    if chunk.kind is not ChunkKind.NOUN or not chunk.figures:
        return ""
    at = parse.chunks[chunk.preposition].text if chunk.preposition >= 0 else ""
    bounded = any(parse.figures[number].quantity.hedge is Hedge.UP_TO for number in chunk.figures)
    is_level = not bounded and (at in _AT if at else chunk.number == clause.verb + 1)
    if not is_level:
        return at if at in _AGAINST else ""
    return min(_TO) if link is Link.INFINITIVE else min(_FROM)


def _preposition_of(parse: Parse, trigger: Trigger, chunk: Chunk) -> str:
    """The preposition that leads to a phrase; for "against sales of 40" the one before "sales"."""
    if chunk.number == trigger.chunk or (trigger.sort is Sort.COMPARATIVE and _is_of_base(parse, trigger, chunk)):
        return "than"
    if chunk.host > trigger.chunk:
        host = parse.chunks[chunk.host]
        leads = host.preposition >= trigger.chunk and not host.figures
        if leads and parse.chunks[host.preposition].text not in _BASE:
            chunk = host
    if chunk.preposition == trigger.chunk:
        return trigger.rest
    return parse.chunks[chunk.preposition].text if chunk.preposition > trigger.chunk else ""


def _is_of_base(parse: Parse, trigger: Trigger, chunk: Chunk) -> bool:
    """Whether a figure belongs to what a comparative names: "more than in May (40)", "dearer than the flight at 74"."""
    opener = parse.chunks[chunk.number - 1]
    bracketed = parse.clauses[chunk.clause].link is Link.BRACKET and opener.kind is ChunkKind.MARK
    if not bracketed and (chunk.preposition != opener.number or opener.text not in _HAVING):
        return False
    base = parse.chunks[opener.number - 1]
    counts = any(is_level(parse.figures[number]) for number in base.figures)  # not "second-placed United"
    if base.kind is not ChunkKind.NOUN or counts or base.preposition < trigger.chunk:
        return False
    return base.preposition == trigger.chunk or parse.chunks[base.preposition].text.split(" ")[0] in _THAN


def _start(parse: Parse, trigger: Trigger) -> int:
    """The chunk at which the search for arguments starts: the trigger's own chunk if the trigger opens a figure."""
    chunk = parse.chunks[trigger.chunk]
    opens = chunk.figures and parse.figures[chunk.figures[0]].opening == trigger.token and chunk.verb is None
    return trigger.chunk if opens and parse.figures[chunk.figures[0]].first > trigger.token else trigger.chunk + 1


def _link_to(parse: Parse, chunk: Chunk, here: int) -> Link | None:
    """How the clause of a chunk hangs on the clause ``here``, None where it does not."""
    clause = parse.clauses[chunk.clause]
    return clause.link if clause.up == here else None


def _argument(parse: Parse, trigger: Trigger, chunk: Chunk, figure: Figure, *, bracketed: bool) -> Argument:
    led = _preposition_of(parse, trigger, chunk)
    led_by = chunk
    if chunk.host > trigger.chunk:
        led_by = parse.chunks[chunk.host]
    between = parse.chunks[trigger.chunk + 1 : _start_of(parse, chunk)]
    if led in _OF and between[:1] and between[0].text == ",":
        between = between[1:]  # "the fall, of 5%"
    nearest = led_by.preposition == trigger.chunk or all(
        c.kind in (ChunkKind.PREPOSITION, ChunkKind.ADVERB) for c in between
    )
    return Argument(figure, chunk.number, led, bracketed, chunk.role is Role.APPOSED, nearest, is_mark(parse, chunk))


def _start_of(parse: Parse, chunk: Chunk) -> int:
    """The first chunk of a phrase: "a record" in "a record of 40"."""
    of, noun = parse.chunks[max(chunk.number - 2, 0) : chunk.number][-1:], parse.chunks[max(chunk.number - 2, 0)]
    hangs = bool(of) and of[0].text in _OF and noun.kind is ChunkKind.NOUN and not noun.figures
    first = noun.number if hangs else chunk.number
    while first and _is_dated(parse, parse.chunks[first - 1]):
        first -= 1
    return first


def _is_dated(parse: Parse, chunk: Chunk) -> bool:
    """Whether a date, or the word before it, only describes the noun behind it: "its January average"."""
    dates = bool(chunk.figures) and all(parse.figures[number].kind is Kind.DATE for number in chunk.figures)
    opens = not chunk.figures and chunk.head < 0 and bool(chunk.determiner)
    return chunk.kind is ChunkKind.NOUN and (opens or (dates and chunk.preposition < 0))


def is_spread(parse: Parse, argument: Argument) -> bool:
    """Whether a figure is the lower end of several amounts: "lost sums from $15,000 to $192,000"."""
    number = parse.chunks[argument.chunk].preposition - 1
    told = parse.chunks[number] if number >= 0 and argument.led in _FROM else None
    return told is not None and told.head >= 0 and parse.words.lower[told.head] in _SPREAD


def is_mark(parse: Parse, chunk: Chunk) -> bool:
    """Whether a figure is a target or forecast: "a target of 80", "the 80 forecast"."""
    phrases = (chunk, parse.chunks[chunk.host]) if chunk.host >= 0 else (chunk,)
    heads = (phrase.head if phrase.head >= 0 else phrase.stop - 1 for phrase in phrases)  # "a low of 72"
    return any(noun_lemma(parse.words.lower[head]) in _AIMED for head in heads)
