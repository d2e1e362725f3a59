"""Which reader reads which file.

A reader makes Documents of bytes, a path and the story's date: one, or as many as the file has articles. A new one is
a module beside this one and an entry here, by which folders are searched for its files as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import PurePath
from typing import TypeAlias

from checker.errors import CrossfootError
from checker.model.document import Document
from checker.readers import plain
from checker.readers.decoding import decode

Article: TypeAlias = Document | CrossfootError  # or why it could not be read
Reader: TypeAlias = Callable[[bytes, str | None, date | None], Iterator[Article]]


def _plain(data: bytes, path: str | None, story_date: date | None) -> Iterator[Document]:
    yield plain.read(decode(data, path), path, story_date)


_READERS: dict[str, Reader] = {".txt": _plain}


def is_article(path: str) -> bool:
    """Whether a file that lies in a folder is an article, by its ending.

    >>> is_article("drafts/raid.TXT"), is_article("drafts/raid.jpg")
    (True, False)
    """
    return _ending(path) in _READERS


def read(data: bytes, path: str | None = None, story_date: date | None = None) -> Iterator[Article]:
    """The articles in the bytes of a file; one of an unknown ending is read as plain text.

    Raises CrossfootError where the file as a whole cannot be read; in place of an article that cannot, it is yielded.
    """
    return _READERS.get(_ending(path or ""), _plain)(data, path, story_date)


def _ending(path: str) -> str:
    return PurePath(path).suffix.lower()
