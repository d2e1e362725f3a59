"""A record and the one before it, and what was more or less when last: "the highest since 2015, when it was 43"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from checker.extraction.lexemes import noun_lemma
from checker.languages import frames
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.statements.changes.levels import reads_as_year
from checker.statements.orders.ends import alike
from checker.statements.orders.extremes import amounts
from checker.statements.orders.superlatives import is_superlative
from checker.statements.phrases import preposition

_set = partial(word_set, "superlatives")
_QUICK = frames.words("level", "quick")
_LOW = frames.words("level", "least")
_THE = word_set("statements", "the")
_CUES = _set("records") | _set("standing") | _set("until")
_BETWEEN = 3  # tokens of "previous national record"
_KINDS = frozenset((Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE))
_NEAR = 6  # largest number of tokens from a superlative to "since"
_TIME = 8  # and from "since" to "when"
_FAR = 16  # and from there to the figure
_FACTOR = 5  # largest ratio of now and then
_APART = word_set("ranked", "apart")


def records(parse: Parse, before: Parse | None) -> Iterator[tuple[Figure, Figure]]:
    """A former record and the new one, the one said to be less first: if low is best, that is the new one."""
    if _CUES.isdisjoint(parse.words.lower):
        return
    for chunk in parse.figured:
        former = parse.figures[chunk.figures[0]]
        if former in amounts(parse) and _is_former(parse, before, chunk, former):
            new = _new(parse, before, former)
            if new is not None:
                at, figure = new
                if (way := _way(at, parse, figure)) != 0:
                    yield (former, figure) if way > 0 else (figure, former)


def _is_former(parse: Parse, before: Parse | None, chunk: Chunk, figure: Figure) -> bool:
    """Whether a figure is a former record: "the previous best was 40", "the old record, of 40", "40 had stood"."""
    words = parse.words.lower
    if not _set("standing").isdisjoint(words[figure.stop : figure.stop + _BETWEEN]):
        told = (*(before.words.lower if before is not None else ()), *words[: figure.opening])
        if not (_set("breaking").isdisjoint(told) or _set("records").isdisjoint(told)):
            return True
    stops = [f.stop for f in parse.figures if f.stop <= figure.opening and f.kind is figure.kind]
    start = max((*stops, 0))
    for at in range(start, figure.opening):
        behind = [word for word, joined in pairwise(words[at + 1 : at + 2 + _BETWEEN]) if joined != "-"]
        broken = words[at] in _THE and not _set("breaking").isdisjoint(words[:at])
        until = words[at] in _set("until") and not _set("until_what").isdisjoint(words[at + 1 : at + 2])
        if until and any(is_superlative(word) or word in _set("records") for word in words[at : figure.opening]):
            return True  # "until now the highest had been 97"
        if (broken or words[at] in _set("former")) and not _set("records").isdisjoint(behind):
            return parse.chunks[parse.chunk_at[at]].clause == chunk.clause
    return False


def _new(parse: Parse, before: Parse | None, former: Figure) -> tuple[Parse, Figure] | None:
    """The new record before it, in its sentence or in the one before."""
    nearest = [f for f in parse.figures if f.kind is former.kind and f.start < former.start]
    here = [(parse, f) for f in amounts(parse) if f.start < former.start]
    if nearest and all(f is not nearest[-1] for _, f in here):
        return None  # the nearest is of another sort
    there = [(before, f) for f in amounts(before)] if before is not None else []
    told = [(at, f) for at, f in (*there, *here) if f.kind is former.kind and not _is_base(at, f)]
    called = [(at, f) for at, f in told if not _set("record").isdisjoint(at.words.lower[: f.opening][-_BETWEEN:])]
    for at, figure in reversed(called or told):
        if alike(figure, former) or _is_counted_once(figure, former):
            return (at, figure) if _is_record(at, figure) else None
    return None


def _is_base(parse: Parse, figure: Figure) -> bool:
    """Whether a level is only what another came from, or is compared with: "jumped to 41 from 38"."""
    return preposition(parse, parse.chunk_with(figure)) in _set("base")


def _is_counted_once(one: Figure, former: Figure) -> bool:
    """Whether of two amounts of one unit one has no noun: "a record 41,200 people. The previous record was 45,000"."""
    a, b = one.quantity, former.quantity
    return (a.kind, a.unit, a.per) == (b.kind, b.unit, b.per) and (one.counted is None or former.counted is None)


def _is_record(parse: Parse, figure: Figure) -> bool:
    """Whether an amount is called a record: "a record 40", "40, the most ever", "a new best"."""
    words = parse.words.lower
    if any(words[at] in _set("former") and at < figure.stop for at in range(len(words))):
        return False
    told = any(word in _set("record") for word in words)
    best = next((at for at, word in enumerate(words) if is_superlative(word) or word in _set("records")), len(words))
    of_a_time = not _set("ever").isdisjoint(words) or not (_set("since") | _set("times")).isdisjoint(words[best:])
    return told or (best < len(words) and of_a_time) or is_superlative("".join(words[1:2]))


def _way(parse: Parse, of_former: Parse, figure: Figure) -> int:
    """+1 if the record is the most, -1 if it is the least, 0 if nothing says."""
    words = {word for at, word in enumerate(parse.words.lower) if parse.words.lower[at - 1 : at] != ["at"]}
    quick = not _QUICK.isdisjoint(words)
    if figure.kind is Kind.DURATION:
        return -1 if quick else int(not _set("lasting").isdisjoint(words))
    if not _set("ends").isdisjoint(of_former.words.lower):
        return 1 if _set("lows").isdisjoint(of_former.words.lower) else -1
    return 1 if _LOW.isdisjoint(words) else -1


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
