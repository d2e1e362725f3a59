"""The ages of a sentence, each with the date at which somebody or something was so old."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from checker.extraction.lexemes import is_plural, noun_lemma
from checker.languages import frames
from checker.model.clause import Chunk, ChunkKind, Clause, Link, Parse, Role
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.statements.phrases import at, is_mark, preposition
from checker.statements.phrases import before as before_adverbs
from checker.statements.times.moments import Point
from checker.statements.times.pairs_of_dates import HANGING, subject_of

_DEATH = frames.words("age", "death")
_BIRTH, _MAKING = frames.words("age", "birth"), frames.words("age", "making")
_BEING, _AT, _OF = frames.words("age", "being"), frames.words("age", "at"), frames.words("age", "of")
_PRESENT, _THEMSELVES = frames.words("age", "present"), frames.words("age", "themselves")
KIN, _PEOPLE = frames.words("age", "kin"), frames.words("nouns", "people")
_THEN = frames.words("age", "then")
_TELLING, _MOMENTS = frames.words("age", "telling"), frames.words("age", "moments")
_AGE, _FORMERLY = frames.words("age", "age"), frames.words("age", "formerly")
_SAYING, _AS = (Role.APPOSED, Role.COMPLEMENT, Role.FRAGMENT, Role.SUBJECT), frames.words("slots", "as")
_IN = frames.words("age", "in")
_OLDEST, _OLDEST_THING = 120, 1000
_HYPHENS = "-‐‑"


class Aged(Struct, frozen=True):
    """An age in chunk ``chunk``, and the date at which it was reached, if given. ``now``: it is an age as of today."""

    figure: Figure
    chunk: Chunk
    point: Point | None = None
    now: bool = False


def ages(parse: Parse, found: Sequence[Point]) -> Iterator[Aged]:
    """The ages of a sentence, in order. ``found`` are its dates."""
    made = any(point.verb in _BIRTH | _MAKING for point in found)
    for number, figure in enumerate(parse.figures):
        chunk = parse.chunk_of(number)
        if is_age(parse, chunk, figure, _OLDEST_THING if made else _OLDEST):
            now = _is_now(parse, chunk, figure)
            point = _of_now(parse, chunk, found) if now else _reached(parse, chunk, found)
            yield Aged(figure, chunk, point, now and point is None)


def _of_now(parse: Parse, chunk: Chunk, found: Sequence[Point]) -> Point | None:
    """The date of an age as of today: "is now 40, the jury heard in 2025", "Lee, 40, died on 2 May 2025"."""
    said = [point for point in found if point.verb in _TELLING and not (point.is_range or point.names)]
    if len(said) == 1:
        return said[0]
    died = [p for p in found if p.verb in _DEATH and p.moment.year is not None and p.chunk.clause == chunk.clause]
    return died[0] if len(died) == 1 else _told_behind(parse, chunk, found)


def _told_behind(parse: Parse, chunk: Chunk, found: Sequence[Point]) -> Point | None:
    """The year right after an age as of today: "is 38 in 2023"."""
    years = [p for p in found if not p.is_range and p.moment.year is not None and p.chunk.number > chunk.number]
    beside = [p for p in years if p.chunk.clause == chunk.clause and p.chunk.preposition == chunk.number + 1]
    return beside[0] if beside and parse.chunks[beside[0].chunk.preposition].text in _IN else None


def is_age(parse: Parse, chunk: Chunk, figure: Figure, oldest: int = _OLDEST) -> bool:
    """Whether a figure is an age in whole years: "aged 34", "was 24", "at 27", "a man of 60"; a bare one below 100."""
    quantity = figure.quantity
    if len(quantity.numbers) != 1 or quantity.is_hedged or quantity.per is not None or figure.implied:
        return False
    if figure.kind is Kind.AGE:
        return quantity.unit == "year" and not is_plural(parse.words.lower[figure.stop - 1])
    value = quantity.numbers[0].value
    plain = figure.kind is Kind.COUNT and figure.counted is None and value.denominator == 1 and 0 < value < oldest
    return plain and figure.stop == chunk.stop and _is_told_as_age(parse, chunk)


def _is_told_as_age(parse: Parse, chunk: Chunk) -> bool:
    """Whether a bare number stands where an age does."""
    led = preposition(parse, chunk)
    behind = at(parse, chunk.number + 1)
    closes = behind is None or behind.kind is not ChunkKind.NOUN
    if led:
        host = parse.chunks[chunk.host] if chunk.host >= 0 else None
        person = host is not None and led in _OF and _is_person(parse, host) and _is_said_of_subject(parse, host)
        return closes and (led in _AT or person)
    before = at(parse, chunk.number - 1)
    if before is None or not closes:
        return False
    told = before_adverbs(parse, chunk)  # "was only 24"
    if told is not None and told.verb is not None and told.verb.lemma in _BEING:
        return _is_of_somebody(parse, chunk)
    if before.kind is ChunkKind.CONJUNCTION:
        return _is_second_age(parse, before, behind)
    if is_mark(before, ",("):
        who = at(parse, before.number - 1)
        closed = is_mark(behind, ",).") or _is_at_the_time(parse, behind)
        return closed and who is not None and who.kind is ChunkKind.NOUN and _is_person(parse, who)
    apart = before.kind is ChunkKind.ADVERB and is_mark(behind, ",)")
    return apart and (before.number == 0 or is_mark(at(parse, before.number - 1), ",("))


def _is_said_of_subject(parse: Parse, host: Chunk) -> bool:
    """Whether "a man of 60" is about the subject, and not about somebody new: "walked free, a man of 60"."""
    return host.role in _SAYING or preposition(parse, host) in _AS


def _is_second_age(parse: Parse, joint: Chunk, behind: Chunk | None) -> bool:
    """Whether a number after "and" is a second age with its own time: "was 17 in 1943 and 39 when he left"."""
    told = behind is not None and behind.kind in (ChunkKind.SUBORDINATOR, ChunkKind.PREPOSITION)
    earlier = ((parse.figures[n], chunk) for chunk in parse.chunks[: joint.number] for n in chunk.figures)
    return told and any(is_age(parse, chunk, figure) for figure, chunk in earlier)


def _is_at_the_time(parse: Parse, behind: Chunk | None) -> bool:
    """Whether "at the time" stands after a number: "13 at the time of the attack in 2008"."""
    noun = at(parse, behind.number + 1) if behind is not None else None
    return noun is not None and parse.words.lower[noun.stop - 1] in _MOMENTS


def _is_of_somebody(parse: Parse, chunk: Chunk) -> bool:
    """Whether the subject of "was 24" is a person, or a thing whose date follows: "was 130 in 2023"."""
    subject = subject_of(parse, parse.clauses[chunk.clause])
    behind = at(parse, chunk.number + 1)
    dated = behind is not None and behind.kind in (ChunkKind.PREPOSITION, ChunkKind.SUBORDINATOR)
    if subject is None:
        return parse.clauses[chunk.clause].link in (Link.RELATIVE, Link.PREDICATE) or dated
    before = before_adverbs(parse, parse.chunks[parse.clauses[chunk.clause].verb])
    return _is_person(parse, subject) or dated or (before is not None and _is_person(parse, before))


def _is_person(parse: Parse, chunk: Chunk) -> bool:
    if chunk.kind is not ChunkKind.NOUN:
        return chunk.text in _THEMSELVES
    if chunk.head < 0:
        return False
    noun = noun_lemma(parse.words.lower[chunk.head])
    return noun in _PEOPLE | KIN or parse.words.texts[chunk.head][0].isupper()


def is_of_kin(parse: Parse, chunk: Chunk) -> bool:
    """Whether a clause is about a relative, so that its age or date is another person's: "his son was born in"."""
    clause = parse.clauses[chunk.clause]
    subject = subject_of(parse, clause)
    if subject is None and clause.link in HANGING:
        nouns = (each for each in reversed(parse.chunks[: clause.start]) if each.kind is ChunkKind.NOUN)
        subject = next(nouns, None)  # "has a son, born in 1999"
    return subject is not None and subject.head >= 0 and noun_lemma(parse.words.lower[subject.head]) in KIN


