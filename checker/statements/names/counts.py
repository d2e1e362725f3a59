"""Numbers of things that a sentence may name, and rows that may hold more or fewer names than it seems."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checker.languages.lexicon import load, word_set
from checker.model.clause import Chunk, ChunkKind, Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style
from checker.model.statement import Mechanism
from checker.statements.names.named import Named
from checker.statements.phrases import at, figure_of, is_mark

_MORE = word_set("listings", "more")
_OF_ALL = frozenset(load("listings")["of_all"])
_DEFINITE = word_set("listings", "definite")
_UNCOUNTED = word_set("listings", "uncounted")
_NEVER = word_set("statements", "never_wholes")
_MOST = 20  # things that a sentence names one by one
_JOINING = word_set("listings", "joining")
_KINDS_OF = word_set("listings", "kinds_of")
_QUOTES = word_set("listings", "quotes")
_HOME, _AMONG = word_set("listings", "home"), word_set("listings", "among")
_MARKS, _ENDS = frozenset(",;"), frozenset(".)")
_NOMINAL = frozenset((ChunkKind.NOUN, ChunkKind.PREPOSITION))
_PARTING = frozenset((ChunkKind.MARK, ChunkKind.CONJUNCTION))


class Tie(NamedTuple):
    """A stated number and how it is tied to names; ``open``: there may be more names."""

    stated: Chunk
    mechanism: Mechanism
    open: bool = False


def stated_in(parse: Parse, chunk: Chunk) -> Figure:
    """The number of a phrase that counts things."""
    return parse.figures[chunk.figures[-1]]


def counts_things(parse: Parse, chunk: Chunk | None) -> bool:
    """Whether a phrase says how many things there are, few enough to be named."""
    if chunk is None or chunk.kind is not ChunkKind.NOUN or not chunk.figures or chunk.describing:
        return False
    figure = stated_in(parse, chunk)
    if figure.kind is not Kind.COUNT or figure.quantity.is_hedged or figure.quantity.per:
        return False
    nameable = figure.counted is None or figure.counted.lemma not in _UNCOUNTED
    return _is_small(figure) and nameable and chunk.determiner not in _MORE and not _is_of_a_name(parse, figure)


def is_whole(parse: Parse, chunk: Chunk | None) -> bool:
    """Whether a number is the whole and the one before is a part of it: "two of the three schools"."""
    leading = at(parse, chunk.number - 1) if chunk is not None and chunk.figures else None
    part = at(parse, leading.number - 1) if leading is not None and leading.text in _OF_ALL else None
    if chunk is None or part is None or part.kind is not ChunkKind.NOUN or not part.figures:
        return False
    return part.head < 0 or chunk.head < 0 or chunk.determiner in _DEFINITE  # not "two groups of three men"


def is_added(parse: Parse, chunk: Chunk) -> bool:
    """Whether another number stands beside it, so that names may belong to both: "two firms and five men"."""
    joint, before = at(parse, chunk.number - 1), at(parse, chunk.number - 2)
    figure = figure_of(parse, before)
    counts = figure is not None and figure.kind is Kind.COUNT
    return counts and joint is not None and joint.kind is ChunkKind.CONJUNCTION


def _is_of_a_name(parse: Parse, figure: Figure) -> bool:
    """Whether a number is part of a name or reference, "Two Harbors", "an 8(a) firm", or is "both"."""
    if figure.counted is not None and figure.counted.head[:1].isupper():
        return True
    words, first = parse.words, figure.first
    before = words.texts[first - 1] if first > 0 else ""
    label = first > 1 and before[:1].isupper() and words.lower[first][:1].isdecimal()  # "Pillar 4"
    inside = (words.texts[first][:1].isupper() and before[:1].isalpha()) or label
    glued = words.lower[figure.stop : figure.stop + 1] == ["("] and words.glued(figure.stop - 1)
    return inside or glued or words.lower[first] in _NEVER


def _is_small(figure: Figure) -> bool:
    numbers = figure.quantity.numbers
    if len(numbers) != 1 or numbers[0].style is Style.VAGUE:
        return False
    return numbers[0].value.denominator == 1 and 1 < numbers[0].value <= _MOST


def may_be(parse: Parse, row: Named, stated: Chunk) -> bool:
    """Whether a row with another number of names may still have the stated number.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> from checker.statements.names.named import named
    >>> text = "Three men, Al Hill, 34, of East Meadow, New York, and Jo Park, 31, were held."
    >>> found = parses(read(plain.read(text)))[0]
    >>> row = named(found)[0]
    >>> int(row.items.value), may_be(found, row, found.chunks[0])
    (2, True)
    """
    count, number = int(row.items.value or 0), int(stated_in(parse, stated).value or 0)
    if number in row.others:
        return True
    if number < count:
        return count - _of_others(_parts(parse, row)) <= number
    return number > count and (_tells_kinds(parse, row) or _is_among(parse, stated) or _may_go_on(parse, row))


def is_behind_colon(parse: Parse, row: Named) -> bool:
    """Whether the names follow a colon right after their number: "41 members and four aides:"."""
    return is_mark(at(parse, row.first - 1), ":")


def is_title(parse: Parse, row: Named) -> bool:
    """Whether a quotation opens before the names and does not close among them: a title, "Guns, Germs and Steel"."""
    texts, first = parse.words.texts, row.items.first
    return first > 0 and texts[first - 1] in _QUOTES and _QUOTES.isdisjoint(texts[first : row.items.stop])


def _parts(parse: Parse, row: Named) -> list[list[str]]:
    """The words of a row, split at commas, semicolons and "and"."""
    parts: list[list[str]] = [[]]
    for word in parse.words.texts[row.items.first : row.items.stop + 2]:
        if word in _MARKS or word in _JOINING:
            parts.append([])
        elif word not in _ENDS:
            parts[-1].append(word)
    return [part for part in parts if part]


def _of_others(parts: Sequence[Sequence[str]]) -> int:
    """How many parts may describe the name before: those without an age where others have one, "R-Alaska"."""
    ages = [len(part) == 1 and part[0].isdecimal() for part in parts]
    homes = [part[0] in _HOME for part in parts]
    told = zip(ages, [*ages[1:], False], homes, strict=True)
    unaged = sum(not age and not behind and not home for age, behind, home in told)
    parties = sum(len(part) > 1 and len(part[0]) == 1 and part[1] == "-" for part in parts)
    return (unaged if any(ages) else 0) + parties


def _tells_kinds(parse: Parse, row: Named) -> bool:
    """Whether a row gives kinds, each of which may be several: "six members, both Republicans and Democrats"."""
    led, first = at(parse, row.first - 1), parse.chunks[row.first]
    words = {first.determiner, parse.words.lower[first.start], led.text if led is not None else ""}
    return not _KINDS_OF.isdisjoint(words)


def _is_among(parse: Parse, stated: Chunk) -> bool:
    """Whether the number includes others than the named: "Among those six were Hill and Vale"."""
    return stated.preposition >= 0 and parse.chunks[stated.preposition].text in _AMONG


def _may_go_on(parse: Parse, row: Named) -> bool:
    """Whether the row may go on: a comma and another phrase follow, and no verb after that."""
    comma, more = at(parse, row.last + 1), at(parse, row.last + 2)
    if not is_mark(comma, ",;") or more is None:
        return False
    number = more.number + (more.kind is ChunkKind.CONJUNCTION)
    behind = parse.chunks[number:]
    end = next((c for c in behind if c.kind not in _NOMINAL), None)
    return bool(behind) and behind[0].kind is ChunkKind.NOUN and (end is None or end.kind in _PARTING)
