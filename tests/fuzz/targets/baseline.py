"""A baseline file: read, written anew, and held against a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from checker import engine
from checker.cli.baselines import NAME
from checker.errors import CrossfootError
from checker.filter import baseline
from checker.filter.baseline import Baseline, Entry, entries
from checker.model.finding import Report
from tests.fuzz import stories

_STORY = "Police held 52 people: 12 men and 13 women.\n\nSales rose 25% from $80 million to $120 million.\n"
_PATH = "story.txt"


def run(data: bytes) -> None:
    """What can be read comes back when it is written, and holds no more findings than it says."""
    with TemporaryDirectory() as folder:
        file = Path(folder, NAME)
        file.write_bytes(data)
        try:
            held = baseline.read(file)
        except CrossfootError as error:
            assert error.message
            assert error.path == str(file.resolve())
            assert (error.line or 1) >= 1
            return
        _hold(file, held)
        copy = Path(folder, "copy.json")
        baseline.write(copy, held)
        assert baseline.read(copy) == held
        once = copy.read_bytes()
        baseline.write(copy, held)
        assert copy.read_bytes() == once


def _hold(file: Path, held: Counter[Entry]) -> None:
    baseline = Baseline(file)
    marked = baseline.marked(_report(), _PATH).findings
    assert [each.fingerprint for each in marked] == [each.fingerprint for each in _report().findings]
    known = {entry.fingerprint for entry in held}
    assert all(each.fingerprint in known for each in marked if each.baselined)
    assert sum(each.baselined for each in marked) + len(baseline.gone(lambda _path: True)) <= held.total()


@cache
def _report() -> Report:
    return engine.check(engine.read_text(_STORY), engine.shipped_rules())


def seeds() -> Iterator[bytes]:
    """Baselines of the report that each is held against: its own, another file's, with counts, and none."""
    with TemporaryDirectory() as folder:
        file = Path(folder, NAME)
        own = entries(_report(), _PATH)
        for held in (Counter[Entry](), own, entries(_report(), "gone/ä.md"), Counter(dict.fromkeys(own, 3))):
            baseline.write(file, held)
            yield file.read_bytes()
            yield file.read_bytes().replace(b'"version": 1', b'"version": 2')
    yield b"<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n"


def words() -> tuple[str, ...]:
    """What the file is made of."""
    return stories.listed("baseline")
