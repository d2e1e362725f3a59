"""Make the pages that the code and the rule files already hold: ``python docs/make_pages.py``.

``docs/commands.md`` gets what the commands say of themselves. Made anew are the tables of statements and relations in
``docs/writing-rules.md``, that of keys in ``docs/configuration.md``, samples of what is written, and what examples
print. ``tests/test_made_pages.py`` fails where a page is not what this makes. The pages of rules are made for the site
alone: ``docs/rule_pages.py``.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from checker.evaluation.functions import Arities, relation
from checker.model.signature import Sort
from checker.statements.read import slots
from docs.make_commands import commands_page
from docs.make_configuration import with_keys
from docs.make_examples import with_outputs
from docs.make_samples import with_row, with_samples
from docs.usage import show_help

HERE = Path(__file__).parent


def pages() -> dict[Path, str]:
    """Every made page by its path, with its text."""
    made = {HERE / "commands.md": commands_page()}
    changes = {
        HERE / "writing-rules.md": with_tables,
        HERE / "configuration.md": with_keys,
        HERE / "output.md": with_samples,
        HERE / "batch.md": with_row,
    }
    for path in (HERE.parent / "README.md", HERE.parent / "CONTRIBUTING.md", *sorted(HERE.glob("*.md"))):
        text = made.get(path) or path.read_text(encoding="utf-8")
        made[path] = with_outputs(changes.get(path, str)(text))
    return made


def with_tables(text: str) -> str:
    """The page on writing rules with its two tables made anew."""
    tables = {
        "| kind | slots |": [f"| `{kind}` | {told(names)} |" for kind, names in slots().items()],
        "| relation | gives |": [row(name, relation(name)) for name in sorted(Arities())],
    }
    for head, rows in tables.items():
        text = re.sub(rf"{re.escape(head)}\n\|---\|---\|\n(\|.*\n)*", "\n".join([head, "|---|---|", *rows, ""]), text)
    return text


def told(names: Mapping[str, Sort]) -> str:
    """The slots of a kind of statement, and what those take that take no single number."""
    return ", ".join(f"`{name}`" + ("" if sort is Sort.NUMBER else f" ({sort})") for name, sort in names.items())


def row(name: str, function: Callable[..., Any]) -> str:
    """A relation with its operands, and the first line of its docstring."""
    parameters = inspect.signature(function).parameters.values()
    names = [p.name + ("..." if p.kind is p.VAR_POSITIONAL else "") for p in parameters]
    return f"| `{name}({', '.join(names)})` | {(inspect.getdoc(function) or '').splitlines()[0]} |"


def main() -> None:
    """Write every page."""
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    show_help(__doc__)
    main()
