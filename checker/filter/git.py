"""What changed in the working tree since a commit, as git tells it."""

from __future__ import annotations

import os
import re
import subprocess
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from msgspec import Struct

from checker.errors import CrossfootError, reason
from checker.userfiles.files import real

WHOLE = range(1, 2**31)  # every line

_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_ESCAPE = re.compile(rb"\\([0-7]{3}|.)")
_ESCAPED = {b"a": b"\a", b"b": b"\b", b"f": b"\f", b"n": b"\n", b"r": b"\r", b"t": b"\t", b"v": b"\v"}
_PLAIN = (  # whatever is configured
    "--no-color", "--no-ext-diff", "--no-textconv", "--find-renames", "--src-prefix=a/", "--dst-prefix=b/",
    "--ignore-submodules", f"-O{os.devnull}",
)  # fmt: skip
_QUIET = ("--no-pager", "--no-optional-locks")
# The configuration of a repository may name programs: it need not be that of whoever runs crossfoot in it.
_HARMLESS = {
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "core.sshCommand": "false",
    "credential.helper": "",
    "diff.autoRefreshIndex": "false",
    "safe.bareRepository": "explicit",  # a folder of the articles' that is made like a repository's own is none
}
_NO_FILTER = {"clean": "", "smudge": "", "process": "", "required": "false"}
# A repository that was cloned in part would fetch what is missing, from whatever its configuration names.
_OFFLINE = {"GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none", "GIT_TERMINAL_PROMPT": "0"}


class Changed(Struct, frozen=True):
    """The lines, from 1, that are new or changed in the files of a repository, by their paths."""

    root: Path
    lines: Mapping[Path, tuple[range, ...]]
    tracked: frozenset[Path]

    def of(self, path: Path) -> tuple[range, ...]:
        """Which lines of a file changed: all, if git does not keep it. Raises CrossfootError outside the repository."""
        place = real(path)
        if not place.is_relative_to(self.root):
            raise CrossfootError(f"lies outside the git repository {self.root}: its changes are not known", str(path))
        inside = place.relative_to(self.root)
        return self.lines.get(inside, ()) if inside in self.tracked else (WHOLE,)


def changed(ref: str) -> Changed:
    """What changed since a commit in the repository of the working folder, committed or not.

    Raises CrossfootError where git, the repository or the commit is not there.
    """
    root = Path(_name(_git(Path.cwd(), "rev-parse", "--show-toplevel").removesuffix(b"\n")))
    try:
        commit = (
            _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}").decode().strip()
        )
    except CrossfootError:
        raise CrossfootError(
            f"--diff {ref}: git knows no such commit, branch or tag here (in a shallow clone, fetch it first)"
        ) from None
    tracked = frozenset(Path(_name(name)) for name in _git(root, "ls-files", "-z").split(b"\0") if name)
    lines: dict[Path, list[range]] = defaultdict(list)
    for name, span in _spans(_git(root, "diff", "--unified=0", "--inter-hunk-context=0", *_PLAIN, commit, "--")):
        lines[Path(_name(name))].append(span)
    return Changed(real(root), {path: tuple(spans) for path, spans in lines.items()}, tracked)


def _git(folder: Path, *arguments: str) -> bytes:
    """What a command of git prints; it writes nothing, not even its index, and runs no other program."""
    return _run(folder, _HARMLESS | no_filters(folder), *arguments)


@cache
def no_filters(folder: Path) -> dict[str, str]:
    """Settings that switch off what would change the files before they are compared.

    A repository's filters are commands, which its configuration names as it likes: they are looked up one by one.
    """
    listed = _run(folder, _HARMLESS, "config", "--null", "--name-only", "--show-scope", "--list").split(b"\0")
    names = {_name(name): scope for scope, name in zip(listed[::2], listed[1::2], strict=False)}
    if names.get("safe.barerepository") != b"command":
        raise CrossfootError("--diff needs git 2.31 or newer: an older one would run what a repository names")
    named = re.compile(r"(filter\..*)\.(?:clean|smudge|process|required)", re.DOTALL)
    drivers = sorted({found[1] for name in names if (found := named.fullmatch(name))})
    return {f"{driver}.{key}": value for driver in drivers for key, value in _NO_FILTER.items()}


def _environment(settings: Mapping[str, str]) -> dict[str, str]:
    """The environment by which git takes these settings, behind those that it has in it already.

    As options they would be cut at the first "=", which the name of a filter may hold.
    """
    before = os.environ.get("GIT_CONFIG_COUNT") or "0"
    if not before.isdecimal():
        raise CrossfootError(f"--diff: GIT_CONFIG_COUNT is set to {before!r}, which is no number")
    found = {"GIT_CONFIG_COUNT": str(int(before) + len(settings))}
    for at, (key, value) in enumerate(settings.items(), int(before)):
        found |= {f"GIT_CONFIG_KEY_{at}": key, f"GIT_CONFIG_VALUE_{at}": value}
    return os.environ | _OFFLINE | found


def _run(folder: Path, settings: Mapping[str, str], *arguments: str) -> bytes:
    try:
        run = subprocess.run(  # noqa: S603
            ["git", *_QUIET, *arguments],  # noqa: S607
            cwd=folder,
            env=_environment(settings),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        raise CrossfootError("--diff needs git, which is not installed") from None
    except OSError as error:  # the names of a repository's filters are more than a process can be handed
        raise CrossfootError(f"--diff: git cannot be started: {reason(error)}") from None
    if run.returncode:
        said = run.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise CrossfootError(f"--diff: git: {said.removeprefix('fatal: ')}")
    return run.stdout


def _spans(diff: bytes) -> Iterator[tuple[bytes, range]]:
    """The files of a diff without context, each with lines that it has now and had not.

    Of one that git takes for binary, such as a Word document, these are all, but not where it was only written anew.
    """
    name = b""
    inside = 0  # lines of a hunk, which may look like a header
    for line in diff.split(b"\n"):
        if inside and not line.startswith(b"\\"):
            inside -= 1
        elif line.startswith(b"diff --git "):
            name = _twice(line.removeprefix(b"diff --git "))
        elif line.startswith((b"rename to ", b"copy to ")):
            name = _unquoted(line.partition(b" to ")[2])
        elif line.startswith(b"Binary files "):
            yield name, WHOLE
        elif hunk := _HUNK.match(line):
            removed, first, added = (int(number) if number is not None else 1 for number in hunk.groups())
            inside = removed + added
            if added:
                yield name, range(first, first + added)


def _twice(names: bytes) -> bytes:
    """The name of a file that stands there twice, as it was and as it is; of a renamed one a later line tells."""
    return _unquoted(names[len(names) // 2 + 1 :]).removeprefix(b"b/")


def _unquoted(name: bytes) -> bytes:
    """A name as git prints it where it has unusual characters."""
    if not name.startswith(b'"'):
        return name

    def character(match: re.Match[bytes]) -> bytes:
        said = match[1]
        return bytes([int(said, 8)]) if said.isdigit() else _ESCAPED.get(said, said)

    return _ESCAPE.sub(character, name[1:-1])


def _name(name: bytes) -> str:
    """A name of git's as Python hands it on: in UTF-8 elsewhere, a filter would be told to git by another name."""
    return os.fsdecode(name)
