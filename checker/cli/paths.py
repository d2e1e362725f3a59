"""Paths on the command line."""

from __future__ import annotations

import os
from typing import Any

import click

from checker.userfiles.within import unusable

_SHOWN = 40  # characters of a path that nothing can be called


class FilePath(click.Path):
    """A path that a file or a folder can have, whether or not there is one."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The same path; one that no system takes is an error of usage."""
        path = os.fsdecode(value)
        wrong = unusable(path)
        if wrong:
            self.fail(f"{path[:_SHOWN]!r}... is {wrong}", param, ctx)
        return super().convert(value, param, ctx)
