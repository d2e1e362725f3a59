"""``crossfoot lsp`` and ``crossfoot serve``: the language server, and a page that checks drafts as they are written."""

from __future__ import annotations

from threading import Thread

import click

from checker.batch.checking import rules_of
from checker.cli import baselines, options
from checker.cli.articles import start, wrong_rules
from checker.cli.terminal import complain, write
from checker.config.configuration import STDIN, Configuration
from checker.errors import CrossfootError


@click.command(
    epilog="""\b
Examples:
  crossfoot lsp
\b
It is started by an editor: docs/editors.md has what VS Code, Neovim and Emacs need for that.
\b
Exit status: 0 where the editor shut it down before it ended, else 1.
"""
)
@click.option("--stdio", is_flag=True, expose_value=False, help="Talk on standard input and output, as it always does.")
@options.configured
@click.pass_context
def lsp(ctx: click.Context, *, configuration: Configuration) -> None:
    """Tell an editor what is found in an article while it is written (Language Server Protocol).

    Findings are diagnostics, and a figure that is pointed at tells what it was held against. An editor can put in what
    would fit, or the comment that silences a finding.
    """
    try:
        from checker.lsp.server import serve
    except ImportError:
        raise CrossfootError("the language server needs one more package: pip install 'crossfoot[lsp]'") from None
    from checker.lsp.documents import Configured, Prepared

    try:
        start(configuration, [STDIN])
    except CrossfootError as error:
        complain(error)  # and go on: an editor would show less of a server that does not start

    def prepare() -> Prepared:
        fresh = configuration.again()
        return Prepared(fresh, lambda results: baselines.Baselines(fresh, ()).follow(results))

    if not serve(Configured(prepare, (baselines.NAME,))):
        ctx.exit(1)  # as the protocol wants it


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
def serve(ctx: click.Context, *, configuration: Configuration, port: int | None, no_browser: bool) -> None:
    """Open a page that checks a draft while you write it, paste it or drop a file there.

    It is reached from this machine only. What you check there is sent nowhere and kept nowhere.
    Rules and settings are those of the working folder.
    """
    try:
        from checker.serve.server import serve as serve_page
    except ImportError:
        raise CrossfootError("the page needs two more packages: pip install 'crossfoot[serve]'") from None
    settings = start(configuration, (STDIN,))
    for error in wrong_rules(settings, set()):
        complain(error)
    if not rules_of(settings)[0]:
        raise CrossfootError("no rule is on: nothing could be found")

    import webbrowser  # slow to load

    def ready(address: str) -> None:
        write([f"The page is at {address}\n", "Only this machine can open it. Ctrl-C ends it.\n"])
        if not no_browser:
            opening = Thread(target=webbrowser.open, args=(address,), daemon=True)  # some keep whoever opens them
            opening.start()

    try:
        serve_page(settings, port or 0, ready)
    except KeyboardInterrupt:
        ctx.exit()
