"""Lines of plain text into the blocks that they make up."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from checker.readers import typed_tables
from checker.readers.tables import InTable

_LINE = re.compile("[^\r\n\u2028\u2029\x0b\x0c\x85]+")
_BREAK = re.compile("\r\n|[\r\n\u2028\u2029\x0b\x0c\x85]")
_ITEM = re.compile(r"(?:[-*•·‣▪◦–]|\(?\d{1,2}[.)]|[a-z]\))\s+(?=\S)")
# A row of a table keeps its number, which is a place: "1. Anna Holm (Norway) 32:10.4". In lower case only
# words of up to three letters stand in it.
_CELL = r"(?>[A-Z(\d£$€'‘’“\"+-]\S*|[a-z]{1,3}\b\S*|[^\w\s])"
_ROW = re.compile(rf"\(?\d{{1,2}}[.)]\s+(?=[^\n\d]*+\d){_CELL}(?:[ \t]+{_CELL})*")
# Hard-wrapped lines are about as long as this; a shorter one ends its paragraph, a longer one is a paragraph.
_SHORTEST_WRAPPED, _LONGEST_WRAPPED = 45, 120
_SPACE = (
    " \t\xa0\ufeff\u200b\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u202f\u205f\u3000\x1c\x1d\x1e\x1f"
)
_STOPS = ".!?:\"'”’)"


class Block(Struct, frozen=True):
    """A paragraph, a heading, a list item or a cell: ``[start, end)`` without white space around it and list mark."""

    start: int
    end: int
    item: bool
    where: InTable | None = None  # of a cell


def split(text: str) -> list[Block]:
    """The blocks of ``text``, in order.

    Blank lines part them; where a text has none, so does the end of a line. The lines of hard-wrapped
    text are put together again.
    """
    lines = _lines(text)
    spaced = any(blank for _, _, blank in lines[1:])
    rows = typed_tables.found(text, lines)
    blocks: list[Block] = []
    for number, (start, end, blank) in enumerate(lines):
        if number in rows:
            blocks += [Block(first, last, item=False, where=where) for first, last, where in rows[number]]
            continue
        mark = _ITEM.match(text, start, end)
        goes_on = number - 1 not in rows and not blank and not mark
        if blocks and goes_on and _wraps(text, lines, number, spaced):
            blocks[-1] = replace(blocks[-1], end=end)
        else:
            row = mark and _ROW.fullmatch(text, start, end)
            blocks.append(Block(mark.end() if mark and not row else start, end, mark is not None))
    return blocks


def _lines(text: str) -> list[tuple[int, int, bool]]:
    """The lines that are not blank: start, end, and whether a blank line stands before."""
    found: list[tuple[int, int, bool]] = []
    last = 0
    for match in _LINE.finditer(text):
        line = match.group()
        stripped = line.strip(_SPACE)
        if stripped:
            start = match.start() + len(line) - len(line.lstrip(_SPACE))
            found.append((start, start + len(stripped), len(_BREAK.findall(text, last, match.start())) > 1))
            last = match.end()
    return found


def _wraps(text: str, lines: list[tuple[int, int, bool]], number: int, spaced: bool) -> bool:
    """Whether the line before line ``number`` goes on in it."""
    (start, end, _), (following, stop, _) = lines[number - 1], lines[number]
    stopped = text[end - 1] in _STOPS
    if text[following].islower() and not stopped:
        return True
    if not _SHORTEST_WRAPPED <= end - start <= _LONGEST_WRAPPED or stop - following > _LONGEST_WRAPPED:
        return False
    return spaced or (number > 1 and not stopped)  # the first line may be the headline
