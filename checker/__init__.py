"""crossfoot: finds where the figures of a news story contradict each other.

>>> [finding.message for finding in check("Sales rose 25% from $80 million to $120 million.")]
['From $80 million to $120 million is a change of +50%, not +25%.']
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import TYPE_CHECKING
from warnings import warn

from checker import arguments
from checker.model.figure import Figure
from checker.model.finding import Finding, Severity
from checker.model.quantity import QUANTITIES, Kind

if TYPE_CHECKING:
    from checker.model.explanation import Explanation

__all__ = ["QUANTITIES", "Figure", "Finding", "Kind", "Severity", "check", "explain", "extract"]


def extract(text: str, *, kinds: Collection[Kind] = QUANTITIES, implied: bool = False) -> list[Figure]:
    """The figures of a text, in its order.

    ``kinds`` selects which; dates and the like are left out unless they are named. Numbers that are only
    ``implied`` ("both", "a trio", "doubled") are left out unless wanted. ``start`` and ``end`` of a figure
    are a half-open span of code points of ``text``.

    >>> [(f.text, f.value, f.unit) for f in extract("It paid $3.2bn for 40% of the firm.")]
    [('$3.2bn', 3200000000.0, 'dollar'), ('40%', 40.0, 'percent')]
    """
    arguments.check_text(text)
    arguments.check_kinds(kinds)
    arguments.check_implied(implied)
    # Not through the engine: figures need neither rules nor what judges them, and so come at once.
    from checker.clauses import assemble
    from checker.readers.formats import plain

    reading = assemble.read(plain.read(text))
    return [figure for figure in reading.figures if figure.kind in kinds and (implied or not figure.implied)]


def check(text: str, *, path: str | None = None, date: dt.date | None = None) -> list[Finding]:
    """Where the figures of a text contradict each other, in its order, notes included.

    What comments in the text silence is left out.
    ``path`` is the name that an error would give the text; ``date`` is the story's own date, by which weekdays and
    years are judged (else a date line in the text, else none). The rules are those that ship; one that fails over the
    text is told by a warning.

    >>> check("Police held 12 people.")
    []
    """
    arguments.check_text(text)
    arguments.check_story(path, date)
    from checker import engine

    document = engine.read_text(text, path, date)
    report = engine.check(document, engine.shipped_rules())
    for error in engine.errors_of(report):
        warn(str(error), RuntimeWarning, stacklevel=2)
    return [finding for finding in report.findings if not finding.silenced]


def explain(text: str, *, path: str | None = None, date: dt.date | None = None) -> Explanation:
    """Everything that is thought about a text: its figures, statements, and each claim with its verdict.

    ``path`` and ``date`` are as for ``check``. All of it is plain data, which ``msgspec.json.encode`` can write.

    >>> told = explain("Sales rose 25% from $80 million to $120 million.")
    >>> [(claim.rule, str(claim.verdict), claim.mechanism) for claim in told.claims]
    [('direction.change', 'holds', 'own slot'), ('relative-change.percent', 'fails', 'own slot')]
    >>> told.statements[0].slots["before"][0].value
    80000000.0
    """
    arguments.check_text(text)
    arguments.check_story(path, date)
    from checker import engine
    from checker.model.explanation import explanation

    return explanation(engine.examine(engine.read_text(text, path, date), engine.shipped_rules()))
