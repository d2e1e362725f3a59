"""The surroundings of a figure, read once: its clause, the words right beside it, its events."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from msgspec import Struct

from checker.languages.lexicon import load, word_set
from checker.languages.vocabulary import event_classes, forms, stems
from checker.model.figure import Figure
from checker.model.words import Words

_MARKS = frozenset(',;:()[]–—"“”')


class Told(Struct, frozen=True):
    """What a sentence has beside its figures: ``taken`` are their tokens, ``stems`` those of all other words."""

    taken: frozenset[int]
    stems: frozenset[str]
    names: frozenset[str]


class Around(Struct, frozen=True):
    """The surroundings of a figure.

    ``left`` and ``right`` are the words between it and the next figure, mark or conjunction; ``clause`` are the stems
    up to the next mark or subordinate clause, ``close`` those of the words beside it, ``sentence`` those of the whole
    sentence. ``name`` is the name next before it. ``before`` and ``behind`` are
    the tokens next to it, ``past`` the one after what it counts. ``cues`` are the names of the cues beside it.
    """

    left: tuple[str, ...]
    right: tuple[str, ...]
    clause: frozenset[str]
    close: frozenset[str]
    sentence: frozenset[str]
    names: frozenset[str]
    name: frozenset[str]
    events: frozenset[str]
    cues: frozenset[str]
    periods: frozenset[str]
    before: str
    behind: str
    past: str


def told_beside(words: Words, row: Sequence[Figure]) -> Told:
    """What a sentence has beside its figures, which are all of ``row``."""
    taken = frozenset(at for figure in row for at in range(figure.opening, figure.stop))
    said = stems([word for at, word in enumerate(words.lower) if at not in taken])
    return Told(taken, said, _names(words, taken))


def around(figure: Figure, words: Words, row: Sequence[Figure], told: Told) -> Around:
    """The surroundings of a figure; ``row`` are all figures of its sentence, which has ``told`` beside them."""
    lower, taken = words.lower, told.taken
    left = _reach(lower, figure.opening - 1, -1, taken)
    right = _reach(lower, figure.stop, 1, taken)
    run = (*left, *right)
    return Around(
        left=left,
        right=right,
        clause=stems(_clause(lower, figure, taken)),
        close=stems(run),
        sentence=told.stems,
        names=told.names,
        name=_name_before(words, figure, taken) if told.names else frozenset(),
        events=_events(figure, run),
        cues=_cues(figure, lower, run, row),
        periods=_periods(run),
        before=_at(lower, figure.opening - 1),
        behind=_at(lower, figure.stop),
        past=_at(lower, figure.past),
    )


def _reach(lower: Sequence[str], at: int, step: int, taken: frozenset[int]) -> tuple[str, ...]:
    """The words from a place on, up to a mark, a conjunction or another figure, in the order of the text."""
    run: list[str] = []
    while 0 <= at < len(lower) and at not in taken and lower[at] not in _ends():
        run.append(lower[at])
        at += step
    return tuple(run[::step])


def _clause(lower: Sequence[str], figure: Figure, taken: frozenset[int]) -> list[str]:
    """The words up to the next mark or subordinate clause on either side, without those of figures."""
    ends, start, stop = _clause_ends(), figure.opening, figure.stop
    while start > 0 and lower[start - 1] not in ends:
        start -= 1
    while stop < len(lower) and lower[stop] not in ends:
        stop += 1
    return [lower[at] for at in range(start, stop) if at not in taken]


@cache
def _clause_ends() -> frozenset[str]:
    closed = load("closed")
    return _MARKS.union(closed["S"].split(), closed["W"].split())


@cache
def _ends() -> frozenset[str]:
    return _clause_ends().union(load("closed")["C"].split())


def _names(words: Words, taken: frozenset[int]) -> frozenset[str]:
    """The capitalised words inside a sentence; none if most words have a capital, as in a title."""
    texts = [text for at, text in enumerate(words.texts) if at not in taken and text[:1].isalpha()]
    capitals = [text for text in texts[1:] if text[:1].isupper()]
    if 2 * len(capitals) > len(texts):
        return frozenset()
    return stems([text.lower() for text in capitals])


def _name_before(words: Words, figure: Figure, taken: frozenset[int]) -> frozenset[str]:
    """The name nearest before a figure: "Ada Holm" in "Ada Holm, of Hull, was 36"."""
    at = figure.opening - 1
    while at >= 0 and not _is_name(words, at, taken):
        at -= 1
    end = at
    while at >= 0 and _is_name(words, at, taken):
        at -= 1
    return stems(words.lower[at + 1 : end + 1])


def _is_name(words: Words, at: int, taken: frozenset[int]) -> bool:
    return at not in taken and words.texts[at][:1].isupper() and bool(stems(words.lower[at : at + 1]))


def _events(figure: Figure, run: Sequence[str]) -> frozenset[str]:
    """The classes of the events of its verb, its noun and the words beside it."""
    lemmas = [figure.verb or "", figure.counted.lemma if figure.counted else ""]
    return frozenset(name for word in (*lemmas, *run) for name in _event_forms().get(word, ()))


@cache
def _event_forms() -> dict[str, tuple[str, ...]]:
    """For each form of a verb or noun the classes of its events."""
    classes, light = event_classes()
    return {form: names for word, names in classes.items() if word not in light for form in forms(word)}


def _cues(figure: Figure, lower: Sequence[str], run: Sequence[str], row: Sequence[Figure]) -> frozenset[str]:
    """The names of the cues: words beside it, its neighbours, and what its reading says."""
    found = {name for name, words in _cue_words("beside").items() if not words.isdisjoint(run)}
    before = _at(lower, figure.opening - 1)
    found |= {name for name, words in _cue_words("before").items() if before in words}
    behind = (_at(lower, figure.stop), _at(lower, figure.past))
    found |= {name for name, words in _cue_words("behind").items() if not words.isdisjoint(behind)}
    direction = figure.governor.direction if figure.governor else 0
    read = {
        "forecast": figure.scope.forecast,
        "negated": figure.scope.negated,
        "quoted": figure.scope.quoted,
        "hedged": figure.quantity.is_hedged,
        "listed": figure.group is not None,
        "rise": direction > 0,
        "fall": direction < 0,
        "rate": figure.quantity.per is not None,
        "beside another": any(other is not figure and other.sentence == figure.sentence for other in row),
    }
    return frozenset(found.union(name for name, holds in read.items() if holds))


@cache
def _cue_words(where: str) -> dict[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in load("facts")[where].items()}


def _periods(run: Sequence[str]) -> frozenset[str]:
    return word_set("facts", "periods").intersection(run)


def _at(lower: Sequence[str], at: int) -> str:
    return lower[at] if 0 <= at < len(lower) else ""
