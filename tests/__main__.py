"""Everything that must pass: ``python -m tests``. Exits with 1 if any did not.

The checks of the code run beside the tests, which take all the cores that there are.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
CHECKS = (("ruff", "check"), ("mypy",))
# The layers and the examples of the rules are among the tests. A worker that is done takes tests over from the other
# ones, and few of those: so that what a module sets up once is set up in one worker, or in two.
TESTS = ("pytest", "-q", "-n", "auto", "--dist", "worksteal")
# Hundreds of processes load what is installed and what is tested: a module is compiled once, and not by each of them.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def started(command: tuple[str, ...]) -> subprocess.Popen[str]:
    """A command that runs as a module of this Python at the root, and whose output is kept."""
    return subprocess.Popen(
        [sys.executable, "-m", *command],
        cwd=ROOT,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def told(command: tuple[str, ...], process: subprocess.Popen[str]) -> bool:
    """Wait for a command and print what it said; whether it exits with 0."""
    said, _ = process.communicate()
    print("$", *command, f"\n{said}", flush=True)
    return process.returncode == 0


def main() -> int:
    """Run all; 0 if all pass."""
    checks = [(command, started(command)) for command in CHECKS]
    print("$", *TESTS, flush=True)
    tests = subprocess.run([sys.executable, "-m", *TESTS], cwd=ROOT, env=ENVIRONMENT, check=False)
    return int(not all([tests.returncode == 0, *(told(*each) for each in checks)]))


if __name__ == "__main__":
    sys.exit(main())
