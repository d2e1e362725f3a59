"""The bytes of a file into text."""

from __future__ import annotations

from checker.errors import CrossfootError


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
        line = data.count(b"\n", 0, error.start) + 1
        bad = data[error.start]
        raise CrossfootError(
            f"not UTF-8: byte 0x{bad:02x} at offset {error.start}; save it as UTF-8", path, line
        ) from None


def refuse_binary(data: bytes, path: str | None = None) -> None:
    """Raise CrossfootError for data that is no text."""
    if b"\0" in data:
        raise CrossfootError("a binary file, not text (UTF-16 text must be saved as UTF-8)", path)
