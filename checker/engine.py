"""The one place that knows the order: read, extract, link, judge, heed what the text silences.

What reads figures, links and judges is imported when it is first needed: a newsroom's words are added before, since the
modules take theirs when they are loaded, and a command that checks nothing starts at once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache, lru_cache
from time import monotonic
from types import MappingProxyType
from typing import TYPE_CHECKING

from checker.errors import CrossfootError, TooLongError
from checker.model.claim import OFF, Claim, Judged
from checker.model.document import Document
from checker.model.figure import Reading
from checker.model.finding import Examined, Fault, Finding, Remark, Report, Severity
from checker.model.rule import Rule
from checker.model.statement import Statement
from checker.model.tick import Tick, ticking, unlimited
from checker.readers import by_ending, storydate
from checker.readers.formats import plain
from checker.rulebook import rules

if TYPE_CHECKING:
    from checker.model.clause import Parse
    from checker.readers.draft import Draft, Passage
    from checker.rulebook.build import Vocabulary


_CUT_OFF = "the file is cut off or damaged: what could be read of it was checked"
_AS_SHIPPED: Mapping[str, Severity] = MappingProxyType({})


def read_bytes(
    data: bytes, path: str | None = None, story_date: date | None = None, form: str | None = None
) -> Iterator[Document | CrossfootError]:
    """The articles in the bytes of a file. Raises CrossfootError for binary or undecodable input.

    ``form`` names the format, where the path's ending does not tell it.
    """
    return by_ending.read(data, path, story_date, form)


def written_in(data: bytes, path: str, form: str | None = None) -> tuple[str, str]:
    """The format and the encoding of a file, as ``read_bytes`` takes them."""
    return by_ending.written_in(data, path, form)


def formats() -> list[str]:
    """The names of the formats that can be read."""
    return by_ending.formats()


def form_of(path: str) -> str | None:
    """The format that the ending of a path tells, if it does."""
    return by_ending.form_of(path)


def is_article(path: str) -> bool:
    """Whether a file that lies in a folder is an article, by its ending."""
    return by_ending.is_article(path)


def read_text(text: str, path: str | None = None, story_date: date | None = None) -> Document:
    """A text as a Document; ``story_date`` is the story's own date, where it is known from outside."""
    return plain.read(text, path, story_date)


def read_story(
    text: str,
    form: str = "plain",
    path: str | None = None,
    story_date: date | None = None,
    headline: str = "",
    standfirst: str = "",
) -> Iterator[Document | CrossfootError]:
    """The articles in a text of a format, under a headline and a standfirst that come apart from it.

    Raises CrossfootError where the text as a whole cannot be read.
    """
    if form == "plain":
        found: Iterable[Document | CrossfootError] = (read_text(text, path, story_date),)
    else:
        found = read_bytes(text.encode("utf-8", "replace"), path, story_date, form)
    if not (headline.strip() or standfirst.strip()):
        yield from found
        return
    from checker.readers.apart import with_top

    for each in found:
        yield with_top(each, headline, standfirst) if isinstance(each, Document) else each


def draft_of(document: Document) -> tuple[Draft, tuple[Passage, ...]]:
    """An article of any format as plain text with a headline and a standfirst apart, for somebody to go on with.

    Also where the draft has the passages of the article; none where it is the article as it stands.
    """
    from checker.readers import draft

    return draft.written(document)


def date_of(value: str) -> date | None:
    """The date that a field of metadata gives, or None."""
    return storydate.of_field(value)


def extract(document: Document, tick: Tick = unlimited) -> Reading:
    """Every figure of a document. ``tick`` is called at each sentence, and may raise an error."""
    from checker.clauses import assemble

    return assemble.read(document, tick)


def statements(reading: Reading) -> tuple[Statement, ...]:
    """What the clauses of a document say of its figures."""
    from checker.clauses.parse import parses
    from checker.facts.said import said

    return said(reading, parses(reading))


@cache
def shipped_rules() -> tuple[Rule, ...]:
    """The rules that ship with crossfoot."""
    rules, errors = load_rules()
    if errors:
        raise errors[0]
    return rules


def load_rules(
    more: Sequence[str] = (),
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    severity: Mapping[str, Severity] = _AS_SHIPPED,
) -> tuple[tuple[Rule, ...], list[CrossfootError]]:
    """The rules that ship with crossfoot and those under the paths ``more``, sorted by id; and what is wrong there.

    ``select`` and ``ignore`` name rules or families, ``severity`` sets theirs. Raises CrossfootError for a name that is
    none.
    """
    return rules.rules(more, select, ignore, severity, _vocabulary)


def rules_under(path: str) -> tuple[tuple[Rule, ...], list[CrossfootError]]:
    """The rules in one file or under one folder, sorted by id; and what is wrong there."""
    return rules.rules_under(path, _vocabulary)


def _vocabulary() -> Vocabulary:
    from checker.evaluation import functions
    from checker.rulebook.build import Vocabulary  # with the parsers of rule files, which a run needs seldom
    from checker.statements.read import slots

    return Vocabulary(functions.Arities(), functions.signature, slots)


