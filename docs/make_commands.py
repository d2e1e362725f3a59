"""The page of all commands, ``docs/commands.md``, out of what the commands say of themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from inspect import cleandoc
from itertools import groupby

import click

from checker.cli.main import main

HEAD = """\
# Commands

What `crossfoot --help` and `crossfoot COMMAND --help` say, on one page. Options may stand before or behind the paths.
`-h` is short for `--help`.

Several `NAMES` are set apart by commas, or the option is given again: names of rules or of families, as
`crossfoot rules list` has them. What an option sets goes before what a [configuration file](configuration.md) says.
"""


def commands_page() -> str:
    """The text of the page."""
    parts = [HEAD]
    top = click.Context(main, info_name="crossfoot", **main.context_settings)
    for path, context, command in (("crossfoot", top, main), *_commands(top, main)):
        parts.append(f"{'###' if path.count(' ') > 1 else '##'} {path}\n\n{_body(context, command)}")
    return "\n\n".join(part.strip() for part in parts) + "\n"


def _commands(context: click.Context, group: click.Group) -> Iterator[tuple[str, click.Context, click.Command]]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        inner = click.Context(command, info_name=name, parent=context)
        yield inner.command_path, inner, command
        if isinstance(command, click.Group):
            yield from _commands(inner, command)


def _body(context: click.Context, command: click.Command) -> str:
    parts = [_prose(cleandoc(command.help or ""))]
    if not isinstance(command, click.Group):
        usage = " ".join(command.collect_usage_pieces(context))
        parts.append(f"```text\n{context.command_path} {usage}\n```")
    rows = [_row(context, each) for each in command.params if isinstance(each, click.Option)]
    if rows:
        parts.append("\n".join(["| option | what it does |", "|---|---|", *rows]))
    if command.epilog:
        parts.append(_epilog(command.epilog))
    return "\n\n".join(parts)


def _row(context: click.Context, option: click.Option) -> str:
    """An option with what it takes, and its help."""
    choices = option.type.choices if isinstance(option.type, click.Choice) and not option.metavar else ()
    value = "" if option.is_flag or choices else f" {option.make_metavar(context)}"
    names = ", ".join(f"`{name}{value}`" for name in option.opts)
    record = option.get_help_record(context)
    said = re.sub(r"\s+", " ", _prose(record[1] if record else ""))
    if choices:
        said += " One of " + ", ".join(f"`{choice}`" for choice in choices) + "."
    return f"| {names} | {said} |"


def _epilog(text: str) -> str:
    """Lines that are set in as blocks of shell, what stands between them as text."""
    lines = [line for line in text.splitlines() if line.strip() not in {"", "\b", "Examples:"}]
    parts = []
    for is_shell, group in groupby(lines, key=lambda line: line.startswith("  ")):
        block = [line.strip() for line in group]
        parts.append("\n".join(["```sh", *block, "```"]) if is_shell else _prose(" ".join(block)))
    return "\n\n".join(parts)


def _prose(text: str) -> str:
    """Help as Markdown: options and commands in code, paragraphs as they are."""
    text = re.sub(r"(?<![\w`-])(--[a-z][a-z-]*)", r"`\1`", text.strip())
    return re.sub(r"'(crossfoot [^']*)'", r"`\1`", text)
