"""``crossfoot figures``, ``explain`` and ``why``: what was read in articles, and all that was thought about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module

import click
from msgspec.structs import replace

from checker import engine
from checker.batch.checking import attempt
from checker.cli import options
from checker.cli.articles import documents, examined, start
from checker.cli.formats import format_option
from checker.cli.paths import Place
from checker.cli.status import Status
from checker.cli.terminal import room, write
from checker.config.configuration import Configuration
from checker.discovery import printable
from checker.errors import CrossfootError
from checker.model.document import Document
from checker.model.figure import Figure, Reading
from checker.model.finding import Examined
from checker.model.quantity import Kind
from checker.model.why import Asked
from checker.model.why import why as thought_about
from checker.report.places import Lines, Places, Where


@click.command(
    epilog="""\b
Examples:
  crossfoot figures story.txt
  crossfoot figures story.txt --format json
  crossfoot figures story.txt --kind money --kind percent
"""
)
@options.reading
@format_option("json", "text")
@options.allowing_empty
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice([kind.value for kind in Kind]),
    help="Only figures of this kind; may be given more than once.",
)
@click.pass_context
def figures(
    ctx: click.Context,
    *,
    paths: tuple[str, ...],
    configuration: Configuration,
    layout: str,
    kinds: tuple[str, ...],
    allow_empty: bool,
) -> None:
    """List every figure read in articles, and what it was read as.

    PATHS are files, folders (the articles in them) and - for standard input.
    """
    start(configuration, paths)
    status = Status()

    def readings() -> Iterator[Reading | CrossfootError]:
        for article in documents(paths, configuration):
            yield article if isinstance(article, CrossfootError) else attempt(_read, article[0], kinds)

    write(import_module(f"checker.report.figures_{layout}").render(status.follow(readings()), room()))
    status.check_read(allow_empty=allow_empty)
    ctx.exit(status.code)


def _read(document: Document, kinds: tuple[str, ...]) -> Reading:
    """The figures of a document: those of some kinds, or all."""
    reading = engine.extract(document)
    return replace(reading, figures=tuple(f for f in reading.figures if f.kind in kinds)) if kinds else reading


@click.command(
    epilog="""\b
Examples:
  crossfoot explain story.txt
  crossfoot explain story.txt --select total-of-row
  crossfoot explain story.txt --format json
"""
)
@options.checking
@format_option("json", "text")
@options.allowing_empty
@click.pass_context
def explain(
    ctx: click.Context, *, paths: tuple[str, ...], configuration: Configuration, layout: str, allow_empty: bool
) -> None:
    """Show the figures of articles, what clauses say of them, each claim about them, and whether it holds.

    A claim is unknown where a value that its rule needs is not in the text.
    PATHS are files, folders (the articles in them) and - for standard input.
    """
    start(configuration, paths)
    status = Status()
    write(
        import_module(f"checker.report.thought_{layout}").explain(status.follow(examined(paths, configuration)), room())
    )
    status.check_read(allow_empty=allow_empty)
    ctx.exit(status.code)


@click.command(
    cls=options.CommandAtPlace,
    epilog="""\b
Examples:
  crossfoot why story.txt:3
  crossfoot why story.txt:3:24
  crossfoot why story.txt:3 --select relative-change
  crossfoot why story.txt:3 --format json
""",
)
@options.checking_place
@format_option("json", "text")
@click.pass_context
def why(ctx: click.Context, *, place: Place, paths: tuple[str, ...], configuration: Configuration, layout: str) -> None:
    """Show why something is reported of a figure, or nothing is: its clause, what that says, and each claim.

    FILE:LINE asks about every figure on a line, FILE:LINE:COLUMN about the one that stands there or nearest to it.
    Standard input is named -.
    """
    start(configuration, paths)
    status = Status()
    write(import_module(f"checker.report.thought_{layout}").why(_ask(place, configuration, status), room()))
    ctx.exit(status.code)


def _ask(place: Place, configuration: Configuration, status: Status) -> Iterator[Asked | CrossfootError]:
    """Every article that has the line, with what was thought about its figures there; in their place, what is wrong.

    ``status`` follows what comes of it.
    """
    lines = _Lines(place.line)
    name = printable(configuration.name_of(place.path))
    silent: list[Examined] = []
    told = False
    found = examined((place.path,), configuration, lines.hold)
    for article in status.follow(each for each in found if not _is_elsewhere(each, name, place.line)):
        if isinstance(article, CrossfootError):
            told = True
            yield article
        elif there := _at(place, article):
            told = True
            yield Asked(article, place.line, place.column, tuple(thought_about(article, figure) for figure in there))
        else:
            silent.append(article)
    if not told:
        wrong = lines.missing() or _no_figure(place.line, silent)
        yield from status.follow([CrossfootError(wrong, name, place.line)])


def _is_elsewhere(found: Examined | CrossfootError, name: str, line: int) -> bool:
    """Whether it is an error on another line of the file, as of another article."""
    return isinstance(found, CrossfootError) and found.path == name and found.line not in {None, line}


class _Lines:
    """The lines of the articles of a file, of which one is asked for."""

    def __init__(self, line: int) -> None:
        self._line = line
        self._last = 0
        self._read = self._held = False

    def hold(self, document: Document) -> bool:
        """Whether an article has the line that is asked for."""
        last = document.line + Lines(document.source).count - 1
        self._last = max(self._last, last)
        self._read = True
        held = document.line <= self._line <= last
        self._held = self._held or held
        return held

    def missing(self) -> str | None:
        """What to say where no article has the line."""
        if self._held:
            return None
        if not self._read:
            return "no article was read: there is none here, or the configuration leaves it out"
        if self._line > self._last:
            return f"there is no such line: the last is line {self._last}" if self._last else "the article is empty"
        return "no article has this line"


def _at(place: Place, article: Examined) -> list[Figure]:
    """The figures on a line; where a column is named, the one that stands there, else the nearest to it."""
    places = Places(article.report.document)
    line = [(figure, _where(figure, places)) for figure in article.figures]
    line = [(figure, where) for figure, where in line if where.line <= place.line <= where.end_line]
    if place.column is None or not line:
        return [figure for figure, _ in line]
    column = place.column
    return [min(line, key=lambda each: _distance(each[1], place.line, column))[0]]


def _where(figure: Figure, places: Places) -> Where:
    return places.of(figure.start, figure.end)


def _distance(where: Where, line: int, column: int) -> int:
    """How far a column of a line is from a figure that stands there; 0 inside it."""
    before = where.column - column if where.line == line else 0
    behind = column - (where.end_column - 1) if where.end_line == line else 0
    return max(before, behind, 0)


def _no_figure(line: int, articles: Sequence[Examined]) -> str:
    """What to say where no figure is read on a line of some articles, with the nearest lines that have one."""
    lines = {each for article in articles for each in _lines_with_figures(article)}
    if not articles:
        return "no rule is on for this article"
    before, behind = [each for each in lines if each < line], [each for each in lines if each > line]
    near = [*([max(before)] if before else []), *([min(behind)] if behind else [])]
    if not near:
        return "no figure is read on this line, nor elsewhere in its article"
    named = "is on line" if len(near) == 1 else "are on lines"
    return f"no figure is read on this line: the nearest {named} {' and '.join(map(str, near))}"


def _lines_with_figures(article: Examined) -> Iterator[int]:
    places = Places(article.report.document)
    return (_where(figure, places).line for figure in article.figures)
