"""What a file that is no text says it is, by its first bytes, whatever its ending."""

from __future__ import annotations

_HEAD = 1024  # bytes that are looked at
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

# What a reader takes, which is what it says or may be.
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
