"""Whatever happens to articles, rules and what is kept: a run that keeps results gives what a fresh one gives."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from hypothesis import settings as bounds
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from checker.batch import cache as module
from checker.batch.cache import Cache, of_rules
from checker.batch.checking import Result, Task, check, results, rules_of
from checker.config.settings import Settings, Strength
from checker.model.finding import Report
from tests.batch.making import BROKEN, SOUND, task
from tests.rulebook.rule_text import GOOD

NAMES = st.sampled_from(("a.txt", "b.txt", "c.md"))
SOLD = "He sold 2 pears and 3 figs, 6 in all.\n"
STORIES = st.sampled_from((BROKEN, SOUND, f"{BROKEN}\n{SOLD}", SOLD, "", "\0"))
RULES = st.sampled_from((GOOD, GOOD.replace("warning", "error"), GOOD.replace("make {made}", "are {made}"), "id: no\n"))
SPOILT = st.sampled_from(("cut", "flipped", "emptied", "longer", "gone", "foreign"))
_LONG_AGO = (0, 0)


class Kept(RuleBasedStateMachine):
    """Articles and a newsroom's rule that change between runs over a folder of kept results."""

    def __init__(self) -> None:
        super().__init__()
        self.made = TemporaryDirectory()
        self.folder = Path(self.made.name)
        self.cache = Cache(self.folder / "cache")
        self.strength = Strength.ERROR
        (self.folder / "rules").mkdir()
        self.fresh: dict[tuple[object, ...], list[Report | str]] = {}
        self.changed_rule(GOOD)
        self.written_article("a.txt", BROKEN)
        self.written_article("b.txt", SOLD)

    def teardown(self) -> None:
        self.made.cleanup()
        _forget_rules()

    @rule(name=NAMES, text=STORIES)
    def written_article(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, encoding="utf-8")

    @rule(text=RULES)
    def changed_rule(self, text: str) -> None:
        self.own = text
        (self.folder / "rules" / "sold-items.yaml").write_text(text, encoding="utf-8")
        _forget_rules()

    @rule(strength=st.sampled_from((Strength.ERROR, Strength.NOTE)))
    def set_severity(self, strength: Strength) -> None:
        self.strength = strength

    @rule(name=NAMES)
    def removed_article(self, name: str) -> None:
        (self.folder / name).unlink(missing_ok=True)

    @rule()
    def two_runs_at_once(self) -> None:
        """One is at an article while the other begins and ends with it."""
        other = Cache(self.folder / "cache")

        def meanwhile(one: Task, data: bytes) -> list[Result]:
            with patch("checker.batch.checking.check", check):
                assert told(results(one, other)) == self.expected(one)
            return check(one, data)

        for each in self.tasks():
            with patch("checker.batch.checking.check", meanwhile):
                assert told(results(each, self.cache)) == self.expected(each)
        assert other.fault is None

    @rule(at=st.integers(0, 20), how=SPOILT)
    def spoilt(self, at: int, how: str) -> None:
        kept = self.kept()
        if not kept:
            return
        file = kept[at % len(kept)]
        content = file.read_bytes()
        match how:
            case "gone":
                file.unlink()
            case "flipped":
                middle = len(content) // 2 + at
                bad = bytes(each ^ 1 for each in content[middle : middle + 1])
                file.write_bytes(content[:middle] + bad + content[middle + 1 :])
            case _:
                half = content[: len(content) // 2]
                file.write_bytes({"cut": half, "emptied": b"", "longer": content + b"\0"}.get(how, b"\x91" * 40))

    @rule(most=st.sampled_from((0, 600, module.MOST)), unused=st.integers(0, 3))
    def pruned(self, most: int, unused: int) -> None:
        for file in self.kept()[:unused]:
            os.utime(file, _LONG_AGO)
        mark = self.cache.folder / "CACHEDIR.TAG"
        if mark.exists():
            os.utime(mark, _LONG_AGO)
        with patch.object(module, "MOST", most):
            self.cache.prune()
        assert sum(file.stat().st_size for file in self.kept()) <= most

    @rule(by_hand=st.booleans())
    def removed(self, by_hand: bool) -> None:
        if by_hand:
            shutil.rmtree(self.cache.folder, ignore_errors=True)
        else:
            self.cache.clear()
        assert not self.cache.folder.exists()

    @invariant()
    def a_run_gives_what_a_fresh_one_gives(self) -> None:
        for each in self.tasks():
            assert told(results(each, self.cache)) == self.expected(each)
            assert told(results(each, self.cache)) == self.expected(each), "of what was kept just now"

    @invariant()
    def nothing_is_left_half_written(self) -> None:
        assert self.cache.fault is None
        assert all(file.suffix == ".result" for file in self.kept())

    def kept(self) -> list[Path]:
        return sorted(self.cache.folder.glob("??/*"))

    def expected(self, one: Task) -> list[Report | str]:
        """What a fresh run gives, remembered by all that may decide it."""
        about = one.name, Path(one.path).read_bytes(), self.own, self.strength
        if about not in self.fresh:
            self.fresh[about] = told(results(one, None))
        return self.fresh[about]

    def tasks(self) -> list[Task]:
        holds = Settings(
            select=("total-of-row", "sold-items"),
            severity=(("parts", self.strength),),
            rules=(str(self.folder / "rules"),),
        )
        return [task(file, settings=holds) for file in sorted(self.folder.glob("?.*"))]


def told(found: list[Result]) -> list[Report | str]:
    """Results that can be compared: two errors are never equal."""
    return [each if isinstance(each, Report) else str(each) for each in found]


def _forget_rules() -> None:
    """As another process would find them."""
    rules_of.cache_clear()
    of_rules.cache_clear()


TestKept = Kept.TestCase
TestKept.settings = bounds(max_examples=15, stateful_step_count=20, deadline=None)
