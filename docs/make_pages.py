"""Make the pages that the code and the rule files already hold: ``python docs/make_pages.py``.

``docs/commands.md`` gets what the commands say of themselves. Made anew are the tables of statements and relations in
``docs/writing-rules.md``, that of keys in ``docs/configuration.md``, samples of what is written, and what examples
print. ``tests/docs/test_made_pages.py`` fails where a page is not what this makes. The pages of rules are made for the
site alone: ``docs/build_site.py``.
"""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Callable, Iterator, Mapping
from inspect import cleandoc
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click
from msgspec.structs import fields as fields_of

from checker.cli.main import main as crossfoot
from checker.config.configuration import OF_RUN
from checker.config.schema import json_schema
from checker.config.settings import ADDED, MERGED, Settings, key_of
from checker.evaluation.functions import Arities, relation
from checker.model.signature import Sort
from checker.statements.read import slots
from docs.make_examples import called, with_outputs
from docs.usage import show_help

# The page of all commands, ``docs/commands.md``, out of what the commands say of themselves.

COMMANDS = """\
# Commands

What `crossfoot --help` and `crossfoot COMMAND --help` say, on one page. Options may stand before or behind the paths.
`-h` is short for `--help`.

Several `NAMES` are set apart by commas, or the option is given again: names of rules or of families, as
`crossfoot rules list` has them. What an option sets goes before what a [configuration file](configuration.md) says.
"""


def commands_page() -> str:
    """The text of the page."""
    parts = [COMMANDS]
    top = click.Context(crossfoot, info_name="crossfoot", **crossfoot.context_settings)
    for path, context, command in (("crossfoot", top, crossfoot), *_commands(top, crossfoot)):
        parts.append(f"{'###' if path.count(' ') > 1 else '##'} {path}\n\n{_body(context, command)}")
    return "\n\n".join(part.strip() for part in parts) + "\n"


def _commands(context: click.Context, group: click.Group) -> Iterator[tuple[str, click.Context, click.Command]]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        inner = click.Context(command, info_name=name, parent=context)
        yield inner.command_path, inner, command
        if isinstance(command, click.Group):
            yield from _commands(inner, command)


def _body(context: click.Context, command: click.Command) -> str:
    parts = [_prose(cleandoc(command.help or ""))]
    if not isinstance(command, click.Group):
        usage = " ".join(command.collect_usage_pieces(context))
        parts.append(f"```text\n{context.command_path} {usage}\n```")
    rows = [_row(context, each) for each in command.params if isinstance(each, click.Option)]
    if rows:
        parts.append("\n".join(["| option | what it does |", "|---|---|", *rows]))
    if command.epilog:
        parts.append(_epilog(command.epilog))
    return "\n\n".join(parts)


def _row(context: click.Context, option: click.Option) -> str:
    """An option with what it takes, and its help."""
    choices = option.type.choices if isinstance(option.type, click.Choice) and not option.metavar else ()
    value = "" if option.is_flag or choices else f" {option.make_metavar(context)}"
    names = ", ".join(f"`{name}{value}`" for name in option.opts)
    record = option.get_help_record(context)
    said = re.sub(r"\s+", " ", _prose(record[1] if record else ""))
    if choices:
        said += " One of " + ", ".join(f"`{choice}`" for choice in choices) + "."
    return f"| {names} | {said} |"


def _epilog(text: str) -> str:
    """Lines that are set in as blocks of shell, what stands between them as text."""
    lines = [line for line in text.splitlines() if line.strip() not in {"", "\b", "Examples:"}]
    parts = []
    for is_shell, group in groupby(lines, key=lambda line: line.startswith("  ")):
        block = [line.strip() for line in group]
        parts.append("\n".join(["```sh", *block, "```"]) if is_shell else _prose(" ".join(block)))
    return "\n\n".join(parts)


def _prose(text: str) -> str:
    """Help as Markdown: options and commands in code, paragraphs as they are."""
    text = re.sub(r"(?<![\w`-])(--[a-z][a-z-]*)", r"`\1`", text.strip())
    return re.sub(r"'(crossfoot [^']*)'", r"`\1`", text)


# The table of keys in ``docs/configuration.md``, out of the schema of configuration files.

KEYS = "| key | what it sets | value | nearer file | for |\n|---|---|---|---|---|\n"


