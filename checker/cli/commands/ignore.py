"""``crossfoot ignore``: a comment in an article that silences a finding."""

from __future__ import annotations

import click

from checker.cli import options
from checker.cli.articles import start
from checker.cli.ignoring import ignore
from checker.cli.paths import Place
from checker.cli.terminal import remark
from checker.config.configuration import Configuration


@click.command(
    cls=options.CommandAtPlace,
    epilog="""\b
Examples:
  crossfoot ignore change-and-amount story.txt:15
  crossfoot ignore relative-change story.md:8:34
""",
)
@click.argument("rule", metavar="RULE", shell_complete=options.complete_rule)
@options.checking_place
def command(*, rule: str, place: Place, paths: tuple[str, ...], configuration: Configuration) -> None:
    """Write a comment into an article that silences what RULE finds at FILE:LINE[:COLUMN], as 'check' names it.

    The comment is in the form of the file's format and names the figure, so that another slip is still found; put
    your reason behind the brackets. Nothing else in the file changes.
    """
    start(configuration, paths)
    remark(ignore(rule, place, configuration))