def are_of_two(parse: Parse, one: Chunk, other: Chunk) -> bool:
    """Whether two ages are of two people: "died at 61 and her mother at 83", "was 61 and his brother was 83"."""
    first, second = (subject_of(parse, parse.clauses[chunk.clause]) for chunk in (one, other))
    named = [parse.words.texts[who.head] for who in (first, second) if who is not None and who.head >= 0]
    apart = len(named) == 2 and len(set(named)) == 2 and all(name[0].isupper() for name in named)
    kin = is_of_kin(parse, other) and not is_of_kin(parse, one)
    return apart or kin or brings_another(parse, one, other)


def brings_another(parse: Parse, one: Chunk, other: Chunk) -> bool:
    """Whether somebody else comes in between two phrases, before any verb: "at 71, and she in 2019 at 88"."""
    clause = parse.clauses[one.clause]
    own = subject_of(parse, clause)
    named = own is not None and not own.figures  # not "Now 54, Mr Cole was 17"
    known = named or clause.link is Link.RELATIVE
    first, last = sorted((one.number, other.number))
    begins = False
    for chunk in parse.chunks[first + 1 : last]:
        if chunk.kind in (ChunkKind.MARK, ChunkKind.CONJUNCTION):
            begins = True
        elif begins and known and chunk.number not in (one.host, other.host) and _is_somebody(parse, chunk, own):
            return True
        elif chunk.verb is not None:
            begins = False
    return False


