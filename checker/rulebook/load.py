"""Rule files into Rules, one file or many."""

from __future__ import annotations

import os
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from msgspec import ValidationError, convert

from checker.errors import CrossfootError
from checker.model.rule import Rule, by_id
from checker.rulebook import schema
from checker.rulebook.build import Vocabulary, build
from checker.rulebook.rules import named
from checker.rulebook.schema import RuleFile
from checker.userfiles.faults import faults
from checker.userfiles.files import is_within
from checker.userfiles.source import read_source

Loaded = tuple[tuple[Rule, ...], list[CrossfootError]]
"""Rules, sorted by id, the cases of each in the order of its file; and every error in their files."""


def load(paths: Iterable[str], vocabulary: Vocabulary, beside: Iterable[Rule] = ()) -> Loaded:
    """The rules in files and, at any depth, in folders, with those that they stand ``beside``.

    A file that is given twice is read once.
    """
    loaded = by_id(beside)
    errors: list[CrossfootError] = []
    seen: set[Path] = set()
    for path in paths:
        files = rule_files(path)
        if not files:
            errors.append(CrossfootError("no rules here: a rule is a file NAME.yaml", path))
        for file in files:
            if file.absolute() in seen:
                continue
            seen.add(file.absolute())
            if len(seen) > schema.RULES:
                errors.append(CrossfootError(f"a run may have {schema.RULES:,} files of rules at most", path))
                break
            errors += _add(file, vocabulary, loaded)
    return tuple(rule for name in sorted(loaded) for rule in loaded[name]), errors


def rule_files(path: str) -> list[Path]:
    """The rule files of a folder in the order of their names; a path that is no folder is one.

    Links that lead out of the folder are not followed: it may be a stranger's, and they to a file of somebody else's.
    Raises CrossfootError where folders lie too deep in it.
    """
    folder = Path(path)
    if not folder.is_dir():
        return [folder]
    found: list[Path] = []
    for root, folders, names in os.walk(folder):
        here = Path(root)
        if folders and len(here.relative_to(folder).parts) == schema.FOLDERS:
            raise CrossfootError(f"folders lie more than {schema.FOLDERS} deep in it: name one of them", path)
        found += (here / name for name in names if name.endswith(".yaml"))
    return sorted(file for file in found if is_within(file, folder))


def _add(file: Path, vocabulary: Vocabulary, loaded: dict[str, tuple[Rule, ...]]) -> list[CrossfootError]:
    """Add the rule of a file, by its cases, to those ``loaded`` by id, or say what keeps it out."""
    try:
        source = read_source(file, named(file), "not a rule: expected keys such as 'id:' and 'of:'")
    except CrossfootError as error:
        return [error]
    try:
        entry = convert(source.value, RuleFile, strict=False)
    except ValidationError:
        return list(islice(faults(source, RuleFile), schema.FAULTS))
    rules, errors = build(source, entry, vocabulary)
    if rules and entry.id in loaded:
        return [source.error(("id",), f"rule {entry.id!r} is there already: {loaded[entry.id][0].path}")]
    if rules:
        loaded[entry.id] = rules
    return errors
