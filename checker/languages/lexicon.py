"""Language data: YAML files beside this module, one folder a language."""

from __future__ import annotations

import marshal
from functools import cache, partial
from pathlib import Path
from typing import Any

from checker import compiled

LANGUAGE = "en"
_FOLDER = Path(__file__).parent / LANGUAGE


@cache
def load(name: str) -> dict[str, Any]:
    """The data file ``name`` (without its ending) of the language, as read from YAML.

    >>> "arrest" in load("verbs")["verbs"].split()
    True
    """
    path = path_of(name)
    broken = (EOFError, ValueError, TypeError)
    data = compiled.kept(_FOLDER, name, compiled.stamp([path]), marshal, partial(_parsed, path), broken)
    assert data is not None
    return data


@cache
def word_set(name: str, entry: str) -> frozenset[str]:
    """The words of an entry of a data file, which white space divides there.

    >>> "arrest" in word_set("verbs", "verbs")
    True
    """
    return frozenset(load(name)[entry].split())


def path_of(name: str) -> Path:
    """Where a data file of the language lies."""
    return _FOLDER / f"{name}.yaml"


def _parsed(path: Path) -> dict[str, Any]:
    """The file read by the YAML parser, which takes longer to import than all the data takes to load."""
    import yaml

    data: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    return data
