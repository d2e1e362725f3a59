"""Which side of a result is ahead, and the sets of a match: "beat Surrey 60-30", "drew 1-1", "6-4 3-6 6-2"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from checker.extraction.lexemes import noun_lemma
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Form, Parse
from checker.model.figure import Figure
from checker.statements.orders.results import Sort as Of
from checker.statements.orders.results import is_result, results
from checker.statements.phrases import BREAKS, at, preposition

_WON, _DREW, _LOST, _BY = (word_set("results", name) for name in ("won", "drew", "lost", "by"))
_MAKE, _EQUALLING, _AT = (word_set("results", name) for name in ("make", "equalling", "at"))
_AHEAD, _LEVEL, _MAKING = (word_set("results", name) for name in ("ahead", "level", "of"))
_OTHERWISE, _UNFINISHED = word_set("results", "otherwise"), word_set("results", "unfinished")
_SERIES = word_set("results", "series")
_CARRIED, _BALLOTS, _TIED = (word_set("results", name) for name in ("carried", "ballots", "tied"))
_FAILING = word_set("results", "failing")
_BREAKS = word_set("results", "breaks")
_STRAIGHT, _SETS = word_set("results", "straight"), word_set("results", "sets")
_TOLD = (Of.END, Of.STAGE)
_SIDES = 2
MOST = 5  # sets of a match
GAMES, LONG = 6, 7  # to win a set
SUPER = 10  # points of a tie-break that takes the place of the last set


class Standing(StrEnum):
    """Which of its two sides the words beside a result put ahead."""

    AHEAD = "ahead"  # the first is in front
    LEVEL = "level"


def standings(parse: Parse) -> Iterator[tuple[Figure, Standing]]:
    """The results of a sentence whose standing the words give.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read(plain.read("Kent, 3-2 ahead at lunch, drew 4-4 with Essex.")))[0]
    >>> [(figure.text, str(standing)) for figure, standing in standings(found)]
    [('3-2', 'ahead'), ('4-4', 'level')]
    """
    if not _OTHERWISE.isdisjoint(parse.words.lower):
        return
    for result in results(parse):
        chunk = parse.chunk_with(result.figure)
        standing = _standing(parse, chunk, result.figure) if result.sort in _TOLD and not chunk.depth else None
        if standing is not None:
            yield result.figure, standing


def _standing(parse: Parse, chunk: Chunk, result: Figure) -> Standing | None:
    """The standing that the noun or the adverb of a result gives, else its verb."""
    beside = {noun_lemma(word) for word in _words_beside(parse, chunk)}
    if beside & _BALLOTS and not _FAILING.isdisjoint(parse.words.lower):
        return None  # "failed on a 4-7 vote"
    first, second = result.quantity.numbers
    if beside & _TIED and first.value == second.value:
        return None  # "a 4-4 ruling"
    if beside & (_AHEAD | _LEVEL | _BALLOTS):
        return Standing.LEVEL if beside & _LEVEL else Standing.AHEAD
    return None if chunk.describing else _by_verb(parse, chunk)


def _words_beside(parse: Parse, chunk: Chunk) -> Iterator[str]:
    """The words of a result's phrase, the adverb after it and its noun: "a lead of 2-1"."""
    yield from parse.words.lower[chunk.start : chunk.stop]
    behind, host = at(parse, chunk.number + 1), at(parse, chunk.host)
    if behind is not None and behind.kind in (ChunkKind.ADVERB, ChunkKind.ADJECTIVE, ChunkKind.VERB):
        yield behind.text  # "a 7-4 ruling" too
    if host is not None and host.head >= 0 and preposition(parse, chunk) in _MAKING:
        yield parse.words.lower[host.head]


def _by_verb(parse: Parse, chunk: Chunk) -> Standing | None:
    """The standing that the verb governing a result gives."""
    predicate = at(parse, parse.clauses[chunk.clause].verb)
    if predicate is None or predicate.verb is None or predicate.number > chunk.number:
        return None
    verb, led = predicate.verb, preposition(parse, chunk)
    others = any(is_result(parse.figures[n]) for c in parse.chunks[predicate.number : chunk.number] for n in c.figures)
    carried = verb.lemma in _CARRIED and _FAILING.isdisjoint(parse.words.lower)
    if verb.passive > carried or verb.negated or others:
        return None
    if led in _AT:
        tie = at(parse, chunk.preposition - 1)
        return Standing.LEVEL if tie is not None and tie.text in _LEVEL else None  # "were level at 1-1"
    if led and led not in _BY:
        return None
    if verb.lemma in _MAKE:
        return Standing.LEVEL if _is_made_level(parse) else None
    return Standing.AHEAD if carried or verb.lemma in _WON else Standing.LEVEL if verb.lemma in _DREW else None


