"""``crossfoot lsp``: the language server for editors."""

from __future__ import annotations

import click

from checker.cli import baselines, options
from checker.cli.articles import start
from checker.cli.terminal import complain
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
def command(ctx: click.Context, *, configuration: Configuration) -> None:
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
