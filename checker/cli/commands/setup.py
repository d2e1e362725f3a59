"""``crossfoot clean``, ``config`` and ``init``: kept results, what is configured and where, a file to start from."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import click

from checker.batch.cache import Cache
from checker.cli import options
from checker.cli.articles import cache_folder
from checker.cli.outputs import check_place
from checker.cli.paths import FilePath
from checker.cli.terminal import remark, room, write
from checker.config.configuration import NAMES, Configuration
from checker.config.paths import BESIDE_TOLD
from checker.config.settings import NAMES as SETTINGS
from checker.config.settings import Settings, key_of
from checker.errors import CrossfootError, reason
from checker.escaping import as_json, safe
from checker.report.table import table
from checker.userfiles.files import shown

_DEFAULT = "default"
_NOTHING = {"select": "all rules", "form": "by the ending", "baseline": "the nearest"}


@click.command(
    epilog="""\b
Examples:
  crossfoot clean
  crossfoot clean --cache-dir .cache/crossfoot
"""
)
@options.caching
@options.configured
def clean(*, configuration: Configuration) -> None:
    """Remove the results that were kept for later runs."""
    folder = cache_folder(configuration.of_run(["."]))
    if folder is None:
        raise CrossfootError("you have no home folder, where results would be kept: name the folder with --cache-dir")
    cache = Cache(folder)
    try:
        removed = cache.clear()
    except OSError as error:
        raise CrossfootError(f"cannot be removed: {reason(error)}", str(cache.folder)) from None
    remark(f"{cache.folder} is removed" if removed else f"{cache.folder}: no results are kept here")


@click.group(
    name="config",
    epilog="""\b
Examples:
  crossfoot config show drafts/raid.md
  crossfoot config schema > crossfoot.schema.json
""",
)
def config() -> None:
    """Show what is configured, and where."""


@config.command(
    epilog="""\b
Examples:
  crossfoot config show .
  crossfoot config show drafts/raid.md
"""
)
@click.argument("path", type=FilePath(allow_dash=True))
@options.configured
def show(path: str, configuration: Configuration) -> None:
    """Show what applies to PATH, and the file and line where each value is set.

    Values of a nearer file, or of a later override, stand before those of a farther one.
    """
    write(_settings(path, configuration.of(path), room(), isolated=configuration.isolated))


@config.command(
    epilog="""\b
Examples:
  crossfoot config schema > crossfoot.schema.json
"""
)
def schema() -> None:
    """Print the JSON Schema of configuration files."""
    from checker.config.schema import json_schema

    write([as_json(json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n")])


def _settings(path: str, settings: Settings, room: int | None = None, *, isolated: bool = False) -> Iterator[str]:
    """The path, then a line for each value, as wide as there is ``room``; ``isolated``, no baseline is looked for."""
    nothing = _NOTHING | {"baseline": "none"} if isolated else _NOTHING
    rows = [row for name in SETTINGS for row in _rows(settings, name, nothing)]
    yield f"{safe(path)}\n"
    yield from (f"  {line}\n" for line in table(rows, None if room is None else room - 2))


def _rows(settings: Settings, name: str, nothing: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    parts = settings.origins.get(name, ())
    rows = [(_printed(part.value), part.where) for part in parts]
    if name == "exclude":
        rows.insert(0, (BESIDE_TOLD, _DEFAULT))
    if not rows:
        value = getattr(settings, name)
        rows.append((nothing.get(name, "none") if value is None or value == () else _printed(value), _DEFAULT))
    yield from (("" if number else key_of(name), *row) for number, row in enumerate(rows))


def _printed(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value[0]} = {value[1]}" if isinstance(value, tuple) else str(value)


@click.command(
    epilog="""\b
Examples:
  crossfoot init
  crossfoot init newsroom/
"""
)
@click.argument("folder", default=".", type=FilePath())
def init(folder: str) -> None:
    """Write a crossfoot.toml with comments into FOLDER, by default this one.

    A folder that has a configuration keeps it.
    """
    place = Path(folder)
    if not place.is_dir():
        raise CrossfootError("no such folder", folder)
    there = next((name for name in NAMES[:-1] if (place / name).exists()), None)
    if there:
        raise CrossfootError("is there already: change it, or remove it first", str(place / there))
    path = place / NAMES[0]
    check_place(path, str(path))
    try:
        with path.open("x", encoding="utf-8") as opened:
            opened.write(files("checker.config").joinpath("start.toml").read_text(encoding="utf-8"))
    except OSError as error:
        raise CrossfootError(f"cannot be written: {reason(error)}", str(path)) from None
    remark(f"{shown(path)} is written: 'crossfoot config show {shlex.quote(folder)}' says what applies")
