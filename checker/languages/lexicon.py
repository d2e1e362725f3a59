"""Language data: YAML files beside this module, one folder a language.

A file is named by its path in that folder, without its ending: "verbs", "frames/change".
"""

from __future__ import annotations

import marshal
from collections.abc import Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any

from checker import compiled

LANGUAGE = "en"
_FOLDER = Path(__file__).parent / LANGUAGE


_added: dict[str, list[Mapping[str, Any]]] = {}
_replaced: dict[str, list[Mapping[str, Any]]] = {}


@cache
def load(name: str) -> dict[str, Any]:
    """The data file ``name`` (without its ending) of the language, as read from YAML, with what a newsroom adds.

    >>> "arrest" in load("verbs")["verbs"].split()
    True
    """
    data = shipped(name)
    for more in _added.get(name, ()):
        data = _joined(data, more)
    for more in _replaced.get(name, ()):
        data = data | {entry: data[entry] | values for entry, values in more.items()}
    return data


def shipped(name: str) -> dict[str, Any]:
    """The data file without what is added to it."""
    data: dict[str, Any] = _shipped(_FOLDER)[name]
    return data


@cache
def _shipped(folder: Path) -> dict[str, Any]:
    """All data files of a folder, by name, kept as one: a run needs most of them."""
    files = compiled.files(folder, ".yaml")
    data = compiled.kept(folder, "words", files, marshal, dict, partial(_parsed, folder, files))
    assert data is not None
    return data


def names() -> list[str]:
    """The names of the data files, sorted."""
    return sorted(_name(_FOLDER, Path(path)) for path in compiled.files(_FOLDER, ".yaml"))


def add(more: Mapping[str, Mapping[str, Any]]) -> None:
    """Add words to data files, for all that this process reads from now on; once, before the first is loaded.

    Words are added to words and lists to lists, and keys to mappings. Where ours has an entry a line, so has theirs.
    """
    _put(_added, more)


def replace(other: Mapping[str, Mapping[str, Mapping[str, str]]]) -> None:
    """Give keys of entries another value, as ``add`` gives more of them."""
    _put(_replaced, other)


def changed() -> str:
    """What tells whether words were added or replaced, and which: the same text for the same words; empty for none."""
    return repr((_added, _replaced)) if _added or _replaced else ""


def _put(kept: dict[str, list[Mapping[str, Any]]], files: Mapping[str, Mapping[str, Any]]) -> None:
    if load.cache_info().currsize:
        raise RuntimeError("words can be changed only before the first are loaded")
    for name, entries in files.items():
        kept.setdefault(name, []).append(entries)


@cache
def word_set(name: str, entry: str) -> frozenset[str]:
    """The words of an entry of a data file, which white space divides there.

    >>> "arrest" in word_set("verbs", "verbs")
    True
    """
    return frozenset(load(name)[entry].split())


@cache
def firsts_of_rows(name: str, entry: str) -> dict[str, str]:
    """By each word of an entry, in which a row is all that one thing is called, the first word of its row.

    >>> firsts_of_rows("things", "same")["detainee"]
    'suspect'
    """
    rows = [row.split() for row in load(name)[entry]]
    return {word: row[0] for row in rows for word in row}


def path_of(name: str) -> Path:
    """Where a data file of the language lies."""
    return _FOLDER / f"{name}.yaml"


def _joined(data: Any, more: Any) -> Any:
    if isinstance(data, dict):
        return data | {key: _joined(data[key], value) if key in data else value for key, value in more.items()}
    if isinstance(data, list):
        return [*data, *more]
    return f"{data}\n{more}" if "\n" in data else f"{data} {more}"


def _name(folder: Path, path: Path) -> str:
    return path.relative_to(folder).with_suffix("").as_posix()


def _parsed(folder: Path, files: Sequence[str]) -> dict[str, Any]:
    """The files read by the YAML parser, which takes longer to import than all the data takes to load."""
    import yaml

    return {
        _name(folder, path): yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader) for path in map(Path, files)
    }
