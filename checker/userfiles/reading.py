"""The bytes of a user's file, up to a limit."""

from __future__ import annotations

from pathlib import Path

from checker.errors import CrossfootError, reason

LARGEST = 256 * 1024  # bytes of a rule, a configuration or a list of words; the largest of ours has 31 KB


def read_text(file: Path, path: str) -> str:
    """The text of a small file. Raises CrossfootError if it cannot be read, is too large or no UTF-8."""
    data = read_bytes(file, path, LARGEST)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, line_start = data.count(b"\n", 0, error.start), data.rfind(b"\n", 0, error.start)
        raise CrossfootError("not UTF-8 text", path, line + 1, error.start - line_start) from None


def read_bytes(file: Path, path: str, most: int) -> bytes:
    """What a file of ``most`` bytes holds. Raises CrossfootError for a larger one, and for a device or a pipe."""
    try:
        if file.exists() and not file.is_file() and not file.is_dir():
            raise CrossfootError("is a device or a pipe, and no file", path)
        with file.open("rb") as opened:
            data = opened.read(most + 1)
    except OSError as error:
        raise CrossfootError(f"cannot be read: {reason(error)}", path) from None
    except ValueError:
        raise CrossfootError("no path of a file: it holds a NUL", path) from None
    if len(data) > most:
        raise CrossfootError(f"a file of this kind may have {most // 1024:,} KB at most", path)
    return data
