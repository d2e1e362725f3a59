"""What crossfoot says of published stories: ``python -m benchmarks.archive ARCHIVE``; ``__main__.py`` has more.

Here are the stories, drawn by a seed from the part that may be read or from the part that only reports.
"""

from __future__ import annotations

import hashlib
import json
import lzma
import random
from collections.abc import Callable, Iterator
from multiprocessing import Pool
from pathlib import Path
from typing import IO, NamedTuple, TypeVar

PARTS, READ = 10, 7  # by the hash of their names; stories of the first seven parts may be read
PROCESSES = 2
_AT_ONCE = 20  # stories that a process takes

T = TypeVar("T")


class Story(NamedTuple):
    """A published story."""

    doc: str
    text: str
    date: str | None


def may_be_read(name: str) -> bool:
    """Whether a story belongs to the part that may be looked at while crossfoot is made."""
    return int(hashlib.sha256(name.encode()).hexdigest()[:8], 16) % PARTS < READ


def stories(archive: Path) -> Iterator[Story]:
    """The stories of a file, or of all files of a folder in the order of their names."""
    for file in sorted(archive.glob("*.jsonl.xz")) if archive.is_dir() else (archive,):
        with _opened(file) as lines:
            for line in lines:
                row = json.loads(line)
                yield Story(row["doc"], row["text"], row.get("date"))


def _opened(file: Path) -> IO[str]:
    return lzma.open(file, "rt", encoding="utf-8") if file.suffix == ".xz" else file.open(encoding="utf-8")


def drawn(archive: Path, wanted: int, seed: int, to_read: bool) -> list[Story]:
    """Stories of one part, drawn by a seed: of one archive the same ones every time."""
    part = [story for story in stories(archive) if may_be_read(story.doc) is to_read]
    return random.Random(seed).sample(part, min(wanted, len(part)))  # noqa: S311 - the same every time


def of_each(chosen: list[Story], read: Callable[[Story], T]) -> Iterator[tuple[Story, T]]:
    """What ``read`` gives of each story, one after the other, so that an archive of any size can be counted."""
    with Pool(PROCESSES) as pool:
        yield from zip(chosen, pool.imap(read, chosen, chunksize=_AT_ONCE), strict=True)
