"""Arguments and options that several commands take."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import wraps
from math import isnan
from pathlib import Path
from typing import Any, TypeVar, cast

import click

from checker import engine
from checker.cli.paths import FilePath, FilePlace, Place
from checker.cli.terminal import be_quiet, remark
from checker.config.configuration import STDIN, Configuration
from checker.config.settings import LONGEST_TIMEOUT, NAMES, FailOn
from checker.discovery import printable
from checker.errors import CrossfootError
from checker.model.rule import by_id
from checker.userfiles.files import leads_away, real

Command = TypeVar("Command", bound=Callable[..., Any])


def paths(command: Command) -> Command:
    """``PATHS``, at least one."""
    kind = FilePath(allow_dash=True)
    return click.argument("paths", nargs=-1, required=True, type=kind, metavar="PATHS...", callback=_named)(command)


def _named(_context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """The same paths: an empty one, as of a variable that is not set, would stand for the working folder."""
    if "" in values:
        raise click.BadParameter("an empty path: the working folder is '.'")
    return values


def form(command: Command) -> Command:
    """``--as NAME``, handed over as ``form``."""
    return click.option(
        "--as",
        "form",
        type=click.Choice(engine.formats()),
        metavar="FORMAT",
        help=f"Read every file as this format ({', '.join(engine.formats())}), whatever its ending.",
    )(command)


def stdin_filename(command: Command) -> Command:
    """``--stdin-filename NAME``, which goes into the ``configuration``."""
    return click.option(
        "--stdin-filename",
        type=FilePath(),
        metavar="NAME",
        help="Read standard input as the file of this name: its format, its configuration.",
    )(command)


def caching(command: Command) -> Command:
    """``--cache-dir DIR``, which goes into the ``configuration``."""
    return click.option(
        "--cache-dir",
        type=FilePath(file_okay=False),
        metavar="DIR",
        help="Keep results in this folder.  [default: your cache folder]",
    )(command)


def allowing_empty(command: Command) -> Command:
    """``--allow-empty``."""
    help_text = "Pass where there is no article to read, which is an error otherwise."
    return click.option("--allow-empty", is_flag=True, help=help_text)(command)


def quietly(command: Command) -> Command:
    """``--quiet``, which is for ``checker.cli.terminal`` to know."""
    help_text = "Show findings and errors, and nothing else: no counts, no remarks."
    return click.option("-q", "--quiet", is_flag=True, expose_value=False, callback=be_quiet, help=help_text)(command)


def more_rules(command: Command) -> Command:
    """``--rules PATH``, as often as wanted."""
    help_text = "More rules: a file or a folder."
    return click.option("--rules", multiple=True, type=FilePath(), metavar="PATH", help=help_text)(command)


def configured(command: Command) -> Command:
    """``--config FILE`` and ``--isolated``; all that sets something becomes one ``configuration``."""

    @wraps(command)
    def run(*args: Any, config: str | None, isolated: bool, stdin_filename: str | None = None, **options: Any) -> Any:
        given = {name: options.pop(name) for name in NAMES if name in options}
        told = {name: value for name, value in given.items() if value not in {None, ()}}
        if stdin_filename and STDIN not in options["paths"]:
            raise click.UsageError("--stdin-filename names standard input: give - as one of the PATHS")
        tell_links(options.get("paths", ()), isolated=isolated)
        only = Path(config) if config else None
        configuration = Configuration(told, only, isolated=isolated, stdin=stdin_filename or STDIN)
        return command(*args, configuration=configuration, **options)

    for option in (
        click.option("--isolated", is_flag=True, help="Look for no configuration file and no baseline."),
        click.option("--config", type=FilePath(), metavar="FILE", help="This configuration file and no other."),
    ):
        run = option(run)
    return cast(Command, run)


def tell_links(named: Sequence[str], *, isolated: bool) -> None:
    """Say of each path that leads out of its repository where to; if ``isolated``, raise CrossfootError instead."""
    for path in named:
        if path == STDIN or not leads_away(Path(path)):
            continue
        if isolated:
            raise CrossfootError(
                "a link that leads out of its repository, which --isolated does not follow", printable(path)
            )
        remark(f"{printable(path)}: a link that leads out of its repository, to {printable(str(real(Path(path))))}")


def reading(command: Command) -> Command:
    """What it takes to read articles: ``paths`` and a ``configuration``, which most of the options go into."""
    return paths(stdin_filename(form(configured(command))))


class CommandAtPlace(click.Command):
    """A command that may be asked about ``-:3``, a line of standard input, which is no option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the command line, places in standard input behind all options."""
        places = [] if "--" in args else [each for each in args if each.startswith(f"{STDIN}:")]
        rest = [each for each in args if each not in places]
        return super().parse_args(ctx, [*rest, "--", *places] if places else rest)


def checking_place(command: Command) -> Command:
    """What it takes to check an article at a ``place``: ``FILE:LINE[:COLUMN]``, and which rules are on."""
    inner = form(stdin_filename(judging(command)))

    @click.argument("place", type=FilePlace(), metavar="FILE:LINE[:COLUMN]")
    @wraps(inner)
    def run(*args: Any, place: Place, **options: Any) -> Any:
        return inner(*args, place=place, paths=(place.path,), **options)

    return cast(Command, run)


def checking_file(command: Command) -> Command:
    """What it takes to check one ``file``, which is handed over in ``paths`` as well, and which rules are on."""
    inner = judging(command)

    @click.argument("file", type=FilePath(dir_okay=False), metavar="FILE")
    @wraps(inner)
    def run(*args: Any, file: str, **options: Any) -> Any:
        return inner(*args, file=file, paths=(file,), **options)

    return cast(Command, run)


def checking(command: Command) -> Command:
    """What it takes to check articles: as for reading them, and which rules are on."""
    return paths(form(stdin_filename(judging(command))))


def judging(command: Command) -> Command:
    """Which rules are on, the story's date, and a ``configuration``, which these go into."""
    command = configured(command)
    for option in (
        click.option(
            "--timeout",
            type=click.IntRange(min=1, max=LONGEST_TIMEOUT),
            metavar="SECONDS",
            help="How long one article may take; one that takes longer is an error.  [default: as long as it takes]",
        ),
        _names("--ignore", "All but these rules or families."),
        _names("--select", "Only these rules or families."),
        more_rules,
        click.option(
            "--date",
            metavar="YYYY-MM-DD",
            callback=_date,
            help="The story's date, where its text has none.",
        ),
    ):
        command = option(command)
    return command


