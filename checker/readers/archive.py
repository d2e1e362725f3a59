"""Documents that are zip archives: their parts, taken out one by one; how those of Word documents are related.

By the standard library's zip and expat, which take no more memory than they are let. python-docx unpacks all pictures,
and leaves out what tracked changes have put in and what stands in text boxes and content controls.
"""

from __future__ import annotations

import io
import posixpath
import shutil
import zipfile
import zlib
from collections.abc import Mapping
from xml.etree.ElementTree import Element

from checker.errors import CrossfootError
from checker.readers import decoding, xml_events

LARGEST = 32 * 1024 * 1024  # of a part of text; the longest novel takes a tenth
_ZIP = b"PK\x03\x04"
_ENTRY = b"PK\x01\x02"  # begins each line of a zip's list of files, which is read as a whole
MOST_PARTS = 10_000  # pictures are parts too
DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)
_COMPRESSED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 1


class Archive:
    """The zip of a document, which is ``called`` so and has this ``ending``.

    Raises CrossfootError for bytes that are none.
    """

    def __init__(self, data: bytes, path: str | None, called: str, ending: str) -> None:
        self.path, self._called = path, called
        if data.count(_ENTRY) > MOST_PARTS:
            raise CrossfootError(f"a zip of more than {MOST_PARTS:,} files: no {called} has as many", path)
        try:
            self.zip = zipfile.ZipFile(io.BytesIO(data))
        except DAMAGED:
            if data.startswith(_ZIP):
                raise CrossfootError(
                    f"a damaged {called}: it is cut off, or not a zip archive any more", path
                ) from None
            said = f"no {called}: a {ending} file is a zip archive, and this is none; if it is text, call it .txt"
            raise CrossfootError(said, path) from None

    def __contains__(self, name: str) -> bool:
        """Whether it has a part of this name."""
        return name in self.zip.NameToInfo

    def text(self, name: str) -> str:
        """The XML of a part. Raises CrossfootError where it is missing, damaged, encrypted or too large."""
        return xml_events.decode(self._bytes(name), self.path)

    def tree(self, name: str) -> Element:
        """The elements of a small part, under their names without name spaces."""
        return xml_events.tree(self.text(name), self.path)

    def encoding(self, name: str) -> str:
        """The encoding of the XML of a part."""
        return decoding.xml_encoding(self._bytes(name)) or "utf-8"

    def _bytes(self, name: str) -> bytes:
        try:
            part = self.zip.getinfo(name)
        except KeyError:
            raise CrossfootError(f"no {self._called}: it has no part {name}", self.path) from None
        if part.compress_type not in _COMPRESSED:
            raise CrossfootError(
                f"no {self._called}: its part {name} is compressed in another way than theirs", self.path
            )
        if part.flag_bits & _ENCRYPTED:
            raise CrossfootError("an encrypted zip archive: save the document without a password", self.path)
        try:
            with self.zip.open(part) as file:
                data = file.read(LARGEST + 1)  # whatever size the zip says it has
        except DAMAGED:
            raise CrossfootError(f"a damaged {self._called}: its part {name} cannot be unpacked", self.path) from None
        if len(data) > LARGEST:
            raise CrossfootError(
                f"its part {name} unpacks to more than {LARGEST >> 20} MB: no article is that long", self.path
            )
        return data


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
