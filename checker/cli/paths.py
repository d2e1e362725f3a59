"""Paths on the command line."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

import click
from msgspec import Struct

from checker.discovery import printable
from checker.userfiles.files import unusable

_PLACE = re.compile(r"(?P<file>.+?):(?P<line>[0-9]{1,9})(?::(?P<column>[0-9]{1,9}))?", re.DOTALL)
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


class Place(Struct, frozen=True):
    """A line of a file, and a column of it if one is named, both from 1."""

    path: str
    line: int
    column: int | None = None

    def __str__(self) -> str:
        return f"line {self.line}" if self.column is None else f"line {self.line}, column {self.column}"


class FilePlace(FilePath):
    """A place in a file, as reports name it: ``FILE:LINE`` or ``FILE:LINE:COLUMN``; colons may be in the path too."""

    name = "place"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The ``Place``; what names no line is an error of usage."""
        if isinstance(value, Place):
            return value
        told = _PLACE.fullmatch(os.fsdecode(value))
        if told is None:
            self.fail("name a file and a line of it, as in story.txt:12 or story.txt:12:5", param, ctx)
        file, line, column = told["file"], int(told["line"]), int(told["column"]) if told["column"] else None
        with_line = f"{file}:{line}"
        if column is not None and not _is_there(file) and _is_there(with_line):
            file, line, column = with_line, column, None
        path = super().convert(file, param, ctx)
        if 0 in {line, column}:
            self.fail("lines and columns count from 1", param, ctx)
        if Path(path).is_dir():
            self.fail(f"{printable(path)} is a folder: name a file in it", param, ctx)
        return Place(path, line, column)


def _is_there(path: str) -> bool:
    return not unusable(path) and Path(path).exists()
