"""From the paths of a command line to articles."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from checker import engine
from checker.errors import CrossfootError, NoArticle
from checker.model.document import Document
from checker.model.finding import Report
from checker.model.rule import Rule

STDIN = "-"


def documents(
    paths: Iterable[str], story_date: date | None = None, form: str | None = None
) -> Iterator[Document | CrossfootError]:
    """Every article under ``paths``, once and in order; in its place, why one could not be read.

    ``-`` is standard input; a folder stands for the articles in it and in its folders, sorted, without hidden
    ones, nor those that turn out to be none. A file that is named is read whatever its ending. ``form`` names the
    format of all of them.
    """
    named = list(paths)
    for path in _files(named):
        if isinstance(path, CrossfootError):
            yield path
            continue
        try:
            yield from engine.read_bytes(_bytes(path), _printable(path), story_date, form)
        except OSError as error:
            yield _unreadable(error, path)
        except NoArticle as error:
            if path in named:
                yield error
        except CrossfootError as error:
            yield error


def checked(
    paths: Iterable[str], story_date: date | None, form: str | None, rules: Sequence[Rule]
) -> Iterator[Report | CrossfootError]:
    """A report on every article under ``paths``, each as soon as it is asked for."""
    for document in documents(paths, story_date, form):
        yield document if isinstance(document, CrossfootError) else engine.check(document, rules)


def _bytes(path: str) -> bytes:
    if path != STDIN:
        return Path(path).read_bytes()
    if sys.stdin is None:  # closed by whoever started the process
        raise CrossfootError("standard input is closed", STDIN)
    return sys.stdin.buffer.read()


def _files(paths: Iterable[str]) -> Iterator[str | CrossfootError]:
    seen: set[str] = set()
    for path in paths:
        for file in _under(path) if Path(path).is_dir() else (path,):
            if isinstance(file, CrossfootError):
                yield file
            elif os.path.normpath(file) not in seen:
                seen.add(os.path.normpath(file))
                yield file


def _under(folder: str) -> Iterator[str | CrossfootError]:
    errors: list[OSError] = []
    for root, folders, files in os.walk(folder, onerror=errors.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(root, name)
            if engine.is_article(name) and not name.startswith(".") and path.is_file():
                yield str(path)
    for error in errors:
        yield _unreadable(error, error.filename)


def _unreadable(error: OSError, path: str) -> CrossfootError:
    reason = "no such file or folder" if isinstance(error, FileNotFoundError) else str(error.strerror).lower()
    return CrossfootError(reason, _printable(path))


def _printable(path: str) -> str:
    """A path that is no valid Unicode still has a name that every output can carry."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
