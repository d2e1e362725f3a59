"""The level that stands before a change: "40, up 5% from 38"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from checker.extraction.lexemes import noun_lemma
from checker.languages.frames import words
from checker.model.clause import Chunk, ChunkKind, Form, Link, Parse, Role
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.statement import Mechanism
from checker.statements.changes.drafts import AMOUNTS, COMPARED, ENDS, Draft
from checker.statements.changes.levels import (
    are_alike,
    are_near,
    are_of_one_size,
    is_bare,
    is_level,
    is_relative,
    measures,
    noun_of,
    of_one_noun,
)
from checker.statements.changes.triggers import NOUNS, Sort, is_behind_move, is_brought, says_how_much
from checker.statements.phrases import BREAKS, before, figure_of, is_mark, preposition

_BESIDE = words("slots", "beside")
_APART = NOUNS | {Sort.COMPARATIVE, Sort.PARTICLE}
_TO = words("slots", "after")  # words like "to", which lead to the slot ``after``
_OF, _AT, _MEASURING = words("slots", "of"), words("slots", "at"), words("slots", "measuring") | words("slots", "aimed")
_BRINGING, _MEANING = words("slots", "bringing"), words("slots", "meaning")
_PRICING = words("slots", "pricing")
_ON_SUBJECT = frozenset((Link.PREDICATE, Link.RELATIVE))
_WITHIN = frozenset((Link.COMPLEMENT, Link.SUBORDINATE))
_COUNTS = frozenset((Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION))


def from_left(parse: Parse, draft: Draft, taken: dict[int, str]) -> None:
    """Fill the missing level from what stands before the change."""
    told = _says_by_itself(draft) or is_set_behind(parse, draft) or _is_said_of_subject(parse, draft)
    if draft.trigger.sort in _APART and draft.get("by") and draft.level is None and told and _both(parse, draft, taken):
        return
    if draft.slots and draft.trigger.sort is not Sort.VERB and "after" not in draft.slots and told:
        _apposed(parse, draft, taken)


def _says_by_itself(draft: Draft) -> bool:
    """Whether a phrase needs no mark before it: "was 40 up on 38", "12 more than the 40"; but ", a rise of 5%"."""
    sort = draft.trigger.sort
    return sort not in NOUNS and (sort is not Sort.COMPARATIVE or draft.amount is not None)


def _is_said_of_subject(parse: Parse, draft: Draft) -> bool:
    """Whether the level is the subject of a verb of comparison, or of the verb before a word of comparison."""
    if draft.trigger.sort is not Sort.COMPARATIVE:
        return False
    chunk = parse.chunks[draft.trigger.chunk]
    verb = before(parse, parse.chunks[first_chunk(parse, draft)])
    brought = is_brought(parse, draft.trigger.chunk)
    moved = (brought or is_behind_move(parse, draft.trigger.chunk)) and not chunk.figures
    return chunk.verb is not None or moved or (verb is not None and says_how_much(verb))


def _apposed(parse: Parse, draft: Draft, taken: dict[int, str]) -> None:
    """ "40, up 5% from 38": it is the 40 that went up."""
    like = draft.get("before") or draft.get("by") or draft.amount
    if like is not None and not _is_one_of_two(parse, like):
        relative = draft.get("before") is None and is_relative(like)
        level = left_level(parse, draft, like, taken, relative=relative)
        of_shares = level is not None and level.kind is Kind.PERCENT and is_bare(like) and draft.get("percent")
        if level is not None and not of_shares:  # "73% of those under 50 and 52% older than 50"
            draft.slots["after"] = (level, Mechanism.APPOSITION)


def _is_one_of_two(parse: Parse, like: Figure) -> bool:
    """Whether another level is joined to this one, so that either may have changed: "up from 83% and 64%"."""
    number = parse.chunk_at[like.first]
    behind = parse.chunks[number + 1 : number + 3]
    if [chunk.kind for chunk in behind] != [ChunkKind.CONJUNCTION, ChunkKind.NOUN] or not behind[1].figures:
        return False
    return is_level(like) and are_alike(parse, like, parse.figures[behind[1].figures[0]])


def _both(parse: Parse, draft: Draft, taken: dict[int, str]) -> bool:
    """Fill both levels of an amount that follows the only two: "the Reds won 61 and the Blues 48, a lead of 13".

    Which of them came first need not be known here: the sum of the gap is checked either way.
    """
    by = draft.get("by")
    assert by is not None
    found: list[Figure] = []
    first = first_chunk(parse, draft)
    if draft.trigger.sort is Sort.NOUN and parse.chunks[first - 1].text == "(":
        return False  # "$204m, including $200m (a $40m increase)"
    for chunk in reversed(parse.chunks[:first]):
        if is_mark(chunk, BREAKS):
            break
        for figure in (parse.figures[n] for n in reversed(chunk.figures)) if chunk.kind is ChunkKind.NOUN else ():
            beside = _is_beside(parse, chunk) and not _is_before_to(parse, chunk)
            counted = by.kind is Kind.COUNT and is_bare(figure)  # "482 seats and the Reds 413, an 87-seat lead"
            fits = is_level(figure) and (counted or _fits(parse, by, figure, draft)) and not beside
            if fits and all(_are_two(parse, figure, other) for other in found):
                found.append(figure)
    if by.counted is not None and all(map(is_bare, found)):
        return False  # "(341 and 228) beat them by 92 runs"
    if len(found) != len(ENDS) or any(taken.get(figure.start) in AMOUNTS for figure in found):
        return False
    changed = draft.trigger.sort in (Sort.NOUN, Sort.PARTICLE)
    if changed and (_are_joined(parse, found) or _is_relative(parse, first)):
        return False
    draft.trigger = replace(draft.trigger, direction=0)
    draft.slots |= {name: (figure, Mechanism.APPOSITION) for name, figure in zip(reversed(ENDS), found, strict=True)}
    return True


def _are_joined(parse: Parse, levels: Sequence[Figure]) -> bool:
    """Whether levels of two things stand side by side, so that either may have changed: "17% of men and 26%"."""
    members = {parse.chunk_with(level).number for level in levels}
    dated = any(figure.kind is Kind.DATE for figure in parse.figures)
    return not dated and any(members <= set(row.members) for row in parse.rows)


def _is_relative(parse: Parse, first: int) -> bool:
    """Whether a change is said of the last thing alone: "and a yield of 7.9% that was up 10 points"."""
    return parse.clauses[parse.chunks[first].clause].link is Link.RELATIVE


def _is_before_to(parse: Parse, chunk: Chunk) -> bool:
    """Whether "to" and another level follow at once: "by 47 votes to 38"."""
    behind = parse.chunks[chunk.number + 1 : chunk.number + 3]
    return len(behind) > 1 and behind[0].text in _TO and any(is_level(parse.figures[n]) for n in behind[1].figures)


def _are_two(parse: Parse, one: Figure, other: Figure) -> bool:
    """Whether two figures can be levels that lie apart."""
    return one.quantity.numbers[0].value != other.quantity.numbers[0].value and are_alike(parse, one, other)


def first_chunk(parse: Parse, draft: Draft) -> int:
    """The first chunk of the phrase with the change: the amount before its word, if there is one."""
    firsts = [parse.chunk_at[figure.first] for figure, _ in draft.slots.values()]
    return min([draft.trigger.chunk, *firsts])


def is_set_behind(parse: Parse, draft: Draft) -> bool:
    """Whether a comma, a dash, a bracket or "or" stands before the phrase: it is in apposition."""
    led = before(parse, parse.chunks[first_chunk(parse, draft)])
    if led is None:
        return False
    if led.kind is ChunkKind.MARK or led.kind is ChunkKind.CONJUNCTION:
        return True
    return led.verb is not None and (led.verb.form is Form.COPULA or _is_outcome(parse, led))


def _is_outcome(parse: Parse, verb: Chunk) -> bool:
    """Whether a participle gives the result of what was said: "takings of 40, costs of 38, leaving a profit of 2"."""
    clause = parse.clauses[verb.clause]
    brings = verb.verb is not None and (verb.verb.lemma in _BRINGING or verb.verb.lemma in _MEANING)
    return brings and clause.link is Link.PARTICIPLE and clause.verb == verb.number


def left_level(parse: Parse, draft: Draft, like: Figure, taken: dict[int, str], *, relative: bool) -> Figure | None:
    """The nearest figure to the left that can be the level, in the clause of the change or one that it hangs on."""
    start = first_chunk(parse, draft)
    reach = _reach(parse, draft, start)
    for chunk in reversed(parse.chunks[:start]):
        for number in reversed(chunk.figures if chunk.kind is ChunkKind.NOUN else ()):
            figure = parse.figures[number]
            if not is_level(figure) or (draft.trigger.sort is Sort.COMPARATIVE and figure_of(parse, chunk) is None):
                continue  # "the 100-member Senate is one shy of the 60"
            counted = draft.trigger.sort is Sort.FACTOR and like.kind is figure.kind is Kind.COUNT
            fits = figure.kind in _COUNTS if relative else counted or _fits(parse, like, figure, draft)
            far = like is draft.level and not are_of_one_size(like, figure)
            if not fits or far or _is_converted(parse, chunk, like, draft):
                continue  # "less than ten dollars, up from $23.7 billion"
            if taken.get(figure.start) == "before":
                continue  # "up from 71 in May but down from 84"
            amount = taken.get(figure.start) in AMOUNTS
            compared = taken.get(figure.start) == COMPARED  # "17 cents higher, and up from 12"
            flow = draft.get("before") is not None and figure.kind is like.kind and are_near(figure, like)
            if amount and (not flow or compared):
                return None  # an amount serves one statement only; a level, like "a rise of 5%, up from 4%", several
            if figure.kind is Kind.DURATION and is_bare(like):
                continue  # "in five months, down from 21,403"
            if not amount and _is_beside(parse, chunk):
                continue  # "32 goals in 40 games, up from 28"
            told = amount or counted or _can_be_it(parse, draft, like, figure)
            return figure if chunk.clause in reach and told else None
    return None


def _reach(parse: Parse, draft: Draft, start: int) -> set[int]:
    """The clauses in which a level may stand for the phrase of a change that begins at chunk ``start``."""
    here, led = parse.clauses[parse.chunks[start].clause], before(parse, parse.chunks[start])
    reach = {here.number} if here.link is Link.COMPLEMENT else {here.number, here.up}  # "8% said it fell"
    if draft.trigger.sort is Sort.COMPARATIVE and is_mark(led, ","):
        while here.link in _WITHIN and here.up >= 0:  # "did 90 when he was seen, well above the 60"
            here = parse.clauses[here.up]
            reach.add(here.number)
    elif start > 0 and parse.chunks[start - 1].kind is ChunkKind.VERB:  # "sales of 40 were up 5%", "and were up 5%"
        set_off = is_mark(parse.chunks[here.verb - 1], ",")  # ", staying below the 40"
        of_subject = here.link in _ON_SUBJECT or (here.link is Link.PARTICIPLE and set_off)
        reach = {here.up if of_subject else here.number}
    return reach | {clause.number for clause in parse.clauses if clause.link is Link.BRACKET and clause.up in reach}


def _is_converted(parse: Parse, chunk: Chunk, like: Figure, draft: Draft) -> bool:
    """Whether a bracket only tells the level before it in other terms: "97 cents Canadian (71 cents), up from 93"."""
    if chunk.number < 2 or not is_mark(parse.chunks[chunk.number - 1], "("):
        return False
    told = parse.chunks[chunk.number - 2]
    return bool(told.figures) and _fits(parse, like, parse.figures[told.figures[-1]], draft)


def _fits(parse: Parse, like: Figure, level: Figure, draft: Draft) -> bool:
    """Whether a figure to the left can be the level of an amount or of another level."""
    if is_bare(level) and not is_bare(like):
        return False
    leaves_out = is_bare(like) or like is draft.level  # "$1.52 per share, up from $1.40"
    one_rate = (leaves_out and like.quantity.per is None) or level.quantity.per == like.quantity.per
    of_size = are_of_one_size(level, like)
    return one_rate and (
        (measures(parse, like, level) and (of_size or not is_bare(like))) or (are_alike(parse, level, like) and of_size)
    )


def _can_be_it(parse: Parse, draft: Draft, like: Figure, figure: Figure) -> bool:
    """Whether a figure can be the level that changed: of the same noun, and of the same thing if it is not compared."""
    finders = (noun_of,) if draft.trigger.sort is Sort.COMPARATIVE else (noun_of, _measured_of)
    return all(of_one_noun(find(parse, like), find(parse, figure)) for find in finders)


def _measured_of(parse: Parse, figure: Figure) -> str | None:
    """The thing that a figure is a level of: "sales" in "sales of 40", but none in "a total of 40"."""
    chunk = parse.chunk_with(figure)
    if chunk.host < 0 or chunk.preposition < 0 or parse.chunks[chunk.preposition].text not in _OF:
        return None
    host = parse.chunks[chunk.host]
    lemma = noun_lemma(parse.words.lower[host.head]) if host.head >= 0 and not host.figures else None
    return None if lemma in _MEASURING else lemma


def _is_beside(parse: Parse, chunk: Chunk) -> bool:
    """Whether a phrase only says when, where or how something was: "in 40 games"."""
    priced = any(parse.figures[number].kind is Kind.MONEY for number in chunk.figures)
    if priced and chunk.preposition >= 0 and parse.chunks[chunk.preposition].text in _PRICING:
        return False
    if chunk.preposition >= 0 and parse.chunks[chunk.preposition].text in _TO:
        return False
    timed = any(parse.figures[number].kind is Kind.DURATION for number in chunk.figures)
    if chunk.role is Role.ADVERBIAL and timed and (chunk.describing or preposition(parse, chunk) not in _AT):
        return True
    return chunk.preposition >= 0 and parse.chunks[chunk.preposition].text.split(" ")[-1] in _BESIDE