def _is_made_level(parse: Parse) -> bool:
    """Whether a side equalised, and did not win: "made it 1-1 to level the scores"."""
    verbs = [chunk.verb for chunk in parse.chunks if chunk.verb is not None]
    lemmas = {verb.lemma for verb in verbs}
    told = [verb for verb in verbs if verb.lemma in _EQUALLING | _MAKE]
    aims = any(verb.form is Form.INFINITIVE for verb in told)
    one = aims and lemmas.isdisjoint(_WON) and _SERIES.isdisjoint(parse.words.lower)
    return one and not lemmas.isdisjoint(_EQUALLING)


def is_home_first(parse: Parse) -> bool:
    """Whether a result stands between the names of two sides, the smaller number first: "Wasps 31-37 Leicester"."""
    texts = parse.words.texts
    for figure in filter(is_result, parse.figures):
        first, second = (number.value for number in figure.quantity.numbers)
        beside = [*texts[max(0, figure.first - 1) : figure.first], *texts[figure.stop : figure.stop + 1]]
        if first < second and len(beside) == _SIDES and all(text[:1].isupper() for text in beside):
            return True
    return False


def matches(parse: Parse) -> Iterator[tuple[Figure, ...]]:
    """The rows of results that are the sets of a tennis match, without tie-breaks."""
    row: list[Figure] = []
    for figure in filter(is_result, parse.figures):
        if figure.first and parse.words.lower[figure.first - 1] == "(":
            continue  # a tie-break
        if row and not _stand_in_a_row(parse, row[-1], figure):
            if _is_match(row):
                yield tuple(row)
            row = []
        row.append(figure)
    if _is_match(row):
        yield tuple(row)


def _stand_in_a_row(parse: Parse, one: Figure, other: Figure) -> bool:
    """Whether two results stand in a row: no word between them, at most a tie-break in brackets."""
    between = parse.words.lower[one.stop : other.first]
    return not any(word.isalpha() or word in BREAKS for word in between)


def _is_match(row: Sequence[Figure]) -> bool:
    """Whether sets are like those of tennis; one of them, the last, may be unlike."""
    unusual = sum(not _is_usual(score) for score in row[:-1])
    return 1 < len(row) <= MOST and unusual <= 1 and any(map(_is_usual, row))


def _is_usual(score: Figure) -> bool:
    less, more = sorted(number.value for number in score.quantity.numbers)
    return (more == GAMES and less <= GAMES - 2) or (more == LONG and GAMES - 1 <= less < LONG)


def ended_sets(parse: Parse, match: Sequence[Figure]) -> Sequence[Figure]:
    """The finished sets of a match: without the last one if the match may go on, or a tie-break in its place."""
    most = max(number.value for number in match[-1].quantity.numbers)
    return match if (is_won(parse, match) or _is_lost(parse, match)) and 1 < most < SUPER else match[:-1]


def _is_lost(parse: Parse, match: Sequence[Figure]) -> bool:
    """Whether a finished match is told from the loser's side."""
    predicate = at(parse, parse.clauses[parse.chunk_with(match[0]).clause].verb)
    lost = predicate is not None and predicate.verb is not None and predicate.verb.lemma in _LOST
    return lost and _UNFINISHED.isdisjoint(parse.words.lower)


def is_won(parse: Parse, match: Sequence[Figure]) -> bool:
    """Whether a finished match is told from the winner's side."""
    first, last = (parse.chunk_with(match[at]) for at in (0, -1))
    noun = {noun_lemma(word) for word in _words_beside(parse, last)} & _AHEAD
    return (bool(noun) or _by_verb(parse, first) is Standing.AHEAD) and _UNFINISHED.isdisjoint(parse.words.lower)


def tie_breaks(parse: Parse) -> Iterator[Figure]:
    """The points of tie-breaks: in brackets after the set that they decided, "7-6 (7-4)", or named as such."""
    for figure in filter(is_result, parse.figures):
        before = parse.words.lower[figure.first - 1] if figure.first else ""
        if before in _BREAKS or (before == "(" and _is_decided(parse, figure)):
            yield figure


def _is_decided(parse: Parse, points: Figure) -> bool:
    """Whether a set of seven to six stands right before a bracket."""
    sets = (figure for figure in parse.figures if figure.stop == points.first - 1 and is_result(figure))
    return any(sorted(number.value for number in figure.quantity.numbers) == [GAMES, LONG] for figure in sets)


def is_straight(parse: Parse) -> bool:
    """Whether a sentence says that all sets went one way: "in straight sets"."""
    words = parse.words.lower
    return any(word in _STRAIGHT and not _SETS.isdisjoint(words[i + 1 : i + 3]) for i, word in enumerate(words))
