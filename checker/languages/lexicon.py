"""Language data: YAML files beside this module, one folder a language."""

from __future__ import annotations

import marshal
import os
import sys
from functools import cache
from typing import Any

LANGUAGE = "en"
_FOLDER = os.path.join(os.path.dirname(__file__), LANGUAGE)


@cache
def load(name: str) -> dict[str, Any]:
    """The data file ``name`` (without its ending) of the language, as read from YAML.

    >>> "arrest" in load("verbs")["verbs"].split()
    True
    """
    path = os.path.join(_FOLDER, f"{name}.yaml")
    status = os.stat(path)
    stamp = (status.st_mtime_ns, status.st_size)
    compiled = os.path.join(_FOLDER, "__pycache__", f"{name}.{sys.implementation.cache_tag}.data")
    return _compiled(compiled, stamp) or _parsed(path, compiled, stamp)


def _compiled(compiled: str, stamp: tuple[int, int]) -> dict[str, Any] | None:
    """What a former run kept of the file, as Python keeps its modules; None if the file has changed since."""
    try:
        with open(compiled, "rb") as file:
            kept, data = marshal.load(file)  # noqa: S302 - our own file, beside our own modules
    except (OSError, EOFError, ValueError, TypeError):
        return None
    return data if kept == stamp else None


def _parsed(path: str, compiled: str, stamp: tuple[int, int]) -> dict[str, Any]:
    """The file read by the YAML parser, which takes longer to import than all the data takes to load."""
    import yaml

    with open(path, encoding="utf-8") as file:
        data: dict[str, Any] = yaml.load(file, yaml.CSafeLoader)
    if not sys.dont_write_bytecode:
        _keep(compiled, marshal.dumps((stamp, data)))
    return data


def _keep(compiled: str, content: bytes) -> None:
    """Write what was parsed, at once and only where the folder may be written to."""
    part = f"{compiled}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(compiled), exist_ok=True)
        with open(part, "wb") as file:
            file.write(content)
        os.replace(part, compiled)
    except OSError:
        return
