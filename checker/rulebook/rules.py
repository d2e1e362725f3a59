"""The rules that a run asks for: those that ship, as a former run compiled them, and others from files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from checker import compiled
from checker.errors import CrossfootError
from checker.languages import lexicon
from checker.model.finding import Severity
from checker.model.rule import Rule
from checker.rulebook import copied
from checker.rulebook.locate import named, shipped
from checker.rulebook.selection import chosen

if TYPE_CHECKING:
    from checker.rulebook.build import Vocabulary

Asked = Callable[[], "Vocabulary"]
"""What gives the vocabulary of rules: asked only where a rule has to be compiled."""

# Whatever decides what a rule becomes: its file, the words of its sets, what it may call, and our own code.
_CODE = ("model", "rulebook", "relations", "statements", "wordings")
_CHECKER = Path(__file__).parents[1]


def rules(
    more: Sequence[str],
    select: Sequence[str],
    ignore: Sequence[str],
    severity: Mapping[str, Severity],
    vocabulary: Asked,
) -> tuple[tuple[Rule, ...], list[CrossfootError]]:
    """The rules that ship and those under the paths ``more``, sorted by id; and every error in their files.

    ``select`` and ``ignore`` name rules or families, ``severity`` sets theirs. Raises CrossfootError for a name that is
    none.
    """
    found, errors = _shipped(vocabulary)
    if more:
        from checker.rulebook.load import load

        found, wrong = load(more, vocabulary(), found)
        errors = [*errors, *wrong]
    return chosen(found, select, ignore, severity), errors


def rules_under(path: str, vocabulary: Asked) -> tuple[tuple[Rule, ...], list[CrossfootError]]:
    """The rules under a path alone, read beside those that ship: an id of theirs is there already."""
    from checker.rulebook.load import load, rule_files

    found, errors = load([str(shipped()), path], vocabulary())
    inside = {named(file) for file in rule_files(path)}
    return tuple(rule for rule in found if rule.path in inside), errors


def _shipped(vocabulary: Asked) -> tuple[tuple[Rule, ...], list[CrossfootError]]:
    """The rules that ship, compiled once: again only where a file of theirs or of ours has changed."""
    made = partial(_faultless, vocabulary)
    found = compiled.kept(shipped(), _copy_for(lexicon.changed()), _sources(), copied, tuple, made)
    return (found, []) if found is not None else _loaded(vocabulary)


def _copy_for(words: str) -> str:
    """What the copy is called that is made with a newsroom's own words, if it has any."""
    if not words:
        return "rules"
    from hashlib import sha256  # slow to load, and few need it

    return f"rules.{sha256(words.encode()).hexdigest()[:16]}"


def _faultless(vocabulary: Asked) -> tuple[Rule, ...] | None:
    found, errors = _loaded(vocabulary)
    return None if errors else found


def _loaded(vocabulary: Asked) -> tuple[tuple[Rule, ...], list[CrossfootError]]:
    from checker.rulebook.load import load

    return load([str(shipped())], vocabulary())


def _sources() -> list[str]:
    """The files that decide what the rules become, in a fixed order: of rules, of words, and our modules."""
    code = [file for folder in _CODE for file in compiled.files(_CHECKER / folder, ".py")]
    return [*compiled.files(shipped(), ".yaml"), str(lexicon.path_of("sets")), *code]
