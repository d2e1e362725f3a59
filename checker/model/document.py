"""The text that was read, with its zones and sentences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Zone(StrEnum):
    """What part of an article a sentence stands in."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BODY = "body"
    LIST = "list"
    TABLE = "table"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as the half-open span ``[start, end)`` of code points in the source."""

    start: int
    end: int
    index: int
    paragraph: int
    zone: Zone


@dataclass(frozen=True, slots=True)
class Document:
    """An article: its source, the prose in it, and where everything stands.

    ``prose`` is as long as ``source``; whatever is not prose is blanked there, so that an offset
    means the same place in both. ``quotations`` are half-open spans of direct speech, without the
    quotation marks. ``date`` is the story's own date, never today's.
    """

    source: str
    prose: str
    sentences: tuple[Sentence, ...]
    quotations: tuple[tuple[int, int], ...] = ()
    date: date | None = None
    path: str | None = None
