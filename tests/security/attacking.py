"""What tests of security share: a rule to spoil, and crossfoot as a process of its own, which may not hang."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

GENEROUS = 60  # seconds for inputs that would take hours if work were not bounded
STORY = "Sales: 5 rose to 6 in May.\n"
RULE = """\
id: sold
summary: Sales must be equal.
severity: error
why: They are the same.
of: change
wordings:
  - "{before} rose to {after}"
require: before == after
message: "{before} is not {after}."
examples:
  fail:
    - {text: "Sales: 5 rose to 6.", flag: "5", says: "5 is not 6."}
  pass:
    - {text: "Sales: 5 rose to 5."}
  ignore:
    - {text: "Sales rose."}
"""


def write(path: str, text: str | bytes) -> Path:
    """A file below the working folder."""
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return file


def crossfoot(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The command in the working folder, with nothing kept from or for other runs."""
    command = [sys.executable, "-P", "-m", "checker", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=GENEROUS, check=False)


def check(*arguments: str) -> subprocess.CompletedProcess[str]:
    """``crossfoot check``, which ends and tells what is wrong in one line, never in a traceback."""
    done = crossfoot("check", "--no-cache", *arguments)
    assert "Traceback" not in done.stderr, done.stderr[-2000:]
    assert "itself failed" not in done.stderr
    assert done.returncode in (0, 1, 2)
    return done
