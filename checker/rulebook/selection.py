"""Which rules are on."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from msgspec.structs import replace

from checker.errors import CrossfootError
from checker.model.finding import Severity
from checker.model.rule import Rule
from checker.userfiles.suggest import instead


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
