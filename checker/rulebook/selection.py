"""Which rules are on."""

from __future__ import annotations

from collections.abc import Sequence

from checker.errors import CrossfootError
from checker.model.rule import Rule
from checker.userfiles.suggest import instead


def chosen(rules: Sequence[Rule], select: Sequence[str], ignore: Sequence[str]) -> tuple[Rule, ...]:
    """The rules that ``select`` names, by id or family (all, if it names none), without those of ``ignore``.

    Raises CrossfootError for a name that is neither a rule nor a family.
    """
    known = {name for rule in rules for name in (rule.id, rule.family)}
    for name in (*select, *ignore):
        if name not in known:
            raise CrossfootError(f"unknown rule or family {name!r}{instead(name, known)}")
    found = tuple(rule for rule in rules if (not select or _named(rule, select)) and not _named(rule, ignore))
    if not found and (select or ignore):
        raise CrossfootError("no rule is left on: everything that --select names is named by --ignore too")
    return found


def _named(rule: Rule, names: Sequence[str]) -> bool:
    return rule.id in names or rule.family in names
