"""What a configuration file may hold, as strict structs: they check the file and give its JSON Schema."""

from __future__ import annotations

from typing import Annotated, Any

from msgspec import Meta, Struct, field
from msgspec.json import schema

from checker.config.paths import MOST_PATTERNS
from checker.config.settings import LONGEST_TIMEOUT, FailOn, Format, Strength

Filled = Annotated[str, Meta(min_length=1)]
Patterns = Annotated[list[Filled], Meta(max_length=MOST_PATTERNS)]
Selected = Annotated[list[Filled] | None, Meta(description="Rules or families that are on, and no others.")]
Ignored = Annotated[list[Filled], Meta(description="Rules or families that are off.")]
Severities = Annotated[dict[str, Strength], Meta(description="Severity by rule or family.")]
Day = Annotated[str | None, Meta(description="The stories' date, as in 2024-05-31, where their text has none.")]
Form = Annotated[Format | None, Meta(description="The format that files are read as, whatever their ending.")]

Seconds = Annotated[
    Annotated[int, Meta(ge=1, le=LONGEST_TIMEOUT)] | None,
    Meta(description="Seconds that one article may take: one that takes longer is an error."),
]
Confidence = Annotated[
    Annotated[float, Meta(ge=0, le=1)] | None,
    Meta(description="How sure a finding must be to be shown: 0 to 1."),
]


class Override(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab", omit_defaults=True):
    """What holds for some paths only."""

    paths: Annotated[list[Filled], Meta(min_length=1, max_length=MOST_PATTERNS, description="Paths as in .gitignore.")]
    select: Selected = None
    ignore: Ignored = []
    severity: Severities = {}
    date: Day = None
    form: Form = field(name="as", default=None)


class ConfigFile(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab", omit_defaults=True):
    """``crossfoot.toml``, ``.crossfoot.yml``, or ``[tool.crossfoot]`` of ``pyproject.toml``."""

    root: Annotated[bool, Meta(description="Whether files in the folders above are left alone.")] = False
    select: Selected = None
    ignore: Ignored = []
    severity: Severities = {}
    date: Day = None
    form: Form = field(name="as", default=None)
    rules: Annotated[list[Filled], Meta(description="More rules: files or folders.")] = []
    lexicons: Annotated[list[Filled], Meta(description="Folders of words that are added to ours.")] = []
    currencies: Annotated[
        dict[str, Filled], Meta(description="What a sign of money stands for, by ISO 4217: '$' = 'AUD'.")
    ] = {}
    include: Annotated[
        Patterns,
        Meta(description="Files in folders that are articles whatever their ending: patterns as in .gitignore."),
    ] = []
    exclude: Annotated[
        Patterns,
        Meta(description="Files and folders that are left out, beside README.md and such: patterns as in .gitignore."),
    ] = []
    gitignore: Annotated[bool | None, Meta(description="Whether files that git ignores are passed over.")] = None
    fail_on: Annotated[FailOn | None, Meta(description="The least severity that makes a run fail.")] = None
    notes: Annotated[bool | None, Meta(description="Whether notes are shown.")] = None
    min_confidence: Confidence = None
    baseline: Annotated[Filled | None, Meta(description="The file of findings that were there already.")] = None
    cache_dir: Annotated[Filled | None, Meta(description="The folder in which results are kept between runs.")] = None
    timeout: Seconds = None
    overrides: Annotated[list[Override], Meta(description="What holds for some paths only; the last one wins.")] = []


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a configuration file, for completion and checks in editors."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema(ConfigFile)}
