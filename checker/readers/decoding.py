"""The bytes of a file into text; what a file that is no text says it is."""

from __future__ import annotations

import codecs
import re
from itertools import islice
from typing import NamedTuple

from checker.errors import CrossfootError

_BOM = b"\xef\xbb\xbf"
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")  # byte order marks of UTF-16 and UTF-32
_PIECE = 2**20  # bytes that are decoded at once to see whether they are UTF-8: of a large file no copy is made
# Characters as UTF-8 writes them, also halves of them; and bytes that are none.
_WRITTEN = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|(?P<stray>[\x80-\xff][\x80-\xbf]*)"
)
_ENOUGH = 100_000  # characters by which an encoding is guessed
_CONTROL = re.compile(rb"[\0-\x08\x0e-\x1a\x1c-\x1f]")  # what browsers take for the sign of a binary file
_IN_XML = re.compile(rb"<\?xml[^>]{1,80}?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})[\"']")
_IN_HTML = re.compile(rb"<meta\s[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9._:-]{1,40})", re.IGNORECASE)
_HEAD = 1024  # bytes that are looked at; in so many browsers look for the name of an encoding
_WINDOWS = "cp1252"
_AS_WINDOWS = frozenset({"ascii", "iso8859-1"})  # what is named so is Windows-1252 to browsers: Latin-1 and more
# Codecs of Python's that are no encodings of files: some take quadratic time.
_NO_ENCODINGS = frozenset({"idna", "punycode", "raw-unicode-escape", "unicode-escape", "utf-7", "undefined"})


class Written(NamedTuple):
    """What a file holds, in UTF-8; and whether it was taken to be in Windows-1252 without naming it.

    ``encoding`` is what the file itself is in.
    """

    data: bytes
    guessed: bool = False
    encoding: str = "utf-8"


def as_utf8(data: bytes, form: str, path: str | None = None) -> Written:
    r"""The text of a file of the format ``form`` in UTF-8: where it is none, in what it names, else in Windows-1252.

    What looks like UTF-8 with a mistake is left as it is, for its reader to tell. So are documents of word processors,
    and XML that names its encoding. Raises CrossfootError for binary data, and for a text that is in no encoding that
    is known.

    >>> as_utf8(b"caf\xe9", "plain")
    Written(data=b'caf\xc3\xa9', guessed=True, encoding='cp1252')
    """
    in_xml = xml_encoding(data) if form == "nitf" else None
    if in_xml:
        return Written(data, encoding=in_xml)
    if form in _OWN or _is_utf8(data):
        return Written(data)
    _refuse(data, path)
    named = _named(data) if form == "html" else None
    if named:
        return Written(decoded(data, named, path).encode("utf-8", "replace"), encoding=_codec(named))
    if data.startswith(_BOM) or _is_nearly_utf8(data):
        return Written(data)
    try:
        return Written(data.decode(_WINDOWS).encode(), guessed=True, encoding=_WINDOWS)
    except UnicodeDecodeError as error:
        raise _at(error.start, "neither UTF-8 nor Windows-1252", data, path) from None


def decode(data: bytes, path: str | None = None) -> str:
    r"""UTF-8 bytes as text, a byte order mark kept so that offsets do not shift.

    Raises CrossfootError for binary data and for bytes that are not UTF-8, with the line of the first.

    >>> decode(b"caf\xc3\xa9")
    'café'
    """
    refuse_binary(data, path)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _at(error.start, "not UTF-8", data, path) from None


def decoded(data: bytes, encoding: str, path: str | None = None) -> str:
    """The text of a file that names its encoding. Raises CrossfootError where it is not in that."""
    try:
        return data.decode(_codec(encoding))
    except (LookupError, UnicodeError):
        raise CrossfootError(f"not in {encoding}, which it is said to be written in: save it as UTF-8", path) from None


def refuse_binary(data: bytes, path: str | None = None) -> None:
    """Raise CrossfootError for data that is no text."""
    if b"\0" in data:
        raise CrossfootError("a binary file, not text (UTF-16 text must be saved as UTF-8)", path)


