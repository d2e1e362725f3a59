"""The names that a rule gives to its roles and to what it works out."""

from __future__ import annotations

import re
from keyword import iskeyword

from checker.errors import CrossfootError

_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")


def check_name(name: str) -> None:
    """Raise CrossfootError unless ``name`` is lower-case letters, digits and underscores.

    >>> check_name("from")
    Traceback (most recent call last):
        ...
    checker.errors.CrossfootError: 'from' cannot be a name, it means something in expressions: try 'from_'
    """
    if not _NAME.fullmatch(name):
        hint = "use up to 40 lower-case letters, digits and '_', a letter first"
        raise CrossfootError(f"{name!r} cannot be a name: {hint}")
    if iskeyword(name):
        raise CrossfootError(f"{name!r} cannot be a name, it means something in expressions: try '{name}_'")