def failing(command: Command) -> Command:
    """``--fail-on LEVEL``, which goes into the ``configuration``."""
    return click.option(
        "--fail-on",
        type=click.Choice([level.value for level in FailOn]),
        callback=lambda _ctx, _param, value: value and FailOn(value),
        help="The least severity that makes the exit status 1.  [default: warning]",
    )(command)


def least_sure(command: Command) -> Command:
    """``--min-confidence N``, which goes into the ``configuration``."""
    return click.option(
        "--min-confidence",
        type=click.FloatRange(0, 1),
        metavar="N",
        callback=_number,
        help="Leave out what is less sure than this, from 0 to 1: errors are from 0.7, warnings from 0.4.",
    )(command)


def _number(_ctx: click.Context, _param: click.Parameter, value: float | None) -> float | None:
    """A number as it was given: "nan" passes every range."""
    if value is not None and isnan(value):
        raise click.BadParameter("nan is no number.")
    return value


def _names(option: str, help_text: str) -> Callable[[Command], Command]:
    return click.option(
        option,
        multiple=True,
        metavar="NAMES",
        callback=_several,
        shell_complete=complete_names,
        help=help_text,
    )


def _date(_ctx: click.Context, _param: click.Parameter, value: str | None) -> date | None:
    try:
        return None if value is None else date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a date: write it as in 2024-05-31") from None


def _several(_ctx: click.Context, _param: click.Parameter, value: Sequence[str]) -> tuple[str, ...]:
    """``--select a,b --select c`` as a, b, c."""
    names = tuple(name.strip() for item in value for name in item.split(",") if name.strip())
    if value and not names:
        raise click.BadParameter("name a rule or a family: 'crossfoot rules list' has them")
    return names


def complete_names(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """For a shell: rules and families that begin with what is typed behind the last comma."""
    rules, _ = engine.load_rules(ctx.params.get("rules") or ())
    before, comma, begun = incomplete.rpartition(",")
    names = {rule.id for rule in rules} | {rule.family for rule in rules}
    return [before + comma + name for name in sorted(names) if name.startswith(begun) and name.isprintable()]


def complete_rule(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """For a shell: rules that begin with what is typed."""
    rules, _ = engine.load_rules(ctx.params.get("rules") or ())
    return [name for name in by_id(rules) if name.startswith(incomplete)]
