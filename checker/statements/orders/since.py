"""What was more, or less, when last: "41, the highest since 2015, when it was 43"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.extraction.lexemes import noun_lemma
from checker.languages.lexicon import word_set
from checker.model.clause import Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.statements.changes.levels import reads_as_year

_set = partial(word_set, "superlatives")

_KINDS = frozenset((Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE))
_NEAR = 6  # largest number of tokens from a superlative to "since"
_TIME = 8  # and from "since" to "when"
_FAR = 16  # and from there to the figure
_FACTOR = 5  # largest ratio of now and then
_APART = word_set("ranked", "apart")


def since(parse: Parse, before: Parse | None) -> Iterator[tuple[Figure, Figure]]:
    """Pairs of figures of then and now, the one said to be less first.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read(plain.read("Sales came to 410 tonnes, the highest since 2015, when they were 430.")))[0]
    >>> [(less.text, more.text) for less, more in since(found, None)]
    [('410 tonnes', '430')]
    """
    words = parse.words.lower
    for at, word in enumerate(words):
        if word not in _set("since"):
            continue
        poles = [k for k in range(max(0, at - _NEAR), at) if words[k] in _set("most") | _set("least")]
        when = next((k for k in range(at + 1, min(at + _TIME, len(words))) if words[k] in _set("when")), 0)
        if len(poles) != 1 or not when:
            continue
        behind = [f for f in _amounts(parse) if when < f.opening <= when + _FAR]
        then = behind[0] if behind else None
        now = _now(parse, before, poles[0], then) if then is not None else None
        if then is not None and now is not None:
            yield (now, then) if words[poles[0]] in _set("most") else (then, now)


def _now(parse: Parse, before: Parse | None, pole: int, then: Figure) -> Figure | None:
    """The nearest figure before a superlative that can be compared with the one of then; else the only one before."""
    here = [f for f in _amounts(parse) if f.stop <= pole]
    told = [f for f in here if _are_alike(f, then, parse)]
    if here or before is None:
        return told[-1] if told and told[-1] is here[-1] else None
    there = [f for f in _amounts(before) if _are_alike(f, then, before)]
    return there[0] if len(there) == 1 else None


def _amounts(parse: Parse) -> list[Figure]:
    """The figures that may be compared: no years, and no distances: "39 fewer"."""
    plain = (f for f in parse.figures if f.kind in _KINDS and len(f.quantity.numbers) == 1 and not f.implied)
    return [f for f in plain if not reads_as_year(f) and _APART.isdisjoint(parse.words.lower[f.stop : f.stop + 2])]


def _are_alike(now: Figure, then: Figure, parse: Parse) -> bool:
    """Whether two figures are of one unit, or the later one leaves it out, and of one noun."""
    a, b = now.quantity, then.quantity
    low, high = sorted(figure.quantity.numbers[0].value for figure in (now, then))
    if high > _FACTOR * low or now.quantity.per is not None:
        return False  # of rates of exchange the highest may be the least
    if then.kind is Kind.COUNT and then.counted is None and now.kind is not Kind.MONEY:
        return True
    named = then.counted is None or then.counted.lemma in map(noun_lemma, parse.words.lower)
    return (a.kind, a.unit, a.per) == (b.kind, b.unit, b.per) and named
