"""XML by expat, with the place of every piece of text, and without what makes XML dangerous.

Entities that a document declares are refused, for they can grow without limit or name files; a DTD elsewhere, which
NITF names in its head, is never looked for.
"""

from __future__ import annotations

from collections.abc import Callable
from html.entities import html5
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from msgspec import Struct

from checker.errors import CrossfootError
from checker.readers import decoding

DEEPEST = 200
MOST = 1_000_000  # elements and lines; a long novel in Word has half of it


class Events(Struct, frozen=True):
    """What to call as a document goes by: with names as ``namespace name``, and half-open spans of its text."""

    start: Callable[[str, dict[str, str], int], None]
    end: Callable[[str, int], None]
    text: Callable[[str, int, int], None]
    comment: Callable[[str, int, int], None] = lambda *_comment: None


def decode(data: bytes, path: str | None = None) -> str:
    """The text of an XML file, of the encoding that its first line names; without one it is UTF-8.

    >>> decode('<?xml version="1.0" encoding="iso-8859-1"?><p>£9m</p>'.encode("latin-1"))[-10:]
    '<p>£9m</p>'
    """
    return decoding.decoded(data, decoding.xml_encoding(data) or "utf-8", path)


def read(source: str, events: Events, path: str | None = None) -> None:
    """Go through a document. Raises CrossfootError for what is no XML, with the place, and for what is refused."""
    _Walk(source, events, path).run()


def tree(source: str, path: str | None = None) -> Element:
    """The elements of a document, under their names and those of their attributes without name spaces.

    >>> tree('<a xmlns="urn:x"><b c="1"/></a>').find("b").attrib
    {'c': '1'}
    """
    builder = TreeBuilder()

    def start(name: str, attributes: dict[str, str], _at: int) -> None:
        builder.start(local(name), {local(key): value for key, value in attributes.items()})

    def end(name: str, _at: int) -> None:
        builder.end(local(name))

    read(source, Events(start, end, lambda said, *_: builder.data(said)), path)
    return builder.close()


def local(name: str) -> str:
    """A name without its name space.

    >>> local("http://iptc.org/std/NITF/2006-10-18/ hl1")
    'hl1'
    """
    return name.rpartition(" ")[2]


class _Walk:
    """One pass: expat counts in bytes, and the spans that it gives are turned into code points as they come."""

    def __init__(self, source: str, events: Events, path: str | None) -> None:
        self._data = source.encode("utf-8", "replace")
        self._events = events
        self._path = path
        self._depth = self._pieces = 0
        self._in_cdata = False
        self._byte = self._point = 0
        self._parser = parser = expat.ParserCreate("utf-8", " ")
        parser.specified_attributes = True  # a declared one could add megabytes to each element
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.CommentHandler = self._comment
        parser.StartCdataSectionHandler = lambda: self._cdata(True)
        parser.EndCdataSectionHandler = lambda: self._cdata(False)
        parser.SkippedEntityHandler = self._named_character
        parser.EntityDeclHandler = self._entity

    def run(self) -> None:
        try:
            self._parser.Parse(self._data, True)
        except expat.ExpatError as error:
            said = expat.errors.messages[error.code]
            raise CrossfootError(f"not XML: {said}", self._path, error.lineno, error.offset + 1) from None

    def _point_of(self, byte: int) -> int:
        """The code point at a byte; they are asked for in order."""
        self._pieces += 1
        if self._pieces > MOST:
            raise self._refused(f"XML of more than {MOST:,} elements and lines: no article is that long")
        self._point += len(self._data[self._byte : byte].decode("utf-8"))
        self._byte = byte
        return self._point

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._refused(f"XML nested more than {DEEPEST} deep: no article is")
        self._events.start(name, attributes, self._point_of(self._parser.CurrentByteIndex))

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._events.end(name, self._point_of(self._parser.CurrentByteIndex))

    def _text(self, said: str) -> None:
        byte = self._parser.CurrentByteIndex
        start = self._point_of(byte)
        end = start + len(said)
        if not self._in_cdata and self._data.startswith(b"&", byte):
            end = self._point_of(self._data.index(b";", byte) + 1)
        elif said == "\n" and self._data.startswith(b"\r\n", byte):
            end = start + 2
        self._events.text(said, start, end)

    def _named_character(self, name: str, _is_parameter: bool) -> None:
        """A character that only the DTD would tell of: those that HTML has too are known."""
        self._text(html5.get(f"{name};", "\ufffd"))

    def _comment(self, said: str) -> None:
        byte = self._parser.CurrentByteIndex
        start = self._point_of(byte)
        self._events.comment(said, start, self._point_of(self._data.index(b"-->", byte) + 3))

    def _cdata(self, inside: bool) -> None:
        self._in_cdata = inside

    def _entity(self, *_declared: object) -> None:
        raise self._refused("XML that declares entities is not read: they can name files and grow without limit")

    def _refused(self, message: str) -> CrossfootError:
        return CrossfootError(message, self._path, self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1)
