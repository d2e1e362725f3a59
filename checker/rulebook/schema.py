"""What a rule file may hold, as strict structs: they check the file and give its JSON Schema."""

from __future__ import annotations

from typing import Annotated, Any

from msgspec import Meta, Struct, field
from msgspec.json import schema

from checker.model.finding import Severity
from checker.rulebook import limits

Filled = Annotated[str, Meta(min_length=1)]
Named = Annotated[str, Meta(pattern="^[a-z0-9]+(-[a-z0-9]+)*$")]
Said = Annotated[str, Meta(min_length=1, max_length=limits.MESSAGE)]
WorkedOut = Annotated[dict[str, Filled], Meta(max_length=limits.WORKED_OUT)]


class FailExample(Struct, frozen=True, forbid_unknown_fields=True):
    """A text that must be flagged: at ``flag``, with the message ``says``."""

    text: Filled
    flag: Filled
    says: Filled
    note: str | None = None
    date: str | None = None


class QuietExample(Struct, frozen=True, forbid_unknown_fields=True):
    """A text that must not be flagged."""

    text: Filled
    note: str | None = None
    date: str | None = None


class ExampleEntries(Struct, frozen=True, forbid_unknown_fields=True):
    """``fail`` must be flagged, ``pass`` must form a claim that holds, ``ignore`` must form none."""

    fail: Annotated[list[FailExample], Meta(min_length=1, max_length=limits.EXAMPLES)]
    passing: Annotated[list[QuietExample], Meta(min_length=1, max_length=limits.EXAMPLES)] = field(name="pass")
    ignore: Annotated[list[QuietExample], Meta(min_length=1, max_length=limits.EXAMPLES)]


class CaseEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """One way in which a rule looks at statements: what must hold, and what is said where it does not.

    Where it is ``of`` no kind of its own, it is of that of its rule.
    """

    require: Filled
    message: Said
    let: WorkedOut = {}
    flag: str | None = None
    of: Filled | None = None


class RuleFile(Struct, frozen=True, forbid_unknown_fields=True):
    """One rule. ``id`` is the file's stem; its folder is the rule's family.

    It looks at the statements of the kind ``of``, whose slots are its roles. ``wordings`` make more of them. It has
    either a ``require`` and a ``message`` or ``cases``, which have theirs.
    """

    id: Named
    summary: Filled
    severity: Severity
    why: Filled
    of: Filled
    examples: ExampleEntries
    require: Filled | None = None
    message: Said | None = None
    let: WorkedOut = {}
    flag: str | None = None
    cases: Annotated[dict[Named, CaseEntry], Meta(max_length=limits.CASES)] = {}
    wordings: Annotated[list[Filled], Meta(max_length=limits.WORDINGS)] = []


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a rule file, for completion and checks in editors."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema(RuleFile)}
