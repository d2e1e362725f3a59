"""Findings of a run that were there already, and the file of them: one a line and sorted, so that git can merge it."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from msgspec.structs import replace

from checker import at_once
from checker.errors import CrossfootError, reason
from checker.escaping import as_json
from checker.model.finding import Finding, Report
from checker.userfiles.files import LONGEST, is_within, read_bytes, real, repository, shown

LARGEST = 32 * 2**20  # bytes: a hundred thousand findings
MOST_ALIKE = 100_000  # findings that one line may stand for
_VERSION = 1
_NO_TEXT = re.compile("[\0\ud800-\udfff]")
_CONFLICT = re.compile("^<{7} ", re.MULTILINE)  # how git marks it


class Entry(NamedTuple):
    """A finding of a file, whose path starts from the folder of the baseline; the message is for people."""

    path: str
    rule: str
    fingerprint: str
    message: str


def read(file: Path) -> Counter[Entry]:
    """What a baseline holds, each with how often. Raises CrossfootError for a file that is none."""
    import json  # slow to load, and most runs have no baseline

    path = shown(file)
    if not file.exists():
        raise CrossfootError("no such baseline: 'crossfoot baseline write' makes one", path)
    data = read_bytes(file, path, LARGEST)
    try:
        text = data.decode()
        held = json.loads(text)
    except json.JSONDecodeError as error:
        conflict = _CONFLICT.search(text)
        if conflict:
            line = text.count("\n", 0, conflict.start()) + 1
            raise _broken("a merge left its conflict in here", path, line) from None
        raise _broken(f"not JSON: {error.msg}", path, error.lineno, error.colno) from None
    except (ValueError, RecursionError):  # no UTF-8; a number of thousands of digits; lists in lists
        raise _broken("not JSON that is read", path) from None
    version = held.get("version") if isinstance(held, dict) else None
    if isinstance(version, int) and version > _VERSION:
        raise CrossfootError(
            f"a baseline of version {version}, and this crossfoot knows version {_VERSION}: use a newer crossfoot, "
            "or remove the file and write it anew",
            path,
        )
    if version != _VERSION or not isinstance(held.get("findings"), list):
        raise _broken("no baseline", path)
    counts: Counter[Entry] = Counter()
    for number, each in enumerate(held["findings"], 1):
        entry, count = _entry(each)
        if entry is None:
            raise _broken(
                f"finding {number} lacks a path, a rule, a fingerprint or a message, or has a wrong one", path
            )
        counts[entry] += count
    return counts


def write(file: Path, counts: Counter[Entry]) -> None:
    """Write a baseline, all of it or nothing. Raises CrossfootError if that cannot be done."""
    lines = ",".join(f"\n    {_line(entry, count)}" for entry, count in sorted(counts.items()) if count)
    end = "\n  ]\n}\n" if lines else "]\n}\n"
    text = f'{{\n  "version": {_VERSION},\n  "findings": [{lines}{end}'
    if not is_within(file, repository(file.parent)):
        raise CrossfootError("is a link that leads out of its repository: nothing is written there", shown(file))
    try:
        at_once.write(real(file), as_json(text))  # a link stays one
    except OSError as error:
        raise CrossfootError(f"cannot be written: {reason(error)}", shown(file)) from None


def entries_of_file(path: str, found: Iterable[tuple[str, str, str]]) -> Counter[Entry]:
    """The findings of a file, each as its rule, its fingerprint and its message."""
    counts: Counter[Entry] = Counter()
    first: dict[tuple[str, str], Entry] = {}  # one fingerprint may be said in two ways: "52" and "fifty-two"
    for rule, fingerprint, message in found:
        counts[first.setdefault((rule, fingerprint), Entry(path, rule, fingerprint, message))] += 1
    return counts


def _entry(held: Any) -> tuple[Entry | None, int]:
    if not isinstance(held, dict):
        return None, 0
    values = [held.get(name) for name in Entry._fields]
    count = held.get("count", 1)
    if not isinstance(count, int) or not 1 <= count <= MOST_ALIKE or not all(map(_is_text, values)):
        return None, 0
    entry = Entry(*map(str, values))
    return (entry if len(entry.path) <= LONGEST else None), count


def _is_text(value: Any) -> bool:
    """Whether it is text that a path and a file can hold: no NUL and no half characters."""
    return isinstance(value, str) and not _NO_TEXT.search(value)


def _line(entry: Entry, count: int) -> str:
    import json

    path, rule, fingerprint, message = entry
    held = {"path": path, "rule": rule, "fingerprint": fingerprint, "count": count, "message": message}
    if count == 1:
        del held["count"]
    return json.dumps(held, ensure_ascii=False)


def _broken(fault: str, path: str, line: int | None = None, column: int | None = None) -> CrossfootError:
    return CrossfootError(
        f"{fault}: mend it, or remove it and write it anew with 'crossfoot baseline write'", path, line, column
    )


class Baseline:
    """The findings in a file, as long as no finding of the run has taken them."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._left: dict[str, dict[str, Counter[Entry]]] = {}  # by path, by fingerprint
        self._seen: set[str] = set()
        for entry, count in sorted(read(file).items()):
            self._left.setdefault(entry.path, {}).setdefault(entry.fingerprint, Counter())[entry] += count

    def marked(self, report: Report, path: str) -> Report:
        """The report with the findings that are held marked; ``path`` is the article, as ``within.inside`` has it."""
        self._seen.add(path)
        return replace(report, findings=tuple(self._mark(finding, path) for finding in report.findings))

    def gone(self, covered: Callable[[Path], bool]) -> Counter[Entry]:
        """What no finding took: of files that were checked, and of ``covered`` ones that are there no more."""
        left: Counter[Entry] = Counter()
        for path, held in self._left.items():
            if path in self._seen or (path in self._missing and covered(self.file.parent / path)):
                for same in held.values():
                    left.update(same)
        return left

    def _mark(self, finding: Finding, path: str) -> Finding:
        if finding.suppressed is not None:
            return finding
        for place in (path, *self._with.get(finding.fingerprint, ())):
            held = self._left.get(place, {}).get(finding.fingerprint)
            if held:
                held -= Counter([next(iter(held))])
                return replace(finding, baselined=True)
        return finding

    @cached_property
    def _with(self) -> dict[str, list[str]]:
        """The files that are there no more, by the fingerprints of what they held."""
        files: dict[str, list[str]] = {}
        for path in self._missing:
            for fingerprint in self._left[path]:
                files.setdefault(fingerprint, []).append(path)
        return files

    @cached_property
    def _missing(self) -> dict[str, None]:
        """Files that are there no more, in order: what they held may stand in a file of another name."""
        folder = self.file.parent
        return {path: None for path in self._left if not os.path.exists(folder / path)}  # noqa: PTH110 - it never raises


def entries(report: Report, path: str) -> Counter[Entry]:
    """What a baseline is to hold of a report: all but what the text silences."""
    found = [(one.rule, one.fingerprint, one.message) for one in report.findings if one.suppressed is None]
    return entries_of_file(path, found)
