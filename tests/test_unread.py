"""What nothing reads: modules, and entries of the language's data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
DATA = ROOT / "checker" / "languages" / "en"

# Entries that no module has as a string, by their file and their names.
NAMED_ELSEWHERE = {
    "calendar": ["in_quarter"],
    "closed": ["?"],  # the tagger's letters, all of which are read
    "courses": ["*"],  # every course is read
    "layout": ["posted"],  # handed over with the name of the file
}
_DOCSTRING = re.compile(r'""".*?"""', re.DOTALL)
_STRING = re.compile(r'"([^"\n]*)"')
_IMPORT = re.compile(r"^ *from ([\w.]+) import (\([^)]*\)|.*)$", re.MULTILINE)


@cache
def sources() -> dict[str, str]:
    """By its dotted name, the text of each module that may read data, without docstrings."""
    paths = (path for folder in ("checker", "benchmarks", "docs") for path in (ROOT / folder).rglob("*.py"))
    return {
        ".".join(path.relative_to(ROOT).with_suffix("").parts): _DOCSTRING.sub("", path.read_text(encoding="utf-8"))
        for path in paths
    }


@cache
def imported(name: str) -> frozenset[str]:
    """The modules that a module imports, or names of which."""
    found = _IMPORT.findall(sources()[name])
    return frozenset(
        module for origin, names in found for module in (origin, *(f"{origin}.{n}" for n in re.findall(r"\w+", names)))
    )


@cache
def strings(name: str) -> frozenset[str]:
    """The strings of a module, and the words in them."""
    told = _STRING.findall(sources()[name])
    return frozenset(told).union(*(re.findall(r"\w+", text) for text in told))


def names(name: str, file: str) -> bool:
    """Whether a module reads a file of data: hands its name to a function that does, first of all."""
    called = r"(?:load|word_set|firsts_of_rows|path_of|words|columns|statement|_lines)"
    return re.search(rf'\b(?:{called}\(|partial\(word_set, )\s*"{file}"', sources()[name]) is not None


def unread() -> Iterator[str]:
    """The files that no module reads, and the entries that none of those that do has as a string.

    A module that imports one which reads a file may have its entries as well.
    """
    for path in sorted(DATA.rglob("*.yaml")):
        if path.stem.endswith("_edits"):
            continue
        reading = {name for name in sources() if names(name, path.stem)}
        readers = reading | {name for name in sources() if not imported(name).isdisjoint(reading)}
        if not reading:
            yield path.stem
        read = frozenset[str]().union(*map(strings, readers))
        for entry in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader):
            built = any(fnmatch(entry, pattern) for pattern in NAMED_ELSEWHERE.get(path.stem, ()))
            if not built and entry not in read:
                yield f"{path.stem}: {entry}"


def test_every_entry_of_the_data_is_read() -> None:
    assert list(unread()) == []


def test_every_entry_that_is_named_elsewhere_is_there() -> None:
    for name, patterns in NAMED_ELSEWHERE.items():
        entries = yaml.load((DATA / f"{name}.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
        assert [each for each in patterns if not any(fnmatch(entry, each) for entry in entries)] == [], name


def test_every_module_is_imported() -> None:
    """But for scripts, and what is found by its name: commands, kinds of statement, relations and the like."""
    read = frozenset[str]().union(*map(imported, sources()))
    found_by_name = re.compile(
        r"checker\.(relations|statements|readers\.formats|report(\.\w+)?|cli\.commands)\.\w+|.*(__|\.make_)\w+"
    )
    ours = (name for name in sources() if name.startswith("checker.") and not found_by_name.fullmatch(name))
    assert sorted(name for name in ours if name not in read) == []
