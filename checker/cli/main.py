"""The command ``crossfoot``, and the process that runs it. Each subcommand is loaded when called."""

from __future__ import annotations

import atexit
import gc
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from types import FrameType, MappingProxyType
from typing import Any, NoReturn, TextIO

import click

from checker.cli.status import FAILED
from checker.cli.terminal import complain, refuse, write
from checker.discovery import printable
from checker.errors import CrossfootError, as_error, reason
from checker.version import extras, installed, language_data

INTERRUPTED = 130  # 128 + SIGINT, as shells have it
# The subcommands, each with the module of ``checker.cli.commands`` that has it.
COMMANDS = MappingProxyType(
    {
        "annotate": "marking",
        "baseline": "baseline",
        "batch": "batch",
        "check": "check",
        "clean": "setup",
        "config": "setup",
        "explain": "thoughts",
        "figures": "thoughts",
        "ignore": "marking",
        "init": "setup",
        "lsp": "servers",
        "rules": "rules",
        "serve": "servers",
        "watch": "watch",
        "why": "thoughts",
    }
)
PIPE_CLOSED = 141  # 128 + SIGPIPE
_UNINSTALLED = "run from its source: it has a version where it is installed"


ALLOCATIONS = 200_000  # between two collections: at Python's 700 they take 4 % of a short run, 12 % of a long article


class Commands(click.Group):
    """A group whose commands are loaded when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names, in alphabetical order."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The object of that name in the module that has it."""
        if cmd_name not in COMMANDS:
            return None
        command = getattr(import_module(f"checker.cli.commands.{COMMANDS[cmd_name]}"), cmd_name)
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


def run() -> None:
    """Run the command that the process was given, and end the process with its status."""
    status: list[int] = []
    atexit.register(_leave, status)  # called last, behind whatever is registered from now on
    gc.set_threshold(ALLOCATIONS)
    signal.signal(signal.SIGTERM, _stop)
    try:
        main(prog_name="crossfoot")
    except SystemExit as ended:
        if isinstance(ended.code, int):
            status.append(ended.code)
        raise


def _stop(number: int, _frame: FrameType | None) -> NoReturn:
    """End as Ctrl-C does, with what is half-written removed; Python by itself would leave it."""
    sys.exit(128 + number)  # as shells have it


def _leave(status: list[int]) -> None:
    """End without taking every module apart, which takes a tenth of a short run; mypy and others do the same."""
    if not status:
        return  # something unforeseen, which Python tells
    try:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
    except (OSError, ValueError, AttributeError):
        return  # full, closed, or none at all: Python knows what to do
    os._exit(status[0])
