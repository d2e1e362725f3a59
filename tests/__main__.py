"""Everything that must pass, one after the other: ``python -m tests``. Exits with 1 if any did not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
COMMANDS = (
    ("ruff", "check"),
    ("mypy",),
    ("checker", "rules", "test"),
    ("pytest", "-q"),  # the layers are among its tests
)


def passes(command: tuple[str, ...]) -> bool:
    """Whether a command, run as a module of this Python at the root, exits with 0."""
    print("$", *command, flush=True)
    return subprocess.run([sys.executable, "-m", *command], cwd=ROOT, check=False).returncode == 0


if __name__ == "__main__":
    outcomes = [passes(command) for command in COMMANDS]
    sys.exit(not all(outcomes))
