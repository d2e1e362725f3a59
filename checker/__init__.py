"""crossfoot: finds where the figures of a news story contradict each other.

>>> [finding.message for finding in check("Sales rose 25% from $80 million to $120 million.")]
['From $80 million to $120 million is a change of +50%, not +25%.']
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from checker import arguments
from checker.errors import CrossfootError, TooLongError
from checker.model.finding import Finding, Place, Severity
from checker.model.quantity import QUANTITIES, Kind

if TYPE_CHECKING:
    import os

    from checker.interface import Findings
    from checker.model.explanation import Explanation
    from checker.model.explanation import PlainFigure as Figure

    __version__: str

__all__ = [
    "QUANTITIES",
    "CrossfootError",
    "Explanation",
    "Figure",
    "Finding",
    "Findings",
    "Kind",
    "Place",
    "Severity",
    "TooLongError",
    "__version__",
    "check",
    "explain",
    "extract",
]

_LATER = {  # what most runs of the command need not, by where it is
    "Explanation": ("checker.model.explanation", "Explanation"),
    "Figure": ("checker.model.explanation", "PlainFigure"),
    "Findings": ("checker.interface", "Findings"),
}


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from checker.version import installed

        return installed() or "0"
    if name in _LATER:
        from importlib import import_module

        module, own = _LATER[name]
        return getattr(import_module(module), own)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def extract(text: str, *, kinds: Collection[Kind] = QUANTITIES, implied: bool = False) -> list[Figure]:
    """The figures of a text, in its order.

    ``kinds`` selects which; dates and the like are left out unless they are named. Numbers that are only
    ``implied`` ("both", "a trio", "doubled") are left out unless wanted. ``start`` and ``end`` of a figure
    are a half-open span of code points of ``text``. Raises TypeError for an argument of another type.

    >>> [(f.text, f.value, f.unit) for f in extract("It paid $3.2bn for 40% of the firm.")]
    [('$3.2bn', 3200000000.0, 'dollar'), ('40%', 40.0, 'percent')]
    """
    arguments.check_text(text)
    arguments.check_kinds(kinds)
    arguments.check_implied(implied)
    # Not through the engine: figures need neither rules nor what judges them, and so come at once.
    from checker.clauses import assemble
    from checker.model.explanation import figures
    from checker.readers.formats import plain

    read = assemble.read(plain.read(text)).figures
    return list(figures(figure for figure in read if figure.kind in kinds and (implied or not figure.implied)))


def check(  # noqa: PLR0913 - all but the first are named
    text: str,
    *,
    headline: str | None = None,
    standfirst: str | None = None,
    format: str = "plain",  # noqa: A002 - what it is called everywhere
    path: str | None = None,
    date: dt.date | None = None,
    select: Collection[str] | None = None,
    ignore: Collection[str] | None = None,
    config: str | os.PathLike[str] | None = None,
    min_confidence: float | None = None,
    notes: bool = False,
) -> Findings:
    r"""Where the figures of a story contradict each other, in its order: a list, which a notebook shows as a page.

    ``headline`` and ``standfirst`` are for those that are kept apart from the text; figures there are held against
    those below. ``format`` is how the text is written: "plain", "markdown", "html" and whatever else ``crossfoot
    check --as`` takes. ``path`` is the name that an error gives the story. ``date`` is the story's own date, by which
    weekdays and years are judged (else a date line in the text, else none).

    ``start`` and ``end`` of a finding and of its figures are half-open spans of code points of the attribute ``story``
    of the list: of ``text`` as it was handed over, with its markup; above it stand the headline and the standfirst that
    were given, with an empty line ("\n\n") behind each.

    The rules are those that ship, unless ``select`` or ``ignore`` names some of them or their families. ``config`` is
    a configuration file, which holds as on the command line, but for what is about files: no file is looked for, and
    no baseline is gone by. What is less sure than ``min_confidence`` (0 to 1) is left out, and so is what comments in
    the text silence; notes are left out unless they are wanted.

    Raises TypeError and ValueError for an argument that is none, CrossfootError for a text, a configuration, a rule or
    a family that cannot be used, and TooLongError where the configuration sets a time that is not enough. What is wrong
    beside a story that could be checked, such as a rule that fails over it, is a RuntimeWarning.

    >>> found = check("The first boat took 160 men and the second 90.", headline="Police arrest 205 men in two boats")
    >>> [(finding.rule, found.story[finding.start : finding.end], finding.fits) for finding in found]
    [('total-of-row', '205', '250')]
    """
    from checker import interface

    asked = interface.Asked(
        text, headline, standfirst, format, path, date, select, ignore, config, min_confidence, notes
    )
    return interface.check(asked)


def explain(  # noqa: PLR0913 - all but the first are named
    text: str,
    *,
    headline: str | None = None,
    standfirst: str | None = None,
    format: str = "plain",  # noqa: A002 - what it is called everywhere
    path: str | None = None,
    date: dt.date | None = None,
    select: Collection[str] | None = None,
    ignore: Collection[str] | None = None,
    config: str | os.PathLike[str] | None = None,
    min_confidence: float | None = None,
    notes: bool = False,
) -> Explanation:
    """Everything that is thought about a story: its figures, statements, each claim with its verdict, and findings.

    The arguments are those of ``check``, the errors as well; the findings are what it would give, and all places count
    in ``story``, as they do there. All of it is plain data, which ``msgspec.json.encode`` can write.

    >>> told = explain("Sales rose 25% from $80 million to $120 million.")
    >>> [(claim.rule, str(claim.verdict), claim.mechanism) for claim in told.claims]
    [('direction.change', 'holds', 'own slot'), ('relative-change.percent', 'fails', 'own slot')]
    >>> told.statements[0].slots["before"][0].value
    80000000.0
    """
    from checker import interface

    asked = interface.Asked(
        text, headline, standfirst, format, path, date, select, ignore, config, min_confidence, notes
    )
    return interface.explain(asked)