def check(document: Document, rules: Sequence[Rule], seconds: float | None = None) -> Report:
    """Read, link and judge one article. Raises TooLongError where that takes more ``seconds`` than these."""
    return _within(document, rules, seconds, spell_all=False).report


def examine(document: Document, rules: Sequence[Rule], seconds: float | None = None) -> Examined:
    """The same, with all that was thought."""
    return _within(document, rules, seconds, spell_all=True)


def _within(document: Document, rules: Sequence[Rule], seconds: float | None, *, spell_all: bool) -> Examined:
    if seconds is None:
        return conclude(document, extract(document), rules, spell_all)
    end = monotonic() + seconds

    def tick() -> None:
        if monotonic() > end:
            raise TooLongError(f"not checked within {seconds:g} seconds: give it more with --timeout", document.path)

    return conclude(document, extract(document, tick), rules, spell_all, tick)


def conclude(
    document: Document, reading: Reading, rules: Sequence[Rule], spell_all: bool = True, tick: Tick = unlimited
) -> Examined:
    """Link and judge the figures that were read of an article.

    ``spell_all`` also spells the sums that hold, and where figures stand. ``tick`` is called at each step, and may
    raise an error.
    """
    from checker.clauses.parse import parses
    from checker.facts.said import said
    from checker.facts.stories.exchange_rates import limits
    from checker.statements.claims import claims

    rules = tuple(rules)
    by_key = _by_key(rules)
    syntax = parses(reading, tick)
    told = said(reading, syntax, _worded(rules, syntax), tick)
    faults: dict[str, Fault] = {}
    judged = tuple(_judged(claims(rules, told), by_key, document.date, faults, spell_all, tick))
    judged = _weighed(judged, by_key, reading, spell_all, tick)
    reached = tuple(limits(told, document))
    counts = Counter(each.verdict for each in judged)
    found: tuple[Finding, ...] = ()
    if not OFF.isdisjoint(counts):
        from checker.judge import findings

        found, cut = findings.findings(by_key, judged, document.date, reading.figures, tick)
        reached = (*reached, *cut)
    on = len({rule.id for rule in rules})
    end = len(document.prose)
    remarks = (Remark(_CUT_OFF, end, end),) if document.cut_off else ()
    report = Report(document, found, len(reading.figures), counts, on, reached, remarks, tuple(faults.values()))
    if document.directives:
        from checker.filter.suppressions import suppress

        report = suppress(report, rules, _shipped_names)
    if not spell_all:
        return Examined(report, reading.figures, judged, told)
    from checker.clauses.standings import standings
    from checker.facts.retelling.links import tried

    standing = standings(document.prose, syntax)
    return Examined(report, reading.figures, judged, told, standing, tuple(tried(reading)))


def _worded(rules: Sequence[Rule], syntax: Mapping[int, Parse]) -> tuple[Statement, ...]:
    """What the wordings of rules say: none of those that ship has any."""
    if not any(rule.wordings for rule in rules):
        return ()
    from checker.wordings.reading import read

    return read(rules, syntax)


def _weighed(
    judged: tuple[Judged, ...], rules: Mapping[str, Rule], reading: Reading, spell_all: bool, tick: Tick
) -> tuple[Judged, ...]:
    """What was judged, with how sure it is: where nothing is amiss, only if all is to be told."""
    if not spell_all and OFF.isdisjoint(each.verdict for each in judged):
        return judged
    from checker.facts.retelling.slips import slips
    from checker.judge.confidence import weighed
    from checker.judge.signs import Told, pairs_that_fail

    told = Told(reading.figures, judged, slips(reading, pairs_that_fail(judged)))
    return weighed(ticking(judged, tick), rules, reading.document.date, told, all_of=spell_all)


def errors_of(report: Report) -> Iterator[CrossfootError]:
    """What kept rules from judging something in an article, each with its place."""
    for fault in report.faults:
        line, column = (None, None) if fault.start is None else report.document.place(fault.start)
        yield CrossfootError(fault.message, report.document.path, line, column)


def _judged(
    claims: Iterable[Claim],
    rules: Mapping[str, Rule],
    day: date | None,
    faults: dict[str, Fault],
    spell_all: bool,
    tick: Tick,
) -> Iterator[Judged]:
    """The claims with their verdicts; what a rule fails with becomes a fault of it."""
    from checker.judge.faults import keep
    from checker.judge.verdicts import judge

    for claim in claims:
        tick()
        rule = rules[claim.rule]
        try:
            yield judge(rule, claim, day, spell_all)
        except Exception as error:  # noqa: BLE001 - whatever it is, the other rules go on
            keep(faults, rule, error, claim)


def _shipped_names() -> set[str]:
    """The rules that ship and their families."""
    return {name for rule in shipped_rules() for name in (rule.id, rule.family)}


@lru_cache(maxsize=8)
def _by_key(rules: tuple[Rule, ...]) -> dict[str, Rule]:
    return {rule.key: rule for rule in rules}
