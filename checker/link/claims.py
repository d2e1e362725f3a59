"""All claims that a set of rules makes of an article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from checker.errors import CrossfootError
from checker.link import faults
from checker.link.combinations import combinations
from checker.link.context import Context, Refused, Tick, context_of, unlimited
from checker.link.phrases import PhraseMatcher, matcher, neighbours, paragraphs, sentences
from checker.link.plans import Plan, plan
from checker.link.where import Question, admitted, questions
from checker.model.claim import Claim
from checker.model.document import Zone
from checker.model.figure import Reading
from checker.model.finding import Fault
from checker.model.quantity import Kind
from checker.model.rule import Rule, Within

REMEMBERED = 1000  # sets of kinds, so that an archive of any size is checked in bounded memory


class Linked(NamedTuple):
    """The claims of an article, the limits that were reached, each a sentence, and the faults of rules by their ids."""

    claims: list[Claim]
    limits: tuple[str, ...]
    faults: dict[str, Fault]


class Linker(Struct, frozen=True):
    """Rules made ready to be matched with any number of articles, each when an article first has what it wants."""

    anywhere: tuple[Rule, ...]  # those that match figures anywhere in an article
    by_sentence: PhraseMatcher | None
    by_neighbours: PhraseMatcher | None
    by_paragraph: PhraseMatcher | None
    plans: dict[str, Plan] = {}  # by a rule's id
    asked: dict[str, tuple[Question, ...]] = {}  # by a rule's id
    possible: dict[frozenset[Kind], tuple[Plan, ...]] = {}  # by the kinds that an article has

    def link(self, reading: Reading, tick: Tick = unlimited, refused: list[Refused] | None = None) -> Linked:
        """Every claim of an article, each once, with the doubts that its conditions raise.

        ``refused`` takes those that conditions rule out.
        """
        prose, cells = _apart(reading)
        context = context_of(prose, tick, refused)
        claims = list(self._claims(context, self._phrases(context)))
        for each in self._possible(context.kinds):
            claims += self._combined(each, context)
        if cells.figures:
            inside = replace(context_of(cells, tick, refused), limits=context.limits, faults=context.faults)
            claims += self._claims(inside, self._phrases(inside))
        return Linked(claims, tuple(context.limits), context.faults)

    def _combined(self, each: Plan, context: Context) -> Iterator[Claim]:
        """The claims of a rule that matches figures anywhere; where what finds them fails, those before that."""
        try:
            bound = combinations(each, context)
            if bound:
                yield from self._claims(context, ((each.rule, claim) for claim in bound))
        except CrossfootError:
            raise  # time is up
        except Exception as error:  # noqa: BLE001 - whatever it is, the other rules go on
            faults.keep(context.faults, each.rule, error)

    def _possible(self, kinds: frozenset[Kind]) -> tuple[Plan, ...]:
        """The rules that lack no kind of figure: asked once, since many articles have figures of the same kinds."""
        if kinds not in self.possible:
            if len(self.possible) == REMEMBERED:
                self.possible.clear()
            self.possible[kinds] = tuple(
                self._plan(rule)
                for rule in self.anywhere
                if not any(wanted.kinds and kinds.isdisjoint(wanted.kinds) for wanted in rule.figures)
            )
        return self.possible[kinds]

    def _plan(self, rule: Rule) -> Plan:
        if rule.id not in self.plans:
            self.plans[rule.id] = plan(rule)
        return self.plans[rule.id]

    def _questions(self, rule: Rule) -> tuple[Question, ...]:
        if rule.id not in self.asked:
            self.asked[rule.id] = questions(rule)
        return self.asked[rule.id]

    def _claims(self, context: Context, matches: Iterator[tuple[Rule, Claim]]) -> Iterator[Claim]:
        seen: set[tuple[object, ...]] = set()
        for rule, claim in matches:
            key = (rule.id, *((b.role, *(f.start for f in b.figures)) for b in claim.roles))
            if key in seen:
                continue
            seen.add(key)
            context.tick(rule.id)
            try:
                doubts = admitted(self._questions(rule), claim, context)
            except Exception as error:  # noqa: BLE001 - as above
                faults.keep(context.faults, rule, error, claim)
                continue
            if doubts is not None:
                yield replace(claim, reasons=doubts) if doubts else claim

    def _phrases(self, context: Context) -> Iterator[tuple[Rule, Claim]]:
        if self.by_sentence:
            for rendered in sentences(context):
                yield from self.by_sentence.claims(rendered)
        if self.by_neighbours:
            for rendered in neighbours(context):
                yield from self.by_neighbours.claims(rendered)
        if self.by_paragraph:
            for rendered in paragraphs(context):
                yield from self.by_paragraph.claims(rendered)


def linker(rules: Sequence[Rule]) -> Linker:
    """Make rules ready."""
    return Linker(
        anywhere=tuple(rule for rule in rules if rule.figures),
        by_sentence=matcher(rules, Within.SENTENCE),
        by_neighbours=matcher(rules, Within.NEIGHBOURS),
        by_paragraph=matcher(rules, Within.PARAGRAPH),
    )


def _apart(reading: Reading) -> tuple[Reading, Reading]:
    """The figures of prose and those of tables: a cell is read by itself, since no sentence joins it to another."""
    tables = tuple(figure for figure in reading.figures if figure.zone is Zone.TABLE)
    if not tables:
        return reading, replace(reading, figures=())
    prose = tuple(figure for figure in reading.figures if figure.zone is not Zone.TABLE)
    return replace(reading, figures=prose), replace(reading, figures=tables)
