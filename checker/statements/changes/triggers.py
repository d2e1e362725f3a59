"""The words of a sentence that state a change or a comparison: verbs, nouns, particles, comparatives and factors."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from checker.extraction.lexemes import noun_lemma
from checker.languages.frames import factors, words
from checker.model.clause import Chunk, ChunkKind, Form, Link, Parse, Role
from checker.model.quantity import Kind
from checker.statements.phrases import at, before, is_name, preposition


def directed(rise: str, fall: str, either: str = "", file: str = "change") -> dict[str, int]:
    """The direction of each word of some lists: +1 for a rise or more, -1 for a fall or less, 0 for either."""
    unsure = words(file, rise) & words(file, fall)
    both_ways = words(file, either) if either else frozenset[str]()
    directions = dict.fromkeys(words(file, rise) - unsure, 1) | dict.fromkeys(words(file, fall) - unsure, -1)
    return directions | dict.fromkeys(both_ways, 0)


VERBS = directed("verbs_rise", "verbs_fall", "verbs_either")
DRIFT = words("slots", "drift")
_HOLDING, _BRINGING = words("slots", "holding"), words("slots", "bringing")


def says_how_much(chunk: Chunk) -> bool:
    """Whether a chunk is a verb followed by the level of its subject: "was", "stood", "came in"."""
    verb = chunk.verb
    return verb is not None and not verb.negated and (verb.form is Form.COPULA or verb.lemma in _HOLDING)


def is_behind_move(parse: Parse, number: int) -> bool:
    """Whether a verb of change or of drift stands right before a word of comparison: "fell short of the 40"."""
    verb = parse.chunks[number - 1].verb if number else None
    return verb is not None and not verb.negated and (verb.lemma in VERBS or verb.lemma in DRIFT)


def is_brought(parse: Parse, number: int) -> bool:
    """Whether a participle brings its object to where a word says: "bringing it below the limit of 40"."""
    moved = parse.chunks[number - 1] if number > 1 else None
    verb = parse.chunks[number - 2].verb if moved is not None and moved.role is Role.OBJECT else None
    link = parse.clauses[parse.chunks[number].clause].link
    return verb is not None and link is Link.PARTICIPLE and not verb.negated and verb.lemma in _BRINGING


class Sort(StrEnum):
    """What sort of word it is, which decides where its slots stand."""

    VERB = "verb"
    NOUN = "noun"
    PARTICLE = "particle"
    COMPARATIVE = "comparative"
    AGAINST = "against"  # "compared with", which has no direction
    MARGIN = "margin"  # a noun for the distance of two levels: "a lead of 12"
    FACTOR = "factor"  # "twice", "three times": a figure, followed by what it multiplies


NOUNS = frozenset((Sort.NOUN, Sort.MARGIN))


class Trigger(Struct, frozen=True):
    """A word that states a change or a comparison, in chunk ``chunk`` at token ``token``.

    ``direction``: +1 for a rise or more, -1 for a fall or less, 0 for neither. ``rest``: what is left of a preposition
    after its particle: "from" of "up from".
    """

    chunk: int
    token: int
    sort: Sort
    direction: int
    rest: str = ""
    reaches: bool = False  # a verb whose object is the level it reached: "hit 40"
    is_pace: bool = False  # "faster": a higher speed, but less time


_NOUNS = directed("nouns_rise", "nouns_fall", "nouns_either")
_MARGINS = words("comparison", "margins")
_PARTICLES = directed("particles_rise", "particles_fall")
PACE = directed("faster", "slower")
COMPARATIVES = directed("more", "less") | PACE
_BASE = words("slots", "base")
_MOMENTS = frozenset((Kind.DATE, Kind.TIME))
_GOVERNING = words("slots", "governing")
_OF, _AT = words("slots", "of"), words("slots", "at")
_OF_NOUNS = words("slots", "of_nouns")
_REACH = words("change", "reach")
_COMPARING = directed("verbs_more", "verbs_less", file="comparison")
_THAN = words("slots", "than")
_BEHIND_PARTICLE = frozenset(
    (ChunkKind.PREPOSITION, ChunkKind.ADVERB, ChunkKind.MARK, ChunkKind.CONJUNCTION, ChunkKind.SUBORDINATOR)
)


def triggers(parse: Parse) -> Iterator[Trigger]:
    """The triggers of a sentence, in order."""
    last: Trigger | None = None
    object_from = 0  # the chunk behind the last one, or the last noun that it outranks: in between nothing parts them
    for chunk in parse.chunks:
        if find := _FINDERS.get(chunk.kind):
            found = find(parse, chunk)
            if found is None:
                continue
            if _is_outranked(parse, last, found, object_from):
                object_from = found.chunk
            else:
                last, object_from = found, found.chunk + 1
                yield found


def _is_outranked(parse: Parse, last: Trigger | None, noun: Trigger, start: int) -> bool:
    """Whether a noun of change in the object leaves the verb to speak: "cut its forecast of growth to 2%".

    The object is read from the chunk ``start`` on.
    """
    if noun.sort not in NOUNS or last is None or last.sort is not Sort.VERB:
        return False
    between = parse.chunks[start : noun.chunk + 1]
    clause = parse.chunks[noun.chunk].clause
    return all(chunk.clause == clause and not _quantities(parse, chunk) for chunk in between)


def _quantities(parse: Parse, chunk: Chunk) -> bool:
    return any(parse.figures[number].kind not in _MOMENTS for number in chunk.figures)


def _verb(parse: Parse, chunk: Chunk) -> Trigger | None:
    verb = chunk.verb
    if verb is None or parse.tags[verb.main + 1 : verb.main + 2] == "-" or is_name(parse, verb.main):
        return None  # "a cooling-off period"
    if chunk.figures:
        factor = factors().get(verb.lemma)
        way = 0 if factor is None else 1 if factor > 1 else -1
        return Trigger(chunk.number, verb.main, Sort.VERB, way)
    if verb.lemma in _COMPARING:
        return Trigger(chunk.number, verb.main, Sort.COMPARATIVE, _COMPARING[verb.lemma])
    if verb.lemma in _REACH:
        return Trigger(chunk.number, verb.main, Sort.VERB, 0, reaches=True)
    if verb.lemma in VERBS:
        return Trigger(chunk.number, verb.main, Sort.VERB, 0 if verb.negated else VERBS[verb.lemma])
    return None


def _particle(parse: Parse, chunk: Chunk) -> Trigger | None:
    """ "up from", "down to", "below the 40": the particle is the first word of a preposition."""
    if parse.tags[chunk.start - 1 : chunk.start] == "-":
        return None  # "a cooling-off period"
    first, _, rest = chunk.text.partition(" ")
    adjunct = first in _PARTICLES and first not in _GOVERNING and _is_adjunct(parse, chunk)
    if adjunct and not is_name(parse, chunk.start):
        return Trigger(chunk.number, chunk.start, Sort.PARTICLE, _PARTICLES[first], rest=rest)
    if first in COMPARATIVES:
        set_off = first not in _BASE and (_takes_amount(parse, chunk) or _is_set_off(parse, chunk))
        if set_off or is_brought(parse, chunk.number):
            return Trigger(chunk.number, chunk.start, Sort.COMPARATIVE, COMPARATIVES[first], rest=rest)
    return None


def _is_adjunct(parse: Parse, chunk: Chunk) -> bool:
    """Whether a particle is about a level or amount: it follows one or a verb of drift, or precedes an amount."""
    before = parse.chunks[chunk.number - 1] if chunk.number else None
    if before is None or before.kind is not ChunkKind.VERB:
        return True
    behind = parse.chunks[chunk.number + 1] if chunk.number + 1 < len(parse.chunks) else None
    leads = behind is None or behind.figures or behind.kind in _BEHIND_PARTICLE or behind.role is Role.ADVERBIAL
    return bool(leads) and before.verb is not None and (before.verb.lemma in DRIFT or before.verb.lemma in VERBS)


def _is_set_off(parse: Parse, chunk: Chunk) -> bool:
    """Whether a word of comparison opens an apposition to a level, or is said of a level by a verb.

    "40, below the 52 of May", "40, but above 38"; "sales of 40 were well below the 52 of May".
    """
    led = before(parse, chunk)  # "40, well below the 52"
    return led is not None and (led.kind in (ChunkKind.MARK, ChunkKind.CONJUNCTION) or says_how_much(led))


def _takes_amount(parse: Parse, chunk: Chunk) -> bool:
    """Whether an amount stands right before a word of comparison: "12 below the 40"."""
    before = parse.chunks[chunk.number - 1] if chunk.number else None
    if before is None or not before.figures or before.kind is not ChunkKind.NOUN:
        return False
    return parse.figures[before.figures[-1]].kind is not Kind.DURATION  # "a year earlier"


def _noun(parse: Parse, chunk: Chunk) -> Trigger | None:
    """A noun of change that heads its phrase, or a comparative used as a noun: "12 more", "more jobs than"."""
    if chunk.head >= 0:
        lemma = noun_lemma(parse.words.lower[chunk.head])
        named = chunk.start != chunk.head and parse.words.texts[chunk.head][0].isupper() and chunk.head > 0
        says = lemma in _NOUNS or (lemma in _MARGINS and _gives_amount(parse, chunk))
        if says and not named and not _counts(parse, chunk) and preposition(parse, chunk) not in _OF_NOUNS:
            compared = _comparative(parse, chunk) if chunk.number in _before_than(parse) else None
            if compared is not None:
                return compared  # "a bigger drop than the 3% of May"
            sort = Sort.NOUN if lemma in _NOUNS else Sort.MARGIN
            return Trigger(chunk.number, chunk.head, sort, _NOUNS.get(lemma, 0))
    figure = chunk.figures and parse.figures[chunk.figures[0]]
    if figure and figure.kind is Kind.MULTIPLE:
        return None if _is_amount(parse, chunk) else Trigger(chunk.number, figure.first, Sort.FACTOR, 0)
    return _comparative(parse, chunk)


def _is_amount(parse: Parse, chunk: Chunk) -> bool:
    """Whether a factor is the amount of a verb or particle: "rose fivefold"."""
    before = parse.chunks[chunk.number - 1] if chunk.number else None
    if before is None or before.verb is None:
        return before is not None and before.kind is ChunkKind.PREPOSITION and before.text in _PARTICLES
    return bool(VERBS.get(before.verb.lemma))


def _gives_amount(parse: Parse, chunk: Chunk) -> bool:
    """Whether a noun gives its own amount: "a 12-point lead", "a lead of 12", "the lead was 12"."""
    behind = parse.chunks[chunk.number + 1 : chunk.number + 3]
    of_it = len(behind) > 1 and behind[0].text in _OF and bool(behind[1].figures)
    return bool(chunk.figures) or of_it or size_after_verb(parse, chunk) is not None


def size_after_verb(parse: Parse, chunk: Chunk) -> Chunk | None:
    """The phrase after the verb of a margin that gives its size: "the lead was 12", "put the gap at 12"."""
    clause = parse.clauses[chunk.clause]
    if chunk.role is Role.SUBJECT and clause.verb > chunk.number and says_how_much(parse.chunks[clause.verb]):
        place = clause.verb + 1
    elif chunk.role is Role.OBJECT and chunk.number == clause.verb + 1:
        behind = (c for c in parse.chunks[chunk.number :] if c.clause == chunk.clause)
        place = next((c.number for c in behind if c.text in _AT), -2) + 1
    else:
        return None
    while place < len(parse.chunks) and parse.chunks[place].kind in (ChunkKind.ADVERB, ChunkKind.PREPOSITION):
        place += 1
    told = parse.chunks[place] if 0 < place < len(parse.chunks) else None
    return told if told is not None and told.clause == chunk.clause and _quantities(parse, told) else None


def _counts(parse: Parse, chunk: Chunk) -> bool:
    """Whether the phrase counts changes ("three rises") and states none; not "a nine-seat lead"."""
    counted = (parse.figures[number].counted for number in chunk.figures if parse.figures[number].kind is Kind.COUNT)
    lemma = noun_lemma(parse.words.lower[chunk.head])
    return any(noun is not None and noun.lemma == lemma for noun in counted)


def _comparative(parse: Parse, chunk: Chunk) -> Trigger | None:
    """A comparative followed by "than" in its clause, or with an amount right before it."""
    lower = parse.words.lower
    for token in range(chunk.start, chunk.stop):
        direction = COMPARATIVES.get(lower[token])
        inside = any(figure.opening <= token < figure.stop for figure in parse.figures)
        if direction is not None and not inside and _is_compared(parse, chunk):
            return Trigger(chunk.number, token, Sort.COMPARATIVE, direction, is_pace=lower[token] in PACE)
    return _hedged(parse, chunk)


def _is_compared(parse: Parse, chunk: Chunk) -> bool:
    kind = parse.figures[chunk.figures[0]].kind if chunk.figures else Kind.COUNT
    opens = kind not in (Kind.COUNT, Kind.DURATION, *_MOMENTS)  # "25 cents dearer", "17% fewer trips"; not "two more"
    told = _takes_amount(parse, chunk) or opens or chunk.number in _before_than(parse)
    behind = at(parse, chunk.number + 1)
    if told or chunk.text not in _GOVERNING or behind is None or behind.text not in _OF:
        return told  # but "short of the 40"
    number = chunk.number
    return _is_set_off(parse, chunk) or is_behind_move(parse, number) or is_brought(parse, number)


def _hedged(parse: Parse, chunk: Chunk) -> Trigger | None:
    """ "12 more than 40": what looks like the hedge of the second figure compares it with the first."""
    if not chunk.figures or not _takes_amount(parse, chunk):
        return None
    figure = parse.figures[chunk.figures[0]]
    word = parse.words.lower[figure.opening]
    direction = COMPARATIVES.get(word) if figure.opening < figure.first and word not in _GOVERNING else None
    if direction is None:
        return None
    return Trigger(chunk.number, figure.opening, Sort.COMPARATIVE, direction)


@lru_cache(maxsize=1)
def _before_than(parse: Parse) -> frozenset[int]:
    """The chunks with a "than" behind them in their clause, if no mark stands between."""
    found: set[int] = set()
    for chunk, earlier in pairwise(reversed(parse.chunks)):
        is_than = chunk.kind is ChunkKind.PREPOSITION and chunk.text.split()[0] in _THAN
        if earlier.clause == chunk.clause and chunk.kind is not ChunkKind.MARK and (is_than or chunk.number in found):
            found.add(earlier.number)
    return frozenset(found)


_FINDERS: Mapping[ChunkKind, Callable[[Parse, Chunk], Trigger | None]] = {
    ChunkKind.VERB: _verb,
    ChunkKind.PREPOSITION: _particle,
    ChunkKind.NOUN: _noun,
    ChunkKind.ADVERB: _comparative,
    ChunkKind.ADJECTIVE: _comparative,
}
