"""What a result depends on, as a digest: where all of it is the same, so is the result."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path, PurePath

import checker
from checker.batch.checking import rules_of
from checker.batch.task import Task
from checker.config.settings import Settings
from checker.languages import lexicon
from checker.rulebook.load import rule_files
from checker.rulebook.locate import shipped

_CODE = frozenset((".py", ".yaml", ".json", ".txt"))


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
