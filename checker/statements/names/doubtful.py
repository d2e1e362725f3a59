"""Rows of names that may hold more or fewer names than it seems: "Ann Hill, 34, Leeds, and Jo Park, 31"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Parse
from checker.statements.names.named import Named
from checker.statements.names.numbers_told import stated_in
from checker.statements.phrases import at, is_mark

_JOINING = word_set("listings", "joining")
_KINDS_OF = word_set("listings", "kinds_of")
_QUOTES = word_set("listings", "quotes")
_HOME, _AMONG = word_set("listings", "home"), word_set("listings", "among")
_MARKS, _ENDS = frozenset(",;"), frozenset(".)")
_NOMINAL = frozenset((ChunkKind.NOUN, ChunkKind.PREPOSITION))
_PARTING = frozenset((ChunkKind.MARK, ChunkKind.CONJUNCTION))


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
