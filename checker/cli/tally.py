"""What came of a run over rows: counts, what could not be checked, and the exit status."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from checker.batch.rows.found import Found, Part
from checker.cli.status import CLEAN, FAILED, FOUND, NO_ARTICLE
from checker.cli.terminal import complain, remark
from checker.errors import CrossfootError
from checker.report.source.sums import read
from checker.report.source.values import counted

_MOST = 10  # errors that are told one by one


class Tally:
    """Follows the parts of a run; ``rank`` is the least severity that makes the exit status 1, if any does."""

    def __init__(self, rank: int | None) -> None:
        self._rank = rank
        self._sums: Counter[str] = Counter()
        self.code = CLEAN

    def follow(self, parts: Iterable[Part]) -> Iterator[Part]:
        """The same parts; the first errors are told."""
        for part in parts:
            self._sums.update(part.claims)
            self._sums.update(article=part.articles, figure=part.figures)
            for found in part.found:
                self._count(found)
            yield part

    def told(self, file: str) -> str:
        """What was read and checked; last what was found, and where it is written."""
        sums = self._sums
        besides = [counted(sums[kind], kind) for kind in ("error", "limit", "remark") if sums[kind]]
        besides += [f"{sums['suppressed']:,} suppressed"] if sums["suppressed"] else []
        found = f"{counted(sums['finding'], 'finding')} in {counted(sums['article'], 'article')}"
        return f"{read(sums)}\n{', '.join([found, *besides])}; written to {file}"

    def tell_rest(self, file: str) -> None:
        """Say how many errors were not told one by one."""
        more = self._sums["error"] - _MOST
        if more > 0:
            remark(f"... and {counted(more, 'more error')}: the rows of kind 'error' in {file}")

    def check_read(self, *, allow_empty: bool) -> None:
        """Raise CrossfootError where there was no article, unless that is allowed."""
        if not (self._sums["article"] or allow_empty):
            raise CrossfootError(NO_ARTICLE)

    def _count(self, found: Found) -> None:
        self._sums["suppressed" if found.suppressed is not None else found.kind] += 1
        if found.kind == "error":
            self.code = FAILED
            if self._sums["error"] <= _MOST:
                complain(CrossfootError(found.message, found.path, found.row))
        elif found.severity is not None and found.suppressed is None:
            reached = self._rank is not None and found.severity.rank >= self._rank
            self.code = max(self.code, FOUND if reached else CLEAN)
