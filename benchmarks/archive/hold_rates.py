"""How many claims hold in print, by what must hold and by how their figures were linked, beside what chance gives."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

import click

from benchmarks.archive import Story
from benchmarks.archive.claims import Exchange, Formed, Key, Sort, claims, is_near, outcome, rules, sort_of, values
from checker.model.claim import Verdict

LUCK = 0.5  # of orders: which of two figures is more


class Tally:
    """Claims that hold, that fail and that are unknown, all and those that are near; and the same by chance."""

    def __init__(self) -> None:
        self.holds = self.fails = self.unknown = self.far = 0
        self.by_chance = [0, 0, 0]  # that hold, that fail, that fail and are far

    def add(self, other: Tally) -> None:
        """Count the claims of another one too."""
        self.holds, self.fails = self.holds + other.holds, self.fails + other.fails
        self.unknown, self.far = self.unknown + other.unknown, self.far + other.far
        self.by_chance = [sum(pair) for pair in zip(self.by_chance, other.by_chance, strict=True)]

    def count(self, found: Verdict, near: bool) -> None:
        """Count a claim."""
        self.holds += found is Verdict.HOLDS
        self.fails += found is Verdict.FAILS
        self.unknown += found is Verdict.UNKNOWN
        self.far += found is Verdict.FAILS and not near

    def count_chance(self, found: Verdict, near: bool) -> None:
        """Count a claim with another claim's figure."""
        fails = found is Verdict.FAILS
        new = (found in (Verdict.HOLDS, Verdict.LOOSE), fails, fails and not near)
        self.by_chance = [count + one for count, one in zip(self.by_chance, new, strict=True)]

    @property
    def chance(self) -> float | None:
        """The part that holds by chance."""
        holds, fails, _ = self.by_chance
        return _rate(holds, fails)

    @property
    def rate(self) -> float | None:
        """The part that holds."""
        return _rate(self.holds, self.fails)

    @property
    def near(self) -> tuple[float | None, float | None]:
        """The part that holds of those that are near, and what chance gives of them."""
        holds, fails, far = self.by_chance
        return _rate(self.holds, self.fails - self.far), _rate(holds, fails - far)


def _rate(holds: int, fails: int) -> float | None:
    return holds / (holds + fails) if holds + fails else None


def tallies(formed: Iterable[Formed]) -> dict[Key, Tally]:
    """The claims counted, by what they are counted by."""
    found: dict[Key, Tally] = defaultdict(Tally)
    exchange = Exchange()
    for each in formed:
        rule = rules()[each.key.rule]
        verdict = outcome(each)
        found[each.key].count(verdict, verdict is not Verdict.FAILS or is_near(rule, values(each)))
        by_chance = exchange.of(each)
        if by_chance:
            found[each.key].count_chance(*by_chance)
    return found


def print_claims(chosen: list[Story], listed: bool, only: Collection[str]) -> None:
    """Print the table, of the rules, families or mechanisms that are named (of all, if none is); list what fails."""
    failures: list[Formed] = []

    def kept(formed: Iterable[Formed]) -> Iterable[Formed]:
        for each in formed:
            if not only or not _names(each.key).isdisjoint(only):
                if listed and outcome(each) is Verdict.FAILS:
                    failures.append(each)
                yield each

    found = tallies(kept(claims(chosen)))
    click.echo(f"{len(chosen)} stories. In 100: claims that hold or fail; then the part that holds (by chance), and of")
    click.echo("those amounts whose two sides are near each other; then how many hold, fail, and are unknown.")
    _print_mechanisms(found, len(chosen))
    for key in sorted(found, key=lambda key: (key.mechanism, -found[key].holds - found[key].fails, key.rule)):
        _print_row(_named(key), found[key], sort_of(key.rule), len(chosen))
    for each in failures:
        _print_failure(each)


def _names(key: Key) -> set[str]:
    rule = rules()[key.rule]
    return {key.rule, rule.id, rule.family, key.mechanism}


def _named(key: Key) -> str:
    return f"{key.rule}, {key.mechanism}" if key.mechanism else key.rule


def _print_mechanisms(found: dict[Key, Tally], stories: int) -> None:
    pooled: dict[tuple[str, Sort], Tally] = defaultdict(Tally)
    for key, tally in found.items():
        pooled[key.mechanism, sort_of(key.rule)].add(tally)
    for mechanism, sort in sorted(pooled):
        _print_row(f"{sort}: {mechanism}", pooled[mechanism, sort], sort, stories)
    click.echo("")


def _print_row(name: str, tally: Tally, sort: Sort, stories: int) -> None:
    decided = 100 * (tally.holds + tally.fails) / max(1, stories)
    rates = f"{_told(tally.rate)} ({_told(LUCK if sort is Sort.ORDER else tally.chance)})"
    near, by_chance = tally.near
    gated = f"near {_told(near)} ({_told(by_chance)})" if sort is Sort.AMOUNT else ""
    counts = f"{tally.holds:6} {tally.fails:5} {tally.unknown:5}"
    click.echo(f"{name:36.36} {decided:7.2f}  {rates}  {gated:18}  {counts}")


def _told(rate: float | None) -> str:
    return "  -  " if rate is None else f"{rate:.3f}"


def _print_failure(formed: Formed) -> None:
    first, last = formed.figures[0], formed.figures[-1]
    told = "; ".join(
        f"{bound.role} {', '.join(figure.text for figure in bound.figures)}" for bound in formed.judged.claim.roles
    )
    excerpt = around(formed.story.text, first.start, last.end)
    click.echo(f"\n{formed.story.doc}: {_named(formed.key)}: {told}: {formed.judged.arithmetic}\n  {excerpt}")


BESIDE = 120  # characters of the text that a list shows before and behind the figures
LONGEST = 600  # characters that it shows between them


def around(text: str, start: int, end: int) -> str:
    """A stretch of a text with what stands around it, on one line; of a long one both ends."""
    if end - start > LONGEST:
        return f"{around(text, start, start)} [...] {around(text, end, end)}"
    return " ".join(text[max(0, start - BESIDE) : end + BESIDE].split())
