"""What a run over rows has done so far, in a folder beside its output, so that a run that was ended goes on there.

There is a file for each block that is done, and one that says what the run is about. Each is there whole or not at all.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

import msgspec

from checker.batch import cache
from checker.batch.rows.article import Block
from checker.batch.rows.found import Part, is_sound
from checker.errors import CrossfootError

_ABOUT = "run.json"
_LOCK = "lock"
_VERSION = "crossfoot batch, 1"

_LARGEST = 256 * 2**20  # bytes of one of its files
_decoder = msgspec.msgpack.Decoder(Part)
_about = msgspec.json.Decoder(dict[str, str])


class Journal:
    """The folder of the output ``place``. It is one run's at a time; ``done`` are the blocks that are kept there.

    ``names`` are those of the sources of a run. What is kept is none of ours where it is a link or cannot be a part.
    """

    def __init__(self, place: Path, name: str, names: Sequence[str]) -> None:
        self.folder = place.with_name(f"{place.name}.parts")
        self.name = f"{name}.parts"
        self.done: set[int] = set()
        self._names = names
        self._lock: BinaryIO | None = None

    def open(self, about: Mapping[str, str], blocks: Sequence[Block], *, anew: bool) -> None:
        """Go on with the run that is ``about`` the same, or begin one, ``anew`` if what is there is to go.

        Raises CrossfootError where what is there is about something else, is another run's or none of ours.
        """
        begun = self._begun()
        self.folder.mkdir(exist_ok=True)
        self._take()
        if begun is not None and not anew:
            self._check_same(begun, about)
        elif begun is not None:
            for file in self.folder.glob("*.*"):
                file.unlink()
        if begun is None or anew:
            cache.write_whole(self.folder / _ABOUT, json.dumps({"": _VERSION, **about}, indent=1).encode())
        self.done = {block.number for block in blocks if self._kept(block) is not None}

    def keep(self, number: int, part: bytes) -> None:
        """Keep what came of a block. Raises OSError."""
        cache.write_whole(self.folder / _part(number), part)
        self.done.add(number)

    def parts(self, blocks: Sequence[Block]) -> Iterator[Part]:
        """What came of each block, in their order; all of them must be done."""
        for block in blocks:
            part = self._kept(block)
            if part is None:
                raise CrossfootError(f"broken while it was used (part {block.number}): run again", self.name)
            yield part

    def close(self) -> None:
        """Let another run go on."""
        if self._lock is not None:
            self._lock.close()

    def clear(self) -> None:
        """Remove the folder."""
        self.close()
        shutil.rmtree(self.folder)

    def _begun(self) -> dict[str, str] | None:
        """What the run is about that has the folder; None where there is none."""
        if self.folder.is_symlink():
            raise CrossfootError(
                "is a link, behind which nothing is written: remove it, or name another output", self.name
            )
        if not self.folder.exists():
            return None
        about: dict[str, str] = {}
        try:
            if {file.name for file in self.folder.iterdir()} <= {_LOCK}:
                return None
            content = self._read(_ABOUT)
            about = {} if content is None else _about.decode(content)
        except (OSError, ValueError, msgspec.MsgspecError):
            about = {}
        if about.pop("", None) != _VERSION:
            raise CrossfootError(
                "is no folder of this version of crossfoot: remove it, or name another output", self.name
            )
        return about

    def _check_same(self, begun: Mapping[str, str], about: Mapping[str, str]) -> None:
        changed = [name for name in about if begun.get(name) != about[name]]
        if changed:
            what = " and ".join((", ".join(changed[:-1]), changed[-1]) if len(changed) > 1 else changed)
            raise CrossfootError(
                f"holds what a run has done that was ended, but since then something has changed ({what}): "
                "--restart begins anew, or name another output",
                self.name,
            )

    def _take(self) -> None:
        if sys.platform == "win32":
            return
        import fcntl

        lock = self.folder / _LOCK
        if lock.is_symlink():
            raise CrossfootError(f"{_LOCK} in it is a link: remove it, or name another output", self.name)
        self._lock = lock.open("ab")
        try:
            fcntl.lockf(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)  # is not that of workers, which may end later
        except OSError:
            raise CrossfootError(
                "another run is at work there: wait for it, or name another output", self.name
            ) from None

    def _kept(self, block: Block) -> Part | None:
        try:
            content = self._read(_part(block.number))
            part = None if content is None else _decoder.decode(content)
        except (OSError, ValueError, msgspec.MsgspecError, RecursionError, MemoryError):
            return None
        rows = range(block.first, block.first + block.rows)
        is_ours = part is not None and msgspec.msgpack.encode(part) == content
        return part if is_ours and part and is_sound(part, self._names[block.source], rows) else None

    def _read(self, name: str) -> bytes | None:
        """What one of the files holds; None where it is broken or none of ours. Raises OSError."""
        path = self.folder / name
        return cache.read_whole(path, _LARGEST) if cache.is_own_file(path) else None


def _part(number: int) -> str:
    return f"{number:07}.part"
