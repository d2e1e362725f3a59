"""Results kept for later runs, one file for each under a digest of all that it depends on."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path, PurePath

from msgspec.structs import replace

import checker
from checker import at_once
from checker.batch.checking import Result, Task, rules_of
from checker.batch.transport import are_sound, decode, encode
from checker.config.settings import Settings
from checker.errors import CrossfootError, reason
from checker.languages import lexicon
from checker.model.finding import Report
from checker.rulebook.load import rule_files
from checker.rulebook.rules import shipped

_CHECK = 16  # bytes before the content that tell whether it is whole
_CODE = frozenset((".py", ".yaml", ".json", ".txt"))
_FOLDER = "results"
_TAG = "CACHEDIR.TAG"
SIGNATURE = "Signature: 8a477f597d28d172789f06886806bc55\n# Results of crossfoot: 'crossfoot clean' removes them.\n"
MOST = 256 * 2**20  # bytes
_UNUSED = 30 * 86_400  # seconds after which a result goes
_OFTEN = 86_400  # seconds in which it is not marked as used again, nor old ones looked for


def is_own_file(path: Path) -> bool:
    """Whether it is a file, and no link to somebody else's, which might be a device."""
    return path.is_file() and not path.is_symlink()


def read_whole(path: Path, most: int) -> bytes | None:
    """What was written to a file, or None where it is broken or has more than ``most`` bytes. Raises OSError."""
    with path.open("rb") as opened:
        content = opened.read(most + 1)
    return content[_CHECK:] if len(content) <= most and content[:_CHECK] == _check(content[_CHECK:]) else None


def write_whole(path: Path, content: bytes) -> None:
    """Write a file at once. Raises OSError, and leaves nothing behind then."""
    at_once.write(path, _check(content) + content)


def _check(content: bytes) -> bytes:
    return blake2b(content, digest_size=_CHECK).digest()


def key(task: Task, data: bytes) -> str:
    """The digest of a file's bytes and of all that decides what is found in them; its name and folder do not."""
    own = task.settings
    about = (surroundings(), of_rules(own), own.date, own.form, PurePath(task.path).suffix.lower())
    digest = blake2b(repr(about).encode(), digest_size=20)
    digest.update(data)
    return digest.hexdigest()


@cache
def surroundings() -> str:
    """Python, the packages, what crossfoot is made of, and the words that a newsroom adds.

    By content: the times of files do not tell versions apart, since packages are made with fixed ones.
    """
    own = Path(checker.__file__).parent
    files = {file for folder in (own, shipped()) for file in folder.rglob("*") if file.suffix in _CODE}
    return _digest([sys.version.encode(), *_packages(), *_contents(files), lexicon.changed().encode()])


def _packages() -> Iterator[bytes]:
    """The packages that can be imported, each with its version, as their folders are named."""
    for entry in sys.path:
        folder = Path(entry)
        if folder.is_dir():
            yield from sorted(path.name.encode() for path in folder.glob("*.dist-info"))


@cache
def of_rules(settings: Settings) -> str:
    """The rules that are on and how grave each is; of those that do not ship, the files."""
    rules, _ = rules_of(settings)
    on = (f"{rule.id} {rule.shown_as}".encode() for rule in rules)
    return _digest([*on, *_contents(file for path in settings.rules for file in rule_files(path))])


def _contents(files: Iterable[Path]) -> Iterator[bytes]:
    for file in sorted(files):
        yield file.name.encode()
        yield file.read_bytes()


def _digest(parts: Iterable[bytes]) -> str:
    digest = blake2b(digest_size=20)
    for part in parts:
        digest.update(b"%d:" % len(part))
        digest.update(part)
    return digest.hexdigest()


class Cache:
    """The results in a folder. ``fault`` is why nothing can be kept there, once that was tried in vain."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / _FOLDER
        self.fault: str | None = "it is a link" if os.path.islink(self.folder) else None  # noqa: PTH114 - never raises

    def find(self, task: Task, key: str) -> list[Result] | None:
        """The results of a file, if they are kept and can be those of one."""
        path = self._path(key)
        if self.fault is not None:
            return None
        try:
            content = read_whole(path, MOST) if _is_own(path) else None
            results = None if content is None else decode(content)
        except (OSError, ValueError, MemoryError):  # a damaged length asks for gigabytes
            return None
        if results is None or encode(results) != content or not are_sound(results, rules_of(task.settings)[0]):
            return None
        _mark(path)
        return [_named(result, task.name) for result in results]

    def keep(self, key: str, results: list[Result]) -> None:
        """Keep the results of a file, under no name; at once, so that no other run reads half of them."""
        if self.fault is not None:
            return
        path = self._path(key)
        try:
            if not path.parent.is_dir():
                self._begin()
                path.parent.mkdir(exist_ok=True)
            if path.parent.is_symlink():
                self.fault = f"{path.parent.name} in it is a link"
                return
            write_whole(path, encode([_named(result, None) for result in results]))
        except OSError as error:
            self.fault = reason(error)

    def prune(self) -> None:
        """Remove what no run has used for long, and of the rest what is too much; not at every run."""
        mark = self.folder / _TAG
        if self.fault is not None or not self._is_ours():
            return
        try:
            if time.time() - mark.stat().st_mtime < _OFTEN:
                return
            os.utime(mark)
        except OSError:
            return
        used = sorted(_used(self.folder), reverse=True)
        room, oldest = MOST, time.time() - _UNUSED
        for when, size, path in used:
            room -= size
            if room < 0 or when < oldest:
                Path(path).unlink(missing_ok=True)

    def clear(self) -> bool:
        """Remove all that is kept; whether anything was. Raises CrossfootError where the folder is none of ours."""
        if not self.folder.is_dir() or self.folder.is_symlink():
            return False
        if not self._is_ours():
            raise CrossfootError(f"holds no results of crossfoot: it has no {_TAG} of its own", str(self.folder))
        shutil.rmtree(self.folder)
        return True

    def _is_ours(self) -> bool:
        """Whether the folder says that it holds results of crossfoot; other tools have their own CACHEDIR.TAG."""
        try:
            return (self.folder / _TAG).read_bytes()[: len(SIGNATURE)] == SIGNATURE.encode()
        except OSError:
            return False

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key[2:]}.result"

    def _begin(self) -> None:
        """Make the folder, for its user alone, and tell other tools what it is."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for name, text in ((_TAG, SIGNATURE), (".gitignore", "*\n")):
            if not (self.folder / name).exists():
                (self.folder / name).write_text(text, encoding="ascii")


def _is_own(path: Path) -> bool:
    """Whether a result is a file in the folder, and no link to somebody else's, which might be a device."""
    return is_own_file(path) and not path.parent.is_symlink()


def _named(result: Result, name: str | None) -> Result:
    """A result as that of a file of some name: one that is kept has none."""
    if isinstance(result, Report):
        return replace(result, document=replace(result.document, path=name))
    return CrossfootError(result.message, name, result.line, result.column)


def _mark(path: Path) -> None:
    """Say that a result is in use."""
    try:
        if time.time() - path.stat().st_mtime > _OFTEN:
            os.utime(path)
    except OSError:
        return


def _used(folder: Path) -> Iterator[tuple[float, int, str]]:
    """When each result was used last, its size and its path."""
    for place in folder.glob("??"):
        if place.is_symlink():  # nothing is removed where it leads
            continue
        try:
            with os.scandir(place) as entries:
                for entry in entries:
                    status = entry.stat(follow_symlinks=False)
                    yield status.st_mtime, status.st_size, entry.path
        except OSError:
            continue
