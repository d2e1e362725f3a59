"""The rules that a run asks for: those that ship, as a former run compiled them, and others from files."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from checker import compiled
from checker.errors import CrossfootError
from checker.languages import lexicon
from checker.model.finding import Severity
from checker.model.rule import Rule
from checker.rulebook import copied
from checker.userfiles.files import real
from checker.userfiles.suggest import instead

if TYPE_CHECKING:
    from checker.rulebook.build import Vocabulary

Asked = Callable[[], "Vocabulary"]
"""What gives the vocabulary of rules: asked only where a rule has to be compiled."""
# Whatever decides what a rule becomes: its file, the words of its sets, what it may call, and our own code.
_CODE = ("model", "rulebook", "relations", "statements", "wordings")
_CHECKER = Path(__file__).parents[1]


@cache
def shipped() -> Path:
    """The folder of the rules: inside the package when installed, beside it in a checkout.

    Raises CrossfootError where neither is there.
    """
    package = Path(__file__).resolve().parents[1]
    for folder in (package / "_rules", package.parent / "rules"):
        if folder.is_dir():
            return folder
    raise CrossfootError("the rules of crossfoot are missing: install it again")


def named(file: Path) -> str:
    """What to call a rule file: its path as given, or ``rules/FAMILY/ID.yaml`` for one that ships, wherever it lies.

    >>> named(shipped() / "statements" / "share.yaml")
    'rules/statements/share.yaml'
    """
    folder = shipped()
    place = real(file)
    return f"rules/{place.relative_to(folder).as_posix()}" if place.is_relative_to(folder) else str(file)


class UnknownNameError(CrossfootError):
    """A name that is neither a rule's nor a family's."""

    def __init__(self, name: str, known: Collection[str]) -> None:
        super().__init__(f"unknown rule or family {name!r}{instead(name, known)}")
        self.name = name


def chosen(
    rules: Sequence[Rule], select: Sequence[str], ignore: Sequence[str], severity: Mapping[str, Severity]
) -> tuple[Rule, ...]:
    """The rules that ``select`` names, by id or family (all, if it names none), without those of ``ignore``.

    ``severity`` sets that of what rules or families find; a rule goes before its family. Raises UnknownNameError for a
    name that is neither.
    """
    known = {name for rule in rules for name in (rule.id, rule.family)}
    for name in (*select, *ignore, *severity):
        if name not in known:
            raise UnknownNameError(name, known)
    found = tuple(rule for rule in rules if (not select or _named(rule, select)) and not _named(rule, ignore))
    if not found and (select or ignore):
        raise CrossfootError("no rule is left on: everything that --select names is named by --ignore too")
    return tuple(_as_severe(rule, severity) for rule in found)


def _as_severe(rule: Rule, severity: Mapping[str, Severity]) -> Rule:
    wanted = severity.get(rule.id, severity.get(rule.family))
    return rule if wanted is None else replace(rule, shown_as=wanted)


def _named(rule: Rule, names: Sequence[str]) -> bool:
    return rule.id in names or rule.family in names


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
