"""Findings as one page of HTML: findings first, then each article with its figures marked, then the figure sheet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from checker.errors import CrossfootError
from checker.escaping import Escaped, as_xml
from checker.report import Format, Result, View
from checker.report.page.run import Run


class Renderer(Format):
    """The page once all is known, since it begins with what was found."""

    wants_sheet: ClassVar[bool] = True

    def __init__(self, view: View) -> None:
        super().__init__(view)
        self._run = Run()

    def add(self, result: Result) -> Iterator[Escaped]:
        """Keep an article for the end."""
        if isinstance(result, CrossfootError):
            self._run.fail(result)
        else:
            self._run.add(result, self.view.known(result) if self.view.suppressed else self.view.shown(result))
        yield from ()

    def end(self) -> Iterator[Escaped]:
        """The page."""
        yield from map(as_xml, self._run.page())
