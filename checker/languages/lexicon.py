"""Language data: YAML files beside this module, one folder a language."""

from __future__ import annotations

import marshal
import os
import sys
from functools import cache
from pathlib import Path
from typing import Any

LANGUAGE = "en"
_FOLDER = Path(__file__).parent / LANGUAGE


@cache
def load(name: str) -> dict[str, Any]:
    """The data file ``name`` (without its ending) of the language, as read from YAML.

    >>> "arrest" in load("verbs")["verbs"].split()
    True
    """
    path = _FOLDER / f"{name}.yaml"
    status = path.stat()
    stamp = (status.st_mtime_ns, status.st_size)
    compiled = _FOLDER / "__pycache__" / f"{name}.{sys.implementation.cache_tag}.data"
    return _compiled(compiled, stamp) or _parsed(path, compiled, stamp)


def _compiled(compiled: Path, stamp: tuple[int, int]) -> dict[str, Any] | None:
    """What a former run kept of the file, as Python keeps its modules; None if the file has changed since."""
    try:
        kept, data = marshal.loads(compiled.read_bytes())  # noqa: S302 - our own file, beside our own modules
    except (OSError, EOFError, ValueError, TypeError):
        return None
    return data if kept == stamp else None


def _parsed(path: Path, compiled: Path, stamp: tuple[int, int]) -> dict[str, Any]:
    """The file read by the YAML parser, which takes longer to import than all the data takes to load."""
    import yaml

    data: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    if not sys.dont_write_bytecode:
        _keep(compiled, marshal.dumps((stamp, data)))
    return data


def _keep(compiled: Path, content: bytes) -> None:
    """Write what was parsed, at once and only where the folder may be written to."""
    part = compiled.with_suffix(f".{os.getpid()}")
    try:
        compiled.parent.mkdir(exist_ok=True)
        part.write_bytes(content)
        part.replace(compiled)
    except OSError:
        return
