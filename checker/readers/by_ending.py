"""Which reader reads which file.

A reader is a module of ``checker.readers.formats``, imported when the first file of its format is read; the endings
by which folders are searched for its files are here.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from importlib import import_module
from pathlib import PurePath
from pkgutil import iter_modules
from typing import TypeAlias

from checker.errors import CrossfootError
from checker.model.document import Document
from checker.readers import formats as readers

Article: TypeAlias = Document | CrossfootError  # or why it could not be read

_PLAIN = "plain"
_FORMATS = {
    ".txt": _PLAIN,
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".rst": "rst",
    ".adoc": "asciidoc",
    ".asciidoc": "asciidoc",
}


def formats() -> list[str]:
    """The names of all formats, as ``--as`` takes them, sorted."""
    return sorted(module.name for module in iter_modules(readers.__path__) if not module.ispkg)


def is_article(path: str) -> bool:
    """Whether a file that lies in a folder is an article, by its ending.

    >>> is_article("drafts/raid.TXT"), is_article("drafts/raid.jpg")
    (True, False)
    """
    return _ending(path) in _FORMATS


def read(
    data: bytes, path: str | None = None, story_date: date | None = None, form: str | None = None
) -> Iterator[Article]:
    """The articles in the bytes of a file of the format ``form``, else of what its ending says, else of plain text.

    Raises CrossfootError where the file as a whole cannot be read; in place of an article that cannot, it is yielded.
    """
    reader = import_module(f"{readers.__name__}.{form or _FORMATS.get(_ending(path or ''), _PLAIN)}")
    articles: Iterator[Article] = reader.articles(data, path, story_date)
    return articles


def _ending(path: str) -> str:
    return PurePath(path).suffix.lower()
