"""A newsroom's own words: files with the names and keys of ours, whose words are added."""

from __future__ import annotations

import os
import re
from collections import ChainMap
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from checker.config.settings import Settings
from checker.errors import CrossfootError
from checker.languages import lexicon
from checker.userfiles.files import is_within
from checker.userfiles.source import Source, Trail, read_source
from checker.userfiles.suggest import instead

_LINES = (
    re.compile(r".+  \S+  \d+  [1-9]\d*(?:/[1-9]\d*)?"),  # the last of four columns is a number
    re.compile(r"[^:]+: .+"),  # a word and what it covers
)


def apply(settings: Settings) -> None:
    """Add what ``settings`` name to the words of this process, before the first are read.

    Raises CrossfootError for a folder or a file that cannot be used, and for a currency that is none.
    """
    for folder in settings.lexicons:
        for file in _files(Path(folder)):
            name = file.relative_to(folder).with_suffix("").as_posix()
            lexicon.add({name: _words(file, name, Path(folder))})
    if settings.currencies:
        lexicon.replace({"currencies": _currencies(settings)})


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise CrossfootError("no such folder of words", str(folder))
    places = {folder / name for name in map(os.path.dirname, lexicon.names())}
    return sorted(file for place in places for file in place.glob("*.yaml"))


def _words(file: Path, name: str, folder: Path) -> dict[str, Any]:
    """What a file holds that a folder of words has under a name."""
    if not is_within(file, folder):
        raise CrossfootError("a link that leads out of the folder of words: put the file there", str(file))
    if name not in lexicon.names():
        raise CrossfootError(f"no file of words is called {name!r}{instead(name, lexicon.names())}", str(file))
    source = read_source(
        file, str(file), "expected keys such as those of the file of this name in checker/languages/en"
    )
    for error in _misfits(source, lexicon.shipped(name), source.value, ()):
        raise error
    return source.value


def _misfits(source: Source, ours: Any, theirs: Any, trail: Trail) -> Iterator[CrossfootError]:
    """Where the shape of a newsroom's words is not that of ours."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for key, value in theirs.items():
            if key in ours:
                yield from _misfits(source, ours[key], value, (*trail, key))
            elif not trail:
                yield source.error((key,), f"unknown key {key!r}{instead(key, ours)}", key=True)
            else:  # a new entry is made as those beside it are
                yield from _misfits(source, _like(ours), value, (*trail, key))
    elif not isinstance(ours, str | list | dict):
        yield source.error(trail, "is a number of ours, and no list of words to add to")
    elif type(ours) is not type(theirs):
        kinds: Mapping[type, str] = {str: "words", list: "a list: lines that begin with '- '", dict: "keys"}
        yield source.error(trail, f"expected {kinds[type(ours)]}")
    elif isinstance(ours, str) and ours.split() and _are_pairs(ours) and not _are_pairs(theirs):
        yield source.error(trail, f"expected pairs such as {ours.split()[0]!r}")
    elif (
        isinstance(ours, str)
        and ours.split()
        and any(_are_lines(line, ours) and not _are_lines(line, theirs) for line in _LINES)
    ):
        yield source.error(trail, f"expected lines such as {ours.splitlines()[0]!r}")


def _are_pairs(words: Any) -> bool:
    return isinstance(words, str) and all(word.count(":") == 1 for word in words.split())


def _are_lines(form: re.Pattern[str], words: Any) -> bool:
    return isinstance(words, str) and all(form.fullmatch(line.strip()) for line in words.splitlines())


def _like(ours: dict[str, Any]) -> Any:
    """What an entry of a file of ours looks like: any of them, or, where they have keys, all their keys."""
    values = list(ours.values())
    return dict(ChainMap(*values)) if isinstance(values[0], dict) else values[0]


def _currencies(settings: Settings) -> dict[str, dict[str, str]]:
    """What a sign stands for here, and the bare word for it: of "$" and "dollars" those of the newsroom's country."""
    ours = lexicon.shipped("currencies")
    signs: dict[str, str] = ours["before"]
    codes: dict[str, str] = ours["codes"]
    names: dict[str, str] = dict(ours["names"])
    for sign, code in settings.currencies:
        if sign not in signs or code not in codes:
            problem = f"sign {sign!r}" if sign not in signs else f"code {code!r}{instead(code, codes)}"
            where = next(part.where for part in settings.origins["currencies"] if part.value == (sign, code))
            raise CrossfootError(f"currencies: unknown {problem}", where)
        before, now = signs[sign], codes[code]
        bare = {now.split()[-1], f"{now.split()[-1]}s"}
        words = names[before].split(", ")
        names[before] = ", ".join(word for word in words if word not in bare)
        names[now] = ", ".join([names[now], *(word for word in words if word in bare)])
    return {"before": {sign: codes[code] for sign, code in settings.currencies}, "names": names}
