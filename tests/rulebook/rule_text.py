"""A rule file that is right, and ways to spoil it."""

from __future__ import annotations

from pathlib import Path

from checker.errors import CrossfootError
from checker.evaluation import functions
from checker.model.rule import Rule
from checker.rulebook.build import Vocabulary
from checker.rulebook.load import load
from checker.statements.read import slots

VOCABULARY = Vocabulary(
    {"sum": (1, None), "percent_change": (2, 2), "count": (1, 2)},
    functions.signature,
    slots,
)

GOOD = """\
id: sold-items
summary: Items sold must add up.
severity: warning
why: Two and two make four.
of: parts
wordings:
  - "sold {all+:count} , {total:count} in all"
let:
  made: sum(all)
require: made == total
message: "{all} make {made}, not {total}."
examples:
  fail:
    - text: He sold 2 pears and 3 figs, 6 in all.
      flag: 6
      says: 2 and 3 make 5, not 6.
  pass:
    - text: He sold 2 pears and 3 figs, 5 in all.
  ignore:
    - text: He sold 2 pears.
"""


def write(folder: Path, text: str, name: str = "sold-items.yaml") -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


def only_rule(path: str) -> Rule:
    """The rule of a file that has no error."""
    (rule,), errors = load([path], VOCABULARY)
    assert errors == []
    return rule


def problems(path: str) -> list[str]:
    """The errors of one file, each as ``line:column: message``."""
    _, errors = load([path], VOCABULARY)
    return [without_path(error, path) for error in errors]


def without_path(error: CrossfootError, path: str) -> str:
    return str(error).removeprefix(f"{path}:").strip()
