"""The table of keys in ``docs/configuration.md``, out of the schema of configuration files."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from msgspec.structs import fields as fields_of

from checker.config.configuration import OF_RUN
from checker.config.schema import json_schema
from checker.config.settings import ADDED, MERGED, Settings, key_of

HEAD = "| key | what it sets | value | nearer file | for |\n|---|---|---|---|---|\n"


def with_keys(text: str) -> str:
    """The page with its table of keys made anew."""
    assert HEAD in text
    return re.sub(rf"{re.escape(HEAD)}(\|.*\n)*", lambda _: HEAD + _rows(), text)


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
