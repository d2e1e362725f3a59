"""Articles that are edited, and their baseline: what is held stays held until its sentence is touched, nothing else is.

What is expected is counted by the sentences alone, never by fingerprints.
"""

from __future__ import annotations

import random
from collections import Counter
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from hypothesis import settings as bounds
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from checker import engine
from checker.cli.baselines import NAME
from checker.filter import baseline
from checker.filter.baseline import Baseline, Entry, entries
from checker.model.finding import Finding, Report
from checker.userfiles.files import inside

TITLES = ("a.txt", "b.txt", "c.txt")
LATER = ("x.txt", "y.txt", "z.txt")
PLACES = ("Leith", "Hull", "Madurai", "Boise")
_HUSH = "<!-- crossfoot: ignore -->\n"


class Said(NamedTuple):
    """A paragraph: where it is of, by how much its sum is wrong, and whether a comment silences it."""

    place: str
    off: int
    hushed: bool = False

    def __str__(self) -> str:
        total = 55 + self.off
        return f"{_HUSH * self.hushed}Police in {self.place} held {total} people: 12 men and 43 women."

    @property
    def wrong(self) -> bool:
        """Whether it is to be found."""
        return self.off != 0 and not self.hushed


SAID = st.builds(Said, st.sampled_from(PLACES), st.integers(0, 3), st.just(value=False))
HUSHED = st.builds(Said, st.sampled_from(PLACES), st.integers(1, 3), st.just(value=True))
SOME = st.sampled_from(TITLES)
ANY = st.sampled_from((*TITLES, *LATER))


@cache
def _checked(text: str) -> Report:
    rules = [each for each in engine.shipped_rules() if each.id == "total-of-row"]
    return engine.check(engine.read_text(text), rules)


class Held(RuleBasedStateMachine):
    """A folder of articles and its baseline, beside what a careful reader would expect of them."""

    def __init__(self) -> None:
        super().__init__()
        self.made = TemporaryDirectory()
        self.folder = Path(self.made.name)
        self.articles: dict[str, list[Said]] = {}
        self.held: Counter[tuple[str, int]] = Counter()  # by the article's name and what is wrong
        self.add("a.txt", Said("Leith", 1), 0)

    def teardown(self) -> None:
        self.made.cleanup()

    @rule(name=SOME, said=SAID | HUSHED, at=st.integers(0, 5))
    def add(self, name: str, said: Said, at: int) -> None:
        self.articles.setdefault(name, []).insert(at, said)
        self.save(name)

    @rule(name=ANY, at=st.integers(0, 5))
    def mend(self, name: str, at: int) -> None:
        if paragraphs := self.articles.get(name):
            paragraphs[at % len(paragraphs)] = paragraphs[at % len(paragraphs)]._replace(off=0, hushed=False)
            self.save(name)

    @rule(name=ANY, order=st.randoms(use_true_random=False))
    def move_paragraphs(self, name: str, order: random.Random) -> None:
        if name in self.articles:
            order.shuffle(self.articles[name])
            self.save(name)

    @rule(at=st.integers(0, 5), new=st.sampled_from(LATER))
    def rename(self, at: int, new: str) -> None:
        name = sorted(self.articles)[at % len(self.articles)]
        if new not in self.articles:
            self.articles[new] = self.articles.pop(name)
            (self.folder / name).rename(self.folder / new)

    @rule()
    def write(self) -> None:
        found: Counter[Entry] = Counter()
        for name in self.articles:
            found += entries(self.report(name), self.path(name))
        baseline.write(self.folder / NAME, found)
        self.held = self.present()
        assert found.total() == self.held.total()
        assert baseline.read(self.folder / NAME) == found
        assert all(
            one.baselined for name in self.articles for one in self.marked([name])[name] if one.suppressed is None
        )

    @precondition(lambda self: (self.folder / NAME).exists())
    @invariant()
    def what_is_held_is_marked_and_nothing_else(self) -> None:
        names = list(self.articles)  # in the order in which they came, which is any
        marked = self.marked(names)
        present = self.present()
        own = Counter({key: min(present[key], self.held[key]) for key in present})
        for name in names:
            known = sum(one.baselined for one in marked[name])
            assert known >= sum(count for (where, _), count in own.items() if where == name)
        moved = Counter[int]()  # held in files that are there no more, and so wherever the same is wrong
        for (where, off), count in self.held.items():
            moved[off] += count if where not in self.articles else 0
        rest = Counter[int]()
        for (_, off), count in (present - own).items():
            rest[off] += count
        expected = own.total() + (rest & moved).total()
        assert sum(one.baselined for found in marked.values() for one in found) == expected
        assert len(self.baseline.gone(lambda _path: True)) == self.held.total() - expected

    def marked(self, names: list[str]) -> dict[str, tuple[Finding, ...]]:
        self.baseline = Baseline(self.folder / NAME)
        return {name: self.baseline.marked(self.report(name), self.path(name)).findings for name in names}

    def present(self) -> Counter[tuple[str, int]]:
        return Counter((name, each.off) for name, said in self.articles.items() for each in said if each.wrong)

    def report(self, name: str) -> Report:
        report = _checked((self.folder / name).read_text(encoding="utf-8"))
        wrong = [each for each in self.articles[name] if each.off]
        assert len([one for one in report.findings if one.rule == "total-of-row"]) == len(wrong)
        return report

    def path(self, name: str) -> str:
        return inside(self.folder / name, self.folder)

    def save(self, name: str) -> None:
        text = "\n\n".join(map(str, self.articles[name]))
        (self.folder / name).write_text(text, encoding="utf-8")


TestHeld = Held.TestCase
TestHeld.settings = bounds(max_examples=40, stateful_step_count=20, deadline=None)