def _is_somebody(parse: Parse, chunk: Chunk, own: Chunk | None) -> bool:
    """Whether a phrase can be another subject than ``own``; a pronoun before a verb may stand for that one."""
    if chunk.figures or chunk.preposition >= 0 or chunk.role is Role.ADVERBIAL:
        return False
    if chunk.kind is ChunkKind.PRONOUN:
        behind = at(parse, chunk.number + 1)
        return chunk.text in _THEMSELVES and (behind is None or behind.verb is None)
    return chunk.kind is ChunkKind.NOUN and (own is None or chunk.text != own.text) and _is_person(parse, chunk)


def _is_now(parse: Parse, chunk: Chunk, figure: Figure) -> bool:
    """Whether an age is as of today: "Lee, 34, said", "the 34-year-old", "is 38", "now 61"."""
    inside = parse.words.lower[figure.first : figure.stop]
    before, told = at(parse, chunk.number - 1), before_adverbs(parse, chunk)
    being = told is not None and told.verb is not None and told.verb.lemma in _BEING
    if figure.stop - figure.first > 1 and any(word in _HYPHENS for word in inside) and not being:
        return preposition(parse, chunk) not in _AS  # "joined as a 16-year-old"
    if told is not None and told.verb is not None:
        return not _PRESENT.isdisjoint(parse.words.lower[told.start : told.stop])
    if before is not None and before.text in _FORMERLY:
        return False
    apposed = is_mark(before, ",(") or (before is not None and before.kind is ChunkKind.ADVERB)
    return apposed and figure.first == chunk.start and is_mark(at(parse, chunk.number + 1), ",)")


def _reached(parse: Parse, chunk: Chunk, found: Sequence[Point]) -> Point | None:
    """The date at which an age was reached: beside it, in its clause, or in the clause of "when"."""
    dates = [p for p in found if not p.is_range and p.figure.kind is Kind.DATE and not is_birth(p)]
    clause = parse.clauses[chunk.clause]
    beside = [p for p in dates if _is_beside(parse, p.chunk, chunk)]
    below = [p for p in dates if _is_when(parse, p.chunk.clause, clause.number)]
    if beside or below:
        nearest = beside or below
        return nearest[0] if len(nearest) == 1 else None
    here = [p for p in dates if p.chunk.clause == chunk.clause]
    if here:
        return _nearest(parse, chunk, here)
    if not (_opens_when(parse, clause.number) or _follows_when(parse, clause)):
        return None
    above = [p for p in dates if p.chunk.clause == clause.up and p.chunk.number < chunk.number]
    return above[-1] if above else None


def _is_beside(parse: Parse, date: Chunk, age: Chunk) -> bool:
    """Whether only a mark and a preposition stand between a date and an age: "at 27, in 1962"."""
    first, last = sorted((date.number, age.number))
    between = parse.chunks[first + 1 : last]
    mark = date.number > age.number or _opens(parse, date)
    return all(c.kind is ChunkKind.PREPOSITION or (mark and is_mark(c, ",")) or c.text in _AGE for c in between)


def _opens(parse: Parse, date: Chunk) -> bool:
    """Whether a date opens its sentence or a part of it after a mark or "and": "and in 2010, at 49,"."""
    before = at(parse, (date.preposition if date.preposition >= 0 else date.number) - 1)
    return before is None or before.kind in (ChunkKind.MARK, ChunkKind.CONJUNCTION) or before.kind is ChunkKind.NOUN


def _follows_when(parse: Parse, clause: Clause) -> bool:
    """Whether the clause with "when" comes first: "when she came to the throne in 1952 she was 25"."""
    return clause.link in (Link.CONTACT, Link.ADDITION) and _opens_when(parse, clause.up)


def _nearest(parse: Parse, chunk: Chunk, here: Sequence[Point]) -> Point | None:
    """The date of a clause nearest to an age, with no other number between them."""
    point = min(here, key=lambda p: abs(p.chunk.number - chunk.number))
    first, last = sorted((point.chunk.number, chunk.number))
    return None if any(c.figures for c in parse.chunks[first + 1 : last]) else point


def _is_when(parse: Parse, number: int, age_clause: int) -> bool:
    clause = parse.clauses[number]
    return clause.up == age_clause and _opens_when(parse, number)


def _opens_when(parse: Parse, number: int) -> bool:
    """Whether "when" opens a clause."""
    clause = parse.clauses[number]
    before = at(parse, clause.start - 1)
    first = at(parse, clause.start + 1) if parse.chunks[clause.start].kind is ChunkKind.PREPOSITION else None
    if any(
        noun is not None and noun.head >= 0 and parse.words.lower[noun.head] in _MOMENTS for noun in (before, first)
    ):
        return True  # "by the time he lost his throne in 1985"
    opener = parse.chunks[clause.opener] if clause.opener >= 0 else parse.chunks[clause.start]
    return clause.link is Link.SUBORDINATE and opener.text in _THEN


def is_birth(point: Point) -> bool:
    """Whether somebody was born on a date."""
    return point.verb in _BIRTH
