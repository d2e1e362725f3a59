"""Rule files into Rules, one file or many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import ValidationError, convert

from checker.errors import CrossfootError
from checker.model.rule import Rule
from checker.rulebook.build import Vocabulary, build
from checker.rulebook.faults import faults
from checker.rulebook.locate import named, shipped
from checker.rulebook.schema import RuleFile
from checker.rulebook.selection import chosen
from checker.rulebook.source import read_source

Loaded = tuple[tuple[Rule, ...], list[CrossfootError]]
"""Rules, sorted by id, and every error in their files."""


def rules(more: Sequence[str], select: Sequence[str], ignore: Sequence[str], vocabulary: Vocabulary) -> Loaded:
    """The rules that ship and those under the paths ``more``.

    ``select`` and ``ignore`` name rules or families. Raises CrossfootError for a name that is none.
    """
    found, errors = load([str(shipped()), *more], vocabulary)
    return chosen(found, select, ignore), errors


def rules_under(path: str, vocabulary: Vocabulary) -> Loaded:
    """The rules under a path alone, read beside those that ship: an id of theirs is there already."""
    found, errors = load([str(shipped()), path], vocabulary)
    inside = {named(file) for file in _files(path)}
    return tuple(rule for rule in found if rule.path in inside), errors


def load(paths: Iterable[str], vocabulary: Vocabulary) -> Loaded:
    """The rules in files and, at any depth, in folders; a file that is given twice is read once."""
    loaded: dict[str, Rule] = {}
    errors: list[CrossfootError] = []
    seen: set[Path] = set()
    for path in paths:
        files = _files(path)
        if not files:
            errors.append(CrossfootError("no rules here: a rule is a file NAME.yaml", path))
        for file in files:
            if file.absolute() not in seen:
                seen.add(file.absolute())
                errors += _add(file, vocabulary, loaded)
    return tuple(loaded[name] for name in sorted(loaded)), errors


def _files(path: str) -> list[Path]:
    """The rule files of a folder in the order of their names; a path that is no folder is one."""
    return sorted(Path(path).rglob("*.yaml")) if Path(path).is_dir() else [Path(path)]


def _add(file: Path, vocabulary: Vocabulary, loaded: dict[str, Rule]) -> list[CrossfootError]:
    """Add the rule of a file to those ``loaded`` by id, or say what keeps it out."""
    try:
        source = read_source(file, named(file))
    except CrossfootError as error:
        return [error]
    try:
        entry = convert(source.value, RuleFile, strict=False)
    except ValidationError:
        return list(faults(source))
    rule, errors = build(source, entry, vocabulary)
    if rule is not None and rule.id in loaded:
        return [source.error(("id",), f"rule {rule.id!r} is there already: {loaded[rule.id].path}")]
    if rule is not None:
        loaded[rule.id] = rule
    return errors
