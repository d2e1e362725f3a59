"""How many findings each rule and each article has, in place of the findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checker.model.finding import Report
from checker.report import Format, Result, View
from checker.report.source.table import table
from checker.report.source.values import counted


class Renderer(Format):
    """Two tables, the largest numbers first, once all is known."""

    def __init__(self, view: View) -> None:
        super().__init__(view)
        self._rules: Counter[str] = Counter()
        self._files: Counter[str] = Counter()
        self._articles = 0
        self._room = None if view.room is None else view.room - 2

    def add(self, result: Result) -> Iterator[str]:
        """Count the findings of an article. Errors are not counted: they go to standard error."""
        if isinstance(result, Report):
            found = self.view.listed(result)
            self._articles += 1
            self._rules.update(finding.rule for finding in found)
            self._files.update({result.document.path or "-": len(found)} if found else {})
        yield from ()

    def end(self) -> Iterator[str]:
        """The tables."""
        yield f"{counted(self._rules.total(), 'finding')} in {counted(self._articles, 'article')}\n"
        for name, counts in (("rule", self._rules), ("article", self._files)):
            if counts:
                yield f"\nby {name}\n"
                rows = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
                yield from (f"  {line}\n" for line in table(_aligned(rows), self._room))


def _aligned(rows: list[tuple[str, int]]) -> list[tuple[str, str]]:
    numbers = [f"{number:,}" for _, number in rows]
    width = max(map(len, numbers))
    return [(number.rjust(width), name) for number, (name, _) in zip(numbers, rows, strict=True)]
