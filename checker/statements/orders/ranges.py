"""Amounts that are printed with two ends and must run upwards: "between 40 and 60", "£12 to £18".

These may run downwards: what two sides have ("leads 49% to 43%"), a move ("from the present 14% to 11%"), a ratio,
how long ago something was, and prices in the order of a market report.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.extraction.lexemes import noun_lemma
from checker.languages import frames
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Link, Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style
from checker.statements.phrases import at, is_mark

_KINDS = frozenset((Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.POINTS, Kind.MEASURE, Kind.DURATION, Kind.AGE))
_BETWEEN, _FROM = frames.words("slots", "between"), frames.words("slots", "before")
_RANGING = frames.words("level", "ranging") | frames.words("level", "between")
MOVES = frames.words("change", "verbs_rise") | frames.words("change", "verbs_fall")
_COMPARING = frames.words("comparison", "verbs_more") | frames.words("comparison", "verbs_less")
_OF = frames.words("slots", "of")
_THAN = frames.words("slots", "than")
_AGO = word_set("marks", "back_in_time")
_QUOTING = word_set("marks", "markets")
_POSSESSIVES = frozenset(("'s", "’s"))
_HYPHENS = frozenset("-‐‑")
_OF_SIDES = frames.words("level", "sides")
_OF_ONE = (
    frames.words("level", "percents") | frames.words("change", "nouns_rise") | frames.words("change", "nouns_fall")
)
_DISTANCES = frames.words("level", "distances")
_SHARE = "share"
_PRICES = frozenset((Kind.COUNT, Kind.MONEY))
_APART = 50  # two ends of one range never differ by this factor
_SELDOM = 5  # ... and by this seldom, if it runs downwards without "between"


def upward(parse: Parse) -> Iterator[Figure]:
    """The ranges of a sentence that must run upwards.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> parse = parses(read(plain.read("Hale leads Voss 49% to 43%, with between 12 and 20 seats in the north.")))[0]
    >>> [figure.text for figure in upward(parse)]
    ['between 12 and 20']
    """
    for chunk in parse.figured:
        for figure in (parse.figures[number] for number in chunk.figures):
            if figure.quantity.is_range and figure.kind in _KINDS and _runs_upwards(parse, chunk, figure):
                yield figure


def _runs_upwards(parse: Parse, chunk: Chunk, figure: Figure) -> bool:
    first, last = figure.quantity.numbers
    if not (first.is_positive and last.is_positive) or first.value > _APART * last.value:
        return False
    if last.value == 1 and last.style is Style.WORDS and figure.kind is not Kind.PERCENT:
        return False  # "two-to-one"
    if not _BETWEEN.isdisjoint(parse.words.lower[figure.opening : figure.first + 1]):
        return _DISTANCES.isdisjoint(_nouns(parse, chunk))  # "the difference between 15% and 12%"
    if first.value > _SELDOM * last.value or _is_of_sides(parse, chunk, figure):
        return False
    return not (_is_move(parse, chunk, figure) or _is_past(parse, figure) or _is_quoted(parse, chunk, figure))


def _is_of_sides(parse: Parse, chunk: Chunk, figure: Figure) -> bool:
    """Whether its ends belong to two sides: percentages that fall, "a 40-to-39 edge", "beats him 9m to 4m"."""
    first, last = figure.quantity.numbers
    if figure.kind is Kind.PERCENT and first.value >= last.value:
        return are_sides(parse, chunk)
    joint = parse.words.lower[figure.first + 1 : figure.stop - 1]
    if figure.kind is Kind.COUNT and len(joint) > 1 and joint[0] in _HYPHENS and joint[-1] in _HYPHENS:
        return True
    clause = parse.clauses[chunk.clause]
    verb = parse.chunks[clause.verb].verb if clause.verb >= 0 else None
    if verb is not None and verb.lemma in _COMPARING:
        return True
    compared = not _THAN.isdisjoint(parse.words.lower[parse.chunks[clause.start].start : chunk.start])
    return compared and is_mark(at(parse, chunk.number - 1), ",")


def are_sides(parse: Parse, chunk: Chunk) -> bool:
    """Whether two percentages, the greater one first, are rather of two sides than a range of one thing.

    They are of one thing behind "from", before or behind a noun of it ("a 6% to 3% rise", "growth of 6% to 3%"), and
    in a clause about a rate or a rise.
    """
    if is_led(parse, chunk):
        return False
    if is_mark(at(parse, chunk.number - 1), ","):
        return True  # "jumped to second behind Voss, 27 percent to 22 percent"
    here, nouns = parse.clauses[chunk.clause], _nouns(parse, chunk)
    verb = parse.chunks[here.verb].verb if here.verb >= 0 else None
    lemma = verb.lemma if verb is not None else ""
    if lemma in _COMPARING or not _OF_SIDES.isdisjoint(nouns | {lemma}):
        return True
    behind = at(parse, chunk.number + 1)
    of_whole = behind is not None and behind.text in _OF  # "raised its stake by 20% to 15% of the shares"
    return of_whole if lemma in MOVES else nouns.isdisjoint(_OF_ONE)


def _nouns(parse: Parse, chunk: Chunk) -> set[str]:
    """The nouns of the clause of a phrase, and of the one that a bracket is set in."""
    here = parse.clauses[chunk.clause]
    about = (here.number, here.up if here.link is Link.BRACKET else here.number)
    return {noun_lemma(parse.words.lower[c.head]) for c in parse.chunks if c.clause in about and c.head >= 0}


def is_led(parse: Parse, chunk: Chunk) -> bool:
    """Whether "from" leads to it."""
    return chunk.preposition >= 0 and parse.chunks[chunk.preposition].text in _FROM


def _is_move(parse: Parse, chunk: Chunk, figure: Figure) -> bool:
    """Whether something went from one end to the other: "from a high of 400 to 300", "fell 40 tonnes to 30"."""
    if figure.first > 0 and parse.words.lower[figure.opening - 1] in _POSSESSIVES:
        return True  # "from 2019's £3.6m to £3.5m"
    before = at(parse, chunk.number - 1)
    verb = before.verb if before is not None else None
    if verb is not None and verb.lemma in MOVES and figure.kind is not Kind.PERCENT:
        return not verb.forecast  # "will lose £60m to £70m"
    start = parse.chunks[parse.clauses[chunk.clause].start].start
    led = parse.words.lower[start : figure.opening]
    return not _FROM.isdisjoint(led) and _RANGING.isdisjoint(led)


def _is_past(parse: Parse, figure: Figure) -> bool:
    """Whether it counts backwards: "90,000 to 60,000 years ago"."""
    return figure.kind is Kind.DURATION and not _AGO.isdisjoint(parse.words.lower[figure.stop : figure.stop + 1])


def _is_quoted(parse: Parse, chunk: Chunk, figure: Figure) -> bool:
    """Whether its ends follow the order of the things that they are prices of, as in a market report."""
    if not _QUOTING.isdisjoint(parse.words.lower):
        return True
    if figure.kind not in _PRICES or all(number.place >= 1 for number in figure.quantity.numbers):
        return False
    behind = at(parse, chunk.number + 1)
    said_of = behind is not None and behind.kind is ChunkKind.PREPOSITION
    if figure.kind is Kind.COUNT or said_of:
        return True  # "from £24.50 to £12.75 for children"
    return not (is_led(parse, chunk) or figure.scope.forecast or figure.quantity.per == _SHARE)
