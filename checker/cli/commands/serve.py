"""``crossfoot serve``: a page on this machine that checks drafts as they are written."""

from __future__ import annotations

import webbrowser
from threading import Thread

import click

from checker.batch.checking import rules_of
from checker.cli import options
from checker.cli.articles import start, wrong_rules
from checker.cli.terminal import complain, write
from checker.config.configuration import STDIN, Configuration
from checker.errors import CrossfootError


@click.command(
    epilog="""\b
Examples:
  crossfoot serve
  crossfoot serve --port 8765 --no-browser
\b
Exit status: 0 when it is ended by Ctrl-C, 2 if a port or a rule could not be used.
"""
)
@options.configured
@click.option(
    "--port",
    type=click.IntRange(1024, 65535),
    metavar="N",
    help="The port of this machine.  [default: one that is free]",
)
@click.option("--no-browser", is_flag=True, help="Only print the address.")
@click.pass_context
def command(ctx: click.Context, *, configuration: Configuration, port: int | None, no_browser: bool) -> None:
    """Open a page that checks a draft while you write it, paste it or drop a file there.

    It is reached from this machine only. What you check there is sent nowhere and kept nowhere.
    Rules and settings are those of the working folder.
    """
    try:
        from checker.serve.server import serve
    except ImportError:
        raise CrossfootError("the page needs two more packages: pip install 'crossfoot[serve]'") from None
    settings = start(configuration, (STDIN,))
    for error in wrong_rules(settings, set()):
        complain(error)
    if not rules_of(settings)[0]:
        raise CrossfootError("no rule is on: nothing could be found")

    def ready(address: str) -> None:
        write([f"The page is at {address}\n", "Only this machine can open it. Ctrl-C ends it.\n"])
        if not no_browser:
            opening = Thread(target=webbrowser.open, args=(address,), daemon=True)  # some keep whoever opens them
            opening.start()

    try:
        serve(settings, port or 0, ready)
    except KeyboardInterrupt:
        ctx.exit()
