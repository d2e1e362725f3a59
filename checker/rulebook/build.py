"""A rule file that has the right shape into Rules, one or one for each case: what is written in it is parsed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Concatenate, NamedTuple, ParamSpec, TypeVar

from msgspec import Struct

from checker.errors import CrossfootError
from checker.model.expression import Expression
from checker.model.rule import STORY, Example, Examples, Message, Rule, Wording
from checker.model.signature import ANY, Sort
from checker.rulebook import schema
from checker.rulebook.checks import (
    STORY_DATE,
    Arguments,
    Known,
    Names,
    Signatures,
    check_name,
    names_in,
    roles_of_slots,
    untrue,
    written_out,
)
from checker.rulebook.expression import Functions, parse_expression, parse_message
from checker.rulebook.schema import CaseEntry, ExampleEntries, FailExample, QuietExample, RuleFile
from checker.userfiles.source import Source, Trail
from checker.userfiles.suggest import instead
from checker.wordings.compiling import compile_wording

P = ParamSpec("P")
T = TypeVar("T")


class Vocabulary(Struct, frozen=True):
    """What rules may name: ``relations`` with the fewest and the most arguments of each, and their signatures.

    ``slots`` are those of the kinds of statement.
    """

    relations: Functions
    signature: Signatures = lambda _: None
    slots: Callable[[], Mapping[str, Mapping[str, Sort]]] = dict  # by a kind of statement, those that it has


def build(source: Source, entry: RuleFile, vocabulary: Vocabulary) -> tuple[tuple[Rule, ...], list[CrossfootError]]:
    """The rule, by its cases if it has any, or nothing and every error in it."""
    builder = _Builder(source, vocabulary)
    rules = tuple(builder.rules(entry))
    return (() if builder.errors else rules), builder.errors


class _Whole(NamedTuple):
    """What all cases of a rule share: its file, its wordings, and its examples as they are kept."""

    entry: RuleFile
    wordings: tuple[Wording, ...]
    examples: bytes


class _Builder:
    """Parses each part of one file and keeps the errors, each with its place."""

    def __init__(self, source: Source, vocabulary: Vocabulary) -> None:
        self.source = source
        self.vocabulary = vocabulary
        self.errors: list[CrossfootError] = []
        self.sizes: dict[str, int] = {}  # of the expressions of the last "let"

    def fault(self, trail: Trail, message: str, *, key: bool = False) -> None:
        """Keep an error."""
        self.errors.append(self.source.error(trail, message, key=key))

    def parsed(
        self,
        trail: Trail,
        parse: Callable[Concatenate[str, P], T],
        text: str,
        *rest: P.args,
        **named: P.kwargs,
    ) -> T | None:
        """What ``parse`` makes of a text; None, and the error kept, if it refuses it."""
        try:
            return parse(text, *rest, **named)
        except CrossfootError as error:
            self.errors.append(self.source.error(trail, error.message, error.column))
            return None

    def rules(self, entry: RuleFile) -> Iterator[Rule]:
        """The rule, or one for each of its cases; none of what cannot be read for want of roles."""
        stem = Path(self.source.path).stem
        if entry.id != stem:
            self.fault(("id",), f"id {entry.id!r} must be the file's name, {stem!r}")
        slots = self.slots(("of",), entry.of)
        if not slots:
            return
        whole = _Whole(entry, self.wordings(entry.wordings, slots), self.examples(entry.examples).packed())
        for name, trail, case in self.cases(entry):
            own = slots if case.of is None else self.slots((*trail, "of"), case.of)
            rule = self.rule(trail, case, name, whole, roles_of_slots(own)) if own else None
            if rule is not None:
                yield rule

    def cases(self, entry: RuleFile) -> Iterator[tuple[str, Trail, CaseEntry]]:
        """The cases of a rule, each with its name and its place; what stands at the top where it has none."""
        if not entry.cases:
            yield from self.alone(entry)
            return
        for key in ("let", "require", "flag", "message"):
            if getattr(entry, key):
                self.fault((key,), f"a rule with 'cases' has its {key!r} in them", key=True)
        if all(case.of not in (None, entry.of) for case in entry.cases.values()):
            self.fault(("of",), f"no case is of the kind {entry.of!r}: name that of one of them")
        for name, case in entry.cases.items():
            yield name, ("cases", name), case

    def alone(self, entry: RuleFile) -> Iterator[tuple[str, Trail, CaseEntry]]:
        """What stands at the top of a rule without cases, as the one that it has."""
        if entry.require is not None and entry.message is not None:
            yield "", (), CaseEntry(entry.require, entry.message, entry.let, entry.flag)
        for key in ("require", "message"):
            if getattr(entry, key) is None:
                self.fault((), f"key {key!r} is missing: a rule has 'require' and 'message', or 'cases'", key=True)

    def slots(self, trail: Trail, kind: str) -> Mapping[str, Sort]:
        """The slots of a kind of statement, none where there is no such kind."""
        known = self.vocabulary.slots()
        if kind not in known:
            self.fault(trail, f"no statement is of the kind {kind!r}{instead(kind, known)}")
        return known.get(kind, {})

    def wordings(self, texts: Sequence[str], slots: Mapping[str, Sort]) -> tuple[Wording, ...]:
        """The wordings, each of which fills slots of the statement."""
        made = [self.parsed(("wordings", i), compile_wording, text, slots) for i, text in enumerate(texts)]
        return tuple(wording for wording in made if wording)

    def flag(self, trail: Trail, flag: str | None, roles: Names) -> None:
        """Keep an error of a flag that is no figure."""
        if flag is not None and flag not in roles:
            self.fault(trail, f"unknown role {flag!r}{instead(flag, roles)}")
        elif flag is not None and roles[flag].kinds is None:
            self.fault(trail, f"role {flag!r} takes words: a finding points at a figure")

    def rule(self, trail: Trail, case: CaseEntry, name: str, whole: _Whole, roles: Names) -> Rule | None:
        """One case, whose expressions speak about ``roles``; None if it cannot require or say anything."""
        self.flag((*trail, "flag"), case.flag, roles)
        names = {**roles, STORY: STORY_DATE}
        let = self.let((*trail, "let"), case.let, names)
        arguments, known = Arguments(names, self.vocabulary.signature), self.vocabulary.relations
        require = self.condition((*trail, "require"), case.require, arguments, known)
        said = case.message.rstrip()
        message = self.parsed((*trail, "message"), parse_message, said, names, known, arguments.problem)
        if require is None or message is None:
            return None
        entry, of = whole.entry, case.of or whole.entry.of
        return Rule(
            id=entry.id,
            case=name,
            family=Path(self.source.path).absolute().parent.name,
            path=self.source.path,
            summary=entry.summary.strip(),
            severity=entry.severity,
            why=entry.why.strip(),
            let=let,
            require=require,
            message=message,
            flag=case.flag,
            packed=whole.examples,
            of=of,
            slots=frozenset(roles).intersection(_spoken_of(require, let, message)),
            lists=frozenset(name for name, known in roles.items() if Sort.NUMBERS in known.sorts),
            wordings=whole.wordings if of == entry.of else (),
        )

    def let(self, trail: Trail, entries: dict[str, str], known: dict[str, Known]) -> tuple[tuple[str, Expression], ...]:
        """What the rule works out, which becomes ``known``; each may use what stands before it."""
        made: list[tuple[str, Expression]] = []
        self.sizes = {}
        roles = frozenset(known)
        for name, text in entries.items():
            self.parsed((*trail, name), check_name, name)
            if name in roles:
                self.fault((*trail, name), f"{name!r} is a role already", key=True)
            arguments = Arguments(known, self.vocabulary.signature)
            expression = self.parsed(
                (*trail, name), parse_expression, text, known, self.vocabulary.relations, arguments.problem
            )
            if expression is not None:
                made.append((name, expression))
                self.sizes[name] = self.size((*trail, name), expression)
            known[name] = arguments.value(expression) if expression else Known(ANY)
        return tuple(made)

    def size(self, trail: Trail, expression: Expression) -> int:
        """How large an expression is, written out; one that is too large is an error and counts for one name."""
        size = written_out(expression, self.sizes)
        if size > schema.WRITTEN_OUT:
            hint = f"written out, with what its names stand for, this has more than {schema.WRITTEN_OUT} parts"
            self.fault(trail, f"{hint}: take it apart, or leave some of it out")
            return 1
        return size

    def condition(self, trail: Trail, text: str, arguments: Arguments, functions: Functions) -> Expression | None:
        """An expression that is true or false."""
        expression = self.parsed(trail, parse_expression, text, arguments.names, functions, arguments.problem)
        if expression is not None:
            self.size(trail, expression)
        problem = expression and untrue(expression)
        if problem:
            self.fault(trail, problem)
        return expression

    def examples(self, entries: ExampleEntries) -> Examples:
        """The examples of each sort."""
        return Examples(
            fail=self.sort("fail", entries.fail),
            passing=self.sort("pass", entries.passing),
            ignore=self.sort("ignore", entries.ignore),
        )

    def sort(self, key: str, entries: Sequence[FailExample | QuietExample]) -> tuple[Example, ...]:
        """The examples of one sort."""
        return tuple(self.example(("examples", key, i), entry) for i, entry in enumerate(entries))

    def example(self, trail: Trail, entry: FailExample | QuietExample) -> Example:
        """One example, with the line on which it stands."""
        if entry.date is not None:
            self.parsed((*trail, "date"), _check_date, entry.date)
        line = self.source.line(trail)
        if isinstance(entry, QuietExample):
            return Example(entry.text, line, note=entry.note, date=entry.date)
        if entry.flag not in entry.text:
            self.fault((*trail, "flag"), f"{entry.flag!r} does not stand in the text")
        return Example(entry.text, line, entry.flag, entry.says.rstrip(), entry.note, entry.date)


def _spoken_of(require: Expression, let: Sequence[tuple[str, Expression]], message: Message) -> Iterator[str]:
    """The names in what a rule requires, works out and says."""
    said = (part for part in message.parts if not isinstance(part, str))
    for tree in (require, *(tree for _, tree in let), *said):
        yield from names_in(tree)


def _check_date(text: str) -> None:
    try:
        date.fromisoformat(text)
    except ValueError:
        raise CrossfootError(f"{text!r} is not a date: write it as 2024-05-31") from None
