"""Makes claims of statements: a rule says that the figures in its slots agree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.model.claim import Bound, Claim, Word
from checker.model.figure import Figure
from checker.model.rule import Rule
from checker.model.statement import Mechanism, Statement, weakest
from checker.statements.changes.drafts import AMOUNTS

_LESS, _MORE, _WAY = "less", "more", "way"
_ALL, _SOME = "all", "some"
_TIMES = {"span": {"earlier": "start", "later": "end"}}
_ENDS = {"change": ("before", "after"), "comparison": ("base", "level")}


def claims(rules: Sequence[Rule], statements: Iterable[Statement]) -> Iterator[Claim]:
    """The claims that rules make of statements, in the order of the statements."""
    of_kind: dict[str, list[Rule]] = {}
    for rule in rules:
        of_kind.setdefault(rule.of, []).append(rule)
    for statement in statements:
        for rule in of_kind.get(statement.kind, ()):
            claim = _claim(rule, statement)
            if claim is not None:
                yield claim


def _claim(rule: Rule, statement: Statement) -> Claim | None:
    bound: list[Bound] = []
    words: list[Word] = []
    for name in sorted(rule.slots):
        if name == _WAY:
            words.append(Word(name, statement.said, statement.direction))
            continue
        figures = _figures(statement, name)
        if not figures:
            return None
        bound.append(Bound(name, figures))
    last = statement[_ENDS[statement.kind][1]] if statement.kind in _ENDS else ()
    bound.sort(key=lambda each: (each.figures == last, each.figures[0].start))  # the later level is the one to point at
    return Claim(rule.key, tuple(bound), words=tuple(words), mechanism=str(_weakest(rule, statement)))


def _figures(statement: Statement, name: str) -> tuple[Figure, ...]:
    """The figures of a slot; "less" and "more" order the two levels by the direction, "all" is a whole row."""
    if name in (_ALL, _SOME):
        wanted = "closed" if name == _ALL else "open"
        return (*statement["parts"], *statement["rest"]) if statement.state == wanted else ()
    times = _TIMES.get(statement.kind, {})
    if name in times:  # whether linked dates belong together only a length can tell
        return () if statement.mechanism in (Mechanism.LONE, Mechanism.LINK) else statement[times[name]]
    if name not in (_LESS, _MORE):
        return statement[name]
    if not statement.direction or _is_known_by_amount(statement):
        return ()
    first, last = _ENDS[statement.kind]
    return statement[last if (statement.direction > 0) is (name == _MORE) else first]


def _is_known_by_amount(statement: Statement) -> bool:
    """Whether the amount is known and the levels are linked, so that the amount alone ties them to the statement.

    Their direction comes from the same words, so it makes no claim of its own.
    """
    if AMOUNTS.isdisjoint(slot.name for slot in statement.slots):
        return False
    elsewhere = any(figure.sentence != statement.sentence for figure in statement.figures)
    return elsewhere or statement.mechanism in (Mechanism.LONE, Mechanism.LINK)


def _weakest(rule: Rule, statement: Statement) -> Mechanism:
    """The weakest mechanism among the slots that the rule uses."""
    ends = _ENDS.get(statement.kind, ()) if not rule.slots.isdisjoint((_LESS, _MORE)) else ()
    row = ("parts", "rest") if not rule.slots.isdisjoint((_ALL, _SOME)) else ()
    times = _TIMES.get(statement.kind, {})
    names = {*rule.slots, *ends, *row, *(times[name] for name in rule.slots.intersection(times))}
    return weakest(slot.mechanism for slot in statement.slots if slot.name in names)
