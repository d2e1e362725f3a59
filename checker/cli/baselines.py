"""Which baseline is about which article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.terminal import remark
from checker.config.configuration import STDIN, Configuration
from checker.errors import CrossfootError
from checker.report import Result
from checker.report.values import counted
from checker.userfiles.files import inside, is_within, real, refuse_away, shown

if TYPE_CHECKING:
    from checker.filter.baseline import Baseline

NAME = ".crossfoot-baseline.json"
_NAMED = 3  # files that a remark names


class Baselines:
    """The baselines of a run over ``paths``: for each article the one that is set, or else the nearest above it."""

    def __init__(self, configuration: Configuration, paths: Sequence[str]) -> None:
        self._configuration = configuration
        self._paths = paths
        self._used: dict[Path, Baseline] = {}

    def follow(self, results: Iterable[Result]) -> Iterator[Result]:
        """The same results, with what the baselines hold marked; in place of a report, why its baseline cannot be read.

        At last a remark tells what they hold that is there no more.
        """
        told: set[str] = set()
        for result in results:
            if isinstance(result, CrossfootError) or result.document.path in {None, STDIN}:
                yield result
                continue
            path = Path(str(result.document.path))
            try:
                baseline = self._of(path)
            except CrossfootError as error:
                if str(error) not in told:
                    told.add(str(error))
                    yield error
                continue
            yield baseline.marked(result, inside(path, baseline.file.parent)) if baseline else result

    def tell_gone(self) -> None:
        """Print a remark on each baseline that holds what is there no more."""
        for baseline in self._used.values():
            gone = baseline.gone(lambda path: covers(self._paths, path))
            if gone:
                import shlex  # slow to load, and few baselines need it

                files = list(dict.fromkeys(entry.path for entry in gone))
                named = ", ".join(files[:_NAMED]) + (f" and {len(files) - _NAMED} more" if len(files) > _NAMED else "")
                verb = "is" if gone.total() == 1 else "are"
                given = shlex.join(self._paths) if len(self._paths) <= _NAMED else "PATHS..."
                remark(
                    f"{shown(baseline.file)}: {counted(gone.total(), 'finding')} {verb} gone, of {named}: "
                    f"'crossfoot baseline write {given}' brings it up to date"
                )

    def _of(self, path: Path) -> Baseline | None:
        own = self._configuration.of(str(path)).baseline
        file = real(Path(own)) if own else nearest(real(path).parent, self._configuration)
        if file is None:
            return None
        if file not in self._used:
            from checker.filter.baseline import Baseline  # most runs have none

            self._used[file] = Baseline(file)
        return self._used[file]


def nearest(folder: Path, configuration: Configuration) -> Path | None:
    """The baseline in a folder or above it, up to one whose configuration is a root; none where none is looked for."""
    if configuration.isolated:
        return None
    layers = configuration.layers(folder)
    for place in (folder, *folder.parents):
        if (place / NAME).is_file():
            refuse_away(place / NAME, "put the file here, or name it with --baseline")
            return place / NAME
        if layers and layers[0].file.root and place == layers[0].folder:
            return None
    return None


def of_run(paths: Sequence[str], configuration: Configuration) -> Path:
    """Where the baseline of a run belongs: where it is set or there already; else beside the configuration.

    Where there is none either, in the working folder, if that holds all the paths, or in the folder that does.
    """
    folder = configuration.folder_of(paths)
    set_to = configuration.of_run(paths).baseline
    there = Path(set_to) if set_to else nearest(folder, configuration)
    if there:
        return there
    layers = configuration.layers(folder)
    if layers:
        return layers[-1].folder / NAME
    return (Path.cwd() if folder.is_relative_to(Path.cwd()) else folder) / NAME


def covers(paths: Iterable[str], path: Path) -> bool:
    """Whether a file is one of the ``paths`` or lies under one."""
    return any(is_within(path, Path(each)) for each in paths)
