"""OpenDocument's .odt, as LibreOffice and Google Docs write it: its paragraphs are the source that is reported on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checker.errors import CrossfootError
from checker.model.document import Document
from checker.readers import storydate
from checker.readers.office import opendocument, page
from checker.readers.office.archive import Archive
from checker.readers.office.styles import Styles

_CONTENT, _STYLES, _META, _MANIFEST = "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"
_DATES = ("date", "creation-date")  # of the last change, and of the document


def articles(data: bytes, path: str | None, story_date: date | None) -> Iterator[Document]:
    """The one article of a document.

    Raises CrossfootError for what is no OpenDocument text, is encrypted or damaged, or unpacks to more than articles
    take.
    """
    archive = Archive(data, path, "OpenDocument text", ".odt")
    if _MANIFEST in archive and any(True for _ in archive.tree(_MANIFEST).iter("encryption-data")):
        raise CrossfootError("an encrypted OpenDocument text: save the document without a password", path)
    known = opendocument.read(archive.text(_STYLES), path).looks if _STYLES in archive else None
    found = opendocument.read(archive.text(_CONTENT), path, known)
    styles = Styles(found.looks.names, found.looks.bases)
    yield page.document(found.paragraphs, styles, found.comments, path, story_date, _saved(archive))


def _saved(archive: Archive) -> date | None:
    """The day that the document's properties give."""
    if _META not in archive:
        return None
    stamps = {each.tag: each.text or "" for each in archive.tree(_META).iter()}
    return next((day for name in _DATES if (day := storydate.of_field(stamps.get(name, "")))), None)
