"""``crossfoot batch``: archives of articles, which are rows of tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from checker.batch.checking import rules_on
from checker.batch.rows import run as jobs_of_rows
from checker.batch.rows.article import Columns, Source
from checker.batch.rows.found import Found, Part
from checker.batch.rows.journal import Journal
from checker.batch.rows.run import ENGINES, check_blocks, conclude, engine, writer
from checker.batch.run import cores
from checker.cli import options, progress
from checker.cli.articles import start, wrong_rules
from checker.cli.outputs import check_place
from checker.cli.paths import FilePath
from checker.cli.status import CLEAN, FAILED, FOUND, NO_ARTICLE
from checker.cli.terminal import complain, remark, write
from checker.config.configuration import STDIN, Configuration, check_nested
from checker.config.settings import FailOn
from checker.discovery import printable, unreadable
from checker.errors import CrossfootError, reason
from checker.escaping import safe
from checker.model.finding import Severity
from checker.report.values import counted, read
from checker.userfiles.files import real

_MOST = 10  # errors that are told one by one


@click.command(
    epilog="""\b
Examples:
  crossfoot batch archive.jsonl --output findings.jsonl
  crossfoot batch archive.jsonl --output findings.parquet --jobs 2
  crossfoot batch archive.jsonl --output findings.jsonl --text-column text --restart
\b
Exit status: 0 nothing found, 1 something found at or above --fail-on,
2 an article, a file or a rule could not be used.
"""
)
@options.paths
@click.option(
    "--output",
    required=True,
    type=FilePath(),
    metavar="FILE",
    help="Where findings go: a file that ends in .jsonl, .ndjson or .parquet.",
)
@click.option("--text-column", default="text", show_default=True, metavar="NAME", help="The column of the texts.")
@click.option("--id-column", default="id", show_default=True, metavar="NAME", help="The column of what they go by.")
@click.option("--date-column", default="date", show_default=True, metavar="NAME", help="The column of their dates.")
@options.judging
@options.failing
@options.least_sure
@click.option("--notes", is_flag=True, default=None, help="Write notes as well, as --fail-on note does.")
@click.option(
    "--jobs", type=click.IntRange(min=1), metavar="N", help="How many processes check.  [default: one a core]"
)
@click.option(
    "--engine",
    "work",
    type=click.Choice(ENGINES),
    default=ENGINES[0],
    show_default=True,
    help="What runs these processes: crossfoot itself, or Ray, on the cluster that RAY_ADDRESS names if it does.",
)
@options.allowing_empty
@click.option("--restart", is_flag=True, help="Begin anew, and not where a run was ended.")
@click.pass_context
def batch(
    ctx: click.Context,
    *,
    paths: tuple[str, ...],
    configuration: Configuration,
    output: str,
    text_column: str,
    id_column: str,
    date_column: str,
    jobs: int | None,
    work: str,
    restart: bool,
    allow_empty: bool,
) -> None:
    """Check the articles in the rows of tables, and write findings as rows.

    PATHS are files of JSON Lines (.jsonl, .ndjson) or Parquet (.parquet). A run that was ended goes on when it is
    started again.
    """
    run = start(configuration, paths)
    job = jobs_of_rows.Job(_sources(paths, configuration), Columns(text_column, id_column, date_column))
    check_place(Path(output), output)
    place = real(Path(output))
    into_file = writer(output)
    _refuse_articles(place, output, job.sources)
    wrong = _wrong_rules(job.sources)
    before = _stamps(job.sources)
    blocks, digest = jobs_of_rows.blocks(job)
    journal = Journal(place, output, [source.name for source in job.sources])
    tally = Tally(None if run.fail_on is FailOn.NEVER else Severity(run.fail_on).rank)
    try:
        journal.open(jobs_of_rows.about(job, digest), blocks, anew=restart)
        if journal.done:
            remark(f"Goes on where a run was ended: {len(journal.done):,} of {len(blocks):,} parts are done.")
        done = check_blocks(job, blocks, journal, engine(work), jobs or cores())
        for _ in progress.follow(done, sum(block.rows for block in blocks), int):
            pass
        if _stamps(job.sources) != before:
            raise CrossfootError("an article's file changed while it was read: --restart begins anew")
        conclude(blocks, journal, place, into_file, tally.follow)
    except OSError as error:
        kept = "; what is done is kept, and the same command goes on there" if journal.done else ""
        raise CrossfootError(f"cannot be written: {reason(error)}{kept}", output) from None
    finally:
        journal.close()
    _clear(journal)
    tally.tell_rest(output)
    write([tally.told(safe(output))])
    tally.check_read(allow_empty=allow_empty)
    ctx.exit(FAILED if wrong else tally.code)


def _clear(journal: Journal) -> None:
    """Remove what is no longer needed. The output is whole: that this fails is no failure of the run."""
    try:
        journal.clear()
    except OSError as error:
        remark(f"{journal.name} is no longer needed and cannot be removed: {reason(error)}")


def _sources(paths: Sequence[str], configuration: Configuration) -> tuple[Source, ...]:
    """The files of a run, each once."""
    run = configuration.of_run(paths)
    found: dict[str, Source] = {}
    for path in paths:
        if path == STDIN:
            raise CrossfootError("standard input cannot be read again by a run that goes on: name a file", STDIN)
        own = configuration.of(path)
        check_nested(run, own)
        place = str(real(Path(path)))
        found.setdefault(place, Source(place, printable(path), own))
    return tuple(found.values())


def _wrong_rules(sources: Sequence[Source]) -> bool:
    """Whether something is wrong with rules, which is told. Raises CrossfootError where none can be used."""
    told: set[str] = set()
    for source in sources:
        rules_on(source.settings, source.name)
        for error in wrong_rules(source.settings, told):
            complain(error)
    return bool(told)


def _refuse_articles(place: Path, output: str, sources: Sequence[Source]) -> None:
    if any(place.exists() and Path(source.path).exists() and place.samefile(source.path) for source in sources):
        raise CrossfootError("holds the articles to be checked and is not written over: name another file", output)


def _stamps(sources: Sequence[Source]) -> list[tuple[int, int]]:
    """When each file was written and its size. Raises CrossfootError for one that is not there."""
    found = []
    for source in sources:
        try:
            status = Path(source.path).stat()
        except OSError as error:
            raise unreadable(error, source.name) from None
        found.append((status.st_mtime_ns, status.st_size))
    return found


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
