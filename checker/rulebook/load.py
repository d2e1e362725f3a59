"""Rule files into Rules, one file or many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import ValidationError, convert

from checker.errors import CrossfootError
from checker.model.rule import Rule
from checker.rulebook.build import Vocabulary, build
from checker.rulebook.expression import Functions
from checker.rulebook.faults import faults
from checker.rulebook.locate import shipped
from checker.rulebook.schema import RuleFile
from checker.rulebook.selection import chosen
from checker.rulebook.source import read_source


def rules(
    more: Sequence[str],
    select: Sequence[str],
    ignore: Sequence[str],
    relations: Functions,
    conditions: Functions,
) -> tuple[tuple[Rule, ...], list[CrossfootError]]:
    """The rules that ship and those under the paths ``more``, sorted by id; and every error in them.

    ``select`` and ``ignore`` name rules or families. Raises CrossfootError for a name that is none.
    """
    found, errors = load([str(shipped()), *more], relations, conditions)
    return chosen(found, select, ignore), errors


def load_rule(path: str, relations: Functions, conditions: Functions) -> Rule:
    """The rule in one file. Raises CrossfootError, the first there is in it."""
    rule, errors = _load_file(path, Vocabulary(relations, conditions))
    if rule is None:
        raise errors[0]
    return rule


def load(paths: Iterable[str], relations: Functions, conditions: Functions) -> tuple[list[Rule], list[CrossfootError]]:
    """The rules in files and, at any depth, in folders; and every error in them, one a problem.

    ``relations`` may be called in any expression, ``conditions`` in ``where``: each a name with the
    fewest and the most arguments.
    """
    vocabulary = Vocabulary(relations, conditions)
    loaded: dict[str, Rule] = {}
    errors: list[CrossfootError] = []
    for path in _files(paths, errors):
        rule, problems = _load_file(path, vocabulary)
        errors += problems
        if rule is None:
            continue
        if rule.id in loaded:
            message = f"rule {rule.id!r} is there already: {loaded[rule.id].path}"
            errors.append(read_source(path).error(("id",), message))
        else:
            loaded[rule.id] = rule
    return sorted(loaded.values(), key=lambda rule: rule.id), errors


def _load_file(path: str, vocabulary: Vocabulary) -> tuple[Rule | None, list[CrossfootError]]:
    try:
        source = read_source(path)
    except CrossfootError as error:
        return None, [error]
    try:
        entry = convert(source.value, RuleFile, strict=False)
    except ValidationError:
        return None, list(faults(source))
    return build(source, entry, vocabulary)


def _files(paths: Iterable[str], errors: list[CrossfootError]) -> Iterator[str]:
    """Each rule file once, those of a folder in the order of their names."""
    seen: set[str] = set()
    for given in paths:
        path = Path(given)
        inside = sorted(path.rglob("*.yaml")) if path.is_dir() else [path]
        if not inside:
            errors.append(CrossfootError("no rules here: a rule is a file NAME.yaml", given))
        for file in inside:
            place = str(file.absolute())
            if place not in seen:
                seen.add(place)
                yield str(file)
