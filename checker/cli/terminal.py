"""Standard output and standard error: nothing else of crossfoot prints, and what is printed here is harmless."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from io import StringIO

import click

from checker.errors import CrossfootError, shortened
from checker.escaping import Escaped, Piece, as_lines, safe

_QUIET = "crossfoot.quiet"  # of the context of a command
_WIDTH = 100  # cells, where the output is no terminal


def complain(error: CrossfootError) -> None:
    """Print an error as one line on standard error."""
    _tell(f"Error: {error}")


def refuse(error: click.ClickException) -> None:
    """Print what is wrong with a command line as click tells it: how the command is used, and the fault."""
    told = StringIO()
    error.show(told)
    lines = map(shortened, told.getvalue().split("\n"))
    click.echo(as_lines("\n".join(lines)), nl=False, err=True)


def write(pieces: Iterable[Piece]) -> None:
    """Print pieces of a report as they come."""
    painted = colour()
    for piece in pieces:
        shown = piece if isinstance(piece, Escaped) else as_lines(piece, colour=painted)
        click.echo(shown, nl=False, color=True)  # whoever made the piece decided on its colours


def width() -> int:
    """The width of the terminal in cells; always the same where there is none."""
    if not _is_terminal():
        return _WIDTH
    import shutil  # slow to load, and only a terminal needs it

    return shutil.get_terminal_size().columns


def room() -> int | None:
    """How wide a table may be in cells: as the terminal; where there is none, as wide as it comes."""
    return width() if _is_terminal() else None


def colour() -> bool:
    """Whether to colour: NO_COLOR (no-color.org) before FORCE_COLOR (force-color.org) before the terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return _is_terminal() and os.environ.get("TERM") != "dumb"


def _is_terminal() -> bool:
    """Whether standard output is a terminal; it may also be closed."""
    return sys.stdout is not None and sys.stdout.isatty()


def be_quiet(ctx: click.Context, _param: click.Parameter, wanted: bool) -> None:
    """Have nothing printed from now on that is neither asked for nor an error, if that is ``wanted``."""
    ctx.meta[_QUIET] = wanted


def is_quiet() -> bool:
    """Whether the command that runs is to be quiet."""
    ctx = click.get_current_context(silent=True)
    return ctx is not None and ctx.meta.get(_QUIET, False)


def remark(text: str) -> None:
    """Print a line on standard error that is no error, unless the command is to be quiet."""
    if not is_quiet():
        _tell(text)


def _tell(text: str) -> None:
    click.echo(as_lines(safe(text)), nl=False, err=True)
