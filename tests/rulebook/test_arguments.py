"""A wrong argument of any relation is an error with its place, or is judged without an exception."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from checker import engine
from checker.errors import CrossfootError
from checker.evaluation.evaluate import evaluate
from checker.evaluation.functions import Arities, signature
from checker.evaluation.operands import Value, operands
from checker.model.claim import Bound, Claim, Verdict, Word
from checker.model.expression import Call, Name
from checker.model.figure import Figure, Reading
from checker.model.quantity import Kind
from checker.model.signature import NUMBERED, Sort
from checker.rulebook.checks import STORY_DATE, Arguments, Known
from checker.rulebook.expression import parse_expression

RELATIONS = sorted(Arities())
NAMES = {
    "figure": Known(frozenset((Sort.NUMBER, Sort.DATE)), frozenset(Kind)),
    "number": Known(frozenset((Sort.NUMBER,)), NUMBERED),
    "numbers": Known(frozenset((Sort.NUMBERS,)), NUMBERED),
    "date": Known(frozenset((Sort.DATE,)), frozenset((Kind.DATE,))),
    "dates": Known(frozenset((Sort.DATES,)), frozenset((Kind.DATE,))),
    "verb": Known(frozenset((Sort.WORD,))),
    "story": STORY_DATE,
}
STORIES = (
    """\
Two of the 24 clubs, or 8%, paid £3m ($5m) for Alan Reid, 23, on Monday, 6 May 2024 at 9pm BST, and one in five fell by
2 points to 30, from 32 a year earlier.

The third of three sets was 7-6 (7-4). It took two hours and five minutes, twice as long as in 1998, 12 miles (19km)
away. Three cities: Rome, Oslo and Bern, have 3-5 each.
""",
    """\
Between 2003 and 2001, Kent made 312-7 and 257. Prices rose to 6.50 from 20, up 25%. She died in 1999 aged 49. Profit in
the three months to June was £1.2bn, half of it abroad. They won 13-12: 25 members voted.

Of the 12, four were freed and the other eight, 60 to 65 years old, paid £10 a month, or £100 a year.
""",
)


def readings() -> list[Reading]:
    return [engine.extract(engine.read_text(story)) for story in STORIES]


def column_of_error(text: str, arguments: Arguments, known: dict[str, tuple[int, int | None]]) -> int | None:
    """Where an expression is refused; None where it is not."""
    try:
        parse_expression(text, arguments.names, known, arguments.problem)
    except CrossfootError as error:
        return error.column or 0
    return None


def spoilt(function: str, given: list[str], others: list[str]) -> Iterator[tuple[str, int, str]]:
    """A call with one of its arguments replaced: which one, the call, and by what."""
    for at, other in product(range(len(given)), others):
        yield f"{function}({', '.join([*given[:at], other, *given[at + 1 :]])})", at, other


def place(function: str, given: list[str], at: int) -> int:
    """The column of an argument in a call."""
    return len(f"{function}({''.join(f'{each}, ' for each in given[:at])}") + 1


def miscounted(given: list[str], least: int, most: int | None) -> Iterator[list[str]]:
    """Arguments of which there are none, too few, and too many: what takes any at all does not go without."""
    if most != 0:
        yield []
        yield given[: least - 1]
    if most is not None:
        yield [*given, *given, "number"]


def values(reading: Reading) -> dict[Sort, list[Value]]:
    """Of each sort, what an expression may come to."""
    figures = [*reading.figures]
    alone = [operands(Claim("r", (Bound("a", (each,)),)), None, frozenset())["a"] for each in figures]

    def listed(fitting: list[Figure]) -> Value:
        return operands(Claim("r", (Bound("a", tuple(fitting)),)), None, frozenset("a"))["a"]

    by_sort: dict[Sort, list[Value]] = {
        Sort.NUMBER: [value for value, f in zip(alone, figures, strict=True) if f.kind in NUMBERED],
        Sort.DATE: [value for value, f in zip(alone, figures, strict=True) if f.kind not in NUMBERED],
        Sort.NUMBERS: [listed([f]) for f in figures if f.kind in NUMBERED],
        Sort.DATES: [listed([f]) for f in figures if f.kind not in NUMBERED],
        Sort.WORD: [Word("a", text, way) for text, way in (("rose", 1), ("fell", -1), ("euros", 0), ("last", 0))],
        Sort.TEXT: ["some words"],
        Sort.TRUTH: [Verdict.HOLDS],
    }
    by_sort[Sort.NUMBERS].append(listed([f for f in figures if f.kind in NUMBERED]))
    assert all(by_sort.values())
    return by_sort


NAMED = {"number": Sort.NUMBER, "numbers": Sort.NUMBERS, "date": Sort.DATE, "dates": Sort.DATES, "verb": Sort.WORD}


def test_what_a_relation_does_not_take_is_refused_at_its_place() -> None:
    known, arguments = dict(Arities()), Arguments(NAMES, signature)
    sorts = {**NAMED, "2": Sort.NUMBER, "'text'": Sort.TEXT, "number > 1": Sort.TRUTH}
    for name in RELATIONS:
        told = signature(name)
        assert told is not None
        good = [next(word for word, sort in NAMED.items() if sort in each.sorts) for each in told.parameters]
        assert column_of_error(f"{name}({', '.join(good)})", arguments, known) is None
        for wrong in miscounted(good, *known[name]):
            assert column_of_error(f"{name}({', '.join(wrong)})", arguments, known) == 1
        for text, at, other in spoilt(name, good, [*sorts, "nobody"]):
            taken = other in sorts and sorts[other] in told.parameters[at].sorts
            assert column_of_error(text, arguments, known) == (None if taken else place(name, good, at)), text


def test_every_relation_works_with_all_values_even_such_as_it_does_not_take() -> None:
    worked_out = 0
    for by_sort in map(values, readings()):
        anything = [value for sort in Sort for value in by_sort[sort][:2]]
        for name in RELATIONS:
            told = signature(name)
            assert told is not None
            choices = [[value for sort in each.sorts for value in by_sort[sort]] for each in told.parameters]
            rows = [*zip(*choices, strict=False), *zip(*(each[::-1] for each in choices), strict=False)]
            rows += product(*choices) if len(choices) <= 2 else ()
            rows += product(anything, repeat=len(choices)) if len(choices) <= 2 else ()
            for row in rows:
                given = {f"v{at}": value for at, value in enumerate(row)}
                evaluate(Call(name, tuple(map(Name, given))), given)
                worked_out += 1
    assert worked_out > 17_000
