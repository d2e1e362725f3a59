"""What holds for one article: defaults, configuration files from the farthest to the nearest, the command line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from checker.config.paths import matches

if TYPE_CHECKING:
    from checker.config.configuration import Layer
    from checker.userfiles.source import Trail

LONGEST_TIMEOUT = 100_000  # seconds that an article may be given
COMMAND_LINE = "command line"
# How a nearer value meets a farther one; one that is in neither set takes its place.
ADDED = frozenset(("ignore", "rules", "lexicons", "include", "exclude"))
MERGED = frozenset(("severity", "currencies"))
_PATHS = frozenset(("rules", "lexicons", "baseline"))  # which start from the folder of the file that names them


class Strength(StrEnum):
    """How severe the findings of a rule are; ``off`` switches it off."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    OFF = "off"


class FailOn(StrEnum):
    """The least severity that makes a run fail."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


class Format(StrEnum):
    """How files are read: the readers of ``checker.readers.formats``."""

    ASCIIDOC = "asciidoc"
    DOCX = "docx"
    HTML = "html"
    JSONL = "jsonl"
    JSONLD = "jsonld"
    MARKDOWN = "markdown"
    NINJS = "ninjs"
    NITF = "nitf"
    ODT = "odt"
    PLAIN = "plain"
    RST = "rst"
    RTF = "rtf"


class Part(Struct, frozen=True):
    """A value of a setting, or one of its values; and where it is set: ``crossfoot.toml:4`` or "command line"."""

    value: Any
    where: str


class Settings(Struct, frozen=True, eq=False):
    """What holds for an article. Two are equal that hold the same, wherever it is set: ``origins`` tells."""

    select: tuple[str, ...] = ()  # all rules, if it names none
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, Strength], ...] = ()
    date: date | None = None
    form: str | None = None
    rules: tuple[str, ...] = ()
    lexicons: tuple[str, ...] = ()
    currencies: tuple[tuple[str, str], ...] = ()
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    gitignore: bool = True
    fail_on: FailOn = FailOn.WARNING
    notes: bool = False
    min_confidence: float = 0.0
    baseline: str | None = None
    cache_dir: str | None = None
    timeout: int | None = None
    origins: Mapping[str, tuple[Part, ...]] = {}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Settings) and self._values() == other._values()

    def __hash__(self) -> int:
        return hash(self._values())

    def _values(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in NAMES)

    def where(self, name: str) -> str | None:
        """Where a rule or a family is named, if not on the command line."""
        for setting in ("select", "ignore", "severity"):
            for part in self.origins.get(setting, ()):
                if name in (part.value, part.value[0]) and part.where != COMMAND_LINE:
                    return part.where
        return None


NAMES = tuple(name for name in Settings.__struct_fields__ if name != "origins")


def key_of(name: str) -> str:
    """What a configuration file calls a setting."""
    return "as" if name == "form" else name.replace("_", "-")


def settings(layers: Iterable[Layer], path: Path, given: Mapping[str, Any]) -> Settings:
    """The settings of an article at ``path``; ``given`` is what the command line sets, by the names of the fields."""
    parts: dict[str, tuple[Part, ...]] = {}
    for layer in layers:
        for name, found in _of_layer(layer, path):
            parts[name] = _met(name, parts.get(name, ()), found)
    for name, value in given.items():
        told = tuple(Part(each, COMMAND_LINE) for _, each in _placed(name, value))
        parts[name] = _met(name, parts.get(name, ()), told)
    return Settings(**{name: _joined(name, found) for name, found in parts.items()}, origins=parts)


def _of_layer(layer: Layer, path: Path) -> Iterator[tuple[str, tuple[Part, ...]]]:
    """What a file sets for a path: what it says in general, then each of its overrides that is about the path."""
    yield from _of_entry(layer, layer.file, ())
    for number, override in enumerate(layer.file.overrides):
        if matches(tuple(override.paths), layer.folder, path):
            yield from _of_entry(layer, override, ("overrides", number))


def _of_entry(layer: Layer, entry: Any, trail: Trail) -> Iterator[tuple[str, tuple[Part, ...]]]:
    for name in NAMES:
        value = getattr(entry, name, None)
        key = key_of(name)
        if value is None or value in ([], {}):
            continue
        if name in _PATHS:
            value = (
                str(layer.folder / value) if isinstance(value, str) else [str(layer.folder / each) for each in value]
            )
        elif name == "cache_dir":
            value = str(layer.folder / value)
        elif name == "date":
            value = date.fromisoformat(value)
        elif name == "form":
            value = str(value)  # as the command line gives it
        placed = ((layer.source.line((*trail, *at)), each) for at, each in _placed(key, value))
        yield name, tuple(Part(each, f"{layer.path}:{line}") for line, each in placed)


def _placed(key: str, value: Any) -> Iterator[tuple[Trail, Any]]:
    """Each part of a value, and the trail to it."""
    if isinstance(value, dict):
        yield from (((key, name), (name, each)) for name, each in value.items())
    elif isinstance(value, list | tuple):
        yield from (((key, at), each) for at, each in enumerate(value))
    else:
        yield (key,), value


def _met(name: str, farther: tuple[Part, ...], nearer: tuple[Part, ...]) -> tuple[Part, ...]:
    """What holds, where both say something."""
    if name in ADDED:
        known = {part.value for part in farther}
        return (*farther, *(part for part in nearer if part.value not in known))
    if name in MERGED:
        told = {part.value[0] for part in nearer}
        return (*(part for part in farther if part.value[0] not in told), *nearer)
    return nearer


def _joined(name: str, parts: tuple[Part, ...]) -> Any:
    many = name == "select" or name in ADDED or name in MERGED
    return tuple(part.value for part in parts) if many else parts[0].value
