"""The page on writing rules names every condition and every relation, in the words of their docstrings."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checker.evaluation.functions import Arities, relation
from checker.link.conditions import conditions

PAGE = Path(__file__).parent.parent / "docs" / "writing-rules.md"


def row(name: str, function: Callable[..., Any], first_parameter: int) -> str:
    parameters = list(inspect.signature(function).parameters.values())[first_parameter:]
    names = [p.name + ("..." if p.kind is p.VAR_POSITIONAL else "") for p in parameters]
    return f"| `{name}({', '.join(names)})` | {(inspect.getdoc(function) or '').splitlines()[0]} |"


ROWS = [
    *(row(name, function, 1) for name, function in conditions().items()),
    *(row(name, relation(name), 0) for name in Arities()),
]


@pytest.mark.parametrize("line", ROWS)
def test_the_page_has_a_line_for_each_condition_and_relation(line: str) -> None:
    assert line in PAGE.read_text(encoding="utf-8").splitlines()
