"""``crossfoot clean``: away with the results that are kept."""

from __future__ import annotations

import click

from checker.batch.cache import Cache
from checker.cli import options
from checker.cli.articles import cache_folder
from checker.cli.terminal import remark
from checker.config.configuration import Configuration
from checker.errors import CrossfootError, reason


@click.command(
    epilog="""\b
Examples:
  crossfoot clean
  crossfoot clean --cache-dir .cache/crossfoot
"""
)
@options.caching
@options.configured
def command(*, configuration: Configuration) -> None:
    """Remove the results that were kept for later runs."""
    folder = cache_folder(configuration.of_run(["."]))
    if folder is None:
        raise CrossfootError("you have no home folder, where results would be kept: name the folder with --cache-dir")
    cache = Cache(folder)
    try:
        removed = cache.clear()
    except OSError as error:
        raise CrossfootError(f"cannot be removed: {reason(error)}", str(cache.folder)) from None
    remark(f"{cache.folder} is removed" if removed else f"{cache.folder}: no results are kept here")
