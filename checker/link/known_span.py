"""A span of time or of games that has a name, told and then spoken of as known: "a four-year contract", "the deal"."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import cache, partial
from itertools import takewhile

from msgspec import Struct

from checker.languages.lexicon import load, word_set
from checker.link.context import Context, Value, found_once, size_ratio, value
from checker.model.figure import Figure
from checker.model.quantity import Kind

_words_of = partial(word_set, "known_again")

FARTHEST = 5  # times: no slip, but another thing
NAME_WITHIN = 3  # tokens behind a length in which its name stands: "an 11-game winning streak"
LINKED = 4  # tokens between a name and its length: "a strike that lasted for six weeks"
HYPHEN = "-"
TERM = "term"


class Span(Struct, frozen=True):
    """What lasts, and in what unit: a term in years, a streak in games."""

    name: str
    unit: str


def known_span(context: Context, second: Figure) -> Figure | None:
    """The earlier figure that gives the length of what the second speaks of as known.

    None, where the article gives several lengths of things of that name, or the same one anywhere else.
    """
    span = span_of(context, second)
    if span is None or not _is_definite(context, second, span):
        return None
    alike = _spans(context)[span]
    at = bisect_left(alike, second.sentence, key=lambda f: f.sentence)
    if not at or size_ratio(alike[at - 1], second) > FARTHEST:
        return None
    first = alike[at - 1]
    others = len(alike) - (value(first) != value(second))
    if _values(context)[span, value(first)] != others or _has_another_name(context, first, second):
        return None
    return first


def _has_another_name(context: Context, first: Figure, second: Figure) -> bool:
    """Whether a name stands behind a length which the earlier sentence has not: "the 37-day Red March"."""
    texts, known = context.reading.words[second.sentence].texts, context.words(first)
    named = takewhile(lambda word: word[:1].isupper() or word == HYPHEN, texts[second.stop :])
    return any(word.lower() not in known for word in named if word != HYPHEN)


def span_of(context: Context, figure: Figure) -> Span | None:
    """What a figure gives the length of, where that has a name."""
    unit = _unit(figure)
    if unit is None or len(figure.quantity.numbers) != 1:
        return None
    name = next(_names(context, figure), None)
    return Span(name, unit) if name else None


def _spans(context: Context) -> dict[Span, list[Figure]]:
    return context.once("named spans", lambda: _sorted_by_span(context))


@found_once
def _values(context: Context) -> Counter[tuple[Span, Value]]:
    """How often each value is given to things of one name."""
    return Counter((span, value(figure)) for span, alike in _spans(context).items() for figure in alike)


def _sorted_by_span(context: Context) -> dict[Span, list[Figure]]:
    found: dict[Span, list[Figure]] = {}
    for figure in context.figures:
        span = span_of(context, figure)
        if span:
            found.setdefault(span, []).append(figure)
    return found


def _unit(figure: Figure) -> str | None:
    if figure.kind is Kind.DURATION:
        return figure.quantity.unit
    noun = figure.counted.lemma if figure.counted else None
    return "game" if figure.kind is Kind.COUNT and noun in _words_of("games") else None


def _names(context: Context, figure: Figure) -> Iterator[str]:
    words = context.words(figure)
    stop = _behind(context, figure)
    if HYPHEN in words[figure.first : stop]:
        yield from (_things()[w] for w in words[stop : stop + NAME_WITHIN] if w in _things())
        return
    for name, phrase in _phrases("behind"):
        if words[stop : stop + len(phrase)] == phrase:
            yield name
    before = words[: figure.opening]
    for name, phrase in _phrases("before"):
        if before[-len(phrase) :] == phrase:
            yield name
    named = len(before)
    while named > max(0, len(before) - LINKED) and before[named - 1] in _words_of("linking"):
        named -= 1
    if 0 < named < len(before) and before[named - 1] in _things():
        yield _things()[before[named - 1]]


@cache
def _phrases(where: str) -> list[tuple[str, list[str]]]:
    """The phrases that name a span behind it or before it, each with the name."""
    return [(name, phrase.split()) for name, phrases in load("known_again")[where].items() for phrase in phrases]


def _behind(context: Context, figure: Figure) -> int:
    """The token behind a length: behind "11-game", where the figure is "11"."""
    words, stop = context.words(figure), figure.stop
    return stop + 2 if figure.kind is Kind.COUNT and words[stop : stop + 1] == [HYPHEN] else stop


def _is_definite(context: Context, figure: Figure, span: Span) -> bool:
    words, stop = context.words(figure), _behind(context, figure)
    before = words[figure.opening - 1] if figure.opening else ""
    owned = span.name == TERM and before in _words_of("owned")
    if not owned and before not in _words_of("definite"):
        return False
    at = next((at for at in range(stop, min(len(words), stop + NAME_WITHIN)) if words[at] in _things()), None)
    return at is not None and _words_of("which").isdisjoint(words[at + 1 : at + 2])


@cache
def _things() -> dict[str, str]:
    rows = [row.split() for row in load("known_again")["spans"]]
    return {word: row[0] for row in rows for word in row}
