"""Levels without a word of change, or apart from it: "782 against 680", "From 38 in May, sales rose to 40"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.languages.frames import words
from checker.model.clause import Chunk, ChunkKind, Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.statement import Mechanism
from checker.statements.changes.arguments import Argument, is_mark
from checker.statements.changes.drafts import AMOUNTS, Draft
from checker.statements.changes.levels import are_alike, are_of_one_size, is_level, reads_as_year
from checker.statements.changes.triggers import Sort, Trigger, says_how_much
from checker.statements.phrases import at, preposition

_TO, _FROM = words("slots", "after"), words("slots", "before")
_AGAINST, _AFTER = words("slots", "against"), words("slots", "behind")
_INSTEAD = words("slots", "instead")
_OF, _MEANS = words("slots", "of"), words("level", "mean")
_AT = words("slots", "at")
_THAN = words("slots", "than")


def pairs(parse: Parse, taken: dict[int, str]) -> list[Draft]:
    """Pairs of levels that are compared without a word of change: "worth 782 against 680 a year before"."""
    drafts: list[Draft] = []
    for chunk in parse.figured:
        figure = parse.figures[chunk.figures[0]] if chunk.kind is ChunkKind.NOUN else None
        if figure is None or figure.start in taken or not is_level(figure) or chunk.preposition < 0:
            continue
        led_by = parse.chunks[chunk.preposition]
        against = led_by.text in _AGAINST or _is_of_same_noun(parse, chunk) or _follows_after(parse, chunk)
        held = against and not is_mark(parse, chunk)
        if held or led_by.text in _FROM:
            draft = Draft(Trigger(led_by.number, led_by.start, Sort.AGAINST, 0))
            draft.fill("before", Argument(figure, chunk.number, led_by.text))
            if held or _reach_end(parse, draft, taken):
                taken[figure.start] = "before"
                drafts.append(draft)
    return drafts


def held_pairs(drafts: Iterable[Draft]) -> list[tuple[Figure, Figure]]:
    """The later and the earlier level of each draft that compares them without a word of change."""
    found = ((draft.get("after"), draft.get("before")) for draft in drafts if draft.trigger.sort is Sort.AGAINST)
    return [(after, before) for after, before in found if after is not None and before is not None]


def is_held_against_two(parse: Parse, draft: Draft, held: Iterable[tuple[Figure, Figure]]) -> bool:
    """Whether a level is compared with two others, either of which may be the earlier: "to 40 against 42 and 38".

    So is one that stands in place of another: "to 40 rather than 42".
    """
    before, after = draft.get("before"), draft.get("after")
    if before is None or after is None or not draft.trigger.direction:
        return False
    chunk = parse.chunk_with(before)
    if preposition(parse, chunk) in _INSTEAD:
        return True
    others = any(one is after and other.start != before.start for one, other in held)
    return preposition(parse, chunk) in _AGAINST and (others or _is_joined(parse, chunk, before))


def _is_joined(parse: Parse, chunk: Chunk, level: Figure) -> bool:
    """Whether "and" joins another level to this one: "against 42 in May and 38 in April"."""
    behind = (each for each in parse.figured if each.number > chunk.number and each.clause == chunk.clause)
    joined = (each for each in behind if parse.chunks[each.number - 1].kind is ChunkKind.CONJUNCTION)
    return any(are_alike(parse, level, parse.figures[each.figures[0]]) for each in joined)


def _is_of_same_noun(parse: Parse, chunk: Chunk) -> bool:
    """Whether a level is that of a noun said before, or of a mean: "profit was 12, compared with a profit of 9"."""
    host = parse.chunks[chunk.host] if chunk.host >= 0 and parse.chunks[chunk.preposition].text in _OF else None
    if host is None or host.head < 0 or host.preposition < 0 or parse.chunks[host.preposition].text not in _AGAINST:
        return False
    said = parse.words.lower[host.head]
    return said in _MEANS or said in parse.words.lower[: parse.chunks[host.preposition].start]


def _follows_after(parse: Parse, chunk: Chunk) -> bool:
    """Whether "after" leads from one bare number to another: "716 after 1,032", "5% after 4%"."""
    figure, number = parse.figures[chunk.figures[0]], chunk.preposition - 1
    if parse.chunks[chunk.preposition].text not in _AFTER or number < 0 or chunk.head >= figure.stop:
        return False
    before = parse.chunks[number]
    like = parse.figures[before.figures[-1]] if before.kind is ChunkKind.NOUN and before.figures else None
    return like is not None and figure.kind is not Kind.DURATION and is_level(like) and are_alike(parse, like, figure)


def _reach_end(parse: Parse, draft: Draft, taken: dict[int, str]) -> bool:
    """Fill the other end of "from 35 to 60" if it stands in the same clause and no word of change has taken it."""
    first = draft.get("before")
    for chunk in parse.chunks[draft.last + 1 :]:
        parted = chunk.kind in (ChunkKind.MARK, ChunkKind.CONJUNCTION)
        if parted or chunk.clause != parse.chunks[draft.last].clause or first is None:
            return False
        figure = parse.figures[chunk.figures[0]] if chunk.kind is ChunkKind.NOUN and chunk.figures else None
        if figure is not None and is_level(figure):
            led = parse.chunks[chunk.preposition].text if chunk.preposition >= 0 else ""
            if led not in _TO or figure.start in taken or not are_alike(parse, first, figure):
                return False
            draft.fill("after", Argument(figure, chunk.number, led))
            taken[figure.start] = "after"
            return True
    return False


def parted(parse: Parse, draft: Draft, taken: dict[int, str]) -> None:
    """Fill the level that opens the clause, that its verb gives, or both of a comparative in commas.

    A figure is the level only where it is the one of its kind in that place.
    """
    if draft.goes_on:
        return
    sort, after, before = draft.trigger.sort, draft.get("after"), draft.get("before")
    if sort is Sort.COMPARATIVE and not draft.slots:
        _fill_both(parse, draft)
    elif before is None and after is not None and sort in (Sort.VERB, Sort.PARTICLE):
        _fill(draft, "before", _fronted(parse, draft), after, parse, taken)
    elif after is None and before is not None and sort is Sort.PARTICLE and draft.trigger.chunk == 0:
        _fill(draft, "after", _given(parse, draft), before, parse, taken)


def _fill(draft: Draft, name: str, found: Iterable[Figure], like: Figure, parse: Parse, taken: dict[int, str]) -> None:
    fit = [f for f in found if are_alike(parse, f, like) and are_of_one_size(f, like)]
    if len(fit) == 1 and taken.get(fit[0].start) not in AMOUNTS:
        draft.slots[name] = (fit[0], Mechanism.APPOSITION)
        taken.setdefault(fit[0].start, name)


def _levels(parse: Parse, chunks: Iterable[Chunk]) -> Iterator[tuple[Chunk, Figure]]:
    for chunk in chunks:
        figure = parse.figures[chunk.figures[0]] if chunk.kind is ChunkKind.NOUN and chunk.figures else None
        if figure is not None and is_level(figure) and not reads_as_year(figure):
            yield chunk, figure


def _fronted(parse: Parse, draft: Draft) -> Iterator[Figure]:
    """The level that opens the clause: "From 38 in May, sales rose to 40", "Compared with 38, sales are up at 40"."""
    clause = parse.clauses[parse.chunks[draft.trigger.chunk].clause]
    opener = parse.chunks[clause.start]
    if opener.text in _FROM | _AGAINST and opener.number < clause.verb:
        found = _levels(parse, parse.chunks[opener.number : draft.trigger.chunk])
        yield from (figure for chunk, figure in found if chunk.preposition == opener.number)


def _given(parse: Parse, draft: Draft) -> Iterator[Figure]:
    """The level that the verb gives behind a word that opens the sentence: "Up from 38 in May, sales are 40"."""
    clause = parse.clauses[parse.chunks[draft.trigger.chunk].clause]
    if clause.verb > 0 and says_how_much(parse.chunks[clause.verb]):
        behind = (chunk for chunk in parse.chunks[clause.verb :] if chunk.clause == clause.number)
        yield from (figure for chunk, figure in _levels(parse, behind) if preposition(parse, chunk) in ("", *_AT))


def _fill_both(parse: Parse, draft: Draft) -> None:
    """The two levels of "higher in Leeds, at 40, than in York, at 38"."""
    here = draft.trigger.chunk
    clause = parse.chunks[here].clause
    than = next((c for c in parse.chunks[here + 1 :] if c.clause == clause and c.text.split(" ")[0] in _THAN), None)
    if than is None:
        return
    behind = (chunk for chunk in parse.chunks[here:] if chunk.clause == clause)
    found = list(_levels(parse, behind))
    if len(found) == 2 and all(preposition(parse, chunk) in _AT for chunk, _ in found):
        (one, after), (two, before) = found
        set_off = at(parse, two.preposition - 1)
        between = one.number < than.number < two.number and set_off is not None and set_off.kind is not ChunkKind.VERB
        if between and are_alike(parse, after, before) and are_of_one_size(after, before):
            draft.slots |= {"after": (after, Mechanism.APPOSITION), "before": (before, Mechanism.APPOSITION)}
