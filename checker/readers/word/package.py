"""Word documents: how their parts are related, and copies of them."""

from __future__ import annotations

import io
import posixpath
import shutil
import zipfile
from collections.abc import Mapping

from checker.errors import CrossfootError
from checker.readers.office.archive import DAMAGED, Archive

LARGEST_DOCUMENT = 1024 * 1024 * 1024  # of all parts, where they are copied
_MAIN = "word/document.xml"


class Package(Archive):
    """The zip of a Word document. Raises CrossfootError for bytes that are none."""

    def __init__(self, data: bytes, path: str | None) -> None:
        super().__init__(data, path, "Word document", ".docx")

    @property
    def main(self) -> str:
        """The name of the part with the text."""
        return self.related("officeDocument") or _MAIN

    def related(self, kind: str, source: str = "") -> str | None:
        """The name of the part that the part ``source``, or the package, has for ``kind``, such as "styles"."""
        return next((name for name in self.targets(kind, source) if name in self), None)

    def targets(self, kind: str, source: str = "") -> list[str]:
        """The names that ``source`` has for parts of a kind, whether or not they are there."""
        relations = relations_of(source)
        return [
            posixpath.normpath(posixpath.join("/", posixpath.dirname(source), each.get("Target", ""))).lstrip("/")
            for each in (self.tree(relations).iter("Relationship") if relations in self else ())
            if each.get("Type", "").endswith(f"/{kind}") and each.get("TargetMode") != "External"
        ]

    def rewritten(self, parts: Mapping[str, bytes]) -> bytes:
        """A copy of the document with ``parts`` in place of its own of these names, or besides; all others as they are.

        Raises CrossfootError where one is damaged or encrypted, or all of them unpack to too much.
        """
        if sum(each.file_size for each in self.zip.infolist()) > LARGEST_DOCUMENT:
            raise CrossfootError(
                f"unpacks to more than {LARGEST_DOCUMENT >> 20} MB: take out what is no text, such as pictures",
                self.path,
            )
        made = io.BytesIO()
        try:
            with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as copied:
                for part in self.zip.NameToInfo.values():  # of two parts with one name the one that is read
                    if part.filename in parts:
                        copied.writestr(_alike(part), parts[part.filename])
                        continue
                    with self.zip.open(part) as source, copied.open(_alike(part), "w") as target:
                        shutil.copyfileobj(source, target)
                for name in sorted(parts.keys() - self.zip.NameToInfo.keys()):
                    copied.writestr(zipfile.ZipInfo(name), parts[name], zipfile.ZIP_DEFLATED)
        except DAMAGED:
            raise CrossfootError("a damaged Word document: a part of it cannot be unpacked", self.path) from None
        return made.getvalue()


def relations_of(source: str) -> str:
    """The name of the part that says what a part is related to.

    >>> relations_of("word/document.xml")
    'word/_rels/document.xml.rels'
    """
    folder, name = posixpath.split(source)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _alike(part: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """A place for a part with the same name, day and compression."""
    made = zipfile.ZipInfo(part.filename, part.date_time)
    made.compress_type = part.compress_type
    made.external_attr = part.external_attr
    return made
