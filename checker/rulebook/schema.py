"""What a rule file may hold and how much of it, as strict structs: they check the file and give its JSON Schema."""

from __future__ import annotations

from typing import Annotated, Any

from msgspec import Meta, Struct, field
from msgspec.json import schema

from checker.model.finding import Severity

WORDINGS = 100  # of a rule: each is tried on every sentence with figures
CASES = 20  # of a rule: each judges every statement of its kind
WORKED_OUT = 20  # names of "let", likewise
WRITTEN_OUT = 200  # names, numbers and signs of an expression with those of "let" in place of their names
EXAMPLES = 100  # of a sort: "rules test" checks each as an article
MESSAGE = 1_000  # characters: printed once for each finding
FOLDERS = 20  # within folders
RULES = 1_000  # files that are read at once: every one is read before the first article
FAULTS = 20  # told of one file
Filled = Annotated[str, Meta(min_length=1)]
Named = Annotated[str, Meta(pattern="^[a-z0-9]+(-[a-z0-9]+)*$")]
Said = Annotated[str, Meta(min_length=1, max_length=MESSAGE)]
WorkedOut = Annotated[dict[str, Filled], Meta(max_length=WORKED_OUT)]


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

    fail: Annotated[list[FailExample], Meta(min_length=1, max_length=EXAMPLES)]
    passing: Annotated[list[QuietExample], Meta(min_length=1, max_length=EXAMPLES)] = field(name="pass")
    ignore: Annotated[list[QuietExample], Meta(min_length=1, max_length=EXAMPLES)]


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
    cases: Annotated[dict[Named, CaseEntry], Meta(max_length=CASES)] = {}
    wordings: Annotated[list[Filled], Meta(max_length=WORDINGS)] = []


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a rule file, for completion and checks in editors."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema(RuleFile)}
