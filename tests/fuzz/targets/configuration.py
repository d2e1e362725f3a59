"""A configuration file, or a file of a newsroom's words: the first byte says which, the rest is what it holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from checker import engine
from checker.config import lexicons
from checker.config.configuration import Configuration
from checker.config.settings import Settings
from checker.errors import CrossfootError
from checker.languages import lexicon
from checker.model.finding import Severity
from checker.rulebook.rules import chosen
from tests.fuzz import stories

FILES = ("crossfoot.toml", ".crossfoot.yml", "pyproject.toml")
WAYS = (*FILES, *(f"{name}.yaml" for name in lexicon.names()))


def run(data: bytes) -> None:
    """Read the file and settle by it what holds for an article, or take up its words."""
    if not data:
        return
    name, held = WAYS[data[0] % len(WAYS)], data[1:]
    with TemporaryDirectory() as made:
        folder = Path(made).resolve()
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(held)
        try:
            if name in FILES:
                _settle(path)
            else:
                _take_up(folder)
        except CrossfootError as error:
            assert error.message
            place = f"{error.path}:{error.line or 1}:{error.column or 1}"  # of a line's end, where it is known only so
            assert place.startswith(str(path)), place
            assert (error.line or 1) >= 1
            assert (error.column or 1) >= 1


def _settle(path: Path) -> None:
    configuration = Configuration({}, path)
    article = path.with_name("story.md")
    settings = configuration.of(str(article))
    assert configuration.of_run([str(article)]).origins.keys() <= settings.origins.keys()
    lines = len(path.read_bytes().splitlines()) + 1
    for parts in settings.origins.values():
        for part in parts:
            file, _, line = part.where.rpartition(":")
            assert file == str(path)
            assert 1 <= int(line) <= lines
    configuration.excluding(article)
    configuration.including(article)
    try:
        severity = {name: Severity(level) for name, level in settings.severity if level != "off"}
        rules = chosen(engine.shipped_rules(), settings.select, settings.ignore, severity)
    except CrossfootError as error:
        assert error.path is None
        return
    assert rules
    if settings.currencies:
        with patch.object(lexicon, "replace") as replaced:
            lexicons.apply(Settings(currencies=settings.currencies, origins=settings.origins))
        assert replaced.call_count == 1


def _take_up(folder: Path) -> None:
    with patch.object(lexicon, "add") as added:  # it has no way back, and the modules have their words by now
        lexicons.apply(Settings(lexicons=(str(folder),)))
    assert added.call_count == 1


def seeds() -> Iterator[bytes]:
    """Every key of a configuration, in all three notations, and words for each file of words."""
    table = b"[tool.crossfoot]\n"
    for toml in _TOML:
        yield b"\0" + toml.encode()
        yield b"\2" + table + toml.replace("[[", "[[tool.crossfoot.").replace("\n[s", "\n[tool.crossfoot.s").encode()
    for text in _YAML:
        yield b"\1" + text.encode()
    for number, name in enumerate(WAYS[len(FILES) :], len(FILES)):
        data = lexicon.shipped(name.removesuffix(".yaml"))
        yield bytes([number]) + "".join(f"{key}: {_like(value)}\n" for key, value in data.items()).encode()


def _like(value: object) -> str:
    """A short value of the same sort."""
    if isinstance(value, dict):
        return "{" + ", ".join(f'"{key}": {_like(each)}' for key, each in list(value.items())[:2]) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_like, value[:2])) + "]"
    return f'"{" ".join(str(value).split()[:2])}"'.replace("\\", "") if isinstance(value, str) else str(value)


def words() -> tuple[str, ...]:
    """Keys and values."""
    return stories.listed("configuration")


_TOML = (
    'root = true\nselect = ["parts", "change"]\nignore = ["percent-change"]\ndate = "2024-05-31"\nas = "markdown"\n',
    'rules = ["own"]\nlexicons = ["words"]\ninclude = ["*.copy"]\nexclude = ["d/", "!keep.md", "a/**/[b-d]?.md"]\n',
    'gitignore = false\nfail-on = "error"\nnotes = true\nbaseline = "b.json"\ncache-dir = ".cache"\n',
    'currencies = {"$" = "AUD"}\n[severity]\nparts = "note"\n"total-of-row" = "off"\n',
    '[[overrides]]\npaths = ["wire/*"]\ndate = "2024-05-31"\n',
    'notes = true\n[[overrides]]\npaths = ["a/"]\n[[overrides]]\npaths = ["*.md"]\nseverity = {parts = "off"}\n',
)
_YAML = (
    "root: true\nselect: [parts, change]\nignore:\n- percent-change\ndate: 2024-05-31\nas: markdown\n",
    "rules: [own]\nlexicons: [words]\ninclude: ['*.copy']\nexclude:\n- drafts/\n- '!keep.md'\n",
    "gitignore: no\nfail-on: error\nnotes: yes\nbaseline: b.json\ncache-dir: .cache\n",
    "currencies: {$: AUD}\nseverity: {parts: note, total-of-row: off}\n",
    "overrides:\n- paths: [wire/*]\n  date: 2024-05-31\n- paths: ['*.md']\n  severity: {parts: off}\n",
)
