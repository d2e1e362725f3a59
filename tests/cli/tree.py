"""The commands that there are, as click has them."""

from __future__ import annotations

from collections.abc import Iterator

import click

from checker.cli.main import main


def _leaves(group: click.Group, above: str = "") -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            yield from _leaves(command, f"{above}{name} ")
        else:
            yield above + name, command


COMMANDS = dict(_leaves(main))
"""Those that do something, by the words that call them: "check", "baseline write"."""
