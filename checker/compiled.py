"""What a run made of files, kept beside them for the next run, as Python keeps its modules in ``__pycache__``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar
from zlib import crc32

from checker import at_once

Stamp = tuple[tuple[str, int, int], ...]
T = TypeVar("T")


def content_stamp(paths: Iterable[Path]) -> Stamp:
    """What tells whether data files have changed: the name of each, its size and a checksum of its content."""
    return tuple((str(path), len(content), crc32(content)) for path in paths for content in (path.read_bytes(),))


def code_stamp(paths: Iterable[Path]) -> Stamp:
    """The same of modules, by the time of change as Python has it: there are many, and few people change them."""
    return tuple((str(path), status.st_mtime_ns, status.st_size) for path in paths for status in (path.stat(),))


def kept(
    folder: Path, name: str, files: Stamp, codec: Any, make: Callable[[], T | None], errors: tuple[type[Exception], ...]
) -> T | None:
    """What a former run kept as ``name``; else what ``make`` gives, which is kept unless it is None.

    ``codec`` has ``loads`` and ``dumps``, and raises one of ``errors`` for what it did not write. Only our own files in
    our own folders are read: whoever can write there can change our modules as well. They are no bytecode, and are kept
    also where Python is told to write none: without them each run takes a second longer.
    """
    copy = _place(folder) / f"{name}.{sys.implementation.cache_tag}.data"
    unreadable: tuple[type[Exception], ...] = (OSError, *errors)
    try:
        known, data = codec.loads(copy.read_bytes())
    except unreadable:
        known, data = None, None
    if known == files:
        value: T = data
        return value
    made = make()
    if made is not None:
        _keep(copy, codec.dumps((files, made)))
    return made


def _place(folder: Path) -> Path:
    """Where the copies of a folder lie: where Python keeps its modules, which PYTHONPYCACHEPREFIX may say."""
    if sys.pycache_prefix is None:
        return folder / "__pycache__"
    folder = folder.absolute()
    return Path(sys.pycache_prefix, folder.relative_to(folder.anchor))


def _keep(copy: Path, content: bytes) -> None:
    """Write a copy, only where the folder may be written to."""
    with suppress(OSError):
        copy.parent.mkdir(parents=True, exist_ok=True)
        at_once.write(copy, content)
