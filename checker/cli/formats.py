"""The options for output formats."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import click
from msgspec import Struct

from checker.cli.paths import FilePath
from checker.report import FORMATS
from checker.userfiles.suggest import instead

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_TEXT = "text"


def format_option(*names: str) -> Callable[[Any], Any]:
    """``--format``, with these names for values; "text" is the default."""
    return click.option(
        "--format",
        "layout",
        type=click.Choice(names),
        default=_TEXT,
        show_default=True,
        help="Form of output.",
    )


class Output(Struct, frozen=True):
    """A format, and the file that it goes to; None is standard output."""

    layout: str
    file: str | None = None


def outputs_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """``--format FORMAT[=FILE]``, as often as wanted, handed over as ``outputs``."""
    return click.option(
        "--format",
        "outputs",
        multiple=True,
        metavar="FORMAT[=FILE]",
        callback=_outputs,
        shell_complete=_complete,
        help=f"Form of output, and a file for it; may be given more than once: {', '.join(FORMATS)}.  [default: text]",
    )(command)


def counting(outputs: Sequence[Output]) -> tuple[Output, ...]:
    """The same outputs, with statistics in place of the text on standard output. Raises UsageError where there is none.

    >>> counting([Output("text"), Output("json", "found.json")])
    (Output(layout='statistics', file=None), Output(layout='json', file='found.json'))
    """
    if Output(_TEXT) not in outputs:
        raise click.UsageError(
            "--statistics takes the place of the text: use '--format statistics=FILE' beside another"
        )
    return tuple(Output("statistics") if each == Output(_TEXT) else each for each in outputs)


def _outputs(_ctx: click.Context, _param: click.Parameter, values: Sequence[str]) -> tuple[Output, ...]:
    outputs = tuple(map(_output, values or (_TEXT,)))
    _check_apart(outputs)
    return outputs


def _output(value: str) -> Output:
    layout, equals, file = value.partition("=")
    if layout not in FORMATS:
        raise click.BadParameter(f"unknown format {layout!r}{instead(layout, FORMATS)}")
    if equals and not file:
        raise click.BadParameter(f"name a file behind '{layout}='")
    return Output(layout, None if file in {"", "-"} else FilePath().convert(file, None, None))


def _check_apart(outputs: Sequence[Output]) -> None:
    """Raise BadParameter where two outputs go to one place."""
    taken: dict[str, Output] = {}
    for output in outputs:
        place = os.path.realpath(output.file) if output.file else ""
        other = taken.setdefault(place, output)
        if other is not output:
            where = output.file or "standard output"
            remedy = "give each a file of its own" if output.file else f"give one a file, as in {output.layout}=FILE"
            raise click.BadParameter(f"{other.layout} and {output.layout} both go to {where}: {remedy}")


def _complete(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """For a shell: formats, then files."""
    from click.shell_completion import CompletionItem

    layout, equals, file = incomplete.partition("=")
    if equals:
        return [CompletionItem(file, type="file")]
    return [CompletionItem(name) for name in FORMATS if name.startswith(layout)]
