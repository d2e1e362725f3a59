"""Which part of ``checker`` may import which: one direction of flow, from bytes to report."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CHECKER = ROOT / "checker"
MODULES = sorted(CHECKER.rglob("*.py"))

SEES = {
    "errors": set(),
    "escaping": set(),
    "version": {"languages"},
    "at_once": set(),
    "compiled": {"at_once"},
    "model": set(),
    "precision": {"model"},
    "facts": {"model", "languages", "precision", "exchange", "extraction", "clauses", "statements"},
    "exchange": {"languages"},
    "relations": {"model", "precision", "conversion", "exchange"},
    "languages": {"compiled"},
    "limited": {"errors"},
    "userfiles": {"errors", "limited"},
    "config": {"errors", "languages", "userfiles"},
    "discovery": {"config", "errors", "userfiles"},
    "conversion": {"languages"},
    "readers": {"model", "languages", "errors", "limited"},
    "extraction": {"model", "languages", "precision"},
    "clauses": {"model", "languages", "extraction"},
    "statements": {"model", "languages", "precision", "conversion", "extraction", "clauses"},
    "wordings": {"model", "languages", "errors", "userfiles"},
    "rulebook": {"model", "languages", "relations", "errors", "compiled", "userfiles", "wordings"},
    "evaluation": {"model", "precision", "relations"},
    "judge": {"model", "errors", "precision", "languages", "relations", "evaluation"},
    "filter": {"model", "errors", "escaping", "userfiles", "at_once"},
    "report": {"model", "errors", "escaping", "config", "version"},
    "sheet": {"model", "report", "judge"},
    "annotation": {"model", "errors", "escaping", "readers"},
    "lsp": {
        "model",
        "errors",
        "escaping",
        "config",
        "engine",
        "batch",
        "filter",
        "report",
        "sheet",
        "userfiles",
        "version",
    },
    "arguments": {"model"},
    "engine": {
        "model",
        "errors",
        "relations",
        "readers",
        "extraction",
        "clauses",
        "statements",
        "facts",
        "rulebook",
        "evaluation",
        "wordings",
        "judge",
        "filter",
    },
    "examples": {"model", "errors", "engine"},
    "batch": {
        "__init__",
        "model",
        "errors",
        "at_once",
        "engine",
        "escaping",
        "rulebook",
        "config",
        "discovery",
        "languages",
        "sheet",
    },
    "serve": {"model", "errors", "engine", "readers", "batch", "config", "filter", "sheet"},
    "cli": {
        "annotation",
        "model",
        "errors",
        "at_once",
        "escaping",
        "engine",
        "batch",
        "examples",
        "report",
        "rulebook",
        "config",
        "discovery",
        "filter",
        "serve",
        "lsp",
        "userfiles",
        "version",
    },
    "interface": {
        "model",
        "errors",
        "arguments",
        "engine",
        "batch",
        "config",
        "filter",
        "readers",
        "report",
        "sheet",
    },
    "__init__": {"clauses", "errors", "arguments", "interface", "model", "readers", "version"},
    "__main__": {"cli"},
}
THIRD_PARTY = {
    "click",
    "currency_converter",
    "lsprotocol",
    "markdown_it",
    "msgspec",
    "pathspec",
    "pint",
    "pyarrow",
    "pygls",
    "quantulum3",
    "ray",
    "re2",
    "starlette",
    "uvicorn",
    "watchfiles",
    "yaml",
}


@cache
def imports(path: Path) -> tuple[str, ...]:
    """The dotted names that a module imports, wherever in it."""
    return tuple(_imports(path))


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: relative import"
            for alias in node.names:
                yield f"{node.module}.{alias.name}"


def part(path: Path) -> str:
    """The package or module right under ``checker`` that a file belongs to."""
    return path.relative_to(CHECKER).parts[0].removesuffix(".py")


def test_each_part_of_the_checker_sees_only_what_lies_below_it() -> None:
    seen = {
        (part(path), name.split(".")[1]) for path in MODULES for name in imports(path) if name.startswith("checker.")
    }
    assert [f"{a} must not import {b}" for a, b in sorted(seen) if a != b and b not in SEES[a]] == []


def test_the_table_of_packages_has_each_part_below_what_it_sees() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    firsts = re.findall(r"^\| (`checker/[^|]*)\|", page, re.MULTILINE)
    rows = [name for first in firsts for name in re.findall(r"`(?:checker/)?(\w+)(?:/|\.py)`", first)]
    assert sorted(rows) == sorted(SEES.keys() - {"__init__", "__main__"})
    above = {name: {"__init__", *rows[:at]} for at, name in enumerate(rows)}
    assert [f"{a} stands above {b}" for a in rows for b in sorted(SEES[a] - above[a])] == []


@pytest.mark.parametrize("page", ["architecture", "languages", "performance", "security"])
def test_a_module_or_function_that_a_page_names_is_there(page: str) -> None:
    text = (ROOT / "docs" / f"{page}.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:\w+/)*\w+\.py)`(?: `(\w+)`)?", text)
    assert named, "a page without a module needs no test"
    modules = [path for folder in ("checker", "tests", "benchmarks", "docs") for path in (ROOT / folder).rglob("*.py")]
    places = {name: [path for path in modules if path.as_posix().endswith(f"/{name}")] for name, _ in named}
    assert [name for name, paths in places.items() if not paths] == []
    for name, function in named:
        defined = any(f"def {function}(" in path.read_text(encoding="utf-8") for path in places[name])
        assert defined or not function, f"{name} has no {function}"


def test_only_declared_dependencies_are_imported() -> None:
    shipped = [path for path in MODULES if not path.name.startswith("make_")]
    roots = {name.split(".")[0] for path in shipped for name in imports(path)}
    assert roots - sys.stdlib_module_names - {"checker"} <= THIRD_PARTY


def test_modules_are_short_and_named_for_what_they_hold() -> None:
    assert [path.name for path in MODULES if len(path.read_text(encoding="utf-8").splitlines()) > 300] == []
    assert {path.stem for path in MODULES}.isdisjoint(("util", "utils", "helper", "helpers", "common", "base", "misc"))


def test_checking_an_article_loads_no_unit_library() -> None:
    code = (
        "import sys, checker; checker.check('Sales rose 25% from $80 million to $120 million.');"
        "print({'pint', 'quantulum3', 'numpy', 'scipy'} & sys.modules.keys())"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout == "set()\n"