def xml_encoding(data: bytes) -> str | None:
    """The encoding that the first line, or the byte order mark, of a file of XML names."""
    if data.startswith(_WIDE[:2]):
        return "utf-16"
    declared = _IN_XML.match(data[:200].removeprefix(_BOM))
    return declared[1].decode() if declared else None


def _named(data: bytes) -> str | None:
    """The encoding that a page of HTML names; UTF-8, which it is not, and unknown ones are as good as none."""
    found = _IN_XML.match(data) or _IN_HTML.search(data[:_HEAD])
    label = found[1].decode() if found else ""
    try:
        return None if _codec(label).startswith("utf") else label
    except LookupError:
        return None


def _codec(label: str) -> str:
    """The codec of Python's for an encoding. Raises LookupError where there is none that a file may be in."""
    name = codecs.lookup(label).name
    if name.replace("_", "-") in _NO_ENCODINGS:
        raise LookupError(label)
    return _WINDOWS if name in _AS_WINDOWS else name


def _is_utf8(data: bytes) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    view = memoryview(data)
    try:
        for start in range(0, len(data), _PIECE):
            decoder.decode(view[start : start + _PIECE])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _is_nearly_utf8(data: bytes) -> bool:
    """Whether at least half of what is not ASCII is UTF-8: in a text of another encoding hardly anything looks so."""
    strays = [found["stray"] is not None for found in islice(_WRITTEN.finditer(data), _ENOUGH)]
    return sum(strays) * 2 <= len(strays)


def _refuse(data: bytes, path: str | None) -> None:
    """Raise CrossfootError for bytes, not of UTF-8, that are no text of an encoding that is read."""
    if data.startswith(_WIDE):
        raise CrossfootError("UTF-16 or UTF-32, not UTF-8: save it as UTF-8", path)
    refuse_binary(data, path)
    control = _CONTROL.search(data)
    if control:
        raise _at(control.start(), "a binary file, not text", data, path)


def _at(offset: int, what: str, data: bytes, path: str | None) -> CrossfootError:
    line = data.count(b"\n", 0, offset) + 1
    return CrossfootError(f"{what}: byte 0x{data[offset]:02x} at offset {offset}; save it as UTF-8", path, line)


_BLANK = b"\xef\xbb\xbf \t\r\n"  # what may stand before a mark
_ZIP = "a zip archive: unpack it first"
_PICTURE = "a picture, not text: leave it out"
_RTF = "an RTF document: give its name the ending .rtf, or read it with --as rtf"
_MARKS = (
    (b"%PDF-", "a PDF: save its text as .txt or .docx"),
    (b"{\\rtf", _RTF),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "an encrypted Word document, or one of Word 2003 and older (.doc): save it as .docx without a password",
    ),
    (b"PK\x03\x04", _ZIP),
    (b"PK\x05\x06", _ZIP),
    (b"\x1f\x8b\x08", "compressed with gzip: unpack it first"),
    (b"\x89PNG\r\n\x1a\n", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF87a", _PICTURE),
    (b"GIF89a", _PICTURE),
)
_WORD = "a Word document: give its name the ending .docx, or read it with --as docx"
_OPEN = "an OpenDocument text: give its name the ending .odt, or read it with --as odt"
_IN_ZIP = (  # what a zip archive is, by the names in it
    (b"word/document", _WORD),
    (b"application/vnd.oasis.opendocument.text", _OPEN),
)

# Formats that say themselves how their text is written, each with what data in it is told to be.
_OWN = {"docx": (_WORD, _ZIP), "odt": (_OPEN, _ZIP), "rtf": (_RTF,)}


def told(data: bytes, form: str) -> str | None:
    r"""What data is that begins with the mark of something else than text, and what would do.

    To a document that is a zip archive others look alike.

    >>> told(b"%PDF-1.7\n", "plain")
    'this is a PDF: save its text as .txt or .docx'
    """
    said = _said(data)
    return None if said is None or said in _OWN.get(form, ()) else f"this is {said}"


def _said(data: bytes) -> str | None:
    head = data[:_HEAD].lstrip(_BLANK)
    said = next((said for mark, said in _MARKS if head.startswith(mark)), None)
    return next((kind for name, kind in _IN_ZIP if name in data), _ZIP) if said is _ZIP else said
