"""Word's .docx: its paragraphs, one a line, are the source that is reported on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checker.model.document import Document
from checker.readers import storydate
from checker.readers.office import page
from checker.readers.office.styles import Styles
from checker.readers.word import paragraphs
from checker.readers.word.package import Package

_DATES = ("modified", "created")  # an old story saved under a new name keeps the day that it was created
_PYTHON_DOCX = date(2013, 12, 23)  # of its template, which whatever is made with it keeps


def articles(data: bytes, path: str | None, story_date: date | None) -> Iterator[Document]:
    """The one article of a document.

    Raises CrossfootError for what is no Word document, is encrypted or damaged, or unpacks to more than articles take.
    """
    package = Package(data, path)
    main = package.main
    found = paragraphs.read(package.text(main), path)
    comments = _comments(package, main) if any(each.comments for each in found) else {}
    yield page.document(found, _styles(package, main), comments, path, story_date, _saved(package))


def _styles(package: Package, main: str) -> Styles:
    part = package.related("styles", main)
    held: dict[str, dict[str, str]] = {"name": {}, "basedOn": {}}
    for style in package.tree(part).iter("style") if part else ():
        for field, values in held.items():
            found = style.find(field)
            if found is not None:
                values[style.get("styleId", "")] = found.get("val", "")
    return Styles(held["name"], held["basedOn"])


def _saved(package: Package) -> date | None:
    """The day that the document's properties give."""
    part = package.related("core-properties")
    if part is None:
        return None
    stamps = {each.tag: each.text or "" for each in package.tree(part).iter()}
    days = (storydate.of_field(stamps.get(name, "")) for name in _DATES)
    return next((day for day in days if day and day != _PYTHON_DOCX), None)


def _comments(package: Package, main: str) -> dict[str, str]:
    """What the comments of a document say, by their ids."""
    part = package.related("comments", main)
    return {
        comment.get("id", ""): "".join(text.text or "" for text in comment.iter("t"))
        for comment in (package.tree(part).iter("comment") if part else ())
    }
