"""Documents that are zip archives: their parts, taken out one by one."""

from __future__ import annotations

import io
import zipfile
import zlib
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
