"""Which reader reads which file.

A reader makes a Document of bytes, a path and the story's date. A new one is a module beside this one and an
entry here, by which folders are searched for its files as well.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import PurePath
from typing import TypeAlias

from checker.model.document import Document
from checker.readers import plain
from checker.readers.decoding import decode

Reader: TypeAlias = Callable[[bytes, str | None, date | None], Document]


def _plain(data: bytes, path: str | None, story_date: date | None) -> Document:
    return plain.read(decode(data, path), path, story_date)


_READERS: dict[str, Reader] = {".txt": _plain}


def is_article(path: str) -> bool:
    """Whether a file that lies in a folder is an article, by its ending.

    >>> is_article("drafts/raid.TXT"), is_article("drafts/raid.jpg")
    (True, False)
    """
    return _ending(path) in _READERS


def read(data: bytes, path: str | None = None, story_date: date | None = None) -> Document:
    """The bytes of a file as a Document; one of an unknown ending is read as plain text.

    Raises CrossfootError for bytes that are no text.
    """
    return _READERS.get(_ending(path or ""), _plain)(data, path, story_date)


def _ending(path: str) -> str:
    return PurePath(path).suffix.lower()
