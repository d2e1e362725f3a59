"""What the public functions do: from a text and what is wanted to findings whose places are those of the text."""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path
from warnings import warn

from msgspec import Struct
from msgspec.structs import replace

from checker import arguments, engine
from checker.batch.checking import rules_of
from checker.config.settings import Settings, settings
from checker.errors import CrossfootError
from checker.filter.selection import without_unsure
from checker.model.document import Document
from checker.model.explanation import Explanation, explanation, moved
from checker.model.finding import Finding, Report
from checker.model.rule import Rule
from checker.readers.draft import joined

_CALLER = 4  # calls from a warning up to whoever called the public function
_WORDS: list[tuple[tuple[str, ...], tuple[tuple[str, str], ...]]] = []  # that were added to those of this process
_HEIGHT = 600  # pixels of a page in a notebook; its lower right corner makes it larger


class Asked(Struct, frozen=True):
    """What a public function was asked: a text and what comes with it, which rules are on, what is shown."""

    text: str
    headline: str | None = None
    standfirst: str | None = None
    form: str = "plain"
    path: str | None = None
    date: date | None = None
    select: Collection[str] | None = None
    ignore: Collection[str] | None = None
    config: str | os.PathLike[str] | None = None
    min_confidence: float | None = None
    notes: bool = False


class Findings(list[Finding]):
    """The findings of a story: a list, which a notebook shows as a page. A copy of it is a plain list.

    ``story`` is what their places count in: the headline, the standfirst and the text, with a blank line between.
    """

    def __init__(self, found: Iterable[Finding], story: str, report: Report, rules: Sequence[Rule]) -> None:
        super().__init__(found)
        self.story = story
        self._report = report
        self._rules = rules

    def __reduce__(self) -> tuple[type[list[Finding]], tuple[list[Finding]]]:
        return list, (list(self),)

    def _repr_html_(self) -> str:
        """The page of ``crossfoot check --format html``, in a frame in which nothing of the story can do anything."""
        from checker.report.html import page
        from checker.sheet import sheet

        examined = engine.examine(self._report.document, self._rules)
        shown = replace(self._report, sheet=sheet(examined, self._rules).packed())
        source = f"data:text/html;charset=utf-8;base64,{b64encode(page(shown)).decode()}"
        return (
            f'<iframe sandbox title="What crossfoot found" src="{source}" '
            f'style="border: 0; height: {_HEIGHT}px; resize: vertical; width: 100%"></iframe>'
        )


class _Ready(Struct, frozen=True):
    """A story that is ready to be judged, by which rules, and what is wrong beside it."""

    document: Document
    rules: tuple[Rule, ...]
    settings: Settings
    errors: tuple[CrossfootError, ...]


def check(asked: Asked) -> Findings:
    """The findings that are asked for. Raises TypeError, ValueError and CrossfootError."""
    ready = _ready(asked)
    report = engine.check(ready.document, ready.rules, ready.settings.timeout)
    _tell((*ready.errors, *engine.errors_of(report)))
    report = replace(report, findings=_shown(report, asked, ready.settings))
    return Findings((_placed(each, ready.document) for each in report.findings), _story(asked), report, ready.rules)


def explain(asked: Asked) -> Explanation:
    """Everything that is thought, with the findings that are asked for. Raises as ``check`` does."""
    ready = _ready(asked)
    examined = engine.examine(ready.document, ready.rules, ready.settings.timeout)
    _tell((*ready.errors, *engine.errors_of(examined.report)))
    found = tuple(_placed(each, ready.document) for each in _shown(examined.report, asked, ready.settings))
    return replace(moved(explanation(examined), partial(_span, ready.document)), findings=found, story=_story(asked))


def _story(asked: Asked) -> str:
    """What the places of findings count in."""
    return joined(asked.headline or "", asked.standfirst or "", asked.text)


def _ready(asked: Asked) -> _Ready:
    _check(asked)
    own = _settings(asked)
    _add_words(own)
    rules, wrong = rules_of(own)
    if wrong and not rules:
        raise wrong[0]
    document, errors = _document(asked, own)
    return _Ready(document, rules, own, (*wrong, *errors))


def _check(asked: Asked) -> None:
    """Raise TypeError or ValueError where an argument is none."""
    arguments.check_text(asked.text)
    arguments.check_story(asked.headline, asked.standfirst, asked.path, asked.date)
    arguments.check_format(asked.form, engine.formats())
    arguments.check_rules(asked.select, asked.ignore, asked.config)
    arguments.check_shown(asked.min_confidence, asked.notes)


def _settings(asked: Asked) -> Settings:
    """What holds for a story: the configuration that is named, and what is set beside it."""
    given = {
        "select": tuple(asked.select or ()),
        "ignore": tuple(asked.ignore or ()),
        "date": asked.date.date() if isinstance(asked.date, datetime) else asked.date,
        "min_confidence": asked.min_confidence,
    }
    told = {name: value for name, value in given.items() if value is not None and value != ()}
    if asked.config is None:
        return settings((), Path(), told)
    from checker.config.configuration import STDIN, Configuration

    return Configuration(told, Path(asked.config)).of(asked.path or STDIN)


def _add_words(own: Settings) -> None:
    """Add a newsroom's own words, which hold for all that this process reads."""
    if not (own.lexicons or own.currencies) or (own.lexicons, own.currencies) in _WORDS:
        return
    from checker.config.lexicons import apply

    try:
        apply(own)
    except RuntimeError:
        raise CrossfootError(
            "'lexicons' and 'currencies' hold for the process: hand this configuration to the first call",
            next(part.where for name in ("lexicons", "currencies") for part in own.origins.get(name, ())),
        ) from None
    _WORDS.append((own.lexicons, own.currencies))


def _document(asked: Asked, own: Settings) -> tuple[Document, list[CrossfootError]]:
    """The story, and what is wrong with what stands around it.

    Raises CrossfootError where it cannot be read, and ValueError where there is not one of it.
    """
    top = (asked.headline or "", asked.standfirst or "")
    found = list(engine.read_story(asked.text, asked.form, asked.path, own.date, *top))
    documents = [each for each in found if isinstance(each, Document)]
    errors = [each for each in found if isinstance(each, CrossfootError)]
    if len(documents) > 1:
        raise ValueError(f"text holds {len(documents)} articles: hand them over one by one")
    if any(top) and documents and documents[0].offset:
        raise ValueError("a headline and a standfirst go with a text, not with a file of articles")
    if not documents:
        raise errors[0] if errors else CrossfootError("no article in it", asked.path)
    return documents[0], errors


def _shown(report: Report, asked: Asked, own: Settings) -> tuple[Finding, ...]:
    return without_unsure(report, own.min_confidence).shown(notes=asked.notes or own.notes)


def _span(document: Document, start: int, end: int) -> tuple[int, int]:
    """A span of the prose as one of the story as it was handed over."""
    first, last = document.origins.span(start, end)
    return first + document.offset, last + document.offset


def _placed(finding: Finding, document: Document) -> Finding:
    """A finding with its places in the story as it was handed over."""
    if not document.origins.stretches:
        return finding
    start, end = _span(document, finding.start, finding.end)
    figures = []
    for place in finding.figures:
        first, last = _span(document, place.start, place.end)
        figures.append(replace(place, start=first, end=last))
    return replace(finding, start=start, end=end, figures=tuple(figures))


def _tell(errors: Iterable[CrossfootError]) -> None:
    """Warn of what is wrong beside a story that could be checked, where the public function was called."""
    for error in errors:
        warn(str(error), RuntimeWarning, stacklevel=_CALLER)
