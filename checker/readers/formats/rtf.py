"""RTF, which nearly every word processor writes: its paragraphs, one a line, are the source that is reported on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from checker.errors import CrossfootError
from checker.model.document import Document
from checker.readers.office import page, rtf
from checker.readers.office.styles import Styles

_MARK = b"{\\rtf"


def articles(data: bytes, path: str | None, story_date: date | None) -> Iterator[Document]:
    """The one article of a document. Raises CrossfootError for what is no RTF."""
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(_MARK):
        raise CrossfootError("no RTF document: one begins with {\\rtf; if it is text, call it .txt", path)
    found = rtf.read(data, path)
    styles = Styles(found.names, found.bases)
    read = page.document(found.paragraphs, styles, found.comments, path, story_date, found.saved)
    yield replace(read, cut_off=found.cut_off)
