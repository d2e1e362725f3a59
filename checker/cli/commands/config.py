"""``crossfoot config``: what applies to a path and where it is set; the schema of configuration files."""

from __future__ import annotations

import json

import click

from checker.cli import options
from checker.cli.paths import FilePath
from checker.cli.terminal import room, write
from checker.config.configuration import Configuration
from checker.escaping import as_json
from checker.report.config import settings as report


@click.group(
    name="config",
    epilog="""\b
Examples:
  crossfoot config show drafts/raid.md
  crossfoot config schema > crossfoot.schema.json
""",
)
def command() -> None:
    """Show what is configured, and where."""


@command.command(
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
    write(report.render(path, configuration.of(path), room(), isolated=configuration.isolated))


@command.command(
    epilog="""\b
Examples:
  crossfoot config schema > crossfoot.schema.json
"""
)
def schema() -> None:
    """Print the JSON Schema of configuration files."""
    from checker.config.schema import json_schema

    write([as_json(json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n")])
