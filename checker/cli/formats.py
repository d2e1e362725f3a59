"""Output formats by name: each is a module of a package of ``checker.report``."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

import click


def format_option(package: ModuleType) -> Callable[[Any], Any]:
    """``--format``, with the modules of ``package`` for values; "text" is the default."""
    names = sorted(module.name for module in iter_modules(package.__path__) if not module.ispkg)
    return click.option(
        "--format",
        "layout",
        type=click.Choice(names),
        default="text",
        show_default=True,
        help="Form of output.",
    )


def load(package: ModuleType, name: str) -> ModuleType:
    """The module of a format."""
    return import_module(f"{package.__name__}.{name}")
