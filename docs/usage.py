"""What the scripts in ``docs/`` and ``benchmarks/`` do with ``--help``: print what they say of themselves, and end."""

from __future__ import annotations

import sys

HELP = frozenset(("-h", "--help"))


def show_help(told: str | None) -> None:
    """Print what a script says of itself and end, where its arguments ask for help."""
    if not HELP.isdisjoint(sys.argv[1:]):
        print(told)
        sys.exit()
