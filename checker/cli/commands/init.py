"""``crossfoot init``: a configuration file to start from."""

from __future__ import annotations

import shlex
from importlib.resources import files
from pathlib import Path

import click

from checker import config
from checker.cli.outputs import check_place
from checker.cli.paths import FilePath
from checker.cli.terminal import remark
from checker.config.configuration import NAMES
from checker.errors import CrossfootError, reason
from checker.userfiles.files import shown


@click.command(
    epilog="""\b
Examples:
  crossfoot init
  crossfoot init newsroom/
"""
)
@click.argument("folder", default=".", type=FilePath())
def command(folder: str) -> None:
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
            opened.write(files(config).joinpath("start.toml").read_text(encoding="utf-8"))
    except OSError as error:
        raise CrossfootError(f"cannot be written: {reason(error)}", str(path)) from None
    remark(f"{shown(path)} is written: 'crossfoot config show {shlex.quote(folder)}' says what applies")
