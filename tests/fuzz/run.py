"""Feeds a target with inputs that atheris makes up, led by what they reach in the code.

    python -m tests.fuzz.run text --minutes 10

needs ``pip install atheris``. What fails is written into ``build/fuzz/TARGET/failing/``, once for each place in the
code, and what takes long into ``slow/``; the run goes on. The inputs that reached something new are kept beside them
for the next run. Put the first line of a ``.why`` into ``failed.jsonl`` once its cause is mended: the tests run the
input from then on.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules, walk_packages
from time import process_time
from traceback import extract_tb, format_exc
from types import ModuleType

from tests.fuzz import stories, targets

WORK = Path(__file__).parents[2] / "build" / "fuzz"
_SLOW = 0.2  # seconds for each kilobyte, and for what is shorter; measured with atheris's own counting in the code
_SKIPPED = ("checker.__main__", "checker.cli")


def main() -> int:
    """Run what the command line asks for; 1 if an input failed."""
    options = _options()
    import atheris

    with atheris.instrument_imports(include=["checker"]):
        _import_all()
    target = import_module(f"{targets.__name__}.{options.target}")
    work = WORK / options.target
    for folder in ("corpus", "seeds", "failing", "slow"):
        (work / folder).mkdir(parents=True, exist_ok=True)
    failed = (data for name, data in stories.failed() if name == options.target)
    for seed in (*target.seeds(), *failed):
        _keep(work / "seeds", seed)
    watched = Watched(target.run, work)
    given = [f"-max_len={options.longest}", "-timeout=60", "-rss_limit_mb=3000", f"-artifact_prefix={work}/failing/"]
    folders = [str(work / "corpus"), str(work / "seeds")]
    given += [f"-dict={_dictionary(target, work)}", f"-max_total_time={options.minutes * 60}"]
    given += ["-print_final_stats=1", "-reload=0"]
    atheris.Setup([sys.argv[0], *given, *folders], watched)
    atheris.Fuzz()  # ends the process
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", choices=[module.name for module in iter_modules(targets.__path__)])
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--longest", type=int, default=3200, help="bytes of an input")
    return parser.parse_args()


def _import_all() -> None:
    """All of checker, since a module that is first imported by a target is not counted."""
    import checker

    for module in walk_packages(checker.__path__, "checker."):
        if not module.name.startswith(_SKIPPED) and "make_" not in module.name:
            import_module(module.name)
    from checker import engine

    engine.shipped_rules()


class Watched:
    """A target whose failures and slow inputs are kept, each place in the code once, while the run goes on."""

    def __init__(self, run: Callable[[bytes], None], work: Path) -> None:
        self._run = run
        self._work = work
        self._seen: set[str] = set()

    def __call__(self, data: bytes) -> None:
        """Run the target on an input."""
        limit = _SLOW * max(1, len(data) / 1024)
        if self._spent(data) > limit and (spent := self._spent(data)) > limit:  # the first may have loaded something
            self._tell("slow", data, f"{spent / limit:.0f} times", f"{spent:.2f} s for {len(data)} bytes\n")

    def _spent(self, data: bytes) -> float:
        """The seconds that a run takes."""
        before = process_time()
        try:
            self._run(data)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            frames = extract_tb(error.__traceback__)[-3:]  # the last alone may be of a property that many things have
            place = " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(frames))
            self._tell("failing", data, f"{type(error).__name__} {place}", format_exc())
        return process_time() - before

    def _tell(self, folder: str, data: bytes, place: str, story: str) -> None:
        if place in self._seen:
            return
        self._seen.add(place)
        name = _keep(self._work / folder, data)
        row = stories.row_of_failed(self._work.name, data)
        (self._work / folder / f"{name}.why").write_text(f"{row}\n{story}", encoding="utf-8")
        print(f"{folder}: {name}: {place}", flush=True)


def _keep(folder: Path, data: bytes) -> str:
    name = hashlib.sha1(data, usedforsecurity=False).hexdigest()[:16]
    (folder / name).write_bytes(data)
    return name


def _dictionary(target: ModuleType, work: Path) -> Path:
    """The words of a target as a dictionary of libFuzzer's."""
    file = work / "words.dict"
    lines = ("".join(f"\\x{byte:02x}" for byte in word.encode()) for word in target.words())
    file.write_text("".join(f'"{line}"\n' for line in lines), encoding="ascii")
    return file


if __name__ == "__main__":
    sys.exit(main())
