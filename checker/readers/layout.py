"""Which block of an article is its headline, its standfirst, a caption, a byline, a date line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from functools import partial

from checker.languages.lexicon import word_set
from checker.model.document import Zone
from checker.readers import storydate
from checker.readers.blocks import Block

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