def with_keys(text: str) -> str:
    """The page with its table of keys made anew."""
    assert KEYS in text
    return re.sub(rf"{re.escape(KEYS)}(\|.*\n)*", lambda _: KEYS + _rows(), text)


def _rows() -> str:
    known = json_schema()["$defs"]
    overrides = known["Override"]["properties"]
    return "".join(
        f"| `{key}` | {_meaning(said)} | {_value(said, known)}{_default(key, said)} | {_met(key)} "
        f"| {_scope(key, overrides)} |\n"
        for key, said in known["ConfigFile"]["properties"].items()
    )


def _meaning(said: Mapping[str, Any]) -> str:
    """The description, wherever msgspec puts it: beside a choice of types, or in the first of them."""
    found = said.get("description") or said["anyOf"][0]["description"]
    return str(found)


def _value(said: Mapping[str, Any], known: Mapping[str, Any]) -> str:
    if "anyOf" in said:
        return _value(said["anyOf"][0], known)
    if "$ref" in said:
        return " ".join(f"`{each}`" for each in known[said["$ref"].rpartition("/")[2]]["enum"])
    kind = said["type"]
    if kind == "array":
        return "tables" if "$ref" in said["items"] else "list"
    if kind == "object":
        inner = said["additionalProperties"]
        return f"table of names: {_value(inner, known)}" if "$ref" in inner else "table"
    return {"string": "text", "boolean": "`true` `false`", "integer": "whole number", "number": "number"}[str(kind)]


def _default(key: str, said: Mapping[str, Any]) -> str:
    fields = {key_of(field.name): field.default for field in fields_of(Settings)}
    default = fields.get(key, said.get("default"))
    if isinstance(default, bool | str):
        return f" (default `{str(default).lower()}`)"
    return ""


def _scope(key: str, overrides: Mapping[str, Any]) -> str:
    """What a key is about."""
    if key in overrides:
        return "article"
    return "run" if key in map(key_of, OF_RUN) else "folder"


def _met(key: str) -> str:
    """What happens where a nearer and a farther file both set a key."""
    if key in {"root", "overrides"}:
        return "own"
    name = key.replace("-", "_")
    if name in ADDED:
        return "adds"
    return "by name" if name in MERGED else "replaces"


# Samples of what is written: of every output format for the page on outputs, of a row for the page on archives.

STORY = "Police held 52 people on the pier: 12 men and 13 women.\n"


def with_samples(text: str) -> str:
    """The page on outputs with a sample for each block whose title is a format: ```` ```xml title="junit" ````."""
    blocks = re.compile(r'(```\w+ title="(\w+)"\n)(.*?)(?=```)', flags=re.DOTALL)
    layouts = [block[2] for block in blocks.finditer(text)]
    with TemporaryDirectory() as folder:
        options = [part for layout in layouts for part in ("--format", f"{layout}={layout}")]
        Path(folder, "story.txt").write_text(STORY, encoding="utf-8")
        called(["check", "story.txt", "--select", "total-of-row", *options], Path(folder))
        samples = {layout: Path(folder, layout).read_text(encoding="utf-8") for layout in layouts}
    samples["sarif"] = json.dumps(short_result(samples["sarif"]), indent=2, ensure_ascii=False) + "\n"
    samples["gitlab"] = json.dumps(json.loads(samples["gitlab"]), indent=2, ensure_ascii=False) + "\n"
    return blocks.sub(lambda block: block[1] + samples[block[2]], text)


def with_row(text: str) -> str:
    """The page on archives with the first row that is written of the articles that it shows."""
    shown = re.compile(r'(```json title="archive.jsonl"\n(.*?)```.*?```json\n)(.*?)(?=```)', flags=re.DOTALL)
    given = shown.search(text)
    assert given is not None
    with TemporaryDirectory() as folder:
        Path(folder, "archive.jsonl").write_text(given[2], encoding="utf-8")
        called(["batch", "archive.jsonl", "--output", "row.jsonl"], Path(folder))
        first = Path(folder, "row.jsonl").read_text(encoding="utf-8").splitlines()[0]
    row = json.dumps(json.loads(first), indent=2, ensure_ascii=False)
    return shown.sub(lambda block: f"{block[1]}{row}\n", text, count=1)


def short_result(log: str) -> dict[str, Any]:
    """The first result of a SARIF log, with the first only of the figures involved."""
    result: dict[str, Any] = json.loads(log)["runs"][0]["results"][0]
    return result | {"relatedLocations": result["relatedLocations"][:1]}


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
