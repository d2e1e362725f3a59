"""The command ``crossfoot``. Each module in ``checker.cli.commands`` is a subcommand, loaded when called."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any, TextIO

import click

from checker.cli import commands
from checker.cli.status import FAILED
from checker.cli.terminal import complain, refuse, write
from checker.discovery import printable
from checker.errors import CrossfootError, as_error, reason
from checker.version import extras, installed, language_data

INTERRUPTED = 130  # 128 + SIGINT, as shells have it
PIPE_CLOSED = 141  # 128 + SIGPIPE
_UNINSTALLED = "run from its source: it has a version where it is installed"


class Commands(click.Group):
    """A group whose commands are the modules of a package."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of the modules, in alphabetical order."""
        return sorted(module.name for module in iter_modules(commands.__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The object ``command`` of the module of that name."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command = import_module(f"{commands.__name__}.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run as a process: it ends with a status, never with a traceback."""
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="backslashreplace")  # a character that the terminal lacks
        try:
            return self._main(*args, **extra)
        except OSError:  # what is wrong cannot be told either: standard error is full
            _let_go(sys.stdout)
            _let_go(sys.stderr)
            sys.exit(FAILED)

    def _main(self, *args: Any, **extra: Any) -> Any:
        """The same; what nobody foresaw is one line as well."""
        try:
            return super().main(*args, **extra)
        except (OSError, click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told
            complain(as_error(error))
            sys.exit(FAILED)

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """Read the command line; here the help and the version are printed."""
        with _as_status():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> None:
        """Run a command."""
        with _as_status():
            super().invoke(ctx)


@contextmanager
def _as_status() -> Iterator[None]:
    """What stops a run, as its exit status."""
    try:
        yield
    except CrossfootError as error:
        complain(error)
        raise click.exceptions.Exit(FAILED) from None
    except click.ClickException as error:
        refuse(error)
        raise click.exceptions.Exit(error.exit_code) from None
    except KeyboardInterrupt:
        raise click.exceptions.Exit(INTERRUPTED) from None
    except BrokenPipeError:
        _let_go(sys.stdout)
        raise click.exceptions.Exit(PIPE_CLOSED) from None
    except OSError as error:
        _complain_of(error)
        raise click.exceptions.Exit(FAILED) from None


def _complain_of(error: OSError) -> None:
    """Tell what the system refused; what names no file is of the working folder, or of a disk that is full."""
    if error.filename is not None:
        complain(CrossfootError(reason(error), printable(str(error.filename))))
        return
    try:
        Path.cwd()
    except OSError as gone:
        complain(CrossfootError(f"the working folder cannot be used, {reason(gone)}: change to one that exists"))
        return
    complain(CrossfootError(f"cannot write: {reason(error)}"))
    _let_go(sys.stdout)


def _let_go(stream: TextIO) -> None:
    """Write what is left nowhere, or Python complains as it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _version(ctx: click.Context, _param: click.Parameter, wanted: bool) -> None:
    if not wanted or ctx.resilient_parsing:
        return
    write(_surroundings())
    ctx.exit()


def _surroundings() -> Iterator[str]:
    """What a report of a fault should tell: the version, on a line of its own, and what it runs with."""
    version = installed()
    yield f"crossfoot {version}" if version else f"crossfoot, {_UNINSTALLED}"
    yield f"Python {sys.version.split()[0]} ({sys.implementation.name}), {sys.platform}"
    known = extras()
    told = {there: ", ".join(name for name in known if known[name] is there) or "none" for there in (True, False)}
    yield f"extras: {told[True]}; not installed: {told[False]}"
    yield f"language data: {language_data()}"


@click.group(
    cls=Commands,
    name="crossfoot",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
Examples:
  crossfoot check story.txt
  crossfoot check drafts/ --fail-on error
  pbpaste | crossfoot check -
  crossfoot explain story.txt
\b
Completion of commands, options and rule names, for bash (or zsh, fish):
  eval "$(_CROSSFOOT_COMPLETE=bash_source crossfoot)"
""",
)
@click.option("--version", is_flag=True, expose_value=False, is_eager=True, callback=_version, help="Show the version.")
def main() -> None:
    """Read news stories and say where their figures contradict each other."""
