"""Lines of plain text into blocks, and which of them is a headline, a standfirst or a caption."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from checker.languages.lexicon import word_set
from checker.model.document import Zone
from checker.readers import storydate, tables
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
    rows = tables.typed(text, lines)
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


_labels = partial(word_set, "layout")

_TOP = 8  # blocks in which a headline is looked for
_LONGEST_TITLE = 220
_SHORTEST_STANDFIRST, _LONGEST_STANDFIRST = 30, 440
_LONGEST_SUBTITLE = 140  # a standfirst without a full stop
_LABEL = re.compile(r"\W*(\w+)\s*[:|]")
_BYLINE = re.compile(r"[Bb](?:y|Y)\s+[A-Z]\S+(?:\s+\S+){1,7}$")
_END = re.compile(r"[.!?…][\"'”’)\]]*$")


class Look(Enum):
    """What a block looks like by itself."""

    TITLE = "title"
    TEXT = "text"
    NOTICE = "notice"  # a byline, a credit, a date line
    CAPTION = "caption"


def zones(text: str, blocks: Sequence[Block]) -> list[Zone]:
    """The zone of each block."""
    looks = [_look(text[block.start : block.end]) for block in blocks[:_TOP]]
    headline = _headline(text, blocks, looks)
    standfirst = _standfirst(text, blocks, looks, headline)
    found = []
    for number, block in enumerate(blocks):
        if number == headline:
            found.append(Zone.HEADLINE)
        elif number == standfirst:
            found.append(Zone.STANDFIRST)
        elif _is_caption(text[block.start : block.start + 20]):
            found.append(Zone.CAPTION)
        else:
            found.append(Zone.LIST if block.item else Zone.BODY)
    return found


def _look(block: str) -> Look:
    label = _LABEL.match(block[:30])
    if _is_caption(block[:20]):
        return Look.CAPTION
    if (label and label.group(1).lower() in _labels("credits")) or (len(block) < 80 and _BYLINE.match(block)):
        return Look.NOTICE
    if storydate.of_line(block):
        return Look.NOTICE
    if block.endswith(("-", "–", "—", ":")):  # "OSLO, Norway --"
        return Look.NOTICE
    short = len(block) <= _LONGEST_TITLE
    end = _END.search(block[-4:])
    asks = bool(end) and block.rstrip("\"'”’)]")[-1:] in "?!" and len(block) < 100
    return Look.TITLE if short and (not end or asks) else Look.TEXT


def _headline(text: str, blocks: Sequence[Block], looks: Sequence[Look]) -> int | None:
    """The first title of four words or more above the text, else the longest title there.

    A title has text below it; a section's name or "Latest News" above the headline is short.
    """
    top = next((n for n, look in enumerate(looks) if look is Look.TEXT), None)
    if top is None:
        return None
    titles = [n for n in range(top) if looks[n] is Look.TITLE and not blocks[n].item]
    sizes = {n: len(text[blocks[n].start : blocks[n].end].split()) for n in titles}
    full = [n for n in titles if sizes[n] >= 4]
    if full:
        return full[0]
    return max(titles, key=lambda n: sizes[n], default=None)


def _standfirst(text: str, blocks: Sequence[Block], looks: Sequence[Look], headline: int | None) -> int | None:
    """The block below the headline, if it is a title too or a notice or dateline parts it from the text."""
    if headline is None or headline + 2 >= len(looks) or blocks[headline + 1].item:
        return None
    below, beyond = headline + 1, blocks[headline + 2]
    length = blocks[below].end - blocks[below].start
    if looks[below] is Look.TITLE:
        return below if _SHORTEST_STANDFIRST <= length <= _LONGEST_SUBTITLE else None
    parted = looks[below + 1] is Look.NOTICE or storydate.has_dateline(text[beyond.start : beyond.end])
    fits = _SHORTEST_STANDFIRST <= length <= _LONGEST_STANDFIRST
    return below if looks[below] is Look.TEXT and parted and fits else None


def _is_caption(head: str) -> bool:
    label = _LABEL.match(head)
    return label is not None and label.group(1).lower() in _labels("captions")
