"""An open document checked: its text with positions of the protocol, its findings, and the sheet of its figures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from lsprotocol import types
from msgspec import Struct
from msgspec.structs import replace

from checker import engine
from checker.batch.checking import Result, attempt, rules_of
from checker.config.settings import Settings
from checker.errors import CrossfootError
from checker.filter.selection import without_unsure
from checker.model.document import Document
from checker.model.finding import Examined, Report
from checker.model.rule import Rule
from checker.model.sheet import Sheet
from checker.report.places import Lines, Places
from checker.sheet import sheet

Units = Callable[[str], int]  # how many units a text takes in the encoding that client and server agreed on
LARGEST = 2 * 2**20  # characters of a document that is checked while it is written
_PATIENCE = 10  # seconds for one check, where the configuration sets none
_LANGUAGES = {
    "plaintext": "plain",
    "text": "plain",
    "markdown": "markdown",
    "gfm": "markdown",
    "html": "html",
    "restructuredtext": "rst",
    "rst": "rst",
    "asciidoc": "asciidoc",
    "adoc": "asciidoc",
}
_TEXTS = frozenset(_LANGUAGES.values())  # the formats that an editor shows as they are
Follow = Callable[[Iterable[Result]], Iterator[Result]]  # the same results, with what baselines hold marked


class Text:
    r"""A text with its lines, which end as the protocol has it: with ``\n``, ``\r\n`` or ``\r`` and nothing else.

    pygls keeps the text too, but takes a form feed or U+2028 for the end of a line.

    >>> text = Text("One \N{POLICE CAR}\u2028two\r\n3 men", lambda part: len(part.encode("utf-16-le")) // 2)
    >>> text.position(5), text.offset(types.Position(1, 2))
    (0:6, 13)
    """

    def __init__(self, source: str, units: Units) -> None:
        self.source = source
        self._units = units
        self._lines = Lines(source)

    def position(self, offset: int) -> types.Position:
        """Where a code point stands."""
        line, column = self._lines.place(offset)
        return types.Position(line - 1, self._units(self.source[offset - column + 1 : offset]))

    def range(self, start: int, end: int) -> types.Range:
        """Where a half-open span of code points stands."""
        return types.Range(self.position(start), self.position(end))

    def offset(self, position: types.Position) -> int:
        """The code point at a position; the end of the line, or of the text, for one beyond it."""
        if position.line >= self._lines.starts:
            return len(self.source)
        start, end = self._lines.span(position.line + 1)
        low, high = start, end
        while low < high:  # the first at which that many units stand before it
            middle = (low + high) // 2
            if self._units(self.source[start:middle]) < position.character:
                low = middle + 1
            else:
                high = middle
        return low

    def changed(self, change: types.TextDocumentContentChangeEvent) -> Text:
        """The text after an edit, or the whole new text."""
        if isinstance(change, types.TextDocumentContentChangePartial):
            start, end = self.offset(change.range.start), self.offset(change.range.end)
            return Text(self.source[:start] + change.text + self.source[end:], self._units)
        return Text(change.text, self._units)


class Story(Struct, frozen=True):
    """An article of a document: what is reported of it, its figures, and where they stand."""

    report: Report
    sheet: Sheet
    places: Places

    @property
    def document(self) -> Document:
        """The article as it was read."""
        return self.report.document


class Checked(Struct, frozen=True):
    """What came of a check of a text: its articles, and what could not be checked or used."""

    text: Text
    stories: tuple[Story, ...]
    errors: tuple[CrossfootError, ...]


class Order(Struct, frozen=True):
    """A text to check: under which name, in which format, and as its settings say; ``notes`` if they are wanted."""

    text: Text
    name: str
    form: str
    settings: Settings
    follow: Follow
    notes: bool


def form_of(language: str, name: str) -> str | None:
    """The format of a document by the language that the editor gives it, else by its ending; None for what is not read.

    >>> form_of("markdown", "raid"), form_of("", "raid.xhtml"), form_of("python", "raid.py"), form_of("", "raid.rtf")
    ('markdown', 'html', None, None)
    """
    by_language, by_ending = _LANGUAGES.get(language.lower()), engine.form_of(name)
    return by_language or (by_ending if by_ending in _TEXTS else None)


def check(order: Order) -> Checked:
    """Check a text; what is wrong with it or with its rules is an error among others, never an exception."""
    rules, wrong = rules_of(order.settings)
    errors = list(wrong)
    stories: list[Story] = []
    if len(order.text.source) > LARGEST:
        errors.append(CrossfootError(f"has more than {LARGEST:,} characters: check it on the command line", order.name))
    elif rules:
        for examined in _examined(order, order.text.source, rules):
            for told in _told(order, examined, rules):
                if isinstance(told, Story):
                    stories.append(told)
                else:
                    errors.append(told)
    return Checked(order.text, tuple(stories), tuple(errors))


def reports(order: Order, source: str) -> Sequence[Report]:
    """What is found in the articles of another source than the order's, as with a comment in it."""
    rules, _ = rules_of(order.settings)
    return [each.report for each in _examined(order, source, rules) if isinstance(each, Examined)]


def _examined(order: Order, source: str, rules: Sequence[Rule]) -> Iterator[Examined | CrossfootError]:
    seconds = order.settings.timeout or _PATIENCE
    try:
        for document in engine.read_bytes(source.encode(errors="replace"), order.name, order.settings.date, order.form):
            if isinstance(document, CrossfootError):
                yield document
            else:
                yield attempt(engine.examine, document, rules, seconds)
    except CrossfootError as error:
        yield error


def _told(order: Order, examined: Examined | CrossfootError, rules: Sequence[Rule]) -> Iterator[Story | CrossfootError]:
    """An article, and what could not be judged in it; or why there is none."""
    if isinstance(examined, CrossfootError):
        yield examined
        return
    for report in order.follow([examined.report]):
        if isinstance(report, CrossfootError):
            yield report
            continue
        yield from engine.errors_of(report)
        sure = without_unsure(report, order.settings.min_confidence)
        shown = sure.shown(notes=order.notes)
        kept = replace(sure, findings=shown)
        made = sheet(replace(examined, report=kept), rules, shown)
        yield Story(kept, made, Places(report.document))
