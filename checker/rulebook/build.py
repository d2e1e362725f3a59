"""A rule file that has the right shape into a Rule: its wordings, expressions and message are parsed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from msgspec import Struct

from checker.errors import CrossfootError
from checker.model.expression import Expression
from checker.model.rule import STORY, Example, Examples, Message, Rule, Wording
from checker.model.signature import ANY, Sort
from checker.rulebook import limits
from checker.rulebook.arguments import STORY_DATE, Arguments, Known, Names, Signatures, roles_of_slots
from checker.rulebook.expression import Functions, parse_expression
from checker.rulebook.message import parse_message
from checker.rulebook.names import check_name
from checker.rulebook.schema import ExampleEntries, FailExample, QuietExample, RuleFile
from checker.rulebook.size import names_in, written_out
from checker.rulebook.truth import untrue
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


def build(source: Source, entry: RuleFile, vocabulary: Vocabulary) -> tuple[Rule | None, list[CrossfootError]]:
    """The rule, or None and every error in it."""
    builder = _Builder(source, vocabulary)
    rule = builder.rule(entry)
    return (None if builder.errors else rule), builder.errors


class _Builder:
    """Parses each part of one file and keeps the errors, each with its place."""

    def __init__(self, source: Source, vocabulary: Vocabulary) -> None:
        self.source = source
        self.vocabulary = vocabulary
        self.errors: list[CrossfootError] = []
        self.sizes: dict[str, int] = {}  # of the expressions of "let"

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

    def rule(self, entry: RuleFile) -> Rule | None:
        """The rule; None if its expressions cannot be read for want of roles."""
        stem = Path(self.source.path).stem
        if entry.id != stem:
            self.fault(("id",), f"id {entry.id!r} must be the file's name, {stem!r}")
        slots = self.slots(entry.of)
        if not slots:
            return None
        roles = roles_of_slots(slots)
        if entry.flag is not None and entry.flag not in roles:
            self.fault(("flag",), f"unknown role {entry.flag!r}{instead(entry.flag, roles)}")
        elif entry.flag is not None and roles[entry.flag].kinds is None:
            self.fault(("flag",), f"role {entry.flag!r} takes words: a finding points at a figure")
        return self.with_expressions(entry, self.wordings(entry.wordings, slots), roles)

    def slots(self, kind: str) -> Mapping[str, Sort]:
        """The slots of a kind of statement, none where there is no such kind."""
        known = self.vocabulary.slots()
        if kind not in known:
            self.fault(("of",), f"no statement is of the kind {kind!r}{instead(kind, known)}")
        return known.get(kind, {})

    def wordings(self, texts: Sequence[str], slots: Mapping[str, Sort]) -> tuple[Wording, ...]:
        """The wordings, each of which fills slots of the statement."""
        made = [self.parsed(("wordings", i), compile_wording, text, slots) for i, text in enumerate(texts)]
        return tuple(wording for wording in made if wording)

    def with_expressions(self, entry: RuleFile, wordings: tuple[Wording, ...], roles: Names) -> Rule | None:
        """The rule with its expressions, which speak about ``roles``; None if it cannot require or say anything."""
        names = {**roles, STORY: STORY_DATE}
        let = self.let(entry.let, names)
        arguments, known = Arguments(names, self.vocabulary.signature), self.vocabulary.relations
        require = self.condition(("require",), entry.require, arguments, known)
        said = entry.message.rstrip()
        message = self.parsed(("message",), parse_message, said, names, known, arguments.problem)
        if require is None or message is None:
            return None
        return Rule(
            id=entry.id,
            family=Path(self.source.path).absolute().parent.name,
            path=self.source.path,
            summary=entry.summary.strip(),
            severity=entry.severity,
            why=entry.why.strip(),
            let=let,
            require=require,
            message=message,
            flag=entry.flag,
            packed=self.examples(entry.examples).packed(),
            of=entry.of,
            slots=frozenset(roles).intersection(_spoken_of(require, let, message)),
            lists=frozenset(name for name, known in roles.items() if Sort.NUMBERS in known.sorts),
            wordings=wordings,
        )

    def let(self, entries: dict[str, str], known: dict[str, Known]) -> tuple[tuple[str, Expression], ...]:
        """What the rule works out, which becomes ``known``; each may use what stands before it."""
        made: list[tuple[str, Expression]] = []
        roles = frozenset(known)
        for name, text in entries.items():
            self.parsed(("let", name), check_name, name)
            if name in roles:
                self.fault(("let", name), f"{name!r} is a role already", key=True)
            arguments = Arguments(known, self.vocabulary.signature)
            expression = self.parsed(
                ("let", name), parse_expression, text, known, self.vocabulary.relations, arguments.problem
            )
            if expression is not None:
                made.append((name, expression))
                self.sizes[name] = self.size(("let", name), expression)
            known[name] = arguments.value(expression) if expression else Known(ANY)
        return tuple(made)

    def size(self, trail: Trail, expression: Expression) -> int:
        """How large an expression is, written out; one that is too large is an error and counts for one name."""
        size = written_out(expression, self.sizes)
        if size > limits.WRITTEN_OUT:
            hint = f"written out, with what its names stand for, this has more than {limits.WRITTEN_OUT} parts"
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
