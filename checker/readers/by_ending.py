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
from typing import Any, TypeAlias

from msgspec.structs import replace

from checker.errors import CrossfootError, NoArticle
from checker.model.document import Document
from checker.readers import decoding
from checker.readers import formats as readers

Article: TypeAlias = Document | CrossfootError  # or why it could not be read

_PLAIN = "plain"
_LOCK = "~$"  # Word puts such a file beside one that it has open
_FORMATS = {
    ".txt": _PLAIN,
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".odt": "odt",
    ".rtf": "rtf",
    ".rst": "rst",
    ".adoc": "asciidoc",
    ".asciidoc": "asciidoc",
    ".jsonld": "jsonld",
}
# Other things have these endings too: which of the formats it is, a file says by what matches the reader's MARKS.
_BY_CONTENT = {
    ".json": ("ninjs", "jsonld"),
    ".jsonl": ("jsonl",),
    ".ndjson": ("jsonl",),
    ".xml": ("nitf",),
}


def formats() -> list[str]:
    """The names of all formats, as ``--as`` takes them, sorted."""
    return sorted(module.name for module in iter_modules(readers.__path__) if not module.ispkg)


def is_article(path: str) -> bool:
    """Whether a file that lies in a folder is an article, by its ending.

    >>> is_article("drafts/raid.TXT"), is_article("drafts/raid.jpg"), is_article("drafts/~$raid.docx")
    (True, False, False)
    """
    if PurePath(path).name.startswith(_LOCK):
        return False
    return _ending(path) in _FORMATS.keys() | _BY_CONTENT.keys()


def form_of(path: str) -> str | None:
    """The format that the ending of a path tells; None where it tells none, or only what is in the file does.

    >>> form_of("raid.XHTML"), form_of("raid.json"), form_of("raid.py")
    ('html', None, None)
    """
    return _FORMATS.get(_ending(path))


def read(
    data: bytes, path: str | None = None, story_date: date | None = None, form: str | None = None
) -> Iterator[Article]:
    """The articles in the bytes of a file of the format ``form``, else of what its ending says, else of plain text.

    Raises CrossfootError where the file as a whole cannot be read, and NoArticle where it is of a kind that articles
    come in but holds none; in place of an article that cannot be read, it is yielded.
    """
    ending = _ending(path or "")
    if form is None and ending in _BY_CONTENT:
        yield from _by_content(data, path, story_date, ending)
    else:
        yield from _articles(form or form_of(path or "") or _PLAIN, data, path, story_date)


def written_in(data: bytes, path: str, form: str | None = None) -> tuple[str, str]:
    r"""The format of a file and its encoding, as ``read`` takes them.

    Raises CrossfootError for a file that it cannot read.

    >>> written_in(b"Two died.", "raid.md"), written_in(b"caf\xe9", "raid.txt")
    (('markdown', 'utf-8'), ('plain', 'cp1252'))
    """
    ending = _ending(path)
    if form is None and ending in _BY_CONTENT:
        form = next((each for each in _BY_CONTENT[ending] if _holds(each, data, path)), _PLAIN)
    form = form or form_of(path) or _PLAIN
    return form, decoding.as_utf8(data, form, path).encoding


def _holds(form: str, data: bytes, path: str) -> bool:
    """Whether a file has an article of a format."""
    try:
        return bool(_reader(form).MARKS.search(data)) and any(True for _ in _articles(form, data, path, None))
    except NoArticle:
        return False


def _articles(form: str, data: bytes, path: str | None, story_date: date | None) -> Iterator[Article]:
    """The articles of a file; where its encoding is guessed, the first that shows it has it told."""
    if said := decoding.told(data, form):
        raise CrossfootError(said, path)
    written, guessed, _ = decoding.as_utf8(data, form, path)
    for article in _reader(form).articles(written, path, story_date):
        if guessed and isinstance(article, Document) and not article.source.isascii():
            yield replace(article, guessed=True)
            guessed = False
        else:
            yield article


def _by_content(data: bytes, path: str | None, story_date: date | None, ending: str) -> Iterator[Article]:
    if said := decoding.told(data, _PLAIN):
        raise NoArticle(said, path)
    for form in _BY_CONTENT[ending]:
        if _reader(form).MARKS.search(data):
            try:
                yield from _articles(form, data, path, story_date)
            except NoArticle:
                continue
            return
    expected = " or ".join(_BY_CONTENT[ending])
    raise NoArticle(f"no article in it: a {ending} file is read as {expected}; --as names another format", path)


def _reader(form: str) -> Any:
    return import_module(f"{readers.__name__}.{form}")


def _ending(path: str) -> str:
    return PurePath(path).suffix.lower()
